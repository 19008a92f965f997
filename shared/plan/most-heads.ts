import type { Claims } from '../budget/claims.ts';
import { paysForAll } from '../budget/pay.ts';
import { clearlyPaid, clearShortage } from './clear-funding.ts';

/** The largest number of heads all of whom the funds pay for: how it is sought, whatever a plan gives them to. */

/**
 * Rounding can make N heads dearer than N + 1, so N is sought downwards from what the money bounds: few steps,
 * as what funds leave over is less than one head each.
 */
export function mostDownwards(most: number, claimsOf: (heads: number) => Claims): number {
  let heads = most;
  while (heads > 0 && !pays(claimsOf(heads))) heads--;
  return heads;
}

export interface Search {
  readonly phases: number;
  /** What a head costs over all its months at the mean, Rupiah. */
  readonly costPerHead: number;
  readonly claimsOf: (heads: number) => Claims;
}

/**
 * What a desa gets grows with N, so more heads are paid for less easily. Rounding makes exceptions of a head or
 * so, and a search that was given up says no where the answer may be yes; so a few larger N are tried as well, as
 * far as their answer is plain, and where one is paid for the search goes on from there.
 *
 * @param paid so many are paid for
 */
export function mostBySearch(paid: number, most: number, search: Search): number {
  let low = mostByBisection(nearUnpaid(nearByMoney([paid, most + 1], search), search), search);
  for (;;) {
    const further = paidBeyond(low, Math.min(most, low + 1 + search.phases), search);
    if (further === null) return low;
    low = mostByBisection([further, most + 1], search);
  }
}

/** Heads that are paid for, and more of them that are not. */
type Bracket = readonly [paid: number, unpaid: number];

/**
 * The bracket as narrow as the money alone makes it: one head wide where the money for one more plainly is not there.
 *
 * What N heads lack grows with N, and the faster the larger N is: a line through two values of it leads towards the N
 * where nothing lacks without passing it, so a step twice as long closes in from the other side. Six steps or so for
 * the seventeen of halving.
 */
function nearByMoney([paid, unpaid]: Bracket, { costPerHead, claimsOf }: Search): Bracket {
  let [low, high] = [paid, unpaid];
  /** Rupiah that `high` heads lack, and how fast they grow by the head. */
  let [lacking, slope] = [0, costPerHead];
  let next = high - 1;
  for (let step = 0; high - low > 1 && step < mostSteps; step++) {
    const claims = claimsOf(next);
    const short = clearShortage(claims);
    if (short > 0) {
      if (lacking > short) slope = (lacking - short) / (high - next);
      const stride = lacking === 0 ? 1 : 2;
      [high, lacking] = [next, short];
      next = high - Math.ceil((stride * lacking) / slope);
    } else if (pays(claims)) {
      low = next;
      next = high - Math.ceil(lacking / slope);
    } else return [low, next];
    next = Math.min(high - 1, Math.max(low + 1, next));
  }
  return [low, high];
}

/** A line that leads nowhere is given up after three quarters of the steps of halving. */
const mostSteps = 12;

/** Below what money allows mostly only rounding is in the way, of a few heads: steps down from there double. */
function nearUnpaid([paid, unpaid]: Bracket, { claimsOf }: Search): Bracket {
  let high = unpaid;
  for (let step = 1; high - step > paid; step *= 2) {
    if (pays(claimsOf(high - step))) return [high - step, high];
    high -= step;
  }
  return [paid, high];
}

function mostByBisection([paid, unpaid]: Bracket, { claimsOf }: Search): number {
  let [low, high] = [paid, unpaid];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (pays(claimsOf(middle))) low = middle;
    else high = middle;
  }
  return low;
}

/** The largest number of heads within low + 2 … most that plainly are paid for; null where none is. */
function paidBeyond(low: number, most: number, { claimsOf }: Search): number | null {
  for (let heads = most; heads > low + 1; heads--) if (clearlyPaid(claimsOf(heads))) return heads;
  return null;
}

/** Whether every head of some claims is paid for. */
export function pays(claims: Claims): boolean {
  return clearlyPaid(claims) ?? paysForAll(claims);
}
