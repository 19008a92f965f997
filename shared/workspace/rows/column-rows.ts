import { readRows, UnreadableRow } from './rows.ts';
import type { Column } from '../snapshot.ts';
import type { Store } from '../sql.ts';
import type { Change, Row } from '../schema/tables.ts';
import type { Delta } from '../history/transact.ts';

/** Columns of figures per desa: one row of `indicator` each, and one of `desa_value` per desa that has a figure. */

type Slots = ReadonlyMap<string, number>;

/** Every column, in the order they were made. @throws UnreadableRow */
export function readColumns(store: Store, slots: Slots): readonly Column[] {
  return readRows(store, 'indicator').map((row) => readColumn(store, slots, row));
}

function readColumn(store: Store, slots: Slots, row: Row<'indicator'>): Column {
  const { name, unit, source, year } = row;
  const values = new Float64Array(slots.size).fill(NaN);
  for (const { code, value } of readRows(store, 'desa_value', 'indicator', name)) {
    const slot = slots.get(code);
    if (slot === undefined) throw new UnreadableRow(`desa_value: ${JSON.stringify(code)} is no desa here`);
    values[slot] = value;
  }
  return { name, unit, source, year, values };
}

/** The columns after the rows of `deltas` were written; those left alone stay the objects they were. @throws UnreadableRow */
export function changedColumns(
  store: Store,
  slots: Slots,
  known: readonly Column[],
  deltas: readonly Delta[],
): readonly Column[] {
  const named = new Set<unknown>();
  for (const { table, before, after } of deltas) {
    const row = (after ?? before)!;
    if (table === 'indicator') named.add(row['name']);
    if (table === 'desa_value') named.add(row['indicator']);
  }
  if (named.size === 0) return known;
  const byName = new Map(known.map((column) => [column.name, column]));
  return readRows(store, 'indicator').map(
    (row) => (named.has(row.name) ? null : byName.get(row.name)) ?? readColumn(store, slots, row),
  );
}

/**
 * The steps that make a column what it is given as.
 * @param values one per slot of `codes`; NaN for unknown
 */
export function columnChange(
  { name, unit, source, year, values }: Column,
  stored: Column | null,
  codes: readonly string[],
): Change {
  return [
    { table: 'indicator', put: { name, unit, source, year } },
    ...codes.flatMap((code, slot): Change => {
      const [before, after] = [stored?.values[slot] ?? NaN, values[slot]!];
      if (Object.is(before, after)) return [];
      return Number.isNaN(after)
        ? [{ table: 'desa_value', remove: { indicator: name, code, value: before } }]
        : [{ table: 'desa_value', put: { indicator: name, code, value: after } }];
    }),
  ];
}

/** The steps that take a column away. */
export function columnRemoval(column: Column, codes: readonly string[]): Change {
  const { name, unit, source, year, values } = column;
  return [
    { table: 'indicator', remove: { name, unit, source, year } },
    ...codes.flatMap((code, slot): Change => {
      const value = values[slot]!;
      return Number.isNaN(value) ? [] : [{ table: 'desa_value', remove: { indicator: name, code, value } }];
    }),
  ];
}
