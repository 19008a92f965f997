import type { SqlJsStatic } from 'sql.js';
import { done, refused } from '../text/problem.ts';
import type { Problem, Result, Warning } from '../text/problem.ts';
import { History } from './history/history.ts';
import { loadRegion } from './load.ts';
import { allListed, latestVersion, migrate, migrations, schemaVersion } from './migration/migrations.ts';
import type { Migration } from './migration/migrations.ts';
import { loadModel } from './model.ts';
import type { Model } from './model.ts';
import { damaged, newerReadOnly, newerUnreadable, notGeoPackage, notOurs, notSqlite } from './problems.ts';
import { UnreadableRow } from './rows/rows.ts';
import { quoted, SqlError, Store } from './sql.ts';

/** A document whose tables were read and found sound. */
export interface OpenedStore {
  readonly store: Store;
  readonly model: Model;
  readonly history: History;
  readonly readOnly: boolean;
  /** When the document in memory was brought up to date, ISO; null where it is as in the file. */
  readonly migratedAt: string | null;
  readonly warnings: readonly Warning[];
}

/** Application ids of GeoPackage 1.2 and later, 1.0 and 1.1. */
const geopackageIds = [0x47504b47, 0x47503130, 0x47503131];
const headerSize = 100;

/**
 * Opens document bytes; they are copied, never changed.
 * @param copied called once they are not read any more
 */
export function openStore(
  sql: SqlJsStatic,
  file: Uint8Array,
  list: readonly Migration[] = migrations,
  copied: () => void = () => undefined,
): Result<OpenedStore> {
  const problem = headerProblem(file);
  if (problem) return refused(problem);
  let store: Store | null = null;
  let newer: number | null = null;
  try {
    store = Store.of(sql, withoutWal(file));
    copied();
    const wrong = contentProblem(store);
    if (wrong) {
      store.close();
      return refused(wrong);
    }
    const version = schemaVersion(store);
    if (version > latestVersion(list)) newer = version;
    if (newer === null) dropForeignTriggers(store);
    const migratedAt = newer === null ? migrate(store, list) : null;
    if (newer === null) assertColumns(sql, store, list);
    const region = loadRegion(store);
    return done({
      store,
      model: loadModel(store, region),
      history: History.read(store),
      readOnly: newer !== null,
      migratedAt,
      warnings: newer === null ? [] : [newerReadOnly(newer, latestVersion(list))],
    });
  } catch (error) {
    store?.close();
    if (!(error instanceof SqlError || error instanceof UnreadableRow)) throw error;
    return refused(newer === null ? damaged(error.message) : newerUnreadable(newer, latestVersion(list)));
  }
}

/** What the first 100 bytes tell (sqlite.org/fileformat2.html, 1.3). */
function headerProblem(file: Uint8Array): Problem | null {
  const magic = new TextEncoder().encode('SQLite format 3\0');
  if (magic.some((byte, index) => file[index] !== byte)) return notSqlite();
  if (file.length < headerSize) return damaged(`${file.length} bytes`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const pageSize = view.getUint16(16) === 1 ? 65536 : view.getUint16(16);
  const pages = view.getUint32(28);
  // The count of pages is valid only when the last writer knew of it.
  if (view.getUint32(24) === view.getUint32(92) && pages * pageSize > file.length)
    return damaged(`${file.length} of ${pages * pageSize} bytes`);
  return geopackageIds.includes(view.getUint32(68)) ? null : notGeoPackage();
}

/**
 * A copy that SQLite opens without a write-ahead log beside it. Other programs switch a GeoPackage to that
 * mode while they edit it; the file alone is a whole database as of their last checkpoint.
 */
function withoutWal(file: Uint8Array): Uint8Array {
  if (file[18] !== 2 && file[19] !== 2) return file;
  const copy = file.slice();
  copy[18] = 1;
  copy[19] = 1;
  return copy;
}

function contentProblem(store: Store): Problem | null {
  // Reading the schema first: on a damaged file this is what fails.
  const kinds = new Map(
    store.all('SELECT m.name, m.type, m.sql FROM sqlite_master AS m').map((row) => [row['name'], row]),
  );
  const isTable = (name: string) =>
    kinds.get(name)?.['type'] === 'table' && !/^CREATE VIRTUAL/i.test(String(kinds.get(name)?.['sql']));
  if (!isTable('gpkg_contents') || !isTable('gpkg_spatial_ref_sys')) return notGeoPackage();
  if (!isTable('petalindung_schema') || schemaVersion(store) < 1) return notOurs();
  const check = store.first('PRAGMA integrity_check(1)')?.['integrity_check'];
  if (check !== 'ok') return damaged(String(check));
  const orphan = store.first('PRAGMA foreign_key_check');
  if (orphan) return damaged(`${String(orphan['table'])} → ${String(orphan['parent'])}`);
  return null;
}

/** Every table and column that saving will write must be there. @throws UnreadableRow naming the first missing */
function assertColumns(sql: SqlJsStatic, store: Store, list: readonly Migration[]): void {
  const model = Store.empty(sql);
  try {
    migrate(model, list);
    for (const { name } of model.all("SELECT m.name FROM sqlite_master AS m WHERE m.type = 'table'")) {
      const table = String(name);
      const there = new Set(plainColumns(store, table));
      const missing = plainColumns(model, table).find((column) => !there.has(column));
      if (missing !== undefined) throw new UnreadableRow(`${table}.${missing}: missing`);
    }
  } finally {
    model.close();
  }
}

/** Names of the columns of a table that can be written; none where there is no such table. */
function plainColumns(store: Store, table: string): string[] {
  const found = store.all(
    "SELECT x.name FROM sqlite_master AS m JOIN pragma_table_xinfo(m.name) AS x WHERE m.type = 'table'" +
      " AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND m.name = ? AND x.hidden = 0",
    [table],
  );
  return found.map(({ name }) => String(name));
}

/**
 * Triggers come from other programs (ours has none) and would run with our own edits. Those on `desa` keep a
 * spatial index or a feature count in step and stay: no command changes `desa`.
 */
function dropForeignTriggers(store: Store): void {
  const written = new Set(allListed.map(({ table }) => table));
  written.add('gpkg_contents');
  written.delete('desa');
  for (const { name, tbl_name } of store.all(
    "SELECT m.name, m.tbl_name FROM sqlite_master AS m WHERE m.type = 'trigger'",
  )) {
    if (written.has(String(tbl_name))) store.script(`DROP TRIGGER ${quoted(String(name))}`);
  }
}
