import { done, type Result } from '../text/problem.ts';
import { contributionOf } from './contribution.ts';
import type { Group, Programme } from './programme.ts';
import { monthKey, type MonthKey, type RateTable } from './rate.ts';

export interface ProgrammeAmount {
  readonly programme: Programme;
  /** Whole Rupiah. */
  readonly amount: number;
}

/** What one head pays, in whole Rupiah; `total` is the sum of `byProgramme`. */
export interface Contribution {
  readonly total: number;
  readonly byProgramme: readonly ProgrammeAmount[];
}

export interface HeadCost extends Contribution {
  /** Paid months. */
  readonly months: number;
}

/**
 * Contribution of one head in one month on the terms of its group, paid from APBD. Budgets account for it by
 * programme, so it comes split.
 *
 * @param programmes a programme named twice is paid once
 * @returns a problem when the table has no rate of a programme for that group and month
 */
export function monthlyContribution(
  rates: RateTable,
  group: Group,
  programmes: readonly Programme[],
  month: MonthKey,
): Result<Contribution> {
  const head = contributionOf(rates, { group, programmes, month, payer: 'government' });
  if (!head.ok) return head;
  const byProgramme = head.value.byProgramme.map(({ programme, amount }) => ({ programme, amount }));
  return done({ total: head.value.total, byProgramme });
}

/**
 * Contribution of one head over the months `from`–`to` of a year, both included, month by month, so that a
 * rate that changes within the year is followed.
 *
 * @returns a problem when any of the months has no rate for one of the programmes
 * @throws RangeError when the months are reversed or outside 1–12
 */
export function costOfHead(
  rates: RateTable,
  group: Group,
  programmes: readonly Programme[],
  year: number,
  from: number,
  to: number,
): Result<HeadCost> {
  if (from > to) throw new RangeError(`months ${from}–${to} are reversed`);
  const amounts = new Map<Programme, number>([...programmes].map((programme) => [programme, 0]));
  for (let month = from; month <= to; month++) {
    const monthly = monthlyContribution(rates, group, programmes, monthKey(year, month));
    if (!monthly.ok) return monthly;
    for (const { programme, amount } of monthly.value.byProgramme)
      amounts.set(programme, amounts.get(programme)! + amount);
  }
  const byProgramme = [...amounts].map(([programme, amount]) => ({ programme, amount }));
  const total = byProgramme.reduce((sum, { amount }) => sum + amount, 0);
  return done({ total, byProgramme, months: to - from + 1 });
}

/** Instruments the contribution of each programme rests on over some months; none for months without a rate. */
export function legalBasisOf(
  rates: RateTable,
  group: Group,
  programmes: readonly Programme[],
  months: readonly MonthKey[],
): ReadonlyMap<Programme, readonly string[]> {
  const bases = new Map<Programme, Set<string>>([...programmes].map((programme) => [programme, new Set()]));
  for (const month of months) {
    const head = contributionOf(rates, { group, programmes, month, payer: 'government' });
    if (!head.ok) continue;
    for (const { programme, legalBasis } of head.value.byProgramme)
      for (const basis of legalBasis) bases.get(programme)!.add(basis);
  }
  return new Map([...bases].map(([programme, found]) => [programme, [...found]]));
}
