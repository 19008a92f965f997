import { sum } from '../../allocation/exact.ts';
import { phaseKey } from '../../enrolment/enrolled.ts';
import type { Warning } from '../../text/problem.ts';
import { says } from '../../text/text.ts';
import { named, type PlanFacts } from './facts.ts';

/** What those really enrolled in phases that are over mean for the rest of the plan. */
export function pastWarnings(plan: PlanFacts): readonly (Warning | null)[] {
  const past = plan.spec.phases.filter((phase) => phase.done);
  if (past.length === 0) return [];
  return [aboveQuota(plan), nothingLeft(plan), aboveGap(plan), outsideArea(plan)];
}

function enrolledOf({ input, spec }: PlanFacts): readonly Float64Array[] {
  return spec.phases.flatMap((phase) => (phase.done ? (input.enrolled?.[phaseKey(phase)] ?? []) : []));
}

/** Heads given by phases that are over, per slot of the area. */
function givenOf({ spec, result }: PlanFacts): readonly Int32Array[] {
  return result.regions.phases.filter((_, t) => spec.phases[t]!.done);
}

function aboveQuota(plan: PlanFacts): Warning | null {
  const { spec } = plan;
  const given = givenOf(plan).reduce((total, heads) => total + sum(heads), 0);
  if (given <= spec.quota) return null;
  return {
    code: 'enrolled-above-quota',
    what: says(
      (w) => `Yang sudah didaftarkan ${w.heads(given)} orang, melebihi kuota ${w.heads(spec.quota)}.`,
      (w) => `${w.heads(given)} people are enrolled already, more than the quota of ${w.heads(spec.quota)}.`,
    ),
    why: says(
      () => 'Realisasi tahap yang selesai dihitung lebih dahulu; tidak ada sisa untuk tahap berikutnya.',
      () => 'Enrolment in the phases that are over counts first; nothing is left for the others.',
    ),
    next: says(
      (w) => `Naikkan kuota sedikitnya menjadi ${w.heads(given)}, atau periksa realisasinya.`,
      (w) => `Raise the quota to ${w.heads(given)} at least, or check the enrolment.`,
    ),
  };
}

/** Every phase is over and the quota was not reached. */
function nothingLeft({ spec, result }: PlanFacts): Warning | null {
  if (!spec.phases.every((phase) => phase.done) || result.unallocated === 0) return null;
  const { allocated, unallocated } = result;
  return {
    code: 'enrolled-below-quota',
    what: says(
      (w) =>
        `Semua tahap selesai; ${w.heads(unallocated)} dari kuota ${w.heads(spec.quota)} tidak terealisasi.`,
      (w) =>
        `All phases are over; ${w.heads(unallocated)} of the quota of ${w.heads(spec.quota)} were not enrolled.`,
    ),
    why: says(
      (w) => `Yang benar-benar didaftarkan ${w.heads(allocated)} orang.`,
      (w) => `${w.heads(allocated)} people were really enrolled.`,
    ),
    next: says(
      () => 'Tambahkan tahap untuk sisanya, atau turunkan kuotanya.',
      () => 'Add a phase for the rest, or lower the quota.',
    ),
  };
}

function aboveGap(plan: PlanFacts): Warning | null {
  const { result } = plan;
  const given = givenOf(plan);
  const slots = [...result.regions.gap.keys()].filter(
    (slot) => given.reduce((total, heads) => total + heads[slot]!, 0) > result.regions.gap[slot]!,
  );
  if (slots.length === 0) return null;
  return {
    code: 'enrolled-above-gap',
    what: says(
      (w) => `Di ${w.heads(slots.length)} desa didaftarkan lebih banyak daripada yang belum terlindungi.`,
      (w) => `In ${w.heads(slots.length)} desa more were enrolled than were not covered.`,
    ),
    why: says(
      (w) => `Yaitu ${named(plan, slots, w)}. Jumlah sasaran atau realisasinya perlu diperiksa.`,
      (w) => `They are ${named(plan, slots, w)}. Their eligible workers or the enrolment need a look.`,
    ),
    next: says(
      () => 'Perbarui jumlah pekerja sasaran di halaman Data, atau periksa laporan realisasinya.',
      () => 'Bring the eligible workers up to date on the Data screen, or check the report.',
    ),
  };
}

function outsideArea(plan: PlanFacts): Warning | null {
  const { input } = plan;
  const enrolled = enrolledOf(plan);
  const slots = [...input.inArea.keys()].filter(
    (slot) => input.inArea[slot] === 0 && enrolled.some((heads) => heads[slot]! > 0),
  );
  if (slots.length === 0) return null;
  return {
    code: 'enrolled-outside-area',
    what: says(
      (w) => `${w.heads(slots.length)} desa dengan realisasi berada di luar area sasaran rencana ini.`,
      (w) => `${w.heads(slots.length)} desa with enrolment lie outside the target area of this plan.`,
    ),
    why: says(
      (w) => `Yaitu ${named(plan, slots, w)}; yang didaftarkan di sana tidak dihitung dalam rencana.`,
      (w) => `They are ${named(plan, slots, w)}; those enrolled there are not counted in the plan.`,
    ),
    next: says(
      () => 'Perluas area sasarannya, atau periksa laporan realisasinya.',
      () => 'Widen the target area, or check the report.',
    ),
  };
}
