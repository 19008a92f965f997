import { planSpecSchema } from '../plan/spec.ts';
import type { Area, PlanSpec } from '../plan/spec.ts';
import { readRows, UnreadableRow } from './rows.ts';
import type { Cells } from './rows.ts';
import type { Store } from './sql.ts';
import { tables } from './tables.ts';
import type { Change, NewRow, Row, Step, Table } from './tables.ts';
import { sameRow } from './transact.ts';

/** A plan lies in these tables; assembling its rows gives the very spec that was put. */
export const planTables = [
  'plan',
  'plan_programme',
  'plan_region',
  'plan_area',
  'phase',
  'fund',
  'lock',
] as const satisfies readonly Table[];

export type PlanTable = (typeof planTables)[number];

export type PlanRows = { readonly [T in PlanTable]: readonly Row<T>[] };

/** A stored plan: its rows, and what they say. */
export interface StoredPlan {
  readonly rows: PlanRows;
  readonly spec: PlanSpec;
}

/**
 * Reads a plan, or null when there is none of this id. Tables that were not touched are taken over from
 * `known`, and with them the very area object, on which costly selections are remembered.
 * @throws UnreadableRow where the rows make no valid plan
 */
export function readPlan(
  store: Store,
  id: string,
  known?: StoredPlan,
  touched?: ReadonlySet<Table>,
): StoredPlan | null {
  const part = <T extends PlanTable>(table: T): readonly Row<T>[] =>
    known && touched && !touched.has(table)
      ? known.rows[table]
      : // Every plan table but `plan` itself names the plan it belongs to.
        readRows(store, table, (table === 'plan' ? 'id' : 'plan') as keyof Row<T> & string, id);
  const rows: PlanRows = {
    plan: part('plan'),
    plan_programme: part('plan_programme'),
    plan_region: part('plan_region'),
    plan_area: part('plan_area'),
    phase: part('phase'),
    fund: part('fund'),
    lock: part('lock'),
  };
  if (rows.plan.length === 0) return null;
  const sameArea =
    known && rows.plan_area === known.rows.plan_area && rows.plan_region === known.rows.plan_region;
  const spec = assemble(rows, sameArea ? known.spec.area : areaOf(rows));
  const parsed = planSpecSchema.safeParse(spec);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UnreadableRow(`plan ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
  }
  return { rows, spec };
}

function areaOf(rows: PlanRows): Area {
  const [drawn] = rows.plan_area;
  if (!drawn) return { codes: ordered(rows.plan_region).map((row) => row.code) };
  if (rows.plan_region.length > 0) throw new UnreadableRow(`plan ${drawn.plan} has two areas`);
  return { polygon: drawn.geom, predicate: drawn.predicate };
}

function assemble(rows: PlanRows, area: Area): PlanSpec {
  const plan = rows.plan[0]!;
  const floor = plan.floor === null ? {} : { floor: plan.floor };
  if ((plan.rule === 'proportional') !== (plan.weight !== null))
    throw new UnreadableRow(`plan ${plan.id}: weight ${plan.weight} with rule ${plan.rule}`);
  return {
    name: plan.name,
    quota: plan.quota,
    area,
    rule:
      plan.rule === 'proportional'
        ? { kind: plan.rule, weight: plan.weight!, ...floor }
        : { kind: plan.rule, ...floor },
    locks: Object.fromEntries(rows.lock.map((row) => [row.code, row.heads])),
    phases: ordered(rows.phase).map((row) => ({
      name: row.name,
      year: row.year,
      from: row.month_from,
      to: row.month_to,
      quota: row.quota,
    })),
    group: plan.worker_group,
    programmes: ordered(rows.plan_programme).map((row) => row.programme),
    funds: ordered(rows.fund).map((row) => ({
      name: row.name,
      ...(row.agency === null ? {} : { agency: row.agency }),
      ...(row.ceiling === null ? {} : { ceiling: row.ceiling }),
      ...(row.per_region === null ? {} : { perRegion: row.per_region }),
    })),
  };
}

function ordered<T extends { readonly position: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.position - b.position);
}

/** The rows a plan is stored as. */
function rowsOf(id: string, spec: PlanSpec): { readonly [T in PlanTable]: readonly NewRow<T>[] } {
  const { area, rule } = spec;
  return {
    plan: [
      {
        id,
        name: spec.name,
        quota: spec.quota,
        rule: rule.kind,
        weight: rule.kind === 'proportional' ? rule.weight : null,
        floor: rule.floor ?? null,
        worker_group: spec.group,
      },
    ],
    plan_programme: spec.programmes.map((programme, position) => ({ plan: id, position, programme })),
    plan_region: 'codes' in area ? area.codes.map((code, position) => ({ plan: id, position, code })) : [],
    plan_area: 'polygon' in area ? [{ plan: id, predicate: area.predicate, geom: area.polygon }] : [],
    phase: spec.phases.map((phase, position) => ({
      plan: id,
      position,
      name: phase.name,
      year: phase.year,
      month_from: phase.from,
      month_to: phase.to,
      quota: phase.quota,
    })),
    fund: spec.funds.map((fund, position) => ({
      plan: id,
      position,
      name: fund.name,
      agency: fund.agency ?? null,
      ceiling: fund.ceiling ?? null,
      per_region: fund.perRegion ?? null,
    })),
    lock: Object.entries(spec.locks)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, heads]) => ({ plan: id, code, heads })),
  };
}

/** The steps that turn the stored rows of a plan, if any, into those of `spec`, or into none. */
export function planChange(id: string, stored: PlanRows | null, spec: PlanSpec | null): Change {
  const wanted = spec ? rowsOf(id, spec) : null;
  return planTables.flatMap((table) => tableChange(table, stored?.[table] ?? [], wanted?.[table] ?? []));
}

function tableChange(table: PlanTable, stored: readonly Cells[], wanted: readonly Cells[]): Step[] {
  const keyOf = (row: Cells) => JSON.stringify(tables[table].key.map((column) => row[column]));
  const there = new Map(stored.map((row) => [keyOf(row), row]));
  const steps: { table: PlanTable; put?: Cells; remove?: Cells }[] = [];
  for (const row of wanted) {
    const found = there.get(keyOf(row));
    there.delete(keyOf(row));
    // Left out here, an unchanged row costs no query: a plan may have a lock for every desa.
    if (!found || !sameRow(found, { ...row, fid: found['fid']! })) steps.push({ table, put: row });
  }
  for (const row of there.values()) steps.push({ table, remove: row });
  // Rows came in per table and typed; only the loop over tables forgets which type belongs to which.
  return steps as unknown as Step[];
}
