import { z } from 'zod';
import { predicates } from '../boundary/geometry.ts';
import { builtInMeasures, roundings } from '../allocation/rule.ts';
import { budgetEditions, fundSources } from '../budget/fund.ts';
import { planGroups, programmes, riskClasses } from '../contribution/programme.ts';

/**
 * What a planner decides, as stored in the document and as read from a plan file. Figures are whole heads
 * and whole Rupiah. Unknown fields are refused, so that a misspelt limit is never silently ignored.
 * Checks that need two fields or the document live in `validate.ts`.
 */

const heads = z.int().nonnegative();
const rupiah = z.int().nonnegative();
const month = z.int().min(1).max(12);
/** Something to be seen in tables and reports: spaces and control characters alone are no name. */
const name = z
  .string()
  .min(1)
  .regex(/[^\s\p{Cc}]/u);

const position = z.array(z.number()).min(2);
const ring = z.array(position).min(4);

export const areaGeometrySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);

export const areaSchema = z.union([
  /** Codes of any level; a kabupaten stands for all its desa. */
  z.strictObject({ codes: z.array(z.string()).min(1) }),
  z.strictObject({ polygon: areaGeometrySchema, predicate: z.enum(predicates) }),
]);

const column = z.strictObject({ column: name });

/** Classes of regions by up to three measures: more would make a class of every region. */
const rankedMeasure = z.strictObject({
  measure: z.union([z.enum(builtInMeasures), column]),
  first: z.enum(['high', 'low']),
});

export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('equal'), floor: heads.optional() }),
  z.strictObject({
    kind: z.literal('proportional'),
    weight: z.union([z.enum(['gap', 'eligible']), column]),
    floor: heads.optional(),
  }),
  z.strictObject({ kind: z.literal('raise-lowest'), floor: heads.optional() }),
  z.strictObject({
    kind: z.literal('priority'),
    by: z.array(rankedMeasure).min(1).max(3),
    floor: heads.optional(),
  }),
]);

export const limitsSchema = z.strictObject({
  minimum: heads.optional(),
  cap: z
    .union([z.strictObject({ heads }), z.strictObject({ coverage: z.number().min(0).max(1) })])
    .optional(),
});

/** Who is insured and in what: the same for phases and commitments. */
const payment = {
  group: z.enum(planGroups),
  programmes: z.array(z.enum(programmes)).min(1),
  /** Monthly wage in Rupiah; replaces the base of the group. */
  wage: rupiah.min(1).optional(),
  riskClass: z.literal(riskClasses).optional(),
};

export const phaseSchema = z.strictObject({
  name,
  year: z.int().min(2000).max(2100),
  /** First and last paid month, both included, `from` ≤ `to`. */
  from: month,
  to: month,
  quota: heads,
  edition: z.enum(budgetEditions).optional(),
});

/** Heads that are paid for beside the quota and before it. */
export const commitmentSchema = z.strictObject({
  name,
  /** Renewal of cover there is, enrolment of a list that is given, or more programmes for those enrolled. */
  kind: z.enum(['renewal', 'enrolment', 'upgrade']),
  heads: z.union([
    /** In all; over the area's desa in proportion to the covered (renewal) or the eligible. */
    heads,
    /** All who are covered in each desa of the area. */
    z.literal('covered'),
    /** As a column of the document says. */
    column,
    /** Those enrolled in phases of this plan. */
    z.strictObject({ phases: z.array(name).min(1) }),
  ]),
  ...payment,
  year: z.int().min(2000).max(2100),
  from: month,
  to: month,
});

const perYear = z.record(z.string().regex(/^20\d\d$/), rupiah);

export const fundSchema = z.strictObject({
  name,
  source: z.enum(fundSources).optional(),
  agency: z.string().optional(),
  edition: z.enum(budgetEditions).optional(),
  ceiling: rupiah.optional(),
  perYear: perYear.optional(),
  perRegion: z
    .union([rupiah, z.strictObject({ grant: rupiah, percent: z.number().min(0).max(100) })])
    .optional(),
  regions: z.array(z.string()).min(1).optional(),
  phases: z.array(name).min(1).optional(),
  groups: z.array(z.enum(planGroups)).min(1).optional(),
  discount: z.boolean().optional(),
});

export const agencySchema = z.strictObject({
  name,
  ceiling: rupiah.optional(),
  perYear: perYear.optional(),
});

const year = z.int().min(2000).max(2100);

/** What coverage is to be by the end of a year, of the plan's area. */
export const goalSchema = z.union([
  z.strictObject({ year, heads }),
  z.strictObject({ year, coverage: z.number().min(0).max(1) }),
]);

export const planSpecSchema = z.strictObject({
  name,
  quota: heads,
  area: areaSchema,
  rule: ruleSchema,
  limits: limitsSchema.optional(),
  /** Largest remainder where left out. */
  rounding: z.enum(roundings).optional(),
  /** Candidates held in reserve, percent of each desa's heads, rounded up; never beyond its gap. */
  reservePercent: z.number().min(0).max(100).optional(),
  /** Heads fixed for single desa, by code; they count against the quota. */
  locks: z.record(z.string(), heads).default({}),
  phases: z.array(phaseSchema).min(1),
  ...payment,
  commitments: z.array(commitmentSchema).optional(),
  funds: z.array(fundSchema).default([]),
  agencies: z.array(agencySchema).optional(),
  goal: goalSchema.optional(),
});

export type PlanSpec = z.infer<typeof planSpecSchema>;
export type Area = z.infer<typeof areaSchema>;
export type Phase = z.infer<typeof phaseSchema>;
export type Commitment = z.infer<typeof commitmentSchema>;
export type Goal = z.infer<typeof goalSchema>;
