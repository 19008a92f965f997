import { coverageFraction } from '../coverage/fraction.ts';
import type { PlanResult } from '../plan/result.ts';
import { assertNever } from '../text/problem.ts';
import { orNull } from './rows/rows.ts';
import type { CoverageArrays } from './rows/coverage-rows.ts';
import { allocationView } from './schema/schema.ts';
import type { Directory } from './snapshot.ts';
import { quoted } from './sql.ts';
import type { Store } from './sql.ts';
import { refreshAllocationView } from './schema/view.ts';

/**
 * Results of plans written out as tables, so that any GIS shows the allocation. Derived, hence outside of
 * commands and undo: all of it is replaced just before the document is exported.
 */

/** A plan with its result; null where the plan has none, and then it has no rows either. */
export interface PlanOutcome {
  readonly id: string;
  readonly result: PlanResult | null;
}

const resultTables = [
  'plan_result',
  'desa_result',
  'allocation',
  'allocation_fund',
  'commitment_result',
] as const;

/**
 * @param shownPhases phases of the shown plan
 * @param changed tables that commands changed since the last export, to be dated with the results
 * @param at ISO date and time of the last change
 */
export function materialise(
  store: Store,
  outcomes: readonly PlanOutcome[],
  directory: Directory,
  coverage: CoverageArrays,
  shownPhases: number,
  changed: Iterable<string>,
  at: string,
): void {
  store.transaction(() => {
    for (const table of resultTables) store.run(`DELETE FROM ${quoted(table)}`);
    for (const { id, result } of outcomes) {
      if (result) insertResult(store, id, result, directory, coverage);
    }
    refreshAllocationView(store, shownPhases);
    for (const table of [...resultTables, allocationView, 'history', ...changed])
      store.run('UPDATE gpkg_contents SET "last_change" = ? WHERE "table_name" = ?', [at, table]);
  });
}

type ResultTable = (typeof resultTables)[number];

/** What is written of a result, by table. */
const resultColumns = {
  plan_result: [
    'plan',
    'allocated',
    'unallocated',
    'cost',
    'funded',
    'shortfall',
    'committed_cost',
    'discount',
  ],
  desa_result: [
    'plan',
    'code',
    'in_area',
    'gap',
    'allocated',
    'funded',
    'cost',
    'coverage_before',
    'coverage_after',
    'reserve',
    'committed_cost',
  ],
  allocation: ['plan', 'code', 'phase', 'heads', 'cost'],
  allocation_fund: ['plan', 'code', 'fund', 'heads'],
  commitment_result: ['plan', 'code', 'commitment', 'heads', 'cost'],
} as const satisfies Readonly<Record<ResultTable, readonly string[]>>;

type ResultRow = readonly (string | number | null)[];

/** The rows of one result in one table, ascending by code and position, cells as in {@link resultColumns}. */
function* resultRows(
  table: ResultTable,
  plan: string,
  result: PlanResult,
  { codes }: Directory,
  { eligible, covered }: CoverageArrays,
): Generator<ResultRow> {
  if (table === 'plan_result') {
    const { allocated, unallocated, cost, funded, shortfall, committedCost, discount } = result;
    yield [plan, allocated, unallocated, cost, funded, shortfall, committedCost, discount];
    return;
  }
  const { inArea, gap, allocated, phases, funds, commitments, cost, reserve, committedCost } = result.regions;
  for (const [slot, code] of codes.entries()) {
    const room = gap[slot]!;
    const given = inArea[slot] === 1 && !Number.isNaN(room);
    switch (table) {
      case 'desa_result': {
        const [target, already, heads] = [eligible[slot]!, covered[slot]!, allocated[slot]!];
        const funded = funds.reduce((sum, fund) => sum + fund[slot]!, 0);
        yield [
          plan,
          code,
          inArea[slot]!,
          orNull(room),
          given ? heads : null,
          given ? funded : null,
          given ? cost[slot]! : null,
          orNull(coverageFraction(already, target)),
          orNull(coverageFraction(already + heads, target)),
          given ? reserve[slot]! : null,
          orNull(committedCost[slot]!),
        ];
        break;
      }
      case 'allocation':
        if (!given) break;
        for (const [position, phase] of phases.entries())
          yield [plan, code, position, phase[slot]!, phase[slot]! * result.phases[position]!.costPerHead];
        break;
      case 'allocation_fund':
        if (!given) break;
        for (const [position, fund] of funds.entries()) yield [plan, code, position, fund[slot]!];
        break;
      case 'commitment_result':
        // Commitments are counted without coverage figures too; of most desa there is nothing to say.
        for (const [position, heads] of commitments.entries())
          if (heads[slot]! > 0)
            yield [
              plan,
              code,
              position,
              heads[slot]!,
              heads[slot]! * result.commitments[position]!.costPerHead,
            ];
        break;
      default:
        assertNever(table);
    }
  }
}

function insertResult(
  store: Store,
  plan: string,
  result: PlanResult,
  directory: Directory,
  coverage: CoverageArrays,
): void {
  for (const table of resultTables) {
    const columns = resultColumns[table];
    const insert =
      `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')})` +
      ` VALUES (${columns.map(() => '?').join(', ')})`;
    for (const row of resultRows(table, plan, result, directory, coverage)) store.run(insert, row);
  }
}

/** Whether the tables hold exactly what would be written of this plan now, cell by cell. */
export function storedAsComputed(
  store: Store,
  { id, result }: PlanOutcome,
  directory: Directory,
  coverage: CoverageArrays,
): boolean {
  return resultTables.every((table) => {
    const columns: readonly string[] = resultColumns[table];
    const order = ['code', 'phase', 'fund', 'commitment'].filter((column) => columns.includes(column));
    const stored = store.all(
      `SELECT ${columns.map((column) => `r.${quoted(column)}`).join(', ')} FROM ${quoted(table)} AS r` +
        ` WHERE r."plan" = ? ORDER BY ${['plan', ...order].map((column) => `r.${quoted(column)}`).join(', ')}`,
      [id],
    );
    let next = 0;
    for (const row of result ? resultRows(table, id, result, directory, coverage) : []) {
      const found = stored[next++];
      if (!found || row.some((cell, column) => found[columns[column]!] !== cell)) return false;
    }
    return next === stored.length;
  });
}
