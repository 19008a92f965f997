import type { RankedMeasure, Weight } from '../allocation/rule.ts';
import { sectorWords } from '../contribution/words.ts';
import { assertNever } from '../text/problem.ts';
import { wording } from '../text/text.ts';
import {
  fundSentence,
  listed,
  monthSpan,
  plainFigure,
  quoted,
  rounded,
  shortPercent,
} from './describe-parts.ts';
import type { Reason, ShareReason } from './reason.ts';

const w = wording('id');

/** A reason in Indonesian. @param name see `regionTitle` */
export function reasonInIndonesian(reason: Reason, name: string): string {
  const here = name.startsWith('Kelurahan ') ? 'kelurahan ini' : 'desa ini';
  switch (reason.kind) {
    case 'coverage':
      return reason.covered > reason.eligible
        ? `${name}: ${w.heads(reason.eligible)} pekerja sasaran, ${w.heads(reason.covered)} tercatat terlindungi, lebih banyak daripada sasarannya.`
        : `${name}: ${w.heads(reason.eligible)} pekerja sasaran, ${w.heads(reason.covered)} sudah terlindungi, ${w.heads(reason.gap)} belum.`;
    case 'unknown':
      return `${name}: tidak ada data ${missing[reason.missing]}, maka tidak ikut dibagi; yang tidak ada datanya tidak dianggap 0.`;
    case 'outside-area':
      return 'Di luar area sasaran, maka tidak mendapat kuota.';
    case 'no-gap':
      return 'Tidak ada pekerja sasaran yang belum terlindungi, maka tidak mendapat kuota.';
    case 'enrolled':
      return `Sudah didaftarkan: ${listed(reason.names, reason.heads, w)}. Masih belum terlindungi ${w.heads(reason.left)}.`;
    case 'enrolled-beside':
      return `Terdaftar sejak ${reason.year} di luar kuota: ${listed(reason.names, reason.heads, w)}; dikurangkan dari yang belum terlindungi, tersisa ${w.heads(reason.left)}.`;
    case 'lock':
      return `Jumlahnya dikunci oleh perencana: ${w.heads(reason.heads)}.`;
    case 'floor':
      if (reason.enrolled)
        return `Setiap desa mendapat minimum ${w.heads(reason.floor)}, termasuk yang sudah didaftarkan; ditambah ${w.heads(reason.heads)}.`;
      return reason.heads < reason.floor
        ? `Setiap desa mendapat minimum ${w.heads(reason.floor)}; ${here} ${w.heads(reason.heads)}, yaitu ${reason.limited ? 'batas paling banyaknya' : 'semua yang belum terlindungi'}.`
        : `Setiap desa mendapat minimum ${w.heads(reason.floor)}.`;
    case 'minimum':
      return reason.heads < reason.minimum
        ? `Tidak ada desa yang mendapat kurang dari ${w.heads(reason.minimum)}; ${here} paling banyak ${w.heads(reason.heads)}.`
        : `Tidak ada desa yang mendapat kurang dari ${w.heads(reason.minimum)}.`;
    case 'class':
      return `Desa diurutkan menurut ${ranking(reason.by)}: ${here} di urutan ${w.heads(reason.place)} dari ${w.heads(reason.of)}. ${served[reason.served]}`;
    case 'no-weight':
      return reason.of === 'weight'
        ? `Pembagian menurut kolom ${quoted(reason.columns)}, tetapi ${here} tidak ada datanya, maka tidak mendapat bagian dari situ; yang tidak ada datanya tidak dianggap 0.`
        : `Data kolom ${quoted(reason.columns)} untuk ${here} tidak lengkap, maka ${here} didahului desa yang datanya ada.`;
    case 'share':
      return shareSentence(reason, here);
    case 'cap':
      return capSentence(reason, here);
    case 'total':
      return `Jumlah ${w.heads(reason.heads)}.${Number.isNaN(reason.coverageAfter) ? '' : ` Cakupan menjadi ${w.percent(reason.coverageAfter)}.`}`;
    case 'reserve':
      return reason.heads === 0
        ? 'Tidak ada lagi yang belum terlindungi untuk dijadikan cadangan.'
        : `Calon cadangan ${w.heads(reason.heads)} (${shortPercent(reason.percent, w)} dari jumlah itu, dibulatkan ke atas, sejauh masih ada yang belum terlindungi); tidak menambah biaya.`;
    case 'phases':
      return `Per tahap: ${listed(reason.names, reason.heads, w)}.`;
    case 'funds':
      return fundSentence(reason, 'Dibayar dari', 'belum ada dananya', w);
    case 'discount':
      return `${reason.name} membayar ${reason.programmes.join(' dan ')} dengan keringanan ${shortPercent(reason.parts / 100, w)} untuk sektor ${sectorWords[reason.sector].id}, ${monthSpan(reason, w)} (${reason.legalBasis}).`;
    case 'commitments':
      return `Di luar kuota, dan iurannya didahulukan: ${reason.names.map((commitment, i) => `${commitment} ${w.heads(reason.heads[i]!)} orang (${committed[reason.kinds[i]!]})`).join(', ')}.`;
    default:
      return assertNever(reason);
  }
}

function shareSentence(reason: ShareReason, here: string): string {
  if (reason.rule === 'priority')
    return `Sisanya, ${w.heads(reason.rest)}, dibagi di antara desa pada urutan ini menurut yang belum terlindungi: ${portion(reason, here)}.`;
  const rest = `${reason.whole ? 'Kuota' : 'Sisa kuota'} ${w.heads(reason.rest)}`;
  if (reason.rule === 'raise-lowest')
    return `${rest} diberikan satu per satu kepada desa yang cakupannya terendah saat itu: ${here} mendapat ${w.heads(reason.heads)}.`;
  const by =
    reason.weight === null ? 'rata' : `menurut ${weightName(reason.weight)}${figureHere(reason, here)}`;
  return `${rest} dibagi ${by}: ${portion(reason, here)}.`;
}

function portion(reason: ShareReason, here: string): string {
  if (reason.atMinimum)
    return `bagian ${here} tidak lebih dari batas paling sedikit itu, maka mendapat ${w.heads(reason.heads)}`;
  const divisors = reason.rounding === 'sainte-lague' && reason.share !== reason.heads;
  return `bagian ${here} ${rounded(reason, 'dibulatkan', w)}${divisors ? ' dengan cara Sainte-Laguë' : ''}`;
}

function figureHere({ figure }: ShareReason, here: string): string {
  return figure === undefined ? '' : ` (${here} ${plainFigure(figure, w)})`;
}

function weightName(weight: Weight): string {
  if (weight === 'gap') return 'yang belum terlindungi';
  if (weight === 'eligible') return 'jumlah pekerja sasaran';
  return `kolom "${weight.column}"`;
}

function capSentence({ room, by = 'gap' }: Extract<Reason, { kind: 'cap' }>, here: string): string {
  if (by === 'gap')
    return `Dengan itu semua yang belum terlindungi di ${here} (${w.heads(room)}) mendapat tempat; selebihnya dialihkan ke desa lain.`;
  if (room === 0)
    return 'heads' in by
      ? `Batas paling banyak per desa ${w.heads(by.heads)}, maka tidak mendapat kuota.`
      : `Cakupannya sudah mencapai batas ${w.percent(by.coverage)}, maka tidak mendapat kuota.`;
  const limit =
    'heads' in by
      ? `Setiap desa mendapat paling banyak ${w.heads(by.heads)}`
      : `Kuota mengisi setiap desa paling banyak sampai cakupan ${w.percent(by.coverage)}, di ${here} ${w.heads(room)}`;
  return `${limit}; selebihnya dialihkan ke desa lain.`;
}

function ranking(by: readonly RankedMeasure[]): string {
  return by
    .map(({ measure, first }) => {
      const what = typeof measure === 'string' ? measures[measure] : `kolom "${measure.column}"`;
      return `${what} ${first === 'high' ? 'tertinggi' : 'terendah'}`;
    })
    .join(', lalu ');
}

const measures = {
  gap: 'jumlah belum terlindungi',
  eligible: 'jumlah pekerja sasaran',
  covered: 'jumlah terlindungi',
  coverage: 'cakupan',
} as const;

const served = {
  filled: 'Kuota cukup untuk mengisi urutan ini.',
  shared: 'Kuota tidak cukup untuk mengisi seluruh urutan ini.',
  'not-reached': 'Kuota sudah habis pada urutan sebelumnya.',
} as const;

const committed = {
  renewal: 'perpanjangan',
  enrolment: 'pendaftaran menurut daftar',
  upgrade: 'penambahan program',
} as const;

const missing = {
  eligible: 'pekerja sasaran',
  covered: 'pekerja yang sudah terlindungi',
  both: 'pekerja sasaran dan yang sudah terlindungi',
} as const;
