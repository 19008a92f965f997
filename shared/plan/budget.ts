import { sum } from '../allocation/exact.ts';
import { accountOf, monthlyContribution, type Contribution, type PaidWith } from '../contribution/cost.ts';
import { programmes as everyProgramme } from '../contribution/programme.ts';
import { monthKey, type RateTable } from '../contribution/rate.ts';
import type { BudgetKey, BudgetLine } from './budget-view.ts';
import type { PlanInput } from './input.ts';
import { linesOf, payerOf, type PlanLine } from './lines.ts';
import type { PlanRun } from './result.ts';
import type { PlanSpec } from './spec.ts';

/**
 * The budget of a plan at its finest grain, each month by its own rate and each fund by what it pays for a
 * head: in the order of the plan's commitments and phases, of its funds, of months and of programmes. What no
 * fund pays is budgeted without discounts. A programme that costs nothing has no line.
 *
 * Exact: of each fund the amounts add up to what it is used for, of what no fund pays to the shortfall, of all
 * to cost + committedCost − discount.
 */
export function budgetLines(
  { rates }: Pick<PlanInput, 'rates'>,
  spec: PlanSpec,
  { result, paid }: Pick<PlanRun, 'result' | 'paid'>,
): readonly BudgetLine[] {
  const undiscounted: RateTable = { ...rates, discounts: [] };
  const totals = [...result.commitments, ...result.phases].map(({ heads }) => heads);
  const budget: BudgetLine[] = [];
  for (const [l, line] of linesOf(spec).entries()) {
    let unpaid = totals[l]!;
    for (const [f, { name, agency, source, discount }] of spec.funds.entries()) {
      const heads = sum(paid.cells[f]![l]!);
      const paidBy: PaidWith = { payer: payerOf(source), discount };
      budget.push(...linesPaid(rates, line, heads, paidBy, { fund: name, agency: agency ?? null }));
      unpaid -= heads;
    }
    const nobody = { fund: null, agency: null };
    budget.push(...linesPaid(undiscounted, line, unpaid, { payer: 'government' }, nobody));
  }
  return budget;
}

function* linesPaid(
  rates: RateTable,
  { kind, name, payment, year, from, to }: PlanLine,
  heads: number,
  paidBy: PaidWith,
  money: Pick<BudgetLine, 'fund' | 'agency'>,
): Iterable<BudgetLine> {
  if (heads === 0) return;
  for (let month = from; month <= to; month++) {
    for (const { programme, amount } of contributionIn(rates, payment, paidBy, year, month).byProgramme) {
      if (amount === 0) continue;
      yield {
        claim: kind,
        line: name,
        ...money,
        programme,
        account: accountOf(rates, payment.group, programme),
        year,
        month,
        heads,
        amount: heads * amount,
      };
    }
  }
}

/** @throws Error when there is none: a plan with heads that are paid for in such a month has no result */
function contributionIn(
  rates: RateTable,
  payment: PlanLine['payment'],
  paidBy: PaidWith,
  year: number,
  month: number,
): Contribution {
  const contribution = monthlyContribution(rates, payment, paidBy, monthKey(year, month));
  if (!contribution.ok) throw new Error(`a computed plan has no rate: ${contribution.problem.what.en}`);
  return contribution.value;
}

export type BudgetValue = string | number | null;

/** Budget lines alike in some keys, added up. */
export interface BudgetSum {
  /** Values of the keys asked for, in their order; null for no fund, no agency, no account. */
  readonly values: readonly BudgetValue[];
  /** Whole Rupiah. */
  readonly amount: number;
  /** Heads times the months they are paid for; programmes are not counted apart. */
  readonly headMonths: number;
}

/**
 * Lines added up by any of their keys: one key for a table with one column, two for a cross table, none for
 * the total. Quarters are 1–4 of the calendar year.
 *
 * Funds of one name are told apart by their agencies: `APBD (Disnaker)`.
 *
 * @returns ascending by the keys in their order: numbers by size, programmes as the law names them, other words
 * as they first come, null last
 */
export function sumBudget(lines: readonly BudgetLine[], keys: readonly BudgetKey[]): readonly BudgetSum[] {
  interface Adding {
    readonly values: readonly BudgetValue[];
    readonly rank: readonly number[];
    readonly counted: Set<string>;
    amount: number;
    headMonths: number;
  }
  const sums = new Map<string, Adding>();
  const nameFund = fundNames(lines);
  const firstSeen = keys.map(() => new Map<BudgetValue, number>());
  for (const line of lines) {
    const values = keys.map((key) => (key === 'fund' ? nameFund(line) : valueOf(line, key)));
    const id = JSON.stringify(values);
    let adding = sums.get(id);
    if (!adding) {
      const rank = values.map((value, k) => rankOf(keys[k]!, value, firstSeen[k]!));
      adding = { values, rank, counted: new Set(), amount: 0, headMonths: 0 };
      sums.set(id, adding);
    }
    adding.amount += line.amount;
    // Funds of one name are told apart by their agencies.
    const paying = JSON.stringify([line.claim, line.line, line.fund, line.agency, line.year, line.month]);
    if (!adding.counted.has(paying)) {
      adding.counted.add(paying);
      adding.headMonths += line.heads;
    }
  }
  return [...sums.values()]
    .toSorted((a, b) => compareRanks(a.rank, b.rank))
    .map(({ values, amount, headMonths }) => ({ values, amount, headMonths }));
}

/** Names a line's fund, with its agency where another agency has a fund of the same name. */
export function fundNames(
  lines: readonly Pick<BudgetLine, 'fund' | 'agency'>[],
): (line: Pick<BudgetLine, 'fund' | 'agency'>) => string | null {
  const agencies = new Map<string | null, Set<string | null>>();
  for (const { fund, agency } of lines) {
    const known = agencies.get(fund);
    if (known) known.add(agency);
    else agencies.set(fund, new Set([agency]));
  }
  return ({ fund, agency }) =>
    fund !== null && agency !== null && agencies.get(fund)!.size > 1 ? `${fund} (${agency})` : fund;
}

function valueOf(line: BudgetLine, key: BudgetKey): BudgetValue {
  return key === 'quarter' ? Math.ceil(line.month / 3) : line[key];
}

function rankOf(key: BudgetKey, value: BudgetValue, seen: Map<BudgetValue, number>): number {
  if (value === null) return Infinity;
  if (typeof value === 'number') return value;
  if (key === 'programme') return everyProgramme.findIndex((programme) => programme === value);
  const known = seen.get(value) ?? seen.size;
  seen.set(value, known);
  return known;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [k, rank] of a.entries()) if (rank !== b[k]) return rank < b[k]! ? -1 : 1;
  return 0;
}
