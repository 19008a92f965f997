import type { Result } from '#shared/text/problem.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { ImportTarget } from '#shared/exchange/import/figures.ts';
import { judge, type JudgeOptions, type Judgement } from '#shared/exchange/import/judge.ts';
import type { Blanks, IndicatorRole, Purpose, Role } from '#shared/exchange/import/mapping.ts';
import { readingOf } from '#shared/exchange/import/reading.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import type { RawTable } from '#shared/exchange/table/table.ts';

/** Six desa of an invented kabupaten in two kecamatan, one name of which is in both. */
export const places = [
  ['99.01.01.2001', 'Sungai Rasau'],
  ['99.01.01.2002', 'Batu Mandi Hulu'],
  ['99.01.01.1003', 'Rantau'],
  ['99.01.02.2001', 'Rantau'],
  ['99.01.02.2002', 'Pulau Burung'],
  ['99.01.02.2003', 'Telaga Itar'],
] as const;

export const codes = places.map(([code]) => code as RegionCode);

/** Nothing is known of any year but what is given. */
export function target(known: Readonly<Record<number, readonly number[]>> = {}): ImportTarget {
  const unknown = (): Float64Array => new Float64Array(codes.length).fill(NaN);
  return {
    directory: {
      codes,
      names: places.map(([, name]) => name),
      parents: {
        ['99' as RegionCode]: 'Contoh',
        ['99.01' as RegionCode]: 'Kabupaten Contoh',
        ['99.01.01' as RegionCode]: 'Hulu Sungai',
        ['99.01.02' as RegionCode]: 'Muara',
      },
    },
    shownYear: 2023,
    coverageOf: (year) => ({ eligible: Float64Array.from(known[year] ?? unknown()), covered: unknown() }),
    columnOf: () => null,
    phases: [
      { year: 2024, name: 'Tahap I' },
      { year: 2024, name: 'Tahap II' },
      { year: 2025, name: 'Tahap I' },
    ],
    enrolledIn: ({ year, name }) =>
      year === 2024 && name === 'Tahap II' ? Float64Array.of(7, NaN, NaN, NaN, NaN, NaN) : null,
  };
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** The code of the problem a table is refused with. */
export function problemOf(result: Result<unknown>): string {
  if (result.ok) throw new Error('was not refused');
  return result.problem.code;
}

export async function codeOf(bytes: Uint8Array, name = 'tabel'): Promise<string> {
  const read = await readTable({ name, bytes });
  if (read.ok) throw new Error('was not refused');
  for (const text of [read.problem.what, read.problem.why, read.problem.next])
    if (!text.id.trim() || !text.en.trim()) throw new Error(`${read.problem.code} has an empty text`);
  return read.problem.code;
}

export function fromText(text: string): Promise<RawTable> {
  return readTable({ name: 'tabel.csv', bytes: new TextEncoder().encode(text) }).then(value);
}

interface Judging extends Partial<Omit<JudgeOptions, 'mapping' | 'decimalShown'>> {
  readonly purpose?: Purpose;
  readonly roles?: Readonly<Record<number, Role>>;
  readonly indicators?: Readonly<Record<string, IndicatorRole>>;
  readonly blanks?: Blanks;
  readonly known?: Readonly<Record<number, readonly number[]>>;
}

/** Reads and judges a table as it would be without any correction by the user. */
export function judged(table: RawTable, options: Judging = {}): Result<Judgement> {
  const { purpose = 'coverage', roles, indicators, blanks, known, ...others } = options;
  const asked = { purpose, roles, indicators, blanks };
  const { sheet, mapping, decimalShown } = readingOf(table, asked, target().phases);
  return judge(sheet, target(known), {
    mapping,
    decimalShown,
    year: null,
    existing: 'keep',
    matches: {},
    ...others,
  });
}
