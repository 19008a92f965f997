import type { Area } from '#shared/plan/spec.ts';
import { ancestor, isWithin, levelOf, parseRegionCode, type RegionCode } from '#shared/region/code.ts';
import type { Directory, TargetArea } from '#shared/workspace/snapshot.ts';
import { slotsOf } from '../map/regions.ts';

/** What a plan's area can be on screen: all of the document, chosen kecamatan, or an area made on the map. */
export type AreaChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'kecamatan'; readonly codes: readonly string[] }
  /** `id` of the stored area that is the same, null when it is not stored in the document. */
  | { readonly kind: 'saved'; readonly id: string | null };

export interface Kecamatan {
  readonly code: RegionCode;
  readonly name: string;
  readonly desa: number;
}

/** The kabupaten and kota of a document, ascending by code: together they are the whole of it. */
export function kabupatenCodes(directory: Directory): RegionCode[] {
  return [...new Set(directory.codes.map((code) => ancestor(code, 'kabupaten')))];
}

export function kecamatanList(directory: Directory): Kecamatan[] {
  const counts = new Map<RegionCode, number>();
  for (const code of directory.codes) {
    const kecamatan = ancestor(code, 'kecamatan');
    counts.set(kecamatan, (counts.get(kecamatan) ?? 0) + 1);
  }
  return [...counts].map(([code, desa]) => ({ code, desa, name: directory.parents[code] ?? code }));
}

/** How the stored area of a plan looks as a choice on screen. */
export function areaChoice(area: Area, directory: Directory, saved: readonly TargetArea[]): AreaChoice {
  const same = (): AreaChoice => {
    const text = areaText(area);
    return { kind: 'saved', id: saved.find((candidate) => areaText(candidate.area) === text)?.id ?? null };
  };
  if ('polygon' in area) return same();
  const chosen = area.codes.map((code) => parseRegionCode(code)).filter((code) => code !== null);
  if (takesAll(directory.codes, chosen)) return { kind: 'all' };
  const isStored = same();
  if ((isStored.kind === 'saved' && isStored.id !== null) || chosen.some((code) => levelOf(code) === 'desa'))
    return isStored;
  const kecamatan = kecamatanList(directory).filter(({ code }) =>
    chosen.some((outer) => isWithin(code, outer)),
  );
  return { kind: 'kecamatan', codes: kecamatan.map(({ code }) => code) };
}

/** Whether regions hold every desa: by where they begin and end among them, as asking each desa is slow for 83,762. */
function takesAll(desa: readonly RegionCode[], regions: readonly RegionCode[]): boolean {
  let taken = 0;
  for (const { from, to } of regions.map((region) => slotsOf(desa, region)).sort((a, b) => a.from - b.from))
    if (from <= taken) taken = Math.max(taken, to);
  return taken === desa.length;
}

/** The same for the same area: lists of desa in any order. */
function areaText(area: Area): string {
  return 'polygon' in area
    ? JSON.stringify([area.predicate, area.polygon.type, area.polygon.coordinates])
    : JSON.stringify(area.codes.toSorted());
}
