import type { PhaseTotal } from '#shared/plan/result.ts';
import type { Wording } from '#shared/text/text.ts';
import type { Screen } from '../session/state.ts';
import type { ColumnId, FigureColumn, TableSums } from './columns.ts';

/** A column on screen. */
export interface ShownColumn {
  readonly id: string;
  /** Which words head it, unless it is a phase's. */
  readonly title: FigureColumn | 'name' | 'kecamatan' | 'lock';
  readonly phaseName: string | null;
  /** What sorting by it means; null where it makes no sense. */
  readonly sortable: ColumnId | null;
  readonly numeric: boolean;
  readonly unit: 'people' | 'rupiah' | null;
  readonly phase: number | null;
}

function figure(id: FigureColumn, unit: ShownColumn['unit']): ShownColumn {
  return { id, title: id, phaseName: null, sortable: id, numeric: true, unit, phase: null };
}

const names: readonly ShownColumn[] = (['name', 'kecamatan'] as const).map((id) => ({
  id,
  title: id,
  phaseName: null,
  sortable: id,
  numeric: false,
  unit: null,
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
  phaseName: null,
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
): readonly ShownColumn[] {
  if (!hasPlan) return [...names, ...today];
  const [quota, after, cost] = planned;
  if (screen !== 'plan') return [...names, ...today, quota, after, cost];
  const byPhase = phases.map(({ name }, phase): ShownColumn => ({
    id: `phase-${phase}`,
    title: 'allocated',
    phaseName: name,
    sortable: `phase-${phase}`,
    numeric: true,
    unit: 'people',
    phase,
  }));
  return [...names, ...today, quota, lock, ...byPhase, after, cost];
}

export function cellClass(column: ShownColumn): string {
  return `desa-cell desa-cell-${column.phase === null ? column.id : 'phase'} ${column.numeric ? 'number' : ''}`;
}

/** A known figure in a cell: its unit stands in the head of the column. */
export function figureText(column: ShownColumn, value: number, w: Wording): string {
  return column.id === 'coverage' || column.id === 'after' ? w.percent(value) : w.heads(value);
}

/** What the last row says under a figure's column. */
export function sumOf(column: ShownColumn, sums: TableSums): number {
  if (column.phase !== null) return sums.phases[column.phase] ?? NaN;
  switch (column.title) {
    case 'name':
    case 'kecamatan':
    case 'lock':
      return NaN;
    default:
      return sums[column.title];
  }
}
