import type { PlanSpec } from '../../plan/spec.ts';
import { says } from '../../text/text.ts';
import type { Text } from '../../text/text.ts';

/** What the history calls a change of a plan: the one thing that changed by name, else the plan's name. */
export function notePlan(before: PlanSpec | null, after: PlanSpec): Text {
  if (!before) return { id: `Rencana baru ${after.name}`, en: `New plan ${after.name}` };
  const fields = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof PlanSpec)[]);
  const changed = [...fields].filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const [only] = changed;
  return changed.length === 1 && only ? noteField(only, after) : noteWhole(after);
}

function noteWhole({ name }: PlanSpec): Text {
  return { id: `Rencana ${name}`, en: `Plan ${name}` };
}

function noteField(field: keyof PlanSpec, spec: PlanSpec): Text {
  switch (field) {
    case 'name':
      return { id: `Nama rencana: ${spec.name}`, en: `Plan name: ${spec.name}` };
    case 'quota':
      return says(
        (w) => `Kuota ${w.heads(spec.quota)}`,
        (w) => `Quota ${w.heads(spec.quota)}`,
      );
    case 'area':
      return { id: `Area sasaran rencana ${spec.name}`, en: `Target area of plan ${spec.name}` };
    case 'rule':
      return { id: `Aturan pembagian rencana ${spec.name}`, en: `Allocation rule of plan ${spec.name}` };
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
      return {
        id: `Program: ${spec.programmes.join(', ')}`,
        en: `Programmes: ${spec.programmes.join(', ')}`,
      };
    case 'funds':
      return {
        id: `Sumber dana: ${spec.funds.map((fund) => fund.name).join(', ')}`,
        en: `Funds: ${spec.funds.map((fund) => fund.name).join(', ')}`,
      };
    case 'commitments':
      return { id: `Komitmen: ${named(spec.commitments)}`, en: `Commitments: ${named(spec.commitments)}` };
    case 'enrolledOffGap':
      return spec.enrolledOffGap
        ? {
            id: `Kurangi kesenjangan dengan peserta terdaftar: ${spec.name}`,
            en: `Take those enrolled off the gap: ${spec.name}`,
          }
        : {
            id: `Kesenjangan tanpa mengurangi peserta terdaftar: ${spec.name}`,
            en: `Gap without taking off those enrolled: ${spec.name}`,
          };
    case 'agencies':
      return { id: `Pagu OPD: ${named(spec.agencies)}`, en: `Ceilings of agencies: ${named(spec.agencies)}` };
    case 'limits':
      return { id: `Batas per desa rencana ${spec.name}`, en: `Limits per desa of plan ${spec.name}` };
    case 'goal':
      return { id: `Sasaran rencana ${spec.name}`, en: `Goal of plan ${spec.name}` };
    case 'reservePercent':
      return { id: `Cadangan ${spec.reservePercent ?? 0}%`, en: `Reserve ${spec.reservePercent ?? 0}%` };
    case 'wage':
      return says(
        (w) => `Upah ${spec.wage === undefined ? '–' : w.rupiah(spec.wage)}`,
        (w) => `Wage ${spec.wage === undefined ? '–' : w.rupiah(spec.wage)}`,
      );
    case 'rounding':
    case 'riskClass':
    case 'sector':
    case 'group':
      return noteWhole(spec);
  }
}

function named(parts: readonly { readonly name: string }[] | undefined): string {
  return parts?.map(({ name }) => name).join(', ') ?? '–';
}
