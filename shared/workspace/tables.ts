import { z } from 'zod';
import { predicates } from '../boundary/geometry.ts';
import { planGroups, programmes } from '../contribution/programme.ts';
import { areaGeometrySchema } from '../plan/spec.ts';

/**
 * The tables a command may change, one record type per table, columns named as in SQL. Undo, redo and the
 * history stored in a file touch these tables and columns and nothing else.
 */

const fid = z.int().positive();
const heads = z.int().nonnegative();
const rupiah = z.int().nonnegative();
const position = z.int().nonnegative();
const predicate = z.enum(predicates);

export const tables = {
  /** One row, hence no key: what holds for the whole document. */
  document: {
    key: [],
    row: z.strictObject({
      fid,
      title: z.string(),
      coverage_year: z.int(),
      shown_plan: z.string().nullable(),
    }),
  },
  coverage: {
    key: ['code', 'year', 'worker_group'],
    row: z.strictObject({
      fid,
      code: z.string(),
      year: z.int(),
      worker_group: z.enum(planGroups),
      eligible: heads.nullable(),
      covered: heads.nullable(),
      source: z.string(),
    }),
  },
  plan: {
    key: ['id'],
    row: z.strictObject({
      fid,
      id: z.string(),
      name: z.string().min(1),
      quota: heads,
      rule: z.enum(['equal', 'proportional', 'raise-lowest']),
      weight: z.enum(['gap', 'eligible']).nullable(),
      floor: heads.nullable(),
      worker_group: z.enum(planGroups),
    }),
  },
  plan_programme: {
    key: ['plan', 'position'],
    row: z.strictObject({ fid, plan: z.string(), position, programme: z.enum(programmes) }),
  },
  /** Codes of any level that make up a plan's area. */
  plan_region: {
    key: ['plan', 'position'],
    row: z.strictObject({ fid, plan: z.string(), position, code: z.string() }),
  },
  /** The drawn area of a plan; a plan has this row or `plan_region` rows. */
  plan_area: {
    key: ['plan'],
    row: z.strictObject({ fid, geom: areaGeometrySchema, plan: z.string(), predicate }),
  },
  phase: {
    key: ['plan', 'position'],
    row: z.strictObject({
      fid,
      plan: z.string(),
      position,
      name: z.string().min(1),
      year: z.int(),
      month_from: z.int().min(1).max(12),
      month_to: z.int().min(1).max(12),
      quota: heads,
    }),
  },
  fund: {
    key: ['plan', 'position'],
    row: z.strictObject({
      fid,
      plan: z.string(),
      position,
      name: z.string().min(1),
      agency: z.string().nullable(),
      ceiling: rupiah.nullable(),
      per_region: rupiah.nullable(),
    }),
  },
  lock: {
    key: ['plan', 'code'],
    row: z.strictObject({ fid, plan: z.string(), code: z.string(), heads }),
  },
  /** Drawn areas kept by name. */
  area: {
    key: ['id'],
    row: z.strictObject({ fid, geom: areaGeometrySchema, id: z.string(), name: z.string(), predicate }),
  },
} as const;

export type Table = keyof typeof tables;

/** A row as stored. */
export type Row<T extends Table> = z.infer<(typeof tables)[T]['row']>;

/** A row to be put: the seam finds its `fid`. */
export type NewRow<T extends Table> = Omit<Row<T>, 'fid'>;

export const tableNames = Object.keys(tables) as readonly Table[];

/** Columns of a table, `fid` first. */
export function columnsOf(table: Table): readonly string[] {
  return Object.keys(tables[table].row.shape);
}

/** One step of a change: a row to be there, or a row to be gone. Only the key columns of a row to remove count. */
export type Step = {
  readonly [T in Table]:
    { readonly table: T; readonly put: NewRow<T> } | { readonly table: T; readonly remove: NewRow<T> };
}[Table];

/** What one command does to the document, in any order; no two steps name the same row. */
export type Change = readonly Step[];
