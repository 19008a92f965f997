import { describe, expect, it } from 'vitest';
import type { Judgement } from '#shared/exchange/import/judge.ts';
import { readingOf } from '#shared/exchange/import/reading.ts';
import { reportTable } from '#shared/exchange/import/report.ts';
import { importCommand } from '#shared/exchange/import/to-command.ts';
import { noteWords } from '#shared/exchange/import/words.ts';
import { readTable } from '#shared/exchange/import/read-table.ts';
import { workbookOfSheets } from '../../../fixtures/workbook.ts';
import { codes, fromText, judged, problemOf, target, value } from './tables.ts';

/** Of each desa what is taken, as "measure or column year: value". */
function taken({ figures }: Judgement): Readonly<Record<string, readonly string[]>> {
  const of: Record<string, string[]> = {};
  for (const { code, measure, column, year, value } of figures)
    (of[code] ??= []).push(`${measure === 'column' ? column : `${measure} ${year}`}: ${value}`);
  return of;
}

function notesOf({ rows }: Judgement): readonly (readonly [number, string, readonly string[]])[] {
  for (const { notes } of rows)
    for (const note of notes)
      for (const text of Object.values(noteWords(note))) expect(text).not.toMatch(/^$|undefined/);
  return rows.map(({ row, verdict, notes }) => [row, verdict, notes.map(({ kind }) => kind)]);
}

describe('a long table with an indicator and a value', () => {
  const header = 'Kode;Nama Desa;Tahun;Indikator;Nilai';
  const rows = [
    `${codes[0]};Sungai Rasau;2024;Pekerja sasaran;1.200`,
    `${codes[0]};Sungai Rasau;2024;Peserta terlindungi;400`,
    `${codes[0]};Sungai Rasau;2024;Cakupan (%);33,3`,
    `${codes[0]};Sungai Rasau;2023;Pekerja sasaran;1.100`,
    `${codes[1]};Batu Mandi Hulu;2024;pekerja  SASARAN;800`,
    `${codes[1]};Batu Mandi Hulu;2024;Peserta terlindungi;900`,
    `${codes[1]};Batu Mandi Hulu;2024;Kemiskinan (%);12,5`,
  ];

  it('is recognised, each row taken for what it names, what is derived and what is unknown left with its reason', async () => {
    const table = await fromText([header, ...rows].join('\n'));
    const { mapping, indicators } = readingOf(table, { purpose: 'coverage' });
    expect(mapping.roles.map(({ kind }) => kind)).toEqual(['code', 'desa', 'year', 'indicator', 'value']);
    expect(indicators.map(({ name, rows, role }) => [name, rows, role.kind])).toEqual([
      ['Pekerja sasaran', 3, 'eligible'],
      ['Peserta terlindungi', 2, 'covered'],
      ['Cakupan (%)', 1, 'ignore'],
      ['Kemiskinan (%)', 1, 'ignore'],
    ]);
    const judgement = value(judged(table));
    expect(taken(judgement)).toEqual({
      [codes[0]!]: ['eligible 2024: 1200', 'covered 2024: 400', 'eligible 2023: 1100'],
      [codes[1]!]: ['eligible 2024: 800', 'covered 2024: 900'],
    });
    expect(notesOf(judgement)).toEqual([
      [2, 'taken', []],
      [3, 'taken', []],
      [4, 'rejected', ['indicator']],
      [5, 'taken', []],
      [6, 'taken', []],
      [7, 'taken', ['covered-above-eligible']],
      [8, 'rejected', ['indicator']],
    ]);
    expect(judgement.rows[2]!.notes[0]).toMatchObject({ derived: true });
    expect(judgement.rows[6]!.notes[0]).toMatchObject({ derived: false, name: 'Kemiskinan (%)' });
  });

  it('gives an unknown indicator as a column of its own where somebody says so, with its unit and year', async () => {
    const table = await fromText([header, ...rows].join('\n'));
    const column = { kind: 'column', name: 'Kemiskinan', unit: '%', year: null } as const;
    const asked = { purpose: 'coverage', indicators: { 'kemiskinan (%)': column } } as const;
    const judgement = value(judged(table, asked));
    expect(taken(judgement)[codes[1]!]).toContain('Kemiskinan 2024: 12.5');
    const source = { title: 'S', publisher: '', edition: '', date: '', definition: '', note: '' };
    const { mapping } = readingOf(table, asked);
    expect(importCommand(judgement, mapping, target(), source, false)).toMatchObject({
      columns: [
        { column: { name: 'Kemiskinan 2024', unit: '%', year: 2024 }, values: { [codes[1]!]: 12.5 } },
      ],
    });
    // As weights, every figure that is not derived is asked for.
    expect(taken(value(judged(table, { purpose: 'column' })))[codes[1]!]).toContain('Kemiskinan 2024: 12.5');
  });

  it('is taken with the years in the headers, and with no word for its columns but their cells', async () => {
    const byYear = await fromText(
      `Kode;Uraian;2023;2024\n${codes[0]};Pekerja sasaran;10;11\n${codes[0]};Terlindungi;4;-\n`,
    );
    expect(taken(value(judged(byYear)))).toEqual({
      [codes[0]!]: ['eligible 2023: 10', 'eligible 2024: 11', 'covered 2023: 4'],
    });
    const nameless = await fromText(
      `Kode;Rincian data;Isi\n${codes[0]};Jumlah pekerja rentan;10\n${codes[0]};Peserta aktif;4\n`,
    );
    expect(taken(value(judged(nameless, { year: 2024 })))).toEqual({
      [codes[0]!]: ['eligible 2024: 10', 'covered 2024: 4'],
    });
  });

  it('without a year asks for it; a value without a column of indicators asks for that', async () => {
    const table = await fromText(`Kode;Indikator;Nilai\n${codes[0]};Pekerja sasaran;10\n`);
    expect(problemOf(judged(table))).toBe('import-no-year');
    expect(
      problemOf(
        judged(table, { year: 2024, roles: { 1: { kind: 'ignore' }, 2: { kind: 'value', year: null } } }),
      ),
    ).toBe('import-no-indicator');
  });

  it('contradicting itself is not believed, and a row without an indicator is said to have none', async () => {
    const table = await fromText(
      `Kode;Indikator;Nilai 2024\n${codes[0]};Pekerja sasaran;10\n${codes[0]};Pekerja sasaran;11\n${codes[1]};;5\n`,
    );
    expect(notesOf(value(judged(table)))).toEqual([
      [2, 'duplicated', ['contradicts']],
      [3, 'duplicated', ['contradicts']],
      [4, 'rejected', ['no-indicator']],
    ]);
  });

  it('of a wide table is none: a column of remarks under such a header is left aside', async () => {
    const table = await fromText(
      `Kode;Sasaran 2024;Uraian\n${codes[0]};10;rapat desa\n${codes[1]};20;belum dicek\n`,
    );
    const { mapping } = readingOf(table, { purpose: 'coverage' });
    expect(mapping.roles.map(({ kind }) => kind)).toEqual(['code', 'eligible', 'ignore']);
    expect(value(judged(table)).figures).toHaveLength(2);
  });
});

describe('a long table with a column of units', () => {
  const header = 'Kode;Indikator;Satuan;Nilai 2024';
  const rows = [
    `${codes[0]};Pekerja sasaran;Orang/jiwa;1200`,
    `${codes[0]};Peserta terlindungi;ribu orang;4`,
    `${codes[0]};Rumah tidak layak huni;unit;7`,
    `${codes[0]};Luas sawah;ha;3,5`,
    `${codes[1]};Luas sawah;km2;1,5`,
    `${codes[1]};Pekerja sasaran;;800`,
  ];

  it('takes people counted one by one alone, and says of others what they are counted in', async () => {
    const table = await fromText([header, ...rows].join('\n'));
    const { mapping, indicators } = readingOf(table, { purpose: 'coverage' });
    expect(mapping.roles.map(({ kind }) => kind)).toEqual(['code', 'indicator', 'unit', 'value']);
    expect(indicators.map(({ unit }) => unit)).toEqual(['Orang/jiwa', 'ribu orang', 'unit', '']);
    const judgement = value(judged(table));
    expect(taken(judgement)).toEqual({
      [codes[0]!]: ['eligible 2024: 1200'],
      [codes[1]!]: ['eligible 2024: 800'],
    });
    expect(notesOf(judgement).slice(0, 2)).toEqual([
      [2, 'taken', []],
      [3, 'rejected', ['unit']],
    ]);
  });

  it('gives further columns the unit their rows agree on, and none where they differ', async () => {
    const table = await fromText([header, ...rows].join('\n'));
    const { indicators } = readingOf(table, { purpose: 'column' });
    expect(indicators.map(({ role }) => ('unit' in role ? [role.name, role.unit] : role.kind))).toEqual([
      'eligible',
      'covered',
      ['Rumah tidak layak huni', 'unit'],
      ['Luas sawah', ''],
    ]);
  });

  it('of a wide table has none: such a column is left aside', async () => {
    const table = await fromText(`Kode;Satuan;Sasaran 2024\n${codes[0]};ribu orang;10\n`);
    const { mapping } = readingOf(table, { purpose: 'coverage' });
    expect(mapping.roles.map(({ kind }) => kind)).toEqual(['code', 'ignore', 'eligible']);
  });
});

describe('a long table by segment', () => {
  it('adds the segments of a desa up over its rows, and keeps each as a column', async () => {
    const table = await fromText(
      `Kode;Segmen;Tahun;Sasaran;Terlindungi\n${codes[0]};PU;2024;100;60\n${codes[0]};Bukan Penerima Upah (BPU);2024;200;20\n`,
    );
    const judgement = value(judged(table));
    expect(taken(judgement)).toEqual({
      [codes[0]!]: [
        'Sasaran PU 2024: 100',
        'Terlindungi PU 2024: 60',
        'Sasaran BPU 2024: 200',
        'Terlindungi BPU 2024: 20',
        'eligible 2024: 300',
        'covered 2024: 80',
      ],
    });
    expect(judgement.years).toEqual([2024]);
  });

  it('names the column of a segment with its year last', async () => {
    const table = await fromText(`Kode;Jenis;Sasaran 2024\n${codes[0]};PU;10\n${codes[0]};BPU;30\n`);
    expect(taken(value(judged(table)))[codes[0]!]).toEqual([
      'Sasaran PU 2024: 10',
      'Sasaran BPU 2024: 30',
      'eligible 2024: 40',
    ]);
  });

  it('knows no total where a desa lacks a segment others have: unknown is not 0', async () => {
    const table = await fromText(
      `Kode;Segmen;Terlindungi 2024\n${codes[0]};PU;60\n${codes[0]};BPU;-\n${codes[1]};PU;5\n${codes[1]};BPU;6\n${codes[2]};PU;7\n${codes[3]};PU;x\n${codes[3]};BPU;8\n`,
    );
    const judgement = value(judged(table));
    expect(taken(judgement)[codes[1]!]).toContain('covered 2024: 11');
    for (const code of [codes[0]!, codes[2]!, codes[3]!])
      expect(taken(judgement)[code]!.some((text) => text.startsWith('covered'))).toBe(false);
    expect(notesOf(judgement)).toEqual([
      [2, 'taken', ['segment-missing']],
      [3, 'rejected', ['no-figures']],
      [4, 'taken', []],
      [5, 'taken', []],
      [6, 'taken', ['segment-missing']],
      [7, 'rejected', ['number']],
      [8, 'taken', ['segment-missing']],
    ]);
  });

  it('takes the total the table has, says where it is not the sum, and refuses words it does not know', async () => {
    const table = await fromText(
      `Kode;Segmen;Indikator;Nilai 2024\n${codes[0]};PU;Terlindungi;60\n${codes[0]};BPU;Terlindungi;20\n${codes[0]};Jumlah;Terlindungi;90\n${codes[1]};Formal;Terlindungi;5\n`,
    );
    const judgement = value(judged(table));
    expect(taken(judgement)[codes[0]!]).toEqual([
      'Terlindungi PU 2024: 60',
      'Terlindungi BPU 2024: 20',
      'covered 2024: 90',
    ]);
    expect(notesOf(judgement)).toEqual([
      [2, 'taken', []],
      [3, 'taken', []],
      [4, 'taken', ['segments-differ']],
      [5, 'rejected', ['segment']],
    ]);
  });

  it('by the names of its indicators does the same', async () => {
    const table = await fromText(
      `Kode;Indikator;Nilai 2024\n${codes[0]};Peserta PU;60\n${codes[0]};Peserta BPU;20\n`,
    );
    expect(taken(value(judged(table)))[codes[0]!]).toEqual([
      'Peserta PU 2024: 60',
      'Peserta BPU 2024: 20',
      'covered 2024: 80',
    ]);
  });

  it('leaves a total the document has otherwise, and the rows that would make another one', async () => {
    const table = await fromText(`Kode;Segmen;Sasaran 2024\n${codes[0]};PU;60\n${codes[0]};BPU;20\n`);
    const known = { 2024: [70, NaN, NaN, NaN, NaN, NaN] };
    const kept = value(judged(table, { known }));
    expect(kept.figures).toEqual([]);
    expect(notesOf(kept)).toEqual([
      [2, 'rejected', ['figure-there']],
      [3, 'rejected', ['figure-there']],
    ]);
    const replaced = value(judged(table, { known, existing: 'replace' }));
    expect(taken(replaced)[codes[0]!]).toContain('eligible 2024: 80');
    expect(replaced.replaced).toBe(1);
  });
});

describe('cells under others', () => {
  const text = `Kecamatan;Kode;Desa;Indikator;Nilai 2024\nHulu Sungai;${codes[0]};Sungai Rasau;Sasaran;10\n;;;Terlindungi;4\n;${codes[2]};Rantau;Sasaran;20\n;;;Terlindungi;30\nMuara;;;Sasaran;99\n`;

  it('are empty unless somebody says that they hold what stands above, which is offered', async () => {
    const table = await fromText(text);
    expect(readingOf(table, { purpose: 'coverage' }).hasBlanks).toBe(true);
    expect(notesOf(value(judged(table))).map(([, verdict]) => verdict)).toEqual([
      'taken',
      'rejected',
      'taken',
      'rejected',
      'rejected',
    ]);
    const judgement = value(judged(table, { blanks: 'above' }));
    expect(taken(judgement)).toEqual({
      [codes[0]!]: ['eligible 2024: 10', 'covered 2024: 4'],
      [codes[2]!]: ['eligible 2024: 20', 'covered 2024: 30'],
    });
    // A new kecamatan with no desa is of no desa, never of the one above.
    expect(notesOf(judgement)).toEqual([
      [2, 'taken', []],
      [3, 'corrected', ['carried', 'carried', 'carried']],
      [4, 'corrected', ['carried']],
      [5, 'corrected', ['carried', 'carried', 'carried', 'covered-above-eligible']],
      [6, 'rejected', ['no-place']],
    ]);
  });

  it('are read where the workbook merged them, whatever sheet they are in, and only within its rows', async () => {
    const bytes = workbookOfSheets([
      { name: 'Sampul', rows: [['Laporan']], merged: ['A1:A9'] },
      {
        name: 'Isi',
        rows: [
          ['Kecamatan', 'Desa', 'Sasaran 2024'],
          ['Muara', 'Rantau', 5],
          [null, 'Pulau Burung', 6],
          [null, null, 11],
        ],
        merged: ['A2:A1048576', 'C2:C3'],
      },
    ]);
    const table = value(await readTable({ name: 'a.xlsx', bytes }));
    expect(table.sheets[1]!.merged).toEqual([
      { column: 0, first: 1, last: 3 },
      { column: 2, first: 1, last: 2 },
    ]);
    const judgement = value(judged(table));
    expect(taken(judgement)).toEqual({
      [codes[3]!]: ['eligible 2024: 5'],
      [codes[4]!]: ['eligible 2024: 6'],
    });
    // What rows are of is carried, never a figure: one over two rows is of neither row alone.
    expect(judgement.rows.map(({ verdict }) => verdict)).toEqual(['taken', 'corrected', 'rejected']);
  });

  it('stand in the report, which needs nothing above them', async () => {
    const table = await fromText(text);
    const { sheet, mapping } = readingOf(table, { purpose: 'coverage', blanks: 'above' });
    const report = reportTable(sheet, mapping.header, value(judged(table, { blanks: 'above' })), 'id');
    expect(report.rows[1]!.slice(0, 5)).toEqual([
      'Hulu Sungai',
      codes[0],
      'Sungai Rasau',
      'Terlindungi',
      '4',
    ]);
  });
});
