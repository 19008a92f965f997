import { recognise } from './fields.ts';
import type { HeaderRows } from './mapping.ts';
import { looksNumeric } from './number.ts';
import { cellText, type Cell, type Sheet } from '../table/table.ts';

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
  const { rows } = sheet;
  let [first, last] = [best.row, best.row];
  // Groups, segments and years are at most three rows of names.
  while (last - first < 2 && isSubHeader(merged(rows.slice(first, last + 1)), rows[last + 1])) last++;
  if (last === first && first > 0 && isSubHeader(rows[first - 1]!, rows[first])) first--;
  if (first > 0 && isGroups(rows[first - 1]!, rows[first]!)) first--;
  return { first, last: isNumbering(rows[last + 1]) ? last + 1 : last };
}

/** The lowest text of each column of some rows. */
function merged(rows: Sheet['rows']): readonly Cell[] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => {
    const named = rows.findLast((row) => cellText(row[index]).trim() !== '');
    return named?.[index] ?? '';
  });
}

/** Whether `above` names figures alone, one of them over several columns of `below`: "Terlindungi" over PU and BPU. */
function isGroups(above: readonly Cell[], below: readonly Cell[]): boolean {
  const at = [...above.keys()].filter((index) => cellText(above[index]).trim() !== '');
  const under = at.map((index, group) =>
    below.slice(index, at[group + 1]).filter((cell) => cellText(cell).trim() !== ''),
  );
  return (
    under.some(({ length }) => length > 1) &&
    at.every((index, group) => isHeads(above[index]) && isFigureName(under[group]![0]))
  );
}

function isHeads(cell: Cell | undefined): boolean {
  const { kind } = recognise(cellText(cell)).role;
  return kind === 'eligible' || kind === 'covered';
}

function isFigureName(cell: Cell | undefined): boolean {
  return isHeads(cell) || recognise(cellText(cell)).role.kind === 'column';
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
    const { kind } = recognise(groupAt(above, index)).role;
    if (kind === 'year') return /^(19[5-9]\d|20\d\d)$/.test(text);
    return isSubName(text) && (kind === 'eligible' || kind === 'covered' || kind === 'column');
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

/**
 * The text over a column: merged cells keep it in the first of them alone.
 * @param higher rows above it, where a text begins another group
 */
function groupAt(row: readonly Cell[], index: number, higher: Sheet['rows'] = []): string {
  for (let at = index; at >= 0; at--) {
    const text = cellText(row[at]).trim();
    if (text !== '' || higher.some((cells) => cellText(cells[at]).trim() !== '')) return text;
  }
  return '';
}

/** A column that surely names another figure than the group before it is beside the group, not under it. */
function isOfGroup(group: string, lower: readonly string[]): boolean {
  const { role } = recognise(group);
  return lower.every((text) => {
    const own = recognise(text);
    return !isHeads(text) || own.role.kind === role.kind || own.confidence < 0.9;
  });
}

/** One name per column, groups first: "Terlindungi 2023". */
export function headersOf(sheet: Sheet, header: HeaderRows | null): readonly string[] {
  return Array.from({ length: sheet.width }, (_, index) => {
    if (header === null) return '';
    const parts: string[] = [];
    const named = sheet.rows.slice(header.first, header.last + 1).filter((cells) => !isNumbering(cells));
    for (const [row, cells] of named.entries()) {
      const own = cellText(cells[index]).trim();
      const lower = named.slice(row + 1).flatMap((next) => cellText(next[index]).trim() || []);
      const group = lower.length > 0 ? groupAt(cells, index, named.slice(0, row)) : '';
      const text = own === '' && isOfGroup(group, lower) ? group : own;
      if (text !== '' && !parts.includes(text)) parts.push(text);
    }
    return parts.join(' ').replace(/\s+/g, ' ');
  });
}

function filled(row: readonly Cell[]): readonly Cell[] {
  return row.filter((cell) => cellText(cell).trim() !== '');
}
