import { ceilingPerRegion } from '../../budget/fund.ts';
import type { PlanSpec } from '../../plan/spec.ts';

export type Fund = PlanSpec['funds'][number];

/** One of a fund's limits: over the whole plan, of each desa, or of a fiscal year such as "2024". */
export type FundLimit = string;
export const inAll: FundLimit = 'in-all';
export const perDesa: FundLimit = 'per-desa';

/** A limit of the plan's fund that another takes the place of, in Rupiah. */
export interface LimitChange {
  readonly limit: FundLimit;
  readonly before: number;
  /** The limit that takes its place: another one where a ceiling in all gives way to one by year, or back. */
  readonly by: FundLimit;
  readonly after: number;
}

/** Funds are told apart by name and agency, as in plans. */
export function fundKey({ name, agency = '' }: Pick<Fund, 'name' | 'agency'>): string {
  return `${name}\n${agency}`;
}

/** Every limit a fund has, in Rupiah. */
export function limitsOf(fund: Fund): ReadonlyMap<FundLimit, number> {
  const { ceiling, perYear = {} } = fund;
  const eachDesa = ceilingPerRegion(fund);
  return new Map([
    ...(ceiling === undefined ? [] : ([[inAll, ceiling]] as const)),
    ...(eachDesa === null ? [] : ([[perDesa, eachDesa]] as const)),
    ...Object.entries(perYear),
  ]);
}

/**
 * What of a plan's fund would be lost when it takes over the limits of a table. Years the table does not speak of
 * stay; a ceiling over the whole plan and ceilings by year exclude each other in one source of figures.
 */
export function lostLimits(there: Fund, given: Fund): readonly LimitChange[] {
  const [before, after] = [limitsOf(there), limitsOf(given)];
  const changes: LimitChange[] = [];
  for (const [limit, amount] of after) {
    const old = before.get(limit);
    if (old !== undefined && old !== amount) changes.push({ limit, before: old, by: limit, after: amount });
    for (const [other, otherAmount] of before)
      if (excludes(limit, other) && !changes.some((change) => change.limit === other))
        changes.push({ limit: other, before: otherAmount, by: limit, after: amount });
  }
  return changes;
}

function excludes(a: FundLimit, b: FundLimit): boolean {
  if (a === perDesa || b === perDesa) return false;
  return (a === inAll) !== (b === inAll);
}

/** A fund of the plan with the limits of a table; what else the plan says of it stays. */
export function withLimits(there: Fund, given: Fund): Fund {
  const { ceiling, perYear, perRegion, ...rest } = there;
  const years = given.perYear
    ? { ...perYear, ...given.perYear }
    : given.ceiling === undefined
      ? perYear
      : null;
  const all = given.ceiling ?? (given.perYear ? undefined : ceiling);
  // Equal to what its grant and percentage come to, a limit of each desa stays written as they are.
  const eachDesa =
    given.perRegion === undefined || ceilingPerRegion(given) === ceilingPerRegion(there)
      ? perRegion
      : given.perRegion;
  const { ceiling: _, perYear: __, perRegion: ___, ...others } = given;
  return {
    ...others,
    ...rest,
    ...(all === undefined ? {} : { ceiling: all }),
    ...(years ? { perYear: years } : {}),
    ...(eachDesa === undefined ? {} : { perRegion: eachDesa }),
  };
}
