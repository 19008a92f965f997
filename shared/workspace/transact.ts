import { z } from 'zod';
import { quoted } from './sql.ts';
import type { Store } from './sql.ts';
import { readRow, readRows, toSql } from './rows.ts';
import type { Cells } from './rows.ts';
import { columnsOf, tableNames, tables } from './tables.ts';
import type { Change, Table } from './tables.ts';
import { decodeLayerGeometry, encodeGeometry } from './wkb.ts';

/**
 * One row as it was and as it became; null where there was or is none. A list of them says a change and its
 * exact inverse at once: reading `before` for `after` undoes it.
 */
export interface Delta {
  readonly table: Table;
  readonly before: Cells | null;
  readonly after: Cells | null;
}

/** A stored row is not what the history says it should be: another program changed the file in between. */
export class RowMismatch extends Error {
  override readonly name = 'RowMismatch';
}

/** Rows in a stored history are trusted no more than any other input: known tables, known columns, right types. */
export const deltasSchema: z.ZodType<readonly Delta[]> = z.array(
  // Told apart by name: trying every table on every row took 2 s for the figures of 9,400 desa.
  z.discriminatedUnion('table', tableNames.map(deltaSchema) as [DeltaSchema, ...DeltaSchema[]]),
);

type DeltaSchema = ReturnType<typeof deltaSchema>;

function deltaSchema(table: Table) {
  const row = tables[table].row.nullable();
  return z.strictObject({ table: z.literal(table), before: row, after: row });
}

/**
 * What a change does to the rows there are. Steps that change nothing are left out; new rows get the next
 * `fid` of their table, so that redoing gives the same rows again.
 */
export function deltasOf(store: Store, change: Change): readonly Delta[] {
  const nextFid = new Map<Table, number>();
  const deltas: Delta[] = [];
  const rowOf = rowReader(store, change);
  for (const step of change) {
    const { table } = step;
    const before = rowOf(table, 'put' in step ? step.put : step.remove);
    if ('remove' in step) {
      if (before) deltas.push({ table, before, after: null });
      continue;
    }
    let fid = before?.['fid'];
    if (fid === undefined) {
      fid = nextFid.get(table) ?? highestFid(store, table) + 1;
      nextFid.set(table, fid + 1);
    }
    const after = asStored({ ...step.put, fid });
    if (!before || !sameRow(before, after)) deltas.push({ table, before, after });
  }
  return deltas;
}

/** The same rows, read backwards. */
export function inverseOf(deltas: readonly Delta[]): readonly Delta[] {
  return deltas.map(({ table, before, after }) => ({ table, before: after, after: before })).reverse();
}

/** Two changes made one after the other as one: of each row the first state before and the last one after. */
export function merged(first: readonly Delta[], second: readonly Delta[]): readonly Delta[] {
  const byRow = new Map<string, Delta>();
  for (const delta of [...first, ...second]) {
    const key = keyOf(delta);
    const known = byRow.get(key);
    byRow.set(key, known ? { ...known, after: delta.after } : delta);
  }
  return [...byRow.values()].filter(
    ({ before, after }) => !(before === null ? after === null : after !== null && sameRow(before, after)),
  );
}

/** Applies deltas from a stored history. @throws RowMismatch where a row is not as `before` has it */
export function applyDeltas(store: Store, deltas: readonly Delta[]): void {
  const rowOf = rowReader(store, deltas);
  for (const delta of deltas) {
    const now = rowOf(delta.table, (delta.before ?? delta.after)!);
    const asExpected =
      now === null || delta.before === null ? now === delta.before : sameRow(now, delta.before);
    if (!asExpected) throw new RowMismatch(keyOf(delta));
  }
  writeDeltas(store, deltas);
}

/**
 * Writes deltas just made of the rows there are, within the caller's transaction. Removals come first and
 * insertions last, so that a `fid` handed from one row to another is never taken twice, whatever the order of
 * the list.
 */
export function writeDeltas(store: Store, deltas: readonly Delta[]): void {
  const moves = ({ before, after }: Delta) => before?.['fid'] !== after?.['fid'];
  for (const delta of deltas) {
    if (delta.before && moves(delta))
      store.run(`DELETE FROM ${quoted(delta.table)} WHERE "fid" = ?`, [toSql(delta.before['fid'])]);
  }
  for (const delta of deltas) {
    if (delta.after) (moves(delta) ? insert : update)(store, delta.table, delta.after);
  }
}

/** Areas as they will be read back, so that the history compares like with like. */
function asStored(row: Cells): Cells {
  const { geom } = row;
  if (typeof geom !== 'object' || geom === null) return row;
  return { ...row, geom: decodeLayerGeometry(encodeGeometry(geom)) };
}

function insert(store: Store, table: Table, row: Cells): void {
  const columns = columnsOf(table);
  store.run(
    insertSql(table),
    columns.map((column) => toSql(row[column])),
  );
}

const insertions = new Map<Table, string>();

/** Remembered: an import inserts a row for every desa. */
function insertSql(table: Table): string {
  let sql = insertions.get(table);
  if (sql === undefined) {
    const columns = columnsOf(table);
    sql = `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    insertions.set(table, sql);
  }
  return sql;
}

/**
 * Reads rows as they are before anything is written. A table of which many rows are asked for is read whole and
 * once: of 83,762 rows one by one that takes half as long again as writing them.
 */
function rowReader(
  store: Store,
  asked: readonly { readonly table: Table }[],
): (table: Table, keyed: Cells) => Cells | null {
  const counts = new Map<Table, number>();
  for (const { table } of asked) counts.set(table, (counts.get(table) ?? 0) + 1);
  const whole = new Map<Table, ReadonlyMap<string, Cells>>();
  for (const [table, count] of counts) {
    if (count < many || count < highestFid(store, table) / 20) continue;
    whole.set(table, new Map(readRows(store, table).map((row) => [rowKey(table, row), row])));
  }
  return (table, keyed) => {
    const rows = whole.get(table);
    return rows ? (rows.get(rowKey(table, keyed)) ?? null) : readRow(store, table, keyed);
  };
}

/** Rows from which on reading a table whole pays. */
const many = 500;

function rowKey(table: Table, row: Cells): string {
  return JSON.stringify(tables[table].key.map((column) => row[column]));
}

function update(store: Store, table: Table, row: Cells): void {
  const columns = columnsOf(table).filter((column) => column !== 'fid');
  store.run(
    `UPDATE ${quoted(table)} SET ${columns.map((column) => `${quoted(column)} = ?`).join(', ')} WHERE "fid" = ?`,
    [...columns.map((column) => toSql(row[column])), toSql(row['fid'])],
  );
}

function highestFid(store: Store, table: Table): number {
  return Number(store.first(`SELECT max("fid") AS "fid" FROM ${quoted(table)}`)?.['fid'] ?? 0);
}

function keyOf({ table, before, after }: Delta): string {
  return `${table} ${rowKey(table, (before ?? after)!)}`;
}

/** Cells are text, numbers, null or plain geometry, all of which JSON writes one way. */
export function sameRow(a: Cells, b: Cells): boolean {
  const columns = Object.keys(a);
  return (
    columns.length === Object.keys(b).length &&
    columns.every((column) => {
      const [x, y] = [a[column], b[column]];
      if (x === y) return true;
      return typeof x === 'object' && typeof y === 'object' && JSON.stringify(x) === JSON.stringify(y);
    })
  );
}
