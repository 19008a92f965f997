import type { Problem } from '../text/problem.ts';
import { says, type Text, type Wording } from '../text/text.ts';
import type { MonthKey, Validity } from './rate.ts';
import { monthWords } from './words.ts';

/** What is wrong with a line of the rate table, once the line's name is known. */
export type LineProblem = (name: Text) => Problem;

export function reversed(from: MonthKey, to: MonthKey): LineProblem {
  return problem(
    'rate-validity-reversed',
    (w) => `berakhir ${month(to, w)}, sebelum mulai ${month(from, w)}`,
    (w) => `ends in ${month(to, w)}, before it begins in ${month(from, w)}`,
    {
      id: 'Tarif yang berakhir sebelum mulai tidak pernah berlaku.',
      en: 'A rate that ends first is never valid.',
    },
    { id: 'Perbaiki bulan awal atau akhirnya.', en: 'Correct its first or last month.' },
  );
}

export function overlap({ validFrom, validTo }: Validity, from: MonthKey): LineProblem {
  return problem(
    'rate-overlap',
    (w) => `berlaku sejak ${month(from, w)}, padahal baris sejak ${month(validFrom, w)} ${until('id')(w)}`,
    (w) =>
      `is valid from ${month(from, w)} on, while the line since ${month(validFrom, w)} ${until('en')(w)}`,
    {
      id: 'Dua tarif yang berlaku bersamaan tidak dapat dibedakan.',
      en: 'Two rates in force at once cannot be told apart.',
    },
    {
      id: 'Akhiri baris yang lama sebulan sebelum yang baru mulai.',
      en: 'End the older line the month before the newer begins.',
    },
  );
  function until(language: 'id' | 'en'): (w: Wording) => string {
    if (validTo === null) return () => (language === 'id' ? 'belum berakhir' : 'has no end');
    return (w) =>
      language === 'id' ? `baru berakhir ${month(validTo, w)}` : `ends only in ${month(validTo, w)}`;
  }
}

export function gap(from: MonthKey, to: MonthKey): LineProblem {
  return problem(
    'rate-gap',
    (w) => `tidak berlaku dari ${month(from, w)} sampai ${month(to, w)}`,
    (w) => `is not valid from ${month(from, w)} to ${month(to, w)}`,
    {
      id: 'Iuran bulan tanpa tarif tidak dapat dihitung.',
      en: 'The contribution of a month without a rate cannot be computed.',
    },
    {
      id: 'Perpanjang baris sebelumnya atau majukan bulan awal baris ini.',
      en: 'Extend the line before it, or begin this one earlier.',
    },
  );
}

/** @param value the amount or share that cannot be used */
export function notWhole(value: number): LineProblem {
  return problem(
    'rate-amount',
    () => `memuat angka yang tidak dapat dipakai: ${value}`,
    () => `has a figure that cannot be used: ${value}`,
    {
      id: 'Jumlah adalah Rupiah bulat dari 0, dasar upah dari 1, dan bagian 0,00–100,00%.',
      en: 'Amounts are whole Rupiah from 0, wage bases from 1, and shares 0.00–100.00%.',
    },
    { id: 'Perbaiki angka itu.', en: 'Correct that figure.' },
  );
}

export function unordered(lower: number, upper: number): LineProblem {
  return problem(
    'rate-bounds',
    (w) => `memuat batas atas ${w.rupiah(upper)} di bawah batas bawah ${w.rupiah(lower)}`,
    (w) => `has an upper bound of ${w.rupiah(upper)} beneath the lower of ${w.rupiah(lower)}`,
    {
      id: 'Tidak ada jumlah di antara kedua batas itu.',
      en: 'No amount lies between those bounds.',
    },
    { id: 'Perbaiki salah satu batasnya.', en: 'Correct one of the bounds.' },
  );
}

/** @param foot Rupiah at which the bracket begins */
export function brackets(foot: number): LineProblem {
  return problem(
    'rate-brackets',
    (w) => `mulai pada ${w.rupiah(foot)}, tetapi lapisan di bawahnya tidak berakhir di situ`,
    (w) => `begins at ${w.rupiah(foot)}, but the bracket beneath does not end there`,
    {
      id: 'Sebagian dasar iuran akan dihitung dua kali atau tidak sama sekali.',
      en: 'A part of the base would be charged twice or not at all.',
    },
    {
      id: 'Samakan batas atas lapisan di bawahnya dengan batas bawah lapisan ini.',
      en: 'Let the bracket beneath end where this one begins.',
    },
  );
}

export const noBasis: LineProblem = problem(
  'rate-legal-basis',
  () => 'tidak memuat dasar hukum',
  () => 'has no legal basis',
  {
    id: 'Dasar hukum dicetak pada laporan agar setiap tarif dapat diperiksa.',
    en: 'The legal basis is printed in reports, so that every rate can be checked.',
  },
  { id: 'Isi peraturan yang menjadi dasarnya.', en: 'Give the regulation it rests on.' },
);

/** @param code empty, or of a programme and group that have one already */
export function doubled(code: string): LineProblem {
  return problem(
    'rate-account',
    () =>
      code.trim() === '' ? 'tidak memuat kode' : `(${code}) sudah ada untuk program dan kelompok yang sama`,
    () => (code.trim() === '' ? 'has no code' : `(${code}) is not the only one of its programme and group`),
    {
      id: 'Anggaran dirinci menurut satu kode rekening per program dan kelompok.',
      en: 'The budget is split by one account code for each programme and group.',
    },
    { id: 'Isi kodenya, atau hapus baris ini.', en: 'Give its code, or remove the line.' },
  );
}

function month(key: MonthKey, { language }: Wording): string {
  return monthWords(key, language);
}

function problem(
  code: string,
  id: (w: Wording) => string,
  en: (w: Wording) => string,
  why: Text,
  next: Text,
): LineProblem {
  return (name) => ({
    code,
    what: says(
      (w) => `Baris ${name.id} ${id(w)}.`,
      (w) => `The line ${name.en} ${en(w)}.`,
    ),
    why,
    next,
  });
}
