import { formatDate, formatHeads, formatPercent, formatRupiah } from './number.ts';

/** The languages the product speaks; Indonesian is the first and the fallback. */
export type Language = 'id' | 'en';

/** One message in every language, so that a value made in a worker can be shown in whichever is chosen. */
export type Text = Readonly<Record<Language, string>>;

/** The formats a message may use, bound to one language. */
export interface Wording {
  readonly language: Language;
  /** Whole heads with thousands separators: `20.000`. */
  heads(value: number): string;
  /** Rupiah: `Rp1.764.000.000`. */
  rupiah(value: number): string;
  /** A fraction 0–1 as a percentage with two decimals: `53,57%`. */
  percent(fraction: number): string;
  /** An ISO date as `26 April 2024`. */
  date(iso: string): string;
}

const wordings: Readonly<Record<Language, Wording>> = { id: wordingOf('id'), en: wordingOf('en') };

function wordingOf(language: Language): Wording {
  return {
    language,
    heads: (value) => formatHeads(value, language),
    rupiah: (value) => formatRupiah(value, language),
    percent: (fraction) => formatPercent(fraction, language),
    date: (iso) => formatDate(iso, language),
  };
}

/** The formats of one language. */
export function wording(language: Language): Wording {
  return wordings[language];
}

/**
 * A message with figures, dates or money in it, written once per language; one without is a plain {@link Text}.
 * @example says((w) => `Kuota ${w.heads(q)}`, (w) => `Quota ${w.heads(q)}`)
 */
export function says(id: (w: Wording) => string, en: (w: Wording) => string): Text {
  return { id: id(wordings.id), en: en(wordings.en) };
}
