import { coverageFraction } from '#shared/coverage/fraction.ts';
import { coverageTotals } from '#shared/coverage/totals.ts';
import { indicatorValues, type Indicator } from '#shared/coverage/indicator.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import { ancestor } from '#shared/region/code.ts';
import type { Column, CoverageState, Directory } from '#shared/workspace/snapshot.ts';
import { keepingLast } from '../session/last-answer.ts';

/** Figures of the table by column, one value per slot, NaN for "tidak ada data". */
export interface TableFigures {
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
  readonly gap: Float64Array;
  readonly coverage: Float64Array;
  readonly allocated: Float64Array;
  readonly after: Float64Array;
  readonly cost: Float64Array;
  readonly phases: readonly Float64Array[];
  /** The document's further columns, in its order. */
  readonly further: readonly Float64Array[];
}

export type FigureColumn = Exclude<keyof TableFigures, 'phases' | 'further'>;
export type ColumnId = 'name' | 'kecamatan' | FigureColumn | `phase-${number}` | `column-${number}`;

export interface Sorting {
  readonly column: ColumnId;
  readonly descending: boolean;
}

export function tableFigures(
  coverage: CoverageState,
  result: PlanResult | null,
  further: readonly Column[] = [],
): TableFigures {
  const of = (indicator: Indicator): Float64Array => indicatorValues(indicator, coverage, result);
  return {
    ...figuresOfToday(coverage),
    allocated: of({ kind: 'allocated' }),
    after: of({ kind: 'coverage-after' }),
    cost: of({ kind: 'cost' }),
    phases: (result?.phases ?? []).map((_, phase) => of({ kind: 'phase', phase })),
    further: further.map(({ values }) => values),
  };
}

/** What a plan does not change is not made again at every key. */
const figuresOfToday = keepingLast((coverage: CoverageState) => ({
  eligible: coverage.eligible,
  covered: coverage.covered,
  gap: indicatorValues({ kind: 'gap' }, coverage, null),
  coverage: indicatorValues({ kind: 'coverage' }, coverage, null),
}));

export function columnValues(figures: TableFigures, column: ColumnId): Float64Array | null {
  if (column === 'name' || column === 'kecamatan') return null;
  if (column.startsWith('phase-')) return figures.phases[Number(column.slice(6))] ?? null;
  if (column.startsWith('column-')) return figures.further[Number(column.slice(7))] ?? null;
  return figures[column as FigureColumn];
}

/** Slots whose desa or kecamatan name holds the text, or whose code begins with it. */
export function filteredSlots(directory: Directory, text: string): number[] {
  const wanted = text.trim().toLowerCase();
  const slots: number[] = [];
  directory.codes.forEach((code, slot) => {
    const kecamatan = directory.parents[ancestor(code, 'kecamatan')] ?? '';
    const found =
      wanted === '' ||
      directory.names[slot]!.toLowerCase().includes(wanted) ||
      kecamatan.toLowerCase().includes(wanted) ||
      code.startsWith(wanted);
    if (found) slots.push(slot);
  });
  return slots;
}

/** Slots in the order of a column; desa without the figure come last either way, ties stay in code order. */
export function sortedSlots(
  slots: readonly number[],
  directory: Directory,
  figures: TableFigures,
  { column, descending }: Sorting,
): number[] {
  const sign = descending ? -1 : 1;
  const values = columnValues(figures, column);
  if (values) {
    return [...slots].sort((a, b) => {
      const [x, y] = [values[a]!, values[b]!];
      if (Number.isNaN(x) || Number.isNaN(y))
        return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
      return sign * (x - y) || a - b;
    });
  }
  const text = (slot: number): string =>
    column === 'kecamatan'
      ? (directory.parents[ancestor(directory.codes[slot]!, 'kecamatan')] ?? '')
      : directory.names[slot]!;
  const order = new Intl.Collator('id', { numeric: true });
  return [...slots].sort((a, b) => sign * order.compare(text(a), text(b)) || a - b);
}

/** Sums of the shown desa; coverage is the quotient of sums over desa with both figures, never a mean. */
export interface TableSums extends Record<FigureColumn, number> {
  readonly phases: readonly number[];
  /** Desa left out of the coverage sums because a figure is unknown. */
  readonly unknown: number;
}

export function tableSums(slots: readonly number[], figures: TableFigures): TableSums {
  const totals = coverageTotals(figures, slots);
  const sum = (values: Float64Array): number => {
    let [total, known] = [0, 0];
    for (const slot of slots) {
      const value = values[slot]!;
      if (Number.isNaN(value)) continue;
      total += value;
      known++;
    }
    return known > 0 ? total : NaN;
  };
  const known = totals.known > 0;
  const allocated = sum(figures.allocated);
  // Desa outside the plan's area get nothing of it: their coverage stays as it is.
  const given = slots.some((slot) => !Number.isNaN(figures.after[slot]!)) ? allocated || 0 : NaN;
  return {
    eligible: known ? totals.eligible : NaN,
    covered: known ? totals.covered : NaN,
    gap: known ? totals.gap : NaN,
    coverage: totals.coverage,
    allocated,
    after: coverageFraction(totals.covered + given, totals.eligible),
    cost: sum(figures.cost),
    phases: figures.phases.map(sum),
    unknown: totals.unknown,
  };
}
