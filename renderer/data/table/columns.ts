import { coverageFraction } from '#shared/coverage/fraction.ts';
import { regionValues } from '#shared/coverage/indicator-classes.ts';
import { indicatorValues, type Indicator } from '#shared/coverage/indicator.ts';
import { aggregate, type LevelRegions, type RegionValues } from '#shared/coverage/levels.ts';
import { coverageTotals } from '#shared/coverage/totals.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import type { Column, CoverageState } from '#shared/workspace/snapshot.ts';
import { keepingLast } from '../../session/last-answer.ts';

/** Figures of the table by column, one value per row, NaN for "tidak ada data". */
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
  /** Heads fixed by hand, NaN where the rule decides; of desa alone. */
  readonly lock: Float64Array;
  /** Of rows above desa: their desa, and those of them without figures. */
  readonly villages: Float64Array;
  readonly unknown: Float64Array;
  /** 1 where the plan is not about the row. */
  readonly outside: Uint8Array;
}

/** Columns that are added up in the last row. */
export type FigureColumn = 'eligible' | 'covered' | 'gap' | 'coverage' | 'allocated' | 'after' | 'cost';
export type ColumnId =
  | 'name'
  | 'code'
  | 'within'
  | 'class'
  | 'lock'
  | 'villages'
  | 'unknown'
  | FigureColumn
  | `phase-${number}`
  | `column-${number}`;

const none = new Float64Array();

/** Of every desa. @param locks heads by slot, NaN where there is none */
export function tableFigures(
  coverage: CoverageState,
  result: PlanResult | null,
  further: readonly Column[] = [],
  locks: Float64Array = none,
): TableFigures {
  const of = (indicator: Indicator): Float64Array => indicatorValues(indicator, coverage, result);
  return {
    ...figuresOfToday(coverage),
    allocated: of({ kind: 'allocated' }),
    after: of({ kind: 'coverage-after' }),
    cost: of({ kind: 'cost' }),
    phases: (result?.phases ?? []).map((_, phase) => of({ kind: 'phase', phase })),
    further: further.map(({ values }) => values),
    lock: locks,
    villages: none,
    unknown: none,
    outside: outsideOf(result, coverage.eligible.length),
  };
}

/** What a plan does not change is not made again at every key. */
const figuresOfToday = keepingLast((coverage: CoverageState) => ({
  eligible: coverage.eligible,
  covered: coverage.covered,
  gap: indicatorValues({ kind: 'gap' }, coverage, null),
  coverage: indicatorValues({ kind: 'coverage' }, coverage, null),
}));

function outsideOf(result: PlanResult | null, length: number): Uint8Array {
  return result ? result.regions.inArea.map((inside) => 1 - inside) : new Uint8Array(length);
}

/** Of every region of a level above desa: as the map has them, sums and quotients of sums, never averages. */
export function regionFigures(
  regions: LevelRegions,
  coverage: CoverageState,
  result: PlanResult | null,
  further: readonly Column[] = [],
): TableFigures {
  const of = (indicator: Indicator): RegionValues =>
    regionValues(indicator, coverage, result, { regions, columns: further });
  const known = of({ kind: 'coverage' });
  const covered = aggregate(
    { numerator: (slot) => coverage.covered[slot]!, denominator: null, additive: true },
    regions,
  );
  const villages = new Float64Array(regions.count);
  for (const region of regions.of) villages[region]!++;
  const allocated = of({ kind: 'allocated' });
  return {
    eligible: of({ kind: 'eligible' }).values,
    covered: covered.values,
    gap: of({ kind: 'gap' }).values,
    coverage: known.values,
    allocated: allocated.values,
    after: of({ kind: 'coverage-after' }).values,
    cost: of({ kind: 'cost' }).values,
    phases: (result?.phases ?? []).map((_, phase) => of({ kind: 'phase', phase }).values),
    further: further.map(({ name }) => of({ kind: 'column', name }).values),
    lock: none,
    villages,
    unknown: Float64Array.from(known.unknown),
    outside: result ? allocated.outside : new Uint8Array(regions.count),
  };
}

/** Null for columns of text. */
export function columnValues(figures: TableFigures, column: ColumnId): Float64Array | null {
  if (column === 'name' || column === 'code' || column === 'within' || column === 'class') return null;
  if (column.startsWith('phase-')) return figures.phases[Number(column.slice(6))] ?? null;
  if (column.startsWith('column-')) return figures.further[Number(column.slice(7))] ?? null;
  return figures[column as FigureColumn | 'lock' | 'villages' | 'unknown'];
}

/** Sums of the shown desa; coverage is the quotient of sums over desa with both figures, never a mean. */
export interface TableSums extends Record<FigureColumn, number> {
  readonly phases: readonly number[];
  /** Further columns that add up, NaN for the others. */
  readonly further: readonly number[];
  readonly lock: number;
  /** Desa that are summed up. */
  readonly villages: number;
  /** Desa left out of the coverage sums because a figure is unknown. */
  readonly unknown: number;
}

/**
 * @param figures of every desa
 * @param additive whether a further column, by its place, can be added up
 */
export function tableSums(
  slots: readonly number[],
  figures: TableFigures,
  additive: (column: number) => boolean = () => false,
): TableSums {
  const totals = coverageTotals(figures, slots);
  const sum = (values: Float64Array): number => {
    let [total, known] = [0, 0];
    for (const slot of slots) {
      const value = values[slot] ?? NaN;
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
    further: figures.further.map((values, column) => (additive(column) ? sum(values) : NaN)),
    lock: sum(figures.lock),
    villages: slots.length,
    unknown: totals.unknown,
  };
}
