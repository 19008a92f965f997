import { z } from 'zod';
import { apportion } from '../allocation/rounding.ts';
import { planSpecSchema } from '../plan/spec.ts';
import { ancestor, type RegionCode } from '../region/code.ts';
import { governmentSchema } from './schema/government-schema.ts';
import { questionScreens } from './snapshot.ts';

/** Samples that ship with the product, by file name. */
export const sampleNames = [
  'balangan-2024',
  'kukar-2021',
  'jambi-2022',
  'kalteng-2022',
  'sumbagsel-2022',
] as const;
export type SampleName = (typeof sampleNames)[number];

export function isSampleName(name: string): name is SampleName {
  return sampleNames.some((known) => known === name);
}

const heads = z.int().nonnegative();
const words = z.string().min(1);
const text = z.strictObject({ id: words, en: words });

/** Figures over the desa: the same for each, or a total by kecamatan weights or equally; null for unknown. */
const spreadSchema = z.union([
  z.null(),
  z.strictObject({ each: heads }),
  z.strictObject({ total: heads, weights: z.record(z.string(), heads).optional() }),
]);
export type Spread = z.infer<typeof spreadSchema>;

/** A sample as written in `geodata/bundled/samples/`. */
export const sampleSchema = z.strictObject({
  title: words,
  question: z.strictObject({ ...text.shape, screen: z.enum(questionScreens) }),
  /** Codes above desa; the document holds their desa. */
  regions: z.array(z.string()).min(1),
  coverage: z.strictObject({
    eligible: spreadSchema,
    covered: spreadSchema,
    year: z.int(),
    source: z.strictObject({
      title: words,
      publisher: words,
      licence: words,
      edition: words,
      date: words,
      note: words,
      /** What is counted; '' where there are no figures. */
      definition: z.string(),
      illustrative: z.boolean(),
    }),
  }),
  columns: z
    .array(
      z.strictObject({
        name: words,
        unit: words,
        source: words,
        year: z.int().nullable(),
        values: spreadSchema,
      }),
    )
    .default([]),
  governments: z.array(governmentSchema).default([]),
  /** Shown when the sample opens: what its figures do not say. */
  warnings: z.array(z.strictObject({ code: words, what: text, why: text, next: text })).default([]),
  /** The first is shown. */
  plans: z.tuple([planSpecSchema], planSpecSchema),
});
export type Sample = z.infer<typeof sampleSchema>;

/**
 * Whole heads per desa. Totals go over kecamatan in proportion to their weights, then equally over the desa of
 * each; without weights equally over all desa; both by largest remainder with ties by code.
 *
 * @param codes of desa, ascending
 * @throws RangeError when the kecamatan of the desa and of the weights are not the same
 */
export function spread(given: Spread, codes: readonly RegionCode[]): Float64Array {
  if (given === null) return new Float64Array(codes.length).fill(NaN);
  if ('each' in given) return new Float64Array(codes.length).fill(given.each);
  const { total, weights } = given;
  if (!weights) return equally(total, codes.length);
  const kecamatan = [...new Set(codes.map((code) => ancestor(code, 'kecamatan')))];
  const known = Object.keys(weights).sort();
  if (known.join() !== kecamatan.join())
    throw new RangeError(`weights are of kecamatan ${known.join(', ')}, desa of ${kecamatan.join(', ')}`);
  const totals = apportion(
    total,
    kecamatan.map((code) => weights[code]!),
  );
  const perDesa = kecamatan.map((code, i) => {
    const members = codes.filter((desa) => ancestor(desa, 'kecamatan') === code);
    return [...equally(totals[i]!, members.length)];
  });
  return Float64Array.from(perDesa.flat());
}

function equally(total: number, desa: number): Float64Array {
  return Float64Array.from(
    apportion(
      total,
      Array.from({ length: desa }, () => 1),
    ),
  );
}
