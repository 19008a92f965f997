import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
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
 * The polygons of the rings of one connected area: mostly one, but parts that meet in points alone come as one area
 * too. Each ring has its area on the left, so the winding tells exteriors from holes.
 */
function polygons(arcs: SharedArcs, rings: readonly (readonly ArcUse[])[]): Position[][][] {
  const simple = rings.flatMap((ring) => cutWhereTouching(arcs, ring));
  const cut = lines(arcs, simple).map((points, i) => ({ points, uses: simple[i]! }));
  const parts = cut.filter(({ points }) => twiceSignedArea(points) > 0).map(({ points }) => [points]);
  const holes = cut.filter(
    ({ points, uses }) => twiceSignedArea(points) < 0 && !(isSliver(points) && isOpen(arcs, uses)),
  );
  for (const { points } of holes)
    (parts.find(([exterior]) => surrounds(exterior!, points)) ?? parts[0])?.push(points);
  return parts;
}

/** A ring that meets itself in points, cut there into rings that do not; that is always between two arcs. */
function cutWhereTouching({ topology }: SharedArcs, ring: readonly ArcUse[]): ArcUse[][] {
  const found: ArcUse[][] = [];
  const open: { readonly use: ArcUse; readonly start: string }[] = [];
  const placeOf = new Map<string, number>();
  for (const use of ring) {
    const start = String(use < 0 ? topology.arcs[~use]!.at(-1) : topology.arcs[use]![0]);
    const before = placeOf.get(start);
    if (before !== undefined) {
      const loop = open.splice(before);
      for (const arc of loop) placeOf.delete(arc.start);
      found.push(loop.map((arc) => arc.use));
    }
    placeOf.set(start, open.length);
    open.push({ use, start });
  }
  return [...found, open.map(({ use }) => use)];
}

/** True where a ring lies within an exterior, which it may touch in points. */
function surrounds(exterior: Position[], ring: readonly Position[]): boolean {
  const polygon: Polygon = { type: 'Polygon', coordinates: [exterior] };
  return ring.some((point) => booleanPointInPolygon(point, polygon, { ignoreBoundary: true }));
}

/** True when no desa is known beyond any of the arcs. */
function isOpen({ owners }: SharedArcs, uses: readonly ArcUse[]): boolean {
  return uses.every((use) => owners[use < 0 ? ~use : use]!.length === 1);
}
