import type { RegionCode } from '#shared/region/code.ts';
import { columnValues, type ColumnId, type TableFigures } from './columns.ts';
import { withinName, type TableRows } from './rows.ts';

/** What rows must be like in one column. */
export type ColumnFilter =
  | { readonly kind: 'contains'; readonly text: string }
  /** Lies in one of these regions. */
  | { readonly kind: 'within'; readonly codes: readonly RegionCode[] }
  /** Both ends belong to it; null where there is no end. Coverage as a fraction. */
  | { readonly kind: 'between'; readonly least: number | null; readonly most: number | null }
  /** There is no figure. */
  | { readonly kind: 'unknown' };

export interface TableFilter {
  /** In the name of the row or of the region it lies in, or at the start of the code. */
  readonly text: string;
  readonly columns: Readonly<Partial<Record<ColumnId, ColumnFilter>>>;
  /** Slots of the area rows must have desa in; null for anywhere. */
  readonly area: Iterable<number> | null;
}

export const noFilter: TableFilter = { text: '', columns: {}, area: null };

/** Rows that pass everything, in the order of their codes. @param classes what the column "Kelas" says of each row */
export function filteredRows(
  rows: TableRows,
  figures: TableFigures,
  filter: TableFilter,
  classes: readonly string[] = [],
): number[] {
  const tests: ((row: number) => boolean)[] = [];
  if (filter.text.trim() !== '') tests.push(textTest(rows, filter.text));
  if (filter.area) tests.push(areaTest(rows, filter.area));
  for (const [column, wanted] of Object.entries(filter.columns))
    if (wanted) tests.push(columnTest(rows, figures, column as ColumnId, wanted, classes));
  const kept: number[] = [];
  for (let row = 0; row < rows.codes.length; row++) if (tests.every((test) => test(row))) kept.push(row);
  return kept;
}

function textTest(rows: TableRows, text: string): (row: number) => boolean {
  const wanted = folded(text);
  // Of thousands of desa in some hundred regions each region is looked at once.
  const regions = new Set<string>();
  for (const code of new Set(rows.within ?? []))
    if (folded(rows.regionNames[code] ?? '').includes(wanted)) regions.add(code);
  return (row) =>
    rows.codes[row]!.startsWith(wanted) ||
    (regions.size > 0 && regions.has(rows.within![row]!)) ||
    folded(rows.names[row]!).includes(wanted);
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}

/** A region passes with any of its desa. */
function areaTest({ starts, codes }: TableRows, area: Iterable<number>): (row: number) => boolean {
  const before = new Int32Array(starts.at(-1)! + 1);
  for (const slot of area) before[slot + 1] = 1;
  for (let slot = 1; slot < before.length; slot++) before[slot]! += before[slot - 1]!;
  return (row) => row < codes.length && before[starts[row + 1]!]! > before[starts[row]!]!;
}

function columnTest(
  rows: TableRows,
  figures: TableFigures,
  column: ColumnId,
  wanted: ColumnFilter,
  classes: readonly string[],
): (row: number) => boolean {
  switch (wanted.kind) {
    case 'contains': {
      const text = folded(wanted.text);
      return (row) => folded(textOf(rows, column, row, classes)).includes(text);
    }
    case 'within': {
      const codes = new Set<string>(wanted.codes);
      return (row) => codes.has(rows.within?.[row] ?? '');
    }
    case 'between': {
      const values = columnValues(figures, column);
      const [least, most] = [wanted.least ?? -Infinity, wanted.most ?? Infinity];
      // Unknown is within no limits: both comparisons are false of NaN.
      return (row) => values !== null && values[row]! >= least && values[row]! <= most;
    }
    case 'unknown': {
      const values = columnValues(figures, column);
      return (row) => Number.isNaN(values?.[row] ?? NaN);
    }
  }
}

/** What a column of text says of a row. */
export function textOf(
  rows: TableRows,
  column: ColumnId,
  row: number,
  classes: readonly string[] = [],
): string {
  switch (column) {
    case 'name':
      return rows.names[row] ?? '';
    case 'code':
      return rows.codes[row] ?? '';
    case 'within':
      return withinName(rows, row);
    case 'class':
      return classes[row] ?? '';
    default:
      return '';
  }
}
