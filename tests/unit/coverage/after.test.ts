import { expect, test } from 'vitest';
import { coverageAfter, coverageChange, type PlannedCoverage } from '#shared/coverage/after.ts';

const regions: PlannedCoverage = {
  eligible: Float64Array.of(100, 50, NaN, 0, 40),
  covered: Float64Array.of(20, 60, 10, 0, 10),
  beside: Int32Array.of(30, 0, 5, 0, 0),
  allocated: Int32Array.of(25, 0, 0, 0, 10),
};

test('a plan adds its heads, and those it takes off the gap, to what is covered', () => {
  expect([0, 1, 2, 3, 4].map((slot) => coverageAfter(regions, slot))).toEqual([0.75, 1.2, NaN, NaN, 0.5]);
  expect(coverageAfter({ ...regions, beside: null }, 0)).toBe(0.45);
});

test('sums leave out what is unknown, and let the surplus of one desa cover nobody in another', () => {
  expect(coverageChange(regions, [0, 1, 2, 3, 4])).toEqual({
    known: 4,
    unknown: 1,
    eligible: 190,
    before: 90,
    beside: 30,
    after: 155,
    left: 25 + 20,
  });
});
