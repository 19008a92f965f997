import type { Claims } from './claims.ts';
import { evenClasses } from './even.ts';
import type { Posed } from './pose.ts';
import { kindsOf } from './slot-kinds.ts';

/** Slots that are paid without regard to others, ascending. */
export interface Part {
  readonly slots: Int32Array;
  /** Of a part of one slot: others that are paid just as it is. */
  readonly alike: readonly number[];
}

/**
 * The parts claims fall into: slots bound together by limits over funds, and slots bound by nothing but limits of
 * their own. What is best for each part is best for all, as every goal is a sum over slots.
 *
 * @returns null where the claims are one part
 */
export function partsOf({ lines }: Claims, posed: Posed): readonly Part[] | null {
  const { pools, families, poolOf } = posed;
  const boundBy = jointLimits(posed);
  const ofPool = pools.map(({ funds }) => boundBy(funds));
  const ofFamily = families.map((family) => {
    const part = boundBy([...family.funds, ...pools[family.pool]!.funds]);
    return part === unbound && !evenClasses(posed, family) ? apart : part;
  });
  // Mostly all is bound together: a nation is not gone through for that.
  const [first, ...others] = new Set([...ofPool, ...ofFamily]);
  if (first !== apart && others.length === 0) return null;
  const partOf = new Int32Array(poolOf.length);
  for (let slot = 0; slot < poolOf.length; slot++) partOf[slot] = ofPool[poolOf[slot]!]!;
  const single: Part[] = [];
  for (const [f, family] of families.entries()) {
    const { slots } = family;
    for (const slot of slots) partOf[slot] = ofFamily[f]!;
    if (ofFamily[f] !== apart) continue;
    // By line, as who is paid is told by line: those of one class may be divided otherwise at another slot.
    const heads = lines.map((line) => slots.map((slot) => line.heads[slot]!));
    const { kindOf, counts } = kindsOf({ slots, heads });
    const members = counts.map((): number[] => []);
    for (const [place, kind] of kindOf.entries()) members[kind]!.push(slots[place]!);
    for (const [first, ...alike] of members) single.push({ slots: Int32Array.of(first!), alike });
  }
  const together = new Map<number, number[]>();
  for (const [slot, part] of partOf.entries()) {
    if (part === apart) continue;
    const known = together.get(part);
    if (known) known.push(slot);
    else together.set(part, [slot]);
  }
  const parts = [
    ...[...together.values()].map((slots): Part => ({ slots: Int32Array.from(slots), alike: [] })),
    ...single,
  ];
  return parts.length > 1 ? parts : null;
}

/** Of slots whose funds have no limits but those of the slot: they need no part of their own where that is easy. */
const unbound = -1;
const apart = -2;

/** A number that is the same for funds bound together, by a limit or by paying in the same slots; else `unbound`. */
function jointLimits({ cost, limits, pools, families }: Posed): (funds: readonly number[]) => number {
  const limited = new Set(limits.flatMap(({ funds }) => funds));
  const part = cost.map((_, fund) => (limited.has(fund) ? fund : unbound));
  const sets = [
    ...limits.map(({ funds }) => funds),
    ...pools.map(({ funds }) => funds),
    ...families.map(({ funds, pool }) => [...funds, ...pools[pool]!.funds]),
  ];
  const first = (funds: readonly number[]) => funds.find((fund) => limited.has(fund));
  for (const funds of sets) {
    const to = first(funds);
    if (to === undefined) continue;
    const joined = new Set(funds.map((fund) => part[fund]!).filter((each) => each !== unbound));
    for (const [fund, each] of part.entries()) if (joined.has(each)) part[fund] = to;
  }
  return (funds) => {
    const fund = first(funds);
    return fund === undefined ? unbound : part[fund]!;
  };
}

/** The claims of some slots alone. */
export function claimsOfSlots({ lines, funds, agencies }: Claims, slots: Int32Array): Claims {
  return {
    agencies,
    lines: lines.map((line) => ({ ...line, heads: slots.map((slot) => line.heads[slot]!) })),
    funds: funds.map((fund) => ({ ...fund, where: Uint8Array.from(slots, (slot) => fund.where[slot]!) })),
  };
}
