import type { Language } from '../../text/text.ts';
import type { Comparator, TextField } from './syntax.ts';

/**
 * The words of the query language in both languages; a query may mix them. The first of each list is how a
 * query is written out. Words are told apart by spaces and hyphens alike.
 */
export type Spellings = Readonly<Record<Language, readonly [string, ...string[]]>>;

/** Figures named by a word alone; phases, funds and columns have a name of their own besides. */
export const figureWords = {
  coverage: { id: ['cakupan'], en: ['coverage'] },
  gap: { id: ['belum terlindungi', 'kesenjangan'], en: ['gap', 'uncovered'] },
  eligible: { id: ['pekerja sasaran', 'sasaran'], en: ['eligible', 'eligible workers'] },
  covered: { id: ['terlindungi', 'sudah terlindungi'], en: ['covered'] },
  allocated: { id: ['kuota'], en: ['quota', 'allocated'] },
  'coverage-after': { id: ['cakupan sesudah', 'cakupan setelah'], en: ['coverage after'] },
  cost: { id: ['biaya'], en: ['cost'] },
  'cost-per-head': { id: ['biaya per orang', 'biaya per kepala'], en: ['cost per head', 'cost per person'] },
} as const satisfies Readonly<Record<string, Spellings>>;
export type WordedFigure = keyof typeof figureWords;

/** Followed by the number of a phase, from 1. */
export const phaseWords: Spellings = { id: ['tahap'], en: ['phase'] };
/** Followed by the quoted name of a fund. */
export const fundWords: Spellings = { id: ['dana', 'sumber dana'], en: ['fund'] };
/** May stand before the quoted name of a column. */
export const columnWords: Spellings = { id: ['kolom'], en: ['column'] };

export const textWords: Readonly<Record<TextField, Spellings>> = {
  name: { id: ['nama', 'nama desa', 'desa'], en: ['name'] },
  code: { id: ['kode'], en: ['code'] },
  kecamatan: { id: ['kecamatan'], en: ['kecamatan', 'district'] },
  kabupaten: { id: ['kabupaten', 'kota'], en: ['kabupaten', 'regency'] },
  provinsi: { id: ['provinsi'], en: ['provinsi', 'province'] },
};

export const allWords: Spellings = { id: ['dan', 'serta'], en: ['and'] };
export const anyWords: Spellings = { id: ['atau'], en: ['or'] };
export const notWords: Spellings = { id: ['bukan', 'tidak'], en: ['not'] };

export const knownWords: Spellings = {
  id: ['diketahui', 'ada data'],
  en: ['is known', 'known', 'has data'],
};
export const unknownWords: Spellings = {
  id: ['tidak ada data', 'tidak diketahui', 'tanpa data'],
  en: ['is unknown', 'unknown', 'has no data', 'no data'],
};

/** Ways to say a comparison beside its sign. */
export const comparatorWords: Readonly<Record<Comparator, Spellings>> = {
  '<': { id: ['kurang dari', 'di bawah'], en: ['less than', 'below', 'under'] },
  '<=': { id: ['paling banyak', 'maksimal'], en: ['at most'] },
  '>': { id: ['lebih dari', 'di atas'], en: ['more than', 'above', 'over'] },
  '>=': { id: ['paling sedikit', 'minimal'], en: ['at least'] },
  '=': { id: ['sama dengan', 'adalah'], en: ['equals', 'is'] },
  '!=': { id: ['tidak sama dengan'], en: ['is not'] },
};

export const containsWords: Spellings = { id: ['memuat', 'berisi'], en: ['contains'] };

/** What a number may be followed by. */
export const percentWords: Spellings = { id: ['persen'], en: ['percent'] };
export const scaleWords: readonly (readonly [factor: number, words: Spellings])[] = [
  [1e3, { id: ['ribu', 'rb'], en: ['thousand'] }],
  [1e6, { id: ['juta', 'jt'], en: ['million'] }],
  [1e9, { id: ['miliar', 'milyar'], en: ['billion'] }],
  [1e12, { id: ['triliun'], en: ['trillion'] }],
];
