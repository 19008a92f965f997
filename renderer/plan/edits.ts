import { fittingBounds } from '#shared/allocation/bounds.ts';
import { apportion } from '#shared/allocation/rounding.ts';
import type { RegionAllocations } from '#shared/plan/result.ts';
import type { Phase, PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { freeName, linesOf, withLineForgotten, withLineRenamed } from './lines.ts';
import { replaced, without } from './order.ts';
import { defined, withFloor, withLimits } from './rule-edits.ts';

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
  const phase = spec.phases[index];
  if (!phase) return spec;
  const named =
    change.name === undefined || change.name === phase.name
      ? spec
      : withLineRenamed(spec, phase.name, change.name);
  return { ...named, phases: replaced(named.phases, index, defined({ ...phase, ...change })) };
}

/**
 * One more phase without heads, over the last phase's months.
 * @param coverageYear the year of the figures: a plan without phases begins in it
 */
export function withPhaseAdded(spec: PlanSpec, name: string, coverageYear: number): PlanSpec {
  const last = spec.phases.at(-1);
  const phase: Phase = {
    name: freeName(
      linesOf(spec).map((line) => line.name),
      name,
    ),
    year: last?.year ?? coverageYear,
    from: last?.from ?? 1,
    to: last?.to ?? 12,
    quota: 0,
    ...(last?.edition && { edition: last.edition }),
  };
  return { ...spec, phases: [...spec.phases, phase] };
}

/** One phase less; its heads go to the others in proportion where the sums agreed. The last one stays. */
export function withPhaseRemoved(spec: PlanSpec, index: number): PlanSpec {
  const phase = spec.phases[index];
  const rest = without(spec.phases, index);
  if (!phase || rest.length === 0) return spec;
  const agreed = phaseSum(spec.phases) === spec.quota;
  const phases = agreed ? scaledPhases(rest, spec.quota) : rest;
  return withLineForgotten({ ...spec, phases }, phase.name);
}

/** Fixes a desa's heads; null removes the lock. */
export function withLock(spec: PlanSpec, code: RegionCode, heads: number | null): PlanSpec {
  const { [code]: _, ...others } = spec.locks;
  return { ...spec, locks: heads === null ? others : { ...others, [code]: heads } };
}

/**
 * Fewer heads, as the alternative of a plan that the money does not reach means them: phases in proportion,
 * locks in proportion where they alone are too many, floor and minimum lowered to the largest that still fit.
 * @param regions of the plan's result, slots in the order of `codes`
 */
export function withHeads(
  spec: PlanSpec,
  heads: number,
  regions: Pick<RegionAllocations, 'inArea' | 'gap'>,
  codes: readonly RegionCode[],
): PlanSpec {
  const locks = fittingLocks(spec.locks, heads);
  const locked = Object.values(locks).reduce((sum, lock) => sum + lock, 0);
  const room = Int32Array.from(codes, (code, slot) =>
    regions.inArea[slot] && regions.gap[slot]! > 0 && locks[code] === undefined ? regions.gap[slot]! : 0,
  );
  const floor = spec.rule.floor ?? 0;
  const minimum = spec.limits?.minimum ?? 0;
  const fitting = fittingBounds({ floor, minimum }, room, heads - locked);
  const smaller = { ...spec, quota: heads, phases: scaledPhases(spec.phases, heads), locks };
  const floored = fitting.floor < floor ? withFloor(smaller, fitting.floor) : smaller;
  return fitting.minimum < minimum ? withLimits(floored, { minimum: fitting.minimum }) : floored;
}

function fittingLocks(locks: PlanSpec['locks'], heads: number): PlanSpec['locks'] {
  const codes = Object.keys(locks).sort();
  const given = codes.map((code) => locks[code]!);
  if (given.reduce((sum, lock) => sum + lock, 0) <= heads) return locks;
  const scaled = apportion(heads, given);
  return Object.fromEntries(codes.map((code, index) => [code, scaled[index]!]));
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
