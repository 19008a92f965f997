import { mostHeads } from '../allocation/heads.ts';
import { monthName } from '../text/number.ts';
import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';
import type { Commitment, PlanSpec } from './spec.ts';

/** What is wrong between the fields of phases and commitments. */
export function linesProblem(spec: PlanSpec): Problem | null {
  return monthsProblem(spec) ?? phaseSumProblem(spec) ?? commitmentsProblem(spec);
}

function monthsProblem({ phases, commitments = [] }: PlanSpec): Problem | null {
  const phase = phases.find(({ from, to }) => from > to);
  if (phase) return monthsReversed('phase', phase);
  const commitment = commitments.find(({ from, to }) => from > to);
  return commitment ? monthsReversed('commitment', commitment) : null;
}

function monthsReversed(
  kind: 'phase' | 'commitment',
  { name, from, to }: Pick<Commitment, 'name' | 'from' | 'to'>,
): Problem {
  const phase = kind === 'phase';
  return {
    code: `${kind}-months-reversed`,
    what: says(
      (w) =>
        `${name} mulai ${monthName(from, w.language)} (${from}) tetapi berakhir ${monthName(to, w.language)} (${to}).`,
      (w) =>
        `${name} starts in ${monthName(from, w.language)} (${from}) but ends in ${monthName(to, w.language)} (${to}).`,
    ),
    why: says(
      () =>
        `Bulan pertama yang dibayar tidak boleh sesudah bulan terakhir; satu ${phase ? 'tahap' : 'tanggungan'} berada dalam satu tahun.`,
      () => `The first paid month cannot come after the last; a ${kind} lies within one year.`,
    ),
    next: says(
      () =>
        `Tukar kedua bulan itu, atau bagi ${name} menjadi dua ${phase ? 'tahap' : 'tanggungan'} untuk dua tahun.`,
      () => `Swap the two months, or split ${name} into two ${kind}s for two years.`,
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

function commitmentsProblem({ commitments = [], phases }: PlanSpec): Problem | null {
  const known = phases.map(({ name }) => name);
  for (const [i, { heads }] of commitments.entries()) {
    if (typeof heads === 'number' && heads > mostHeads) return tooManyHeads(i, heads);
    if (typeof heads !== 'object' || !('phases' in heads)) continue;
    const unknown = heads.phases.find((name) => !known.includes(name));
    if (unknown !== undefined) return phaseUnknown(`commitments[${i}].heads.phases`, unknown, known);
  }
  return null;
}

function tooManyHeads(i: number, heads: number): Problem {
  return {
    code: 'commitment-too-many-heads',
    what: says(
      () => `Isian "commitments[${i}].heads" tidak dapat dipakai: ${heads}.`,
      () => `The field "commitments[${i}].heads" cannot be used: ${heads}.`,
    ),
    why: says(
      (w) => `Yang diperbolehkan: bilangan bulat dari 0 sampai ${w.heads(mostHeads)}.`,
      (w) => `Allowed is: a whole number from 0 to ${w.heads(mostHeads)}.`,
    ),
    next: says(
      () => 'Periksa jumlah orangnya.',
      () => 'Check the number of people.',
    ),
  };
}

function phaseUnknown(field: string, name: string, known: readonly string[]): Problem {
  const list = known.map((each) => `"${each}"`).join(', ');
  return {
    code: 'commitment-unknown-phase',
    what: says(
      () => `Isian "${field}" menyebut tahap "${name}", yang tidak ada dalam rencana ini.`,
      () => `The field "${field}" names the phase "${name}", which this plan does not have.`,
    ),
    why: says(
      () => `Yang diperbolehkan: nama tahap rencana ini, yaitu ${list}.`,
      () => `Allowed is: a phase of this plan by its name, ${list}.`,
    ),
    next: says(
      () => `Perbaiki namanya di "${field}", atau tambahkan tahap "${name}".`,
      () => `Correct the name in "${field}", or add the phase "${name}".`,
    ),
  };
}
