import { validateAreaGeometry } from '../../boundary/validate.ts';
import { parsePlanFields } from '../../plan/validate.ts';
import type { PlanSpec } from '../../plan/spec.ts';
import { done, refused } from '../../text/problem.ts';
import type { Result } from '../../text/problem.ts';
import type { CommandOf, Edit, EditContext } from './edit.ts';
import type { Model } from '../model.ts';
import { notePlan } from './plan-note.ts';
import { planExists, planIsOfficial } from '../plan-problems.ts';
import { planChange } from '../rows/plan-rows.ts';
import type { StoredPlan } from '../rows/plan-rows.ts';
import { emptyName, unknownTarget } from '../problems.ts';
import { withRenamedPhases } from './renamed-phases.ts';
import { storable } from '../storable.ts';
import type { Change, Step } from '../schema/tables.ts';

/** The commands on plans. */

/** A plan put where none is shown becomes the shown one. */
export function putPlan({ id, spec }: CommandOf<'put-plan'>, context: EditContext): Result<Edit> {
  const { model } = context;
  const checked = storableSpec(spec);
  if (!checked.ok) return checked;
  const stored = model.plans.get(id) ?? null;
  if (stored?.official) return refused(planIsOfficial(stored.spec.name, stored.official.at));
  const areaKept = stored && JSON.stringify(stored.spec.area) === JSON.stringify(checked.value.area);
  if ('polygon' in checked.value.area && !areaKept) {
    const area = validateAreaGeometry(checked.value.area.polygon);
    if (!area.ok) return area;
  }
  const reports = withRenamedPhases(id, stored?.spec ?? null, checked.value, context);
  const change: Change = [...planChange(id, stored?.rows ?? null, checked.value), ...reports];
  return done({
    change: model.document.shown_plan === null ? [...change, showing(id, model)] : change,
    note: notePlan(stored?.spec ?? null, checked.value),
  });
}

/** When the shown plan goes, the one before it is shown, or the first that is left. */
export function removePlan({ id }: CommandOf<'remove-plan'>, model: Model): Result<Edit> {
  const stored = changeable(id, model);
  if (!stored.ok) return stored;
  const { rows, spec } = stored.value;
  const ids = [...model.plans.keys()];
  const left = ids.filter((other) => other !== id);
  const next = left[Math.max(0, ids.indexOf(id) - 1)] ?? null;
  const change: Change = planChange(id, rows, null);
  return done({
    change: model.document.shown_plan === id ? [...change, showing(next, model)] : change,
    note: { id: `Hapus rencana ${spec.name}`, en: `Remove plan ${spec.name}` },
  });
}

export function showPlan({ id }: CommandOf<'show-plan'>, model: Model): Result<Edit> {
  const stored = model.plans.get(id);
  if (!stored) return refused(unknownTarget('plan', id));
  return done({
    change: [showing(id, model)],
    note: { id: `Tampilkan rencana ${stored.spec.name}`, en: `Show plan ${stored.spec.name}` },
  });
}

/** A copy of an official plan is a plan like any other: it is computed from the document as it is now. */
export function duplicatePlan({ id, copy, name }: CommandOf<'duplicate-plan'>, model: Model): Result<Edit> {
  const stored = model.plans.get(id);
  if (!stored) return refused(unknownTarget('plan', id));
  if (model.plans.has(copy)) return refused(planExists(copy));
  const wanted = storable(name);
  if (wanted.trim() === '' || copy === '') return refused(emptyName());
  const taken = new Set([...model.plans.values()].map(({ spec }) => spec.name));
  const spec: PlanSpec = { ...stored.spec, name: freeName(wanted, taken) };
  return done({
    change: [...planChange(storable(copy), null, spec), showing(storable(copy), model)],
    note: {
      id: `Duplikat ${stored.spec.name}: ${spec.name}`,
      en: `Duplicate of ${stored.spec.name}: ${spec.name}`,
    },
  });
}

/** The name, or the first of “name (2)”, “name (3)” … that no other plan has. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
  return free;
}

/** Needs a result: what has none cannot be decided on. */
export function lockPlan({ id }: CommandOf<'lock-plan'>, { model, freeze, at }: EditContext): Result<Edit> {
  const stored = changeable(id, model);
  if (!stored.ok) return stored;
  const frozen = freeze(stored.value);
  if (!frozen.ok) return frozen;
  const { name } = stored.value.spec;
  return done({
    change: [{ table: 'plan_official', put: { plan: id, at, ...frozen.value } }],
    note: { id: `Tetapkan rencana ${name} sebagai resmi`, en: `Make plan ${name} official` },
  });
}

export function unlockPlan({ id }: CommandOf<'unlock-plan'>, { plans }: Model): Result<Edit> {
  const stored = plans.get(id);
  if (!stored) return refused(unknownTarget('plan', id));
  const { official, spec } = stored;
  return done({
    change: official ? [{ table: 'plan_official', remove: official }] : [],
    note: { id: `Cabut status resmi rencana ${spec.name}`, en: `Plan ${spec.name} no longer official` },
  });
}

/** The plan, unless it is official. */
function changeable(id: string, { plans }: Model): Result<StoredPlan> {
  const stored = plans.get(id);
  if (!stored) return refused(unknownTarget('plan', id));
  return stored.official ? refused(planIsOfficial(stored.spec.name, stored.official.at)) : done(stored);
}

function showing(id: string | null, { document }: Model): Step {
  const { fid: _, ...rest } = document;
  return { table: 'document', put: { ...rest, shown_plan: id } };
}

/** The spec as it can be stored and read back: known fields only, whole numbers, text without NUL. */
export function storableSpec(spec: PlanSpec): Result<PlanSpec> {
  return parsePlanFields(storable(spec));
}
