import { z } from 'zod';
import { predicates } from '../../boundary/geometry.ts';
import { riskClasses } from '../../contribution/programme.ts';

/** What the cells of the tables hold. */

export const fid = z.int().positive();
export const heads = z.int().nonnegative();
export const rupiah = z.int().nonnegative();
export const position = z.int().nonnegative();
export const predicate = z.enum(predicates);
export const riskClass = z.literal(riskClasses);
export const flag = z.literal([0, 1]);
/** Several values in one cell: words with commas between, or JSON where they are free text. */
export const words = z.string();
export const json = z.string();
export const monthKey = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Bytes kept as they are: boundaries, whose every bit comes back when their replacing is undone. */
export const blobCell = z.strictObject({
  hex: z.string().refine((text) => text.length % 2 === 0 && !/[^0-9a-f]/.test(text)),
});

/** A column that came after its table: rows in an older history lack it, and had nothing in it. */
export function added<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null);
}
