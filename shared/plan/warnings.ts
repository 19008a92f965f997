import type { Allocation } from '../allocation/allocation.ts';
import { sum } from '../allocation/exact.ts';
import type { Paid } from '../budget/claims.ts';
import type { RegionCode } from '../region/code.ts';
import { monthName } from '../text/number.ts';
import type { Warning } from '../text/problem.ts';
import { says, type Wording } from '../text/text.ts';
import { regionTitle } from './describe.ts';
import { monthsOf } from './phase-cost.ts';
import type { PlanResult } from './result.ts';
import type { PlanSpec } from './spec.ts';

export interface WarningsInput {
  readonly codes: readonly RegionCode[];
  readonly names: readonly string[];
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
  readonly spec: PlanSpec;
  readonly allocation: Allocation;
  readonly paid: Paid;
  readonly result: Omit<PlanResult, 'warnings'>;
}

/** What the user should know about a plan that was computed: what it left out, cannot pay or does not protect. */
export function warningsOf(plan: WarningsInput): readonly Warning[] {
  return [
    quotaExceedsRoom(plan),
    coverageUnknown(plan),
    coveredExceedsEligible(plan),
    noFunds(plan),
    fundsShort(plan),
    fundingUnproven(plan),
    shortCover(plan),
    unpaidMonths(plan),
  ].filter((warning) => warning !== null);
}

function quotaExceedsRoom({ spec, result }: WarningsInput): Warning | null {
  const { allocated, unallocated } = result;
  if (unallocated === 0) return null;
  return {
    code: 'quota-exceeds-room',
    what: says(
      (w) =>
        `Kuota ${w.heads(spec.quota)} melebihi ruang di area sasaran; ${w.heads(allocated)} dibagikan, ${w.heads(unallocated)} tidak.`,
      (w) =>
        `The quota of ${w.heads(spec.quota)} exceeds the room in the target area; ${w.heads(allocated)} are allocated, ${w.heads(unallocated)} are not.`,
    ),
    why: says(
      () =>
        'Tidak ada desa yang mendapat lebih dari jumlah pekerjanya yang belum terlindungi, atau dari angka kuncinya. Semua tahap dikecilkan sebanding.',
      () =>
        'No desa gets more than its workers not yet covered, or than its lock. All phases shrink in proportion.',
    ),
    next: says(
      (w) =>
        `Turunkan kuota menjadi ${w.heads(allocated)}, perluas area sasaran, atau periksa data pekerja sasaran.`,
      (w) =>
        `Lower the quota to ${w.heads(allocated)}, widen the target area, or check the eligible workers.`,
    ),
  };
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

function coverageUnknown(plan: WarningsInput): Warning | null {
  const { leftOut } = plan.allocation;
  if (leftOut.length === 0) return null;
  if (leftOut.length === sum(plan.result.regions.inArea)) return nothingKnown;
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

function coveredExceedsEligible(plan: WarningsInput): Warning | null {
  const { eligible, covered, result } = plan;
  const slots = [...eligible.keys()].filter(
    (slot) => result.regions.inArea[slot] === 1 && covered[slot]! > eligible[slot]!,
  );
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

function noFunds({ spec, result }: WarningsInput): Warning | null {
  if (spec.funds.length > 0 || result.cost === 0) return null;
  return {
    code: 'no-funds',
    what: says(
      (w) => `Rencana ini belum memiliki sumber dana; ${w.rupiah(result.cost)} belum ada yang membayar.`,
      (w) => `This plan has no fund yet; nobody pays its ${w.rupiah(result.cost)}.`,
    ),
    why: says(
      () => 'Iuran hanya terdanai dari sumber dana dengan pagu.',
      () => 'Contributions are funded only from funds with a ceiling.',
    ),
    next: says(
      () => 'Tambahkan sumber dana dan pagunya di halaman Anggaran.',
      () => 'Add funds and their ceilings on the Budget screen.',
    ),
  };
}

function fundsShort({ spec, result }: WarningsInput): Warning | null {
  if (result.fits || spec.funds.length === 0) return null;
  const { allocated, funded, shortfall, cost, alternatives } = result;
  const ceilings = sum(result.funds.map((fund) => fund.ceiling ?? 0));
  const over = cost - ceilings;
  const left = sum(result.funds.map((fund) => fund.left ?? 0));
  return {
    code: 'funds-short',
    what: says(
      (w) =>
        `Dana tidak cukup untuk ${w.heads(allocated - funded)} dari ${w.heads(allocated)} pekerja; iuran mereka ${w.rupiah(shortfall)}.`,
      (w) =>
        `The funds do not pay for ${w.heads(allocated - funded)} of ${w.heads(allocated)} workers; their contributions are ${w.rupiah(shortfall)}.`,
    ),
    why: says(
      (w) =>
        over > 0
          ? `Biaya ${w.rupiah(cost)} melebihi pagu ${w.rupiah(ceilings)} sebesar ${w.rupiah(over)}.`
          : `Pagu ${w.rupiah(ceilings)} seluruhnya menutup biaya ${w.rupiah(cost)}, tetapi ${w.rupiah(left)} tidak terpakai: dana per desa hanya untuk desanya, dan sisa pagu tidak cukup untuk satu orang lagi.`,
      (w) =>
        over > 0
          ? `The cost of ${w.rupiah(cost)} exceeds the ceilings of ${w.rupiah(ceilings)} by ${w.rupiah(over)}.`
          : `Ceilings of ${w.rupiah(ceilings)} would pay the cost of ${w.rupiah(cost)}, but ${w.rupiah(left)} cannot be used: a fund per desa pays for its own desa alone, and what is left of a ceiling does not pay for one more head.`,
    ),
    next: says(
      (w) =>
        `Dengan bulan yang sama, dana cukup untuk ${w.heads(alternatives.headsAtTheseMonths)} pekerja; untuk semua pekerja ini, cukup ${w.heads(alternatives.monthsAtTheseHeads)} bulan. Atau tambah dana ${w.rupiah(shortfall)}.`,
      (w) =>
        `With these months the funds pay for ${w.heads(alternatives.headsAtTheseMonths)} workers; for all these workers they pay ${w.heads(alternatives.monthsAtTheseHeads)} months. Or add ${w.rupiah(shortfall)}.`,
    ),
  };
}

/** The promise is the most heads, then the earlier funds first; where that is not certain the reader must know. */
function fundingUnproven({ paid, result }: WarningsInput): Warning | null {
  const { proven, mostHeads } = paid;
  if (proven.order) return null;
  return {
    code: 'funding-unproven',
    what: proven.heads
      ? says(
          () =>
            'Pekerja yang terdanai sudah sebanyak mungkin, tetapi belum pasti bahwa sumber dana yang disebut lebih dahulu terpakai sebanyak mungkin.',
          () =>
            'As many workers as possible are funded, but it is not certain that funds named earlier are used as much as possible.',
        )
      : says(
          (w) =>
            `Dana membayar ${w.heads(result.funded)} pekerja; belum pasti bahwa itu yang terbanyak. Lebih dari ${w.heads(mostHeads)} tidak mungkin.`,
          (w) =>
            `The funds pay for ${w.heads(result.funded)} workers; it is not certain that these are the most. More than ${w.heads(mostHeads)} are impossible.`,
        ),
    why: says(
      () =>
        'Bila beberapa pagu hampir habis dan iuran per orang berbeda antartahap, tidak semua cara membagi dana dapat diperiksa. Tidak ada pagu yang terlampaui.',
      () =>
        'Where several ceilings are nearly used up and contributions per person differ between phases, not every way to divide the funds can be tried. No ceiling is exceeded.',
    ),
    next: says(
      () =>
        'Angka ini boleh dipakai. Untuk kepastian, satukan sumber dana per desa menjadi satu, atau samakan jumlah bulan semua tahap.',
      () =>
        'The figures may be used. To be certain, make one fund of the funds per desa, or give all phases the same number of months.',
    ),
  };
}

/** Months of membership from which the full death benefit is paid, and what is paid before (Permenaker 1/2025). */
const monthsForFullBenefit = 3;
const deathBenefit = 42_000_000;
const burialBenefit = 10_000_000;

function shortCover({ spec, result }: WarningsInput): Warning | null {
  if (!spec.programmes.includes('JKM')) return null;
  const short = spec.phases.filter(
    (phase, t) => monthsOf(phase) < monthsForFullBenefit && result.phases[t]!.heads > 0,
  );
  if (short.length === 0) return null;
  const phases = (w: Wording, unit: string) =>
    short.map((phase) => `${phase.name} (${w.heads(monthsOf(phase))} ${unit})`).join(', ');
  return {
    code: 'short-cover',
    what: says(
      (w) => `Perlindungan kurang dari ${monthsForFullBenefit} bulan: ${phases(w, 'bulan')}.`,
      (w) => `Cover of less than ${monthsForFullBenefit} months: ${phases(w, 'months')}.`,
    ),
    why: says(
      (w) =>
        `Santunan kematian ${w.rupiah(deathBenefit)} baru dibayar setelah sedikitnya ${monthsForFullBenefit} bulan kepesertaan; sebelumnya hanya biaya pemakaman ${w.rupiah(burialBenefit)} (Permenaker 1/2025).`,
      (w) =>
        `The death benefit of ${w.rupiah(deathBenefit)} is paid only after at least ${monthsForFullBenefit} months of membership; before, only burial costs of ${w.rupiah(burialBenefit)} (Permenaker 1/2025).`,
    ),
    next: says(
      () =>
        `Mulai tahap itu lebih awal, atau kurangi kuotanya agar dapat dibayar ${monthsForFullBenefit} bulan.`,
      () => `Start the phase earlier, or lower its quota so that ${monthsForFullBenefit} months can be paid.`,
    ),
  };
}

/** A plan that goes on into later years pays each head for its own phase alone: January–March stay unpaid. */
function unpaidMonths({ spec, result }: WarningsInput): Warning | null {
  const lastYear = Math.max(...spec.phases.map((phase) => phase.year));
  const lapsing = spec.phases.filter((phase, t) => phase.year < lastYear && result.phases[t]!.heads > 0);
  if (lapsing.length === 0) return null;
  const phases = lapsing.map((phase) => `${phase.name} (${phase.year})`).join(', ');
  return {
    code: 'unpaid-months',
    what: says(
      (w) =>
        `Peserta ${phases} tidak dibayar lagi pada tahun berikutnya, mulai dari ${monthName(1, w.language)} sampai ${monthName(3, w.language)}.`,
      (w) =>
        `Members of ${phases} are not paid for in the following year, ${monthName(1, w.language)} to ${monthName(3, w.language)} first of all.`,
    ),
    why: says(
      () =>
        'Kepesertaan BPU gugur setelah tiga bulan tanpa iuran; tiap tahap hanya membayar pesertanya sendiri.',
      () => 'BPU membership lapses after three unpaid months; each phase pays for its own members alone.',
    ),
    next: says(
      () => 'Anggarkan perpanjangan mereka lebih dahulu, sebelum peserta baru.',
      () => 'Budget for their renewal first, before new members.',
    ),
  };
}

const mostNamed = 5;

function named({ codes, names }: WarningsInput, slots: readonly number[], w: Wording): string {
  const first = slots.slice(0, mostNamed).map((slot) => regionTitle(codes[slot]!, names[slot]!));
  const more = slots.length - first.length;
  if (more === 0) return first.join(', ');
  return `${first.join(', ')} ${w.language === 'id' ? `dan ${w.heads(more)} lainnya` : `and ${w.heads(more)} more`}`;
}
