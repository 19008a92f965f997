import { type Text } from '../text/text.ts';
import type { NikFault } from './nik.ts';
import { ageLimitsText, type AgeLimits } from './age.ts';
import type { CandidateNote, CandidateStatus, RejectReason } from './status.ts';

/** Statuses, reasons and notes in words. None of them quotes what stands in the list. */

export const statusWords: Readonly<Record<CandidateStatus, Text>> = {
  valid: { id: 'sah (cadangan)', en: 'valid (reserve)' },
  decreed: { id: 'ditetapkan', en: 'decreed' },
  enrolled: { id: 'terdaftar', en: 'enrolled' },
  ended: { id: 'berakhir', en: 'ended' },
  refused: { id: 'gugur', en: 'refused' },
};

export const reasonWords: Readonly<Record<RejectReason, Text>> = {
  'nik-empty': { id: 'NIK kosong.', en: 'There is no NIK.' },
  'nik-damaged': {
    id: 'NIK rusak: lembar kerja menyimpannya sebagai angka dan hanya menjaga 15 digit, digit terakhir menjadi 0. Ambil lagi NIK dari sumbernya, sebagai teks.',
    en: 'The NIK is damaged: a spreadsheet kept it as a number, of which 15 digits remain, and the last became 0. Take the NIK from its source again, as text.',
  },
  'nik-signs': {
    id: 'NIK memuat tanda selain angka.',
    en: 'The NIK holds signs that are no digits.',
  },
  'nik-length': { id: 'NIK tidak 16 digit.', en: 'The NIK does not have 16 digits.' },
  'nik-birth': {
    id: 'Tanggal lahir di dalam NIK tidak ada di kalender.',
    en: 'No calendar has the birth date in the NIK.',
  },
  'nik-serial': { id: 'Nomor urut NIK 0000.', en: 'The serial of the NIK is 0000.' },
  'age-below': { id: 'Umur di bawah batas.', en: 'Below the limit of age.' },
  'age-above': { id: 'Umur di atas batas.', en: 'Above the limit of age.' },
  'no-place': { id: 'Baris ini tidak menyebut desa.', en: 'The row names no desa.' },
  'place-unknown': {
    id: 'Desa di baris ini tidak ada di dokumen.',
    en: 'The document does not have the desa of this row.',
  },
  'place-ambiguous': {
    id: 'Nama desa di baris ini dapat berarti beberapa desa; tambahkan kecamatan atau kode.',
    en: 'The name of the desa may be any of several; add the kecamatan or the code.',
  },
  duplicate: { id: 'NIK ganda di daftar ini.', en: 'The NIK is in this list twice.' },
  'duplicate-elsewhere': {
    id: 'NIK sudah ada di daftar lain yang masih berjalan.',
    en: 'The NIK is in another list that still runs.',
  },
};

export const noteWords: Readonly<Record<CandidateNote, Text>> = {
  'nik-cleaned': {
    id: 'Spasi atau tanda baca di NIK dibuang.',
    en: 'Spaces or signs in the NIK were dropped.',
  },
  'area-differs': {
    id: 'NIK pertama kali terbit di kabupaten/kota lain; tidak menggugurkan.',
    en: 'The NIK was first given in another kabupaten/kota; that rejects nobody.',
  },
  'birth-differs': {
    id: 'Tanggal lahir di kolom berbeda dari NIK; umur dihitung dari kolom.',
    en: 'The birth date of the column differs from the NIK; the age is that of the column.',
  },
  'birth-unread': {
    id: 'Tanggal lahir di kolom tidak terbaca; umur dihitung dari NIK.',
    en: 'The birth date of the column cannot be read; the age is that of the NIK.',
  },
  'place-by-name': { id: 'Desa ditemukan menurut namanya.', en: 'The desa was found by its name.' },
  'code-repaired': { id: 'Penulisan kode desa dibetulkan.', en: 'How the code is written was put right.' },
  'code-bps': {
    id: 'Kodenya menurut BPS, penomoran lain; desa dicari menurut namanya.',
    en: 'The code is of BPS, another numbering; the desa is sought by its name.',
  },
};

/** What becomes of a row of a later list. */
const matchWords: Readonly<Record<'moved' | 'stands-so' | 'cannot-become' | 'not-in-list' | 'twice', Text>> =
  {
    moved: { id: 'Statusnya diubah.', en: 'The status is changed.' },
    'stands-so': { id: 'Statusnya sudah demikian.', en: 'It stands so already.' },
    'cannot-become': {
      id: 'Status ini tidak dapat menyusul statusnya sekarang.',
      en: 'This status cannot follow the one it has.',
    },
    'not-in-list': { id: 'Tidak ada di daftar calon.', en: 'Not in the list of candidates.' },
    twice: { id: 'Sudah disebut di baris sebelumnya.', en: 'Named by an earlier row already.' },
  };

/** The same, or why the NIK of the row cannot be read. */
export function matchVerdictWords(verdict: keyof typeof matchWords | NikFault): Text {
  return verdict in matchWords
    ? matchWords[verdict as keyof typeof matchWords]
    : reasonWords[verdict as NikFault];
}

/** Limits of age in words: `umur ≥18 <65 tahun`. */
export function limitsWords(limits: AgeLimits): Text {
  const text = ageLimitsText(limits);
  return text === ''
    ? { id: 'tanpa batas umur', en: 'no limit of age' }
    : { id: `umur ${text} tahun`, en: `age ${text} years` };
}
