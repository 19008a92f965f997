import type { AllocationInput } from './allocation.ts';
import { isHeads } from './heads.ts';

/**
 * Heads each region can take: max(0, eligible − covered) inside the area, 0 outside it and where either
 * figure is unknown; with the slots inside the area left out because of the latter.
 *
 * @throws RangeError when a figure is no whole number within 0 and 2³¹ − 1
 */
export function roomOf(input: Pick<AllocationInput, 'codes' | 'eligible' | 'covered' | 'inArea'>): {
  room: Int32Array;
  leftOut: number[];
} {
  const { codes, eligible, covered, inArea } = input;
  const room = new Int32Array(codes.length);
  const leftOut: number[] = [];
  for (let slot = 0; slot < room.length; slot++) {
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
      room[slot] = Math.max(0, target - already);
    }
  }
  return { room, leftOut };
}
