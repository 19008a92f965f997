import { apportion } from '#shared/allocation/rounding.ts';
import type { Phase, PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';

/** Changes of a plan as the screens make them; each returns a new plan and leaves the old one as it was. */

export function phaseSum(phases: readonly Phase[]): number {
  return phases.reduce((sum, phase) => sum + phase.quota, 0);
}

/** Phases of this shape that add up to the quota, largest remainder. */
export function scaledPhases(shape: readonly Phase[], quota: number): Phase[] {
  const quotas = apportion(
    quota,
    shape.map((phase) => phase.quota),
  );
  return shape.map((phase, index) => ({ ...phase, quota: quotas[index] ?? 0 }));
}

/**
 * A new quota. Phases that added up to the old one follow in proportion to `shape`, the phases as they were
 * before typing began: from the `2` on the way to `25000` nothing could be scaled back up.
 */
export function withQuota(spec: PlanSpec, quota: number, shape: readonly Phase[] | null): PlanSpec {
  return { ...spec, quota, phases: shape ? scaledPhases(shape, quota) : spec.phases };
}

export function withPhase(spec: PlanSpec, index: number, change: Partial<Phase>): PlanSpec {
  return {
    ...spec,
    phases: spec.phases.map((phase, at) => (at === index ? { ...phase, ...change } : phase)),
  };
}

/** One more phase without heads, over the last phase's months. */
export function withPhaseAdded(spec: PlanSpec, name: string): PlanSpec {
  const last = spec.phases.at(-1);
  const phase = { name, year: last?.year ?? 2024, from: last?.from ?? 1, to: last?.to ?? 12, quota: 0 };
  return { ...spec, phases: [...spec.phases, phase] };
}

/** One phase less; its heads go to the others in proportion where the sums agreed. The last one stays. */
export function withPhaseRemoved(spec: PlanSpec, index: number): PlanSpec {
  const rest = spec.phases.filter((_, at) => at !== index);
  if (rest.length === 0) return spec;
  const agreed = phaseSum(spec.phases) === spec.quota;
  return { ...spec, phases: agreed ? scaledPhases(rest, spec.quota) : rest };
}

/** Fixes a desa's heads; null removes the lock. */
export function withLock(spec: PlanSpec, code: RegionCode, heads: number | null): PlanSpec {
  const { [code]: _, ...others } = spec.locks;
  return { ...spec, locks: heads === null ? others : { ...others, [code]: heads } };
}

/** Every phase paid for this many months: from its first month, or earlier where the year would end first. */
export function withMonths(spec: PlanSpec, months: number): PlanSpec {
  return {
    ...spec,
    phases: spec.phases.map((phase) => {
      const from = Math.min(phase.from, 13 - months);
      return { ...phase, from, to: from + months - 1 };
    }),
  };
}
