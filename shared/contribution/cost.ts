import { done, type Result } from '../text/problem.ts';
import { contributionOf, type HeadContribution } from './contribution.ts';
import type { Group, PaidBy, Programme, RiskClass, Sector } from './programme.ts';
import { monthKey, type MonthKey, type RateTable } from './rate.ts';

/** What is paid for a head: of which group, for which programmes, from which base. */
export interface Payment {
  readonly group: Group;
  /** A programme named twice is paid once. */
  readonly programmes: readonly Programme[];
  /** Monthly wage in whole Rupiah above 0; replaces the base of the group. */
  readonly wage?: number | undefined;
  readonly riskClass?: RiskClass | undefined;
  /** Trade of non-wage earners, which discounts depend on; `other` where left out. */
  readonly sector?: Sector | undefined;
}

/** Whose money pays, with the planner's decision where the law leaves a discount open. */
export interface PaidWith {
  readonly payer: PaidBy;
  /** Of no effect on groups whose segment has no discounts, as one fund may pay for several groups. */
  readonly discount?: boolean | undefined;
}

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
 * Contribution of one head in one month on the terms of its group: the shares of employer and worker together,
 * as regions budget them. Budgets account for it by programme, so it comes split.
 *
 * @returns a problem when the table has no rate of a programme for that group and month, the wage is missing,
 * or that money may not pay for the group or take the discount
 */
export function monthlyContribution(
  rates: RateTable,
  payment: Payment,
  paidBy: PaidWith,
  month: MonthKey,
): Result<Contribution> {
  const head = headContribution(rates, payment, paidBy, month);
  if (!head.ok) return head;
  const byProgramme = head.value.byProgramme.map(({ programme, amount }) => ({ programme, amount }));
  return done({ total: head.value.total, byProgramme });
}

/** The same with its split by payer and the instruments it rests on. */
export function headContribution(
  rates: RateTable,
  { group, programmes, wage, riskClass, sector }: Payment,
  { payer, discount }: PaidWith,
  month: MonthKey,
): Result<HeadContribution> {
  const discounted = rates.groups.find((terms) => terms.group === group)?.segment === 'BPU';
  return contributionOf(rates, {
    group,
    programmes,
    month,
    payer,
    wage,
    riskClass,
    sector,
    ...(discounted ? { discount } : {}),
  });
}

/**
 * Contribution of one head over the months `from`–`to` of a year, both included, month by month, so that a
 * rate that changes within the year is followed.
 *
 * @returns a problem when any of the months has none, see `monthlyContribution`
 * @throws RangeError when the months are reversed or outside 1–12
 */
export function costOfHead(
  rates: RateTable,
  payment: Payment,
  paidBy: PaidWith,
  year: number,
  from: number,
  to: number,
): Result<HeadCost> {
  if (from > to) throw new RangeError(`months ${from}–${to} are reversed`);
  const amounts = new Map(payment.programmes.map((programme) => [programme, 0]));
  for (let month = from; month <= to; month++) {
    const monthly = monthlyContribution(rates, payment, paidBy, monthKey(year, month));
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
  payment: Payment,
  paidBy: PaidWith,
  months: readonly MonthKey[],
): ReadonlyMap<Programme, readonly string[]> {
  const bases = new Map(payment.programmes.map((programme) => [programme, new Set<string>()]));
  for (const month of months) {
    const head = headContribution(rates, payment, paidBy, month);
    if (!head.ok) continue;
    for (const { programme, legalBasis } of head.value.byProgramme)
      for (const basis of legalBasis) bases.get(programme)!.add(basis);
  }
  return new Map([...bases].map(([programme, found]) => [programme, [...found]]));
}

/** Account code (kode rekening) a programme of a group is budgeted under; null where the table has none. */
export function accountOf(
  { accounts }: Pick<RateTable, 'accounts'>,
  group: Group,
  programme: Programme,
): string | null {
  const of = (named: Group | null): string | undefined =>
    accounts.find((account) => account.programme === programme && account.group === named)?.code;
  return of(group) ?? of(null) ?? null;
}
