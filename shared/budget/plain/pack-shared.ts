import { fillMost } from './fill.ts';

/** Table entries an exchange may need; where it would need more, heads merely count. */
const mostWork = 1_000_000;

/**
 * Heads per fund and class when several ceilings pay for any head: as many heads as possible, then as much
 * of each fund as possible. Taken for one fund at a time only where the funds together cannot be cut up so.
 */
export function packShared(
  costs: readonly number[],
  available: readonly number[],
  ceilings: readonly number[],
): number[][] {
  const together = ceilings.reduce((sum, ceiling) => sum + ceiling, 0);
  return (
    cutUp(costs, mostHeads(costs, available, together).heads, ceilings) ??
    oneByOne(costs, available, ceilings)
  );
}

/** All of the heads put into the funds, earlier funds filled first; null when a head is left over. */
export function cutUp(
  costs: readonly number[],
  heads: readonly number[],
  ceilings: readonly number[],
): number[][] | null {
  const rest = [...heads];
  const funds = ceilings.map((ceiling) => {
    const filled = fillMost(costs, rest, ceiling);
    for (const [c, count] of filled.entries()) rest[c]! -= count;
    return filled;
  });
  return rest.every((count) => count === 0) ? funds : null;
}

function oneByOne(
  costs: readonly number[],
  available: readonly number[],
  ceilings: readonly number[],
): number[][] {
  const rest = [...available];
  return ceilings.map((ceiling) => {
    const filled = mostHeads(costs, rest, ceiling).heads;
    for (const [c, count] of filled.entries()) rest[c]! -= count;
    return filled;
  });
}

/**
 * The most heads one ceiling pays for, and of all choices of that many heads the dearest that still fits.
 *
 * The most are the cheapest ones. What is left over is less than the next head costs, so only few heads can
 * be exchanged for dearer ones: with the class at the limit as pivot, giving up a cheaper head gains the
 * difference to the pivot, taking a dearer one likewise, and pivots keep the number of heads the same.
 *
 * @returns `exact` is false where the exchange was too large to search: then the heads are the most, but
 *   perhaps not the dearest
 */
export function mostHeads(
  costs: readonly number[],
  available: readonly number[],
  ceiling: number,
): { readonly heads: number[]; readonly exact: boolean } {
  const heads = costs.map(() => 0);
  let left = ceiling;
  for (const [c, cost] of costs.entries()) {
    heads[c] = Math.min(available[c]!, Math.floor(left / cost));
    left -= heads[c] * cost;
    if (heads[c] < available[c]!) break;
  }
  const pivot = heads.findLastIndex((count) => count > 0);
  const unpaid = available.some((count, c) => count > heads[c]!);
  if (pivot < 0 || left === 0 || !unpaid) return { heads, exact: true };
  const exchanged = exchange(costs, heads, available, pivot, left);
  return { heads: exchanged ?? heads, exact: exchanged !== null };
}

/** A way to gain: so many heads of a class given up (−1) or taken (+1) against pivots. */
interface Step {
  readonly c: number;
  readonly sign: 1 | -1;
  readonly gain: number;
  readonly most: number;
}

function exchange(
  costs: readonly number[],
  heads: readonly number[],
  available: readonly number[],
  pivot: number,
  left: number,
): number[] | null {
  const steps: Step[] = [];
  for (const [c, cost] of costs.entries()) {
    const sign = c < pivot ? -1 : 1;
    const most = c < pivot ? heads[c]! : available[c]! - heads[c]!;
    const gain = Math.abs(cost - costs[pivot]!);
    if (c !== pivot && most > 0 && gain <= left) steps.push({ c, sign, gain, most });
  }
  // State: units gained, and pivots taken (given up when negative), at most one a step.
  // One more than can be reached, so that a step too many falls off the table and not into the next row.
  const reach = Math.floor(left / steps.reduce((least, { gain }) => Math.min(least, gain), left)) + 1;
  const width = 2 * reach + 1;
  if (steps.length === 0) return [...heads];
  if ((left + 1) * width * steps.length > mostWork) return null;
  const tables: Int32Array[] = [];
  let reached = new Uint8Array((left + 1) * width);
  reached[reach] = 1;
  for (const { sign, gain, most } of steps) {
    const table = new Int32Array(reached.length).fill(-1);
    const next = new Uint8Array(reached.length);
    const step = gain * width - sign;
    for (let state = 0; state < reached.length; state++) {
      if (reached[state]) table[state] = 0;
      else if (state >= gain * width) {
        const before = table[state - step] ?? -1;
        if (before >= 0 && before < most) table[state] = before + 1;
      }
      if (table[state]! >= 0) next[state] = 1;
    }
    tables.push(table);
    reached = next;
  }
  const given = heads[pivot]!;
  const free = available[pivot]! - given;
  for (let gain = left; gain > 0; gain--) {
    for (let pivots = Math.max(-reach, -given); pivots <= Math.min(reach, free); pivots++) {
      const state = gain * width + reach + pivots;
      if (reached[state]) return readBack(heads, steps, tables, state, width, pivot, pivots);
    }
  }
  return [...heads];
}

function readBack(
  heads: readonly number[],
  steps: readonly Step[],
  tables: readonly Int32Array[],
  end: number,
  width: number,
  pivot: number,
  pivots: number,
): number[] {
  const exchanged = [...heads];
  exchanged[pivot]! += pivots;
  let state = end;
  for (let i = steps.length - 1; i >= 0; i--) {
    const { c, sign, gain } = steps[i]!;
    const count = tables[i]![state]!;
    exchanged[c]! += sign * count;
    state -= count * (gain * width - sign);
  }
  return exchanged;
}
