import type { Wording } from '#shared/text/text.ts';
import type { TableSums } from './columns.ts';
import { figureText, sumOf, type ShownColumn } from './shown-columns.ts';

/** Widths that were shown last, of which columns. */
let last: { readonly columns: readonly ShownColumn[]; readonly widths: readonly number[] } | null = null;

/**
 * Least widths of the columns in pixels. While the columns are the same none becomes narrower: else a figure of one
 * digit less, on the way to a longer one, would move all the others to and fro.
 */
export function leastWidths(columns: readonly ShownColumn[], sums: TableSums, w: Wording): readonly number[] {
  const before = last?.columns === columns ? last.widths : null;
  const widths = columns.map((column, at) => Math.max(leastWidth(column, sums, w), before?.[at] ?? 0));
  // The same object where nothing became wider: head and rows then have nothing to draw.
  const kept = before && widths.every((width, at) => width === before[at]) ? before : widths;
  last = { columns, widths: kept };
  return kept;
}

/**
 * Least width of a column in pixels, so that its widest figure, the sum in bold, stands whole: a sum cut short
 * reads like a smaller one. Digits are of one width at the table's 13 px; separators are half of it.
 */
function leastWidth(column: ShownColumn, sums: TableSums, w: Wording): number {
  const sum = sumOf(column, sums);
  if (Number.isNaN(sum)) return 0;
  const text = figureText(column, sum, w);
  const digits = text.replaceAll(/\D/g, '').length;
  const signs = text.endsWith('%') ? percentWidth : 0;
  return digits * digitWidth + (text.length - digits) * separatorWidth + signs + cellPadding;
}

const [digitWidth, separatorWidth, cellPadding] = [8, 4, 14];
/** What a percent sign takes beyond a separator. */
const percentWidth = 8;
