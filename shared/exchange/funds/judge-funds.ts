import type { PlanSpec } from '../../plan/spec.ts';
import { done, refused, type Result } from '../../text/problem.ts';
import type { Directory } from '../../workspace/snapshot.ts';
import { isBlankRow } from '../import/table.ts';
import type { JudgedRow, Note, Verdict, VerdictCounts } from '../import/verdict.ts';
import { BudgetRow, RegionNames } from './budget-row.ts';
import { noBudget } from './fund-problems.ts';
import { isBudget } from './headers.ts';
import { fundKey, limitsOf, lostLimits, withLimits, type Fund, type LimitChange } from './limits.ts';
import { bodyOf, type FundReading } from './reading.ts';

/** What becomes of every row of a budget, and the funds they make. */
export interface FundJudgement {
  readonly rows: readonly JudgedRow[];
  readonly counts: VerdictCounts;
  /** In the order of the table; rows of one fund and different years are one. */
  readonly funds: readonly Fund[];
  /** Limits of the plan's funds that give way to those of the table. */
  readonly replaced: readonly (LimitChange & { readonly fund: string })[];
  /** Rows that say another limit than the plan, which is kept. */
  readonly kept: number;
}

export interface FundTarget {
  readonly directory: Pick<Directory, 'codes' | 'names' | 'parents'>;
  /** The funds the plan has. */
  readonly funds: readonly Fund[];
}

/**
 * Judges every row of a budget.
 * @param existing whether a limit the plan has already gives way to another one
 * @returns a problem where the sheet is none
 */
export function judgeFunds(
  reading: FundReading,
  target: FundTarget,
  existing: 'keep' | 'replace',
): Result<FundJudgement> {
  const { columns, sheet } = reading;
  if (!isBudget(columns.roles)) return refused(noBudget(sheet.name));
  const regions = new RegionNames(target.directory);
  const there = new Map(target.funds.map((fund) => [fundKey(fund), fund]));
  const funds = new Map<string, { readonly fund: Fund; readonly row: number }>();
  const replaced: (LimitChange & { fund: string })[] = [];
  let kept = 0;
  const first = sheet.rows.length - bodyOf(sheet, columns).length;
  const rows = bodyOf(sheet, columns).flatMap((cells, index): JudgedRow[] => {
    if (isBlankRow(cells)) return [];
    const row = first + index + 1;
    const read = new BudgetRow(cells, reading, regions);
    const judged = (verdict: Verdict, notes: readonly Note[]): JudgedRow[] => [
      { row, verdict, code: null, place: read.name, notes, candidates: [] },
    ];
    const faults = read.faults();
    if (faults.length > 0) return judged('rejected', faults);
    const fund = read.fund();
    const key = fundKey(fund);
    const known = there.get(key);
    const lost = known ? lostLimits(known, fund) : [];
    if (lost.length > 0 && existing === 'keep') {
      kept++;
      return judged(
        'rejected',
        lost.map((change) => ({ kind: 'limit-kept', ...change })),
      );
    }
    const before = funds.get(key);
    const repeats = before && [...limitsOf(fund).keys()].some((limit) => limitsOf(before.fund).has(limit));
    if (repeats) return judged('duplicated', [{ kind: 'repeated', row: before.row }]);
    replaced.push(...lost.map((change) => ({ ...change, fund: fund.name })));
    funds.set(key, { fund: before ? together(before.fund, fund) : fund, row: before?.row ?? row });
    const notes = [...read.notes, ...lost.map((change): Note => ({ kind: 'limit-replaced', ...change }))];
    return judged(read.notes.length > 0 ? 'corrected' : 'taken', notes);
  });
  const counts: Record<Verdict, number> = { taken: 0, corrected: 0, rejected: 0, duplicated: 0 };
  for (const { verdict } of rows) counts[verdict]++;
  return done({ rows, counts, funds: [...funds.values()].map(({ fund }) => fund), replaced, kept });
}

/** The funds of a plan with those of a table: see {@link withLimits}. */
export function withFunds(spec: PlanSpec, given: readonly Fund[]): PlanSpec {
  const byKey = new Map(given.map((fund) => [fundKey(fund), fund]));
  const kept = spec.funds.map((fund) => {
    const limits = byKey.get(fundKey(fund));
    return limits ? withLimits(fund, limits) : fund;
  });
  const known = new Set(spec.funds.map(fundKey));
  return { ...spec, funds: [...kept, ...given.filter((fund) => !known.has(fundKey(fund)))] };
}

function together(a: Fund, b: Fund): Fund {
  const perYear = a.perYear || b.perYear ? { perYear: { ...a.perYear, ...b.perYear } } : {};
  return { ...a, ...b, ...perYear };
}
