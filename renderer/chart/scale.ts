import { formatDecimal } from '#shared/text/number.ts';
import type { Language, Text } from '#shared/text/text.ts';

/** A unit that keeps the figures of an axis short. */
export interface Scale {
  readonly divisor: number;
  readonly unit: Text;
}

const rupiahScales: readonly Scale[] = [
  { divisor: 1e12, unit: { id: 'triliun rupiah', en: 'trillion rupiah' } },
  { divisor: 1e9, unit: { id: 'miliar rupiah', en: 'billion rupiah' } },
  { divisor: 1e6, unit: { id: 'juta rupiah', en: 'million rupiah' } },
  { divisor: 1e3, unit: { id: 'ribu rupiah', en: 'thousand rupiah' } },
];

const plainRupiah: Scale = { divisor: 1, unit: { id: 'rupiah', en: 'rupiah' } };

/** The largest unit of which the highest value holds at least one. */
export function rupiahScale(highest: number): Scale {
  return rupiahScales.find(({ divisor }) => highest >= divisor) ?? plainRupiah;
}

/** A tick of an axis: whole where it is whole, else with as few decimals as say it. */
export function tickText(value: number, { divisor }: Scale, language: Language): string {
  const scaled = value / divisor;
  const decimals = [0, 1, 2].find((count) => Number(scaled.toFixed(count)) === scaled) ?? 2;
  return formatDecimal(scaled, decimals, language);
}
