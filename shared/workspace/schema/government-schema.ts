import { z } from 'zod';
import type { Government } from '../../coverage/government.ts';
import type { RegionCode } from '../../region/code.ts';

/** A government as plain data that anyone may have written. */

/** True for the code of a provinsi or kabupaten/kota: other levels have no budget of their own to watch. */
export function isGovernmentCode(code: string): boolean {
  return /^\d\d(\.\d\d)?$/.test(code);
}

const count = z.int().nonnegative().nullable();

const statement = z.strictObject({
  segment: z.enum(['PU', 'BPU', 'total']),
  year: z.int().min(2000).max(2100),
  covered: count,
  base: count,
  percent: z.number().nonnegative().nullable(),
  decimals: z.int().min(0).max(6),
  definition: z.string(),
  source: z.string(),
});

export const governmentSchema: z.ZodType<Government> = z.strictObject({
  code: z
    .string()
    .refine(isGovernmentCode)
    .transform((code) => code as RegionCode),
  name: z.string().regex(/[^\s\p{Cc}]/u),
  regulation: z.string().nullable(),
  mou: z.string().nullable(),
  budgeted: z.boolean().nullable(),
  enrolled: count,
  claims: count,
  statements: z.array(statement),
  note: z.string(),
});
