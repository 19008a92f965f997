import { z } from 'zod';
import {
  groups,
  paidByChoices,
  payers,
  programmes,
  riskClasses,
  sectors,
  segments,
} from '../../contribution/programme.ts';
import { partsOfWhole } from '../../contribution/rate.ts';
import type { MonthKey, RateTable } from '../../contribution/rate.ts';

/** A rate table as plain data that anyone may have written. */

const rupiah = z.int().nonnegative();
const parts = z.int().min(0).max(partsOfWhole);
const riskClass = z.literal(riskClasses).nullable();
const group = z.enum(groups);
const programmeList = z.array(z.enum(programmes));
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .transform((text) => text as MonthKey);

const validity = { validFrom: month, validTo: month.nullable(), legalBasis: z.string() };

const charge = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), amount: rupiah }),
  z.strictObject({
    kind: z.literal('share'),
    parts,
    baseMinimum: rupiah,
    baseAbove: rupiah,
    baseCap: rupiah.nullable(),
    least: rupiah,
    most: rupiah.nullable(),
  }),
]);

export const rateTableSchema: z.ZodType<RateTable> = z.strictObject({
  rates: z.array(
    z.strictObject({
      programme: z.enum(programmes),
      segment: z.enum(segments),
      group: group.nullable(),
      riskClass,
      payer: z.enum(payers).extract(['worker', 'employer', 'state']),
      takenFrom: z.enum(programmes).nullable(),
      charge,
      ...validity,
    }),
  ),
  groups: z.array(
    z.strictObject({
      group,
      segment: z.enum(segments),
      base: rupiah.nullable(),
      riskClass,
      programmes: programmeList,
      legalBasis: z.string(),
    }),
  ),
  discounts: z.array(
    z.strictObject({
      segment: z.enum(segments),
      sector: z.enum(sectors),
      programmes: programmeList,
      parts,
      excluded: z.array(z.enum(paidByChoices)),
      unresolved: z.array(z.enum(paidByChoices)),
      ...validity,
    }),
  ),
  accounts: z.array(
    z.strictObject({
      programme: z.enum(programmes),
      group: group.nullable(),
      code: z.string(),
      name: z.string(),
    }),
  ),
});
