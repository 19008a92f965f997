import type { AllocationInput } from './allocation.ts';
import { divideProduct } from './exact.ts';
import { isHeads } from './heads.ts';
import type { Limits } from './rule.ts';

/** What there is room for. Both arrays have one slot per region. */
export interface Room {
  /** max(0, eligible − covered) inside the area; 0 outside it and where either figure is unknown. */
  readonly gap: Int32Array;
  /** min(gap, cap); the gap itself where a region is locked, as limits bind the rule alone. */
  readonly room: Int32Array;
  /** Slots inside the area left out because a figure is unknown. */
  readonly leftOut: readonly number[];
}

/**
 * Heads each region can take.
 *
 * @throws RangeError when a figure is no whole number within 0 and 2³¹ − 1
 */
export function roomOf(
  input: Pick<AllocationInput, 'codes' | 'eligible' | 'covered' | 'inArea' | 'locks' | 'limits' | 'given'>,
): Room {
  const { codes, eligible, covered, inArea, locks, given } = input;
  const cap = input.limits?.cap;
  const gap = new Int32Array(codes.length);
  const leftOut: number[] = [];
  for (let slot = 0; slot < gap.length; slot++) {
    if (inArea[slot] !== 1) continue;
    const target = eligible[slot]!;
    const already = covered[slot]!;
    if (Number.isNaN(target) || Number.isNaN(already)) {
      leftOut.push(slot);
    } else {
      if (!isHeads(target) || !isHeads(already))
        throw new RangeError(
          `region ${codes[slot]} has no whole heads: ${target} eligible, ${already} covered`,
        );
      gap[slot] = Math.max(0, target - already);
    }
  }
  const room = gap.slice();
  if (cap !== undefined) {
    for (let slot = 0; slot < room.length; slot++) {
      if (room[slot]! > 0 && !locks.has(slot))
        room[slot] = Math.min(room[slot]!, headsUnder(cap, eligible[slot]!, covered[slot]!, given?.[slot]));
    }
  }
  return { gap, room, leftOut };
}

/** Coverage is read to nine decimals: 0.29 of 100 is 29 then, not the 28.999… of floating point. */
const coverageScale = 1e9;

/** The most further heads that a cap allows. A coverage c allows h where (covered + h)/eligible ≤ c. */
export function headsUnder(
  cap: NonNullable<Limits['cap']>,
  eligible: number,
  covered: number,
  given = 0,
): number {
  if ('heads' in cap) return Math.max(0, cap.heads - given);
  const most = divideProduct(eligible, Math.round(cap.coverage * coverageScale), coverageScale).quotient;
  return Math.max(0, most - covered);
}
