import type { PlanResult } from '#shared/plan/result.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { scaledPhases, withMonths } from '../plan/edits.ts';

/** What is tried on a plan; null leaves a thing as the plan has it. */
export interface Trial {
  /** Heads. */
  readonly quota: number | null;
  /** Months paid in every phase, 1–12. */
  readonly months: number | null;
  /** Percent of every ceiling of funds and agencies. */
  readonly ceiling: number | null;
}

export const nothingTried: Trial = { quota: null, months: null, ceiling: null };

export function isTried({ quota, months, ceiling }: Trial): boolean {
  return quota !== null || months !== null || ceiling !== null;
}

/** The plan with what is tried on it. Whole Rupiah: a scaled ceiling is rounded down, so it is never exceeded. */
export function triedPlan(spec: PlanSpec, { quota, months, ceiling }: Trial): PlanSpec {
  const heads = quota === null ? spec : { ...spec, quota, phases: scaledPhases(spec.phases, quota) };
  const paid = months === null ? heads : withMonths(heads, months);
  return ceiling === null ? paid : withCeilings(paid, ceiling);
}

function withCeilings(spec: PlanSpec, percent: number): PlanSpec {
  const scaled = (rupiah: number): number => Number((BigInt(rupiah) * BigInt(percent)) / 100n);
  const limited = <
    Limited extends { ceiling?: number | undefined; perYear?: Record<string, number> | undefined },
  >(
    limits: Limited,
  ): Limited => ({
    ...limits,
    ...(limits.ceiling === undefined ? {} : { ceiling: scaled(limits.ceiling) }),
    ...(limits.perYear === undefined
      ? {}
      : {
          perYear: Object.fromEntries(
            Object.entries(limits.perYear).map(([year, rupiah]) => [year, scaled(rupiah)]),
          ),
        }),
  });
  return {
    ...spec,
    funds: spec.funds.map((fund) => {
      const { perRegion } = fund;
      return {
        ...limited(fund),
        ...(perRegion === undefined
          ? {}
          : {
              perRegion:
                typeof perRegion === 'number'
                  ? scaled(perRegion)
                  : { ...perRegion, grant: scaled(perRegion.grant) },
            }),
      };
    }),
    ...(spec.agencies === undefined ? {} : { agencies: spec.agencies.map(limited) }),
  };
}

/** Months of the phases where all have the same; null where they differ. */
export function commonMonths({ phases }: PlanSpec): number | null {
  const [first, ...others] = phases.map(({ from, to }) => to - from + 1);
  return first !== undefined && others.every((months) => months === first) ? first : null;
}

/** Months of the phase that is paid longest: where the slider stands until it is moved. */
export function longestMonths({ phases }: PlanSpec): number {
  return Math.max(...phases.map(({ from, to }) => to - from + 1));
}

/** What all funds together can pay at most, by their own ceilings or else their agencies'; null where none has any. */
export function totalCeiling(
  spec: Pick<PlanSpec, 'funds'>,
  { funds, agencies }: Pick<PlanResult, 'funds' | 'agencies'>,
): number | null {
  const held = new Set(spec.funds.flatMap(({ agency }, f) => (funds[f]?.ceiling === null ? [agency] : [])));
  const limits = [...funds, ...agencies.filter(({ name }) => held.has(name))];
  const known = limits.flatMap(({ ceiling }) => (ceiling === null ? [] : [ceiling]));
  return known.length === 0 ? null : known.reduce((sum, ceiling) => sum + ceiling, 0);
}

/** Most heads the slider offers: everybody without cover in the area, or the quota where that is more. */
export function mostHeads({ regions }: Pick<PlanResult, 'regions'>, quota: number): number {
  let gap = 0;
  for (let slot = 0; slot < regions.gap.length; slot++)
    if (regions.inArea[slot] && regions.gap[slot]! > 0) gap += regions.gap[slot]!;
  return Math.max(gap, quota);
}

/** Heads one press of an arrow key moves: a round number, about a two-hundredth of the whole. */
export function headStep(most: number): number {
  const rough = most / 200;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? power;
}
