import { programmes } from '#shared/contribution/programme.ts';
import type { BudgetLine } from '#shared/plan/budget-view.ts';
import type { ChartColour } from '../../chart/theme.ts';
import { spanOf, spansOf, type Period } from './pivot.ts';

/** What the bars of the cash plan are made of. */
export const stacks = ['claim', 'fund', 'programme'] as const;
export type Stack = (typeof stacks)[number];

const claims: readonly BudgetLine['claim'][] = ['new', 'renewal', 'enrolment', 'upgrade'];

/** Parts that mean the same in every plan stand in the same place and have the same colour in all of them. */
const fixed: Readonly<Record<Stack, readonly string[]>> = { claim: claims, fund: [], programme: programmes };

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
  const unpaid = series.get(null);
  const keys = [...new Set([...fixed[stack], ...series.keys()])];
  return [
    ...keys.flatMap((key, colour) => {
      const values = key === null ? undefined : series.get(key);
      return values ? [{ key, values, colour }] : [];
    }),
    ...(unpaid ? [{ key: null, values: unpaid, colour: 'short' as const }] : []),
  ];
}
