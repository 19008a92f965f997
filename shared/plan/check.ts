import { monthName } from '../text/number.ts';
import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';
import { levelOf, parseRegionCode } from '../region/code.ts';
import type { PlanSpec } from './spec.ts';

/**
 * What is wrong between the fields of a plan whose fields are right one by one: reversed months, phase
 * quotas that do not add up, funds without a clear ceiling, things named twice, locks that are no desa.
 */
export function planProblem(spec: PlanSpec): Problem | null {
  return (
    monthsProblem(spec) ??
    phaseSumProblem(spec) ??
    fundProblem(spec) ??
    repeatedProblem(spec) ??
    lockCodeProblem(spec)
  );
}

function monthsProblem({ phases }: PlanSpec): Problem | null {
  const phase = phases.find(({ from, to }) => from > to);
  if (!phase) return null;
  const { name, from, to } = phase;
  return {
    code: 'phase-months-reversed',
    what: says(
      (w) =>
        `${name} mulai ${monthName(from, w.language)} (${from}) tetapi berakhir ${monthName(to, w.language)} (${to}).`,
      (w) =>
        `${name} starts in ${monthName(from, w.language)} (${from}) but ends in ${monthName(to, w.language)} (${to}).`,
    ),
    why: says(
      () =>
        'Bulan pertama yang dibayar tidak boleh sesudah bulan terakhir; satu tahap berada dalam satu tahun.',
      () => 'The first paid month cannot come after the last; a phase lies within one year.',
    ),
    next: says(
      () => `Tukar kedua bulan itu, atau bagi ${name} menjadi dua tahap untuk dua tahun.`,
      () => `Swap the two months, or split ${name} into two phases for two years.`,
    ),
  };
}

function phaseSumProblem({ phases, quota }: PlanSpec): Problem | null {
  const total = phases.reduce((sum, phase) => sum + phase.quota, 0);
  if (total === quota) return null;
  return {
    code: 'phases-not-quota',
    what: says(
      (w) => `Jumlah kuota semua tahap ${w.heads(total)}, padahal kuota rencana ${w.heads(quota)}.`,
      (w) => `The quotas of the phases add up to ${w.heads(total)}, but the quota is ${w.heads(quota)}.`,
    ),
    why: says(
      () => 'Setiap orang dalam kuota masuk tepat satu tahap.',
      () => 'Every head of the quota belongs to exactly one phase.',
    ),
    next: says(
      (w) =>
        total < quota
          ? `Tambahkan ${w.heads(quota - total)} pada tahap, atau ubah kuota menjadi ${w.heads(total)}.`
          : `Kurangi ${w.heads(total - quota)} dari tahap, atau ubah kuota menjadi ${w.heads(total)}.`,
      (w) =>
        total < quota
          ? `Add ${w.heads(quota - total)} to the phases, or set the quota to ${w.heads(total)}.`
          : `Take ${w.heads(total - quota)} off the phases, or set the quota to ${w.heads(total)}.`,
    ),
  };
}

function fundProblem({ funds, agencies = [] }: PlanSpec): Problem | null {
  const limited = new Set(
    agencies.filter((agency) => agency.ceiling !== undefined || agency.perYear).map(({ name }) => name),
  );
  const fund = funds.find(
    ({ ceiling, perYear, perRegion, agency }) =>
      ceiling === undefined &&
      perYear === undefined &&
      perRegion === undefined &&
      (agency === undefined || !limited.has(agency)),
  );
  if (!fund) return null;
  return {
    code: 'fund-ceiling',
    what: says(
      () => `Sumber dana ${fund.name} tidak memuat pagu.`,
      () => `The fund ${fund.name} has no ceiling.`,
    ),
    why: says(
      () =>
        'Setiap sumber dana memiliki sedikitnya satu pagu: untuk seluruh rencana (ceiling), per tahun (perYear), per desa (perRegion), atau pagu OPD-nya.',
      () =>
        'Every fund has at least one ceiling: for the whole plan (ceiling), by year (perYear), by desa (perRegion), or that of its agency.',
    ),
    next: says(
      () => `Isi salah satu dari ceiling, perYear dan perRegion untuk ${fund.name}, atau beri OPD-nya pagu.`,
      () => `Give one of ceiling, perYear and perRegion for ${fund.name}, or give its agency a ceiling.`,
    ),
  };
}

/** Things named twice could not be told apart in tables; a programme named twice would be paid once only. */
function repeatedProblem({ phases, funds, programmes }: PlanSpec): Problem | null {
  const phase = firstRepeated(phases.map(({ name, year }) => `${name} (${year})`));
  if (phase) return repeated('phase-repeated', 'Tahap', 'phase', phase);
  const fund = firstRepeated(funds.map(({ name, agency }) => (agency ? `${name} (${agency})` : name)));
  if (fund) return repeated('fund-repeated', 'Sumber dana', 'fund', fund);
  const programme = firstRepeated(programmes);
  return programme ? repeated('programme-repeated', 'Program', 'programme', programme) : null;
}

function firstRepeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) < index);
}

function repeated(code: string, id: string, en: string, name: string): Problem {
  return {
    code,
    what: says(
      () => `${id} ${name} disebut dua kali.`,
      () => `The ${en} ${name} is named twice.`,
    ),
    why: says(
      () => 'Yang bernama sama tidak dapat dibedakan dalam tabel dan laporan.',
      () => 'Tables and reports could not tell the two apart.',
    ),
    next: says(
      () => 'Hapus salah satunya, atau beri nama lain.',
      () => 'Remove one of them, or give it another name.',
    ),
  };
}

function lockCodeProblem({ locks }: PlanSpec): Problem | null {
  const code = Object.keys(locks).find((key) => {
    const parsed = parseRegionCode(key);
    return parsed === null || levelOf(parsed) !== 'desa';
  });
  if (code === undefined) return null;
  return {
    code: 'lock-not-desa',
    what: says(
      () => `Kunci "${code}" bukan kode desa atau kelurahan.`,
      () => `The lock "${code}" is no code of a desa or kelurahan.`,
    ),
    why: says(
      () => 'Hanya angka satu desa yang dapat dikunci; kodenya berbentuk 63.11.01.2001.',
      () => 'Only the figure of a single desa can be locked; its code looks like 63.11.01.2001.',
    ),
    next: says(
      () => 'Tulis kode desa yang dimaksud, atau hapus kunci itu.',
      () => 'Write the code of the desa meant, or remove the lock.',
    ),
  };
}
