import type { SqlValue } from 'sql.js';
import { migrate, migrations } from '#shared/workspace/migration/migrations.ts';
import { Store } from '#shared/workspace/sql.ts';
import { query, sql } from './document.ts';

/** Written by the migrations themselves; the rest is copied. */
const ownTables = ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys', 'petalindung_schema'];

/**
 * The document as a program of an older schema wrote it: its tables and columns and no others, its history
 * without a word of what came later.
 * @param left tables whose rows are not taken over, as they mean something else in that version
 */
export function oldDocument(bytes: Uint8Array, version: number, left: readonly string[] = []): Uint8Array {
  const store = Store.empty(sql);
  migrate(
    store,
    migrations.filter((migration) => migration.version <= version),
  );
  // Rows come in the order of their tables, so relations are whole only at the end.
  store.script('PRAGMA foreign_keys = OFF;');
  const tables = store
    .all("SELECT m.name FROM sqlite_master AS m WHERE m.type = 'table'")
    .map(({ name }) => String(name))
    .filter((name) => ![...ownTables, ...left].includes(name));
  for (const table of tables) {
    const columns = columnsOf(store, table);
    const list = columns.map((column) => `"${column}"`).join(', ');
    for (const row of query(bytes, `SELECT ${list} FROM "${table}"`))
      store.run(
        `INSERT INTO "${table}" (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
        table === 'history' ? olderHistory(store, columns, row) : row,
      );
  }
  const old = store.bytes();
  store.close();
  return old;
}

function columnsOf(store: Store, table: string): string[] {
  return store.all('SELECT x.name FROM pragma_table_info(?) AS x', [table]).map(({ name }) => String(name));
}

function olderHistory(store: Store, columns: readonly string[], row: readonly SqlValue[]): SqlValue[] {
  const older = (cells: Record<string, unknown> | null, table: string) => {
    if (!cells) return null;
    const known = columnsOf(store, table);
    return Object.fromEntries(Object.entries(cells).filter(([column]) => known.includes(column)));
  };
  return row.map((cell, index) => {
    if (columns[index] !== 'changes') return cell;
    const deltas = JSON.parse(String(cell)) as {
      table: string;
      before: Record<string, unknown> | null;
      after: Record<string, unknown> | null;
    }[];
    return JSON.stringify(
      deltas.map(({ table, before, after }) => ({
        table,
        before: older(before, table),
        after: older(after, table),
      })),
    );
  });
}
