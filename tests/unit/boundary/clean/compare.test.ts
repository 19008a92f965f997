import { area as turfArea } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { comparing } from '#shared/boundary/clean/compare.ts';
import { toTheEnd } from './cleaned.ts';
import { box, flat, type Drawn } from './shapes.ts';

const square: Drawn = [[box(0, 0, 10_000, 10_000)]];
const squareMetres = turfArea({
  type: 'Polygon',
  coordinates: [
    box(0, 0, 10_000, 10_000)
      .concat([[0, 0]])
      .map(([x, y]) => [115 + x / 1e6, -2 + y / 1e6]),
  ],
});

function compare(before: Drawn, after: Drawn) {
  return toTheEnd(comparing(flat([before]), flat([after]))).value[0]!;
}

describe('two boundaries of an area, compared', () => {
  test('the same boundary agrees wholly', () => {
    const same = compare(square, square);
    expect(same.before).toBeCloseTo(squareMetres, 3);
    expect(same).toEqual({ before: same.before, after: same.before, common: same.before, agreement: 1 });
  });

  test('from another vertex on it is the same still', () => {
    const turned: Drawn = [[[...square[0]![0]!.slice(2), ...square[0]![0]!.slice(0, 2)]]];
    expect(compare(square, turned).agreement).toBeCloseTo(1, 9);
  });

  test('half moved away shares a third', () => {
    const { before, after, common, agreement } = compare(square, [[box(5000, 0, 15_000, 10_000)]]);
    expect(after).toBeCloseTo(before, 3);
    expect(common).toBeCloseTo(before / 2, 0);
    expect(agreement).toBeCloseTo(1 / 3, 6);
  });

  test('holes and parts count as they should', () => {
    const hollow: Drawn = [
      [box(0, 0, 10_000, 10_000), box(2000, 2000, 7000, 6000)],
      [box(20_000, 0, 21_000, 1000)],
    ];
    const { before, after, common } = compare(square, hollow);
    expect(after / before).toBeCloseTo(0.81, 6);
    expect(common / before).toBeCloseTo(0.8, 6);
  });

  test('apart, nothing is shared', () => {
    expect(compare(square, [[box(50_000, 0, 60_000, 10_000)]])).toMatchObject({ common: 0, agreement: 0 });
  });

  test('unknown is NaN, never 0', () => {
    expect(compare([], square)).toMatchObject({ before: NaN, common: NaN, agreement: NaN });
    expect(compare(square, [])).toMatchObject({ after: NaN, common: NaN, agreement: NaN });
  });

  test('many are told of as they are done', () => {
    const layer = flat(Array.from({ length: 6000 }, () => square));
    const { shares } = toTheEnd(comparing(layer, layer));
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});
