import { headsShort, paidGreedily } from '../budget/clear.ts';
import type { Claims } from '../budget/claims.ts';
import { paysForAll, unpaidHeads } from '../budget/pay.ts';

/** The largest number of heads all of whom the funds pay for: how it is sought, whatever a plan gives them to. */

/**
 * Rounding can make N heads dearer than N + 1, so N is sought downwards from what the money bounds: few steps,
 * as what funds leave over is less than one head each.
 */
export function mostDownwards(most: number, claimsOf: (heads: number) => Claims): number {
  let heads = most;
  while (heads > 0 && !paysForAll(claimsOf(heads))) heads--;
  return heads;
}

/**
 * What a desa gets grows with N, so more heads are paid for less easily. Rounding makes exceptions of a head or
 * so, and a search that was given up says no where the answer may be yes; so a few larger N are tried as well, as
 * far as their answer is plain, and where one is paid for the search goes on from there.
 *
 * @param paid so many are paid for
 */
export function mostBySearch(
  paid: number,
  most: number,
  phases: number,
  claimsOf: (heads: number) => Claims,
): number {
  const known = new Map<number, number>();
  const unpaid = (heads: number): number => {
    const before = known.get(heads);
    if (before !== undefined) return before;
    const found = unpaidHeads(claimsOf(heads));
    known.set(heads, found);
    return found;
  };
  let low = mostBetween(paid, most + 1, unpaid);
  for (;;) {
    let further = Math.min(most, low + 1 + phases);
    while (further > low + 1 && (known.has(further) || !clearlyPaid(claimsOf(further)))) further--;
    if (further <= low + 1) return low;
    known.set(further, 0);
    low = mostBetween(further, most + 1, unpaid);
  }
}

function clearlyPaid(claims: Claims): boolean {
  return headsShort(claims) === 0 && paidGreedily(claims);
}

/**
 * The largest number of heads below `above` that are paid for, supposed that all below are.
 *
 * Of N heads the more are unpaid the larger N is, and they grow the faster: a line through two values leads towards the
 * N where none are without passing it, so steps get twice as long until one does, which closes in from the other side.
 * Where the line leads no further the N is near.
 */
function mostBetween(paid: number, above: number, unpaidOf: (heads: number) => number): number {
  let [low, high] = [paid, above];
  let [unpaid, slope, stride] = [1, 1, 1];
  while (high - low > 1) {
    const led = (strides: number): number => high - Math.ceil((strides * unpaid) / slope);
    const next = [led(stride), led(1), low + ((high - low) >> 2)].find((heads) => heads > low) ?? low + 1;
    const found = unpaidOf(next);
    if (found === 0) {
      low = next;
      stride = 1;
    } else {
      if (unpaid > found) slope = Math.max(leastSlope, (unpaid - found) / (high - next));
      stride = high === above ? 1 : 2 * stride;
      [high, unpaid] = [next, found];
    }
  }
  return low;
}

/** Heads unpaid for each head more: fewer are seldom seen but where they are estimated in two ways. */
const leastSlope = 0.5;
