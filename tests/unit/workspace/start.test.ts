import { describe, expect, test } from 'vitest';
import { shippedRates } from '#shared/contribution/rates.ts';
import { planSpecSchema } from '#shared/plan/spec.ts';
import { ancestor, type RegionCode } from '#shared/region/code.ts';
import type { Problem, Result } from '#shared/text/problem.ts';
import type { NewDocument } from '#shared/workspace/new-document.ts';
import { spread } from '#shared/workspace/sample.ts';
import { startDocument, startSample } from '#shared/workspace/start.ts';
import { bundledFiles } from '../../fixtures/bundled.ts';

async function start(...codes: string[]): Promise<Result<NewDocument>> {
  return startDocument(bundledFiles, codes as RegionCode[], shippedRates, 2026);
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.what.en);
  return result.value;
}

function problem(result: Result<unknown>): Problem {
  if (result.ok) throw new Error('a problem was expected');
  return result.problem;
}

const total = (heads: Float64Array): number => heads.reduce((sum, one) => sum + one, 0);

describe('a new document', () => {
  test('of a kabupaten has its desa, the names above them, no figures and an empty plan', async () => {
    const document = value(await start('63.11'));
    expect(document.title).toBe('Kabupaten Balangan');
    expect(document.desa).toHaveLength(157);
    expect(document.desa.map(({ code }) => code)).toEqual(document.desa.map(({ code }) => code).toSorted());
    expect(Object.keys(document.parents)).toHaveLength(10);
    expect(document.parents['63.11.01' as RegionCode]).toBe('Juai');
    expect(document.coverage.eligible).toHaveLength(157);
    expect(document.coverage.eligible.every(Number.isNaN)).toBe(true);
    expect(document.coverage.covered.every(Number.isNaN)).toBe(true);
    expect(document.boundarySource.note).toContain('Batas indikatif');
    expect(planSpecSchema.parse(document.plan)).toMatchObject({
      name: 'Kabupaten Balangan',
      quota: 0,
      area: { codes: ['63.11'] },
      phases: [{ year: 2026, from: 1, to: 12, quota: 0 }],
      programmes: ['JKK', 'JKM'],
      funds: [],
    });
  });

  test('of a provinsi keeps desa without a boundary', async () => {
    const { title, desa } = value(await start('15'));
    expect(title).toBe('Provinsi Jambi');
    expect(desa).toHaveLength(1585);
    expect(desa.filter(({ geometry }) => !geometry)).toHaveLength(24);
  });

  test('of a kecamatan has its desa alone', async () => {
    const { title, desa } = value(await start('63.11.02'));
    expect(title).toBe('Kecamatan Halong, Kabupaten Balangan');
    expect(desa).toHaveLength(24);
    expect(new Set(desa.map(({ code }) => ancestor(code, 'kecamatan')))).toEqual(new Set(['63.11.02']));
  });

  test('of regions within each other counts every desa once', async () => {
    const { desa, plan } = value(await start('63.11.02', '63.11', '63.11', '63.10.01'));
    expect(new Set(desa.map(({ code }) => code)).size).toBe(desa.length);
    expect(plan.area).toEqual({ codes: ['63.10.01', '63.11'] });
  });

  test('is refused for unknown regions, for a desa and for nothing', async () => {
    expect(problem(await start('63.11', '99.01', '63.98')).what.id).toContain('99.01, 63.98');
    expect(problem(await start('63.11.01.2001'))).toMatchObject({ code: 'start-region-is-desa' });
    expect(problem(await start()).code).toBe('start-no-region');
  });
});

describe('the sample balangan-2024', () => {
  test('adds up to the stated totals, covered nowhere above eligible, and says it is an illustration', async () => {
    const { desa, coverage } = value(await startSample(bundledFiles, 'balangan-2024', shippedRates));
    expect(desa).toHaveLength(157);
    expect(total(coverage.eligible)).toBe(70_000);
    expect(total(coverage.covered)).toBe(41_120);
    for (const [slot, eligible] of coverage.eligible.entries()) {
      expect(Number.isInteger(eligible)).toBe(true);
      expect(coverage.covered[slot]).toBeLessThanOrEqual(eligible);
    }
    expect(coverage.source.illustrative).toBe(true);
    expect(coverage.source.note).toContain('Sensus Penduduk 2010');
  });

  test('gives Juai its share of the census: 70,000 × 15,695 / 112,430 = 9,771.9, over 21 desa', async () => {
    const { desa, coverage } = value(await startSample(bundledFiles, 'balangan-2024', shippedRates));
    const juai = coverage.eligible.filter((_, slot) => desa[slot]!.code.startsWith('63.11.01.'));
    expect(total(juai)).toBe(9772);
    expect([...juai]).toEqual([...Array<number>(7).fill(466), ...Array<number>(14).fill(465)]);
  });

  test('has the plan of 20,000 in three phases and two funds', async () => {
    const { plan } = value(await startSample(bundledFiles, 'balangan-2024', shippedRates));
    expect(plan).toMatchObject({
      quota: 20_000,
      rule: { kind: 'proportional', weight: 'gap', floor: 100 },
      phases: [
        { from: 4, to: 12, quota: 8000 },
        { from: 7, to: 12, quota: 7000 },
        { from: 10, to: 12, quota: 5000 },
      ],
      funds: [
        { name: 'APBD Kabupaten', agency: 'Disnaker', ceiling: 1_500_000_000 },
        { name: 'APBDes', perRegion: 5_000_000 },
      ],
    });
  });

  test('another name is refused with the names that exist', async () => {
    expect(problem(await startSample(bundledFiles, 'jambi', shippedRates)).why.en).toContain('balangan-2024');
  });
});

describe('spreading totals', () => {
  const codes = ['63.11.01.2001', '63.11.01.2002', '63.11.02.2001'] as RegionCode[];

  test('goes by weight, then equally, ties by code', () => {
    expect([...spread({ total: 10, weights: { '63.11.01': 1, '63.11.02': 1 } }, codes)]).toEqual([3, 2, 5]);
    expect([...spread({ total: 11, weights: { '63.11.01': 1, '63.11.02': 1 } }, codes)]).toEqual([3, 3, 5]);
  });

  test('goes equally over all desa without weights, the same to each, or is unknown', () => {
    expect([...spread({ total: 10 }, codes)]).toEqual([4, 3, 3]);
    expect([...spread({ each: 50 }, codes)]).toEqual([50, 50, 50]);
    expect([...spread(null, codes)]).toEqual([NaN, NaN, NaN]);
  });

  test('needs a weight for every kecamatan, and no other', () => {
    expect(() => spread({ total: 10, weights: { '63.11.01': 1 } }, codes)).toThrow(RangeError);
    expect(() =>
      spread({ total: 10, weights: { '63.11.01': 1, '63.11.02': 1, '63.11.03': 1 } }, codes),
    ).toThrow(RangeError);
  });
});
