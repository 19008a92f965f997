import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '#shared/allocation/exact.ts';
import { ceilingPerRegion } from '#shared/budget/fund.ts';
import { runPlan } from '#shared/plan/run.ts';
import type { Commitment, PlanSpec } from '#shared/plan/spec.ts';
import { renewalOf } from '../../fixtures/small-document.ts';
import { inputOf, onePhase, plan, ran } from './samples.ts';

const commitment = renewalOf({ year: 2022 });

const headsOf = (change: Partial<Commitment>, input = inputOf([100, 60, NaN], [40, 20, 7])) => {
  const spec = onePhase(30, 12, { commitments: [{ ...commitment, ...change }] });
  return [...ran(input, spec).result.regions.commitments[0]!];
};

const withColumn = (column: string): PlanSpec =>
  onePhase(30, 12, { commitments: [{ ...commitment, heads: { column } }] });

describe('commitments', () => {
  it('renew all who are covered, also where the eligible are unknown', () => {
    expect(headsOf({})).toEqual([40, 20, 7]);
    expect(headsOf({}, inputOf([100, 60], [NaN, 20]))).toEqual([0, 20]);
  });

  it('spread a number by the covered or the eligible, within the area alone', () => {
    expect(headsOf({ heads: 67 })).toEqual([40, 20, 7]);
    expect(headsOf({ heads: 16, kind: 'enrolment' })).toEqual([10, 6, 0]);
    const outside = inputOf([100, 60, 80], [40, 20, 7]);
    outside.inArea[0] = 0;
    expect(headsOf({ heads: 54 }, outside)).toEqual([0, 40, 14]);
    expect(headsOf({ heads: 5 }, inputOf([10, 10, 10]))).toEqual([2, 2, 1]);
  });

  it('take a column of the document, and refuse one that holds no people', () => {
    const input = inputOf([100, 60, 50]);
    const columns = { guru: Float64Array.of(3, NaN, 4), miskin: Float64Array.of(0.5, 1, 1) };
    expect(headsOf({ heads: { column: 'guru' } }, { ...input, columns })).toEqual([3, 0, 4]);
    expect(runPlan({ ...input, columns }, withColumn('miskin'))).toMatchObject({
      problem: { code: 'column-not-heads' },
    });
    const unknown = runPlan({ ...input, columns }, withColumn('buruh'));
    expect(unknown).toMatchObject({ problem: { code: 'column-unknown' } });
    if (!unknown.ok) {
      expect(unknown.problem.what.en).toContain('"commitments[0].heads"');
      expect(unknown.problem.what.en).toContain('"buruh"');
      expect(unknown.problem.why.en).toContain('guru, miskin');
    }
  });

  it('renew those enrolled in phases of the plan', () => {
    const { result } = ran(inputOf([100, 50]), {
      ...plan,
      quota: 30,
      phases: [
        { name: 'I', year: 2024, from: 1, to: 12, quota: 20 },
        { name: 'II', year: 2024, from: 7, to: 12, quota: 10 },
      ],
      commitments: [{ ...commitment, year: 2025, heads: { phases: ['II'] } }],
    });
    expect(result.regions.commitments[0]).toEqual(result.regions.phases[1]);
    expect(result.commitments[0]).toMatchObject({ heads: 10, cost: 2_016_000 });
    expect(sum(result.regions.committedCost)).toBe(2_016_000);
  });

  it('leave to funds what those may pay: source, group, phase, edition, year and region', () => {
    const teachers: Commitment = {
      ...commitment,
      name: 'Guru',
      kind: 'upgrade',
      heads: 10,
      group: 'non-asn-teacher',
      programmes: ['JHT'],
      wage: 3_000_000,
    };
    const paidBy = (fund: Partial<PlanSpec['funds'][number]>) => {
      const { result } = ran(
        inputOf([100, 50]),
        onePhase(15, 12, {
          commitments: [teachers],
          funds: [{ name: 'Dana', ceiling: 1_000_000_000, ...fund }],
        }),
      );
      return [result.funds[0]!.committed, result.funds[0]!.heads];
    };
    expect(paidBy({})).toEqual([10, 15]);
    expect(paidBy({ source: 'CSR' })).toEqual([0, 15]);
    expect(paidBy({ groups: ['non-asn-teacher'] })).toEqual([10, 0]);
    expect(paidBy({ phases: ['Tahap I'] })).toEqual([0, 15]);
    expect(paidBy({ phases: ['Guru'] })).toEqual([10, 0]);
    expect(paidBy({ perYear: { '2021': 500_000_000 } })).toEqual([0, 15]);
    expect(paidBy({ regions: ['63.11.01.2002'] })).toEqual([3, 5]);
    expect(paidBy({ regions: ['63.11'] })).toEqual([10, 15]);
  });

  it('keep to the identity of the money, with every limit and discount', () => {
    const fund = fc.record(
      {
        ceiling: fc.nat(30_000_000),
        perYear: fc.record({ '2026': fc.nat(20_000_000), '2027': fc.nat(9_000_000) }),
        perRegion: fc.oneof(
          fc.nat(3_000_000),
          fc.record({
            grant: fc.nat(50_000_000),
            percent: fc.integer({ min: 0, max: 1000 }).map((n) => n / 100),
          }),
        ),
        source: fc.constantFrom('APBD' as const, 'APBDes' as const, 'CSR' as const),
        discount: fc.constant(true),
        agency: fc.constantFrom('A', 'B'),
        phases: fc.constantFrom<string[]>(['I'], ['II', 'Perpanjangan']),
        regions: fc.constant<string[]>(['63.11.01.2001', '63.11.01.2003']),
      },
      { requiredKeys: ['ceiling'] },
    );
    fc.assert(
      fc.property(
        fc.array(fund, { maxLength: 3 }),
        fc.tuple(fc.nat(60), fc.nat(60)),
        fc.nat(40_000_000),
        (drawn, [first, second], money) => {
          const funds = drawn.map((each, i) =>
            each.source === 'APBD' || each.source === undefined
              ? { ...each, discount: undefined, name: `${i}` }
              : { ...each, name: `${i}` },
          );
          const { result, paid } = ran(inputOf([80, 70, 60], [9, 8, 7]), {
            ...plan,
            quota: first + second,
            phases: [
              { name: 'I', year: 2026, from: 4, to: 12, quota: first },
              { name: 'II', year: 2026, from: 10, to: 12, quota: second },
            ],
            commitments: [
              { ...commitment, year: 2026 },
              { ...commitment, name: 'Lanjutan', year: 2027, to: 6, heads: { phases: ['I'] } },
            ],
            funds,
            agencies: [{ name: 'A', ceiling: money }, { name: 'B' }],
          });
          const used = sum(result.funds.map((total) => total.used));
          expect(result.cost + result.committedCost).toBe(used + result.discount + result.shortfall);
          expect(result.fits).toBe(result.shortfall === 0);
          expect(result.agencies[0]!.used).toBeLessThanOrEqual(money);
          for (const [f, total] of result.funds.entries()) {
            expect(total.used).toBeLessThanOrEqual(total.ceiling ?? Infinity);
            expect(sum(total.years.map((year) => year.used))).toBe(total.used);
            for (const year of total.years) expect(year.used).toBeLessThanOrEqual(year.ceiling ?? Infinity);
            const own = ceilingPerRegion(funds[f]!);
            if (own !== null) expect(total.ceiling).toBeLessThanOrEqual(own * 3);
            expect(total.heads + total.committed).toBe(sum(paid.cells[f]!.map(sum)));
          }
          for (const { heads, funded } of result.commitments) expect(funded).toBeLessThanOrEqual(heads);
        },
      ),
      { numRuns: 60 },
    );
  });
});
