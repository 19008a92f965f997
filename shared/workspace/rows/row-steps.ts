import type { Cells } from './rows.ts';
import { tables } from '../schema/tables.ts';
import type { Step, Table } from '../schema/tables.ts';
import { sameRow } from '../history/transact.ts';

/**
 * The steps that turn stored rows of one table into the wanted ones. An unchanged row makes no step, which
 * costs no query: a plan may have a lock for every desa.
 */
export function rowsChange(table: Table, stored: readonly Cells[], wanted: readonly Cells[]): Step[] {
  const keyOf = (row: Cells) => JSON.stringify(tables[table].key.map((column) => row[column]));
  const there = new Map(stored.map((row) => [keyOf(row), row]));
  const steps: { table: Table; put?: Cells; remove?: Cells }[] = [];
  for (const row of wanted) {
    const found = there.get(keyOf(row));
    there.delete(keyOf(row));
    if (!found || !sameRow(found, { ...row, fid: found['fid']! })) steps.push({ table, put: row });
  }
  for (const row of there.values()) steps.push({ table, remove: row });
  // Rows came in per table and typed; only here is it forgotten which type belongs to which table.
  return steps as unknown as Step[];
}
