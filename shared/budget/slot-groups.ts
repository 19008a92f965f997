import type { Claims } from './claims.ts';

/** The funds that pay in a group of slots: `free` ones are bound by no limit of the slot. */
export interface SlotGroup {
  readonly free: readonly number[];
  /** Those whose limit per region is less than what the slot's heads would cost them. */
  readonly own: readonly number[];
}

const absent = 0;
const free = 1;
const own = 2;

/** Puts slots in which the same funds pay in the same way into one group; slots without heads into any. */
export function slotsOfGroups(
  { funds }: Claims,
  cost: readonly (readonly (number | null)[])[],
  heads: readonly Int32Array[],
): { readonly groupOf: Int32Array; readonly groups: readonly SlotGroup[] } {
  const slots = heads[0]?.length ?? 0;
  const groupOf = new Int32Array(slots);
  let groups: SlotGroup[] = [{ free: [], own: [] }];
  const need = new Float64Array(slots);
  for (const [f, { where, perRegion }] of funds.entries()) {
    if (cost[f]!.every((each) => each === null)) continue;
    if (perRegion !== null) {
      need.fill(0);
      for (const [c, perSlot] of heads.entries()) {
        const each = cost[f]![c];
        if (each === null || each === undefined) continue;
        for (let slot = 0; slot < slots; slot++) need[slot]! += perSlot[slot]! * each;
      }
    }
    // Group of each old group and way to pay, in order of first sight.
    const next: SlotGroup[] = [];
    const known = new Int32Array(3 * groups.length).fill(-1);
    for (let slot = 0; slot < slots; slot++) {
      const way = where[slot] !== 1 ? absent : perRegion === null || need[slot]! <= perRegion ? free : own;
      const key = 3 * groupOf[slot]! + way;
      if (known[key]! < 0) {
        const group = groups[groupOf[slot]!]!;
        known[key] = next.length;
        next.push({
          free: way === free ? [...group.free, f] : group.free,
          own: way === own ? [...group.own, f] : group.own,
        });
      }
      groupOf[slot] = known[key]!;
    }
    groups = next;
  }
  return { groupOf, groups };
}
