import type { Warning } from '../../text/problem.ts';
import { says } from '../../text/text.ts';
import { columnUses } from '../columns.ts';
import { named, nothingIsKnown, type PlanFacts } from './facts.ts';

/** What the figures of desa lack or contradict. */
export function coverageWarnings(plan: PlanFacts): readonly (Warning | null)[] {
  return [coverageUnknown(plan), coveredExceedsEligible(plan), weightUnknown(plan)];
}

/** Every desa of the area is without figures: the first thing to tell of a new document. */
const nothingKnown: Warning = {
  code: 'coverage-all-unknown',
  what: says(
    () => 'Tidak ada desa di area sasaran yang memiliki data pekerja sasaran dan terlindungi.',
    () => 'No desa of the target area has figures of eligible and covered workers.',
  ),
  why: says(
    () =>
      'Tanpa data itu belum dapat dihitung siapa yang belum terlindungi; data yang tidak ada tidak dibaca sebagai 0, maka tidak ada kuota yang dibagikan.',
    () =>
      'Without them the gap cannot be computed; what is unknown is not read as 0, so no quota is given out.',
  ),
  next: says(
    () => 'Isi data cakupan per desa di halaman Data, atau pilih area lain.',
    () => 'Enter coverage per desa on the Data screen, or choose another area.',
  ),
};

function coverageUnknown(plan: PlanFacts): Warning | null {
  const { leftOut } = plan.allocation;
  if (leftOut.length === 0) return null;
  if (nothingIsKnown(plan)) return nothingKnown;
  return {
    code: 'coverage-unknown',
    what: says(
      (w) => `${w.heads(leftOut.length)} desa di area sasaran tidak ada datanya: ${named(plan, leftOut, w)}.`,
      (w) =>
        `${w.heads(leftOut.length)} desa of the target area have no figures: ${named(plan, leftOut, w)}.`,
    ),
    why: says(
      () =>
        'Pekerja sasaran atau yang terlindungi di sana tidak diketahui; tidak dianggap 0, maka tidak ikut dibagi.',
      () => 'Their eligible or covered workers are unknown; that is not taken for 0, so they are left out.',
    ),
    next: says(
      () => 'Lengkapi data desa itu di halaman Data agar ikut mendapat kuota.',
      () => 'Complete their figures on the Data screen, so that they get a part of the quota.',
    ),
  };
}

function coveredExceedsEligible(plan: PlanFacts): Warning | null {
  const { eligible, covered, inArea } = plan.input;
  const slots: number[] = [];
  for (let slot = 0; slot < eligible.length; slot++)
    if (inArea[slot] === 1 && covered[slot]! > eligible[slot]!) slots.push(slot);
  if (slots.length === 0) return null;
  return {
    code: 'covered-exceeds-eligible',
    what: says(
      (w) =>
        `Di ${w.heads(slots.length)} desa yang terlindungi lebih banyak daripada sasarannya: ${named(plan, slots, w)}.`,
      (w) =>
        `In ${w.heads(slots.length)} desa more workers are covered than are eligible: ${named(plan, slots, w)}.`,
    ),
    why: says(
      () =>
        'Biasanya kedua angka berasal dari sumber atau tahun yang berbeda. Yang belum terlindungi di desa itu dihitung 0.',
      () =>
        'As a rule the two figures come from different sources or years. The gap of these desa counts as 0.',
    ),
    next: says(
      () => 'Periksa sumber dan tahun kedua angka itu di halaman Data.',
      () => 'Check the source and year of both figures on the Data screen.',
    ),
  };
}

/** Desa that take part although the column they are weighed or ranked by is unknown there. */
function weightUnknown(plan: PlanFacts): Warning | null {
  const slots = plan.allocation.withoutWeight;
  if (slots.length === 0) return null;
  const columns = columnUses(plan.spec)
    .filter(({ field }) => field.startsWith('rule.'))
    .map(({ column }) => `"${column}"`)
    .join(', ');
  const ranked = plan.spec.rule.kind === 'priority';
  return {
    code: 'weight-unknown',
    what: says(
      (w) =>
        `Kolom ${columns} tidak ada datanya untuk ${w.heads(slots.length)} desa di area sasaran: ${named(plan, slots, w)}.`,
      (w) =>
        `The column ${columns} is unknown for ${w.heads(slots.length)} desa of the target area: ${named(plan, slots, w)}.`,
    ),
    why: says(
      () =>
        ranked
          ? 'Yang tidak ada datanya tidak dianggap 0; desa itu masuk kelas terakhir.'
          : 'Yang tidak ada datanya tidak dianggap 0; desa itu hanya mendapat minimumnya.',
      () =>
        ranked
          ? 'What is unknown is not taken for 0; these desa are in the last class.'
          : 'What is unknown is not taken for 0; these desa get their minimum alone.',
    ),
    next: says(
      () => 'Lengkapi kolom itu di halaman Data, atau bagi menurut angka lain.',
      () => 'Complete the column on the Data screen, or share by another figure.',
    ),
  };
}
