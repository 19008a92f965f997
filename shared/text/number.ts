import type { Language } from './text.ts';

const locale: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

const months: Readonly<Record<Language, readonly string[]>> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** What stands where a figure is not known: never 0, and never "NaN". */
export const noDataText: Readonly<Record<Language, string>> = { id: 'tidak ada data', en: 'no data' };

const cache = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  let found = cache.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    cache.set(key, found);
  }
  return found;
}

/** Whole number with thousands separators: `20.000` (id), `20,000` (en); NaN is {@link noDataText}, as below. */
export function formatHeads(value: number, language: Language): string {
  if (Number.isNaN(value)) return noDataText[language];
  return formatter(language, 0).format(value);
}

/** Number with a fixed count of decimals: `27,4` (id). */
export function formatDecimal(value: number, decimals: number, language: Language): string {
  if (Number.isNaN(value)) return noDataText[language];
  return formatter(language, decimals).format(value);
}

/** Rupiah without cents, as Indonesian public documents write it: `Rp1.764.000.000`; negative `-Rp64.000.000`. */
export function formatRupiah(value: number, language: Language): string {
  if (Number.isNaN(value)) return noDataText[language];
  const digits = formatter(language, 0).format(Math.abs(value));
  return `${value < 0 ? '-' : ''}Rp${digits}`;
}

/** Fraction 0–1 as a percentage with two decimals: `53,57%` (id), `53.57%` (en). */
export function formatPercent(fraction: number, language: Language): string {
  if (Number.isNaN(fraction)) return noDataText[language];
  return `${formatter(language, 2).format(fraction * 100)}%`;
}

/** Name of month 1–12. @throws RangeError outside 1–12 */
export function monthName(month: number, language: Language): string {
  const name = months[language][month - 1];
  if (name === undefined) throw new RangeError(`month ${month} is not within 1–12`);
  return name;
}

/** ISO date (`2024-04-26`) as `26 April 2024`. @throws RangeError when the text is no ISO date */
export function formatDate(iso: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!parts) throw new RangeError(`"${iso}" is not an ISO date`);
  return `${Number(parts[3])} ${monthName(Number(parts[2]), language)} ${parts[1]}`;
}
