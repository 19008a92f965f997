import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, boxOf } from '#shared/boundary/bounds.ts';
import { flatBoundaries, flatOf, geometryAt, hasBoundary, listed } from '#shared/boundary/flat.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { box, desaGrid, multi, stars } from './shapes.ts';

describe('flat boundaries', () => {
  test('give back every position, ring and part', () => {
    const parts = multi([box(0, 0, 4, 4), box(1, 1, 2, 2)], [box(5, 5, 6, 6)]);
    const given = [null, parts, ...desaGrid(3), null];
    const flat = flatBoundaries(given);
    expect(given.map((_, slot) => geometryAt(flat, slot))).toEqual(given);
    expect(given.map((_, slot) => hasBoundary(flat, slot))).toEqual(given.map((one) => one !== null));
  });

  test('of any shape come back', () => {
    fc.assert(
      fc.property(fc.array(stars, { maxLength: 40 }), (shapes) => {
        const given = shapes.map(({ coordinates }) => multi(coordinates));
        const flat = flatBoundaries(given);
        expect(given.map((_, slot) => geometryAt(flat, slot))).toEqual(given);
      }),
    );
  });

  test('listed are desa, and flat again without being walked', () => {
    const codes = ['63.11.01.2001', '63.11.01.2002'] as RegionCode[];
    const flat = flatBoundaries([multi([box(0, 0, 1, 1)]), null]);
    const desa = listed(codes, flat);
    expect(desa.map(({ code, geometry }) => ({ code, geometry }))).toEqual([
      { code: codes[0], geometry: multi([box(0, 0, 1, 1)]) },
      { code: codes[1], geometry: null },
    ]);
    expect(flatOf(desa)).toBe(flat);
    const plain = desa.map(({ code, geometry }) => ({ code, geometry }));
    expect(flatOf(plain)).toEqual(flat);
    expect(flatOf(plain)).toBe(flatOf(plain));
  });

  test('lie in a box; without any, Indonesia is shown', () => {
    const flat = flatBoundaries([null, multi([box(110, -7, 111, -6)]), multi([box(113, -8, 114, -7.5)])]);
    expect(boundsOf(flat)).toEqual([110, -8, 114, -6]);
    expect(boxOf(flat, 1, 2)).toEqual([110, -7, 111, -6]);
    expect(boxOf(flat, 0, 1)).toBeNull();
    expect(boundsOf(flatBoundaries([null]))).toEqual([95, -11, 141, 6]);
  });
});
