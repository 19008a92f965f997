import type { PlanRun } from '#shared/plan/result.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import type { PlanEntry } from '#shared/workspace/snapshot.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';

/** A plan of a document with its result. */
export interface NamedPlan {
  readonly id: string;
  readonly spec: PlanSpec;
  readonly official: boolean;
  readonly run: PlanRun;
}

/**
 * The plan of this name or id; the shown one for null.
 * @returns a problem when there is none, several have the name, or it has no result
 */
export function namedPlan(workspace: Workspace, wanted: string | null): Result<NamedPlan> {
  const entry = planEntry(workspace, wanted);
  if (!entry.ok) return entry;
  const { id, plan, run } = workspace.planRuns().find((one) => one.id === entry.value.id)!;
  if (!run.ok) return run;
  return done({ id, spec: plan.spec, official: entry.value.official !== null, run: run.value });
}

/** The plan of this name or id; the shown one for null. A problem where there is none, or several have the name. */
export function planEntry(workspace: Workspace, wanted: string | null): Result<PlanEntry> {
  const { plans, plan: shown } = workspace.snapshot();
  const named = plans.filter(({ name }) => name === wanted);
  const byId = plans.find(({ id }) => id === (wanted ?? shown?.id));
  if (!byId && named.length > 1) return refused(severalPlans(named));
  const entry = byId ?? named[0];
  if (entry) return done(entry);
  return refused(
    noSuchPlan(
      wanted,
      plans.map(({ name }) => name),
    ),
  );
}

function noSuchPlan(wanted: string | null, names: readonly string[]) {
  const listed = names.map((name) => `“${name}”`).join(', ');
  return {
    code: wanted === null ? 'no-plan' : 'plan-unknown',
    what:
      wanted === null
        ? { id: 'Dokumen ini belum memuat rencana.', en: 'The document holds no plan yet.' }
        : {
            id: `Dokumen ini tidak memuat rencana “${wanted}”.`,
            en: `The document has no plan “${wanted}”.`,
          },
    why:
      names.length === 0
        ? { id: 'Tidak ada satu rencana pun di dalamnya.', en: 'There is no plan in it at all.' }
        : { id: `Rencana di dalamnya: ${listed}.`, en: `The plans in it: ${listed}.` },
    next: {
      id: 'Sebut nama salah satunya, atau buat rencana dengan petalindung allocate.',
      en: 'Name one of them, or make a plan with petalindung allocate.',
    },
  };
}

function severalPlans(plans: readonly { readonly id: string; readonly name: string }[]) {
  const ids = plans.map(({ id }) => id).join(', ');
  const name = plans[0]?.name ?? '';
  return {
    code: 'plan-ambiguous',
    what: {
      id: `Dokumen ini memuat ${plans.length} rencana bernama “${name}”.`,
      en: `The document has ${plans.length} plans named “${name}”.`,
    },
    why: { id: 'Namanya tidak menunjukkan yang mana.', en: 'The name does not tell which is meant.' },
    next: { id: `Sebut salah satu id: ${ids}.`, en: `Give one of the ids: ${ids}.` },
  };
}
