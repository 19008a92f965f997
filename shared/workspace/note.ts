import type { PlanSpec } from '../plan/spec.ts';
import { says } from '../text/text.ts';
import type { Text } from '../text/text.ts';

/** What the history calls a change of a plan: the one thing that changed by name, else the plan's name. */
export function notePlan(before: PlanSpec | null, after: PlanSpec): Text {
  if (!before)
    return says(
      () => `Rencana baru ${after.name}`,
      () => `New plan ${after.name}`,
    );
  const changed = (Object.keys(after) as (keyof PlanSpec)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const [only] = changed;
  return changed.length === 1 && only ? noteField(only, after) : noteWhole(after);
}

function noteWhole({ name }: PlanSpec): Text {
  return says(
    () => `Rencana ${name}`,
    () => `Plan ${name}`,
  );
}

function noteField(field: keyof PlanSpec, spec: PlanSpec): Text {
  switch (field) {
    case 'name':
      return says(
        () => `Nama rencana: ${spec.name}`,
        () => `Plan name: ${spec.name}`,
      );
    case 'quota':
      return says(
        (w) => `Kuota ${w.heads(spec.quota)}`,
        (w) => `Quota ${w.heads(spec.quota)}`,
      );
    case 'area':
      return says(
        () => `Area sasaran rencana ${spec.name}`,
        () => `Target area of plan ${spec.name}`,
      );
    case 'rule':
      return says(
        () => `Aturan pembagian rencana ${spec.name}`,
        () => `Allocation rule of plan ${spec.name}`,
      );
    case 'locks':
      return says(
        (w) => `Kunci: ${w.heads(Object.keys(spec.locks).length)} desa`,
        (w) => `Locks: ${w.heads(Object.keys(spec.locks).length)} desa`,
      );
    case 'phases':
      return says(
        (w) => `Tahap: ${spec.phases.map((phase) => w.heads(phase.quota)).join(' + ')}`,
        (w) => `Phases: ${spec.phases.map((phase) => w.heads(phase.quota)).join(' + ')}`,
      );
    case 'programmes':
      return says(
        () => `Program: ${spec.programmes.join(', ')}`,
        () => `Programmes: ${spec.programmes.join(', ')}`,
      );
    case 'funds':
      return says(
        () => `Sumber dana: ${spec.funds.map((fund) => fund.name).join(', ')}`,
        () => `Funds: ${spec.funds.map((fund) => fund.name).join(', ')}`,
      );
    case 'group':
      return noteWhole(spec);
  }
}
