import { describe, expect, it } from 'vitest';
import { sum } from '#shared/allocation/exact.ts';
import { sumBudget } from '#shared/plan/budget.ts';
import type { PlanInput } from '#shared/plan/input.ts';
import type { Commitment, PlanSpec } from '#shared/plan/spec.ts';
import { renewalOf } from '../../fixtures/small-document.ts';
import { balangan, inputOf, onePhase, plan, ran } from './samples.ts';

/** The situations the product exists for, each with the figures its planners have to arrive at. */

const codesOf = (input: PlanInput, spec: PlanSpec) =>
  ran(input, spec).result.warnings.map(({ code }) => code);

const renewal = renewalOf({ name: 'Perpanjangan 2024' });

const balangan2024: PlanSpec = {
  ...plan,
  name: 'Balangan 2024',
  quota: 20_000,
  phases: [{ name: 'Tahap I', year: 2024, from: 1, to: 12, quota: 20_000 }],
  commitments: [renewal],
  funds: [{ name: 'APBD', ceiling: 12_321_792_000 }],
  goal: { year: 2024, heads: 70_000 },
};

describe('Balangan 2024', () => {
  it('renews 41,120 and adds 20,000 for twelve months: Rp12,321,792,000', () => {
    const { result } = ran(balangan(), balangan2024);
    expect(result).toMatchObject({
      committedCost: 8_289_792_000,
      cost: 4_032_000_000,
      shortfall: 0,
      discount: 0,
      fits: true,
      commitments: [{ heads: 41_120, funded: 41_120, costPerHead: 201_600 }],
      funds: [{ heads: 20_000, committed: 41_120, used: 12_321_792_000, left: 0 }],
    });
  });

  it('reaches 61,120, which is 8,880 short of the goal of 70,000', () => {
    const { result } = ran(balangan(), balangan2024);
    expect(result.path).toEqual([
      { year: 2023, enrolled: 0, covered: 41_120, coverage: 41_120 / 70_000, goal: null, short: null },
      {
        year: 2024,
        enrolled: 20_000,
        covered: 61_120,
        coverage: 61_120 / 70_000,
        goal: 70_000,
        short: 8_880,
      },
    ]);
    const warning = result.warnings.find(({ code }) => code === 'goal-missed')!;
    expect(warning.what.id).toContain('kurang 8.880');
  });

  it('pays renewals before anyone new, and says what the rest of the money does', () => {
    const short = { ...balangan2024, funds: [{ name: 'APBD', ceiling: 10_000_000_000 }] };
    const { result } = ran(balangan(), short);
    const left = Math.floor((10_000_000_000 - 8_289_792_000) / 201_600);
    expect(result.commitments[0]!.funded).toBe(41_120);
    expect(result.funded).toBe(left);
    expect(result.alternatives!.headsAtTheseMonths).toBe(left);
    // 20,000 × 16,800 × 5 = 1.68 bn of the 1.71 bn left.
    expect(result.alternatives!.monthsAtTheseHeads).toBe(5);
  });

  it('warns that a flat 100 per desa leaves 4,300 of the 20,000, and offers floor and rest', () => {
    const roomy = { ...balangan(), covered: new Float64Array(157) };
    const flat: PlanSpec = {
      ...balangan2024,
      rule: { kind: 'equal' },
      limits: { cap: { heads: 100 } },
      commitments: [],
    };
    const { result } = ran(roomy, flat);
    expect(result).toMatchObject({ allocated: 15_700, unallocated: 4_300 });
    const warning = result.warnings.find(({ code }) => code === 'flat-leaves-over')!;
    expect(warning.what.id).toBe(
      'Dengan 100 per desa hanya 15.700 dari kuota 20.000 yang terbagi; 4.300 tidak terbagi.',
    );
    expect(warning.next.en).toContain('Make 100 the floor of every desa');
    expect(warning.next.en).toContain('4,300');
    const offered = ran(roomy, { ...flat, limits: undefined, rule: { ...plan.rule, floor: 100 } }).result;
    expect(offered).toMatchObject({ allocated: 20_000, unallocated: 0 });
    expect(Math.min(...offered.regions.allocated)).toBeGreaterThanOrEqual(100);
  });

  it('sees the same in locks that are all alike', () => {
    const input = inputOf([300, 300, 300]);
    const locks = Object.fromEntries(input.codes.map((code) => [code, 100]));
    expect(codesOf(input, onePhase(400, 12, { locks }))).toContain('flat-leaves-over');
  });
});

describe('Kutai Kartanegara 2021', () => {
  const officials: Commitment = {
    name: 'Perangkat desa dan RT',
    kind: 'enrolment',
    heads: 5_179,
    // RT heads insured as non-wage earners: 36,800 a month is JKK 10,000, JKM 6,800 and JHT 20,000.
    group: 'rt-rw',
    programmes: ['JKK', 'JKM', 'JHT'],
    year: 2021,
    from: 8,
    to: 12,
  };
  const kukar = onePhase(21_000, 5, {
    phases: [{ name: 'Lima kali bayar', year: 2021, from: 8, to: 12, quota: 21_000 }],
    commitments: [officials],
    funds: [
      { name: 'Disnaker', agency: 'Dinas Tenaga Kerja', groups: ['vulnerable'] },
      { name: 'DPMD', agency: 'DPMD', groups: ['rt-rw'] },
    ],
    agencies: [
      { name: 'Dinas Tenaga Kerja', ceiling: 1_700_000_000 },
      { name: 'DPMD', perYear: { '2021': 1_300_000_000 } },
    ],
  });
  const input = { ...inputOf(Array.from({ length: 20 }, () => 2_000)), coverageYear: 2021 };

  it('holds two agencies to ceilings of their own', () => {
    const { result } = ran(input, kukar);
    expect(result).toMatchObject({
      cost: 1_764_000_000,
      committedCost: 952_936_000,
      funded: 20_238,
      shortfall: 762 * 84_000,
      commitments: [{ heads: 5_179, funded: 5_179, months: 5, costPerHead: 184_000 }],
      agencies: [
        { ceiling: 1_700_000_000, used: 20_238 * 84_000, left: 8_000 },
        { ceiling: 1_300_000_000, used: 952_936_000, left: 347_064_000 },
      ],
    });
    expect(result.funds.map(({ ceiling, left }) => [ceiling, left])).toEqual([
      [null, null],
      [null, null],
    ]);
    // What the village agency has left is not for vulnerable workers.
    expect(result.alternatives).toEqual({ headsAtTheseMonths: 20_238, monthsAtTheseHeads: 4 });
  });

  it('is Rp64,000,000 short where the officials are left out', () => {
    const { result } = ran(input, {
      ...kukar,
      commitments: undefined,
      funds: kukar.funds.slice(0, 1),
      agencies: kukar.agencies!.slice(0, 1),
    });
    expect(result.warnings.find(({ code }) => code === 'funds-short')!.why.id).toContain(
      'sebesar Rp64.000.000',
    );
  });

  it('costs Rp3,276,000,000 for 15,000 of a year and 5,000 of a quarter, Rp756,000,000 a quarter for the first', () => {
    const run = ran(inputOf([30_000]), {
      ...plan,
      quota: 20_000,
      phases: [
        { name: 'Murni', year: 2021, from: 1, to: 12, quota: 15_000, edition: 'original' },
        { name: 'Perubahan', year: 2021, from: 10, to: 12, quota: 5_000, edition: 'revised' },
      ],
      funds: [
        { name: 'APBD murni', edition: 'original', ceiling: 3_024_000_000 },
        { name: 'APBD perubahan', edition: 'revised', ceiling: 252_000_000 },
      ],
    });
    expect(run.result).toMatchObject({ cost: 3_276_000_000, fits: true, shortfall: 0 });
    expect(run.result.funds.map(({ used }) => used)).toEqual([3_024_000_000, 252_000_000]);
    const quarters = sumBudget(run.budget(), ['line', 'quarter']);
    expect(quarters.filter(({ values }) => values[0] === 'Murni').map(({ amount }) => amount)).toEqual([
      756_000_000, 756_000_000, 756_000_000, 756_000_000,
    ]);
    expect(sum(quarters.map(({ amount }) => amount))).toBe(3_276_000_000);
  });
});

describe('Jambi 2022', () => {
  it('pays 49 of 50 in each of 1,562 desa from 10 % of a grant of Rp100,000,000', () => {
    const input = inputOf(Array.from({ length: 1_562 }, () => 400));
    const { result } = ran(
      input,
      onePhase(50 * 1_562, 12, {
        rule: { kind: 'equal' },
        funds: [{ name: 'BKBK', source: 'BKBK', perRegion: { grant: 100_000_000, percent: 10 } }],
      }),
    );
    expect(result.cost - result.funds[0]!.ceiling!).toBe(124_960_000);
    expect(result).toMatchObject({
      allocated: 78_100,
      funded: 49 * 1_562,
      alternatives: { headsAtTheseMonths: 49 * 1_562, monthsAtTheseHeads: 11 },
    });
    expect(result.funds[0]!.left).toBe(1_562 * 121_600);
  });
});

describe('Kalimantan Tengah', () => {
  it('says what a goal of 67.28 % asks for by its year', () => {
    const input = { ...inputOf([100_000], [39_286]), coverageYear: 2022 };
    const { result } = ran(input, { ...onePhase(20_000, 12), goal: { year: 2024, coverage: 0.6728 } });
    expect(result.path.map(({ year, covered, goal, short }) => [year, covered, goal, short])).toEqual([
      [2022, 59_286, null, null],
      [2023, 59_286, null, null],
      [2024, 59_286, 67_280, 7_994],
    ]);
  });
});
