import Papa from 'papaparse';
import { done, refused, type Result } from '../../text/problem.ts';
import { recognise } from '../import/fields.ts';
import { limits } from './limits.ts';
import { openQuote, tooLarge } from './source-problems.ts';
import { delimiters, type Delimiter, type Sheet } from './table.ts';

/** Rows looked at to find the delimiter. */
const sampled = 60;

/**
 * The delimiter that cuts the first rows into the most alike pieces. Papa Parse's own guess takes a comma within
 * the names of a small file for it.
 */
export function delimiterOf(text: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const { data } = parse(text, delimiter, sampled);
    const counts = new Map<number, number>();
    const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
    for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    let score = 0;
    for (const [width, count] of counts)
      if (width > 1) score = Math.max(score, (count / rows.length) * (1 + Math.min(width, 40) / 40));
    // Titles above a table hold commas of their own; the names of its columns do not.
    score += Math.max(0, ...rows.map(knownNames)) / 10;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Cells of a row that are known names of columns. */
function knownNames(row: readonly string[]): number {
  return row.filter((cell) => {
    const { kind } = recognise(cell).role;
    return cell.length < 100 && kind !== 'ignore' && kind !== 'column';
  }).length;
}

/** Delimited text as one sheet. Rows keep the numbers a spreadsheet would give them. */
export function delimitedSheet(text: string, delimiter: Delimiter, name: string): Result<Sheet> {
  const head = parse(text, delimiter, sampled);
  const width = widthOf(head.data);
  if (width > limits.columns) return refused(tooLarge('columns', width, limits.columns));
  // Counted before they are made: a file of nothing but delimiters would be a cell per byte.
  const cells = countOf(text, delimiter) + countOf(text, '\n');
  if (cells > limits.cells) return refused(tooLarge('cells', cells, limits.cells));
  const { data, errors } = parse(text, delimiter, limits.rows + 1);
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) return refused(openQuote((open.row ?? 0) + 1));
  if (data.length > limits.rows) return refused(tooLarge('rows', data.length, limits.rows));
  const full = widthOf(data);
  if (full > limits.columns) return refused(tooLarge('columns', full, limits.columns));
  return done({ name, rows: data, width: full });
}

function parse(text: string, delimiter: Delimiter, preview: number): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false });
}

function widthOf(rows: readonly (readonly string[])[]): number {
  let width = 0;
  for (const row of rows) if (row.length > width) width = row.length;
  return width;
}

function countOf(text: string, sought: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) count++;
  return count;
}
