import { sum } from '../../allocation/exact.ts';
import { coverageTotals } from '../../coverage/totals.ts';
import type { Warning } from '../../text/problem.ts';
import { says } from '../../text/text.ts';
import { unknownSlots } from '../commitments.ts';
import type { Commitment } from '../spec.ts';
import { monthIndex, named, type PlanFacts } from './facts.ts';

/** What commitments lack: money, figures, or people to renew. */
export function commitmentWarnings(plan: PlanFacts): readonly (Warning | null)[] {
  const commitments = plan.spec.commitments ?? [];
  return [
    ...commitments.map((commitment, l) => unfunded(plan, commitment, l)),
    ...commitments.map((commitment) => unknown(plan, commitment)),
    ...commitments.map((commitment) => moreThanCovered(plan, commitment)),
    ...commitments.map((commitment) => paidTwice(plan, commitment)),
    ...commitments.map((commitment, l) => beyondGap(plan, commitment, l)),
  ];
}

function unfunded({ spec, result }: PlanFacts, { name, kind }: Commitment, l: number): Warning | null {
  const { heads, funded, costPerHead } = result.commitments[l]!;
  if (heads === funded || spec.funds.length === 0) return null;
  const short = (heads - funded) * costPerHead;
  const renewal = kind === 'renewal';
  return {
    code: renewal ? 'renewal-unfunded' : 'commitment-unfunded',
    what: says(
      (w) =>
        `Dana tidak cukup untuk ${w.heads(heads - funded)} dari ${w.heads(heads)} orang pada ${name}; iuran mereka ${w.rupiah(short)}.`,
      (w) =>
        `The funds do not pay for ${w.heads(heads - funded)} of ${w.heads(heads)} people of ${name}; their contributions are ${w.rupiah(short)}.`,
    ),
    why: renewal
      ? says(
          () =>
            'Tanggungan dibayar lebih dahulu dari peserta baru; yang tidak diperpanjang kehilangan perlindungannya, sehingga cakupan turun.',
          () =>
            'Commitments are paid before new members; those who are not renewed lose their cover, so coverage falls.',
        )
      : says(
          () =>
            'Tanggungan dibayar lebih dahulu dari peserta baru, tetapi pagu yang boleh membayarnya tidak cukup.',
          () =>
            'Commitments are paid before new members, but the ceilings that may pay for it do not suffice.',
        ),
    next: says(
      (w) => `Tambah dana ${w.rupiah(short)} yang boleh membayar ${name}, atau kurangi bulannya.`,
      (w) => `Add ${w.rupiah(short)} that may pay for ${name}, or shorten its months.`,
    ),
  };
}

function unknown(plan: PlanFacts, commitment: Commitment): Warning | null {
  const { heads, name } = commitment;
  // A number given in all is paid for as it is; desa without figures only take no part in spreading it.
  if (typeof heads === 'number') return null;
  const slots = unknownSlots(plan.input, commitment);
  if (slots.length === 0) return null;
  return {
    code: 'commitment-unknown',
    what: says(
      (w) =>
        `${name}: jumlah orang di ${w.heads(slots.length)} desa tidak ada datanya: ${named(plan, slots, w)}.`,
      (w) =>
        `${name}: the number of people is unknown in ${w.heads(slots.length)} desa: ${named(plan, slots, w)}.`,
    ),
    why: says(
      () => 'Yang tidak ada datanya tidak dapat dibiayai; biaya sebenarnya bisa lebih besar.',
      () => 'What is unknown cannot be budgeted for; the true cost may be higher.',
    ),
    next: says(
      () => 'Lengkapi data desa itu di halaman Data.',
      () => 'Complete their figures on the Data screen.',
    ),
  };
}

/** A renewal of more people than are covered: as a rule a typing error, or figures of another year. */
function moreThanCovered(
  { input, spec }: PlanFacts,
  { heads, kind, name, group }: Commitment,
): Warning | null {
  if (kind !== 'renewal' || typeof heads !== 'number' || group !== spec.group) return null;
  const slots = [...input.inArea.keys()].filter((slot) => input.inArea[slot] === 1);
  const { covered, unknown } = coverageTotals(input, slots);
  const enrolled = spec.quota;
  if (unknown > 0 || heads <= covered + enrolled) return null;
  return {
    code: 'renewal-exceeds-covered',
    what: says(
      (w) =>
        `${name} memperpanjang ${w.heads(heads)} orang, padahal yang terlindungi ${w.heads(covered)} dan kuotanya ${w.heads(enrolled)}.`,
      (w) =>
        `${name} renews ${w.heads(heads)} people, but ${w.heads(covered)} are covered and the quota is ${w.heads(enrolled)}.`,
    ),
    why: says(
      () => 'Yang diperpanjang hanyalah yang sudah terlindungi atau didaftarkan oleh rencana ini.',
      () => 'Only those who are covered already, or enrolled by this plan, can be renewed.',
    ),
    next: says(
      () => 'Periksa jumlahnya, atau pakai "semua yang sudah terlindungi".',
      () => 'Check the number, or take "all who are covered".',
    ),
  };
}

/** A list that is enrolled beside the quota in desa where both together are more than those not covered. */
function beyondGap(plan: PlanFacts, { heads, kind, name, group }: Commitment, l: number): Warning | null {
  const { spec, result } = plan;
  if (kind !== 'enrolment' || heads === 'covered' || group !== spec.group) return null;
  if (typeof heads === 'object' && 'phases' in heads) return null;
  const { gap, allocated, commitments } = result.regions;
  const listed = commitments[l]!;
  const alone = spec.enrolledOffGap === true;
  const over = (slot: number): number => listed[slot]! + (alone ? 0 : allocated[slot]!) - gap[slot]!;
  const slots = [...gap.keys()].filter((slot) => listed[slot]! > 0 && over(slot) > 0);
  if (slots.length === 0) return null;
  const people = sum(slots.map(over));
  if (alone) return listAboveGap(plan, name, slots, people);
  return {
    code: 'enrolment-exceeds-gap',
    what: says(
      (w) =>
        `${name} dan kuota bersama-sama melebihi yang belum terlindungi di ${w.heads(slots.length)} desa, seluruhnya ${w.heads(people)} orang: ${named(plan, slots, w)}.`,
      (w) =>
        `${name} and the quota together exceed those not covered in ${w.heads(slots.length)} desa, by ${w.heads(people)} people in all: ${named(plan, slots, w)}.`,
    ),
    why: says(
      () =>
        'Kuota dibagi menurut yang belum terlindungi tanpa mengurangi daftar itu; orang yang sama dapat dibayar dua kali.',
      () =>
        'The quota is shared by those not covered, without taking off the list; the same people may be paid for twice.',
    ),
    next: says(
      (w) =>
        `Nyalakan "Kurangi kesenjangan dengan peserta terdaftar", kurangi kuota ${w.heads(people)} orang, atau catat daftar itu sebagai terlindungi di halaman Data dan perpanjang.`,
      (w) =>
        `Switch on "Take those enrolled off the gap", lower the quota by ${w.heads(people)}, or enter the list as covered on the Data screen and renew it.`,
    ),
  };
}

/** A list that is taken off the gap, but has more people than are left without cover. */
function listAboveGap(plan: PlanFacts, name: string, slots: readonly number[], people: number): Warning {
  return {
    code: 'enrolment-exceeds-gap',
    what: says(
      (w) =>
        `${name} melebihi yang belum terlindungi di ${w.heads(slots.length)} desa, seluruhnya ${w.heads(people)} orang: ${named(plan, slots, w)}.`,
      (w) =>
        `${name} exceeds those not covered in ${w.heads(slots.length)} desa, by ${w.heads(people)} people in all: ${named(plan, slots, w)}.`,
    ),
    why: says(
      () =>
        'Sebagian daftar itu mungkin sudah terlindungi, atau jumlah sasarannya terlalu kecil; desa itu tidak mendapat kuota.',
      () => 'Some of the list may be covered already, or the eligible are too few; these desa get no quota.',
    ),
    next: says(
      () => 'Periksa daftar itu dan jumlah pekerja sasaran di halaman Data.',
      () => 'Check the list, and the eligible workers on the Data screen.',
    ),
  };
}

/** Heads of a phase renewed in months that the phase itself pays for. */
function paidTwice({ spec, result }: PlanFacts, commitment: Commitment): Warning | null {
  const { heads, kind, name, year, from, to } = commitment;
  if (kind !== 'renewal' || typeof heads !== 'object' || !('phases' in heads)) return null;
  const first = monthIndex(year, from);
  const last = monthIndex(year, to);
  const twice = spec.phases.filter(
    (phase, t) =>
      heads.phases.includes(phase.name) &&
      result.phases[t]!.heads > 0 &&
      monthIndex(phase.year, phase.from) <= last &&
      first <= monthIndex(phase.year, phase.to),
  );
  if (twice.length === 0) return null;
  const names = twice.map((phase) => `${phase.name} (${phase.year})`).join(', ');
  const people = sum(twice.map((phase) => result.phases[spec.phases.indexOf(phase)]!.heads));
  return {
    code: 'renewal-paid-twice',
    what: says(
      (w) => `${name} membayar bulan yang sudah dibayar ${names} untuk ${w.heads(people)} orang yang sama.`,
      (w) => `${name} pays months that ${names} already pay for the same ${w.heads(people)} people.`,
    ),
    why: says(
      () =>
        'Satu orang tidak boleh dibayar dua kali untuk bulan yang sama; perpanjangan mulai sesudah tahapnya.',
      () => 'Nobody may be paid for twice in a month; a renewal begins once the phase has ended.',
    ),
    next: says(
      () => `Mulai ${name} sesudah bulan terakhir tahap itu.`,
      () => `Start ${name} after the last month of the phase.`,
    ),
  };
}
