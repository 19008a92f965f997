import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { SqlValue } from 'sql.js';
import type { z } from 'zod';
import type { LayerGeometry } from '../layer-geometry.ts';
import { quoted } from '../sql.ts';
import type { SqlRow, Store } from '../sql.ts';
import { columnsOf, tables } from '../schema/tables.ts';
import type { Row, Table } from '../schema/tables.ts';
import { decodeLayerGeometry, encodeGeometry, GeometryError } from '../wkb.ts';

/** A row of the file is not what its table holds. While a file is read this means damage. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
}

/** What one column of a row holds outside SQL. */
export type Cell = string | number | null | LayerGeometry | Blob;

/** Bytes, of tables whose geometries are kept bit by bit. */
export interface Blob {
  readonly hex: string;
}

export function isBlob(cell: Cell | undefined): cell is Blob {
  return typeof cell === 'object' && cell !== null && 'hex' in cell;
}

export type Cells = Readonly<Record<string, Cell>>;

/** The cell as SQL stores it: geometries become blobs. */
export function toSql(cell: Cell | undefined): SqlValue {
  if (cell === undefined) return null;
  if (isBlob(cell)) return hexToBytes(cell.hex);
  return typeof cell === 'object' && cell !== null ? encodeGeometry(cell) : cell;
}

/** NaN, "tidak ada data", is NULL in SQL. */
export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** Free text or figures kept in one cell. @throws UnreadableRow where the cell is no JSON */
export function fromJson(cell: string, where: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    throw new UnreadableRow(`${where}: no JSON`);
  }
}

/** Words that hold no comma, in one cell. */
export function toWords(list: readonly string[]): string {
  return list.join(',');
}

export function fromWords(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(',');
}

/** Reads every row of an editable table, by `fid`, or those with one value in one column. @throws UnreadableRow */
export function readRows<T extends Table>(
  store: Store,
  table: T,
  column?: keyof Row<T> & string,
  value?: SqlValue,
): readonly Row<T>[] {
  const where = column === undefined ? '' : ` WHERE ${quoted(column)} = ?`;
  const rows = store.all(
    `${selectOf(table)}${where} ORDER BY "fid"`,
    column === undefined ? [] : [value ?? null],
  );
  return rows.map((row) => parseRow(table, row));
}

/** The row with this key, in which NULL is a value like any other, or null. @throws UnreadableRow */
export function readRow<T extends Table>(store: Store, table: T, keyed: Cells): Row<T> | null {
  const key: readonly string[] = tables[table].key;
  const where = key.map((column) => `${quoted(column)} IS ?`).join(' AND ') || 'TRUE';
  const row = store.first(
    `${selectOf(table)} WHERE ${where}`,
    key.map((column) => toSql(keyed[column])),
  );
  return row ? parseRow(table, row) : null;
}

/** The row as the table's type has it, or why it is not. @throws UnreadableRow */
function parseRow<T extends Table>(table: T, row: SqlRow): Row<T> {
  const cells = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? fromBlob(table, value) : value,
    ]),
  );
  // One schema per table: the union of their outputs is narrowed by the table that chose the schema.
  return parsed(tables[table].row as z.ZodType, cells, table) as Row<T>;
}

/** Parses a row that is not of an editable table. @throws UnreadableRow naming the table and the column */
export function parsed<T>(schema: z.ZodType<T>, row: unknown, table: string): T {
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new UnreadableRow(`${table}.${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
}

function fromBlob(table: Table, blob: Uint8Array): Blob | LayerGeometry {
  return table === 'desa' ? { hex: bytesToHex(blob) } : geometryOf(table, blob);
}

/** Which kinds a table holds, its schema says. */
function geometryOf(table: string, blob: Uint8Array): LayerGeometry {
  try {
    return decodeLayerGeometry(blob);
  } catch (error) {
    if (error instanceof GeometryError) throw new UnreadableRow(`${table}.geom: ${error.message}`);
    throw error;
  }
}

/** Columns carry their table's name: SQLite takes a bare quoted name it does not know for a text. */
function selectOf(table: Table): string {
  const columns = columnsOf(table).map((column) => `${quoted(table)}.${quoted(column)}`);
  return `SELECT ${columns.join(', ')} FROM ${quoted(table)}`;
}
