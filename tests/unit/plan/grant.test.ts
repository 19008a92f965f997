import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedRates } from '#shared/contribution/rates.ts';
import { grantPlan, type Grant } from '#shared/plan/grant.ts';

const jambi: Grant = {
  rates: shippedRates,
  payment: { group: 'vulnerable', programmes: ['JKK', 'JKM'] },
  paidBy: { payer: 'government' },
  year: 2022,
  from: 1,
  grant: 100_000_000,
  percent: 10,
  units: 1_562,
  heads: 50,
  months: 12,
};

function planOf(grant: Grant) {
  const result = grantPlan(grant);
  if (!result.ok) throw new Error(result.problem.what.en);
  return result.value;
}

describe('a grant to each desa', () => {
  test('is added up over all of them', () => {
    const { all } = planOf(jambi);
    expect(all).toEqual({
      ceiling: 15_620_000_000,
      wanted: { heads: 78_100, months: 12, cost: 15_744_960_000, left: 0, short: 124_960_000 },
      atTheseMonths: { heads: 76_538, months: 12, cost: 15_430_060_800, left: 189_939_200, short: 0 },
      atTheseHeads: { heads: 78_100, months: 11, cost: 14_432_880_000, left: 1_187_120_000, short: 0 },
    });
  });

  test('its part is rounded down to whole Rupiah', () => {
    expect(planOf({ ...jambi, grant: 99_999_999, percent: 12.34 }).ceiling).toBe(12_339_999);
  });

  test.each([
    ['grant', { grant: -1 }],
    ['percent', { percent: 101 }],
    ['percent', { percent: 12.345 }],
    ['percent', { percent: NaN }],
    ['units', { units: 0 }],
    ['heads', { heads: 0.5 }],
    ['months', { months: 0 }],
  ])('a figure out of bounds is named: %s', (field, changes) => {
    const result = grantPlan({ ...jambi, ...changes });
    expect(result).toMatchObject({ ok: false, problem: { code: 'solve-invalid-figure' } });
    if (!result.ok) expect(result.problem.what.id).toContain(`(${field})`);
  });

  test('never costs more than the grant has, nor leaves room for one more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 60 }),
        (grant, hundredths, months) => {
          const { ceiling, atTheseMonths } = planOf({ ...jambi, grant, percent: hundredths / 100, months });
          expect(ceiling * 10_000).toBeLessThanOrEqual(grant * hundredths);
          expect((ceiling + 1) * 10_000).toBeGreaterThan(grant * hundredths);
          expect(atTheseMonths.cost + atTheseMonths.left).toBe(ceiling);
          expect(atTheseMonths.left).toBeLessThan(16_800 * months);
        },
      ),
    );
  });
});
