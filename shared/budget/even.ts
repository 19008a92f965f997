import type { Claims } from './claims.ts';
import type { Family, Posed } from './pose.ts';
import type { Row } from './linear-program.ts';

/** Rows grow as 2 to the number of classes; years and claims seldom make more. */
const mostClasses = 6;

/**
 * A family whose one fund pays the same for every head, so that each slot's limit is a number of heads. The
 * heads it can pay in all slots together, T(c) per class c, are a sum of polymatroids: exactly those with
 * T(S) ≤ Σ over slots of min(limit, heads of the classes S) for every set S of classes, and whole T are sums
 * of whole payments (Edmonds 1970). So the slots need no columns of their own, however many they are.
 */
export interface EvenFamily {
  readonly family: Family;
  readonly fund: number;
  /** Classes the fund pays for that have heads. */
  readonly classes: readonly number[];
  /** Heads the fund can pay in one slot. */
  readonly limit: number;
  /** The most heads of each set of classes, the set's members as bits in the order of `classes`. */
  readonly rank: Float64Array;
}

/** The classes of an even family that have heads; null for families that are not even. */
export function evenClasses({ cost }: Pick<Posed, 'cost'>, family: Family): readonly number[] | null {
  const [fund, ...others] = family.funds;
  if (fund === undefined || others.length > 0) return null;
  const classes = [...family.heads.keys()].filter(
    (c) => cost[fund]![c] !== null && family.heads[c]!.some((heads) => heads > 0),
  );
  const each = cost[fund]![classes[0]!];
  return each && classes.length <= mostClasses && classes.every((c) => cost[fund]![c] === each)
    ? classes
    : null;
}

export function asEven(claims: Claims, posed: Pick<Posed, 'cost'>, family: Family): EvenFamily | null {
  const classes = evenClasses(posed, family);
  if (!classes) return null;
  const fund = family.funds[0]!;
  const each = posed.cost[fund]![classes[0]!]!;
  const limit = Math.floor(claims.funds[fund]!.perRegion! / each);
  const even = { family, fund, classes, limit, rank: new Float64Array(1 << classes.length) };
  const own = new Float64Array(even.rank.length);
  for (let i = 0; i < family.slots.length; i++) {
    rankOf(even, i, own);
    for (let set = 0; set < own.length; set++) even.rank[set]! += own[set]!;
  }
  return even;
}

/** The same of a single slot. */
function rankOf({ family, classes, limit, rank }: EvenFamily, i: number, own: Float64Array): void {
  own[0] = 0;
  for (let set = 1; set < rank.length; set++) {
    const lowest = 31 - Math.clz32(set & -set);
    own[set] = own[set & (set - 1)]! + family.heads[classes[lowest]!]![i]!;
  }
  for (let set = 1; set < rank.length; set++) own[set] = Math.min(limit, own[set]!);
}

/** What binds the columns of the family's classes together. @param columns one for each class */
export function rowsOfEven({ rank }: EvenFamily, columns: readonly number[]): Row[] {
  const rows: Row[] = [];
  for (let set = 1; set < rank.length; set++) {
    const members = columns.filter((_, i) => set & (1 << i));
    const alone = members.reduce((sum, column) => sum + rank[1 << columns.indexOf(column)]!, 0);
    if (rank[set]! < alone)
      rows.push({ columns: members, coefficients: members.map(() => 1), least: 0, most: rank[set]! });
  }
  return rows;
}

/**
 * Heads per class and slot that add up to `total`, lower slots first. Slot by slot: those after it can take
 * T(S) up to their own rank, what is more of any set has to be taken here. Both bounds together make a
 * generalised polymatroid, in which a class may be set to the most it allows before the next is looked at
 * (Frank & Tardos 1988).
 */
export function splitEven(even: EvenFamily, total: readonly number[]): Int32Array[] {
  const { family, classes, rank } = even;
  const sets = rank.length;
  const split = classes.map(() => new Int32Array(family.slots.length));
  const rest = [...total];
  const restRank = rank.slice();
  const most = new Float64Array(sets);
  const least = new Float64Array(sets);
  for (let i = 0; i < family.slots.length; i++) {
    rankOf(even, i, most);
    for (let set = 1; set < sets; set++) {
      restRank[set]! -= most[set]!;
      const lowest = 31 - Math.clz32(set & -set);
      least[set] = least[set & (set - 1)]! + rest[lowest]!;
    }
    // `least` holds the sums of what is to be given yet.
    for (let set = 1; set < sets; set++) {
      most[set] = Math.min(most[set]!, least[set]!);
      least[set]! -= restRank[set]!;
    }
    least[0] = 0;
    for (let set = 1; set < sets; set++) {
      least[set] = Math.max(0, least[set]!);
      for (let rest = set; rest > 0; rest &= rest - 1)
        least[set] = Math.max(least[set]!, least[set ^ (rest & -rest)]!);
    }
    tighten(most);
    let open = sets - 1;
    for (const [c, heads] of split.entries()) {
      const bit = 1 << c;
      open ^= bit;
      let taken = most[bit]!;
      for (let set = open; set > 0; set = (set - 1) & open)
        taken = Math.min(taken, most[set | bit]! - least[set]!);
      heads[i] = taken;
      rest[c]! -= taken;
      for (let set = open; set > 0; set = (set - 1) & open) {
        most[set] = Math.min(most[set]!, most[set | bit]! - taken);
        least[set] = Math.max(least[set]!, least[set | bit]! - taken);
      }
    }
  }
  return split;
}

/** Makes a bound on sums as low as those on parts of the sets allow: min over A of most(A) + most(S − A). */
function tighten(most: Float64Array): void {
  for (let set = 1; set < most.length; set++) {
    for (let part = (set - 1) & set; part > 0; part = (part - 1) & set)
      most[set] = Math.min(most[set]!, most[part]! + most[set ^ part]!);
  }
}
