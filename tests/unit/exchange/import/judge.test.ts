import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteWords } from '#shared/exchange/import/words.ts';
import type { JudgedRow } from '#shared/exchange/import/verdict.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { workbookOf } from '../../../fixtures/workbook.ts';
import { codes, fromText, judged, value } from './tables.ts';

async function rowOf(cells: string, header = 'Kode;Desa;Kecamatan;Sasaran 2024'): Promise<JudgedRow> {
  const { rows } = value(judged(await fromText(`${header}\n${cells}\n`)));
  expect(rows).toHaveLength(1);
  for (const note of rows[0]!.notes)
    for (const text of Object.values(noteWords(note))) expect(text).not.toBe('');
  return rows[0]!;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

describe('codes', () => {
  it.each([
    ['99.01.01.2001', 'taken', []],
    ['9901012001', 'corrected', ['dots-added']],
    ["'99.01.01.2001", 'taken', []],
    ['99.1.1.2001', 'corrected', ['zeros-added']],
    ['9.901.012.001', 'corrected', ['separators-removed', 'dots-added']],
    ['9901012001.0', 'corrected', ['decimals-removed', 'dots-added']],
    ['9,901012001E+09', 'corrected', ['exponent-undone', 'dots-added']],
  ])('%s is read, and what was undone is said', async (text, verdict, repairs) => {
    const row = await rowOf(`${text};Sungai Rasau;;5`);
    expect(row).toMatchObject({ verdict, code: codes[0] });
    expect(row.notes.flatMap((note) => (note.kind === 'code-repaired' ? note.repair : []))).toEqual(repairs);
  });

  it.each([
    ['9,90101E+09', 'exponent'],
    ['01/02/2001', 'date'],
    ['2 Mei 2001', 'date'],
    ['9901012001000000', 'rounded'],
    ['990101', 'upper-level'],
    ['99.01.01', 'upper-level'],
    ['123', 'length'],
    ['Rasau', 'not-a-code'],
  ])('%s is damaged: rejected alone, found by its name beside one', async (text, damage) => {
    const alone = await rowOf(`${text};;;5`);
    expect(alone).toMatchObject({
      verdict: 'rejected',
      code: null,
      notes: [{ kind: 'code-damaged', damage }],
    });
    expect(await rowOf(`${text};Sungai Rasau;;5`)).toMatchObject({ verdict: 'corrected', code: codes[0] });
  });

  it('that became dates in a workbook are found by name', async () => {
    const bytes = workbookOf([
      ['Kode', 'Desa', 'Sasaran 2024'],
      [new Date('2001-01-01'), 'Pulau Burung', 5],
    ]);
    const { rows } = value(judged(value(await readTable({ name: 'a.xlsx', bytes }))));
    expect(rows[0]).toMatchObject({ verdict: 'corrected', code: codes[4] });
  });

  it('of the BPS numbering are never taken for Kemendagri, although some look alike', async () => {
    const table = await fromText(
      'Kode,Desa,Kecamatan,Sasaran 2024\n9901010001,Sungai Rasau,Hulu Sungai,1\n9901010002,Batu Mandi Hulu,Hulu Sungai,2\n9901012001,Telaga Itar,Muara,3\n',
    );
    const { rows, bps } = value(judged(table));
    expect(bps).toBe(true);
    expect(rows.map(({ code }) => code)).toEqual([codes[0], codes[1], codes[5]]);
  });

  it('under a header that says BPS are not taken for Kemendagri where all of them look alike', async () => {
    const table = await fromText(
      'Kode BPS,Desa,Kecamatan,Sasaran 2024\n9901012001,Telaga Itar,Muara,3\n9901022002,,,4\n',
    );
    const { rows, bps } = value(judged(table));
    expect(bps).toBe(true);
    expect(rows.map(({ verdict, code }) => [verdict, code])).toEqual([
      ['corrected', codes[5]],
      ['rejected', null],
    ]);
    const dotted = await fromText('Kode BPS,Sasaran 2024\n99.01.01.2001,3\n');
    expect(value(judged(dotted)).rows[0]).toMatchObject({ verdict: 'taken', code: codes[0] });
    const both = await fromText('Kode BPS,Kode Kemendagri,Sasaran 2024\n9901010001,99.01.01.2002,3\n');
    expect(value(judged(both)).rows[0]).toMatchObject({ verdict: 'taken', code: codes[1] });
  });

  it('of one desa with the name of another are left to the user', async () => {
    const row = await rowOf('99.01.01.2001;Telaga Itar;;5');
    expect(row).toMatchObject({ verdict: 'rejected', code: null, candidates: [codes[0], codes[5]] });
  });
});

describe('names', () => {
  it.each([
    ['Desa Sungai Rasau', '', 'corrected', 0],
    ['SUNGAI RASAU', 'Hulu Sungai', 'corrected', 0],
    ['Batumandi Hulu', 'Kec. Hulu Sungai', 'corrected', 1],
    ['Sungai Rassau', 'Hulu Sungei', 'corrected', 0],
    ['Rantau', 'Muara', 'corrected', 3],
    ['Kelurahan Rantau', '', 'corrected', 2],
  ])('%s in %j is found', async (name, kecamatan, _, slot) => {
    const row = await rowOf(`${name};${kecamatan};5`, 'Desa;Kecamatan;Sasaran 2024');
    expect(row.code).toBe(codes[slot]);
    expect(['taken', 'corrected']).toContain(row.verdict);
  });

  it('that fit several desa, or none, are for matching by hand', async () => {
    const several = await rowOf('Rantau;5', 'Desa;Sasaran 2024');
    expect(several).toMatchObject({ verdict: 'rejected', candidates: [codes[2], codes[3]] });
    const text = 'Desa;Sasaran 2024\nRantau;5\n';
    const { rows } = value(judged(await fromText(text), { matches: { [several.place]: codes[3]! } }));
    expect(rows[0]).toMatchObject({ verdict: 'corrected', code: codes[3], notes: [{ kind: 'by-hand' }] });
    expect(await rowOf('Zzzz;5', 'Desa;Sasaran 2024')).toMatchObject({ verdict: 'rejected', code: null });
  });

  it('that are nearly right are not guessed where the kecamatan is not given', async () => {
    expect((await rowOf('Telaga Itarr;5', 'Desa;Sasaran 2024')).code).toBe(null);
  });
});

describe('figures', () => {
  it.each([
    ['1.234', 1234],
    ['1,234', 1234],
    ['1 234', 1234],
    ['1.234.567,0', null],
    ['446.00000000000006', 446],
    ['0', 0],
    ['1.2E+3', 1200],
    ['446 orang', 446],
  ])('%s people are %j', async (text, heads) => {
    const table = await fromText(`Kode;Sasaran 2024\n${codes[0]};${text}\n`);
    const { figures } = value(judged(table));
    expect(figures[0]?.value ?? null).toBe(heads);
  });

  it.each([
    ['-5', 'negative'],
    ['(5)', 'negative'],
    ['12,5', 'fraction'],
    ['9999999999', 'too-large'],
    ['=A1+1', 'formula'],
    ['@SUM(A1)', 'formula'],
    ['Infinity', 'not-a-number'],
    ['1.23.4', 'not-a-number'],
    ['<script>', 'not-a-number'],
  ])('%s is rejected as %s, with the whole row', async (text, fault) => {
    const table = await fromText(`Kode;Sasaran 2024;Terlindungi 2024\n${codes[0]};${text};7\n`);
    const { rows, figures } = value(judged(table));
    expect(rows[0]).toMatchObject({ verdict: 'rejected', notes: [{ kind: 'number', fault }] });
    expect(figures).toEqual([]);
  });

  it.each(['', '-', '–', 'n/a', 'NaN', 'tidak ada data'])('%j is unknown, never 0', async (text) => {
    const table = await fromText(`Kode;Sasaran 2024;Terlindungi 2024\n${codes[0]};${text};7\n`);
    expect(value(judged(table)).figures.map(({ measure, value }) => [measure, value])).toEqual([
      ['covered', 7],
    ]);
  });

  it('keep the convention of the table where a number could be read both ways', async () => {
    const table = await fromText(`Kode;Indeks\n${codes[0]};1.234\n${codes[1]};0.5\n`);
    expect(value(judged(table, { purpose: 'column' })).figures.map(({ value }) => value)).toEqual([
      1.234, 0.5,
    ]);
  });

  it('come with a year per row, per column or for all', async () => {
    const long = await fromText(
      `Kode;Tahun;Sasaran\n${codes[0]};2023;5\n${codes[0]};2024;6\n${codes[1]};dua;7\n`,
    );
    const { figures, rows, years } = value(judged(long));
    expect(years).toEqual([2023, 2024]);
    expect(figures.map(({ year, value }) => [year, value])).toEqual([
      [2023, 5],
      [2024, 6],
    ]);
    expect(rows[2]).toMatchObject({ verdict: 'rejected', notes: [{ kind: 'year' }] });
    const undated = await fromText(`Kode;Sasaran\n${codes[0]};5\n`);
    expect(judged(undated)).toMatchObject({ ok: false, problem: { code: 'import-no-year' } });
    expect(value(judged(undated, { year: 2020 })).years).toEqual([2020]);
  });
});

describe('rows', () => {
  it('said again count once, said otherwise not at all, and totals are no desa', async () => {
    const table = await fromText(
      `Kode;Desa;Sasaran 2024\n${codes[0]};;5\n${codes[0]};;5\n${codes[1]};;6\n${codes[1]};;7\n;Jumlah;18\n;;\n`,
    );
    const { rows, counts, figures } = value(judged(table));
    expect(rows.map(({ row, verdict }) => [row, verdict])).toEqual([
      [2, 'taken'],
      [3, 'duplicated'],
      [4, 'duplicated'],
      [5, 'duplicated'],
      [6, 'rejected'],
    ]);
    expect(counts).toEqual({ taken: 1, corrected: 0, rejected: 1, duplicated: 3 });
    expect(figures).toHaveLength(1);
  });

  it('said again and then otherwise are none of them taken', async () => {
    const table = await fromText(
      'Kode,Sasaran 2024\n99.01.01.2001,5\n99.01.01.2001,5\n99.01.01.2001,7\n99.01.02.2001,9\n',
    );
    const { rows, figures } = value(judged(table));
    expect(figures.map(({ value: heads }) => heads)).toEqual([9]);
    expect(rows.map(({ notes }) => notes)).toEqual([
      [{ kind: 'contradicts', row: 4 }],
      [{ kind: 'contradicts', row: 4 }],
      [{ kind: 'contradicts', row: 2 }],
      [],
    ]);
  });

  it('of segments make up the total, unless one is unknown or the table has the total itself', async () => {
    const header = 'Kode,Peserta PU 2024,Peserta bukan penerima upah 2024';
    expect((await taken(`${header}\n99.01.01.2001,50,20\n99.01.01.2002,50,\n`)).figures).toEqual([
      ['column Peserta PU 2024', 50],
      ['column Peserta bukan penerima upah 2024', 20],
      ['covered 2024', 70],
      ['column Peserta PU 2024', 50],
    ]);
    const told = await taken(`${header},Jumlah peserta 2024\n99.01.01.2001,50,20,75\n`);
    expect(told.figures).toContainEqual(['covered 2024', 75]);
    expect(told.figures).not.toContainEqual(['covered 2024', 70]);
    expect(told.notes).toEqual([[{ kind: 'segments-differ', sum: 70, total: 75 }]]);
    const years = await taken('Kode,Tahun,Sasaran BPU\n99.01.01.2001,2023,5\n99.01.01.2001,2024,6\n');
    expect(years.figures).toEqual([
      ['column Sasaran BPU 2023', 5],
      ['eligible 2023', 5],
      ['column Sasaran BPU 2024', 6],
      ['eligible 2024', 6],
    ]);
  });

  it('that would replace a figure are rejected unless that was chosen', async () => {
    const table = await fromText(`Kode;Sasaran 2024\n${codes[0]};5\n${codes[1]};6\n`);
    const known = { 2024: [5, 9, NaN, NaN, NaN, NaN] };
    expect(value(judged(table, { known })).rows.map(({ verdict }) => verdict)).toEqual(['taken', 'rejected']);
    const replacing = value(judged(table, { known, existing: 'replace' }));
    expect(replacing).toMatchObject({
      replaced: 1,
      desa: 2,
      replacing: [{ measure: 'eligible', year: 2024, count: 1, before: 9, after: 6 }],
    });
    expect(replacing.rows[0]!.notes).toEqual([]);
    expect(noteWords(replacing.rows[1]!.notes[0]!).id).toBe('Sasaran 2024: 9 di dokumen diganti 6.');
  });

  it('of another year stand beside those there are', async () => {
    const table = await fromText(`Kode;Sasaran 2025\n${codes[0]};7\n`);
    const known = { 2024: [5, 9, NaN, NaN, NaN, NaN] };
    expect(value(judged(table, { known }))).toMatchObject({ replaced: 0, years: [2025], desa: 1 });
  });

  it('are each accounted for, whatever the table holds', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        ...codes,
        '9901012001',
        '01/02/2001',
        '',
        '-',
        '=1',
        'Rantau',
        'Jumlah',
        '<b>',
        '1.234',
        '-1',
      ),
      fc.string({ maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 30 }), async (cells) => {
        const text = [
          'Kode,Desa,Sasaran 2024,Terlindungi 2024',
          ...cells.map((row) => row.map(quoted).join(',')),
        ];
        const read = await readTable({ name: 'a', text: text.join('\n') });
        if (!read.ok) return;
        const { rows, counts, figures } = value(judged(read.value));
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
        const known = new Set<string>(codes);
        for (const { code, value: heads } of figures) {
          expect(known.has(code)).toBe(true);
          expect(Number.isSafeInteger(heads) && heads >= 0).toBe(true);
        }
        for (const { verdict, code, notes } of rows) {
          if (verdict === 'taken' || verdict === 'corrected') expect(code).not.toBe(null);
          else expect(notes.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** What is taken of a table and said of its rows. */
async function taken(text: string) {
  const { figures, rows } = value(judged(await fromText(text)));
  return {
    figures: figures.map(({ series, value: heads }) => [series, heads]),
    notes: rows.map(({ notes }) => notes),
  };
}
