import { z } from 'zod';
import { searchKey } from '../../region/search.ts';
import { fundRoleKinds, type FundRole } from '../funds/headers.ts';
import { yearOf } from './fields.ts';
import {
  blanksChoices,
  figureSegments,
  purposes,
  type Blanks,
  type IndicatorRole,
  type Purpose,
  type Role,
} from './mapping.ts';

/**
 * How somebody read the columns of a table, to be used again for a table of the same shape: one with the same
 * headers, whatever year they speak of. Plain JSON, so that a window keeps it and a command line has it in a file.
 */

/** `header`: the year the header speaks of, which is another one in next year's file. */
const year = z.union([z.int(), z.literal('header')]).nullable();

const segment = z.enum(figureSegments).optional();

const figureRole = z.union([
  z.strictObject({
    kind: z.enum([
      'ignore',
      'code',
      'desa',
      'kecamatan',
      'kabupaten',
      'provinsi',
      'year',
      'phase',
      'indicator',
      'segment',
      'unit',
    ]),
  }),
  z.strictObject({ kind: z.enum(['eligible', 'covered', 'value']), year, segment }),
  z.strictObject({
    kind: z.literal('enrolled'),
    phase: z.strictObject({ year: z.union([z.int(), z.literal('header')]), name: z.string() }).nullable(),
  }),
  z.strictObject({ kind: z.literal('column'), name: z.string(), unit: z.string(), year }),
]);
const fundRole = z.union([
  z.strictObject({ kind: z.enum(fundRoleKinds).exclude(['ceiling']) }),
  z.strictObject({ kind: z.literal('ceiling'), year }),
]);

/** An indicator that speaks of a year has it in its name, and is another one next year. */
const indicatorRole = z.union([
  z.strictObject({ kind: z.literal('ignore') }),
  z.strictObject({ kind: z.enum(['eligible', 'covered']), year: z.int().nullable(), segment }),
  z.strictObject({
    kind: z.literal('column'),
    name: z.string(),
    unit: z.string(),
    year: z.int().nullable(),
  }),
]);

const headers = z.array(z.string()).min(1);

/** Earlier versions kept no word of it. */
const blanks = z.enum(blanksChoices).default('empty');

/** One role per header. */
export const rememberedSchema = z
  .union([
    z.strictObject({
      purpose: z.enum(purposes),
      headers,
      roles: z.array(figureRole),
      /** Of a long table, by the key of the indicator. */
      indicators: z.record(z.string(), indicatorRole).default({}),
      blanks,
    }),
    z.strictObject({ purpose: z.literal('funds'), headers, roles: z.array(fundRole), blanks }),
  ])
  .refine(({ headers: all, roles }) => all.length === roles.length);

export type Remembered = z.infer<typeof rememberedSchema>;
type StoredYear = z.infer<typeof year>;

/** A mapping as it was used, by what the table holds. */
export type UsedMapping =
  | {
      readonly purpose: Purpose;
      readonly roles: readonly Role[];
      readonly indicators: Readonly<Record<string, IndicatorRole>>;
      readonly blanks: Blanks;
    }
  | { readonly purpose: 'funds'; readonly roles: readonly FundRole[]; readonly blanks: Blanks };

export function rememberedOf(used: UsedMapping, of: readonly string[]): Remembered {
  const store = (own: number | null, column: number): StoredYear =>
    own !== null && own === yearOf(of[column] ?? '') ? 'header' : own;
  return used.purpose === 'funds'
    ? {
        purpose: 'funds',
        headers: [...of],
        blanks: used.blanks,
        roles: used.roles.map((role, at) =>
          role.kind === 'ceiling' ? { ...role, year: store(role.year, at) } : role,
        ),
      }
    : {
        purpose: used.purpose,
        headers: [...of],
        indicators: used.indicators,
        blanks: used.blanks,
        roles: used.roles.map((role, at) => {
          if (role.kind === 'enrolled')
            return { ...role, phase: role.phase && { ...role.phase, year: store(role.phase.year, at)! } };
          return 'year' in role ? { ...role, year: store(role.year, at) } : role;
        }),
      };
}

/** Whether a table of these headers has the shape that is remembered. */
export function isOfShape(remembered: Remembered, of: readonly string[]): boolean {
  return shapeOf(remembered.headers) === shapeOf(of);
}

/** What is remembered, with the years of these headers, which must be of the shape. */
export function usedAgain(remembered: Remembered, of: readonly string[]): UsedMapping {
  const restore = (stored: StoredYear, column: number): number | null =>
    stored === 'header' ? yearOf(of[column] ?? '') : stored;
  return remembered.purpose === 'funds'
    ? {
        purpose: 'funds',
        blanks: remembered.blanks,
        roles: remembered.roles.map((role, at) =>
          role.kind === 'ceiling' ? { ...role, year: restore(role.year, at) } : role,
        ),
      }
    : {
        purpose: remembered.purpose,
        indicators: remembered.indicators,
        blanks: remembered.blanks,
        roles: remembered.roles.map((role, at): Role => {
          if (role.kind === 'enrolled') {
            const phaseYear = role.phase && restore(role.phase.year, at);
            return {
              ...role,
              phase: phaseYear === null ? null : { name: role.phase!.name, year: phaseYear },
            };
          }
          return 'year' in role ? { ...role, year: restore(role.year, at) } : role;
        }),
      };
}

/** The headers in order, however they are written; of years only that there is one. */
export function shapeOf(of: readonly string[]): string {
  const keys = of.map((header) =>
    searchKey(header)
      .replace(/\b(19[5-9]\d|20\d\d)\b/g, '#')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  while (keys.at(-1) === '') keys.pop();
  return JSON.stringify(keys);
}

/** By column, as the user's own choice. */
export function byColumn<R>(roles: readonly R[]): Readonly<Record<number, R>> {
  return Object.fromEntries(roles.entries());
}
