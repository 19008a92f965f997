import type { BudgetLine } from '#shared/plan/budget-view.ts';
import type { ChartColour } from '../../chart/theme.ts';
import { spanOf, spansOf, type Period } from './pivot.ts';

/** What the bars of the cash plan are made of. */
export const stacks = ['claim', 'fund', 'programme'] as const;
export type Stack = (typeof stacks)[number];

export interface CashSeries {
  /** Null is money that no fund pays. */
  readonly key: string | null;
  readonly values: readonly number[];
  readonly colour: ChartColour;
}

/**
 * Rupiah per span for each part of the bars. Money that no fund pays is a part of its own, whatever else the
 * bars are made of, and lies on top: what sticks out is what is short.
 */
export function cashSeries(
  lines: readonly BudgetLine[],
  stack: Stack,
  period: Period,
): readonly CashSeries[] {
  const spans = spansOf(lines, period);
  const columnOf = new Map(spans.map(({ year, part }, at) => [`${year} ${part}`, at]));
  const series = new Map<string | null, number[]>();
  for (const line of lines) {
    // By programme nothing is left out of a programme because nobody pays for it.
    const key = line.fund === null && stack !== 'programme' ? null : line[stack];
    let values = series.get(key);
    if (!values) {
      values = spans.map(() => 0);
      series.set(key, values);
    }
    const { year, part } = spanOf(line, period);
    values[columnOf.get(`${year} ${part}`)!]! += line.amount;
  }
  const paid = [...series].filter(([key]) => key !== null);
  const unpaid = series.get(null);
  return [
    ...paid.map(([key, values], index) => ({ key, values, colour: index })),
    ...(unpaid ? [{ key: null, values: unpaid, colour: 'short' as const }] : []),
  ];
}
