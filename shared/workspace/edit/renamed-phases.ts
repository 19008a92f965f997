import { enrolledIn } from '../../enrolment/enrolled.ts';
import type { Phase, PlanSpec } from '../../plan/spec.ts';
import type { EditContext } from './edit.ts';
import type { Step } from '../schema/tables.ts';

/**
 * What was enrolled in phases goes with them when they get another name: reports name a phase by its year and name.
 * Where another plan has a phase of the old name the reports stay there too, as they are of both; where the new
 * name has reports of its own those are the phase's, and nothing is moved.
 * @param id of the plan that is changed
 */
export function withRenamedPhases(
  id: string,
  before: PlanSpec | null,
  after: PlanSpec,
  { model, enrolmentRows }: Pick<EditContext, 'model' | 'enrolmentRows'>,
): readonly Step[] {
  return renamedPhases(before, after).flatMap(({ year, from, to }): readonly Step[] => {
    const reported = enrolledIn(model.enrolment, { year, name: from });
    if (!reported || enrolledIn(model.enrolment, { year, name: to })) return [];
    const isShared = [...model.plans].some(
      ([other, { spec }]) => other !== id && spec.phases.some((phase) => isPhase(phase, year, from)),
    );
    return enrolmentRows({ year, name: from }).flatMap((stored): Step[] => {
      const { fid: _, ...row } = stored;
      const put: Step = { table: 'enrolment', put: { ...row, phase: to } };
      return isShared ? [put] : [{ table: 'enrolment', remove: row }, put];
    });
  });
}

interface Renamed {
  readonly year: number;
  readonly from: string;
  readonly to: string;
}

const unchanged = [
  'year',
  'from',
  'to',
  'quota',
  'edition',
  'done',
] as const satisfies readonly (keyof Phase)[];

/** Phases of which nothing has changed but the name; a plan whose phases are others altogether renames none. */
function renamedPhases(before: PlanSpec | null, after: PlanSpec): readonly Renamed[] {
  if (before?.phases.length !== after.phases.length) return [];
  return after.phases.flatMap((phase, index): Renamed[] => {
    const old = before.phases[index]!;
    const { year, name } = phase;
    const isRenamed =
      name !== old.name &&
      unchanged.every((field) => phase[field] === old[field]) &&
      !after.phases.some((other) => isPhase(other, year, old.name)) &&
      !before.phases.some((other) => isPhase(other, year, name));
    return isRenamed ? [{ year, from: old.name, to: name }] : [];
  });
}

function isPhase(phase: Phase, year: number, name: string): boolean {
  return phase.year === year && phase.name === name;
}
