import { formatDecimal, formatHeads, formatPercent, formatRupiah, noDataText } from '../text/number.ts';
import { says, type Language, type Text } from '../text/text.ts';
import type { Classes } from './classify.ts';
import type { Indicator } from './indicator.ts';

/** Names of what indicators point at, in the order of plan and document. */
export interface IndicatorNames {
  readonly phases?: readonly string[];
  readonly funds?: readonly string[];
  readonly columns?: readonly { readonly name: string; readonly unit: string }[];
}

/** Title of a map or column. */
export function indicatorTitle(indicator: Indicator, { phases = [], funds = [] }: IndicatorNames = {}): Text {
  switch (indicator.kind) {
    case 'coverage':
      return { id: 'Cakupan', en: 'Coverage' };
    case 'gap':
      return { id: 'Belum terlindungi', en: 'Not covered' };
    case 'eligible':
      return { id: 'Pekerja sasaran', en: 'Eligible workers' };
    case 'allocated':
      return { id: 'Kuota rencana', en: 'Planned quota' };
    case 'coverage-after': {
      if (indicator.phase === undefined)
        return { id: 'Cakupan setelah rencana', en: 'Coverage after the plan' };
      const { id, en } = numbered(phases, indicator.phase, 'tahap', 'phase');
      return { id: `Cakupan setelah ${id}`, en: `Coverage after ${en}` };
    }
    case 'cost':
      return { id: 'Biaya rencana', en: 'Cost of the plan' };
    case 'cost-per-head':
      return { id: 'Biaya per orang', en: 'Cost per head' };
    case 'phase': {
      const { id, en } = numbered(phases, indicator.phase, 'tahap', 'phase');
      return { id: `Kuota ${id}`, en: `Quota, ${en}` };
    }
    case 'fund': {
      const { id, en } = numbered(funds, indicator.fund, 'sumber dana', 'fund');
      return { id: `Dibayar ${id}`, en: `Paid by ${en}` };
    }
    case 'difference':
      return { id: 'Selisih kuota', en: 'Difference in quota' };
    case 'enrolled':
      return { id: 'Sudah didaftarkan', en: 'Enrolled so far' };
    case 'enrolled-share':
      return { id: 'Realisasi kuota', en: 'Quota realised' };
    case 'column':
      return { id: indicator.name, en: indicator.name };
  }
}

/** A name of the plan's own, or the number of what has none. */
function numbered(names: readonly string[], index: number, id: string, en: string): Text {
  const name = names[index];
  return says(
    () => name ?? `${id} ${index + 1}`,
    () => name ?? `${en} ${index + 1}`,
  );
}

/** Unit, as printed beside the title; class ranges and column figures are in it. */
export function indicatorUnit(indicator: Indicator, { columns = [] }: IndicatorNames = {}): Text {
  switch (indicator.kind) {
    case 'coverage':
    case 'coverage-after':
      return { id: '% pekerja sasaran', en: '% of eligible workers' };
    case 'gap':
    case 'eligible':
    case 'allocated':
    case 'phase':
    case 'fund':
    case 'difference':
    case 'enrolled':
      return { id: 'orang', en: 'people' };
    case 'enrolled-share':
      return { id: '% kuota', en: '% of the quota' };
    case 'cost':
      return { id: 'juta rupiah', en: 'million rupiah' };
    case 'cost-per-head':
      return { id: 'rupiah per orang', en: 'rupiah per head' };
    case 'column': {
      const unit = columns.find(({ name }) => name === indicator.name)?.unit ?? '';
      return { id: unit, en: unit };
    }
  }
}

/** One value in full, with its unit: `446 orang`, `58,74%`, `Rp20.563.200`; NaN as "tidak ada data". */
export function formatIndicator(
  indicator: Indicator,
  value: number,
  language: Language,
  names: IndicatorNames = {},
): string {
  if (Number.isNaN(value)) return noDataText[language];
  const unit = indicatorUnit(indicator, names)[language];
  switch (indicator.kind) {
    case 'coverage':
    case 'coverage-after':
    case 'enrolled-share':
      return formatPercent(value, language);
    case 'cost':
    case 'cost-per-head':
      return formatRupiah(value, language);
    case 'gap':
    case 'eligible':
    case 'allocated':
    case 'phase':
    case 'fund':
    case 'enrolled':
      return `${formatHeads(value, language)} ${unit}`;
    case 'difference':
      return `${signed(value, language)} ${unit}`;
    case 'column':
      return `${formatPlain(value, language)} ${unit}`.trim();
  }
}

/** What 1 stands for where limits between classes are written, see {@link formatBreak}: 1 % is 0.01. */
export function breakUnit({ kind }: Indicator): number {
  switch (kind) {
    case 'coverage':
    case 'coverage-after':
    case 'enrolled-share':
      return 0.01;
    case 'cost':
      return 1e6;
    default:
      return 1;
  }
}

/**
 * A limit between classes in the unit of {@link indicatorUnit}, without the unit: `40`, `2,5`, `20,2`. In no more
 * decimals than it has, and no more than a reader of maps can use.
 */
export function formatBreak(indicator: Indicator, value: number, language: Language): string {
  switch (indicator.kind) {
    case 'coverage':
    case 'coverage-after':
    case 'enrolled-share': {
      const percent = round(value * 100);
      return formatDecimal(percent, Number.isInteger(percent) ? 0 : 1, language);
    }
    case 'cost':
      return formatDecimal(value / 1e6, 1, language);
    case 'gap':
    case 'eligible':
    case 'allocated':
    case 'phase':
    case 'fund':
    case 'cost-per-head':
    case 'enrolled':
      return formatHeads(value, language);
    case 'difference':
      return signed(value, language);
    case 'column':
      return formatPlain(value, language);
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
  const isLast = index === classes.counts.length - 1;
  const high = isCounted(indicator) && classes.whole && !isLast ? next - 1 : next;
  const [from, to] = [formatBreak(indicator, low, language), formatBreak(indicator, high, language)];
  if (from === to) return from;
  // A dash between two negative numbers would be read as one more minus.
  return `${from}${low < 0 || indicator.kind === 'difference' ? ' … ' : '–'}${to}`;
}

/** True for figures that are counted one by one, so that classes can end below the next one's first number. */
function isCounted({ kind }: Indicator): boolean {
  switch (kind) {
    case 'gap':
    case 'eligible':
    case 'allocated':
    case 'phase':
    case 'fund':
    case 'difference':
    case 'enrolled':
    case 'column':
      return true;
    case 'coverage':
    case 'coverage-after':
    case 'enrolled-share':
    case 'cost':
    case 'cost-per-head':
      return false;
  }
}

const signs: Readonly<Record<string, string>> = { '-1': '−', '0': '', '1': '+' };

/** Heads with their sign, as differences are written: `+27`, `−4`, `0`. */
export function signed(value: number, language: Language): string {
  return `${signs[Math.sign(value)]}${formatHeads(Math.abs(value), language)}`;
}

/** A number of any kind: whole, or with two decimals. */
function formatPlain(value: number, language: Language): string {
  return Number.isInteger(value) ? formatHeads(value, language) : formatDecimal(value, 2, language);
}

/** Multiples of a percent carry the dust of binary fractions: 0.07 × 100 = 7.000000000000001. */
function round(percent: number): number {
  return Math.round(percent * 1e6) / 1e6;
}
