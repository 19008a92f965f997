import { ancestor, levelOf, type RegionCode } from '../../shared/region/code.ts';
import { groupBy } from './group.ts';
import { comparable, similarity } from './names.ts';
import type { DesaPoint } from './sources.ts';

/**
 * How a desa of 2025 found its point of 2020. Codes alone do not identify: they are given anew when regions
 * split (Papua became 91–96) and when desa are renumbered.
 */
export const matchKinds = [
  /** Same code, same name. */
  'code-and-name',
  /** Same name in the kecamatan of the same name in the kabupaten of the same name. */
  'name-in-kecamatan',
  /** Same code, spelled differently. */
  'code-and-similar-name',
  /** Same name, found once in the kabupaten: the kecamatan was split or renamed. */
  'name-in-kabupaten',
  /** Spelled differently, in the kecamatan of the same name. */
  'similar-name-in-kecamatan',
  /** Same code in a kecamatan of the same name, and neither name has a better match: renamed. */
  'renamed',
] as const;
export type MatchKind = (typeof matchKinds)[number];

export interface Match {
  readonly code: RegionCode;
  readonly point: DesaPoint;
  readonly kind: MatchKind;
}

/** Names this alike are one name spelled twice (Gunung/Gunong Pulo 0.9, Reuseb/Ruseb 0.83). */
const alike = { sameCode: 0.6, sameKecamatan: 0.7, parents: 0.7 };

/** Points for the desa of a list, ascending by code. A point serves one desa; desa left over have none. */
export function joinPoints(
  regions: ReadonlyMap<RegionCode, string>,
  points: readonly DesaPoint[],
): ReadonlyMap<RegionCode, Match> {
  const desa = [...regions.keys()].filter((code) => levelOf(code) === 'desa');
  const name = new Map([...regions].map(([code, text]) => [code, comparable(text)]));
  const pointName = new Map(points.map((point) => [point, comparable(point.name)]));
  const pointByCode = new Map(points.map((point) => [point.code, point]));
  const kabupatenNow = kabupatenOfPoints(regions, points);
  const matches = new Map<RegionCode, Match>();
  const used = new Set<DesaPoint>();

  const accept = (code: RegionCode, point: DesaPoint, kind: MatchKind): void => {
    matches.set(code, { code, point, kind });
    used.add(point);
  };
  const free = (code: RegionCode): DesaPoint | undefined => {
    const point = pointByCode.get(code);
    return matches.has(code) || !point || used.has(point) ? undefined : point;
  };
  const kecamatanKey = (code: RegionCode): string =>
    `${ancestor(code, 'kabupaten')}/${name.get(ancestor(code, 'kecamatan'))}`;
  const kecamatanKeyOfPoint = (point: DesaPoint): string =>
    `${kabupatenNow.get(ancestor(point.code, 'kabupaten'))}/${comparable(point.kecamatan)}`;
  const openPoints = (): DesaPoint[] => points.filter((point) => !used.has(point));
  const openDesa = (): RegionCode[] => desa.filter((code) => !matches.has(code));
  const acceptUnique = (
    kind: MatchKind,
    key: (code: RegionCode) => string,
    keyOfPoint: (point: DesaPoint) => string,
  ): void => {
    const candidates = groupBy(openPoints(), keyOfPoint);
    for (const [k, codes] of groupBy(openDesa(), key)) {
      const found = candidates.get(k);
      if (codes.length === 1 && found?.length === 1) accept(codes[0]!, found[0]!, kind);
    }
  };

  for (const code of desa) {
    const point = free(code);
    if (point && pointName.get(point) === name.get(code)) accept(code, point, 'code-and-name');
  }
  acceptUnique(
    'name-in-kecamatan',
    (code) => `${kecamatanKey(code)}/${name.get(code)}`,
    (point) => `${kecamatanKeyOfPoint(point)}/${pointName.get(point)}`,
  );
  for (const code of desa) {
    const point = free(code);
    if (!point) continue;
    const [before, now] = [pointName.get(point)!, name.get(code)!];
    if (similarity(before, now) >= alike.sameCode || before.includes(now) || now.includes(before))
      accept(code, point, 'code-and-similar-name');
  }
  acceptUnique(
    'name-in-kabupaten',
    (code) => `${ancestor(code, 'kabupaten')}/${name.get(code)}`,
    (point) => `${kabupatenNow.get(ancestor(point.code, 'kabupaten'))}/${pointName.get(point)}`,
  );
  const inKecamatan = groupBy(openPoints(), kecamatanKeyOfPoint);
  const pairs = openDesa().flatMap((code) =>
    (inKecamatan.get(kecamatanKey(code)) ?? []).map((point) => ({
      code,
      point,
      alike: similarity(name.get(code)!, pointName.get(point)!),
    })),
  );
  for (const pair of pairs.sort((a, b) => b.alike - a.alike || (a.code < b.code ? -1 : 1))) {
    if (pair.alike >= alike.sameKecamatan && !matches.has(pair.code) && !used.has(pair.point))
      accept(pair.code, pair.point, 'similar-name-in-kecamatan');
  }
  for (const code of desa) {
    const point = free(code);
    if (!point) continue;
    const now = name.get(ancestor(code, 'kecamatan'))!;
    if (similarity(comparable(point.kecamatan), now) >= alike.parents) accept(code, point, 'renamed');
  }
  return matches;
}

/** The 2025 code of each 2020 kabupaten: by name, else by code where the names are alike. */
function kabupatenOfPoints(
  regions: ReadonlyMap<RegionCode, string>,
  points: readonly DesaPoint[],
): ReadonlyMap<RegionCode, RegionCode> {
  const byName = new Map<string, RegionCode>();
  for (const [code, text] of regions) if (levelOf(code) === 'kabupaten') byName.set(comparable(text), code);
  const found = new Map<RegionCode, RegionCode>();
  for (const point of points) {
    const before = ancestor(point.code, 'kabupaten');
    if (found.has(before)) continue;
    const text = comparable(point.kabupaten);
    const sameCode = regions.get(before);
    const now = byName.get(text) ?? (sameCode && sameKabupaten(text, comparable(sameCode)) ? before : null);
    if (now) found.set(before, now);
  }
  return found;
}

/** Renamed by a letter or two (Pahuwato/Pohuwato) or shortened (Toba Samosir/Toba). */
function sameKabupaten(before: string, now: string): boolean {
  return before.startsWith(now) || similarity(before, now) >= alike.parents;
}
