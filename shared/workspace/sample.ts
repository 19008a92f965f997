import { z } from 'zod';
import { apportion } from '../allocation/rounding.ts';
import { planSpecSchema } from '../plan/spec.ts';
import { ancestor, type RegionCode } from '../region/code.ts';

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

/** A sample as written in `geodata/bundled/samples/`. */
export const sampleSchema = z.strictObject({
  title: z.string().min(1),
  region: z.string(),
  coverage: z.strictObject({
    /** Of the whole region. */
    eligible: heads,
    covered: heads,
    year: z.int(),
    /** By kecamatan: what the totals are divided by. */
    weights: z.record(z.string(), heads),
    source: z.strictObject({
      title: z.string(),
      publisher: z.string(),
      licence: z.string(),
      edition: z.string(),
      date: z.string(),
      note: z.string(),
      illustrative: z.boolean(),
    }),
  }),
  plan: planSpecSchema,
});
export type Sample = z.infer<typeof sampleSchema>;

/**
 * Whole heads per desa that add up to the total: over kecamatan in proportion to their weights, then equally
 * over the desa of each, both by largest remainder with ties by code.
 *
 * @param codes of desa, ascending
 * @throws RangeError when the kecamatan of the desa and of the weights are not the same
 */
export function spread(
  total: number,
  weights: Readonly<Record<string, number>>,
  codes: readonly RegionCode[],
): Float64Array {
  const kecamatan = [...new Set(codes.map((code) => ancestor(code, 'kecamatan')))];
  const known = Object.keys(weights).sort();
  if (known.join() !== kecamatan.join())
    throw new RangeError(`weights are of kecamatan ${known.join(', ')}, desa of ${kecamatan.join(', ')}`);
  const totals = apportion(
    total,
    kecamatan.map((code) => weights[code]!),
  );
  const perDesa = kecamatan.flatMap((code, i) => {
    const members = codes.filter((desa) => ancestor(desa, 'kecamatan') === code);
    return apportion(
      totals[i]!,
      members.map(() => 1),
    );
  });
  return Float64Array.from(perDesa);
}
