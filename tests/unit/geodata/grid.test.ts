import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubleArea, normalized, onGrid, type GridPolygon } from '../../../geodata/build/grid.ts';
import { snapped } from '../../../geodata/build/snap.ts';

type Point = readonly [number, number];

const triangle = tuple(
  ...Array.from({ length: 3 }, () => tuple(integer({ min: 0, max: 40 }), integer({ min: 0, max: 40 }))),
).map(([a, b, c]): GridPolygon => [[a!, b!, c!, a!]]);

/** Borders of the areas, each once. */
function borders(areas: readonly (readonly GridPolygon[])[]): [Point, Point][] {
  const found = new Map<string, [Point, Point]>();
  for (const ring of areas.flat(2))
    for (let i = 1; i < ring.length; i++) {
      const pair = [ring[i - 1]!, ring[i]!].toSorted((a, b) => a[0] - b[0] || a[1] - b[1]) as [Point, Point];
      found.set(pair.join(), pair);
    }
  return [...found.values()];
}

const side = ([a, b]: [Point, Point], p: Point): number =>
  Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));

const inside = (segment: [Point, Point], p: Point): boolean =>
  side(segment, p) === 0 &&
  segment.every((end) => end.join() !== p.join()) &&
  (p[0] - segment[0][0]) * (p[0] - segment[1][0]) <= 0 &&
  (p[1] - segment[0][1]) * (p[1] - segment[1][1]) <= 0;

function meetInsideEither(one: [Point, Point], other: [Point, Point]): boolean {
  const crossing =
    side(one, other[0]) * side(one, other[1]) < 0 && side(other, one[0]) * side(other, one[1]) < 0;
  return crossing || other.some((p) => inside(one, p)) || one.some((p) => inside(other, p));
}

describe('snapping to the grid', () => {
  test('leaves borders that meet at their ends alone', () => {
    assert(
      property(array(triangle, { minLength: 1, maxLength: 5 }), (triangles) => {
        const lines = borders(snapped(triangles.map((polygon) => [polygon])));
        for (const [i, one] of lines.entries())
          for (const other of lines.slice(i + 1)) expect(meetInsideEither(one, other)).toBe(false);
      }),
    );
  });

  test('nothing is left of an area without extent', () => {
    const line: GridPolygon = [
      [
        [24, 36],
        [36, 28],
        [27, 34],
        [24, 36],
      ],
    ];
    expect(snapped([[line]])).toEqual([[]]);
  });

  test('a vertex on a neighbour’s border becomes a vertex of both', () => {
    const left: GridPolygon = [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 0],
      ],
    ];
    const right: GridPolygon = [
      [
        [10, 4],
        [20, 4],
        [20, 8],
        [10, 8],
        [10, 4],
      ],
    ];
    const [[first]] = snapped([[left], [right]]) as [[GridPolygon], [GridPolygon]];
    expect(first[0]).toEqual([
      [0, 0],
      [10, 0],
      [10, 4],
      [10, 8],
      [10, 10],
      [0, 10],
      [0, 0],
    ]);
  });
});

describe('rings on the grid', () => {
  test('wind as RFC 7946 asks, whichever way they came', () => {
    const ring: Point[] = [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
      [0, 0],
    ];
    const hole: Point[] = [
      [2, 2],
      [4, 2],
      [4, 4],
      [2, 4],
      [2, 2],
    ];
    const [[exterior, cut]] = normalized([[ring, hole]]) as [[Point[], Point[]]];
    expect(doubleArea(exterior)).toBe(200);
    expect(doubleArea(cut)).toBe(-8);
  });

  test('lose spikes, doubled points and parts of no area', () => {
    expect(
      normalized([
        [
          [
            [0, 0],
            [10, 0],
            [15, 0],
            [10, 0],
            [10, 10],
            [10, 10],
            [0, 0],
          ],
        ],
      ]),
    ).toEqual([
      [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 0],
        ],
      ],
    ]);
    expect(
      normalized([
        [
          [
            [0, 0],
            [10, 0],
            [5, 0],
            [0, 0],
          ],
        ],
      ]),
    ).toEqual([]);
  });

  test('are rounded to its units', () => {
    const ring = [
      [115.00004, -2],
      [115.1, -2.00006],
      [115.1, -1.9],
      [115.00004, -2],
    ];
    expect(onGrid({ type: 'Polygon', coordinates: [ring] }, 1e4)).toEqual([
      [
        [
          [1_150_000, -20_000],
          [1_151_000, -20_001],
          [1_151_000, -19_000],
          [1_150_000, -20_000],
        ],
      ],
    ]);
  });
});
