import { z } from 'zod';
import { predicates } from '../boundary/geometry.ts';
import {
  groups,
  payers,
  planGroups,
  programmes,
  riskClasses,
  sectors,
  segments,
} from '../contribution/programme.ts';
import { partsOfWhole } from '../contribution/rate.ts';
import { roundings } from '../allocation/rule.ts';
import { budgetEditions, fundSources } from '../budget/fund.ts';
import { areaGeometrySchema } from '../plan/spec.ts';
import { questionScreens } from './snapshot.ts';

/**
 * The tables a command may change, one record type per table, columns named as in SQL. Undo, redo and the
 * history stored in a file touch these tables and columns and nothing else.
 */

const fid = z.int().positive();
const heads = z.int().nonnegative();
const rupiah = z.int().nonnegative();
const position = z.int().nonnegative();
const predicate = z.enum(predicates);
const riskClass = z.literal(riskClasses);
const flag = z.literal([0, 1]);
/** Several values in one cell: words with commas between, or JSON where they are free text. */
const words = z.string();
const json = z.string();
const monthKey = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A column that came after its table: rows in an older history lack it, and had nothing in it. */
function added<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null);
}

/** Who is insured and in what. */
const wage = added(z.int().positive());

const rateValidity = { valid_from: monthKey, valid_to: monthKey.nullable(), legal_basis: z.string() };

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
  /** Drawn areas kept by name. */
  area: {
    key: ['id'],
    row: z.strictObject({ fid, geom: areaGeometrySchema, id: z.string(), name: z.string(), predicate }),
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
  rate: {
    key: [
      'programme',
      'segment',
      'worker_group',
      'risk_class',
      'payer',
      'taken_from',
      'base_above',
      'valid_from',
    ],
    row: z.strictObject({
      fid,
      position,
      programme: z.enum(programmes),
      segment: z.enum(segments),
      worker_group: z.enum(groups).nullable(),
      risk_class: riskClass.nullable(),
      payer: z.enum(payers).extract(['worker', 'employer', 'state']),
      taken_from: z.enum(programmes).nullable(),
      amount: rupiah.nullable(),
      parts: z.int().min(0).max(partsOfWhole).nullable(),
      base_minimum: rupiah,
      base_above: rupiah,
      base_cap: rupiah.nullable(),
      least: rupiah,
      most: rupiah.nullable(),
      ...rateValidity,
    }),
  },
  rate_group: {
    key: ['worker_group'],
    row: z.strictObject({
      fid,
      position,
      worker_group: z.enum(groups),
      segment: z.enum(segments),
      base: rupiah.nullable(),
      risk_class: riskClass.nullable(),
      programmes: words,
      legal_basis: z.string(),
    }),
  },
  rate_discount: {
    key: ['segment', 'sector', 'programmes', 'valid_from'],
    row: z.strictObject({
      fid,
      position,
      segment: z.enum(segments),
      sector: z.enum(sectors),
      programmes: words,
      parts: z.int().min(0).max(partsOfWhole),
      excluded: words,
      unresolved: words,
      ...rateValidity,
    }),
  },
  rate_account: {
    key: ['programme', 'worker_group'],
    row: z.strictObject({
      fid,
      position,
      programme: z.enum(programmes),
      worker_group: z.enum(groups).nullable(),
      code: z.string(),
      name: z.string(),
    }),
  },
  /** A further figure per desa: what it is; the figures lie in `desa_value`. */
  indicator: {
    key: ['name'],
    row: z.strictObject({
      fid,
      name: z.string().min(1),
      unit: z.string(),
      source: z.string(),
      year: z.int().nullable(),
    }),
  },
  /** A desa without a row here has no figure. */
  desa_value: {
    key: ['indicator', 'code'],
    row: z.strictObject({ fid, indicator: z.string(), code: z.string(), value: z.number() }),
  },
  /** What is watched of a provinsi or kabupaten/kota; NULL is unknown. */
  government: {
    key: ['code'],
    row: z.strictObject({
      fid,
      code: z.string(),
      name: z.string().min(1),
      regulation: z.string().nullable(),
      mou: z.string().nullable(),
      budgeted: flag.nullable(),
      enrolled: heads.nullable(),
      claims: rupiah.nullable(),
      note: z.string(),
    }),
  },
  government_statement: {
    key: ['government', 'position'],
    row: z.strictObject({
      fid,
      government: z.string(),
      position,
      segment: z.enum(['PU', 'BPU', 'total']),
      year: z.int(),
      covered: heads.nullable(),
      base: heads.nullable(),
      percent: z.number().nullable(),
      decimals: z.int().nonnegative(),
      definition: z.string(),
      source: z.string(),
    }),
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
