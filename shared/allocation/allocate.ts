import type { RegionCode } from '../region/code.ts';
import { assertNever, done, refused, type Problem, type Result } from '../text/problem.ts';
import type { Allocation, AllocationInput, Shares } from './allocation.ts';
import { shareEqually } from './equal.ts';
import { sum } from './exact.ts';
import { floorHeads, largestFloor } from './floor.ts';
import { floorsExceedQuota, lockExceedsRoom, locksExceedQuota } from './problem.ts';
import { shareInProportion } from './proportional.ts';
import { raiseLowest } from './raise-lowest.ts';
import { reserveHeads } from './reserve.ts';
import { roomOf } from './room.ts';
import type { Rule } from './rule.ts';

/**
 * Gives the heads of a quota to regions: locks first, then min(floor, room) to every other region, then the
 * rest by the rule. No region gets more than its room; heads for which there is no room stay unallocated.
 * Exact in whole heads, and the same for the same figures whatever order the areas or locks came in.
 *
 * @returns a problem when a lock exceeds its room, the locks exceed the quota, or the floors exceed what the
 * locks leave of it
 * @throws RangeError when a figure is no whole number within 0 and 2³¹ − 1, or the quota no safe integer ≥ 0
 */
export function allocate(input: AllocationInput): Result<Allocation> {
  const { codes, quota, rule, locks } = input;
  if (!Number.isSafeInteger(quota) || quota < 0) throw new RangeError(`quota ${quota} is no count of heads`);
  const { gap, room, leftOut } = roomOf(input);
  const lockProblem = checkLocks(codes, gap, locks, quota);
  if (lockProblem) return refused(lockProblem);

  const open = room.slice();
  for (const slot of locks.keys()) open[slot] = 0;
  const available = quota - sum([...locks.values()]);
  const floorAsked = rule.floor ?? 0;
  const floor = floorHeads(floorAsked, open);
  const floorSum = sum(floor);
  if (floorSum > available)
    return refused(floorsExceedQuota(floorAsked, floorSum, available, quota, largestFloor(open, available)));

  const left = open.map((most, slot) => most - floor[slot]!);
  const rest = available - floorSum;
  const shares = shareByRule(rule, input, floor, left, Math.min(rest, sum(left)));
  const heads = shares.heads.map((more, slot) => floor[slot]! + more);
  for (const [slot, locked] of locks) heads[slot] = locked;
  const capped = Uint8Array.from(open, (most, slot) => (most > 0 && heads[slot] === most ? 1 : 0));
  const allocated = sum(heads);
  return done({
    gap,
    room,
    floor,
    minimum: new Int32Array(room.length),
    share: shares.share,
    heads,
    capped,
    classes: new Int32Array(room.length),
    classCount: 0,
    reserve: reserveHeads(heads, gap, input.reservePercent ?? 0),
    rest,
    allocated,
    unallocated: quota - allocated,
    leftOut,
    withoutWeight: [],
  });
}

/** @param left room beyond the floors @param heads to give, at most Σ left */
function shareByRule(
  rule: Rule,
  input: AllocationInput,
  floor: Int32Array,
  left: Int32Array,
  heads: number,
): Shares {
  switch (rule.kind) {
    case 'equal':
      return shareEqually(left, heads);
    case 'priority':
      return shareInProportion(left, left, heads);
    case 'proportional':
      return shareInProportion(rule.weight === 'gap' ? left : input.eligible, left, heads);
    case 'raise-lowest':
      return raiseLowest(
        input.covered.map((covered, slot) => covered + floor[slot]!),
        input.eligible,
        left,
        heads,
      );
    default:
      return assertNever(rule);
  }
}

function checkLocks(
  codes: readonly RegionCode[],
  room: Int32Array,
  locks: ReadonlyMap<number, number>,
  quota: number,
): Problem | null {
  for (const slot of [...locks.keys()].sort((a, b) => a - b)) {
    const locked = locks.get(slot)!;
    if (locked > room[slot]!) return lockExceedsRoom(codes[slot]!, locked, room[slot]!);
  }
  const locked = sum([...locks.values()]);
  return locked > quota ? locksExceedQuota(locked, quota) : null;
}
