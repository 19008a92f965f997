import { regionsOf, type LevelRegions } from '#shared/coverage/levels.ts';
import { ancestor, levels, type Level, type RegionCode } from '#shared/region/code.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';
import { keepingLast } from '../../session/last-answer.ts';

/** What the rows of the table are about: every desa, or every region of a level above. Numbered from 0 by code. */
export interface TableRows {
  readonly level: Level;
  readonly codes: readonly RegionCode[];
  readonly names: readonly string[];
  /** Region of the next level each row lies in; null where there is none above. */
  readonly within: readonly RegionCode[] | null;
  readonly regionNames: Directory['parents'];
  /** The desa of each row; null where every row is a desa. */
  readonly regions: LevelRegions | null;
  /** First slot of each row and, last, the number of slots: codes ascend, so desa of a region lie side by side. */
  readonly starts: Int32Array;
}

/** Made again only for another document or level. */
export const tableRows = keepingLast((directory: Directory, level: Level): TableRows => {
  const { parents: regionNames } = directory;
  if (level === 'desa') {
    const { codes, names } = directory;
    return {
      level,
      codes,
      names,
      within: codes.map((code) => ancestor(code, 'kecamatan')),
      regionNames,
      regions: null,
      starts: Int32Array.from({ length: codes.length + 1 }, (_, slot) => slot),
    };
  }
  const regions = regionsOf(directory.codes, level);
  const above = levels[levels.indexOf(level) - 1];
  const starts = new Int32Array(regions.count + 1).fill(regions.of.length);
  for (let slot = regions.of.length - 1; slot >= 0; slot--) starts[regions.of[slot]!] = slot;
  return {
    level,
    codes: regions.codes,
    names: regions.codes.map((code) => regionNames[code] ?? code),
    within: above === undefined ? null : regions.codes.map((code) => ancestor(code, above)),
    regionNames,
    regions,
    starts,
  };
});

/** Name of the region a row lies in; empty where there is none. */
export function withinName({ within, regionNames }: TableRows, row: number): string {
  const code = within?.[row];
  return code === undefined ? '' : (regionNames[code] ?? '');
}

/** Slots of some rows, in the order of the rows. */
export function slotsOfRows(
  { level, starts }: Pick<TableRows, 'level' | 'starts'>,
  of: readonly number[],
): readonly number[] {
  if (level === 'desa') return of;
  const slots: number[] = [];
  for (const row of of) for (let slot = starts[row]!; slot < starts[row + 1]!; slot++) slots.push(slot);
  return slots;
}

/** The row of a desa. */
export function rowOfSlot({ regions }: TableRows, slot: number): number {
  return regions ? (regions.of[slot] ?? -1) : slot;
}
