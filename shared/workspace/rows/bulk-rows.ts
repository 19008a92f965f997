import { toSql } from './rows.ts';
import type { Cells } from './rows.ts';
import { quoted } from '../sql.ts';
import type { Store } from '../sql.ts';
import { columnsOf } from '../schema/tables.ts';
import type { Table } from '../schema/tables.ts';

/**
 * Writes rows of one table, many with one statement: a statement for each of 83,762 rows took three times as
 * long, most of it to hand texts over one by one that are the same in every row.
 */

/**
 * Rows of one statement: as many of the largest as there are, then of the next. Statements are kept for the next
 * time, so there are few; the largest stay far below the 32,766 values SQLite takes.
 */
const batches = [400, 20, 1] as const;

/** @param rows each with its `fid` */
export function insertRows(store: Store, table: Table, rows: readonly Cells[]): void {
  const columns = columnsOf(table);
  const into = `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES `;
  eachBatch(columns, rows, (values, bound) => store.run(into + values, bound));
}

/** @param before the rows as they are; only columns in which one of them changes are written */
export function updateRows(
  store: Store,
  table: Table,
  before: readonly Cells[],
  rows: readonly Cells[],
): void {
  const changed = columnsOf(table).filter((column) =>
    rows.some((row, at) => row[column] !== before[at]![column]),
  );
  const columns = ['fid', ...changed];
  // A list of values names its columns column1, column2, …
  const set = changed.map((column, at) => `${quoted(column)} = "given"."column${at + 2}"`);
  eachBatch(columns, rows, (values, bound) =>
    store.run(
      `UPDATE ${quoted(table)} SET ${set.join(', ')} FROM (VALUES ${values}) AS "given"` +
        ` WHERE ${quoted(table)}."fid" = "given"."column1"`,
      bound,
    ),
  );
}

/** @param rows of which the `fid` counts */
export function deleteRows(store: Store, table: Table, rows: readonly Cells[]): void {
  eachBatch(['fid'], rows, (values, bound) =>
    store.run(`DELETE FROM ${quoted(table)} WHERE "fid" IN (VALUES ${values})`, bound),
  );
}

/** A value that all rows of a table share is bound once. */
function eachBatch(
  columns: readonly string[],
  rows: readonly Cells[],
  write: (values: string, bound: ReturnType<typeof toSql>[]) => void,
): void {
  const first = rows[0];
  if (!first) return;
  const shared = columns.filter(
    (column) => rows.length > 1 && rows.every((row) => row[column] === first[column]),
  );
  const own = columns.filter((column) => !shared.includes(column));
  const once = shared.map((column) => toSql(first[column]));
  let from = 0;
  for (const size of batches) {
    if (rows.length - from < size) continue;
    const values = placeholders(columns, shared, own, size);
    for (; rows.length - from >= size; from += size) {
      const bound = [...once];
      for (let at = from; at < from + size; at++)
        for (const column of own) bound.push(toSql(rows[at]![column]));
      write(values, bound);
    }
  }
}

function placeholders(
  columns: readonly string[],
  shared: readonly string[],
  own: readonly string[],
  count: number,
): string {
  const rows = Array.from({ length: count }, (_, row) => {
    const cells = columns.map((column) => {
      const at = shared.indexOf(column);
      return `?${1 + (at >= 0 ? at : shared.length + row * own.length + own.indexOf(column))}`;
    });
    return `(${cells.join(', ')})`;
  });
  return rows.join(', ');
}
