import { ancestor } from '#shared/region/code.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';

/** What a table with a row a desa is sorted by. */
export interface Sorting<Column extends string> {
  readonly column: Column;
  readonly descending: boolean;
}

/**
 * Slots by a text or a figure of each, ties in their own order; those whose figure is NaN come last either way.
 */
export function sortedSlots(
  slots: readonly number[],
  of: (slot: number) => string | number,
  descending: boolean,
): number[] {
  const sign = descending ? -1 : 1;
  return slots
    .map((slot) => ({ slot, value: of(slot) }))
    .sort((a, b) => {
      if (typeof a.value === 'string' || typeof b.value === 'string')
        return sign * names.compare(String(a.value), String(b.value)) || a.slot - b.slot;
      const [unknownA, unknownB] = [Number.isNaN(a.value), Number.isNaN(b.value)];
      if (unknownA || unknownB) return Number(unknownA) - Number(unknownB) || a.slot - b.slot;
      return sign * (a.value - b.value) || a.slot - b.slot;
    })
    .map(({ slot }) => slot);
}

const names = new Intl.Collator('id', { numeric: true });

/** The name of a desa's kecamatan. */
export function kecamatanOf({ codes, parents }: Pick<Directory, 'codes' | 'parents'>, slot: number): string {
  return parents[ancestor(codes[slot]!, 'kecamatan')] ?? '';
}
