import type { FlatPolygons } from '#shared/boundary/clean/polygons.ts';
import type { FlatTopology } from '#shared/boundary/clean/topology.ts';
import type { Drawn, Point } from './shapes.ts';

/** Checks of cleaned boundaries that share no code with the cleaning: edge by edge, in exact whole numbers. */

/** Rings of an area, polygon by polygon, in millionths of a degree from 115° E 2° S; closing vertices left out. */
export function ringsOf(topology: FlatTopology, area: number): Point[][][] {
  const { positions, arcs, uses, rings, polygons, areas } = topology;
  const at = (i: number): Point => [positions[2 * i]! - 115e6, positions[2 * i + 1]! + 2e6];
  const result: Point[][][] = [];
  for (let polygon = areas[area]!; polygon < areas[area + 1]!; polygon++) {
    const own: Point[][] = [];
    for (let ring = polygons[polygon]!; ring < polygons[polygon + 1]!; ring++) {
      const points: Point[] = [];
      for (const use of uses.subarray(rings[ring], rings[ring + 1])) {
        const arc = use < 0 ? ~use : use;
        const line = Array.from({ length: arcs[arc + 1]! - arcs[arc]! }, (_, i) => at(arcs[arc]! + i));
        if (use < 0) line.reverse();
        const joint = points.pop();
        if (joint && !same(joint, line[0]!)) fail('arcs of a ring do not follow each other');
        points.push(...line);
      }
      if (!same(points.pop()!, points[0]!)) fail('a ring does not close');
      own.push(points);
    }
    result.push(own);
  }
  return result;
}

export function signedSize(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length]!;
    return sum + x * v - u * y;
  }, 0);
}

function fail(message: string): never {
  throw new Error(message);
}

/**
 * Every ring simple and wound as it should be, borders meeting in ends alone and each with two sides at most.
 *
 * @throws Error that says where not
 */
export function expectValid(topology: FlatTopology): void {
  const sides = new Map<string, number>();
  const edges: [Point, Point][] = [];
  for (let area = 0; area + 1 < topology.areas.length; area++) {
    for (const [exterior, ...holes] of ringsOf(topology, area)) {
      if (signedSize(exterior!) <= 0) fail('an exterior wound clockwise');
      for (const hole of holes) {
        if (signedSize(hole) >= 0) fail('a hole wound counter-clockwise');
        if (!hole.every((p) => isOn(exterior!, p) || isIn([exterior!], p)))
          fail('a hole outside its exterior');
      }
      for (const ring of [exterior!, ...holes]) {
        if (new Set(ring.map(String)).size < ring.length) fail('a ring that touches itself');
        ring.forEach((from, i) => {
          const edge = `${String(from)} ${String(ring[(i + 1) % ring.length])}`;
          if (sides.has(edge)) fail(`two rings along ${edge}`);
          sides.set(edge, area);
          edges.push([from, ring[(i + 1) % ring.length]!]);
        });
      }
    }
  }
  // One area's land lies on one side only of each of its borders: neighbours run along it the other way.
  for (const [edge, area] of sides)
    if (sides.get(edge.split(' ').toReversed().join(' ')) === area) fail(`${area} on both sides of ${edge}`);
  const distinct = edges.filter(
    ([a, b]) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) || !hasReverse(sides, a, b),
  );
  distinct.forEach((p, i) => {
    for (const q of distinct.slice(i + 1)) if (cross(p, q)) fail(`${String(p)} crosses ${String(q)}`);
  });
}

function hasReverse(sides: ReadonlyMap<string, number>, a: Point, b: Point): boolean {
  return sides.has(`${String(b)} ${String(a)}`);
}

function side(a: Point, b: Point, c: Point): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function isBetween([x, y]: Point, a: Point, b: Point): boolean {
  return (
    x >= Math.min(a[0], b[0]) &&
    x <= Math.max(a[0], b[0]) &&
    y >= Math.min(a[1], b[1]) &&
    y <= Math.max(a[1], b[1])
  );
}

/** True when edges have more in common than an end of both. */
function cross([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  for (const axis of [0, 1] as const)
    if (
      Math.max(a[axis], b[axis]) < Math.min(c[axis], d[axis]) ||
      Math.max(c[axis], d[axis]) < Math.min(a[axis], b[axis])
    )
      return false;
  const [sc, sd, sa, sb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (sc * sd < 0 && sa * sb < 0) return true;
  const onto = (s: number, p: Point, u: Point, v: Point) =>
    s === 0 && isBetween(p, u, v) && !same(p, u) && !same(p, v);
  return (
    onto(sc, c, a, b) ||
    onto(sd, d, a, b) ||
    onto(sa, a, c, d) ||
    onto(sb, b, c, d) ||
    (same(a, c) && same(b, d)) ||
    (same(a, d) && same(b, c))
  );
}

function isOn(ring: readonly Point[], p: Point): boolean {
  return ring.some((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    return side(a, b, p) === 0 && isBetween(p, a, b);
  });
}

/** How often a ring winds around a point that is on none of its edges. */
export function winding(ring: readonly Point[], [x, y]: Point): number {
  let turns = 0;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    if (a[1] <= y === b[1] <= y) return;
    const left = (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
    if (b[1] > a[1] ? left > 0 : left < 0) turns += b[1] > a[1] ? 1 : -1;
  });
  return turns;
}

/** True when the first ring winds around a point and none of the others does. */
export function isIn([exterior, ...holes]: readonly (readonly Point[])[], p: Point): boolean {
  return winding(exterior!, p) !== 0 && holes.every((hole) => winding(hole, p) === 0);
}

/** Grid units from a point to the nearest edge of any ring. */
export function clearance(areas: readonly Drawn[], [x, y]: Point): number {
  let nearest = Infinity;
  for (const ring of areas.flat(2)) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length]!;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const share = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
      const t = Math.max(0, Math.min(1, share));
      nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
    });
  }
  return nearest;
}

/** Areas that have a point. */
export function ownersAt(areas: readonly Drawn[], p: Point): number[] {
  return areas.flatMap((drawn, area) => (drawn.some((polygon) => isIn(polygon, p)) ? [area] : []));
}

/** The polygons as a file would give them. */
export function areasOf(topology: FlatTopology): Drawn[] {
  return Array.from({ length: topology.areas.length - 1 }, (_, area) => ringsOf(topology, area));
}

/** Rings wherever they begin and in whatever order they come. */
export function canonical(polygons: FlatPolygons): string[] {
  const { positions, rings, polygons: starts, areas } = polygons;
  const found: string[] = [];
  areas.forEach((area, polygon) => {
    for (let ring = starts[polygon]!; ring < starts[polygon + 1]!; ring++) {
      const points: string[] = [];
      for (let i = rings[ring]!; i < rings[ring + 1]! - 1; i++)
        points.push(`${positions[2 * i]} ${positions[2 * i + 1]}`);
      const least = points.reduce((a, b) => (b < a ? b : a));
      const at = points.indexOf(least);
      found.push(`${area}: ${[...points.slice(at), ...points.slice(0, at)].join(', ')}`);
    }
  });
  return found.sort();
}
