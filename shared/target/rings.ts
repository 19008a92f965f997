import Flatbush from 'flatbush';
import type { Path64, Paths64, Point64 } from 'clipper2-ts';
import type { Position } from 'geojson';
import type { AreaGeometry } from '../boundary/geometry.ts';
import { gridPerDegree, measure } from '../boundary/overlay.ts';

/** Rings narrower than this many grid units are rounding, as where two outlines run along each other. */
const narrowest = 2;

/**
 * The area of an overlay's result: rings with their area on the left are outlines, the others holes. An
 * overlay may hand back a ring that meets itself in a point; it is cut there, since such a ring is no valid
 * outline but its loops are.
 * @returns null when no outline is wider than rounding
 */
export function areaOfPaths(paths: Paths64): AreaGeometry | null {
  const rings = withTouchingCorners(paths)
    .flatMap(simpleRings)
    .map((path) => ({ path, ...measure([path]) }))
    .filter(({ area, outline }) => 2 * Math.abs(area) > narrowest * outline);
  const polygons = rings
    .filter(({ area }) => area > 0)
    .sort((a, b) => a.area - b.area)
    .map((outer) => ({ ...outer, holes: [] as Path64[] }));
  for (const { path, area } of rings) {
    if (area > 0) continue;
    // The smallest outline around it is its own; one that lies in an island of a lake has two around it.
    polygons.find((polygon) => polygon.area > -area && surrounds(polygon.path, path))?.holes.push(path);
  }
  if (polygons.length === 0) return null;
  const coordinates = polygons.map(({ path, holes }) => [path, ...holes].map(degrees));
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0]! }
    : { type: 'MultiPolygon', coordinates };
}

/** Where a corner of any ring lies on an edge, the edge gets a corner too, so that rings can be cut there. */
function withTouchingCorners(paths: Paths64): Path64[] {
  const corners = paths.flat();
  if (corners.length === 0) return [];
  const index = new Flatbush(corners.length);
  for (const { x, y } of corners) index.add(x, y, x, y);
  index.finish();
  return paths.map((path) =>
    path.flatMap((a, i) => {
      const b = path[(i + 1) % path.length]!;
      const box = [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)] as const;
      const on = index
        .search(...box)
        .map((corner) => corners[corner]!)
        .filter((corner) => isBetween(a, b, corner));
      return on.length === 0 ? [a] : [a, ...on.sort((p, q) => distance(a, p) - distance(a, q))];
    }),
  );
}

/** True for a point on the edge, or less than a unit from it: rounding moves corners by as much. */
function isBetween(a: Point64, b: Point64, p: Point64): boolean {
  if (p.x < Math.min(a.x, b.x) || p.x > Math.max(a.x, b.x)) return false;
  if (p.y < Math.min(a.y, b.y) || p.y > Math.max(a.y, b.y)) return false;
  if ((p.x === a.x && p.y === a.y) || (p.x === b.x && p.y === b.y)) return false;
  return Math.abs(cross(a, b, p)) < distance(a, b);
}

/** Cuts a ring at every corner it comes to twice. */
function simpleRings(path: Path64): Path64[] {
  const rings: Path64[] = [];
  const walked: Point64[] = [];
  const places = new Map<string, number>();
  for (const point of path) {
    const key = `${point.x} ${point.y}`;
    const before = places.get(key);
    if (before !== undefined) {
      const loop = walked.splice(before);
      for (const { x, y } of loop) places.delete(`${x} ${y}`);
      if (loop.length > 2) rings.push(loop);
    }
    places.set(key, walked.length);
    walked.push(point);
  }
  if (walked.length > 2) rings.push(walked);
  return rings;
}

/** True when the inner ring lies in the outer; they may touch in points. */
function surrounds(outer: Path64, inner: Path64): boolean {
  for (const [i, corner] of inner.entries()) {
    const next = inner[(i + 1) % inner.length]!;
    // A corner may lie on the outline, and so may the middle of an edge, but not all of both.
    for (const point of [corner, { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 }]) {
      const side = sideOf(outer, point);
      if (side !== 'on') return side === 'in';
    }
  }
  return false;
}

function sideOf(ring: Path64, { x, y }: Point64): 'in' | 'on' | 'out' {
  let odd = false;
  for (const [i, a] of ring.entries()) {
    const b = ring[(i + 1) % ring.length]!;
    if ((a.x === x && a.y === y) || isBetween(a, b, { x, y })) return 'on';
    if (a.y > y !== b.y > y && cross(a, b, { x, y }) > 0 === b.y > a.y) odd = !odd;
  }
  return odd ? 'in' : 'out';
}

/** Positive when p lies left of the way from a to b. */
function cross(a: Point64, b: Point64, p: Point64): number {
  return (b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y);
}

function distance(a: Point64, b: Point64): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function degrees(path: Path64): Position[] {
  const ring = path.map(({ x, y }): Position => [x / gridPerDegree, y / gridPerDegree]);
  return [...ring, ring[0]!];
}
