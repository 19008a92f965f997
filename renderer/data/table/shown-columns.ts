import { isAmount } from '#shared/coverage/indicator.ts';
import { levels, type Level } from '#shared/region/code.ts';
import { formatDecimal } from '#shared/text/number.ts';
import type { Wording } from '#shared/text/text.ts';
import type { ColumnInfo } from '#shared/workspace/snapshot.ts';
import type { Screen } from '../../session/state.ts';
import type { Words } from '../../app/language/language.ts';
import type { ColumnId, FigureColumn, TableSums } from './columns.ts';

/** A column on screen. */
export interface ShownColumn {
  /** The same in every document, so that the choice of columns can be remembered. */
  readonly id: string;
  /** Which words head it, unless it has a heading of its own. */
  readonly title:
    FigureColumn | 'name' | 'code' | 'within' | 'class' | 'villages' | 'unknown' | 'lock' | 'further';
  /** Name of a phase, or of a further column of the document. */
  readonly heading: string | null;
  /** Where its figures are and what sorting by it means. */
  readonly column: ColumnId;
  readonly numeric: boolean;
  readonly unit: 'people' | 'rupiah' | null;
  /** Unit of a further column, in the document's words. */
  readonly unitText: string | null;
  readonly phase: number | null;
  /** Place of a further column in the document, if it is one. */
  readonly further: number | null;
  /** Whether adding it up means anything. */
  readonly summed: boolean;
  /** What can be typed into its cells: whole heads, or any number. */
  readonly typed: 'heads' | 'number' | null;
}

const plain = {
  heading: null,
  unit: null,
  unitText: null,
  phase: null,
  further: null,
  summed: false,
  typed: null,
} as const;

function text(id: 'name' | 'code' | 'within' | 'class'): ShownColumn {
  return { ...plain, id, title: id, column: id, numeric: false };
}

function figure(
  id: FigureColumn | 'lock' | 'villages' | 'unknown',
  change: Partial<ShownColumn> = {},
): ShownColumn {
  return { ...plain, id, title: id, column: id, numeric: true, unit: 'people', summed: true, ...change };
}

const [eligible, covered] = [figure('eligible', { typed: 'heads' }), figure('covered', { typed: 'heads' })];
const today = [eligible, covered, figure('gap'), figure('coverage', { unit: null })];
const lock = figure('lock', { typed: 'heads', summed: false });
const ofRegions = [figure('villages', { unit: null }), figure('unknown', { unit: null })];

/** What there is to show columns of. */
export interface ColumnsOf {
  readonly level: Level;
  /** Their names. */
  readonly phases: readonly string[];
  readonly hasPlan: boolean;
  readonly further: readonly ColumnInfo[];
}

/** Every column there is, in the order they come in where nobody chose another. */
export function allColumns({ level, phases, hasPlan, further }: ColumnsOf): readonly ShownColumn[] {
  const isDesa = level === 'desa';
  return [
    text('name'),
    text('code'),
    ...(level === levels[0] ? [] : [text('within')]),
    ...(isDesa ? [] : ofRegions),
    ...today,
    ...(hasPlan ? [figure('allocated'), ...(isDesa ? [lock] : [])] : []),
    ...(hasPlan ? phases.map(phaseColumn) : []),
    ...(hasPlan ? [figure('after', { unit: null }), figure('cost', { unit: 'rupiah' })] : []),
    ...further.flatMap((info, index) => (isDesa || isAmount(info) ? [furtherColumn(info, index)] : [])),
    text('class'),
  ];
}

/**
 * Whether a column is shown where nobody chose: figures of today, then those of the plan; where the plan is made
 * also the heads of each phase and the lock, but nothing else, as there is no room for more on a laptop.
 */
export function isShownAtFirst({ title, phase }: ShownColumn, screen: Screen): boolean {
  if (title === 'code' || title === 'class') return false;
  if (title === 'lock' || phase !== null) return screen === 'plan';
  return title !== 'further' || (screen !== 'plan' && screen !== 'budget');
}

function phaseColumn(name: string, phase: number): ShownColumn {
  return figure('allocated', { id: `phase-${phase}`, column: `phase-${phase}`, heading: name, phase });
}

function furtherColumn(info: ColumnInfo, index: number): ShownColumn {
  return {
    ...plain,
    id: `further:${info.name}`,
    title: 'further',
    column: `column-${index}`,
    heading: info.name,
    unitText: info.unit,
    numeric: true,
    further: index,
    summed: isAmount(info),
    typed: 'number',
  };
}

/** What stands over a column, without its unit. */
export function headingOf({ heading, title }: ShownColumn, { t }: Words, level: Level): string {
  if (heading !== null) return heading;
  if (title === 'name') return t(level === 'desa' ? 'column.name' : `level.${level}`);
  if (title === 'within') return t(`level.${levels[levels.indexOf(level) - 1] ?? 'provinsi'}`);
  return t(`column.${title === 'further' ? 'name' : title}`);
}

export function cellClass(column: ShownColumn): string {
  const kind = column.title === 'further' ? 'further' : column.phase === null ? column.id : 'phase';
  return `desa-cell desa-cell-${kind} ${column.numeric ? 'number' : ''}`;
}

/** A known figure in a cell: its unit stands in the head of the column. */
export function figureText(column: ShownColumn, value: number, w: Wording): string {
  if (isShare(column)) return w.percent(value);
  return Number.isInteger(value) ? w.heads(value) : formatDecimal(value, 2, w.language);
}

/** Whether its figures are fractions that are written in percent. */
export function isShare({ title }: ShownColumn): boolean {
  return title === 'coverage' || title === 'after';
}

/** What the last row says under a figure's column. */
export function sumOf(column: ShownColumn, sums: TableSums): number {
  if (!column.summed) return NaN;
  if (column.phase !== null) return sums.phases[column.phase] ?? NaN;
  if (column.further !== null) return sums.further[column.further] ?? NaN;
  switch (column.title) {
    case 'name':
    case 'code':
    case 'within':
    case 'class':
    case 'further':
      return NaN;
    default:
      return sums[column.title];
  }
}
