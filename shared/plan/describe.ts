import { isKelurahan, type RegionCode } from '../region/code.ts';
import { formatDecimal } from '../text/number.ts';
import { assertNever } from '../text/problem.ts';
import { wording, type Language, type Wording } from '../text/text.ts';
import type { Reason } from './reason.ts';

/** A desa's name as sentences call it: `Desa Juai`, `Kelurahan Paringin Kota`. */
export function regionTitle(code: RegionCode, name: string): string {
  return `${isKelurahan(code) ? 'Kelurahan' : 'Desa'} ${name}`;
}

/** One readable paragraph that leads from a desa's figures to its number. @param name see `regionTitle` */
export function describeReasons(reasons: readonly Reason[], name: string, language: Language): string {
  return reasons.map((reason) => describeReason(reason, language, name)).join(' ');
}

/** One sentence or two, in words a village head understands. @param name see `regionTitle` */
export function describeReason(reason: Reason, language: Language, name: string): string {
  return language === 'id'
    ? inIndonesian(reason, name, wording('id'))
    : inEnglish(reason, name, wording('en'));
}

function inIndonesian(reason: Reason, name: string, w: Wording): string {
  const here = name.startsWith('Kelurahan ') ? 'kelurahan ini' : 'desa ini';
  switch (reason.kind) {
    case 'coverage':
      return reason.covered > reason.eligible
        ? `${name}: ${w.heads(reason.eligible)} pekerja sasaran, ${w.heads(reason.covered)} tercatat terlindungi, lebih banyak daripada sasarannya.`
        : `${name}: ${w.heads(reason.eligible)} pekerja sasaran, ${w.heads(reason.covered)} sudah terlindungi, ${w.heads(reason.gap)} belum.`;
    case 'unknown':
      return `${name}: tidak ada data ${missingIndonesian[reason.missing]}, maka tidak ikut dibagi; yang tidak ada datanya tidak dianggap 0.`;
    case 'outside-area':
      return 'Di luar area sasaran, maka tidak mendapat kuota.';
    case 'no-gap':
      return 'Tidak ada pekerja sasaran yang belum terlindungi, maka tidak mendapat kuota.';
    case 'lock':
      return `Jumlahnya dikunci oleh perencana: ${w.heads(reason.heads)}.`;
    case 'floor':
      return reason.heads < reason.floor
        ? `Setiap desa mendapat minimum ${w.heads(reason.floor)}; ${here} ${w.heads(reason.heads)}, yaitu semua yang belum terlindungi.`
        : `Setiap desa mendapat minimum ${w.heads(reason.floor)}.`;
    case 'share': {
      const rest = `${reason.whole ? 'Kuota' : 'Sisa kuota'} ${w.heads(reason.rest)}`;
      if (reason.rule === 'raise-lowest')
        return `${rest} diberikan satu per satu kepada desa yang cakupannya terendah saat itu: ${here} mendapat ${w.heads(reason.heads)}.`;
      const by =
        reason.weight === null
          ? 'dibagi rata'
          : `dibagi menurut ${reason.weight === 'gap' ? 'yang belum terlindungi' : 'jumlah pekerja sasaran'}`;
      return `${rest} ${by}: bagian ${here} ${rounded(reason, 'dibulatkan', w)}.`;
    }
    case 'cap':
      return `Dengan itu semua yang belum terlindungi di ${here} (${w.heads(reason.room)}) mendapat tempat; selebihnya dialihkan ke desa lain.`;
    case 'total':
      return `Jumlah ${w.heads(reason.heads)}.${Number.isNaN(reason.coverageAfter) ? '' : ` Cakupan menjadi ${w.percent(reason.coverageAfter)}.`}`;
    case 'phases':
      return `Per tahap: ${listed(reason.names, reason.heads, w)}.`;
    case 'funds':
      return fundSentence(reason, 'Dibayar dari', 'belum ada dananya', w);
    default:
      return assertNever(reason);
  }
}

function inEnglish(reason: Reason, name: string, w: Wording): string {
  const here = name.startsWith('Kelurahan ') ? 'this kelurahan' : 'this desa';
  switch (reason.kind) {
    case 'coverage':
      return reason.covered > reason.eligible
        ? `${name}: ${w.heads(reason.eligible)} eligible workers, ${w.heads(reason.covered)} recorded as covered, more than are eligible.`
        : `${name}: ${w.heads(reason.eligible)} eligible workers, ${w.heads(reason.covered)} already covered, ${w.heads(reason.gap)} not yet.`;
    case 'unknown':
      return `${name}: there are no figures of ${missingEnglish[reason.missing]}, so it is left out; what is unknown is not taken for 0.`;
    case 'outside-area':
      return 'Outside the target area, so it gets no quota.';
    case 'no-gap':
      return 'No eligible worker is left without cover, so it gets no quota.';
    case 'lock':
      return `The planner locked its number: ${w.heads(reason.heads)}.`;
    case 'floor':
      return reason.heads < reason.floor
        ? `Every desa gets at least ${w.heads(reason.floor)}; ${here} ${w.heads(reason.heads)}, which is all who are not covered.`
        : `Every desa gets at least ${w.heads(reason.floor)}.`;
    case 'share': {
      const rest = reason.whole
        ? `The quota of ${w.heads(reason.rest)} is`
        : `The remaining quota of ${w.heads(reason.rest)} is`;
      if (reason.rule === 'raise-lowest')
        return `${rest} given head by head to the desa with the lowest coverage at that moment: ${here} gets ${w.heads(reason.heads)}.`;
      const by =
        reason.weight === null
          ? 'shared equally'
          : `shared by ${reason.weight === 'gap' ? 'workers not yet covered' : 'eligible workers'}`;
      return `${rest} ${by}: the share of ${here} is ${rounded(reason, 'rounded to', w)}.`;
    }
    case 'cap':
      return `That makes room for all of ${here} who are not yet covered (${w.heads(reason.room)}); anything beyond goes to other desa.`;
    case 'total':
      return `Total ${w.heads(reason.heads)}.${Number.isNaN(reason.coverageAfter) ? '' : ` Coverage becomes ${w.percent(reason.coverageAfter)}.`}`;
    case 'phases':
      return `By phase: ${listed(reason.names, reason.heads, w)}.`;
    case 'funds':
      return fundSentence(reason, 'Paid from', 'without funds', w);
    default:
      return assertNever(reason);
  }
}

const missingIndonesian = {
  eligible: 'pekerja sasaran',
  covered: 'pekerja yang sudah terlindungi',
  both: 'pekerja sasaran dan yang sudah terlindungi',
} as const;

const missingEnglish = {
  eligible: 'eligible workers',
  covered: 'covered workers',
  both: 'eligible and covered workers',
} as const;

/** `27,4, dibulatkan 27`; a share that is whole needs no rounding. */
function rounded({ share, heads }: { share: number; heads: number }, verb: string, w: Wording): string {
  if (share === heads) return w.heads(heads);
  // As many decimals as it takes to tell the share from a whole number, three at most.
  const decimals = [1, 2].find((count) => !Number.isInteger(Number(share.toFixed(count)))) ?? 3;
  return `${formatDecimal(share, decimals, w.language)}, ${verb} ${w.heads(heads)}`;
}

function listed(names: readonly string[], heads: readonly number[], w: Wording): string {
  return names.map((name, i) => `${name} ${w.heads(heads[i]!)}`).join(', ');
}

function fundSentence(
  { names, heads, unfunded }: Extract<Reason, { kind: 'funds' }>,
  paidFrom: string,
  withoutFunds: string,
  w: Wording,
): string {
  const paying = names.filter((_, i) => heads[i]! > 0);
  const paid = `${paidFrom} ${listed(
    paying,
    heads.filter((count) => count > 0),
    w,
  )}`;
  const open = `${w.heads(unfunded)} ${withoutFunds}`;
  if (paying.length === 0) return `${open}.`;
  return unfunded > 0 ? `${paid}; ${open}.` : `${paid}.`;
}
