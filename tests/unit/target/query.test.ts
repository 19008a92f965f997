import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RegionCode } from '#shared/region/code.ts';
import type { QueryNames } from '#shared/target/query/field.ts';
import { evaluateQuery, type QueryFigures } from '#shared/target/query/evaluate.ts';
import { isInQueryForm } from '#shared/target/query/form.ts';
import { parseQuery } from '#shared/target/query/parse.ts';
import { queryOf, rowsOf } from '#shared/target/query/rows.ts';
import { comparators, type FigureField, type Literal, type Query } from '#shared/target/query/syntax.ts';
import { numberOf } from '#shared/target/query/tokens.ts';
import { writeQuery } from '#shared/target/query/write.ts';

const names: QueryNames = {
  columns: [
    { name: 'Penduduk', unit: 'orang' },
    { name: 'Angka kemiskinan', unit: '%' },
    { name: 'Jarak "jalan"', unit: 'km' },
  ],
  phases: ['Tahap I', 'Tahap II'],
  funds: ['APBD murni', 'BKBK'],
};

const codes = ['63.11.01.2001', '63.11.01.2002', '63.11.02.2001', '63.11.02.2002'] as RegionCode[];
const figures: QueryFigures = {
  codes,
  names: ['Juai', 'Sirap', 'Halong', "Mu'ara Batu"],
  parents: { '63.11.01': 'Juai', '63.11.02': 'Batu Mandi', '63.11': 'Kabupaten Balangan' } as Record<
    RegionCode,
    string
  >,
  eligible: Float64Array.of(1000, 500, NaN, 400),
  covered: Float64Array.of(200, 400, 100, 120),
  result: {
    regions: {
      inArea: Uint8Array.of(1, 1, 1, 0),
      eligible: Float64Array.of(1000, 500, NaN, 400),
      covered: Float64Array.of(200, 400, 100, 120),
      gap: Float64Array.of(800, 100, NaN, 280),
      beside: null,
      allocated: Int32Array.of(300, 50, 0, 0),
      phases: [Int32Array.of(100, 50, 0, 0), Int32Array.of(200, 0, 0, 0)],
      funds: [Int32Array.of(250, 50, 0, 0), Int32Array.of(50, 0, 0, 0)],
      cost: Float64Array.of(60_480_000, 10_080_000, 0, 0),
    },
  },
  columns: [
    { name: 'Penduduk', unit: 'orang', values: Float64Array.of(2500, 1200, 900, NaN) },
    { name: 'Angka kemiskinan', unit: '%', values: Float64Array.of(12, 30, 45.5, 8) },
    { name: 'Jarak "jalan"', unit: 'km', values: Float64Array.of(1, 2, 3, 4) },
  ],
};

function parsed(text: string): Query {
  const query = parseQuery(text, names);
  if (!query.ok) throw new Error(`${text}: ${query.problem.what.en}`);
  return query.value;
}
const found = (text: string): number[] => {
  const { slots } = evaluateQuery(parsed(text), figures);
  return [...slots.keys()].filter((slot) => slots[slot] === 1);
};
const unknownOf = (text: string): number => evaluateQuery(parsed(text), figures).unknown;
const refusal = (text: string) => {
  const query = parseQuery(text, names);
  return query.ok ? null : query.problem;
};

describe('queries select', () => {
  test.each([
    ['cakupan < 30 %', [0]],
    ['coverage <= 30%', [0, 3]],
    ['cakupan kurang dari 31 persen', [0, 3]],
    ['cakupan < 30', [0]],
    ['coverage < 30 % and gap > 200', [0]],
    ['gap > 200', [0, 3]],
    ['belum terlindungi lebih dari 200 atau pekerja sasaran = 500', [0, 1, 3]],
    ['terlindungi >= 400', [1]],
    ['gap > covered', [0, 3]],
    ['300 < gap', [0]],
    ['bukan (gap > 200)', [1]],
    ['not gap > 200 and eligible > 0', [1]],
    ['! gap > 200', [1]],
    ['gap > 1.000 or gap < 1,000', [0, 1, 3]],
    ['cost > 1 juta dan cost < Rp 20 juta', [1]],
    ['biaya >= 60.480.000', [0]],
    ['biaya per orang = 201.600', [0, 1]],
    ['tahap 2 > 0', [0]],
    ['kuota di atas 10', [0, 1]],
    ['dana "apbd murni" = 250', [0]],
    ['fund "BKBK" > 0', [0]],
    ['cakupan sesudah > 80 %', [1]],
    ['coverage-after tahap 1 = 30 %', [0, 3]],
    ['"Penduduk" > 1.000', [0, 1]],
    ['penduduk > 1.000', [0, 1]],
    ['kolom "Angka kemiskinan" >= 30 %', [1, 2]],
    ['"angka kemiskinan" >= 30', [1, 2]],
    ['"Jarak ""jalan""" > 2,5', [2, 3]],
    ['kecamatan = Juai', [0, 1]],
    ['kecamatan = batu mandi dan nama memuat muara', [3]],
    ["name = 'muara batu'", [3]],
    ['kecamatan != "Juai"', [2, 3]],
    ['kode = 63.11.02', [2, 3]],
    ['code contains "2002"', [1, 3]],
    ['eligible is unknown', [2]],
    ['pekerja sasaran tidak ada data', [2]],
    ['cakupan diketahui', [0, 1, 3]],
    ['gap > 5000', []],
  ])('%s', (text, slots) => {
    expect(found(text)).toEqual(slots);
  });

  test('"and" binds tighter than "or", brackets tighter than both', () => {
    expect(found('eligible = 500 or eligible = 1000 and gap < 10')).toEqual([1]);
    expect(found('(eligible = 500 or eligible = 1000) and gap < 10')).toEqual([]);
  });

  test('unknown figures match neither a comparison nor its opposite, and are counted', () => {
    expect(found('cakupan < 50 %')).not.toContain(2);
    expect(found('bukan cakupan < 50 %')).not.toContain(2);
    expect(unknownOf('cakupan < 50 %')).toBe(1);
    expect(unknownOf('bukan cakupan < 50 %')).toBe(1);
    // What is known already settles these.
    expect(unknownOf('cakupan < 50 % and covered > 100')).toBe(0);
    expect(found('cakupan < 50 % or covered = 100')).toContain(2);
    expect(unknownOf('penduduk > 0')).toBe(1);
  });

  test('figures of the plan are unknown without a result', () => {
    const query = parsed('kuota > 0');
    expect(evaluateQuery(query, { ...figures, result: null })).toMatchObject({ desa: 0, unknown: 4 });
  });
});

describe('queries refused', () => {
  test.each([
    ['', 'query-empty', 0],
    ['cakupan', 'query-unexpected', 7],
    ['cakupan <', 'query-unexpected', 9],
    ['cakupan < 30 % dan', 'query-unexpected', 18],
    ['cakupan < 30 % gap > 2', 'query-unexpected', 15],
    ['(cakupan < 30 %', 'query-unexpected', 15],
    ['hujan > 5', 'query-unexpected', 0],
    ['5 < 6', 'query-unexpected', 0],
    ['gap > 12.34.5', 'query-not-a-number', 6],
    ['gap > 30 %', 'query-percent-of-heads', 6],
    ['cakupan < 0,3', 'query-percent-needed', 10],
    ['gap > 2 dan "Lama hilang" > 3', 'query-unknown-column', 12],
    ['tahap 3 > 0', 'query-unknown-phase', 6],
    ['dana "CSR" > 0', 'query-unknown-fund', 5],
    ['"Penduduk > 3', 'query-open-quote', 0],
    ['kecamatan > "Juai"', 'query-unexpected', 10],
    ['gap > 5 & cakupan < 3', 'query-unexpected', 8],
    ['('.repeat(500), 'query-unexpected', 64],
  ])('%s', (text, code, at) => {
    expect(refusal(text)).toMatchObject({ code, at });
  });

  test('a gone column names those that are there, in both languages', () => {
    const problem = refusal('"Lama" > 1')!;
    for (const language of ['id', 'en'] as const) {
      expect(problem.what[language]).toContain('Lama');
      expect(problem.why[language]).toContain('Penduduk');
      expect(problem.next[language]).not.toBe('');
    }
  });

  test('no text breaks the reader', () => {
    const pieces = fc.constantFrom(
      'cakupan',
      'gap',
      '<',
      '30',
      '%',
      '(',
      ')',
      'dan',
      'or',
      'not',
      '"a',
      "'",
      '1.2.3',
      'tahap',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(pieces, { maxLength: 12 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const query = parseQuery(text, names);
        if (query.ok) return;
        expect(query.problem.at).toBeGreaterThanOrEqual(0);
        expect(query.problem.at + query.problem.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('queries written out', () => {
  const field = fc.constantFrom<FigureField>(
    { kind: 'coverage' },
    { kind: 'gap' },
    { kind: 'covered' },
    { kind: 'cost-per-head' },
    { kind: 'coverage-after' },
    { kind: 'coverage-after', phase: 1 },
    { kind: 'phase', phase: 0 },
    { kind: 'fund', fund: 1 },
    { kind: 'column', name: 'Angka kemiskinan' },
    { kind: 'column', name: 'Jarak "jalan"' },
  );
  const literal = fc
    .record({
      value: fc.oneof(
        fc.nat(),
        fc.integer({ min: -5000, max: 5_000_000 }).map((n) => n / 1000),
      ),
    })
    .map(({ value }): Literal => ({ kind: 'number', value, percent: false }));
  const leaf = fc.oneof(
    fc.record({
      kind: fc.constant('compare' as const),
      left: field.map((of) => ({ kind: 'figure' as const, field: of })),
      operator: fc.constantFrom(...comparators),
      right: literal,
    }),
    fc.record({
      kind: fc.constant('text' as const),
      field: fc.constantFrom('name' as const, 'code' as const, 'kecamatan' as const),
      operator: fc.constantFrom('=' as const, '!=' as const, 'contains' as const),
      text: fc.string({ maxLength: 12 }).filter((text) => !text.includes('\n')),
    }),
    fc.record({ kind: fc.constant('known' as const), field, known: fc.boolean() }),
  );
  const { query } = fc.letrec<{ query: Query }>((tie) => ({
    query: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      leaf,
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('not' as const), of: tie('query') }),
    ),
  }));

  test.each(['id', 'en'] as const)('in %s read the same again', (language) => {
    fc.assert(
      fc.property(query, (query) => {
        const text = writeQuery(query, language, names.funds);
        const again = parseQuery(text, names);
        // Coverage against a bare fraction asks for a percent sign; everything else reads.
        if (!again.ok && again.problem.code === 'query-percent-needed') return;
        if (!again.ok) throw new Error(`${text}: ${again.problem.what.en}`);
        expect(again.value).toEqual(query);
      }),
      { numRuns: 300 },
    );
  });

  test('rows and queries are the same where a form can show them', () => {
    const flat = parsed('cakupan < 30 % dan gap > 200 dan kecamatan = Juai');
    const rows = rowsOf(flat)!;
    expect(rows.join).toBe('all');
    expect(rows.rows).toHaveLength(3);
    expect(queryOf(rows)).toEqual(flat);
    expect(rowsOf(parsed('gap > 5'))).toMatchObject({ join: 'all' });
    expect(rowsOf(parsed('bukan gap > 5'))).toBeNull();
    expect(rowsOf(parsed('gap > 5 dan (gap < 9 atau gap > 20)'))).toBeNull();
    expect(rowsOf(parsed('gap > covered'))).toBeNull();
  });
});

describe('numbers', () => {
  test.each([
    ['1.234', 1234],
    ['1,234', 1234],
    ['1.234.567', 1_234_567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['30,5', 30.5],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ['12.34.56', null],
    ['1,23,456', null],
  ])('%s', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });
});

describe('the form of a query', () => {
  test.each([
    'cakupan < 30 % dan belum terlindungi > 200',
    '"Kolom lama" > 12 %',
    'kolom_lama >= 1.500 atau tahap 7 > 0',
    'dana "APBD lama" > 0 dan kecamatan = Halong',
  ])('is seen though names in it are gone: %s', (text) => {
    expect(isInQueryForm(text, names)).toBe(true);
  });

  test.each([
    '',
    ' ',
    'prioritas 2025',
    'Dusun "Baru" didahulukan',
    'rapat 12/3: tunggu data > Juai dulu',
    'x >',
  ])('is not that of a note: %s', (text) => {
    expect(isInQueryForm(text, names)).toBe(false);
  });
});
