import { refused, type Result, done } from '../text/problem.ts';
import type { AllocationInput } from './allocation.ts';
import { sum } from './exact.ts';
import { floorHeads, largestFloor } from './floor.ts';
import { floorsExceedQuota, lockExceedsRoom, locksExceedQuota, minimumsExceedQuota } from './problem.ts';
import { roomOf, type Room } from './room.ts';

/** All that is settled before the rule begins. Arrays have one slot per region. */
export interface Bounds extends Room {
  /** Room of the regions the rule decides on: 0 where locked. */
  readonly open: Int32Array;
  /** min(floor, open): given to every region first, on top of which the rule gives. */
  readonly floor: Int32Array;
  /** min(minimum, open): what floor and rule together come to at least. */
  readonly minimum: Int32Array;
}

/** @throws RangeError when a figure is no whole number within 0 and 2³¹ − 1 */
export function boundsOf(input: Omit<AllocationInput, 'quota'>): Bounds {
  const space = roomOf(input);
  const open = space.room.slice();
  for (const slot of input.locks.keys()) open[slot] = 0;
  return {
    ...space,
    open,
    floor: floorHeads(input.rule.floor ?? 0, open, input.given),
    minimum: floorHeads(input.limits?.minimum ?? 0, open, input.given),
  };
}

/** Heads a region has whatever the rule would give it: the greater of floor and minimum. */
export function forcedHeads({ floor, minimum }: Pick<Bounds, 'floor' | 'minimum'>): Int32Array {
  return floor.map((heads, slot) => Math.max(heads, minimum[slot]!));
}

/**
 * The floor and the minimum lowered so far that they fit: the largest of both which `heads` suffice for.
 *
 * @param open room of the regions that are not locked
 */
export function fittingBounds(
  bounds: { readonly floor: number; readonly minimum: number },
  open: Int32Array,
  heads: number,
): { readonly floor: number; readonly minimum: number } {
  const most = largestFloor(open, heads);
  return { floor: Math.min(bounds.floor, most), minimum: Math.min(bounds.minimum, most) };
}

/** @returns heads left of the quota after locks; a problem where locks, floors or minimums do not fit */
export function fitBounds(bounds: Bounds, input: AllocationInput): Result<number> {
  const { codes, locks, quota, rule, limits, given } = input;
  for (const slot of [...locks.keys()].sort((a, b) => a - b)) {
    const locked = locks.get(slot)!;
    if (locked > bounds.gap[slot]!) return refused(lockExceedsRoom(codes[slot]!, locked, bounds.gap[slot]!));
  }
  const locked = sum([...locks.values()]);
  if (locked > quota) return refused(locksExceedQuota(locked, quota));
  const available = quota - locked;
  const floorSum = sum(bounds.floor);
  if (floorSum > available)
    return refused(
      floorsExceedQuota(
        rule.floor ?? 0,
        floorSum,
        available,
        quota,
        largestFloor(bounds.open, available, given),
      ),
    );
  const forced = sum(forcedHeads(bounds));
  if (forced > available)
    return refused(
      minimumsExceedQuota(
        limits?.minimum ?? 0,
        forced,
        available,
        quota,
        largestFloor(bounds.open, available, given),
      ),
    );
  return done(available);
}
