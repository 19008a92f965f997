import { z } from 'zod';
import { planGroups, programmes, sectors } from '../../contribution/programme.ts';
import { roundings } from '../../allocation/rule.ts';
import { budgetEditions, fundSources } from '../../budget/fund.ts';
import { areaGeometrySchema } from '../../plan/spec.ts';
import { boundaryTable } from './boundary-table.ts';
import { candidateTables } from './candidate-tables.ts';
import { dataTables } from './data-tables.ts';
import { mapTables } from './map-tables.ts';
import { questionScreens } from '../snapshot.ts';
import {
  added,
  fid,
  flag,
  heads,
  json,
  position,
  predicate,
  riskClass,
  rupiah,
  words,
} from './table-cells.ts';

/**
 * The tables a command may change, one record type per table, columns named as in SQL. Undo, redo and the
 * history stored in a file touch these tables and columns and nothing else.
 */

/** Who is insured and in what. */
const wage = added(z.int().positive());

export const tables = {
  /** One row, hence no key: what holds for the whole document. */
  document: {
    key: [],
    row: z.strictObject({
      fid,
      title: z.string(),
      coverage_year: z.int(),
      shown_plan: z.string().nullable(),
      question_id: added(z.string()),
      question_en: added(z.string()),
      question_screen: added(z.enum(questionScreens)),
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
  /** Where figures come from. */
  source: {
    key: ['id'],
    row: z.strictObject({
      fid,
      id: z.string().min(1),
      title: z.string(),
      publisher: z.string(),
      licence: z.string(),
      edition: z.string(),
      date: z.string(),
      note: z.string(),
      illustrative: flag,
      definition: added(z.string().min(1)),
    }),
  },
  plan: {
    key: ['id'],
    row: z.strictObject({
      fid,
      id: z.string(),
      name: z.string().min(1),
      quota: heads,
      rule: z.enum(['equal', 'proportional', 'raise-lowest', 'priority']),
      weight: z.enum(['gap', 'eligible', 'column']).nullable(),
      floor: heads.nullable(),
      worker_group: z.enum(planGroups),
      weight_column: added(z.string()),
      priority: added(json),
      limits: added(json),
      rounding: added(z.enum(roundings)),
      reserve_percent: added(z.number()),
      wage,
      risk_class: added(riskClass),
      goal_year: added(z.int()),
      goal_heads: added(heads),
      goal_coverage: added(z.number()),
      sector: added(z.enum(sectors)),
      enrolled_off_gap: added(flag),
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
      edition: added(z.enum(budgetEditions)),
      done: added(flag),
    }),
  },
  /** Heads paid for beside the quota; `heads_of` says which of the columns after it holds how many. */
  commitment: {
    key: ['plan', 'position'],
    row: z.strictObject({
      fid,
      plan: z.string(),
      position,
      name: z.string().min(1),
      kind: z.enum(['renewal', 'enrolment', 'upgrade']),
      heads_of: z.enum(['number', 'covered', 'column', 'phases']),
      heads: heads.nullable(),
      heads_column: z.string().nullable(),
      heads_phases: json.nullable(),
      worker_group: z.enum(planGroups),
      programmes: words,
      wage,
      risk_class: riskClass.nullable(),
      year: z.int(),
      month_from: z.int().min(1).max(12),
      month_to: z.int().min(1).max(12),
      sector: added(z.enum(sectors)),
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
      source: added(z.enum(fundSources)),
      edition: added(z.enum(budgetEditions)),
      per_year: added(json),
      region_grant: added(rupiah),
      region_percent: added(z.number()),
      regions: added(json),
      phases: added(json),
      worker_groups: added(words),
      discount: added(flag),
    }),
  },
  agency: {
    key: ['plan', 'position'],
    row: z.strictObject({
      fid,
      plan: z.string(),
      position,
      name: z.string().min(1),
      ceiling: rupiah.nullable(),
      per_year: json.nullable(),
    }),
  },
  lock: {
    key: ['plan', 'code'],
    row: z.strictObject({ fid, plan: z.string(), code: z.string(), heads }),
  },
  /** What an official plan was made of, see `official.ts`. */
  plan_official: {
    key: ['plan'],
    row: z.strictObject({
      fid,
      plan: z.string(),
      at: z.string(),
      hash: z.string(),
      inputs: json,
      result: json,
    }),
  },
  ...dataTables,
  ...boundaryTable,
  ...mapTables,
  ...candidateTables,
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
