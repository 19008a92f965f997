import type { MultiPolygon, Position } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { ancestor, type Level, type RegionCode } from '../region/code.ts';
import { isSliver, lines, sharedArcs, type ArcUse, type SharedArcs } from './arcs.ts';
import { twiceSignedArea } from './centroid.ts';
import type { DesaBoundary } from './geometry.ts';

export interface Dissolved {
  readonly code: RegionCode;
  readonly geometry: MultiPolygon;
}

/**
 * Desa joined into the regions of a level, ascending by code. Their inner borders go, and with them slivers
 * under 1 km² that no other desa fills; lakes and enclaves stay. Regions of which no desa has a boundary
 * are left out.
 */
export function dissolve(boundaries: readonly DesaBoundary[], level: Level): Dissolved[] {
  return dissolveArcs(sharedArcs(boundaries), level);
}

/** As `dissolve`, of boundaries already cut into arcs. */
export function dissolveArcs(arcs: SharedArcs, level: Level): Dissolved[] {
  const groups = new Map<RegionCode, SharedArcs['shapes'][number]['shape'][]>();
  for (const { code, shape } of arcs.shapes) {
    const region = ancestor(code, level);
    const group = groups.get(region);
    if (group) group.push(shape);
    else groups.set(region, [shape]);
  }
  return [...groups]
    .map(([code, shapes]): Dissolved => {
      const merged = mergeArcs(arcs.topology, shapes).arcs;
      const coordinates = merged.flatMap((rings) => polygons(arcs, rings));
      return { code, geometry: { type: 'MultiPolygon', coordinates } };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * The polygons of the rings of one connected area: mostly one, but where parts meet in a point alone the
 * merging gives the exterior rings of all of them. Each has its area on the left, so the winding tells.
 */
function polygons(arcs: SharedArcs, rings: readonly (readonly ArcUse[])[]): Position[][][] {
  const cut = lines(arcs, rings).map((points, i) => ({ points, uses: rings[i]! }));
  const exteriors = cut.filter(({ points }) => twiceSignedArea(points) > 0);
  const holes = cut.filter(
    ({ points, uses }) => twiceSignedArea(points) < 0 && !(isSliver(points) && isOpen(arcs, uses)),
  );
  // The first ring is the largest: holes are in it, the other exteriors being small parts.
  return exteriors.map(({ points }, i) =>
    i === 0 ? [points, ...holes.map((hole) => hole.points)] : [points],
  );
}

/** True when no desa is known beyond any of the arcs. */
function isOpen({ owners }: SharedArcs, uses: readonly ArcUse[]): boolean {
  return uses.every((use) => owners[use < 0 ? ~use : use]!.length === 1);
}
