import { beforeAll, describe, expect, it } from 'vitest';
import { shippedRates } from '#shared/contribution/rates.ts';
import { combinedCoverage, withImpliedBase } from '#shared/coverage/statement.ts';
import type { Government } from '#shared/coverage/government.ts';
import { grantPlan } from '#shared/plan/grant.ts';
import type { PlanResult, PlanRun } from '#shared/plan/result.ts';
import { checkDocument } from '#shared/workspace/check.ts';
import { sampleNames, type SampleName } from '#shared/workspace/sample.ts';
import { startSample } from '#shared/workspace/start.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { bundledFiles } from '../../fixtures/bundled.ts';
import { now, problemCode, sql, value } from './document.ts';

/** Every figure asserted here is one a government published, or follows from such by the rates of the time. */

const opened = new Map<SampleName, Workspace>();

beforeAll(async () => {
  for (const name of sampleNames)
    opened.set(name, Workspace.create(sql, value(await startSample(bundledFiles, name, shippedRates)), now));
}, 60_000);

function sample(name: SampleName): Workspace {
  return opened.get(name)!;
}

/** The run of the plan of this name. */
function run(name: SampleName, plan: string): PlanRun {
  const found = sample(name)
    .planRuns()
    .find(({ plan: { spec } }) => spec.name === plan);
  if (!found) throw new Error(`${name} has no plan ${plan}`);
  return value(found.run);
}

function result(name: SampleName, plan: string): PlanResult {
  return run(name, plan).result;
}

function governments(name: SampleName): readonly Government[] {
  return sample(name).snapshot().governments;
}

const total = (figures: ArrayLike<number>): number => Array.from(figures).reduce((sum, one) => sum + one, 0);

describe.each(sampleNames)('the sample %s', (name) => {
  it('asks a question in both languages and adds up', () => {
    const { question, plans } = sample(name).snapshot();
    expect(question!.id).toMatch(/\?$/);
    expect(question!.en).toMatch(/\?$/);
    const report = checkDocument(sample(name));
    expect(report.sound).toBe(true);
    expect(report.plans.map(({ totals }) => totals)).not.toContain(null);
    expect(new Set(plans.map((plan) => plan.name)).size).toBe(plans.length);
  });
});

describe('Balangan 2024', () => {
  const flat = 'Datar 100 per desa';
  const full = 'Setahun penuh dengan perpanjangan';

  it('opens with 20,000 in three phases that its funds pay', () => {
    const first = result('balangan-2024', 'Balangan 2024');
    expect(first).toMatchObject({ allocated: 20_000, cost: 2_167_200_000, shortfall: 0, fits: true });
    expect(first.path.at(-1)).toMatchObject({ year: 2024, covered: 61_120, goal: 70_000, short: 8_880 });
  });

  it('leaves 4,300 unassigned with 100 for each of 154 desa and 3 kelurahan', () => {
    const { allocated, unallocated, regions } = result('balangan-2024', flat);
    expect([allocated, unallocated]).toEqual([15_700, 4_300]);
    expect(new Set(regions.allocated)).toEqual(new Set([100]));
  });

  it('costs 8,289,792,000 to renew 41,120 and 4,032,000,000 for 20,000 more, all year', () => {
    const { cost, committedCost, funds, shortfall } = result('balangan-2024', full);
    expect([committedCost, cost]).toEqual([8_289_792_000, 4_032_000_000]);
    expect(funds[0]!.used).toBe(12_321_792_000);
    expect(shortfall).toBe(0);
  });

  it('is 8,880 short of 70,000 with 61,120 covered at the end of 2024', () => {
    const end = result('balangan-2024', full).path.at(-1)!;
    expect(end).toMatchObject({ year: 2024, covered: 61_120, goal: 70_000, short: 8_880 });
  });

  it('tells what more programmes for non-ASN cost apart from renewal and new heads', () => {
    const { commitments, cost } = result('balangan-2024', 'Setahun penuh dan tambahan program non-ASN');
    expect(commitments.map(({ kind }) => kind)).toEqual(['renewal', 'upgrade', 'upgrade']);
    // JHT 5.7 % and JP 3 % of Rp3,000,000 for 1,000 teachers; JHT alone for 1,500 others; 12 months.
    expect(commitments.map((commitment) => commitment.cost)).toEqual([
      8_289_792_000, 3_132_000_000, 3_078_000_000,
    ]);
    expect(cost).toBe(4_032_000_000);
  });
});

describe('Kutai Kartanegara 2021', () => {
  it('has 21,000 candidates over 237 desa of 20 kecamatan', () => {
    const { parents, codes } = sample('kukar-2021').directory();
    expect(codes).toHaveLength(237);
    expect(Object.keys(parents).filter((code) => code.length === 8)).toHaveLength(20);
    expect(total(sample('kukar-2021').snapshot().columns[0]!.values)).toBe(21_000);
  });

  it('is 64,000,000 short with five payments, which pay for 20,238 people', () => {
    const { cost, funds, funded } = result('kukar-2021', 'Lima pembayaran (Agustus–Desember)');
    expect(cost).toBe(1_764_000_000);
    expect(cost - funds[0]!.ceiling!).toBe(64_000_000);
    expect(funded).toBe(20_238);
  });

  it.each([
    ['Empat pembayaran (September–Desember)', 1_411_200_000, 25_297],
    ['Tiga pembayaran (Oktober–Desember)', 1_058_400_000, 33_730],
  ])('fits with %s', (plan, cost, most) => {
    const found = run('kukar-2021', plan);
    expect(found.result).toMatchObject({ cost, funded: 21_000, shortfall: 0 });
    expect(found.alternatives().headsAtTheseMonths).toBe(most);
  });

  it('pays 5,179 village officials from the other agency, within its 1.3 bn', () => {
    const { commitments, funds } = result('kukar-2021', 'Lima pembayaran (Agustus–Desember)');
    expect(commitments).toMatchObject([{ heads: 5_179, funded: 5_179, cost: 952_936_000 }]);
    expect(funds[1]).toMatchObject({ ceiling: 1_300_000_000, used: 952_936_000, committed: 5_179 });
  });
});

describe('Jambi 2022', () => {
  it('says that the source has 1,562 units and the list 1,585', () => {
    expect(sample('jambi-2022').directory().codes).toHaveLength(1_585);
    const [warning] = sample('jambi-2022').warnings;
    expect(warning!.what.id).toContain('1.562');
    expect(warning!.what.id).toContain('1.585');
    expect(sample('jambi-2022').snapshot().coverage.source.note).toContain('1.562');
  });

  it('pays for 49 of 50 workers in every desa, Rp121,600 left of each grant', () => {
    const { funds, regions, phases } = result('jambi-2022', '50 orang, 12 bulan');
    expect(new Set(regions.allocated)).toEqual(new Set([50]));
    expect(new Set(regions.funds[0])).toEqual(new Set([49]));
    expect(10_000_000 - 49 * phases[0]!.costPerHead).toBe(121_600);
    expect(funds[0]!.left).toBe(121_600 * 1_585);
    // Rp10,080,000 in every desa against Rp10,000,000.
    expect(50 * phases[0]!.costPerHead - 10_000_000).toBe(80_000);
  });

  it('fits with 49 workers, or with 50 for 11 months', () => {
    for (const plan of ['49 orang, 12 bulan', '50 orang, 11 bulan'])
      expect(result('jambi-2022', plan)).toMatchObject({ shortfall: 0, fits: true });
    expect(result('jambi-2022', '50 orang, 12 bulan').alternatives!.monthsAtTheseHeads).toBe(11);
  });

  it('is Rp124,960,000 short in the province of the source', () => {
    const plan = grantPlan({
      rates: shippedRates,
      payment: { group: 'vulnerable', programmes: ['JKK', 'JKM'] },
      paidBy: { payer: 'government' },
      year: 2023,
      from: 1,
      grant: 100_000_000,
      percent: 10,
      units: 1_562,
      heads: 50,
      months: 12,
    });
    expect(value(plan)).toMatchObject({
      ceiling: 10_000_000,
      wanted: { cost: 10_080_000, short: 80_000 },
      atTheseMonths: { heads: 49, left: 121_600 },
      atTheseHeads: { months: 11 },
      all: { wanted: { short: 124_960_000 } },
    });
  });
});

describe('Kalimantan Tengah 2022', () => {
  it('states 239,430 wage earners as 53.57 % and 39,286 others as 8.5 %', () => {
    expect(governments('kalteng-2022')[0]!.statements).toMatchObject([
      { segment: 'PU', covered: 239_430, percent: 53.57, decimals: 2, base: null },
      { segment: 'BPU', covered: 39_286, percent: 8.5, decimals: 1, base: null },
    ]);
  });

  it('has implied bases of 446,948 and 462,188, together 30.66 %', () => {
    const implied = governments('kalteng-2022')[0]!.statements.map(withImpliedBase);
    expect(implied.map(({ base }) => base)).toEqual([446_948, 462_188]);
    expect(value(combinedCoverage(implied)).coverage).toBeCloseTo(0.3066, 4);
    expect(problemCode(combinedCoverage(governments('kalteng-2022')[0]!.statements))).toBe(
      'percentages-without-bases',
    );
  });

  it('spreads those sums over its desa, and reaches 67.28 % of them in 2025', () => {
    const { eligible, covered } = sample('kalteng-2022').snapshot().coverage;
    expect([total(eligible), total(covered)]).toEqual([446_948 + 462_188, 239_430 + 39_286]);
    const end = result('kalteng-2022', 'Jalan ke 67,28% pada 2025').path.at(-1)!;
    expect(end).toMatchObject({ year: 2025, covered: 611_667, short: 0 });
    expect(end.coverage).toBeGreaterThanOrEqual(0.6728);
  });
});

describe('Sumbagsel 2022', () => {
  it('watches five provinsi, of which two state no coverage', () => {
    expect(
      governments('sumbagsel-2022').map(({ code, statements }) => [code, statements[0]?.percent ?? null]),
    ).toEqual([
      ['15', null],
      ['16', 35],
      ['17', 23.6],
      ['18', 24],
      ['19', null],
    ]);
  });

  it('knows the claims, and not whether anything is budgeted or enrolled', () => {
    expect(governments('sumbagsel-2022').map(({ claims }) => claims! / 1_000_000)).toEqual([
      634, 1_000, 772, 192, 240,
    ]);
    for (const { budgeted, enrolled } of governments('sumbagsel-2022'))
      expect([budgeted, enrolled]).toEqual([null, null]);
  });

  it('refuses a mean of percentages without bases', () => {
    const statements = governments('sumbagsel-2022').flatMap((government) => government.statements);
    expect(problemCode(combinedCoverage(statements))).toBe('percentages-without-bases');
  });

  it('has no figure for any desa, which is unknown and not 0', () => {
    const { eligible, covered } = sample('sumbagsel-2022').snapshot().coverage;
    expect([...eligible, ...covered].every(Number.isNaN)).toBe(true);
    expect(result('sumbagsel-2022', 'Sumbagsel 2022').path[0]!.coverage).toBeNaN();
  });
});
