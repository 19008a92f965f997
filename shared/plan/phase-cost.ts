import { costOfHead } from '../contribution/cost.ts';
import type { Rate } from '../contribution/rate.ts';
import { done, type Result } from '../text/problem.ts';
import type { Phase, PlanSpec } from './spec.ts';

type Payment = Pick<PlanSpec, 'group' | 'programmes'>;

/** Contribution of one head over each phase, whole Rupiah. @returns a problem when a month has no rate */
export function costPerHeadOf(rates: readonly Rate[], spec: PlanSpec): Result<number[]> {
  return collect(spec.phases, ({ year, from, to }) => paid(rates, spec, year, from, to));
}

/**
 * The same if every phase paid `months` months from its own first month on, into the next year where
 * December does not suffice. @param months 0–12
 */
export function costPerHeadOver(rates: readonly Rate[], spec: PlanSpec, months: number): Result<number[]> {
  return collect(spec.phases, ({ year, from }) => {
    const last = from + months - 1;
    const thisYear = paid(rates, spec, year, from, Math.min(last, 12));
    if (!thisYear.ok || last <= 12) return thisYear;
    const nextYear = paid(rates, spec, year + 1, 1, last - 12);
    return nextYear.ok ? done(thisYear.value + nextYear.value) : nextYear;
  });
}

/** Paid months of a phase. */
export function monthsOf({ from, to }: Pick<Phase, 'from' | 'to'>): number {
  return to - from + 1;
}

function paid(
  rates: readonly Rate[],
  { group, programmes }: Payment,
  year: number,
  from: number,
  to: number,
): Result<number> {
  if (to < from) return done(0);
  const cost = costOfHead(rates, group, programmes, year, from, to);
  return cost.ok ? done(cost.value.total) : cost;
}

function collect(phases: readonly Phase[], cost: (phase: Phase) => Result<number>): Result<number[]> {
  const costs: number[] = [];
  for (const phase of phases) {
    const one = cost(phase);
    if (!one.ok) return one;
    costs.push(one.value);
  }
  return done(costs);
}
