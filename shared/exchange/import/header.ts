import { recognise } from './fields.ts';
import type { HeaderRows } from './mapping.ts';
import { looksNumeric } from './number.ts';
import { cellText, type Cell, type Sheet } from './table.ts';

/** Titles, dates and notes stand above a header, seldom more than this many rows of them. */
const sought = 40;

/**
 * The rows that name the columns: the one with the most known names, with the groups above it and the years
 * below it where cells were merged. Null where no row names anything.
 */
export function headerRowsOf(sheet: Sheet): HeaderRows | null {
  let best: { readonly row: number; readonly score: number } | null = null;
  for (const [row, cells] of sheet.rows.slice(0, sought).entries()) {
    const score = namesIn(cells);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  if (!best || best.score < 1) return firstFilled(sheet);
  const { row } = best;
  const last = isSubHeader(sheet.rows[row]!, sheet.rows[row + 1]) ? row + 1 : row;
  const first = last === row && row > 0 && isSubHeader(sheet.rows[row - 1]!, sheet.rows[row]) ? row - 1 : row;
  return { first, last: isNumbering(sheet.rows[last + 1]) ? last + 1 : last };
}

/** Sum of how surely the cells of a row are names of columns. */
function namesIn(cells: readonly Cell[]): number {
  let score = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.trim() === '' || cell.length > 100) continue;
    const { role, confidence } = recognise(cell);
    if (role.kind !== 'column' && role.kind !== 'ignore') score += confidence;
  }
  return score;
}

/** A first row of words over rows with numbers is a header even if none of its words is known. */
function firstFilled(sheet: Sheet): HeaderRows | null {
  const row = sheet.rows.findIndex((cells) => filled(cells).length > 1);
  const [here, below] = [sheet.rows[row], sheet.rows[row + 1]];
  if (!here || !below) return null;
  const named = filled(here).every((cell) => !looksNumeric(cell)) && filled(below).some(looksNumeric);
  return named ? { first: row, last: row } : null;
}

/** Whether `below` continues `above`: it names or dates columns `above` groups, and leaves the others empty. */
function isSubHeader(above: readonly Cell[], below: readonly Cell[] | undefined): boolean {
  if (!below) return false;
  // One text alone is a title of the whole table, whatever it speaks of: "Daftar pekerja rentan 2024".
  if (filled(above).length < 2) return false;
  const names = filled(below);
  if (names.length === 0 || names.length >= filled(above).length + below.length) return false;
  const named = below.every((cell, index) => {
    const text = cellText(cell).trim();
    if (text === '') return true;
    // Under a place there may be nothing: a row with a place in it is a row of data.
    const { role } = recognise(groupAt(above, index));
    return isSubName(text) && (role.kind === 'eligible' || role.kind === 'covered' || role.kind === 'column');
  });
  return named;
}

/** A year, or words: what stands under a group. */
function isSubName(text: string): boolean {
  return /^\D*(19[5-9]\d|20\d\d)\D*$/.test(text) || !/\d/.test(text);
}

/** The row of column numbers that official tables have under the header: 1, 2, 3 or (1), (2), (3). */
function isNumbering(row: readonly Cell[] | undefined): boolean {
  const cells = row ? filled(row) : [];
  return (
    cells.length > 2 &&
    cells.every((cell, index) => cellText(cell).replace(/[()\s]/g, '') === String(index + 1))
  );
}

/** The text over a column: merged cells keep it in the first of them alone. */
function groupAt(row: readonly Cell[], index: number): string {
  for (let at = index; at >= 0; at--) {
    const text = cellText(row[at]).trim();
    if (text !== '') return text;
  }
  return '';
}

/** One name per column, groups first: "Terlindungi 2023". */
export function headersOf(sheet: Sheet, header: HeaderRows | null): readonly string[] {
  return Array.from({ length: sheet.width }, (_, index) => {
    if (header === null) return '';
    const parts: string[] = [];
    for (let row = header.first; row <= header.last; row++) {
      const cells = sheet.rows[row] ?? [];
      if (row > header.first && isNumbering(cells)) continue;
      const own = cellText(cells[index]).trim();
      const below = row < header.last && cellText(sheet.rows[row + 1]?.[index]).trim() !== '';
      const text = own === '' && below && !isNumbering(sheet.rows[row + 1]) ? groupAt(cells, index) : own;
      if (text !== '' && !parts.includes(text)) parts.push(text);
    }
    return parts.join(' ').replace(/\s+/g, ' ');
  });
}

function filled(row: readonly Cell[]): readonly Cell[] {
  return row.filter((cell) => cellText(cell).trim() !== '');
}
