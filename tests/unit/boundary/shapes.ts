import * as fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';

export function closed(...positions: Position[]): Position[] {
  return [...positions, positions[0]!];
}

export function box(west: number, south: number, east: number, north: number): Position[] {
  return closed([west, south], [east, south], [east, north], [west, north]);
}

export function polygon(...rings: Position[][]): Polygon {
  return { type: 'Polygon', coordinates: rings };
}

export function multi(...polygons: Position[][][]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygons };
}

/** A ring around a centre with one radius per equal angle: irregular, never crossing itself. */
export function star(x: number, y: number, radii: readonly number[]): Position[] {
  const corner = (radius: number, index: number): Position => {
    const angle = (2 * Math.PI * index) / radii.length;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  };
  return closed(...radii.map(corner));
}

/** Random stars within a few degrees of Balangan, with or without a hole. */
export const stars: fc.Arbitrary<Polygon> = fc
  .record({
    x: fc.double({ min: 114, max: 117, noNaN: true }),
    y: fc.double({ min: -4, max: -1, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.4, max: 1.5, noNaN: true }), { minLength: 5, maxLength: 40 }),
    hole: fc.option(
      fc.array(fc.double({ min: 0.05, max: 0.2, noNaN: true }), { minLength: 5, maxLength: 9 }),
    ),
  })
  .map(({ x, y, radii, hole }) => polygon(star(x, y, radii), ...(hole ? [star(x, y, hole)] : [])));

/** Cells of an uneven grid over the same place, as desa; every seventh has no boundary. */
export function desaGrid(columns: number): (MultiPolygon | null)[] {
  const step = 5 / columns;
  // Corners are moved by a fixed pattern and shared by the cells around them.
  const corner = (i: number, j: number): Position => [
    113 + step * (i + 0.3 * Math.sin(7 * i + 3 * j)),
    -5 + step * (j + 0.3 * Math.cos(5 * i + 11 * j)),
  ];
  return Array.from({ length: columns * columns }, (_, slot) => {
    const i = slot % columns;
    const j = Math.floor(slot / columns);
    if (slot % 7 === 6) return null;
    return multi([closed(corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1))]);
  });
}
