import type { Realisation } from '#shared/enrolment/realisation.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';
import { kecamatanOf, sortedSlots, type Sorting } from '../app/controls/row-order.ts';

export type DesaColumn = 'name1' | 'kecamatan' | 'planned' | 'enrolled' | 'difference' | 'share';

/** Slots with a plan or a report, in this order; unknown figures come last whichever way it goes. */
export function sortedDesa(
  { planned, enrolled }: Pick<Realisation, 'planned' | 'enrolled'>,
  directory: Pick<Directory, 'codes' | 'names' | 'parents'>,
  { column, descending }: Sorting<DesaColumn>,
): readonly number[] {
  const slots = [...directory.codes.keys()].filter(
    (slot) => planned[slot]! > 0 || !Number.isNaN(enrolled[slot]!),
  );
  const value = (slot: number): string | number => {
    const [plan, real] = [planned[slot]!, enrolled[slot]!];
    switch (column) {
      case 'name1':
        return directory.names[slot]!;
      case 'kecamatan':
        return kecamatanOf(directory, slot);
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
  return sortedSlots(slots, value, descending);
}
