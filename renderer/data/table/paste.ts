import Papa from 'papaparse';
import { cellValue, readCell, type CellChange, type ReadCell, type TableContents } from './cells.ts';
import type { ShownColumn } from './shown-columns.ts';

/** The table a block is pasted into, as it is shown. */
export interface PasteTarget extends TableContents {
  readonly columns: readonly ShownColumn[];
  /** What stands over each column. */
  readonly headings: readonly string[];
  /** Rows in the order they are shown. */
  readonly order: readonly number[];
  /** The cells the block begins at, as places in `order` and `columns`, and how many are selected. */
  readonly at: { readonly row: number; readonly column: number };
  readonly size: { readonly rows: number; readonly columns: number };
  /** Whether a column's cells may be changed now. */
  readonly mayChange: (column: ShownColumn) => boolean;
}

export type RefusalReason =
  | Extract<ReadCell, { readonly ok: false }>['why']
  /** There is no such row or column any more. */
  | 'beyond'
  /** The row names another desa. */
  | 'other-desa';

export interface Refusal {
  /** Name of the desa and heading of the column; empty where there are none. */
  readonly name: string;
  readonly heading: string;
  readonly text: string;
  readonly why: RefusalReason;
}

/** What would become of a pasted block; nothing is changed yet. */
export interface PastePreview {
  readonly changes: readonly (CellChange & { readonly name: string; readonly before: number | null })[];
  /** Cells that have the figure already. */
  readonly same: number;
  /** Cells of columns that cannot be typed into. */
  readonly skipped: number;
  readonly refused: readonly Refusal[];
}

/** Cells of a block as spreadsheets copy it: tabs between cells, quotes around cells with line breaks. */
export function blockOf(text: string): readonly (readonly string[])[] {
  const trimmed = text.replace(/(\r\n|\r|\n)$/, '');
  if (trimmed === '') return [];
  return Papa.parse<string[]>(trimmed, { delimiter: '\t', skipEmptyLines: false }).data;
}

export function previewPaste(block: readonly (readonly string[])[], target: PasteTarget): PastePreview {
  const { byHeading, cells } = withoutHeader(filled(block, target), target);
  const changes: PastePreview['changes'][number][] = [];
  const refused: Refusal[] = [];
  let [same, skipped] = [0, 0];
  cells.forEach((line, down) => {
    const row = target.order[target.at.row + down];
    const columns = line.map((_, right) => target.columns[byHeading?.[right] ?? target.at.column + right]);
    const name = row === undefined ? '' : target.rows.names[row]!;
    const isOther = row !== undefined && !isAbout(row, columns, line, target);
    line.forEach((text, right) => {
      const column = columns[right];
      const heading = column ? (target.headings[target.columns.indexOf(column)] ?? '') : '';
      const refuse = (why: RefusalReason): void => void refused.push({ name, heading, text, why });
      if (row === undefined || !column) {
        if (text.trim() !== '') refuse('beyond');
        return;
      }
      if (column.typed === null || !target.mayChange(column)) {
        skipped++;
        return;
      }
      if (isOther) return refuse('other-desa');
      const read = readCell(column, text);
      if (!read.ok) return refuse(read.why);
      const now = cellValue(target, column, row);
      const before = typeof now === 'number' ? now : null;
      if (before === read.value) same++;
      else changes.push({ code: target.rows.codes[row]!, name, column, value: read.value, before });
    });
  });
  return { changes, same, skipped, refused };
}

/** One copied cell fills all that are selected. */
function filled(
  block: readonly (readonly string[])[],
  { size }: PasteTarget,
): readonly (readonly string[])[] {
  const [first] = block;
  if (block.length !== 1 || first?.length !== 1) return block;
  return Array.from({ length: size.rows }, () => Array.from({ length: size.columns }, () => first[0] ?? ''));
}

/** A first line that names columns of the table says which cells the others are for. */
function withoutHeader(
  block: readonly (readonly string[])[],
  { headings }: PasteTarget,
): { readonly byHeading: readonly number[] | null; readonly cells: readonly (readonly string[])[] } {
  const [first = [], ...others] = block;
  const byHeading = first.map((text) => headings.indexOf(text.trim()));
  const isHeader = first.length > 0 && byHeading.every((column) => column >= 0);
  return isHeader ? { byHeading, cells: others } : { byHeading: null, cells: block };
}

/** False where the block has a name or code for the row and it is another one. */
function isAbout(
  row: number,
  columns: readonly (ShownColumn | undefined)[],
  line: readonly string[],
  target: PasteTarget,
): boolean {
  return columns.every((column, right) => {
    if (column?.column !== 'name' && column?.column !== 'code') return true;
    const text = (line[right] ?? '').trim().replace(/^'/, '').toLowerCase();
    return text === '' || text === String(cellValue(target, column, row)).toLowerCase();
  });
}
