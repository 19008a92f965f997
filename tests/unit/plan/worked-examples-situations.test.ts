import { describe, expect, test } from 'vitest';
import { shippedRates } from '#shared/contribution/rates.ts';
import type { CoverageStatement } from '#shared/coverage/government.ts';
import {
  combinedCoverage,
  impliedBase,
  statementWarning,
  withImpliedBase,
} from '#shared/coverage/statement.ts';
import { coverageTotals } from '#shared/coverage/totals.ts';
import { grantPlan } from '#shared/plan/grant.ts';
import { solveMonths } from '#shared/plan/solve.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { upgradeCost } from '#shared/plan/upgrade.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { renewalOf } from '../../fixtures/small-document.ts';
import { balangan, inputOf, plan, ran } from './samples.ts';
import { cost, four, funding, jambi, percent, three, two, valueOf } from './worked-examples.ts';

function statement(given: Partial<CoverageStatement>): CoverageStatement {
  const unknown = { covered: null, base: null, percent: null };
  return { segment: 'total', year: 2022, decimals: 2, definition: '', source: '', ...unknown, ...given };
}

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
    commitments: [renewalOf()],
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
