import { realisationOf, type Realisation } from '../enrolment/realisation.ts';
import { asFirstPlanned } from '../plan/past.ts';
import type { PlanSpec } from '../plan/spec.ts';
import { done } from '../text/problem.ts';
import type { Result } from '../text/problem.ts';
import type { Workspace } from './workspace.ts';

/**
 * What was really enrolled against the shown plan, or the plan of an id; null where there is none. A plan whose
 * phases are over in part is measured as it was first planned: what is planned anew follows what was enrolled.
 */
export function realisedPlan(workspace: Workspace, id?: string): Result<Realisation> | null {
  const { plan: shown, enrolment } = workspace.snapshot();
  const wanted = id ?? shown?.id;
  const entry = workspace.planRuns().find((plan) => plan.id === wanted);
  if (!entry) return null;
  const { spec } = entry.plan;
  const heads = plannedHeads(workspace, spec, entry.run.ok ? done(entry.run.value.result) : entry.run);
  if (!heads.ok) return heads;
  return done(
    realisationOf({ phases: spec.phases, heads: heads.value }, enrolment, workspace.directory().codes.length),
  );
}

function plannedHeads(
  workspace: Workspace,
  spec: PlanSpec,
  now: ReturnType<Workspace['tryPlan']>,
): Result<readonly Int32Array[]> {
  const first = asFirstPlanned(spec);
  const result = first === spec ? now : workspace.tryPlan(first);
  return result.ok ? done(result.value.regions.phases) : result;
}
