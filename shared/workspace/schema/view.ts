import { documentGroup } from '../load.ts';
import { allocationView } from './schema.ts';
import { quoted } from '../sql.ts';
import type { Store } from '../sql.ts';

/**
 * Phases that get a column in the view; SQLite joins at most 64 tables. Plans have a handful; all phases
 * are in the table `allocation`.
 */
const mostPhaseColumns = 48;

/**
 * The shown plan as one feature per desa. Only plain columns of tables, no expressions: other programs take
 * the type of a column from the table it comes from, and an expression has none.
 */
export function allocationViewSql(phases: number): string {
  const numbers = Array.from({ length: Math.min(phases, mostPhaseColumns) }, (_, index) => index);
  const columns = numbers.map((n) => `, p${n}.heads AS phase_${n + 1}_heads`);
  const joins = numbers.map(
    (n) =>
      ` LEFT JOIN allocation AS p${n} ON p${n}.plan = k.shown_plan AND p${n}.code = d.code AND p${n}.phase = ${n}`,
  );
  return (
    'SELECT d.fid AS fid, d.geom AS geom, d.code AS code, d.name AS name, d.kecamatan AS kecamatan,' +
    ' d.kabupaten AS kabupaten, c.eligible AS eligible, c.covered AS covered, r.gap AS gap,' +
    ' r.in_area AS in_area, r.allocated AS allocated' +
    columns.join('') +
    ', r.funded AS funded, r.cost AS cost, r.coverage_before AS coverage_before,' +
    ' r.coverage_after AS coverage_after, r.reserve AS reserve, r.committed_cost AS committed_cost' +
    ' FROM desa AS d JOIN document AS k ON k.fid = 1' +
    ` LEFT JOIN coverage AS c ON c.code = d.code AND c.year = k.coverage_year AND c.worker_group = '${documentGroup}'` +
    ' LEFT JOIN desa_result AS r ON r.plan = k.shown_plan AND r.code = d.code' +
    joins.join('')
  );
}

/** Gives the view one column per phase of the shown plan. */
export function refreshAllocationView(store: Store, phases: number): void {
  const wanted = `CREATE VIEW ${quoted(allocationView)} AS ${allocationViewSql(phases)}`;
  const there = store.first("SELECT sql FROM sqlite_master WHERE type = 'view' AND name = ?", [
    allocationView,
  ]);
  if (there?.['sql'] === wanted) return;
  store.script(`DROP VIEW IF EXISTS ${quoted(allocationView)}; ${wanted};`);
}
