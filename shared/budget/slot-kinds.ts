import type { Family } from './pose.ts';

/** Slots with the same heads in every class are filled alike. */
export interface Kinds {
  /** Kind of each slot. */
  readonly kindOf: Int32Array;
  /** Slots of each kind. */
  readonly counts: readonly number[];
  /** `heads[kind · classes + class]`. */
  readonly heads: Int32Array;
}

export function kindsOf({ slots, heads }: Pick<Family, 'slots' | 'heads'>): Kinds {
  const keyOf = keys(heads);
  const known = new Map<number | string, number>();
  const kindOf = new Int32Array(slots.length);
  const counts: number[] = [];
  const perKind: number[] = [];
  for (let place = 0; place < slots.length; place++) {
    const key = keyOf(place);
    let kind = known.get(key);
    if (kind === undefined) {
      kind = counts.push(0) - 1;
      known.set(key, kind);
      for (const perSlot of heads) perKind.push(perSlot[place]!);
    }
    kindOf[place] = kind;
    counts[kind]!++;
  }
  return { kindOf, counts, heads: Int32Array.from(perKind) };
}

/** A key for the heads of each place: a number where it holds them all, which is looked up in a tenth of the time. */
function keys(heads: readonly Int32Array[]): (place: number) => number | string {
  let largest = 0;
  for (const perSlot of heads) for (const count of perSlot) if (count > largest) largest = count;
  const base = largest + 1;
  if (base ** heads.length <= Number.MAX_SAFE_INTEGER)
    return (place) => {
      let key = 0;
      for (const perSlot of heads) key = key * base + perSlot[place]!;
      return key;
    };
  return (place) => heads.map((perSlot) => perSlot[place]!).join();
}
