import { z } from 'zod';
import { coverageFraction } from '../coverage/fraction.ts';
import type { PlanResult } from '../plan/result.ts';
import { orNull, parsed } from './rows.ts';
import type { CoverageArrays } from './model.ts';
import { allocationView } from './schema.ts';
import type { Directory } from './snapshot.ts';
import { quoted } from './sql.ts';
import type { Store } from './sql.ts';
import { refreshAllocationView } from './view.ts';

/**
 * Results of plans written out as tables, so that any GIS shows the allocation. Derived, hence outside of
 * commands and undo: all of it is replaced just before the document is exported.
 */

/** A plan with its result; null where the plan has none, and then it has no rows either. */
export interface PlanOutcome {
  readonly id: string;
  readonly result: PlanResult | null;
}

const resultTables = ['plan_result', 'desa_result', 'allocation', 'allocation_fund'] as const;

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

function insertResult(
  store: Store,
  plan: string,
  result: PlanResult,
  { codes }: Directory,
  { eligible, covered }: CoverageArrays,
): void {
  store.run(
    'INSERT INTO plan_result ("plan", "allocated", "unallocated", "cost", "funded", "shortfall")' +
      ' VALUES (?, ?, ?, ?, ?, ?)',
    [plan, result.allocated, result.unallocated, result.cost, result.funded, result.shortfall],
  );
  const { inArea, gap, allocated, phases, funds, cost } = result.regions;
  codes.forEach((code, slot) => {
    const room = gap[slot]!;
    const given = inArea[slot] === 1 && !Number.isNaN(room);
    const [target, already, heads] = [eligible[slot]!, covered[slot]!, allocated[slot]!];
    const funded = funds.reduce((sum, fund) => sum + fund[slot]!, 0);
    store.run(
      'INSERT INTO desa_result ("plan", "code", "in_area", "gap", "allocated", "funded", "cost",' +
        ' "coverage_before", "coverage_after") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [
        plan,
        code,
        inArea[slot]!,
        orNull(room),
        given ? heads : null,
        given ? funded : null,
        given ? cost[slot]! : null,
        orNull(coverageFraction(already, target)),
        orNull(coverageFraction(already + heads, target)),
      ],
    );
    if (!given) return;
    phases.forEach((phase, position) => {
      store.run('INSERT INTO allocation ("plan", "code", "phase", "heads", "cost") VALUES (?, ?, ?, ?, ?)', [
        plan,
        code,
        position,
        phase[slot]!,
        phase[slot]! * result.phases[position]!.costPerHead,
      ]);
    });
    funds.forEach((fund, position) => {
      store.run('INSERT INTO allocation_fund ("plan", "code", "fund", "heads") VALUES (?, ?, ?, ?)', [
        plan,
        code,
        position,
        fund[slot]!,
      ]);
    });
  });
}

/** Sums of the rows written for a plan, as read back from the file. */
export interface StoredResult {
  readonly allocated: number;
  readonly cost: number;
  readonly funded: number;
  readonly shortfall: number;
  /** Heads by desa code, only desa that have a number. */
  readonly byDesa: ReadonlyMap<string, number>;
  /** Heads and Rupiah by position in the plan. */
  readonly phases: readonly { readonly heads: number; readonly cost: number }[];
  readonly funds: readonly number[];
}

const totalRow = z.object({
  allocated: z.int(),
  cost: z.int(),
  funded: z.int(),
  shortfall: z.int(),
});
const desaRow = z.object({ code: z.string(), allocated: z.int() });
const phaseRow = z.object({ heads: z.int(), cost: z.int() });
const fundRow = z.object({ heads: z.int() });

/** What was written for a plan when the document was saved, or null. @throws UnreadableRow */
export function readStoredResult(store: Store, plan: string): StoredResult | null {
  const total = store.first(
    'SELECT r."allocated", r."cost", r."funded", r."shortfall" FROM plan_result AS r WHERE r."plan" = ?',
    [plan],
  );
  if (!total) return null;
  const desa = store.all(
    'SELECT r."code", r."allocated" FROM desa_result AS r WHERE r."plan" = ? AND r."allocated" IS NOT NULL',
    [plan],
  );
  const phases = store.all(
    'SELECT sum(a."heads") AS heads, sum(a."cost") AS cost FROM allocation AS a WHERE a."plan" = ?' +
      ' GROUP BY a."phase" ORDER BY a."phase"',
    [plan],
  );
  const funds = store.all(
    'SELECT sum(a."heads") AS heads FROM allocation_fund AS a WHERE a."plan" = ?' +
      ' GROUP BY a."fund" ORDER BY a."fund"',
    [plan],
  );
  return {
    ...parsed(totalRow, total, 'plan_result'),
    byDesa: new Map(
      desa.map((raw) => {
        const row = parsed(desaRow, raw, 'desa_result');
        return [row.code, row.allocated];
      }),
    ),
    phases: phases.map((raw) => parsed(phaseRow, raw, 'allocation')),
    funds: funds.map((raw) => parsed(fundRow, raw, 'allocation_fund').heads),
  };
}
