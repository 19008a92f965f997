import { describe, expect, it } from 'vitest';
import type { CoverageStatement, Government } from '#shared/coverage/government.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { combinedOf, statementsToCombine } from '../../../../renderer/data/monitor/combined.ts';
import {
  knownText,
  unwatched,
  watched,
  withStatement,
  withStatementAdded,
  withStatementRemoved,
} from '../../../../renderer/data/monitor/edits.ts';
import { percentText, readPercent } from '../../../../renderer/data/monitor/percent-text.ts';
import { directory } from '../small.ts';

const statement = (part: Partial<CoverageStatement>): CoverageStatement => ({
  segment: 'PU',
  year: 2022,
  covered: null,
  base: null,
  percent: null,
  decimals: 0,
  definition: '',
  source: '',
  ...part,
});

const government = (statements: readonly CoverageStatement[], code = '62'): Government => ({
  ...watched(code as RegionCode, code),
  statements,
});

describe('coverage of governments together', () => {
  it('reckons bases back from percentages and says how far they leave it open: Kalimantan Tengah', () => {
    const combined = combinedOf([
      government([
        statement({ segment: 'PU', covered: 239_430, percent: 53.57, decimals: 2 }),
        statement({ segment: 'BPU', covered: 39_286, percent: 8.5, decimals: 1 }),
      ]),
    ]);
    if (!combined?.ok) throw new Error('the statements have counts');
    const { covered, base, coverage, bounds } = combined.value;
    expect([covered, base]).toEqual([278_716, 909_136]);
    expect(coverage).toBeCloseTo(0.3066, 4);
    expect(bounds!.least).toBeLessThan(coverage);
    expect(bounds!.most).toBeGreaterThan(coverage);
    expect(bounds!.most - bounds!.least).toBeLessThan(0.003);
  });

  it('has no bounds where everything was counted: Pangkalpinang', () => {
    const combined = combinedOf([
      government([
        statement({ segment: 'PU', covered: 24_286, base: 47_010 }),
        statement({ segment: 'BPU', covered: 4754, base: 23_416 }),
      ]),
    ]);
    expect(combined).toMatchObject({ ok: true, value: { covered: 29_040, base: 70_426, bounds: null } });
  });

  it('refuses percentages without counts: Sumbagsel', () => {
    const combined = combinedOf([
      government([statement({ segment: 'total', percent: 35 })], '16'),
      government([statement({ segment: 'total', percent: 23.6, decimals: 1 })], '17'),
    ]);
    expect(combined).toMatchObject({ ok: false, problem: { code: 'percentages-without-bases' } });
    expect(combinedOf([government([])])).toBeNull();
  });

  it('counts nobody twice: the latest year, and all segments before single ones', () => {
    const whole = statement({ segment: 'total', year: 2022, percent: 40 });
    const chosen = statementsToCombine([
      government([statement({ year: 2021 }), statement({ year: 2022 }), whole]),
      government([statement({ segment: 'PU' }), statement({ segment: 'BPU' })], '63'),
    ]);
    expect(chosen.map(({ segment, year }) => `${segment} ${year}`)).toEqual([
      'total 2022',
      'PU 2022',
      'BPU 2022',
    ]);
  });
});

describe('edits of the monitor', () => {
  it('keep unknown apart from nothing', () => {
    expect(knownText('  ')).toBeNull();
    expect(knownText('Pergub 16/2022')).toBe('Pergub 16/2022');
    expect(watched('16' as RegionCode, 'Sumatera Selatan')).toMatchObject({ enrolled: null, budgeted: null });
  });

  it('add a statement of a segment that has none, like the one before', () => {
    const one = withStatementAdded(government([statement({ source: 'Disnaker' })]), 2024);
    expect(one.statements[1]).toMatchObject({
      segment: 'BPU',
      year: 2022,
      source: 'Disnaker',
      covered: null,
    });
    expect(withStatement(one, 1, { covered: 5 }).statements[1]!.covered).toBe(5);
    expect(withStatementRemoved(one, 0).statements).toEqual([one.statements[1]]);
    expect(withStatementAdded(government([]), 2024).statements[0]!.year).toBe(2024);
  });

  it('offer provinsi and kabupaten that are not watched', () => {
    expect(unwatched(directory, []).map(({ code }) => code)).toEqual(['99', '99.01']);
    expect(unwatched(directory, [government([], '99')]).map(({ code }) => code)).toEqual(['99.01']);
  });
});

describe('a percentage as published', () => {
  it('is read with its decimals, by comma or point', () => {
    expect(readPercent('53,57')).toEqual({ percent: 53.57, decimals: 2 });
    expect(readPercent('8.50%')).toEqual({ percent: 8.5, decimals: 2 });
    expect(readPercent('')).toEqual({ percent: null, decimals: 0 });
    expect(readPercent('banyak')).toBeNull();
    expect(readPercent('1000,5')).toBeNull();
  });

  it('is written as it was', () => {
    expect(percentText({ percent: 8.5, decimals: 2 }, 'id')).toBe('8,50');
    expect(percentText({ percent: null, decimals: 0 }, 'id')).toBe('');
  });
});
