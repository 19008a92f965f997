/** A table as it was read, before anything is made of it. */

/** Bytes with the name they came by, or text that was pasted. */
export type TableSource =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly text: string };

/**
 * One cell. Text is a plain string, '' where there is nothing; a cell the workbook itself calls a number, a date
 * or a truth value says so, as a code that became a number or a date is damaged in ways text is not.
 */
export type Cell = string | TypedCell;

export interface TypedCell {
  readonly kind: 'number' | 'date' | 'boolean';
  /** Numbers as written in the file, with a decimal point; dates as ISO dates. */
  readonly text: string;
}

export interface Sheet {
  readonly name: string;
  /** Rows as in the file, empty ones included, so that row n of the file is `rows[n - 1]`. */
  readonly rows: readonly (readonly Cell[])[];
  /** Columns of the widest row. */
  readonly width: number;
  /** Cells one below the other that a workbook shows as one; left out where there are none. */
  readonly merged?: readonly MergedCells[] | undefined;
  /** True of a sheet the workbook does not show. */
  readonly hidden?: boolean | undefined;
}

/** Cells of a column that are shown as one, the first of which has what is shown. Counted from 0, both within. */
export interface MergedCells {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'mixed';

/** How text became cells; null for a workbook, which leaves nothing to guess. */
export interface TextReading {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter;
}

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export interface RawTable {
  readonly name: string;
  readonly format: 'csv' | 'xlsx' | 'text';
  readonly sheets: readonly Sheet[];
  readonly reading: TextReading | null;
}

export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.text;
}

export function isBlankRow(row: readonly Cell[]): boolean {
  return row.every((cell) => typeof cell === 'string' && cell.trim() === '');
}
