import { planSpecSchema } from '../../plan/spec.ts';
import type { Area, PlanSpec } from '../../plan/spec.ts';
import {
  agencyCells,
  agencyOf,
  commitmentCells,
  commitmentOf,
  fundCells,
  fundOf,
  optionalCells,
  optionalParts,
  phaseCells,
  phaseOf,
  ruleCells,
  ruleOf,
} from './plan-cells.ts';
import { readRows, UnreadableRow } from './rows.ts';
import { rowsChange } from './row-steps.ts';
import type { Store } from '../sql.ts';
import type { Change, NewRow, Row, Table } from '../schema/tables.ts';

/** A plan lies in these tables; assembling its rows gives the very spec that was put. */
export const planTables = [
  'plan',
  'plan_programme',
  'plan_region',
  'plan_area',
  'phase',
  'commitment',
  'fund',
  'agency',
  'lock',
] as const satisfies readonly Table[];

export type PlanTable = (typeof planTables)[number];

export type PlanRows = { readonly [T in PlanTable]: readonly Row<T>[] };

/** A stored plan: its rows, and what they say. */
export interface StoredPlan {
  readonly rows: PlanRows;
  readonly spec: PlanSpec;
  /** What it was made of when it was made official; null of other plans. */
  readonly official: Row<'plan_official'> | null;
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
    commitment: part('commitment'),
    fund: part('fund'),
    agency: part('agency'),
    lock: part('lock'),
  };
  if (rows.plan.length === 0) return null;
  const official =
    known && touched && !touched.has('plan_official')
      ? known.official
      : (readRows(store, 'plan_official', 'plan', id)[0] ?? null);
  if (known && planTables.every((table) => rows[table] === known.rows[table])) return { ...known, official };
  const sameArea =
    known && rows.plan_area === known.rows.plan_area && rows.plan_region === known.rows.plan_region;
  const area = sameArea ? known.spec.area : areaOf(rows);
  const parsed = planSpecSchema.safeParse(assemble(rows, area));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UnreadableRow(`plan ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
  }
  // Parsing copies; the area stays the object it was.
  return { rows, spec: { ...parsed.data, area }, official };
}

function areaOf(rows: PlanRows): Area {
  const [drawn] = rows.plan_area;
  if (!drawn) return { codes: ordered(rows.plan_region).map((row) => row.code) };
  if (rows.plan_region.length > 0) throw new UnreadableRow(`plan ${drawn.plan} has two areas`);
  return { polygon: drawn.geom, predicate: drawn.predicate };
}

function assemble(rows: PlanRows, area: Area): unknown {
  const plan = rows.plan[0]!;
  return {
    name: plan.name,
    quota: plan.quota,
    area,
    rule: ruleOf(plan),
    ...optionalParts(plan),
    locks: Object.fromEntries(rows.lock.map((row) => [row.code, row.heads])),
    phases: ordered(rows.phase).map(phaseOf),
    group: plan.worker_group,
    programmes: ordered(rows.plan_programme).map((row) => row.programme),
    funds: ordered(rows.fund).map(fundOf),
    ...(rows.commitment.length > 0 ? { commitments: ordered(rows.commitment).map(commitmentOf) } : {}),
    ...(rows.agency.length > 0 ? { agencies: ordered(rows.agency).map(agencyOf) } : {}),
  };
}

function ordered<T extends { readonly position: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.position - b.position);
}

/** The rows a plan is stored as. */
function rowsOf(id: string, spec: PlanSpec): { readonly [T in PlanTable]: readonly NewRow<T>[] } {
  const { area } = spec;
  const placed = <P, C>(parts: readonly P[], cellsOf: (part: P) => C) =>
    parts.map((part, position) => ({ plan: id, position, ...cellsOf(part) }));
  return {
    plan: [
      {
        id,
        name: spec.name,
        quota: spec.quota,
        worker_group: spec.group,
        ...ruleCells(spec.rule),
        ...optionalCells(spec),
      },
    ],
    plan_programme: placed(spec.programmes, (programme) => ({ programme })),
    plan_region: placed('codes' in area ? area.codes : [], (code) => ({ code })),
    plan_area: 'polygon' in area ? [{ plan: id, predicate: area.predicate, geom: area.polygon }] : [],
    phase: placed(spec.phases, phaseCells),
    commitment: placed(spec.commitments ?? [], commitmentCells),
    fund: placed(spec.funds, fundCells),
    agency: placed(spec.agencies ?? [], agencyCells),
    lock: Object.entries(spec.locks)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, heads]) => ({ plan: id, code, heads })),
  };
}

/** The steps that turn the stored rows of a plan, if any, into those of `spec`, or into none. */
export function planChange(id: string, stored: PlanRows | null, spec: PlanSpec | null): Change {
  const wanted = spec ? rowsOf(id, spec) : null;
  return planTables.flatMap((table) => rowsChange(table, stored?.[table] ?? [], wanted?.[table] ?? []));
}
