import { formatDecimal, formatHeads, formatPercent, formatRupiah } from '../text/number.ts';
import { says, type Language, type Text } from '../text/text.ts';
import type { Classes } from './classify.ts';
import type { Indicator } from './indicator.ts';

/** Said wherever a figure is unknown. */
export const noDataText: Text = { id: 'tidak ada data', en: 'no data' };

/** Title of a map or column; `phaseNames` are those of the plan, in its order. */
export function indicatorTitle(indicator: Indicator, phaseNames: readonly string[]): Text {
  switch (indicator.kind) {
    case 'coverage':
      return { id: 'Cakupan', en: 'Coverage' };
    case 'gap':
      return { id: 'Belum terlindungi', en: 'Not covered' };
    case 'eligible':
      return { id: 'Pekerja sasaran', en: 'Eligible workers' };
    case 'allocated':
      return { id: 'Kuota rencana', en: 'Planned quota' };
    case 'coverage-after':
      return { id: 'Cakupan setelah rencana', en: 'Coverage after the plan' };
    case 'cost':
      return { id: 'Biaya rencana', en: 'Cost of the plan' };
    case 'phase': {
      const number = indicator.phase + 1;
      const name = phaseNames[indicator.phase];
      return says(
        () => `Kuota ${name ?? `tahap ${number}`}`,
        () => `Quota, ${name ?? `phase ${number}`}`,
      );
    }
    case 'difference':
      return { id: 'Selisih kuota', en: 'Difference in quota' };
  }
}

/** Unit, as printed beside the title; class ranges and column figures are in it. */
export function indicatorUnit(indicator: Indicator): Text {
  switch (indicator.kind) {
    case 'coverage':
    case 'coverage-after':
      return { id: '% pekerja sasaran', en: '% of eligible workers' };
    case 'gap':
    case 'eligible':
    case 'allocated':
    case 'phase':
    case 'difference':
      return { id: 'orang', en: 'people' };
    case 'cost':
      return { id: 'juta rupiah', en: 'million rupiah' };
  }
}

/** One value in full, with its unit: `446 orang`, `58,74%`, `Rp20.563.200`; NaN as "tidak ada data". */
export function formatIndicator(indicator: Indicator, value: number, language: Language): string {
  if (Number.isNaN(value)) return noDataText[language];
  switch (indicator.kind) {
    case 'coverage':
    case 'coverage-after':
      return formatPercent(value, language);
    case 'cost':
      return formatRupiah(value, language);
    case 'gap':
    case 'eligible':
    case 'allocated':
    case 'phase':
      return `${formatHeads(value, language)} ${indicatorUnit(indicator)[language]}`;
    case 'difference':
      return `${signed(value, language)} ${indicatorUnit(indicator)[language]}`;
  }
}

/**
 * Range of one class in the unit of {@link indicatorUnit}, without the unit: `100–134`, `40–50`, `20,2–35,1`.
 * Ranges of whole numbers do not overlap; of other numbers the upper limit belongs to the next class.
 * @throws RangeError when there is no such class
 */
export function formatClass(
  indicator: Indicator,
  classes: Classes,
  index: number,
  language: Language,
): string {
  const low = classes.breaks[index];
  const next = classes.breaks[index + 1];
  if (low === undefined || next === undefined) throw new RangeError(`there is no class ${index}`);
  switch (indicator.kind) {
    case 'coverage':
    case 'coverage-after':
      return range(low * 100, next * 100, (v) =>
        formatDecimal(v, Number.isInteger(round(v)) ? 0 : 1, language),
      );
    case 'cost':
      return range(low / 1e6, next / 1e6, (v) => formatDecimal(v, 1, language));
    case 'gap':
    case 'eligible':
    case 'allocated':
    case 'phase': {
      const isLast = index === classes.counts.length - 1;
      const high = classes.whole && !isLast ? next - 1 : next;
      return range(low, high, (v) => formatHeads(v, language));
    }
    case 'difference': {
      const isLast = index === classes.counts.length - 1;
      // A dash between two negative numbers would be read as one more minus.
      return range(low, isLast ? next : next - 1, (v) => signed(v, language), ' … ');
    }
  }
}

const signs: Readonly<Record<string, string>> = { '-1': '−', '0': '', '1': '+' };

/** Heads with their sign, as differences are written: `+27`, `−4`, `0`. */
export function signed(value: number, language: Language): string {
  return `${signs[Math.sign(value)]}${formatHeads(Math.abs(value), language)}`;
}

/** Multiples of a percent carry the dust of binary fractions: 0.07 × 100 = 7.000000000000001. */
function round(percent: number): number {
  return Math.round(percent * 1e6) / 1e6;
}

function range(low: number, high: number, format: (value: number) => string, dash = '–'): string {
  const [from, to] = [format(low), format(high)];
  return from === to ? from : `${from}${dash}${to}`;
}
