import { Delaunay } from 'd3-delaunay';
import type { RegionCode } from '../../shared/region/code.ts';
import type { Match } from './join.ts';

/** Where a desa's cell grows from. */
export interface Site {
  readonly code: RegionCode;
  /** WGS84 degrees. */
  readonly at: readonly [number, number];
  /** True when the source gives several desa this one position, within 11 m. */
  readonly shared: boolean;
}

/** Degrees: about 1.1 km. */
const widestSpread = 0.01;

/**
 * One site per matched desa, ascending by code. Desa that share one position (the source places desa of
 * some young kecamatan at one point) are set on a circle around it, clockwise from north in code order, so
 * that they divide their common cell into sectors. The radius is a quarter of the distance to the nearest
 * other position, 1.1 km at most: no cell but theirs changes.
 */
export function sitesOf(matches: ReadonlyMap<RegionCode, Match>): Site[] {
  const groups = new Map<string, { at: [number, number]; codes: RegionCode[] }>();
  for (const [code, { point }] of [...matches].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = `${point.lon.toFixed(4)} ${point.lat.toFixed(4)}`;
    const group = groups.get(key);
    if (group) group.codes.push(code);
    else groups.set(key, { at: [point.lon, point.lat], codes: [code] });
  }
  const places = [...groups.values()];
  const delaunay = Delaunay.from(places.map((place) => place.at));
  const sites = places.flatMap(({ at, codes }, index): Site[] => {
    if (codes.length === 1) return [{ code: codes[0]!, at, shared: false }];
    const radius = Math.min(widestSpread, nearest(delaunay, places, index) / 4);
    return codes.map((code, i) => {
      const angle = (2 * Math.PI * i) / codes.length;
      return { code, at: [at[0] + radius * Math.sin(angle), at[1] + radius * Math.cos(angle)], shared: true };
    });
  });
  return sites.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Degrees to the nearest other position: it is always a neighbour in the Delaunay triangulation. */
export function nearest(
  delaunay: Delaunay,
  places: readonly { readonly at: readonly [number, number] }[],
  index: number,
): number {
  const [x, y] = places[index]!.at;
  let shortest = Infinity;
  for (const other of delaunay.neighbors(index)) {
    const [ox, oy] = places[other]!.at;
    shortest = Math.min(shortest, Math.hypot(ox - x, oy - y));
  }
  return shortest;
}
