import type { CoverageStatement, Government } from '#shared/coverage/government.ts';
import { combinedCoverage, impliedBase, withImpliedBase } from '#shared/coverage/statement.ts';
import { done, type Result } from '#shared/text/problem.ts';

/** Coverage of all governments together. */
export interface Combined {
  readonly covered: number;
  /** Workers; where some bases are implied by percentages, as near as those tell. */
  readonly base: number;
  /** A fraction. */
  readonly coverage: number;
  /** The lowest and highest coverage the published decimals leave open; null where all bases were counted. */
  readonly bounds: { readonly least: number; readonly most: number } | null;
}

/**
 * The statements that make up one figure of all governments without counting anyone twice: of each its latest
 * year, and of that the statement of all segments, else those of the segments.
 */
export function statementsToCombine(governments: readonly Government[]): readonly CoverageStatement[] {
  return governments.flatMap(({ statements }) => {
    const year = Math.max(...statements.map((statement) => statement.year));
    const latest = statements.filter((statement) => statement.year === year);
    const whole = latest.filter(({ segment }) => segment === 'total');
    return whole.length > 0 ? whole.slice(0, 1) : latest;
  });
}

/** Null where no government states anything; a problem where a figure is of nobody knows how many workers. */
export function combinedOf(governments: readonly Government[]): Result<Combined> | null {
  const statements = statementsToCombine(governments);
  if (statements.length === 0) return null;
  const combined = combinedCoverage(statements.map(withImpliedBase));
  if (!combined.ok) return combined;
  const { covered, base, coverage } = combined.value;
  return done({ covered, base, coverage, bounds: boundsOf(statements, covered) });
}

function boundsOf(statements: readonly CoverageStatement[], covered: number): Combined['bounds'] {
  let [least, most] = [0, 0];
  for (const statement of statements) {
    const { base } = statement;
    const implied =
      base === null && statement.covered !== null && statement.percent !== null
        ? impliedBase(statement.covered, statement.percent, statement.decimals)
        : null;
    least += implied?.least ?? base ?? 0;
    most += implied?.most ?? base ?? 0;
  }
  return least === most ? null : { least: covered / most, most: covered / least };
}
