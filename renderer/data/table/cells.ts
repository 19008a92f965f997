import { mostHeads } from '#shared/allocation/heads.ts';
import { inertText } from '#shared/exchange/table/inert.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { numberOf } from '#shared/target/query/tokens.ts';
import type { Language } from '#shared/text/text.ts';
import type { Command, CoverageCells } from '#shared/workspace/command.ts';
import { parseWhole } from '../../app/controls/whole-number.ts';
import { columnValues, type TableFigures } from './columns.ts';
import { textOf } from './filter.ts';
import type { TableRows } from './rows.ts';
import { isShare, type ShownColumn } from './shown-columns.ts';

/** What a text typed into a cell means: a figure, null for an empty cell, or why it means nothing. */
export type ReadCell =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly why: 'not-whole' | 'too-many' | 'no-number' };

/** Reads a cell as people and spreadsheets write it. */
export function readCell({ typed, title }: Pick<ShownColumn, 'typed' | 'title'>, text: string): ReadCell {
  const bare = text.trim();
  if (bare === '' || /^[-–—]$/.test(bare) || /^(tidak ada data|no data)$/i.test(bare))
    return { ok: true, value: null };
  if (typed === 'heads') {
    const heads = parseWhole(bare);
    if (heads === null) return { ok: false, why: 'not-whole' };
    return title === 'lock' && heads > mostHeads
      ? { ok: false, why: 'too-many' }
      : { ok: true, value: heads };
  }
  const sign = /^[-−]/.test(bare) ? -1 : 1;
  const digits = bare.replace(/^[-−]/, '').replace(/\s*%$/, '');
  const number = /^\d[\d.,]*$/.test(digits) ? numberOf(digits) : null;
  return number === null || !Number.isFinite(number)
    ? { ok: false, why: 'no-number' }
    : { ok: true, value: sign * number };
}

/** What a cell is begun to be edited with: the figure in digits, as it can be read back. */
export function editText(value: number, language: Language): string {
  if (Number.isNaN(value)) return '';
  return language === 'id' ? String(value).replace('.', ',') : String(value);
}

export interface TableContents {
  readonly rows: TableRows;
  readonly figures: TableFigures;
  readonly classes: readonly string[];
}

/** A cell for files: figures as numbers, coverage as a fraction, unknown as nothing. */
export function cellValue({ rows, figures, classes }: TableContents, column: ShownColumn, row: number) {
  const values = columnValues(figures, column.column);
  if (!values) return textOf(rows, column.column, row, classes);
  const value = values[row] ?? NaN;
  return Number.isNaN(value) ? '' : value;
}

/**
 * A cell for the clipboard: digits without separators of thousands, which one spreadsheet takes for what the
 * other takes for a decimal point, decimals and percent as the language writes them.
 */
function clipboardText(
  contents: TableContents,
  column: ShownColumn,
  row: number,
  language: Language,
): string {
  const value = cellValue(contents, column, row);
  if (typeof value === 'string') return inertText(value.replaceAll(/[\t\r\n]+/g, ' '));
  if (!isShare(column)) return editText(value, language);
  return `${editText(Math.round(value * 10_000) / 100, language)}%`;
}

/** Tab-separated, as spreadsheets take it. @param headings null where no header is wanted */
export function clipboardTable(
  contents: TableContents,
  columns: readonly ShownColumn[],
  rows: readonly number[],
  headings: readonly string[] | null,
  language: Language,
): string {
  const lines = rows.map((row) =>
    columns.map((column) => clipboardText(contents, column, row, language)).join('\t'),
  );
  const head = headings?.map((heading) => inertText(heading.replaceAll(/[\t\r\n]+/g, ' '))).join('\t');
  return [...(head === undefined ? [] : [head]), ...lines].join('\r\n');
}

/** A figure that a cell is to have. */
export interface CellChange {
  readonly code: RegionCode;
  readonly column: ShownColumn;
  /** Null for an empty cell. */
  readonly value: number | null;
}

/** All changes as one step of undo. */
export function cellsCommand(changes: readonly CellChange[]): Command {
  const coverage = new Map<string, CoverageCells>();
  const locks = new Map<string, number | null>();
  const columns = new Map<string, Map<string, number | null>>();
  for (const { code, column, value } of changes) {
    switch (column.title) {
      case 'eligible':
      case 'covered':
        coverage.set(code, { ...coverage.get(code), [column.title]: value });
        break;
      case 'lock':
        locks.set(code, value);
        break;
      case 'further': {
        const name = column.heading!;
        const values = columns.get(name) ?? new Map<string, number | null>();
        columns.set(name, values.set(code, value));
        break;
      }
      default:
        throw new Error(`the column ${column.id} is computed`);
    }
  }
  return {
    kind: 'put-cells',
    coverage: Object.fromEntries(coverage),
    locks: Object.fromEntries(locks),
    columns: Object.fromEntries([...columns].map(([name, values]) => [name, Object.fromEntries(values)])),
  };
}
