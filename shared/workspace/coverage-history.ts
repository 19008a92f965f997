import { coverageFraction } from '../coverage/fraction.ts';
import type { CoverageTotals } from '../coverage/totals.ts';
import type { RegionCode } from '../region/code.ts';
import type { Source } from '../text/source.ts';
import { documentGroup } from './load.ts';
import type { Store } from './sql.ts';

/** Coverage of some desa together in one year. */
export interface CoverageOfYear extends CoverageTotals {
  readonly year: number;
  /** What the figures rest on, the source of most desa first; empty where the year has none of them. */
  readonly sources: readonly SourceUse[];
}

export interface SourceUse {
  readonly source: Source;
  /** Desa with a figure from it. */
  readonly desa: number;
}

/**
 * Added up by SQLite, without reading whole years: the years that are not shown lie in the database alone.
 * @param codes of desa; null for all of the document
 * @param years ascending; those without figures of these desa have their place too
 * @param desa how many there are in all
 */
export function readCoverageHistory(
  store: Store,
  codes: readonly RegionCode[] | null,
  years: readonly number[],
  desa: number,
  sources: ReadonlyMap<string, Source>,
): readonly CoverageOfYear[] {
  const rows = store.all(
    `SELECT c."year" AS year, c."source" AS source, ${counts}` +
      ` FROM coverage AS c WHERE c."worker_group" = ? AND coalesce(c."eligible", c."covered") IS NOT NULL ${codes ? within : ''}` +
      ' GROUP BY c."year", c."source"',
    [documentGroup, ...(codes ? [JSON.stringify(codes)] : [])],
  );
  return years.map((year) => {
    const ofYear = rows.filter((row) => row['year'] === year);
    const sum = (column: string): number => ofYear.reduce((total, row) => total + Number(row[column]), 0);
    const [eligible, covered, known] = [sum('eligible'), sum('covered'), sum('known')];
    return {
      year,
      eligible,
      covered,
      gap: sum('gap'),
      coverage: known > 0 ? coverageFraction(covered, eligible) : NaN,
      known,
      unknown: desa - known,
      sources: ofYear
        .flatMap((row) => {
          const source = sources.get(String(row['source']));
          return source ? [{ source, desa: Number(row['desa']) }] : [];
        })
        .toSorted((a, b) => b.desa - a.desa),
    };
  });
}

const bothKnown = '(c."eligible" + c."covered" IS NOT NULL)';

/** Sums over desa with both figures, so that they compare like with like. */
const counts =
  `count(*) AS desa, sum(${bothKnown}) AS known,` +
  ` total(c."eligible" * ${bothKnown}) AS eligible, total(c."covered" * ${bothKnown}) AS covered,` +
  ' total(max(0, c."eligible" - c."covered")) AS gap';

const within = 'AND c."code" IN (SELECT value FROM json_each(?))';
