import type { Area } from '#shared/plan/spec.ts';
import { ancestor, isWithin, parseRegionCode, type RegionCode } from '#shared/region/code.ts';
import type { Directory, TargetArea } from '#shared/workspace/snapshot.ts';

/** What a plan's area can be on screen: all of the document, chosen kecamatan, or a drawn area. */
export type AreaChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'kecamatan'; readonly codes: readonly string[] }
  /** `id` of the stored area it is a copy of, null when that is not stored in the document. */
  | { readonly kind: 'drawn'; readonly id: string | null };

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
  const same = saved.find((candidate) => sameArea(candidate.area, area));
  if ('polygon' in area) return { kind: 'drawn', id: same?.id ?? null };
  const chosen = area.codes.map((code) => parseRegionCode(code)).filter((code) => code !== null);
  const isAll = directory.codes.every((code) => chosen.some((outer) => isWithin(code, outer)));
  if (isAll) return { kind: 'all' };
  if (same) return { kind: 'drawn', id: same.id };
  const kecamatan = kecamatanList(directory).filter(({ code }) =>
    chosen.some((outer) => isWithin(code, outer)),
  );
  return { kind: 'kecamatan', codes: kecamatan.map(({ code }) => code) };
}

function sameArea(a: Area, b: Area): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
