import { costOfHead } from '../contribution/cost.ts';
import { monthKey, type MonthKey, type RateTable } from '../contribution/rate.ts';
import { done, refused, type Problem, type Result } from '../text/problem.ts';
import { says } from '../text/text.ts';
import type { Phase, PlanSpec } from './spec.ts';

type Payment = Pick<PlanSpec, 'group' | 'programmes'>;

/**
 * Contribution of one head over each phase, whole Rupiah above 0.
 * @returns a problem when a month has no rate, or the rates add up to nothing
 */
export function costPerHeadOf(rates: RateTable, spec: PlanSpec): Result<number[]> {
  return collect(spec.phases, ({ year, from, to }) => paid(rates, spec, year, from, to));
}

/**
 * The same if every phase paid `months` months from its own first month on, into the next year where
 * December does not suffice. @param months 1–12
 */
export function costPerHeadOver(rates: RateTable, spec: PlanSpec, months: number): Result<number[]> {
  return collect(spec.phases, ({ year, from }) => {
    const last = from + months - 1;
    const thisYear = paid(rates, spec, year, from, Math.min(last, 12));
    if (!thisYear.ok || last <= 12) return thisYear;
    const nextYear = paid(rates, spec, year + 1, 1, last - 12);
    return nextYear.ok ? done(thisYear.value + nextYear.value) : nextYear;
  });
}

/** Every month the plan pays for, of all phases; a month of two phases comes twice. */
export function paidMonths({ phases }: Pick<PlanSpec, 'phases'>): readonly MonthKey[] {
  return phases.flatMap((phase) =>
    Array.from({ length: monthsOf(phase) }, (_, i) => monthKey(phase.year, phase.from + i)),
  );
}

/** Paid months of a phase. */
export function monthsOf({ from, to }: Pick<Phase, 'from' | 'to'>): number {
  return to - from + 1;
}

function paid(
  rates: RateTable,
  { group, programmes }: Payment,
  year: number,
  from: number,
  to: number,
): Result<number> {
  const cost = costOfHead(rates, group, programmes, year, from, to);
  if (!cost.ok) return cost;
  return cost.value.total > 0 ? done(cost.value.total) : refused(noContribution(programmes));
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

function noContribution(programmes: PlanSpec['programmes']): Problem {
  const list = programmes.join(', ');
  return {
    code: 'contribution-nothing',
    what: says(
      () => `Iuran ${list} dalam tabel iuran adalah Rp0.`,
      () => `The rate table has Rp0 as contribution for ${list}.`,
    ),
    why: says(
      () => 'Tanpa iuran, biaya dan dana rencana tidak dapat dihitung.',
      () => 'Without contributions, neither cost nor funds of the plan can be computed.',
    ),
    next: says(
      () => 'Lengkapi tabel iuran dengan jumlah dan dasar hukumnya.',
      () => 'Complete the rate table with amounts and their legal basis.',
    ),
  };
}
