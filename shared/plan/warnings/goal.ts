import type { Warning } from '../../text/problem.ts';
import { says, type Wording } from '../../text/text.ts';
import { stillOpen, type PlanFacts } from './facts.ts';

/** Whether the plan reaches its goal. */
export function goalWarnings(plan: PlanFacts): readonly (Warning | null)[] {
  return [goalBeforeCoverage(plan), goalMissed(plan)];
}

function goalBeforeCoverage({ spec, input }: PlanFacts): Warning | null {
  const { goal } = spec;
  if (!goal || goal.year >= input.coverageYear) return null;
  return {
    code: 'goal-before-coverage',
    what: says(
      () => `Sasaran untuk tahun ${goal.year} mendahului data cakupan tahun ${input.coverageYear}.`,
      () => `The goal for ${goal.year} is before the year of the coverage figures, ${input.coverageYear}.`,
    ),
    why: says(
      () => 'Apakah sasaran tercapai hanya dapat dihitung untuk tahun data cakupan dan sesudahnya.',
      () => 'Whether a goal is reached can be computed only from the year of the figures on.',
    ),
    next: says(
      () => `Ubah tahun sasaran menjadi ${input.coverageYear} atau sesudahnya, atau perbaiki tahun datanya.`,
      () => `Set the goal for ${input.coverageYear} or later, or correct the year of the figures.`,
    ),
  };
}

function goalMissed(plan: PlanFacts): Warning | null {
  const { result, spec } = plan;
  const year = result.path.find(({ short }) => short !== null && short > 0);
  if (!year) return null;
  const { goal, short, covered, coverage } = year;
  const left = stillOpen(plan);
  const reached = (w: Wording) => (Number.isNaN(coverage) ? '' : ` (${w.percent(coverage)})`);
  const percent = spec.goal && 'coverage' in spec.goal ? spec.goal.coverage : null;
  return {
    code: 'goal-missed',
    what: says(
      (w) =>
        `Sasaran ${year.year} ${percent === null ? '' : `${w.percent(percent)}, yaitu `}${w.heads(goal!)} orang; yang terlindungi ${w.heads(covered)}${reached(w)}, kurang ${w.heads(short!)}.`,
      (w) =>
        `The goal for ${year.year} is ${percent === null ? '' : `${w.percent(percent)}, that is `}${w.heads(goal!)} people; ${w.heads(covered)} are covered${reached(w)}, ${w.heads(short!)} short.`,
    ),
    why: says(
      (w) =>
        left >= short!
          ? `Kuota sampai tahun itu tidak cukup; ${w.heads(left)} pekerja di area sasaran masih belum terlindungi.`
          : `Setelah rencana ini hanya ${w.heads(left)} pekerja di area sasaran yang belum terlindungi.`,
      (w) =>
        left >= short!
          ? `The quotas up to that year do not suffice; ${w.heads(left)} workers of the area are still not covered.`
          : `After this plan only ${w.heads(left)} workers of the area are left without cover.`,
    ),
    next: says(
      (w) =>
        left >= short!
          ? `Tambah kuota ${w.heads(short!)} paling lambat tahun ${year.year}, atau ubah sasarannya.`
          : 'Perluas area sasaran, periksa data pekerja sasaran, atau ubah sasarannya.',
      (w) =>
        left >= short!
          ? `Add ${w.heads(short!)} to the quota by ${year.year}, or change the goal.`
          : 'Widen the target area, check the eligible workers, or change the goal.',
    ),
  };
}
