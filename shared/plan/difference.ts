import { sum } from '../allocation/exact.ts';

/** Heads per slot, b − a. */
export function differenceOf(a: Int32Array, b: Int32Array): Int32Array {
  return b.map((heads, slot) => heads - a[slot]!);
}

/**
 * Heads that lie in another desa: Σ |difference| less the difference of the totals, halved, so that heads one
 * of the two has more in all are not counted as moved.
 */
export function movedHeads(difference: Int32Array): number {
  let absolute = 0;
  for (const heads of difference) absolute += Math.abs(heads);
  return (absolute - Math.abs(sum(difference))) / 2;
}
