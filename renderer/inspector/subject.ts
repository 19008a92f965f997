import { levelOf, type Level, type RegionCode } from '#shared/region/code.ts';
import type { Directory, TargetArea } from '#shared/workspace/snapshot.ts';
import { slotsOf } from '../map/regions.ts';

/** What is looked at closely, with its desa as slots, ascending. */
export type Subject =
  | { readonly kind: 'document'; readonly slots: Uint32Array }
  | {
      readonly kind: 'desa';
      readonly slot: number;
      readonly code: RegionCode;
      readonly name: string;
      readonly slots: Uint32Array;
    }
  | {
      readonly kind: 'region';
      readonly code: RegionCode;
      readonly level: Exclude<Level, 'desa'>;
      readonly name: string;
      readonly slots: Uint32Array;
    }
  | {
      readonly kind: 'area';
      readonly area: TargetArea;
      /** Null until they are known, and where the area takes none because its outline is broken. */
      readonly slots: Uint32Array | null;
    };

/** The desa or region that was chosen, else the whole document. */
export function subjectOf(
  directory: Pick<Directory, 'codes' | 'names' | 'parents'>,
  selected: number | null,
  region: RegionCode | null,
): Exclude<Subject, { readonly kind: 'area' }> {
  const { codes, names, parents } = directory;
  const code = selected === null ? undefined : codes[selected];
  if (selected !== null && code !== undefined)
    return { kind: 'desa', slot: selected, code, name: names[selected]!, slots: Uint32Array.of(selected) };
  const level = region === null ? 'desa' : levelOf(region);
  if (region !== null && level !== 'desa') {
    const { from, to } = slotsOf(codes, region);
    // A region of the document before is none of this one.
    if (to > from)
      return {
        kind: 'region',
        code: region,
        level,
        name: parents[region] ?? region,
        slots: slotsFrom(from, to),
      };
  }
  return { kind: 'document', slots: slotsFrom(0, codes.length) };
}

function slotsFrom(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to - from }, (_, index) => from + index);
}
