import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthKey, type RateTable } from '#shared/contribution/rate.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import { outlayOf, solveHeads, solveMonths, type Funding } from '#shared/plan/solve.ts';
import type { Result } from '#shared/text/problem.ts';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.what.en);
  return result.value;
}

const kukar: Funding = {
  rates: shippedRates,
  payment: { group: 'vulnerable', programmes: ['JKK', 'JKM'] },
  paidBy: { payer: 'government' },
  year: 2021,
  from: 8,
  ceiling: 1_700_000_000,
};

/** JKK costs 12,000 from 2022 on. */
const dearerNextYear: RateTable = {
  ...shippedRates,
  rates: shippedRates.rates.flatMap((rate) =>
    rate.programme === 'JKK' && rate.segment === 'BPU'
      ? [
          { ...rate, validTo: monthKey(2021, 12) },
          { ...rate, validFrom: monthKey(2022, 1), charge: { kind: 'fixed', amount: 12_000 } as const },
        ]
      : [rate],
  ),
};

describe('months to heads, heads to months', () => {
  test('what one more would need', () => {
    expect(valueOf(solveHeads({ ...kukar, months: 5 }))).toEqual({
      heads: 20_238,
      months: 5,
      cost: 1_699_992_000,
      left: 8_000,
      short: 0,
      oneMore: { heads: 20_239, months: 5, cost: 1_700_076_000, left: 0, short: 76_000 },
    });
    expect(valueOf(solveMonths({ ...kukar, heads: 21_000 }))).toEqual({
      heads: 21_000,
      months: 4,
      cost: 1_411_200_000,
      left: 288_800_000,
      short: 0,
      oneMore: { heads: 21_000, months: 5, cost: 1_764_000_000, left: 0, short: 64_000_000 },
    });
  });

  test('months run on into the next year, each at its own rate', () => {
    const funding = { ...kukar, rates: dearerNextYear, from: 11, ceiling: 10_000_000 };
    expect(valueOf(outlayOf(funding, { heads: 100, months: 4 })).cost).toBe(100 * (2 * 16_800 + 2 * 18_800));
    expect(valueOf(solveMonths({ ...funding, heads: 100 }))).toMatchObject({
      months: 5,
      cost: 100 * (2 * 16_800 + 3 * 18_800),
    });
  });

  test('no month at all, and no longer than five years', () => {
    expect(valueOf(solveMonths({ ...kukar, ceiling: 16_799, heads: 1 }))).toMatchObject({
      months: 0,
      left: 16_799,
      oneMore: { months: 1, short: 1 },
    });
    expect(valueOf(solveMonths({ ...kukar, heads: 1 }))).toMatchObject({ months: 60, oneMore: null });
  });

  test('a head is paid whole by one of several funds', () => {
    const ceiling = [50_000, 30_000];
    expect(valueOf(solveHeads({ ...kukar, ceiling, months: 1 }))).toMatchObject({
      heads: 3,
      left: 80_000 - 3 * 16_800,
      oneMore: { heads: 4, cost: 67_200, short: 16_800 - (50_000 - 2 * 16_800) },
    });
    expect(valueOf(outlayOf({ ...kukar, ceiling }, { heads: 5, months: 1 })).short).toBe(
      2 * 16_800 - (50_000 - 2 * 16_800) - (30_000 - 16_800),
    );
  });

  test.each([
    ['ceiling', () => solveHeads({ ...kukar, ceiling: -1, months: 5 })],
    ['ceiling', () => solveHeads({ ...kukar, ceiling: [5, 0.5], months: 5 })],
    ['months', () => solveHeads({ ...kukar, months: 61 })],
    ['heads', () => solveMonths({ ...kukar, heads: 0 })],
    ['from', () => solveMonths({ ...kukar, from: 13, heads: 1 })],
    ['year', () => solveMonths({ ...kukar, year: 1999, heads: 1 })],
    [
      'heads',
      () =>
        solveMonths({
          ...kukar,
          payment: { group: 'non-asn', programmes: ['JHT'], wage: 1_000_000_000 },
          heads: 2 ** 31 - 1,
        }),
    ],
  ])('a figure out of bounds is named: %s', (field, solve) => {
    const result = solve();
    expect(result).toMatchObject({ ok: false, problem: { code: 'solve-invalid-figure' } });
    if (!result.ok) expect(result.problem.what.en).toContain(`(${field})`);
  });

  test('a month without a rate, and rates of nothing', () => {
    const before = solveHeads({ ...kukar, year: 2015, from: 5, months: 3 });
    expect(before).toMatchObject({ problem: { code: 'no-rate' } });
    const free = shippedRates.rates.map((rate) => ({
      ...rate,
      charge: { kind: 'fixed', amount: 0 } as const,
    }));
    expect(solveHeads({ ...kukar, rates: { ...shippedRates, rates: free }, months: 3 })).toMatchObject({
      problem: { code: 'contribution-nothing' },
    });
  });
});

describe('any ceilings', () => {
  const ceiling = fc.array(fc.integer({ min: 0, max: 5_000_000_000 }), { minLength: 1, maxLength: 3 });
  const funding = fc
    .record({ ceiling, from: fc.integer({ min: 1, max: 12 }) })
    .map((given): Funding => ({ ...kukar, rates: dearerNextYear, ...given }));

  test('the most heads fit and one more does not', () => {
    fc.assert(
      fc.property(funding, fc.integer({ min: 1, max: 60 }), (of, months) => {
        const { heads, left, oneMore } = valueOf(solveHeads({ ...of, months }));
        expect(left).toBeGreaterThanOrEqual(0);
        if (heads > 0) expect(valueOf(outlayOf(of, { heads, months })).short).toBe(0);
        expect(oneMore!.short).toBeGreaterThan(0);
      }),
    );
  });

  test('the heads of some months can be paid for as many months at least, and one head more cannot', () => {
    fc.assert(
      fc.property(funding, fc.integer({ min: 1, max: 60 }), (of, months) => {
        const { heads } = valueOf(solveHeads({ ...of, months }));
        fc.pre(heads > 0);
        expect(valueOf(solveMonths({ ...of, heads })).months).toBeGreaterThanOrEqual(months);
        expect(valueOf(solveMonths({ ...of, heads: heads + 1 })).months).toBeLessThan(months);
      }),
    );
  });

  test('the months of some heads pay for as many heads at least', () => {
    fc.assert(
      fc.property(funding, fc.integer({ min: 1, max: 50_000 }), (of, heads) => {
        const { months } = valueOf(solveMonths({ ...of, heads }));
        fc.pre(months > 0);
        expect(valueOf(solveHeads({ ...of, months })).heads).toBeGreaterThanOrEqual(heads);
        if (months < 60) expect(valueOf(solveHeads({ ...of, months: months + 1 })).heads).toBeLessThan(heads);
      }),
    );
  });

  test('what is short suffices when it is added, and a Rupiah less does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500_000_000 }),
        fc.integer({ min: 1, max: 50_000 }),
        fc.integer({ min: 1, max: 24 }),
        (money, heads, months) => {
          const { short } = valueOf(outlayOf({ ...kukar, ceiling: money }, { heads, months }));
          fc.pre(short > 0);
          const after = (added: number) =>
            valueOf(outlayOf({ ...kukar, ceiling: money + added }, { heads, months }));
          expect(after(short)).toMatchObject({ short: 0, left: 0 });
          expect(after(short - 1).short).toBe(1);
        },
      ),
    );
  });
});
