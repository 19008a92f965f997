import { formatClass } from '#shared/coverage/indicator-text.ts';
import type { ClassifiedIndicator } from '#shared/coverage/indicator-classes.ts';
import { isAmount } from '#shared/coverage/indicator.ts';
import { slotsOf } from '../../map/regions.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Language } from '#shared/text/text.ts';
import type { Column } from '#shared/workspace/snapshot.ts';
import { useWords } from '../../app/language/language.ts';
import { useClassified, useShownIndicator } from '../../map/indicator-hooks.ts';
import { keepingLast, keepingSame } from '../../session/last-answer.ts';
import type { DocumentState } from '../../session/state.ts';
import { useView } from '../../session/store.ts';
import type { TableContents } from './cells.ts';
import { regionFigures, tableFigures, tableSums, type TableFigures, type TableSums } from './columns.ts';
import { filteredRows, type TableFilter } from './filter.ts';
import { isColumnShown, orderedColumns, useColumnLayout, type ColumnLayout } from './layout.ts';
import { orderedRows, type Sorting } from './order.ts';
import { slotsOfRows, tableRows, type TableRows } from './rows.ts';
import { allColumns, headingOf, type ColumnsOf, type ShownColumn } from './shown-columns.ts';
import { useTable, type TableState } from './state.ts';

/** The table as it is shown now. */
export interface TableView extends TableContents {
  /** Rows that pass the filters, as they are sorted. */
  readonly order: readonly number[];
  /** Their desa. */
  readonly slots: readonly number[];
  readonly sums: TableSums;
  readonly columns: readonly ShownColumn[];
  /** What stands over each of `columns`. */
  readonly headings: readonly string[];
  /** Shown or not, in their order. */
  readonly everyColumn: readonly ShownColumn[];
  readonly layout: ColumnLayout;
  /** Any filter is on. */
  readonly isFiltered: boolean;
}

/** Table, tools and sums ask the same: whatever takes time is found once for the same figures. */
const figuresOf = keepingLast(tableFigures);
const regionsFigures = keepingLast(regionFigures);
const sumsOf = keepingLast((slots: readonly number[], figures: TableFigures, further: readonly Column[]) =>
  tableSums(slots, figures, (column) => further[column] !== undefined && isAmount(further[column])),
);
const slotsShown = keepingLast(slotsOfRows);
/** Of what is typed in a plan, columns tell the names of phases alone. */
const phaseNames = keepingSame<string>();
const columnsOf = keepingLast(
  (
    level: ColumnsOf['level'],
    phases: ColumnsOf['phases'],
    hasPlan: boolean,
    further: readonly Column[],
    layout: ColumnLayout,
  ) => orderedColumns(allColumns({ level, phases, hasPlan, further }), layout),
);
const shownOf = keepingLast(
  (every: readonly ShownColumn[], screen: Parameters<typeof isColumnShown>[1], layout: ColumnLayout) =>
    every.filter((column) => isColumnShown(column, screen, layout)),
);
const rowsKept = keepingLast(
  (
    rows: TableRows,
    figures: TableFigures,
    text: string,
    columns: TableFilter['columns'],
    area: TableFilter['area'],
    classes: readonly string[],
  ) => filteredRows(rows, figures, { text, columns, area }, classes),
);
const sorted = keepingLast(
  (
    kept: readonly number[],
    rows: TableRows,
    figures: TableFigures,
    sorting: readonly Sorting[],
    classified: ClassifiedIndicator | null,
  ) => orderedRows(kept, rows, figures, sorting, classOf(classified)),
);
const classNames = keepingLast(
  (classified: ClassifiedIndicator | null, language: Language): readonly string[] => {
    if (!classified) return [];
    const { indicator, classes, values } = classified;
    const names = classes.counts.map((_, at) => formatClass(indicator, classes, at, language));
    return Array.from(values, (value) => names[classes.classOf(value)] ?? '');
  },
);

function classOf(classified: ClassifiedIndicator | null): (row: number) => number {
  return (row) => (classified ? classified.classes.classOf(classified.values[row]!) : -1);
}

const noLocks: PlanSpec['locks'] = {};

/** Heads fixed by hand, by slot. */
const locksBySlot = keepingLast((locks: PlanSpec['locks'], codes: readonly RegionCode[]): Float64Array => {
  const bySlot = new Float64Array(codes.length).fill(NaN);
  for (const [code, heads] of Object.entries(locks)) {
    const { from, to } = slotsOf(codes, code as RegionCode);
    if (to === from + 1) bySlot[from] = heads;
  }
  return bySlot;
});

/** Slots of the area being worked on, while rows are to be in it. */
function useAreaFilter(inArea: boolean): Iterable<number> | null {
  return useView((view) => (inArea ? (view.draft?.totals?.slots ?? null) : null));
}

export function useTableView({ directory, snapshot, lastResult }: DocumentState): TableView {
  const words = useWords();
  const level = useView((view) => view.level);
  const screen = useView((view) => view.screen);
  const layout = useColumnLayout(screen);
  const { text, filters, inArea, sorting }: TableState = useTable();
  const area = useAreaFilter(inArea);
  const { coverage, columns: further, plan } = snapshot;
  const phases = phaseNames(lastResult?.phases.map(({ name }) => name) ?? []);
  const everyColumn = columnsOf(level, phases, plan !== null, further, layout);
  const columns = shownOf(everyColumn, screen, layout);
  const indicator = useShownIndicator();
  const classified = useClassified(columns.some(({ title }) => title === 'class') ? indicator : null);
  const rows = tableRows(directory, level);
  const locks = locksBySlot(plan?.spec.locks ?? noLocks, directory.codes);
  const ofDesa = figuresOf(coverage, lastResult, further, locks);
  const figures = rows.regions ? regionsFigures(rows.regions, coverage, lastResult, further) : ofDesa;
  const classes = classNames(classified?.level === level ? classified : null, words.language);
  const kept = rowsKept(rows, figures, text, filters, area, classes);
  const order = sorted(kept, rows, figures, sorting, classified);
  const slots = slotsShown(rows, order);
  return {
    rows,
    figures,
    classes,
    order,
    slots,
    sums: sumsOf(slots, ofDesa, further),
    columns,
    headings: columns.map((column) => headingOf(column, words, level)),
    everyColumn,
    layout,
    isFiltered: text.trim() !== '' || area !== null || Object.keys(filters).length > 0,
  };
}
