import { done, refused, type Result, type Warning } from '../text/problem.ts';
import { formatDecimal } from '../text/number.ts';
import { says, type Language } from '../text/text.ts';
import { coverageFraction } from './fraction.ts';
import type { CoverageStatement } from './government.ts';

/** Workers a published percentage is of, as far as its decimals tell. */
export interface ImpliedBase {
  /** covered / percent, rounded to whole workers. */
  readonly base: number;
  /** The same for the highest and the lowest percentage that rounds to the published one. */
  readonly least: number;
  readonly most: number;
}

/**
 * The base a count of covered workers and a published percentage imply together: 239,430 at 53.57 % are of
 * 446,948 workers, within 446,906 and 446,990.
 *
 * @param percent as published, 53.57 for 53.57 %
 * @param decimals it was published with; 8.5 % is anything from 8.45 % to 8.55 %
 * @returns null where nothing follows: nobody is covered, or the percentage is 0 or below
 */
export function impliedBase(covered: number, percent: number, decimals: number): ImpliedBase | null {
  const steps = stepsOf(percent, decimals);
  if (covered <= 0 || steps <= 0n) return null;
  const whole = BigInt(covered) * wholeIn(decimals);
  return {
    base: quotient(whole, steps),
    least: quotient(2n * whole, 2n * steps + 1n),
    most: quotient(2n * whole, 2n * steps - 1n),
  };
}

/** The statement with the base its count and percentage imply, where it was published without one. */
export function withImpliedBase(statement: CoverageStatement): CoverageStatement {
  const { covered, base, percent, decimals } = statement;
  if (base !== null || covered === null || percent === null) return statement;
  return { ...statement, base: impliedBase(covered, percent, decimals)?.base ?? null };
}

/** A warning where the stated percentage is not what its own counts give, rounded to its decimals. */
export function statementWarning({
  covered,
  base,
  percent,
  decimals,
  year,
}: CoverageStatement): Warning | null {
  if (covered === null || base === null || percent === null || base === 0) return null;
  const whole = BigInt(covered) * wholeIn(decimals);
  const off = whole - stepsOf(percent, decimals) * BigInt(base);
  if (2n * (off < 0n ? -off : off) <= BigInt(base)) return null;
  const stated = (language: Language): string => `${formatDecimal(percent, decimals, language)}%`;
  return {
    code: 'statement-disagrees',
    what: says(
      (w) =>
        `Cakupan ${year} tertulis ${stated(w.language)}, padahal ${w.heads(covered)} dari ${w.heads(base)} adalah ${w.percent(covered / base)}.`,
      (w) =>
        `Coverage of ${year} is stated as ${stated(w.language)}, but ${w.heads(covered)} of ${w.heads(base)} is ${w.percent(covered / base)}.`,
    ),
    why: {
      id: 'Persentase dan jumlahnya dapat berasal dari definisi, sumber, atau bulan yang berbeda.',
      en: 'Percentage and counts may be of different definitions, sources or months.',
    },
    next: {
      id: 'Periksa sumbernya; hitungan memakai jumlah pekerja, bukan persentasenya.',
      en: 'Check the source; computations use the counts, not the percentage.',
    },
  };
}

export interface CombinedCoverage {
  readonly covered: number;
  readonly base: number;
  /** Σ covered / Σ base, a fraction; NaN where nobody is counted. */
  readonly coverage: number;
}

/**
 * Coverage of several statements together, of workers nobody counts twice: Σ covered / Σ base.
 *
 * @returns a problem where a count or base is unknown: the mean of percentages says nothing, as each is of
 * another number of workers
 */
export function combinedCoverage(
  statements: readonly Pick<CoverageStatement, 'covered' | 'base'>[],
): Result<CombinedCoverage> {
  let [covered, base, without] = [0, 0, 0];
  for (const statement of statements) {
    if (statement.covered === null || statement.base === null) without++;
    else {
      covered += statement.covered;
      base += statement.base;
    }
  }
  if (without === 0) return done({ covered, base, coverage: coverageFraction(covered, base) });
  return refused({
    code: 'percentages-without-bases',
    what: says(
      (w) =>
        `Cakupan gabungan tidak dapat dihitung: ${w.heads(without)} dari ${w.heads(statements.length)} angka tidak memuat jumlah pekerjanya.`,
      (w) =>
        `Coverage cannot be combined: ${w.heads(without)} of ${w.heads(statements.length)} figures come without their counts.`,
    ),
    why: {
      id: 'Persentase yang berbeda dasarnya tidak boleh dirata-rata: 10% dari satu juta pekerja bukan 10% dari seribu.',
      en: 'Percentages of different bases cannot be averaged: 10% of a million workers is not 10% of a thousand.',
    },
    next: {
      id: 'Isi jumlah pekerja terlindungi dan jumlah pekerja yang menjadi dasarnya.',
      en: 'Give the covered workers and the workers they are counted of.',
    },
  });
}

/** The percentage in units of its last decimal. */
function stepsOf(percent: number, decimals: number): bigint {
  return BigInt(Math.round(percent * 10 ** decimals));
}

/** 100 % in units of the last decimal. */
function wholeIn(decimals: number): bigint {
  return 100n * 10n ** BigInt(decimals);
}

/** To the nearest whole number, halves up. */
function quotient(dividend: bigint, divisor: bigint): number {
  return Number((2n * dividend + divisor) / (2n * divisor));
}
