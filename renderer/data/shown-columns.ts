import type { PhaseTotal } from '#shared/plan/result.ts';
import { formatDecimal } from '#shared/text/number.ts';
import type { Wording } from '#shared/text/text.ts';
import type { ColumnInfo } from '#shared/workspace/snapshot.ts';
import type { Screen } from '../session/state.ts';
import type { ColumnId, FigureColumn, TableSums } from './columns.ts';

/** A column on screen. */
export interface ShownColumn {
  readonly id: string;
  /** Which words head it, unless it has a heading of its own. */
  readonly title: FigureColumn | 'name' | 'kecamatan' | 'lock' | 'further';
  /** Name of a phase, or of a further column of the document. */
  readonly heading: string | null;
  /** What sorting by it means; null where it makes no sense. */
  readonly sortable: ColumnId | null;
  readonly numeric: boolean;
  readonly unit: 'people' | 'rupiah' | null;
  /** Unit of a further column, in the document's words. */
  readonly unitText: string | null;
  readonly phase: number | null;
}

function figure(id: FigureColumn, unit: ShownColumn['unit']): ShownColumn {
  return {
    id,
    title: id,
    heading: null,
    sortable: id,
    numeric: true,
    unit,
    unitText: null,
    phase: null,
  };
}

const names: readonly ShownColumn[] = (['name', 'kecamatan'] as const).map((id) => ({
  id,
  title: id,
  heading: null,
  sortable: id,
  numeric: false,
  unit: null,
  unitText: null,
  phase: null,
}));

const today = [
  figure('eligible', 'people'),
  figure('covered', 'people'),
  figure('gap', 'people'),
  figure('coverage', null),
];

const planned = [figure('allocated', 'people'), figure('after', null), figure('cost', 'rupiah')] as const;

const lock: ShownColumn = {
  id: 'lock',
  title: 'lock',
  heading: null,
  unitText: null,
  sortable: null,
  numeric: true,
  unit: 'people',
  phase: null,
};

/**
 * Figures of today, then those of the plan. Where the plan is made also the number of each phase and the
 * lock, beside the quota they make up.
 */
export function shownColumns(
  screen: Screen,
  phases: readonly PhaseTotal[],
  hasPlan: boolean,
  columns: readonly ColumnInfo[] = [],
): readonly ShownColumn[] {
  const further = columns.map(furtherColumn);
  if (!hasPlan) return [...names, ...today, ...further];
  const [quota, after, cost] = planned;
  // Beside the plan's own columns there is no room for others on a laptop.
  if (screen !== 'plan')
    return [...names, ...today, quota, after, cost, ...(screen === 'budget' ? [] : further)];
  const byPhase = phases.map(({ name }, phase): ShownColumn => ({
    id: `phase-${phase}`,
    title: 'allocated',
    heading: name,
    unitText: null,
    sortable: `phase-${phase}`,
    numeric: true,
    unit: 'people',
    phase,
  }));
  return [...names, ...today, quota, lock, ...byPhase, after, cost];
}

function furtherColumn({ name, unit }: ColumnInfo, index: number): ShownColumn {
  return {
    id: `column-${index}`,
    title: 'further',
    heading: name,
    sortable: `column-${index}`,
    numeric: true,
    unit: null,
    unitText: unit,
    phase: null,
  };
}

/**
 * Least width of a column in pixels, so that its widest figure, the sum in bold, stands whole: a sum cut short
 * reads like a smaller one. Digits are of one width at the table's 13 px; separators are half of it.
 */
export function leastWidth(column: ShownColumn, sums: TableSums, w: Wording): number {
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

export function cellClass(column: ShownColumn): string {
  const kind = column.title === 'further' ? 'further' : column.phase === null ? column.id : 'phase';
  return `desa-cell desa-cell-${kind} ${column.numeric ? 'number' : ''}`;
}

/** A known figure in a cell: its unit stands in the head of the column. */
export function figureText(column: ShownColumn, value: number, w: Wording): string {
  if (column.id === 'coverage' || column.id === 'after') return w.percent(value);
  return Number.isInteger(value) ? w.heads(value) : formatDecimal(value, 2, w.language);
}

/** What the last row says under a figure's column. */
export function sumOf(column: ShownColumn, sums: TableSums): number {
  if (column.phase !== null) return sums.phases[column.phase] ?? NaN;
  switch (column.title) {
    case 'name':
    case 'kecamatan':
    case 'lock':
    case 'further':
      return NaN;
    default:
      return sums[column.title];
  }
}
