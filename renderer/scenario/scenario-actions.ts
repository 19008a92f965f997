import type { PlanSpec } from '#shared/plan/spec.ts';
import type { PlanEntry } from '#shared/workspace/snapshot.ts';
import { run } from '../session/actions.ts';
import { useDocument } from '../session/store.ts';

/** A name for a copy that no plan of the document has yet; `numbered` is asked from 2 on. */
export function freeName(
  plans: readonly Pick<PlanEntry, 'name'>[],
  first: string,
  numbered: (number: number) => string,
): string {
  const taken = new Set(plans.map((plan) => plan.name));
  let name = first;
  for (let number = 2; taken.has(name); number++) name = numbered(number);
  return name;
}

/** Copies a plan; the copy becomes the shown plan. Returns its id, or null when it was refused. */
export async function duplicatePlan(
  id: string,
  nameOf: (number: number | null) => string,
): Promise<string | null> {
  const plans = useDocument.getState().document?.snapshot.plans ?? [];
  const copy = crypto.randomUUID();
  const done = await run({ kind: 'duplicate-plan', id, copy, name: freeName(plans, nameOf(null), nameOf) });
  return done.ok ? copy : null;
}

/** Renames any plan of the document, the shown one or another. */
export function renamePlan(id: string, spec: PlanSpec, name: string, merge: string): void {
  void run({ kind: 'put-plan', id, spec: { ...spec, name }, merge: `name ${id} ${merge}` });
}
