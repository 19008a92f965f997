import { describe, expect, it } from 'vitest';
import type { ImportTarget } from '#shared/exchange/import/figures.ts';
import { judge } from '#shared/exchange/import/judge.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { readingOf } from '#shared/exchange/import/reading.ts';
import { noteWords } from '#shared/exchange/import/words.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { messyPlaces, messyTables } from '../../../fixtures/messy-tables.ts';
import { value } from './tables.ts';

const codes = messyPlaces.map(([code]) => code as RegionCode);

function unknown(): Float64Array {
  return new Float64Array(codes.length).fill(NaN);
}

const balangan: ImportTarget = {
  directory: {
    codes,
    names: messyPlaces.map(([, name]) => name),
    parents: {
      ['63' as RegionCode]: 'Kalimantan Selatan',
      ['63.11' as RegionCode]: 'Kabupaten Balangan',
      ...Object.fromEntries(messyPlaces.map(([code, , kecamatan]) => [code.slice(0, 8), kecamatan])),
    },
  },
  shownYear: 2023,
  coverageOf: () => ({ eligible: unknown(), covered: unknown() }),
  columnOf: () => null,
  phases: [],
  enrolledIn: () => null,
};

describe('a table from an office', () => {
  it.each(messyTables.map((table) => [table.about, table] as const))('with %s', async (_, table) => {
    const raw = value(await readTable({ name: table.file, bytes: table.bytes }));
    const reading = readingOf(raw, { purpose: 'coverage', blanks: table.blanks });
    const judgement = value(
      judge(reading.sheet, balangan, {
        ...reading,
        year: table.year ?? reading.yearHint,
        existing: 'keep',
        matches: {},
      }),
    );
    const told = judgement.rows.map(
      ({ row, verdict, place, notes }) =>
        `${row} ${verdict} ${place}: ${notes.map((note) => noteWords(note).en).join(' ')}`,
    );
    const years = [...new Set(table.holds.map(([, year]) => year))];
    const figure = (code: string, year: number, measure: string): number | null =>
      judgement.figures.find((one) => one.code === code && one.year === year && one.measure === measure)
        ?.value ?? null;
    const found = codes.flatMap((code) =>
      years.map(
        (year) => [code, year, figure(code, year, 'eligible'), figure(code, year, 'covered')] as const,
      ),
    );
    const wanted = codes.flatMap((code) =>
      years.map(
        (year) => table.holds.find((one) => one[0] === code && one[1] === year) ?? [code, year, null, null],
      ),
    );
    expect(found, told.join('\n')).toEqual(wanted);
    expect(judgement.years, told.join('\n')).toEqual(years.toSorted((a, b) => a - b));
    expect(judgement.counts.rejected, told.join('\n')).toBe(table.rejected);
  });
});
