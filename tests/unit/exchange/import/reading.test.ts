import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from '#shared/exchange/table/limits.ts';
import { readingOf } from '#shared/exchange/import/reading.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { workbookOf, workbookWith } from '../../../fixtures/workbook.ts';
import { codeOf, fromText, value } from './tables.ts';

const rows = 'Kode;Desa;Sasaran\n99.01.01.2001;Rantau Ñ;12,5\n';

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  return bytes;
}

/** The container of old Office files, with a name in it. */
function ole(text: string): Uint8Array {
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0]),
  ]);
}

describe('text', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(rows)],
    ['utf-8', new TextEncoder().encode(`\uFEFF${rows}`)],
    ['utf-16le', utf16(`\uFEFF${rows}`, false)],
    ['utf-16be', utf16(`\uFEFF${rows}`, true)],
    ['utf-16le', utf16(rows, false)],
    ['windows-1252', Uint8Array.from(rows, (sign) => sign.charCodeAt(0))],
  ] as const)(
    'of %s is read with its letters, its delimiter and its decimal comma',
    async (encoding, bytes) => {
      const table = value(await readTable({ name: 'a.csv', bytes }));
      expect(table.reading).toEqual({ encoding, delimiter: ';' });
      expect(table.sheets[0]!.rows[1]).toEqual(['99.01.01.2001', 'Rantau Ñ', '12,5']);
      expect(readingOf(table, { purpose: 'coverage' }).mapping.decimal).toBe(',');
    },
  );

  it('of two encodings is read line by line', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('a;é\n'), 0x62, 0x3b, 0xe9, 0x0a]);
    const table = value(await readTable({ name: 'a.csv', bytes }));
    expect(table.reading?.encoding).toBe('mixed');
    expect(table.sheets[0]!.rows.slice(0, 2)).toEqual([
      ['a', 'é'],
      ['b', 'é'],
    ]);
  });

  it.each([
    [',', 'Desa,Sasaran\n"Rantau, Hulu",1\nMuara,2'],
    ['\t', 'Desa\tSasaran\nRantau, Hulu\t1\nMuara, Hilir\t2'],
    ['|', 'Desa|Sasaran\nRantau|1,5\nMuara|2,5'],
    [';', 'Laporan, tahun 2024\n\nDesa;Sasaran\nRantau;1,5\nMuara;2,5'],
  ] as const)('cut by %j is told from the commas in it', async (delimiter, text) => {
    expect((await fromText(text)).reading?.delimiter).toBe(delimiter);
  });
});

describe('a workbook', () => {
  it('says which cells are numbers and dates, and keeps the digits of long numbers', async () => {
    const sheet = workbookWith(
      '<sheetData><row r="2"><c r="B2"><v>6311012001000001234</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2"><f>A1+1</f><v>7</v></c></row></sheetData>',
    );
    const read = value(await readTable({ name: 'a', bytes: sheet })).sheets[0]!.rows;
    expect(read).toEqual([
      ['', '', '', ''],
      ['', { kind: 'number', text: '6311012001000001234' }, '', { kind: 'number', text: '7' }],
    ]);
    const dated = workbookOf([[new Date('2001-02-01'), 'x', 1.5]]);
    expect(value(await readTable({ name: 'a', bytes: dated })).sheets[0]!.rows[0]).toEqual([
      { kind: 'date', text: '2001-02-01' },
      'x',
      { kind: 'number', text: '1.5' },
    ]);
  });
});

describe('what is no table', () => {
  const good = workbookOf([['Kode'], ['99.01.01.2001']]);
  const bomb = zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(limits.unpackedBytes + 1),
  });

  it.each<[string, Uint8Array]>([
    ['table-empty', new Uint8Array()],
    ['table-empty', strToU8(' \n\n')],
    ['table-empty', workbookWith('<sheetData/>')],
    ['table-not-readable', Uint8Array.from([1, 0, 2, 0, 0, 0, 7, 9, 0])],
    ['table-not-readable', strToU8('%PDF-1.7 …')],
    ['table-not-readable', strToU8('<html><table><tr><td>Kode</td></tr></table>')],
    ['table-not-readable', strToU8('{ "kode": "99.01.01.2001" }')],
    ['table-old-format', ole('Workbook')],
    ['table-encrypted', ole('EncryptedPackage')],
    ['table-damaged', good.subarray(0, good.length - 200)],
    ['table-damaged', zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<w/>') })],
    ['table-not-readable', zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['table-damaged', workbookWith('<sheetData><row r="1"><c r="A1"><v>1</v>')],
    // Numbers to a reader, so that one row of them would be 600,000.
    ['table-damaged', workbookWith('<sheetData><row r="6e5"><c r="A1"><v>1</v></c></row></sheetData>')],
    [
      'table-damaged',
      workbookWith('<sheetData><row r="1"><c r="A&#54;00000"><v>1</v></c></row></sheetData>'),
    ],
    ['table-quote-open', strToU8('Desa;Sasaran\n"Rantau;1\nMuara;2\n')],
    ['table-too-large-unpacked', bomb],
    [
      'table-too-large-rows',
      workbookWith('<sheetData><row r="2000000000"><c r="A2000000000"><v>1</v></c></row></sheetData>'),
    ],
    [
      'table-too-large-columns',
      workbookWith('<sheetData><row r="1"><c r="ZZZZZZ1"><v>1</v></c></row></sheetData>'),
    ],
    ['table-too-large-columns', strToU8(`${'a,'.repeat(100_000)}a\n1`)],
    ['table-too-large-cells', strToU8(`a,b\n${',\n'.repeat(6_000_000)}`)],
  ])('is refused as %s', async (code, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});

describe('an archive that is no workbook', () => {
  it.each([
    ['content.xml', 'OpenDocument'],
    ['xl/workbook.bin', '.xlsb'],
    ['data/desa.shp', 'Impor batas'],
    ['word/document.xml', 'Buka arsipnya'],
  ])('with %s is told from a damaged one', async (name, word) => {
    const read = await readTable({ name: 'tabel.xlsx', bytes: zipSync({ [name]: strToU8('<x/>') }) });
    if (read.ok) throw new Error('was not refused');
    const { code, what, why, next } = read.problem;
    expect(code).toBe('table-not-readable');
    expect(`${what.id} ${why.id} ${next.id}`).toContain(word);
  });
});

describe('columns', () => {
  it('are found under titles, groups with years and a row of numbers', async () => {
    const table = await fromText(
      'Data Jamsostek,,,,,\n,,,,,\nNo,Kode Wilayah,Nama Desa/Kelurahan,Pekerja Sasaran,,Terlindungi\n,,,2023,2024,2024\n(1),(2),(3),(4),(5),(6)\n1,99.01.01.2001,Rantau,10,20,5\n',
    );
    const { mapping, headers } = readingOf(table, { purpose: 'coverage' });
    expect(mapping.header).toEqual({ first: 2, last: 4 });
    expect(headers.slice(3)).toEqual(['Pekerja Sasaran 2023', 'Pekerja Sasaran 2024', 'Terlindungi 2024']);
    expect(mapping.roles).toEqual([
      { kind: 'ignore' },
      { kind: 'code' },
      { kind: 'desa' },
      { kind: 'eligible', year: 2023 },
      { kind: 'eligible', year: 2024 },
      { kind: 'covered', year: 2024 },
    ]);
  });

  it.each([
    ['KDEPUM,WADMKD,WADMKC,eligible,covered', ['code', 'desa', 'kecamatan', 'eligible', 'covered']],
    ['Village Code,Village,District,Year,Target', ['code', 'desa', 'kecamatan', 'year', 'eligible']],
    ['No.,Kode,Desa,Belum terlindungi,Jumlah peserta', ['ignore', 'code', 'desa', 'ignore', 'covered']],
  ])('of %s are recognised', async (headerRow, kinds) => {
    const table = await fromText(`${headerRow}\n1,2,3,4,5\n`);
    const { mapping } = readingOf(table, { purpose: 'coverage' });
    expect(mapping.roles.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    [
      'three rows of names, merged downwards',
      'Cakupan,,,,,\nKode,Terlindungi,,,,Sasaran\n,PU,,BPU,,\n,2023,2024,2023,2024,2024\n(1),(2),(3),(4),(5),(6)\n',
      { first: 1, last: 4 },
    ],
    [
      'a group above the names',
      ',Terlindungi,,,,\nKode,PU,,BPU,,Sasaran\n,2023,2024,2023,2024,2024\n',
      { first: 0, last: 2 },
    ],
  ])('of segments and years are found under %s', async (_, text, header) => {
    const table = await fromText(`${text}99.01.01.2001,1,2,3,4,9\n`);
    const { mapping, headers } = readingOf(table, { purpose: 'coverage' });
    expect(mapping.header).toEqual(header);
    expect(headers).toEqual([
      'Kode',
      'Terlindungi PU 2023',
      'Terlindungi PU 2024',
      'Terlindungi BPU 2023',
      'Terlindungi BPU 2024',
      'Sasaran 2024',
    ]);
    expect(
      mapping.roles.map((role) => ('segment' in role ? [role.kind, role.segment, role.year] : role.kind)),
    ).toEqual([
      'code',
      ['covered', 'PU', 2023],
      ['covered', 'PU', 2024],
      ['covered', 'BPU', 2023],
      ['covered', 'BPU', 2024],
      ['eligible', undefined, 2024],
    ]);
  });

  it('are their own below a title that speaks of figures too', async () => {
    const table = await fromText(
      'Daftar pekerja rentan 2024;;;\nKode;Desa;Sasaran 2024;Terlindungi 2024\n99.01.01.2001;Rantau;12;5\n',
    );
    const { mapping, headers } = readingOf(table, { purpose: 'coverage' });
    expect(mapping.header).toEqual({ first: 1, last: 1 });
    expect(headers).toEqual(['Kode', 'Desa', 'Sasaran 2024', 'Terlindungi 2024']);
  });

  it('with figures of any kind are taken as further columns where these are asked for', async () => {
    const table = await fromText('Kode,Kemiskinan (%) 2023,Catatan\n99.01.01.2001,12.5,baik\n');
    expect(readingOf(table, { purpose: 'column' }).mapping.roles).toEqual([
      { kind: 'code' },
      { kind: 'column', name: 'Kemiskinan (%) 2023', unit: '%', year: 2023 },
      { kind: 'ignore' },
    ]);
  });

  it('follow the user, and what was guessed makes way', async () => {
    const table = await fromText('Kode,Id,Sasaran\n1,99.01.01.2001,5\n');
    const { mapping } = readingOf(table, { purpose: 'coverage', roles: { 1: { kind: 'code' } } });
    expect(mapping.roles.map(({ kind }) => kind)).toEqual(['ignore', 'code', 'eligible']);
  });
});
