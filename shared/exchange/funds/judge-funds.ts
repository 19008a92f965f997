import type { PlanSpec } from '../../plan/spec.ts';
import { done, refused, type Result } from '../../text/problem.ts';
import type { Directory } from '../../workspace/snapshot.ts';
import { bodyFrom } from '../import/carried.ts';
import { isBlankRow } from '../table/table.ts';
import type { JudgedRow, Note, Verdict, VerdictCounts } from '../import/verdict.ts';
import { BudgetRow, RegionNames } from './budget-row.ts';
import { noBudget } from './fund-problems.ts';
import { isBudget } from './headers.ts';
import {
  fundKey,
  limitsOf,
  lostLimits,
  withLimits,
  type Fund,
  type FundLimit,
  type LimitChange,
} from './limits.ts';
import type { FundReading } from './reading.ts';

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
  const { columns, sheet, carried } = reading;
  if (!isBudget(columns.roles)) return refused(noBudget(sheet.name));
  const regions = new RegionNames(target.directory);
  const there = new Map(target.funds.map((fund) => [fundKey(fund), fund]));
  const first = bodyFrom(columns.header);
  const drafts = carried.rows.slice(first).flatMap((cells, index): FundDraft[] => {
    if (isBlankRow(cells)) return [];
    const row = new BudgetRow(cells, reading, regions, carried.notes.get(first + index));
    return [draftOf(first + index + 1, row, there, existing)];
  });
  withoutRepetitions(drafts);
  const counts: Record<Verdict, number> = { taken: 0, corrected: 0, rejected: 0, duplicated: 0 };
  const funds = new Map<string, Fund>();
  for (const { verdict, fund } of drafts) {
    counts[verdict]++;
    if (!fund || (verdict !== 'taken' && verdict !== 'corrected')) continue;
    const key = fundKey(fund);
    const before = funds.get(key);
    funds.set(key, before ? together(before, fund) : fund);
  }
  const given = [...funds.values()];
  return done({
    rows: drafts.map(({ row, verdict, place, notes }) => ({
      row,
      verdict,
      code: null,
      place,
      notes,
      candidates: [],
    })),
    counts,
    funds: given,
    replaced: given.flatMap((fund) => lostOf(there, fund).map((change) => ({ ...change, fund: fund.name }))),
    kept: drafts.filter(({ notes }) => notes.some(({ kind }) => kind === 'limit-kept')).length,
  });
}

/** A row while it is being judged. */
interface FundDraft {
  readonly row: number;
  readonly place: string;
  /** Null of a rejected row. */
  readonly fund: Fund | null;
  verdict: Verdict;
  readonly notes: Note[];
}

function draftOf(
  row: number,
  read: BudgetRow,
  there: ReadonlyMap<string, Fund>,
  existing: 'keep' | 'replace',
): FundDraft {
  const rejected = (notes: readonly Note[]): FundDraft => ({
    row,
    place: read.name,
    fund: null,
    verdict: 'rejected',
    notes: [...notes],
  });
  const carried = [...read.notes];
  const faults = read.faults();
  if (faults.length > 0) return rejected([...carried, ...faults]);
  const fund = read.fund();
  const lost = lostOf(there, fund);
  if (lost.length > 0 && existing === 'keep')
    return rejected([...carried, ...lost.map((change): Note => ({ kind: 'limit-kept', ...change }))]);
  return {
    row,
    place: read.name,
    fund,
    verdict: read.notes.length > 0 ? 'corrected' : 'taken',
    notes: [...read.notes, ...lost.map((change): Note => ({ kind: 'limit-replaced', ...change }))],
  };
}

/** Limits of the plan's fund that would be lost to one of the table. */
function lostOf(there: ReadonlyMap<string, Fund>, fund: Fund): readonly LimitChange[] {
  const known = there.get(fundKey(fund));
  return known ? lostLimits(known, fund) : [];
}

/**
 * Finds rows that give one limit twice. Said the same way again it is a repetition, and the first row counts; said
 * differently the money of one of them would be lost, and none of them is taken.
 */
function withoutRepetitions(drafts: readonly FundDraft[]): void {
  const seen = new Map<string, { readonly drafts: FundDraft[]; readonly amount: number }>();
  for (const draft of drafts) {
    if (!draft.fund) continue;
    let repeated: FundDraft | null = null;
    let fresh = 0;
    for (const [limit, amount] of limitsOf(draft.fund)) {
      const key = `${fundKey(draft.fund)}\n${limit}`;
      const known = seen.get(key);
      if (!known) {
        seen.set(key, { drafts: [draft], amount });
        fresh++;
      } else if (known.amount === amount) {
        repeated ??= known.drafts[0]!;
        known.drafts.push(draft);
      } else {
        contradict(draft, known.drafts[0]!, limit);
        for (const other of known.drafts) contradict(other, draft, limit);
      }
    }
    if (!repeated || fresh > 0 || draft.verdict === 'duplicated') continue;
    draft.verdict = 'duplicated';
    draft.notes.push({ kind: 'repeated', row: repeated.row });
  }
}

function contradict(draft: FundDraft, other: FundDraft, limit: FundLimit): void {
  draft.verdict = 'duplicated';
  // What it repeats is not taken either.
  const repeated = draft.notes.findIndex(({ kind }) => kind === 'repeated');
  if (repeated >= 0) draft.notes.splice(repeated, 1);
  if (!draft.notes.some(({ kind }) => kind === 'limits-differ'))
    draft.notes.push({ kind: 'limits-differ', limit, row: other.row });
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
