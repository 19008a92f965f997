import type { AllocationInput } from './allocation.ts';
import { boundsOf, forcedHeads } from './bounds.ts';
import { compareProducts } from './exact.ts';

/** Whether heads raise the lowest coverage as far as heads can; slots name the two regions that decide it. */
export interface Certificate {
  /**
   * No head can move from a higher to a lower region and raise the minimum: the highest coverage a region had
   * before its last head is not above the lowest coverage of a region that could still take one. Compared
   * exactly. True where either region is missing.
   */
  readonly holds: boolean;
  /** Region with the highest coverage before its last head; null where the rule gave nobody any. */
  readonly lastTaken: number | null;
  /** Region with room left whose coverage is lowest; null where nobody has room. */
  readonly lowestOpen: number | null;
}

/**
 * Checks heads given by "raise-lowest", without knowing how they were found. Ties name the lower slot.
 *
 * What the planner fixed is not held against the rule: regions that are not free (locked) neither lost a head nor
 * are waiting for one, and the first `forced` heads of a region (floor and minimum) could not go elsewhere, so
 * that only a region with more than those has a last head.
 *
 * @param covered before the plan @param room most heads a region can take, caps included
 * @param free 1 or true for regions the rule decides on
 * @param forced heads a region has by floor or minimum; none where left out
 */
export function certify(
  covered: Float64Array,
  eligible: Float64Array,
  room: Int32Array,
  heads: Int32Array,
  free: Uint8Array | ((slot: number) => boolean),
  forced?: Int32Array,
): Certificate {
  const isFree = typeof free === 'function' ? free : (slot: number): boolean => free[slot] === 1;
  const compare = (a: number, moreInA: number, b: number, moreInB: number): number =>
    compareProducts(covered[a]! + moreInA, eligible[b]!, covered[b]! + moreInB, eligible[a]!);
  let lastTaken: number | null = null;
  let lowestOpen: number | null = null;
  for (let slot = 0; slot < room.length; slot++) {
    if (room[slot] === 0 || !isFree(slot)) continue;
    const given = heads[slot]!;
    if (
      given > (forced?.[slot] ?? 0) &&
      (lastTaken === null || compare(slot, given - 1, lastTaken, heads[lastTaken]! - 1) > 0)
    )
      lastTaken = slot;
    if (
      given < room[slot]! &&
      (lowestOpen === null || compare(slot, given, lowestOpen, heads[lowestOpen]!) < 0)
    )
      lowestOpen = slot;
  }
  const holds =
    lastTaken === null ||
    lowestOpen === null ||
    compare(lastTaken, heads[lastTaken]! - 1, lowestOpen, heads[lowestOpen]!) <= 0;
  return { holds, lastTaken, lowestOpen };
}

/** {@link certify} of the heads an allocation gave: room, locks, floors and minimums are read from its input. */
export function certificateOf(input: Omit<AllocationInput, 'quota'>, heads: Int32Array): Certificate {
  const bounds = boundsOf(input);
  return certify(
    input.covered,
    input.eligible,
    bounds.open,
    heads,
    (slot) => !input.locks.has(slot),
    forcedHeads(bounds),
  );
}
