import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf } from '#shared/exchange/import/reading.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { reportTable } from '#shared/exchange/import/report.ts';
import { cellText } from '#shared/exchange/table/table.ts';
import { templateTable } from '#shared/exchange/import/template.ts';
import { writtenXlsx } from '#shared/exchange/table/workbook-out.ts';
import { writtenCsv, type WrittenTable } from '#shared/exchange/table/written-table.ts';
import { codes, fromText, judged, target, value } from './tables.ts';

async function readBack(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { sheets } = value(await readTable({ name: 'a', bytes }));
  return sheets[0]!.rows.map((row) => row.map(cellText));
}

const forms: readonly (readonly [string, (table: WrittenTable) => Uint8Array])[] = [
  ['CSV', writtenCsv],
  ['XLSX', (table) => writtenXlsx(table)],
];

describe.each(forms)('%s', (_, written) => {
  it('comes back as it was, with formulas and control characters made harmless', async () => {
    const bytes = written({
      sheet: 'a/b[c]:d',
      header: ['Kode', '=1+1'],
      rows: [
        ['99.01.01.2001', '<b>&"x"</b>'],
        ['0123', '@SUM(A1)\u0001'],
        ['-5', 7],
      ],
      widths: [10, 10],
    });
    expect(await readBack(bytes)).toEqual([
      ['Kode', "'=1+1"],
      ['99.01.01.2001', '<b>&"x"</b>'],
      ['0123', "'@SUM(A1)"],
      ["'-5", '7'],
      ...(_ === 'CSV' ? [['']] : []),
    ]);
  });

  it('never starts a cell with what a spreadsheet would run', async () => {
    const hostile = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠'), fc.string())
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 6 }), async (cells) => {
        const bytes = written({ sheet: cells[0]!, header: cells, rows: [cells], widths: cells.map(() => 9) });
        for (const row of await readBack(bytes))
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
      { numRuns: 40 },
    );
  });

  it('of a report that is put right by hand takes what was refused, and nothing twice', async () => {
    const table = await fromText(`Kode;Desa;Sasaran 2024\n${codes[0]};;5\n${codes[1]};;-6\nx;Zzzz;7\n`);
    const { sheet, mapping } = readingOf(table, { purpose: 'coverage' });
    const report = reportTable(sheet, mapping.header, value(judged(table)), 'en');
    const [first, second, third] = report.rows;
    const corrected = [first!, [codes[1]!, '', 6, ...second!.slice(3)], [codes[2]!, '', ...third!.slice(2)]];
    const again = value(await readTable({ name: 'a', bytes: written({ ...report, rows: corrected }) }));
    const known = { 2024: [5, NaN, NaN, NaN, NaN, NaN] };
    const { counts, figures, replaced } = value(judged(again, { known }));
    expect(counts).toEqual({ taken: 3, corrected: 0, rejected: 0, duplicated: 0 });
    expect(figures.map((figure) => figure.value)).toEqual([5, 6, 7]);
    expect(replaced).toBe(0);
  });

  it('of a report says the verdict of every row, and its corrected copy is read with no help', async () => {
    const table = await fromText(`Kode;Desa;Sasaran 2024\n${codes[0]};Sungai Rasau;5\n;=Rantau;-6\n`);
    const { sheet, mapping } = readingOf(table, { purpose: 'coverage' });
    const report = reportTable(sheet, mapping.header, value(judged(table)), 'id');
    expect(report.rows.map((row) => row.slice(3, 5))).toEqual([
      [2, 'diambil'],
      [3, 'ditolak'],
    ]);
    const again = value(await readTable({ name: 'a', bytes: written(report) }));
    const kinds = readingOf(again, { purpose: 'coverage' }).mapping.roles.map(({ kind }) => kind);
    expect(kinds).toEqual(['code', 'desa', 'eligible', 'ignore', 'ignore', 'ignore']);
    expect(value(judged(again)).figures.map(({ code, value }) => [code, value])).toEqual([[codes[0], 5]]);
  });

  it.each(['id', 'en'] as const)('of the template in %s is recognised whole', async (language) => {
    const template = templateTable(target().directory, 2025, language);
    const filled = { ...template, rows: template.rows.map((row) => [...row.slice(0, 4), 10, 5]) };
    const { counts, years } = value(judged(value(await readTable({ name: 'a', bytes: written(filled) }))));
    expect(counts).toEqual({ taken: codes.length, corrected: 0, rejected: 0, duplicated: 0 });
    expect(years).toEqual([2025]);
  });
});

function empty(sheet: string): WrittenTable {
  return { sheet, header: [`Kolom ${sheet}`], rows: [], widths: [9] };
}

describe('a workbook of several tables', () => {
  it('has a sheet for each, in their order', async () => {
    const bytes = writtenXlsx(empty('Desa'), empty('Sumber'));
    const { sheets } = value(await readTable({ name: 'a', bytes }));
    expect(sheets.map(({ name, rows }) => [name, rows[0]![0]])).toEqual([
      ['Desa', 'Kolom Desa'],
      ['Sumber', 'Kolom Sumber'],
    ]);
  });
});
