import initSqlJs from 'sql.js';
import type { App } from './driver.ts';

/** Opens the saved document as if a later version of the app had written it. */
export async function openAsNewer(app: App, saved: { readonly bytes: Buffer }): Promise<void> {
  const sql = await initSqlJs();
  const newer = new sql.Database(saved.bytes);
  newer.run("INSERT INTO petalindung_schema (version, dated, note) VALUES (99, '2030-01-01', 'later')");
  await app.openFile({ name: 'kelak.gpkg', bytes: Buffer.from(newer.export()) });
  newer.close();
}
