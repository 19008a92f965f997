import type { PlanSpec } from '#shared/plan/spec.ts';
import { run } from '../session/actions.ts';
import { useDocument } from '../session/store.ts';
import { freeName } from './free-name.ts';

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
