import { sum } from '../../allocation/exact.ts';
import type { Warning } from '../../text/problem.ts';
import { says, type Text } from '../../text/text.ts';
import { moneyOf, yearsOf } from '../../budget/money.ts';
import type { TopUp } from '../result.ts';
import { topUpWords } from '../top-up.ts';
import type { PlanFacts } from './facts.ts';

/** Whether the money suffices, and what is certain of who pays. */
export function moneyWarnings(plan: PlanFacts): readonly (Warning | null)[] {
  return [noFunds(plan), fundsShort(plan), fundingUnproven(plan)];
}

function noFunds({ spec, result }: PlanFacts): Warning | null {
  const cost = result.cost + result.committedCost;
  if (spec.funds.length > 0 || cost === 0) return null;
  return {
    code: 'no-funds',
    what: says(
      (w) => `Rencana ini belum memiliki sumber dana; ${w.rupiah(cost)} belum ada yang membayar.`,
      (w) => `This plan has no fund yet; nobody pays its ${w.rupiah(cost)}.`,
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

/** Of new heads; what commitments lack is told with them. */
function fundsShort({ spec, lines, claims, costs, paid, result }: PlanFacts): Warning | null {
  const { allocated, funded, cost, committedCost, discount } = result;
  if (allocated === funded || spec.funds.length === 0) return null;
  const shortfall = sum(
    lines.map(({ kind }, l) =>
      kind === 'new' ? (sum(claims.lines[l]!.heads) - paid.funded[l]!) * costs[l]!.full : 0,
    ),
  );
  const ceilings = moneyOf(claims, yearsOf(lines));
  const bill = cost + committedCost - discount;
  const over = bill - ceilings;
  const left = ceilings - sum(paid.used);
  const first = committedCost > 0;
  const added = toAdd(result.topUp!);
  const { headsAtTheseMonths, monthsAtTheseHeads } = result.alternatives!;
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
          ? `Biaya ${w.rupiah(bill)}${first ? `, termasuk ${w.rupiah(committedCost)} untuk tanggungan yang dibayar lebih dahulu,` : ''} melebihi pagu ${w.rupiah(ceilings)} sebesar ${w.rupiah(over)}.`
          : `Pagu ${w.rupiah(ceilings)} seluruhnya menutup biaya ${w.rupiah(bill)}, tetapi ${w.rupiah(left)} tidak terpakai: ${unusable(spec).id}, dan sisa pagu tidak cukup untuk satu orang lagi.`,
      (w) =>
        over > 0
          ? `The cost of ${w.rupiah(bill)}${first ? `, ${w.rupiah(committedCost)} of it for commitments that are paid first,` : ''} exceeds the ceilings of ${w.rupiah(ceilings)} by ${w.rupiah(over)}.`
          : `Ceilings of ${w.rupiah(ceilings)} would pay the cost of ${w.rupiah(bill)}, but ${w.rupiah(left)} cannot be used: ${unusable(spec).en}, and what is left of a ceiling does not pay for one more head.`,
    ),
    next: says(
      (w) =>
        `Dengan bulan yang sama, dana cukup untuk ${w.heads(headsAtTheseMonths)} pekerja; untuk semua pekerja ini, cukup ${w.heads(monthsAtTheseHeads)} bulan. Atau tambah ${added.id}.`,
      (w) =>
        `With these months the funds pay for ${w.heads(headsAtTheseMonths)} workers; for all these workers they pay ${w.heads(monthsAtTheseHeads)} months. Or add ${added.en}.`,
    ),
  };
}

/** `pagu APBD Rp64.000.000`. */
function toAdd(topUp: TopUp): Text {
  const amount = topUpWords(topUp);
  const { to } = topUp;
  return says(
    () => `${to === null ? 'dana' : `pagu ${to}`} ${amount.id}`,
    () => `${amount.en}${to === null ? '' : ` to the ceiling of ${to}`}`,
  );
}

/** Why money is left although heads are not paid for. */
function unusable({ funds, agencies }: PlanFacts['spec']): { readonly id: string; readonly en: string } {
  const bound =
    funds.some(
      ({ perYear, regions, phases, groups, edition }) => perYear ?? regions ?? phases ?? groups ?? edition,
    ) || agencies?.some(({ perYear }) => perYear);
  if (bound)
    return {
      id: 'tiap dana hanya membayar tahun, wilayah, tahap dan kelompok yang ditentukan baginya',
      en: 'a fund pays only for the years, regions, phases and groups it is for',
    };
  if (funds.some(({ perRegion }) => perRegion !== undefined))
    return { id: 'dana per desa hanya untuk desanya', en: 'a fund per desa pays for its own desa alone' };
  return {
    id: 'setiap orang dibayar oleh satu dana untuk semua bulannya',
    en: 'a head is paid by one fund for all its months',
  };
}

/** The promise is the most heads, then the earlier funds first; where that is not certain the reader must know. */
function fundingUnproven({ paid, result }: PlanFacts): Warning | null {
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
            `Dana membayar ${w.heads(result.funded)} pekerja; belum pasti bahwa itu yang terbanyak. Paling banyak ${w.heads(mostHeads - result.funded)} pekerja lagi dapat didanai.`,
          (w) =>
            `The funds pay for ${w.heads(result.funded)} workers; it is not certain that these are the most. At most ${w.heads(mostHeads - result.funded)} more could be paid for.`,
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
