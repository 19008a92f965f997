import { programmes, type Programme } from '#shared/contribution/programme.ts';
import type { Payment } from '#shared/contribution/cost.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import type { Grant } from '#shared/plan/grant.ts';
import { outlayOf, type Funding } from '#shared/plan/solve.ts';
import type { Result } from '#shared/text/problem.ts';

/**
 * What the worked examples have in common: figures the regions published or that follow from the law by hand,
 * in whole Rupiah and heads. All of them must come out exactly.
 */

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.what.en);
  return result.value;
}

export const two: readonly Programme[] = programmes.slice(0, 2);
export const three: readonly Programme[] = programmes.slice(0, 3);
export const four: readonly Programme[] = programmes.slice(0, 4);
const vulnerable: Payment = { group: 'vulnerable', programmes: two };
export const withOldAge: Payment = { group: 'vulnerable', programmes: three };

export function funding(ceiling: number, changes: Partial<Funding> = {}): Funding {
  const paidBy = { payer: 'government' } as const;
  return { rates: shippedRates, payment: vulnerable, paidBy, year: 2021, from: 1, ceiling, ...changes };
}

export function cost(heads: number, months: number, payment: Payment = vulnerable): number {
  return valueOf(outlayOf(funding(0, { payment }), { heads, months })).cost;
}

/** As a published table prints it. */
export function percent(coverage: number): string {
  return (coverage * 100).toFixed(2);
}

/** The grant of Jambi, 10 % of it for 50 workers over a year. */
export const jambi: Grant = {
  ...funding(0),
  year: 2022,
  grant: 100_000_000,
  percent: 10,
  units: 1_562,
  heads: 50,
  months: 12,
};
