import { describe, expect, test } from 'vitest';
import { allocate } from '#shared/allocation/allocate.ts';
import { contributionOf } from '#shared/contribution/contribution.ts';
import { costOfHead, type Payment } from '#shared/contribution/cost.ts';
import { monthKey } from '#shared/contribution/rate.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import type { ContributionQuery } from '#shared/contribution/terms.ts';
import { combinedCoverage } from '#shared/coverage/statement.ts';
import { coverageTotals } from '#shared/coverage/totals.ts';
import { sumBudget } from '#shared/plan/budget.ts';
import { grantPlan } from '#shared/plan/grant.ts';
import { outlayOf, solveHeads } from '#shared/plan/solve.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { inputOf, plan, ran } from './samples.ts';
import { cost, four, funding, jambi, percent, three, two, valueOf, withOldAge } from './worked-examples.ts';

function owed(query: ContributionQuery): number {
  return valueOf(contributionOf(shippedRates, query)).total;
}

describe('worked examples', () => {
  test('1: a year of 16,800 and of 36,800', () => {
    expect(cost(1, 12)).toBe(201_600);
    expect(cost(1, 12, withOldAge)).toBe(441_600);
  });

  test('2: 21,000 for five months against 1.7 bn', () => {
    const money = funding(1_700_000_000);
    expect(valueOf(outlayOf(money, { heads: 21_000, months: 5 }))).toMatchObject({
      cost: 1_764_000_000,
      left: 0,
      short: 64_000_000,
    });
    for (const [months, heads] of [
      [5, 20_238],
      [4, 25_297],
      [3, 33_730],
    ] as const)
      expect(valueOf(solveHeads({ ...money, months })).heads).toBe(heads);
  });

  test('3: 35,440 for a quarter and for a year', () => {
    expect(cost(35_440, 3)).toBe(1_786_176_000);
    expect(cost(35_440, 12)).toBe(7_144_704_000);
  });

  test('4: 15,000 for a year by quarters, and 5,000 more for the last', () => {
    const spec: PlanSpec = {
      ...plan,
      quota: 20_000,
      phases: [
        { name: 'Tahap I', year: 2024, from: 1, to: 12, quota: 15_000 },
        { name: 'Tahap II', year: 2024, from: 10, to: 12, quota: 5_000 },
      ],
      funds: [{ name: 'APBD', ceiling: 4_000_000_000 }],
    };
    const run = ran(inputOf([30_000]), spec);
    expect(run.result.cost).toBe(3_276_000_000);
    const first = run.budget().filter(({ line }) => line === 'Tahap I');
    expect(sumBudget(first, ['line'])[0]!.amount).toBe(3_024_000_000);
    expect(sumBudget(first, ['quarter']).map(({ amount }) => amount)).toEqual([
      756_000_000, 756_000_000, 756_000_000, 756_000_000,
    ]);
  });

  test('5: 10 m for each desa', () => {
    const { atTheseMonths, atTheseHeads } = valueOf(grantPlan(jambi));
    expect(atTheseMonths).toMatchObject({ heads: 49, months: 12, left: 121_600 });
    expect(atTheseHeads).toMatchObject({ heads: 50, months: 11, cost: 9_240_000 });
    expect(valueOf(grantPlan({ ...jambi, heads: 75 })).atTheseHeads.months).toBe(7);
  });

  test('6: 20,000 over eight kecamatan by number of desa', () => {
    const desa = [21, 24, 23, 18, 27, 14, 15, 12];
    const { heads } = valueOf(
      allocate({
        ...inputOf(desa.map(() => 10_000)),
        columns: { desa: Float64Array.from(desa) },
        quota: 20_000,
        rule: { kind: 'proportional', weight: { column: 'desa' } },
        locks: new Map(),
      }),
    );
    expect([...heads]).toEqual([2727, 3117, 2987, 2338, 3507, 1818, 1948, 1558]);
  });

  test('7: a wage of 3,000,000 at the lowest risk', () => {
    for (const [of, total] of [
      [two, 16_200],
      [three, 187_200],
      [four, 277_200],
    ] as const) {
      const payment: Payment = { group: 'non-asn', programmes: of, wage: 3_000_000, riskClass: 1 };
      expect(valueOf(costOfHead(shippedRates, payment, { payer: 'government' }, 2024, 4, 4)).total).toBe(
        total,
      );
    }
  });

  test('8: the pension of a wage of 15,000,000, before and after the cap rises', () => {
    const query = {
      segment: 'PU',
      programmes: ['JP'],
      payer: 'employer',
      wage: 15_000_000,
      riskClass: 1,
    } as const;
    expect(owed({ ...query, month: monthKey(2026, 2) })).toBe(316_422);
    const march = valueOf(contributionOf(shippedRates, { ...query, month: monthKey(2026, 3) }));
    expect(march.total).toBe(332_589);
    expect(march.byPayer).toEqual([
      { payer: 'worker', amount: 110_863 },
      { payer: 'employer', amount: 221_726 },
    ]);
  });

  test('9: a construction contract of 750 m', () => {
    const contract = valueOf(
      contributionOf(shippedRates, {
        group: 'construction',
        programmes: two,
        month: monthKey(2026, 5),
        payer: 'employer',
        contractValue: 750_000_000,
      }),
    );
    expect(contract.byProgramme.map(({ amount }) => amount)).toEqual([1_215_000, 160_000]);
    expect(contract.total).toBe(1_375_000);
  });

  test('10: the discount of 2026, for those who pay themselves', () => {
    const [february, may] = [monthKey(2026, 2), monthKey(2026, 5)];
    const farmer = { group: 'vulnerable', programmes: two, payer: 'self' } as const;
    expect(owed({ ...farmer, month: may })).toBe(8_400);
    expect(owed({ ...farmer, month: may, programmes: three })).toBe(28_400);
    expect(owed({ ...farmer, month: may, payer: 'government' })).toBe(16_800);
    expect(owed({ ...farmer, month: february })).toBe(16_800);
    expect(owed({ ...farmer, month: february, sector: 'transport' })).toBe(8_400);
  });

  test('11: Kota Pangkalpinang', () => {
    const wageEarners = { covered: 24_286, base: 47_010 };
    const others = { covered: 4_754, base: 23_416 };
    const both = valueOf(combinedCoverage([wageEarners, others]));
    expect(percent(valueOf(combinedCoverage([wageEarners])).coverage)).toBe('51.66');
    expect(percent(valueOf(combinedCoverage([others])).coverage)).toBe('20.30');
    expect(both).toMatchObject({ covered: 29_040, base: 70_426 });
    expect(percent(both.coverage)).toBe('41.23');
    expect(coverageTotals(inputOf([70_426], [29_040])).gap).toBe(41_386);
  });

  test('12: 5,179 village officials within 1.3 bn', () => {
    const money = funding(1_300_000_000, { payment: withOldAge });
    expect(valueOf(outlayOf(money, { heads: 5_179, months: 5 }))).toMatchObject({
      cost: 952_936_000,
      short: 0,
    });
  });
});
