import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoverageStatement } from '#shared/coverage/government.ts';
import {
  combinedCoverage,
  impliedBase,
  statementWarning,
  withImpliedBase,
} from '#shared/coverage/statement.ts';

function statement(given: Partial<CoverageStatement>): CoverageStatement {
  return {
    segment: 'total',
    year: 2022,
    covered: null,
    base: null,
    percent: null,
    decimals: 2,
    definition: 'peserta aktif dari pekerja sasaran',
    source: 'uji',
    ...given,
  };
}

describe('implied base', () => {
  test('nothing follows from nobody covered or from 0 %', () => {
    expect(impliedBase(0, 5, 1)).toBeNull();
    expect(impliedBase(10, 0, 1)).toBeNull();
  });

  test('holds every base whose percentage rounds to the published one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 31 - 1 }),
        fc.integer({ min: 0, max: 3 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (base, decimals, fraction) => {
          const covered = Math.max(1, Math.floor(base * fraction));
          const steps =
            (200n * 10n ** BigInt(decimals) * BigInt(covered) + BigInt(base)) / (2n * BigInt(base));
          fc.pre(steps > 0n);
          const implied = impliedBase(covered, Number(steps) / 10 ** decimals, decimals)!;
          expect(implied.least).toBeLessThanOrEqual(base);
          expect(implied.most).toBeGreaterThanOrEqual(base);
          expect(implied.base).toBeGreaterThanOrEqual(implied.least);
          expect(implied.base).toBeLessThanOrEqual(implied.most);
        },
      ),
    );
  });

  test('fills a base that was not published, and leaves one that was', () => {
    const published = statement({ covered: 239_430, percent: 53.57 });
    expect(withImpliedBase(published).base).toBe(446_948);
    expect(withImpliedBase({ ...published, base: 450_000 }).base).toBe(450_000);
    expect(withImpliedBase({ ...published, covered: null }).base).toBeNull();
  });
});

describe('a stated percentage', () => {
  const bali = statement({ covered: 935_079, base: 1_873_899, percent: 50.88 });

  test('that disagrees with its counts is warned of, with both', () => {
    const warning = statementWarning(bali);
    expect(warning?.code).toBe('statement-disagrees');
    expect(warning?.what.id).toBe(
      'Cakupan 2022 tertulis 50,88%, padahal 935.079 dari 1.873.899 adalah 49,90%.',
    );
  });

  test('that agrees within its decimals, or cannot be checked, is not', () => {
    expect(statementWarning({ ...bali, percent: 49.9 })).toBeNull();
    expect(statementWarning({ ...bali, percent: 50, decimals: 0 })).toBeNull();
    expect(statementWarning({ ...bali, percent: null })).toBeNull();
    expect(statementWarning({ ...bali, base: null })).toBeNull();
  });

  test('is right up to half of its last decimal', () => {
    const half = statement({ covered: 1, base: 8, decimals: 0 });
    expect(statementWarning({ ...half, percent: 12 })).toBeNull();
    expect(statementWarning({ ...half, percent: 13 })).toBeNull();
    expect(statementWarning({ ...half, percent: 14 })?.code).toBe('statement-disagrees');
  });

  test('never disagrees with the base it implies', () => {
    fc.assert(
      fc.property(
        // Enough heads for a base to every hundredth of a percent.
        fc.integer({ min: 50_000, max: 10_000_000 }),
        fc.integer({ min: 100, max: 9_999 }),
        (covered, steps) => {
          const filled = withImpliedBase(statement({ covered, percent: steps / 100 }));
          expect(statementWarning(filled)).toBeNull();
        },
      ),
    );
  });
});

describe('coverage of several together', () => {
  test('is not made from percentages', () => {
    const known = { covered: 10, base: 20 };
    const result = combinedCoverage([
      known,
      statement({ percent: 35, decimals: 0 }),
      { covered: 5, base: null },
    ]);
    expect(result).toMatchObject({ ok: false, problem: { code: 'percentages-without-bases' } });
    if (!result.ok) expect(result.problem.what.en).toContain('2 of 3');
  });

  test('of nobody is unknown', () => {
    expect(combinedCoverage([])).toEqual({ ok: true, value: { covered: 0, base: 0, coverage: NaN } });
  });
});
