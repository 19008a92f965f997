import { programmes as allProgrammes, type Programme } from '#shared/contribution/programme.ts';
import type { GroupTerms, RateTable } from '#shared/contribution/rate.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { defined } from './rule-edits.ts';

/** Who is insured and in what, of a plan or of a commitment. */
export type Payment = Pick<PlanSpec, 'group' | 'programmes' | 'wage' | 'riskClass' | 'sector'>;

export function termsOf(rates: RateTable, group: PlanSpec['group']): GroupTerms | null {
  return rates.groups.find((terms) => terms.group === group) ?? null;
}

/** Programmes to choose from: those of the group, and any other that is chosen already. */
export function offeredProgrammes(rates: RateTable, payment: Payment): readonly Programme[] {
  const own = termsOf(rates, payment.group)?.programmes ?? [];
  return allProgrammes.filter(
    (programme) => own.includes(programme) || payment.programmes.includes(programme),
  );
}

/**
 * Another group: it keeps the programmes it may join, a wage only where its own base is unknown too, and a
 * risk class or a sector only where it matters (wage earners, non-wage earners).
 */
export function withGroup<T extends Payment>(payment: T, group: PlanSpec['group'], rates: RateTable): T {
  const terms = termsOf(rates, group);
  const allowed = terms?.programmes ?? payment.programmes;
  const kept = payment.programmes.filter((programme) => allowed.includes(programme));
  return defined({
    ...payment,
    group,
    programmes: kept.length > 0 ? kept : allowed.slice(0, 2),
    wage: terms?.base === null ? payment.wage : undefined,
    riskClass: terms?.segment === 'PU' ? payment.riskClass : undefined,
    sector: terms?.segment === 'BPU' ? payment.sector : undefined,
  });
}

/** A programme chosen or left out, in the order of the law; at least one stays. */
export function withProgramme<T extends Payment>(payment: T, programme: Programme, chosen: boolean): T {
  const programmes = allProgrammes.filter((each) =>
    each === programme ? chosen : payment.programmes.includes(each),
  );
  return programmes.length > 0 ? { ...payment, programmes } : payment;
}
