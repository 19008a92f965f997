import { describe, expect, test } from 'vitest';
import { allocate } from '#shared/allocation/allocate.ts';
import { contributionOf } from '#shared/contribution/contribution.ts';
import { costOfHead, type Payment } from '#shared/contribution/cost.ts';
import { programmes, type Programme } from '#shared/contribution/programme.ts';
import { monthKey } from '#shared/contribution/rate.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import type { ContributionQuery } from '#shared/contribution/terms.ts';
import type { CoverageStatement } from '#shared/coverage/government.ts';
import {
  combinedCoverage,
  impliedBase,
  statementWarning,
  withImpliedBase,
} from '#shared/coverage/statement.ts';
import { coverageTotals } from '#shared/coverage/totals.ts';
import { sumBudget } from '#shared/plan/budget.ts';
import { grantPlan, type Grant } from '#shared/plan/grant.ts';
import { outlayOf, solveHeads, solveMonths, type Funding } from '#shared/plan/solve.ts';
import { upgradeCost } from '#shared/plan/upgrade.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Result } from '#shared/text/problem.ts';
import { balangan, inputOf, plan, ran } from './samples.ts';

/**
 * Figures the regions published or that follow from the law by hand. They are whole Rupiah and heads, and all
 * of them must come out exactly.
 */

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.what.en);
  return result.value;
}

const two: readonly Programme[] = programmes.slice(0, 2);
const three: readonly Programme[] = programmes.slice(0, 3);
const four: readonly Programme[] = programmes.slice(0, 4);
const vulnerable: Payment = { group: 'vulnerable', programmes: two };
const withOldAge: Payment = { group: 'vulnerable', programmes: three };

function funding(ceiling: number, changes: Partial<Funding> = {}): Funding {
  const paidBy = { payer: 'government' } as const;
  return { rates: shippedRates, payment: vulnerable, paidBy, year: 2021, from: 1, ceiling, ...changes };
}

function cost(heads: number, months: number, payment: Payment = vulnerable): number {
  return valueOf(outlayOf(funding(0, { payment }), { heads, months })).cost;
}

function owed(query: ContributionQuery): number {
  return valueOf(contributionOf(shippedRates, query)).total;
}

function statement(given: Partial<CoverageStatement>): CoverageStatement {
  const unknown = { covered: null, base: null, percent: null };
  return { segment: 'total', year: 2022, decimals: 2, definition: '', source: '', ...unknown, ...given };
}

/** As a published table prints it. */
function percent(coverage: number): string {
  return (coverage * 100).toFixed(2);
}

const jambi: Grant = {
  ...funding(0),
  year: 2022,
  grant: 100_000_000,
  percent: 10,
  units: 1_562,
  heads: 50,
  months: 12,
};

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

const kelurahan = '63.11.07.1001' as RegionCode;

describe('Balangan, 2024', () => {
  /** Paringin Selatan has the third kelurahan. */
  const input = {
    ...balangan(),
    codes: balangan().codes.map((code) => (code === '63.11.07.2001' ? kelurahan : code)),
  };
  const spec: PlanSpec = {
    ...plan,
    quota: 20_000,
    phases: [{ name: 'Tahap I', year: 2024, from: 1, to: 12, quota: 20_000 }],
    commitments: [
      {
        name: 'Perpanjangan',
        kind: 'renewal',
        heads: 'covered',
        group: 'vulnerable',
        programmes: ['JKK', 'JKM'],
        year: 2024,
        from: 1,
        to: 12,
      },
    ],
    funds: [{ name: 'APBD', ceiling: 12_321_792_000 }],
    goal: { year: 2024, heads: 70_000 },
  };

  test('61,120 covered after 2024, 8,880 short of the goal', () => {
    expect(ran(input, spec).result.path.at(-1)).toMatchObject({
      year: 2024,
      enrolled: 20_000,
      covered: 61_120,
      goal: 70_000,
      short: 8_880,
    });
  });

  test('renewals and new heads cost 12,321,792,000 for a year', () => {
    expect(ran(input, spec).result).toMatchObject({
      committedCost: 8_289_792_000,
      cost: 4_032_000_000,
      fits: true,
      funds: [{ used: 12_321_792_000, left: 0 }],
    });
  });

  test('a flat 100 leaves 4,300 of the 20,000, or 4,600 without kelurahan', () => {
    const flat: PlanSpec = { ...spec, rule: { kind: 'equal' }, limits: { cap: { heads: 100 } } };
    const large = { ...input, eligible: input.eligible.map(() => 1_000) };
    expect(ran(large, flat).result).toMatchObject({ allocated: 15_700, unallocated: 4_300 });
    const inArea = Uint8Array.from(input.codes, (code) => (/\.2\d{3}$/.test(code) ? 1 : 0));
    expect(ran({ ...large, inArea }, flat).result).toMatchObject({
      allocated: 15_400,
      unallocated: 4_600,
    });
  });

  test('100 for each and the rest by gap gives all of them', () => {
    const { result } = ran(input, { ...spec, rule: { kind: 'proportional', weight: 'gap', floor: 100 } });
    expect(result).toMatchObject({ allocated: 20_000, unallocated: 0 });
    for (const [slot, heads] of result.regions.allocated.entries())
      expect(heads).toBeGreaterThanOrEqual(Math.min(100, result.regions.gap[slot]!));
  });

  test('teachers move to four programmes and others to three, at their wage', () => {
    const { upgrades } = valueOf(
      upgradeCost(
        shippedRates,
        [
          { payment: { group: 'non-asn-teacher', programmes: two, wage: 3_000_000 }, to: four, heads: 1 },
          { payment: { group: 'non-asn', programmes: two, wage: 3_000_000 }, to: three, heads: 1 },
        ],
        { payer: 'government' },
        { year: 2024, from: 1, months: 12 },
      ),
    );
    expect(upgrades.map(({ head }) => head.total)).toEqual([277_200 - 16_200, 187_200 - 16_200]);
  });
});

describe('Kutai Kartanegara, 2021', () => {
  test('four and three payments', () => {
    expect(cost(21_000, 4)).toBe(1_411_200_000);
    expect(cost(21_000, 3)).toBe(1_058_400_000);
  });

  test('people to months: four of the five planned', () => {
    expect(valueOf(solveMonths({ ...funding(1_700_000_000), heads: 21_000 })).months).toBe(4);
  });

  test('two agencies with ceilings of their own', () => {
    const spec: PlanSpec = {
      ...plan,
      quota: 21_000,
      phases: [{ name: 'Lima bulan', year: 2021, from: 8, to: 12, quota: 21_000 }],
      commitments: [
        {
          name: 'Perangkat desa',
          kind: 'enrolment',
          heads: 5_179,
          group: 'vulnerable',
          programmes: ['JKK', 'JKM', 'JHT'],
          year: 2021,
          from: 8,
          to: 12,
        },
      ],
      funds: [
        { name: 'Disnaker', agency: 'Dinas Tenaga Kerja', phases: ['Lima bulan'] },
        { name: 'DPMD', agency: 'Dinas Pemberdayaan', phases: ['Perangkat desa'] },
      ],
      agencies: [
        { name: 'Dinas Tenaga Kerja', ceiling: 1_700_000_000 },
        { name: 'Dinas Pemberdayaan', ceiling: 1_300_000_000 },
      ],
    };
    const { result } = ran(inputOf([40_000]), spec);
    expect(result).toMatchObject({
      cost: 1_764_000_000,
      committedCost: 952_936_000,
      funded: 20_238,
      fits: false,
      agencies: [
        { used: 20_238 * 84_000, ceiling: 1_700_000_000 },
        { used: 952_936_000, left: 1_300_000_000 - 952_936_000 },
      ],
    });
  });
});

describe('Jambi, 2022', () => {
  test('50 for a year are Rp80,000 short in every desa and Rp124,960,000 in the province', () => {
    const { ceiling, wanted, all } = valueOf(grantPlan(jambi));
    expect(ceiling).toBe(10_000_000);
    expect(wanted).toMatchObject({ cost: 10_080_000, short: 80_000 });
    expect(all.wanted.short).toBe(124_960_000);
  });
});

describe('Kalimantan Tengah, 2022', () => {
  test('the bases the published percentages imply', () => {
    expect(impliedBase(239_430, 53.57, 2)).toEqual({ base: 446_948, least: 446_906, most: 446_990 });
    // 39,286 / 0.0855 is 459,485.4: of 459,385 workers they would be 8.552 %, published as 8.6 %.
    expect(impliedBase(39_286, 8.5, 1)).toEqual({ base: 462_188, least: 459_485, most: 464_923 });
  });

  test('together 30.66 %', () => {
    const statements = [
      statement({ segment: 'PU', covered: 239_430, percent: 53.57 }),
      statement({ segment: 'BPU', covered: 39_286, percent: 8.5, decimals: 1 }),
    ];
    expect(percent(valueOf(combinedCoverage(statements.map(withImpliedBase))).coverage)).toBe('30.66');
    expect(combinedCoverage(statements)).toMatchObject({ problem: { code: 'percentages-without-bases' } });
  });

  test('Bali’s 50.88 % disagrees with its counts, which give 49.90 %', () => {
    const bali = statement({ covered: 935_079, base: 1_873_899, percent: 50.88 });
    const warning = statementWarning(bali);
    expect(warning?.code).toBe('statement-disagrees');
    expect(warning?.what.en).toContain('49.90%');
    expect(percent(935_079 / 1_873_899)).toBe('49.90');
  });
});

describe('Sumbagsel, 2022', () => {
  test('35, 23.6 and 24 % without bases are not averaged', () => {
    const published = [
      statement({ percent: 35, decimals: 0 }),
      statement({ percent: 23.6, decimals: 1 }),
      statement({ percent: 24, decimals: 0 }),
    ];
    expect(combinedCoverage(published)).toMatchObject({ problem: { code: 'percentages-without-bases' } });
  });

  test('what is unknown stays unknown, never 0', () => {
    const unknown = statement({});
    expect(withImpliedBase(unknown)).toEqual(unknown);
    expect(statementWarning(unknown)).toBeNull();
    expect(coverageTotals(inputOf([NaN], [NaN])).coverage).toBeNaN();
  });
});
