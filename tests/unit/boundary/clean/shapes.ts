import * as fc from 'fast-check';
import type { FlatPolygons } from '#shared/boundary/clean/polygons.ts';
import type { CleanOptions } from '#shared/boundary/clean/options.ts';

/** A position in millionths of a degree: the grid of cleaning, small enough here that everything touches. */
export type Point = readonly [x: number, y: number];
/** Polygons of one area, each its exterior and its holes; rings not closed. */
export type Drawn = readonly (readonly (readonly Point[])[])[];

/** Nothing is filled, nothing left out. */
export const asDrawn: CleanOptions = { gapWidth: 0, gapArea: 0, overlapArea: Infinity, simplify: null };

/** Areas drawn on the grid, about a degree from the equator where Balangan lies. */
export function flat(areas: readonly Drawn[]): FlatPolygons {
  const positions: number[] = [];
  const rings: number[] = [];
  const polygons: number[] = [];
  const owners: number[] = [];
  areas.forEach((drawn, area) => {
    for (const polygon of drawn) {
      polygons.push(rings.length);
      owners.push(area);
      for (const ring of polygon) {
        rings.push(positions.length / 2);
        for (const [x, y] of ring) positions.push(115 + x / 1e6, -2 + y / 1e6);
      }
    }
  });
  return {
    positions: Float64Array.from(positions),
    rings: Uint32Array.from([...rings, positions.length / 2]),
    polygons: Uint32Array.from([...polygons, rings.length]),
    areas: Uint32Array.from(owners),
    areaCount: areas.length,
  };
}

export function box(west: number, south: number, east: number, north: number): Point[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

const size = 40;
const point = fc.tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size }));
const polygon = fc.tuple(
  fc.array(point, { minLength: 1, maxLength: 9 }),
  fc.array(fc.array(point, { minLength: 2, maxLength: 5 }), { maxLength: 2 }),
);

/** Areas of any rings at all: crossing, stacked, empty, with holes anywhere. */
export const tangles: fc.Arbitrary<Drawn[]> = fc.array(
  fc.array(
    polygon.map(([exterior, holes]) => [exterior, ...holes]),
    { minLength: 1, maxLength: 2 },
  ),
  { minLength: 1, maxLength: 5 },
);

/** How far a true border lies off the line it would be straight. */
function wave(a: number, b: number): number {
  return 30 * Math.sin(a / 17 + b / 29);
}

/**
 * Cells of a grid whose corners each cell draws a little elsewhere, with a vertex or more along each side: what
 * a map looks like whose neighbours were digitised apart.
 */
export const sloppyGrids: fc.Arbitrary<Drawn[]> = fc
  .record({
    columns: fc.integer({ min: 1, max: 5 }),
    rows: fc.integer({ min: 1, max: 4 }),
    sides: fc.integer({ min: 1, max: 6 }),
    slop: fc.integer({ min: 0, max: 12 }),
    shifts: fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 200 }),
  })
  .map(({ columns, rows, sides, slop, shifts }) => {
    const step = 200;
    let used = 0;
    // Each draws the true border within the slop.
    const drawn = (x: number, y: number): Point => {
      const [dx, dy] = [shifts[used++ % shifts.length]!, shifts[used++ % shifts.length]!];
      return [
        Math.round(x + wave(x, y) + (slop * dx) / 1000),
        Math.round(y + wave(y, 3 * x) + (slop * dy) / 1000),
      ];
    };
    return Array.from({ length: columns * rows }, (_, cell): Drawn => {
      const [west, south] = [step * (cell % columns), step * Math.floor(cell / columns)];
      const corners = box(west, south, west + step, south + step);
      const ring = corners.flatMap(([x, y], i) => {
        const [u, v] = corners[(i + 1) % 4]!;
        return Array.from({ length: sides }, (_, k) =>
          drawn(x + Math.round(((u - x) * k) / sides), y + Math.round(((v - y) * k) / sides)),
        );
      });
      return [[ring]];
    });
  });
