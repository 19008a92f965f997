import { z } from 'zod';
import { predicates } from '../boundary/geometry.ts';
import { planGroups, programmes } from '../contribution/programme.ts';

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

export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('equal'), floor: heads.optional() }),
  z.strictObject({
    kind: z.literal('proportional'),
    weight: z.enum(['gap', 'eligible']),
    floor: heads.optional(),
  }),
  z.strictObject({ kind: z.literal('raise-lowest'), floor: heads.optional() }),
]);

export const phaseSchema = z.strictObject({
  name,
  year: z.int().min(2000).max(2100),
  /** First and last paid month, both included, `from` ≤ `to`. */
  from: month,
  to: month,
  quota: heads,
});

export const fundSchema = z.strictObject({
  name,
  agency: z.string().optional(),
  ceiling: rupiah.optional(),
  perRegion: rupiah.optional(),
});

export const planSpecSchema = z.strictObject({
  name,
  quota: heads,
  area: areaSchema,
  rule: ruleSchema,
  /** Heads fixed for single desa, by code; they count against the quota. */
  locks: z.record(z.string(), heads).default({}),
  phases: z.array(phaseSchema).min(1),
  group: z.enum(planGroups),
  programmes: z.array(z.enum(programmes)).min(1),
  funds: z.array(fundSchema).default([]),
});

export type PlanSpec = z.infer<typeof planSpecSchema>;
export type Area = z.infer<typeof areaSchema>;
export type Phase = z.infer<typeof phaseSchema>;
