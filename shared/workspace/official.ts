import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { columnUses } from '../plan/columns.ts';
import type { PlanInput } from '../plan/input.ts';
import type { PlanResult } from '../plan/result.ts';
import { planSpecSchema } from '../plan/spec.ts';
import type { PlanSpec } from '../plan/spec.ts';
import { done, refused } from '../text/problem.ts';
import type { Result } from '../text/problem.ts';
import type { Source } from '../text/source.ts';
import { officialTampered } from './plan-problems.ts';
import { rateTableSchema } from './schema/rate-schema.ts';
import { fromJson } from './rows/rows.ts';
import type { Directory } from './snapshot.ts';
import type { Row } from './schema/tables.ts';

/**
 * Official plans: what a plan was made of and what came out, kept as text under one hash.
 *
 * Both texts are canonical JSON: the members of every object in the order of their names by UTF-16 code unit,
 * members without a value left out, no white space, numbers as ECMAScript writes them (the shortest text that
 * reads back as the same number), arrays of figures as lists with `null` for unknown. The hash is the SHA-256,
 * in lower-case hexadecimal, of the UTF-8 bytes of the inputs, one line feed (U+000A) and the result, so that
 * it can be checked with any other tool on the columns `inputs` and `result` of the table `plan_official`.
 */
export interface Frozen {
  readonly hash: string;
  readonly inputs: string;
  readonly result: string;
}

/** A stored official plan as it can be computed again. */
export interface Thawed {
  readonly spec: PlanSpec;
  readonly input: PlanInput;
}

export function freeze(spec: PlanSpec, input: PlanInput, result: PlanResult): Frozen {
  const { codes, eligible, covered, coverageYear, coverageSource, inArea, rates, enrolled } = input;
  const used = new Set(columnUses(spec).map(({ column }) => column));
  const columns = Object.fromEntries(Object.entries(input.columns).filter(([name]) => used.has(name)));
  const inputs = canonicalJson({
    spec,
    codes,
    eligible,
    covered,
    coverageYear,
    coverageSource,
    inArea,
    columns,
    rates,
    // Left out where there is none, so that plans without it keep their hash.
    enrolled,
  });
  const frozenResult = officialResult(result);
  return { inputs, result: frozenResult, hash: officialHash(inputs, frozenResult) };
}

function officialHash(inputs: string, result: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${inputs}\n${result}`)));
}

/**
 * The figures of a result; its words (warnings) and what follows from these figures (coverage, alternatives)
 * are left out, so that a better wording does not look like another result.
 */
export function officialResult(result: PlanResult): string {
  const { allocated, unallocated, cost, committedCost, discount, funded, shortfall, regions } = result;
  return canonicalJson({
    allocated,
    unallocated,
    cost,
    committedCost,
    discount,
    funded,
    shortfall,
    phases: result.phases.map(({ name, heads, costPerHead }) => ({ name, heads, costPerHead })),
    commitments: result.commitments.map(({ name, heads, costPerHead }) => ({ name, heads, costPerHead })),
    funds: result.funds.map(({ name, heads, committed, used }) => ({ name, heads, committed, used })),
    regions: {
      allocated: regions.allocated,
      phases: regions.phases,
      funds: regions.funds,
      commitments: regions.commitments,
      reserve: regions.reserve,
    },
  });
}

/** As {@link Frozen} has it. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : 'null';
  if (ArrayBuffer.isView(value)) return canonicalJson([...(value as unknown as Iterable<number>)]);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

const figures = z
  .array(z.number().nullable())
  .transform((list) => Float64Array.from(list, (figure) => figure ?? NaN));

const sourceSchema = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  licence: z.string(),
  edition: z.string(),
  date: z.string(),
  definition: z.string(),
  note: z.string(),
  illustrative: z.boolean(),
}) satisfies z.ZodType<Source>;

const inputsSchema = z.strictObject({
  spec: planSpecSchema,
  codes: z.array(z.string()),
  eligible: figures,
  covered: figures,
  coverageYear: z.int(),
  // Plans were frozen without it at first.
  coverageSource: sourceSchema.optional(),
  inArea: z.array(z.literal([0, 1])).transform((list) => Uint8Array.from(list)),
  columns: z.record(z.string(), figures),
  rates: rateTableSchema,
  enrolled: z.record(z.string(), figures).optional(),
});

/**
 * The inputs of an official plan, or the problem that it is not what it was when it was made official.
 * @param spec as the document has it now
 */
export function thaw(row: Row<'plan_official'>, spec: PlanSpec, { codes, names }: Directory): Result<Thawed> {
  const changed = refused(officialTampered(spec.name));
  if (officialHash(row.inputs, row.result) !== row.hash) return changed;
  const parsed = inputsSchema.safeParse(fromJson(row.inputs, 'plan_official.inputs'));
  if (!parsed.success || canonicalJson(parsed.data.spec) !== canonicalJson(spec)) return changed;
  const { spec: frozen, ...input } = parsed.data;
  const perSlot = [
    input.eligible,
    input.covered,
    input.inArea,
    ...Object.values(input.columns),
    ...Object.values(input.enrolled ?? {}),
  ];
  if (perSlot.some(({ length }) => length !== codes.length) || input.codes.join() !== codes.join())
    return changed;
  return done({ spec: frozen, input: { ...input, codes, names } });
}
