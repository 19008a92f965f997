import type { Family } from './pose.ts';

/** Slots of a family with the same heads in every class are filled alike. */
export interface Kinds {
  /** Kind of each slot of the family. */
  readonly kindOf: Int32Array;
  /** Slots of each kind. */
  readonly counts: readonly number[];
  /** `heads[kind · classes + class]`. */
  readonly heads: Int32Array;
}

export function kindsOf({ slots, heads }: Family): Kinds {
  const known = new Map<string, number>();
  const kindOf = new Int32Array(slots.length);
  const counts: number[] = [];
  const perKind: number[] = [];
  for (let place = 0; place < slots.length; place++) {
    let key = '';
    for (const perSlot of heads) key += `${perSlot[place]!},`;
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
