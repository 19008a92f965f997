import type { Blanks, HeaderRows, Role } from './mapping.ts';
import { isTotal } from './place-of-row.ts';
import { cellText, isBlankRow, type Cell, type Sheet } from './table.ts';
import type { Note } from './verdict.ts';

/**
 * Cells that say what a row is of and are empty because the cell above says it for several rows: merged cells, of
 * which a workbook keeps the first, and cells somebody left empty under it.
 */

/** A column that says what rows are of. */
export interface Label {
  readonly at: number;
  readonly header: string;
  /**
   * `key` names what the row is of: where it is empty the row goes on with what the row above is of. `detail` tells
   * rows of one key apart, and `measure` what is counted, of which a total is one. A number is a group of many keys, such as the kecamatan, the higher the less: a new one
   * ends what went on.
   */
  readonly kind: 'key' | 'detail' | 'measure' | number;
}

/** Rows with what they say by the cells above. */
export interface CarriedRows {
  /** As many as the sheet has; its own where nothing was carried into them. */
  readonly rows: readonly (readonly Cell[])[];
  /** What was carried, by row from 0. */
  readonly notes: ReadonlyMap<number, readonly Note[]>;
  /** Whether cells under others are empty without being merged: only the user knows what they say. */
  readonly hasBlanks: boolean;
}

const nothing: CarriedRows['notes'] = new Map();

/** Where the table begins under its header. */
export function bodyFrom(header: HeaderRows | null): number {
  return header === null ? 0 : header.last + 1;
}

/** The columns of a table of desa that say what rows are of. */
export function labelsOf(roles: readonly Role[], headers: readonly string[]): readonly Label[] {
  return roles.flatMap((role, at): Label[] => {
    const header = headers[at] || `${at + 1}`;
    switch (role.kind) {
      case 'provinsi':
        return [{ at, header, kind: 1 }];
      case 'kabupaten':
        return [{ at, header, kind: 2 }];
      case 'kecamatan':
        return [{ at, header, kind: 3 }];
      case 'code':
      case 'desa':
        return [{ at, header, kind: 'key' }];
      case 'year':
      case 'phase':
        return [{ at, header, kind: 'detail' }];
      case 'indicator':
      case 'segment':
        return [{ at, header, kind: 'measure' }];
      case 'ignore':
      case 'unit':
      case 'eligible':
      case 'covered':
      case 'enrolled':
      case 'column':
      case 'value':
        return [];
    }
  });
}

export function carriedRows(
  sheet: Sheet,
  header: HeaderRows | null,
  labels: readonly Label[],
  blanks: Blanks,
): CarriedRows {
  const first = bodyFrom(header);
  const merged = mergedTops(sheet, first, labels);
  const rows = [...sheet.rows];
  const copies = new Map<number, Cell[]>();
  const notes = new Map<number, Note[]>();
  const carry = (row: number, { at, header: column }: Label, text: Cell, how: 'merged' | 'above'): void => {
    const copy = copies.get(row) ?? [...sheet.rows[row]!];
    while (copy.length < at) copy.push('');
    copy[at] = text;
    copies.set(row, copy);
    rows[row] = copy;
    const note: Note = { kind: 'carried', at, column, text: cellText(text), how };
    notes.set(row, [...(notes.get(row) ?? []), note]);
  };
  let hasBlanks = false;
  let above: readonly Cell[] | null = null;
  for (let row = first; row < rows.length; row++) {
    const own = sheet.rows[row]!;
    if (!labels.some((label) => isEmpty(own, label))) {
      above = own;
      continue;
    }
    if (isBlankRow(own)) continue;
    for (const label of labels) {
      const top = merged.get(label.at)?.get(row);
      const text = top === undefined ? '' : (sheet.rows[top]![label.at] ?? '');
      if (text !== '' && isEmpty(own, label)) carry(row, label, text, 'merged');
    }
    if (above) {
      const [there, now] = [above, rows[row]!];
      const open = openLabels(own, labels).filter((label) => isEmpty(now, label) && !isEmpty(there, label));
      hasBlanks ||= open.length > 0;
      if (blanks === 'above') for (const label of open) carry(row, label, there[label.at]!, 'above');
    }
    above = rows[row]!;
  }
  return notes.size === 0 ? { rows: sheet.rows, notes: nothing, hasBlanks } : { rows, notes, hasBlanks };
}

/** Empty cells of a row that may say what the row above says. */
function openLabels(own: readonly Cell[], labels: readonly Label[]): readonly Label[] {
  // What adds rows up goes on with none of them.
  const measures = labels.flatMap(({ at, kind }) => (kind === 'measure' ? [at] : []));
  if (own.some((cell, at) => typeof cell === 'string' && isTotal(cell) && !measures.includes(at))) return [];
  const empty = labels.filter((label) => isEmpty(own, label));
  const groups = labels.filter(({ kind }) => typeof kind === 'number');
  const goesOn = labels.every((label) => label.kind !== 'key' || empty.includes(label));
  // A row that names a group and nothing in it is of the group, such as its subtotal.
  if (goesOn) return groups.every((label) => empty.includes(label)) ? empty : [];
  const highest = Math.min(
    ...groups.filter((label) => !empty.includes(label)).map(({ kind }) => Number(kind)),
  );
  return empty.filter(({ kind }) => typeof kind === 'number' && kind < highest);
}

function isEmpty(cells: readonly Cell[], { at }: Label): boolean {
  return cellText(cells[at]).trim() === '';
}

/** By column, for each row within merged cells the row of the first of them. */
function mergedTops(
  { merged = [] }: Sheet,
  from: number,
  labels: readonly Label[],
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const tops = new Map<number, Map<number, number>>();
  const columns = new Set(labels.map(({ at }) => at));
  for (const { column, first, last } of merged) {
    if (!columns.has(column) || first < from) continue;
    let ofColumn = tops.get(column);
    if (!ofColumn) tops.set(column, (ofColumn = new Map()));
    for (let row = first + 1; row <= last; row++) ofColumn.set(row, first);
  }
  return tops;
}
