import type { CoverageStatement, Government } from '../../coverage/government.ts';
import { parseRegionCode } from '../../region/code.ts';
import { rowsChange } from './row-steps.ts';
import { readRows, UnreadableRow } from './rows.ts';
import type { Store } from '../sql.ts';
import type { Change, NewRow, Row } from '../schema/tables.ts';

/** Governments watched: one row of `government` each, and its statements in `government_statement`. */

export interface GovernmentRows {
  readonly government: readonly Row<'government'>[];
  readonly government_statement: readonly Row<'government_statement'>[];
}

export interface StoredGovernment {
  readonly rows: GovernmentRows;
  readonly government: Government;
}

/** Every government by code, ascending. @throws UnreadableRow */
export function readGovernments(store: Store): ReadonlyMap<string, StoredGovernment> {
  const statements = new Map<string, Row<'government_statement'>[]>();
  for (const row of readRows(store, 'government_statement')) {
    const own = statements.get(row.government);
    if (own) own.push(row);
    else statements.set(row.government, [row]);
  }
  const rows = readRows(store, 'government').toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return new Map(
    rows.map((row) => {
      const own = (statements.get(row.code) ?? []).toSorted((a, b) => a.position - b.position);
      return [
        row.code,
        { rows: { government: [row], government_statement: own }, government: governmentOf(row, own) },
      ];
    }),
  );
}

function governmentOf(
  row: Row<'government'>,
  statements: readonly Row<'government_statement'>[],
): Government {
  const code = parseRegionCode(row.code);
  if (code === null)
    throw new UnreadableRow(`government.code: ${JSON.stringify(row.code)} is no region code`);
  const { name, regulation, mou, budgeted, enrolled, claims, note } = row;
  return {
    code,
    name,
    regulation,
    mou,
    budgeted: budgeted === null ? null : budgeted === 1,
    enrolled,
    claims,
    statements: statements.map(statementOf),
    note,
  };
}

function statementOf(row: Row<'government_statement'>): CoverageStatement {
  const { segment, year, covered, base, percent, decimals, definition, source } = row;
  return { segment, year, covered, base, percent, decimals, definition, source };
}

/** The steps that turn the stored rows of a government, if any, into these, or into none. */
export function governmentChange(stored: GovernmentRows | null, given: Government | null): Change {
  const wanted: {
    government: NewRow<'government'>[];
    government_statement: NewRow<'government_statement'>[];
  } = { government: [], government_statement: [] };
  if (given) {
    const { statements, budgeted, ...cells } = given;
    wanted.government.push({ ...cells, budgeted: budgeted === null ? null : budgeted ? 1 : 0 });
    statements.forEach((statement, position) =>
      wanted.government_statement.push({ government: given.code, position, ...statement }),
    );
  }
  return (['government', 'government_statement'] as const).flatMap((table) =>
    rowsChange(table, stored?.[table] ?? [], wanted[table]),
  );
}
