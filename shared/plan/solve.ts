import { monthlyContribution, type PaidWith, type Payment } from '../contribution/cost.ts';
import { monthKey, monthPlus, type RateTable } from '../contribution/rate.ts';
import { nothingToPay } from '../contribution/problems.ts';
import { done, refused, type Result } from '../text/problem.ts';
import { mostMonths, solveProblem, tooDear } from './solve-problem.ts';

/** Money for heads who are all paid alike, from a month on without a break. */
export interface Funding {
  readonly rates: RateTable;
  readonly payment: Payment;
  readonly paidBy: PaidWith;
  /** First paid month; months run on into the next years, each at its own rate. */
  readonly year: number;
  readonly from: number;
  /** Pagu in whole Rupiah; of several funds one each, and every head is paid whole by one of them. */
  readonly ceiling: number | readonly number[];
}

/** What some heads cost for some months against the ceilings, whole Rupiah. */
export interface Outlay {
  readonly heads: number;
  readonly months: number;
  readonly cost: number;
  /** What the ceilings have beyond the cost; 0 where they do not suffice. */
  readonly left: number;
  /** Least to be added to the ceilings until they suffice; 0 where they do. */
  readonly short: number;
}

/** The most that is paid for, and one head or one month more, which is not; null at the longest. */
export interface Solution extends Outlay {
  readonly oneMore: Outlay | null;
}

/**
 * The cost of heads for months, and what is left or short. Kutai Kartanegara: 21,000 heads for five months of
 * Rp16,800 are Rp64,000,000 short of Rp1.7 bn.
 *
 * @returns a problem when a figure is out of bounds or a month has no rate
 */
export function outlayOf(
  funding: Funding,
  { heads, months }: { readonly heads: number; readonly months: number },
): Result<Outlay> {
  const problem = solveProblem(funding, { heads, months });
  if (problem) return refused(problem);
  const cost = new HeadCosts(funding).over(months);
  return cost.ok ? outlay(funding, heads, months, cost.value) : cost;
}

/**
 * The most heads the ceilings pay for some months.
 * @returns a problem when a figure is out of bounds, a month has no rate, or a head costs nothing
 */
export function solveHeads(funding: Funding & { readonly months: number }): Result<Solution> {
  const { months, payment } = funding;
  const problem = solveProblem(funding, { months });
  if (problem) return refused(problem);
  const cost = new HeadCosts(funding).over(months);
  if (!cost.ok) return cost;
  if (cost.value === 0) return refused(nothingToPay(payment.programmes));
  const heads = payable(funding, cost.value);
  const most = outlay(funding, heads, months, cost.value);
  const oneMore = outlay(funding, heads + 1, months, cost.value);
  if (!most.ok) return most;
  if (!oneMore.ok) return oneMore;
  return done({ ...most.value, oneMore: oneMore.value });
}

/**
 * The most months, 0–60, the ceilings pay for some heads.
 * @returns a problem when a figure is out of bounds, or a month within what they pay has no rate
 */
export function solveMonths(funding: Funding & { readonly heads: number }): Result<Solution> {
  const { heads } = funding;
  const problem = solveProblem(funding, { heads });
  if (problem) return refused(problem);
  const costs = new HeadCosts(funding);
  let most: Outlay = { heads, months: 0, cost: 0, left: moneyOf(funding), short: 0 };
  for (let months = 1; months <= mostMonths; months++) {
    const cost = costs.over(months);
    if (!cost.ok) return cost;
    const next = outlay(funding, heads, months, cost.value);
    if (!next.ok) return next;
    if (next.value.short > 0) return done({ ...most, oneMore: next.value });
    most = next.value;
  }
  return done({ ...most, oneMore: null });
}

/** Contribution of one head from the first month on; each month is looked up once. */
class HeadCosts {
  readonly #funding: Funding;
  /** By number of months. */
  readonly #sums: number[] = [0];

  constructor(funding: Funding) {
    this.#funding = funding;
  }

  over(months: number): Result<number> {
    const { rates, payment, paidBy, year, from } = this.#funding;
    for (let known = this.#sums.length - 1; known < months; known++) {
      const monthly = monthlyContribution(rates, payment, paidBy, monthPlus(monthKey(year, from), known));
      if (!monthly.ok) return monthly;
      this.#sums.push(this.#sums[known]! + monthly.value.total);
    }
    return done(this.#sums[months]!);
  }
}

function ceilingsOf({ ceiling }: Funding): readonly number[] {
  return typeof ceiling === 'number' ? [ceiling] : ceiling;
}

function moneyOf(funding: Funding): number {
  return ceilingsOf(funding).reduce((total, ceiling) => total + ceiling, 0);
}

/** Heads the ceilings pay at a cost each, every head whole by one of them. */
function payable(funding: Funding, costPerHead: number): number {
  return ceilingsOf(funding).reduce((heads, ceiling) => heads + Math.floor(ceiling / costPerHead), 0);
}

function outlay(funding: Funding, heads: number, months: number, costPerHead: number): Result<Outlay> {
  const cost = heads * costPerHead;
  if (!Number.isSafeInteger(cost)) return refused(tooDear(heads, costPerHead));
  const unpaid = costPerHead === 0 ? 0 : heads - payable(funding, costPerHead);
  if (unpaid <= 0) return done({ heads, months, cost, left: moneyOf(funding) - cost, short: 0 });
  // Each ceiling has a rest too small for a head; the largest of them are topped up first.
  const rests = ceilingsOf(funding)
    .map((ceiling) => ceiling % costPerHead)
    .toSorted((a, b) => b - a);
  const usable = rests.slice(0, unpaid).reduce((total, rest) => total + rest, 0);
  return done({ heads, months, cost, left: 0, short: unpaid * costPerHead - usable });
}
