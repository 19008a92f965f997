import type { Realisation } from '#shared/enrolment/realisation.ts';
import { ancestor } from '#shared/region/code.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';

export type DesaColumn = 'name1' | 'kecamatan' | 'planned' | 'enrolled' | 'difference' | 'share';

export interface DesaSorting {
  readonly column: DesaColumn;
  readonly descending: boolean;
}

/** Slots with a plan or a report, in this order; unknown figures come last whichever way it goes. */
export function sortedDesa(
  { planned, enrolled }: Pick<Realisation, 'planned' | 'enrolled'>,
  { codes, names, parents }: Pick<Directory, 'codes' | 'names' | 'parents'>,
  { column, descending }: DesaSorting,
): readonly number[] {
  const slots = codes.flatMap((_, slot) =>
    planned[slot]! > 0 || !Number.isNaN(enrolled[slot]!) ? [slot] : [],
  );
  const sign = descending ? -1 : 1;
  if (column === 'name1' || column === 'kecamatan') {
    const text = (slot: number): string =>
      column === 'name1' ? names[slot]! : (parents[ancestor(codes[slot]!, 'kecamatan')] ?? '');
    return slots.sort((a, b) => sign * text(a).localeCompare(text(b), 'id') || a - b);
  }
  const figure = (slot: number): number => {
    const [plan, real] = [planned[slot]!, enrolled[slot]!];
    switch (column) {
      case 'planned':
        return plan;
      case 'enrolled':
        return real;
      case 'difference':
        return real - plan;
      case 'share':
        return plan > 0 ? real / plan : NaN;
    }
  };
  return slots.sort((a, b) => {
    const [x, y] = [figure(a), figure(b)];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return sign * (x - y) || a - b;
  });
}
