import { sum } from '../allocation/exact.ts';
import type { Fund } from '../budget/fund.ts';
import { costOfHead, type PaidWith } from '../contribution/cost.ts';
import { nothingToPay } from '../contribution/problems.ts';
import type { RateTable } from '../contribution/rate.ts';
import { paidByOf } from '../contribution/terms.ts';
import { done, refused, type Problem, type Result } from '../text/problem.ts';
import { says } from '../text/text.ts';
import { mayPay, payerOf, type PlanLine } from './lines.ts';

/** What one head of a line costs over all its months, whole Rupiah above 0. */
export interface LineCost {
  /** Without any discount. */
  readonly full: number;
  /** What each fund of the plan pays; null where it may not pay for the line. */
  readonly funds: readonly (number | null)[];
}

/** What a head costs, by the way to pay for it. */
type KnownCosts = Map<string, Result<number>>;

/**
 * Costs that follow from a rate table, which is never changed in place. Of one plan many lines and funds are alike,
 * and most of what is typed in a plan changes none of them: 1.5 ms of the 9 ms a new quota of Balangan took.
 */
const knownOf = new WeakMap<RateTable, KnownCosts>();

/** More are not remembered: wages and years can be typed without end. */
const mostKnown = 4096;

function knownCosts(rates: RateTable): KnownCosts {
  const known = knownOf.get(rates);
  if (known && known.size < mostKnown) return known;
  const fresh: KnownCosts = new Map();
  knownOf.set(rates, fresh);
  return fresh;
}

/** Costs of lines; contributions are looked up once for each way to pay. */
export class LineCosts {
  readonly #rates: RateTable;
  readonly #undiscounted: RateTable;
  readonly #funds: readonly Fund[];
  readonly #known: KnownCosts;

  constructor(rates: RateTable, funds: readonly Fund[]) {
    this.#rates = rates;
    this.#undiscounted = { ...rates, discounts: [] };
    this.#funds = funds;
    this.#known = knownCosts(rates);
  }

  /** @returns a problem when a month of a line has no rate, its rates add up to nothing, or a fund may not take its discount */
  of(lines: readonly PlanLine[]): Result<readonly LineCost[]> {
    return this.#each(lines, (line, paidBy, rates) => this.#paid(rates, line, paidBy, line.from, line.to));
  }

  /**
   * The same if every line paid `months` months from its own first month on, into the next year where December
   * does not suffice. @param months 1–12
   */
  over(lines: readonly PlanLine[], months: number): Result<readonly LineCost[]> {
    return this.#each(lines, (line, paidBy, rates) => {
      const last = line.from + months - 1;
      const thisYear = this.#paid(rates, line, paidBy, line.from, Math.min(last, 12));
      if (!thisYear.ok || last <= 12) return thisYear;
      const nextYear = this.#paid(rates, { ...line, year: line.year + 1 }, paidBy, 1, last - 12);
      return nextYear.ok ? done(thisYear.value + nextYear.value) : nextYear;
    });
  }

  #each(
    lines: readonly PlanLine[],
    cost: (line: PlanLine, paidBy: PaidWith, rates: RateTable) => Result<number>,
  ): Result<readonly LineCost[]> {
    const costs: LineCost[] = [];
    for (const line of lines) {
      const full = cost(line, { payer: 'government' }, this.#undiscounted);
      if (!full.ok) return full;
      const funds: (number | null)[] = [];
      for (const fund of this.#funds) {
        const payer = payerOf(fund.source);
        if (!mayPay(fund, line) || !this.#canPay(payer, line)) {
          funds.push(null);
          continue;
        }
        const paid = cost(line, { payer, discount: fund.discount }, this.#rates);
        if (!paid.ok) return paid;
        funds.push(paid.value);
      }
      costs.push({ full: full.value, funds });
    }
    return done(costs);
  }

  /** Some money cannot pay for some workers at all: a company's donation is for non-wage earners alone. */
  #canPay(payer: PaidWith['payer'], { payment }: PlanLine): boolean {
    const terms = this.#rates.groups.find(({ group }) => group === payment.group);
    return terms === undefined || paidByOf[terms.segment].includes(payer);
  }

  #paid(rates: RateTable, line: PlanLine, paidBy: PaidWith, from: number, to: number): Result<number> {
    const { group, programmes, wage, riskClass, sector } = line.payment;
    const { payer, discount } = paidBy;
    const key = [
      rates === this.#rates ? 'discounted' : 'full',
      group,
      programmes.join('+'),
      wage,
      riskClass,
      sector,
      payer,
      discount,
      line.year,
      from,
      to,
    ].join('|');
    let cost = this.#known.get(key);
    if (cost === undefined) {
      const head = costOfHead(rates, line.payment, paidBy, line.year, from, to);
      if (!head.ok) cost = head;
      else if (head.value.total > mostOfHead) cost = refused(tooDear(line, head.value.total));
      else cost = head.value.total > 0 ? done(head.value.total) : refused(nothingToPay(programmes));
      this.#known.set(key, cost);
    }
    return cost;
  }
}

/** A million million Rupiah for one head is a slip of the keyboard, and its sums could not be counted exactly. */
const mostOfHead = 1_000_000_000_000;

/**
 * What is wrong with the money of a plan as a whole: contributions that add up to more than can be counted
 * exactly, 2⁵³ − 1 Rupiah. Null where nothing is.
 */
export function billProblem(
  lines: readonly PlanLine[],
  heads: readonly Int32Array[],
  costs: readonly LineCost[],
): Problem | null {
  let bill = 0;
  for (const [l, line] of lines.entries()) {
    bill += sum(heads[l]!) * costs[l]!.full;
    if (bill > Number.MAX_SAFE_INTEGER) return tooDear(line, costs[l]!.full);
  }
  return null;
}

function tooDear({ name }: PlanLine, cost: number): Problem {
  return {
    code: 'cost-too-large',
    what: says(
      (w) => `Iuran ${w.rupiah(cost)} per orang untuk ${name} terlalu besar untuk dihitung.`,
      (w) => `The contribution of ${w.rupiah(cost)} per head for ${name} is too large to be computed with.`,
    ),
    why: says(
      (w) =>
        `Iuran satu orang paling besar ${w.rupiah(mostOfHead)}, dan biaya seluruh rencana ${w.rupiah(Number.MAX_SAFE_INTEGER)}.`,
      (w) =>
        `One head may cost ${w.rupiah(mostOfHead)} at most, and the whole plan ${w.rupiah(Number.MAX_SAFE_INTEGER)}.`,
    ),
    next: says(
      () => 'Periksa upah, kuota, dan tabel iuran; mungkin ada angka nol yang berlebih.',
      () => 'Check wage, quota and the rate table; there may be zeros too many.',
    ),
  };
}
