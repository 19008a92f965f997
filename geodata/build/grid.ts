import type { MultiPolygon, Polygon } from 'geojson';

/**
 * The one national grid: every bundled coordinate is a whole number of 1e-4 degree (11 m), so that a border
 * written to two files is the same border to the last bit.
 */
export const gridPerDegree = 1e4;

/** A closed ring in grid units. */
export type GridRing = readonly (readonly [number, number])[];
/** Rings of an area in grid units: exterior counter-clockwise, then its holes clockwise (RFC 7946). */
export type GridPolygon = readonly GridRing[];

/** Grid units a degree of the context, which is drawn small only: 1e-3 degree (110 m). */
export const contextGridPerDegree = 1e3;

/** The geometry on a grid; parts that shrink to nothing are left out. */
export function onGrid(geometry: Polygon | MultiPolygon, perDegree: number): GridPolygon[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return normalized(
    polygons.map((rings) =>
      rings.map((ring) =>
        ring.map(([x, y]): [number, number] => [Math.round(x! * perDegree), Math.round(y! * perDegree)]),
      ),
    ),
  );
}

/** Without doubled points, spikes and rings of no area, wound as RFC 7946 asks. */
export function normalized(polygons: readonly GridPolygon[]): GridPolygon[] {
  return polygons.flatMap((rings) => {
    const [exterior, ...holes] = rings.map(withoutSpikes);
    if (!exterior || doubleArea(exterior) === 0) return [];
    const cut = holes.filter((hole) => doubleArea(hole) !== 0);
    return [[wound(exterior, 1), ...cut.map((hole) => wound(hole, -1))]];
  });
}

function withoutSpikes(ring: GridRing): GridRing {
  const open: (readonly [number, number])[] = [];
  for (const point of ring.slice(0, -1)) {
    open.push(point);
    shorten(open);
  }
  // The seam of the ring can be a spike too.
  while (open.length > 2 && (same(open[0]!, open.at(-1)!) || same(open[0]!, open.at(-2)!))) open.pop();
  while (open.length > 2 && same(open[1]!, open.at(-1)!)) open.shift();
  return open.length > 0 ? [...open, open[0]!] : [];
}

/** Takes back the last points while they repeat one (a, a) or return on themselves (a, b, a). */
function shorten(points: (readonly [number, number])[]): void {
  for (;;) {
    const n = points.length;
    if (n >= 2 && same(points[n - 1]!, points[n - 2]!)) points.pop();
    else if (n >= 3 && same(points[n - 1]!, points[n - 3]!)) points.length = n - 2;
    else return;
  }
}

function same(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function wound(ring: GridRing, sign: 1 | -1): GridRing {
  return Math.sign(doubleArea(ring)) === sign ? ring : ring.toReversed();
}

/** Twice the signed area (shoelace), exact: products of grid units stay far below 2^53 once shifted. */
export function doubleArea(ring: GridRing): number {
  if (ring.length < 4) return 0;
  const [ox, oy] = ring[0]!;
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    sum += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  }
  return sum;
}

/** Back to degrees. */
export function offGrid(polygons: readonly GridPolygon[], perDegree: number): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) =>
      rings.map((ring) => ring.map(([x, y]) => [x / perDegree, y / perDegree])),
    ),
  };
}
