import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import { PreparedArea } from '#shared/boundary/prepared-area.ts';
import { validateAreaGeometry } from '#shared/boundary/validate.ts';
import { cleanGeometry, combineGeometry, setOperations, type SetOperation } from '#shared/target/geometry.ts';

function box(west: number, south: number, east: number, north: number): AreaGeometry {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** A star-shaped outline around a centre never crosses itself; corners on a coarse grid make edges meet often. */
const star = fc
  .record({
    x: fc.integer({ min: 0, max: 10 }),
    y: fc.integer({ min: 0, max: 10 }),
    radii: fc.array(fc.integer({ min: 2, max: 8 }), { minLength: 4, maxLength: 12 }),
  })
  .map(({ x, y, radii }): AreaGeometry => {
    const ring = radii.map((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [
        115 + rounded(x + radius * Math.cos(angle)) / 100,
        -2 + rounded(y + radius * Math.sin(angle)) / 100,
      ];
    });
    return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
  })
  .filter((area) => validateAreaGeometry(area).ok);

/** Points between the grid's lines, so that none lies on an outline but by a rare chance. */
const points = Array.from({ length: 196 }, (_, i): [number, number] => [
  115 - 0.0793 + (i % 14) * 0.0197,
  -2 - 0.0791 + Math.floor(i / 14) * 0.0199,
]);

const inBoth: Readonly<Record<SetOperation, (a: boolean, b: boolean) => boolean>> = {
  add: (a, b) => a || b,
  subtract: (a, b) => a && !b,
  intersect: (a, b) => a && b,
};

/** Kept off by a centimetre: results are rounded to one. */
function isNear(area: AreaGeometry, [x, y]: readonly [number, number]): boolean {
  const prepared = new PreparedArea(area);
  return prepared.crossesBox(x - 1e-6, y - 1e-6, x + 1e-6, y + 1e-6);
}

describe('areas combined', () => {
  test.each(setOperations)('%s holds for every point, and the result is a valid area', (how) => {
    fc.assert(
      fc.property(star, star, (a, b) => {
        const result = combineGeometry(a, b, how);
        if (result) expect(validateAreaGeometry(result)).toMatchObject({ ok: true });
        const [inA, inB] = [new PreparedArea(a), new PreparedArea(b)];
        const inResult = result && new PreparedArea(result);
        for (const point of points) {
          if (isNear(a, point) || isNear(b, point)) continue;
          const expected = inBoth[how](inA.contains(...point), inB.contains(...point));
          expect(inResult?.contains(...point) ?? false).toBe(expected);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('results can be combined again, with holes and parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(star, fc.constantFrom(...setOperations.slice(0, 2))), {
          minLength: 3,
          maxLength: 6,
        }),
        (steps) => {
          let area: AreaGeometry | null = box(114.95, -2.05, 115.15, -1.85);
          for (const [shape, how] of steps) {
            if (area) area = combineGeometry(area, shape, how);
            if (area) expect(validateAreaGeometry(area)).toMatchObject({ ok: true });
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  test('a bite out of the middle is a hole, a stripe leaves two parts', () => {
    const whole = box(115, -3, 116, -2);
    const holed = combineGeometry(whole, box(115.4, -2.6, 115.6, -2.4), 'subtract');
    expect(holed).toMatchObject({ type: 'Polygon' });
    expect(holed?.coordinates).toHaveLength(2);
    const striped = combineGeometry(whole, box(115.4, -4, 115.6, -1), 'subtract');
    expect(striped).toMatchObject({ type: 'MultiPolygon' });
    expect(striped?.coordinates).toHaveLength(2);
  });

  test('an island in a lake keeps its lake', () => {
    const lake = combineGeometry(box(0, 0, 9, 9), box(1, 1, 8, 8), 'subtract')!;
    const island = combineGeometry(lake, box(2, 2, 7, 7), 'add')!;
    const pond = combineGeometry(island, box(3, 3, 6, 6), 'subtract')!;
    expect(pond.type).toBe('MultiPolygon');
    expect(validateAreaGeometry(pond)).toMatchObject({ ok: true });
    const inside = new PreparedArea(pond);
    expect([0.5, 1.5, 2.5, 4.5].map((at) => inside.contains(at, at))).toEqual([true, false, true, false]);
  });

  test('two boxes that meet in a corner stay two sound parts', () => {
    const corner = combineGeometry(box(0, 0, 1, 1), box(1, 1, 2, 2), 'add')!;
    expect(validateAreaGeometry(corner)).toMatchObject({ ok: true });
    expect(corner.type).toBe('MultiPolygon');
  });

  test('nothing left is null, and what only touches adds nothing', () => {
    expect(combineGeometry(box(0, 0, 1, 1), box(0, 0, 1, 1), 'subtract')).toBeNull();
    expect(combineGeometry(box(0, 0, 1, 1), box(1, 0, 2, 1), 'intersect')).toBeNull();
    expect(combineGeometry(box(0, 0, 1, 1), box(1, 0, 2, 1), 'add')?.type).toBe('Polygon');
  });
});

describe('an outline that crosses itself, cleaned', () => {
  test('is always a valid area that holds what was gone around', () => {
    const scribble = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
      minLength: 3,
      maxLength: 25,
    });
    fc.assert(
      fc.property(scribble, (corners) => {
        const ring = corners.map(([x, y]) => [115 + x / 100, -2 + y / 100]);
        const cleaned = cleanGeometry({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });
        if (cleaned) expect(validateAreaGeometry(cleaned)).toMatchObject({ ok: true });
      }),
      { numRuns: 500 },
    );
  });

  test('both loops of a figure of eight stay', () => {
    const eight = cleanGeometry({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ],
      ],
    })!;
    expect(validateAreaGeometry(eight)).toMatchObject({ ok: true });
    const inside = new PreparedArea(eight);
    expect(inside.contains(0.2, 1)).toBe(true);
    expect(inside.contains(1.8, 1)).toBe(true);
    expect(inside.contains(1, 0.2)).toBe(false);
  });

  test('a line there and back encloses nothing', () => {
    const ring = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 0],
    ];
    expect(cleanGeometry({ type: 'Polygon', coordinates: [ring] })).toBeNull();
  });
});
