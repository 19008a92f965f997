import { z } from 'zod';
import { predicates } from '../boundary/geometry.ts';
import { builtInMeasures, roundings } from '../allocation/rule.ts';
import { budgetEditions, fundSources } from '../budget/fund.ts';
import { planGroups, programmes, riskClasses, sectors } from '../contribution/programme.ts';

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
  z.strictObject({
    codes: z
      .array(z.string())
      .min(1)
      .describe('Kemendagri codes of any level, dotted; a kabupaten stands for all its desa.'),
  }),
  z.strictObject({
    polygon: areaGeometrySchema.describe('GeoJSON geometry, WGS84.'),
    predicate: z.enum(predicates).describe('Which desa a drawn area takes.'),
  }),
]);

const column = z.strictObject({ column: name.describe('A column of the document, by its name.') });

/** Classes of regions by up to three measures: more would make a class of every region. */
const rankedMeasure = z.strictObject({
  measure: z.union([z.enum(builtInMeasures), column]).describe('What regions are ranked by.'),
  first: z.enum(['high', 'low']).describe('Which end of the measure comes first.'),
});

const floor = heads
  .describe('Heads every desa gets before the rest is shared, or all its room where that is less.')
  .optional();

export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('equal'), floor }),
  z.strictObject({
    kind: z.literal('proportional'),
    weight: z
      .union([z.enum(['gap', 'eligible']), column])
      .describe('What heads are shared in proportion to: workers not yet covered, eligible, or a column.'),
    floor,
  }),
  z.strictObject({ kind: z.literal('raise-lowest'), floor }),
  z.strictObject({
    kind: z.literal('priority'),
    by: z
      .array(rankedMeasure)
      .min(1)
      .max(3)
      .describe(
        'Measures that make classes of regions, the first one first; a class is filled before the next.',
      ),
    floor,
  }),
]);

export const limitsSchema = z.strictObject({
  minimum: heads
    .describe('No desa with room gets less; a bound on its share, not a head start as the floor is.')
    .optional(),
  cap: z
    .union([
      z.strictObject({ heads: heads.describe('Most heads of a desa.') }),
      z.strictObject({
        coverage: z.number().min(0).max(1).describe('Coverage of a desa after allocation, 0 to 1.'),
      }),
    ])
    .describe('No desa gets more.')
    .optional(),
});

/** Who is insured and in what: the same for phases and commitments. */
const payment = {
  group: z.enum(planGroups).describe('Workers who are insured; the rate table has their terms.'),
  programmes: z
    .array(z.enum(programmes))
    .min(1)
    .describe('What they are insured in; of an upgrade only the programmes that are added.'),
  wage: rupiah.min(1).describe('Monthly wage in Rupiah; replaces the base of the group.').optional(),
  riskClass: z.literal(riskClasses).describe('Work-accident risk of wage earners, 1 to 5.').optional(),
  sector: z
    .enum(sectors)
    .describe('Trade of non-wage earners, on which discounts depend (PP 50/2025); other where left out.')
    .optional(),
};

const year = z.int().min(2000).max(2100);

/** First and last paid month, both included, `from` ≤ `to`. */
const months = {
  year: year.describe('Fiscal year that pays.'),
  from: month.describe('First paid month, 1 to 12.'),
  to: month.describe('Last paid month, 1 to 12, not before the first.'),
};

export const phaseSchema = z.strictObject({
  name: name.describe('Unique within its year; funds and commitments name phases by it.'),
  ...months,
  quota: heads.describe('Heads of the phase; the phases add up to the quota of the plan.'),
  edition: z
    .enum(budgetEditions)
    .describe('Budget the phase belongs to: original (murni) or revised (perubahan).')
    .optional(),
  done: z
    .boolean()
    .describe(
      'Over: its heads are those really enrolled, as the document has them, and the phases left share what they leave of the quota.',
    )
    .optional(),
});

/** Heads that are paid for beside the quota and before it. */
export const commitmentSchema = z.strictObject({
  name: name.describe('Not the name of a phase.'),
  kind: z
    .enum(['renewal', 'enrolment', 'upgrade'])
    .describe(
      'Renewal of cover there is, enrolment of a list that is given, or more programmes for those enrolled.',
    ),
  heads: z
    .union([
      heads.describe(
        "In all; over the area's desa in proportion to the covered (renewal) or the eligible (others).",
      ),
      z.literal('covered').describe('All who are covered in each desa of the area.'),
      column.describe('As a column of the document says.'),
      z
        .strictObject({ phases: z.array(name).min(1).describe('Phases of this plan, by name.') })
        .describe('Those enrolled in phases of this plan.'),
    ])
    .describe('Who is paid for.'),
  ...payment,
  ...months,
});

const perYear = z
  .record(z.string().regex(/^(20\d\d|2100)$/), rupiah)
  .describe('Rupiah by fiscal year ("2024"); of a year that is not named there is none.');

/** All limits of a fund hold together; at least one is given, or its agency has one. */
export const fundSchema = z.strictObject({
  name,
  source: z
    .enum(fundSources)
    .describe(
      "Kind of money; APBDes and Dana Desa are the village's, CSR a company's, all others the government's.",
    )
    .optional(),
  agency: z.string().describe('OPD that holds the budget.').optional(),
  edition: z
    .enum(budgetEditions)
    .describe('Pays only for phases of the same edition, or of none.')
    .optional(),
  ceiling: rupiah.describe('Pagu for the whole plan, Rupiah.').optional(),
  perYear: perYear.optional(),
  perRegion: z
    .union([
      rupiah.describe('Rupiah.'),
      z.strictObject({
        grant: rupiah.describe('Grant to each desa, Rupiah.'),
        percent: z
          .number()
          .min(0)
          .max(100)
          .describe('Percent of the grant for contributions, two decimals at most; rounded down to Rupiah.'),
      }),
    ])
    .describe('For each desa alone.')
    .optional(),
  regions: z
    .array(z.string())
    .min(1)
    .describe('Kemendagri codes of any level it pays in; everywhere where left out.')
    .optional(),
  phases: z
    .array(name)
    .min(1)
    .describe('Phases and commitments it pays for, by name; all where left out.')
    .optional(),
  groups: z.array(z.enum(planGroups)).min(1).describe('Groups it pays for; all where left out.').optional(),
  discount: z
    .boolean()
    .describe('Whether a discount is taken where the law leaves that open (PP 50/2025 on APBDes and CSR).')
    .optional(),
});

export const agencySchema = z.strictObject({
  name,
  ceiling: rupiah.describe('Over all funds of the agency together, Rupiah.').optional(),
  perYear: perYear.optional(),
});

/** What coverage is to be by the end of a year, of the plan's area. */
export const goalSchema = z.union([
  z.strictObject({ year, heads: heads.describe('Covered workers.') }),
  z.strictObject({
    year,
    coverage: z.number().min(0).max(1).describe('Covered over eligible workers, 0 to 1.'),
  }),
]);

export const planSpecSchema = z.strictObject({
  name,
  quota: heads.describe('New heads to give in all.'),
  area: areaSchema.describe('Target area: desa by code, or by a drawn polygon.'),
  rule: ruleSchema.describe('How heads are given to desa.'),
  limits: limitsSchema.describe('Bounds on what the rule gives; locks are free of them.').optional(),
  rounding: z
    .enum(roundings)
    .describe('How shares become whole heads; largest-remainder where left out.')
    .optional(),
  reservePercent: z
    .number()
    .min(0)
    .max(100)
    .describe(
      "Candidates held in reserve, percent of each desa's heads with two decimals at most, rounded up; never beyond its gap.",
    )
    .optional(),
  locks: z
    .record(z.string(), heads)
    .describe('Heads fixed for single desa, by code; they count against the quota.')
    .default({}),
  phases: z.array(phaseSchema).min(1).describe('When heads are enrolled and paid for.'),
  ...payment,
  commitments: z
    .array(commitmentSchema)
    .describe('Heads paid for beside the quota, and before it.')
    .optional(),
  enrolledOffGap: z
    .boolean()
    .describe(
      'Whether those enrolled since the year of the coverage figures beside the quota are taken off the gap: lists among the commitments, and what was reported of phases of other plans.',
    )
    .optional(),
  funds: z
    .array(fundSchema)
    .describe('Sources of money, in the order in which they are used up.')
    .default([]),
  agencies: z.array(agencySchema).describe('Agencies whose funds have a ceiling together.').optional(),
  goal: goalSchema.describe('What coverage of the area is to be by the end of a year.').optional(),
});

export type PlanSpec = z.infer<typeof planSpecSchema>;
export type Area = z.infer<typeof areaSchema>;
export type Phase = z.infer<typeof phaseSchema>;
export type Commitment = z.infer<typeof commitmentSchema>;
export type Goal = z.infer<typeof goalSchema>;
