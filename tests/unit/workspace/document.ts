import initSqlJs from 'sql.js';
import type { Database, SqlValue } from 'sql.js';
import { Workspace } from '#shared/workspace/workspace.ts';
import type { NewDocument } from '#shared/workspace/new-document.ts';
import type { Result } from '#shared/text/problem.ts';
import { smallDocument } from '../../fixtures/small-document.ts';

export const sql = await initSqlJs();

export const now = '2024-05-01T08:00:00.000Z';

export function newWorkspace(contents: NewDocument = smallDocument()): Workspace {
  return Workspace.create(sql, contents, now);
}

/** The value, or a failed test that prints the problem. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** The code of the problem, or a failed test. */
export function problemCode<T>(result: Result<T>): string {
  if (result.ok) throw new Error('was not refused');
  const { problem } = result;
  for (const text of [problem.what, problem.why, problem.next]) {
    if (!text.id.trim() || !text.en.trim()) throw new Error(`${problem.code} has an empty text`);
  }
  return problem.code;
}

export function reopened(workspace: Workspace): Workspace {
  return value(Workspace.open(sql, workspace.bytes()));
}

/** The document as another program would change it. */
export function altered(bytes: Uint8Array, change: (db: Database) => void): Uint8Array {
  const db = new sql.Database(bytes);
  change(db);
  const result = db.export();
  db.close();
  return result;
}

export function query(bytes: Uint8Array, text: string): SqlValue[][] {
  const db = new sql.Database(bytes);
  const rows = db.exec(text)[0]?.values ?? [];
  db.close();
  return rows;
}

const travelled = ['history', 'gpkg_contents'];

/** Every row of every table but the history and the dates of the last change: what undo must bring back. */
export function content(bytes: Uint8Array): Record<string, SqlValue[][]> {
  const db = new sql.Database(bytes);
  const rows = (text: string) => db.exec(text)[0]?.values ?? [];
  const names = rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").flat().map(String);
  const tables = names
    .filter((name) => !travelled.includes(name))
    .map((name) => [name, rows(`SELECT * FROM "${name}" ORDER BY 1`)] as const);
  db.close();
  return Object.fromEntries(tables);
}
