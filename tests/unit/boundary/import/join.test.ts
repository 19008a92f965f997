import { describe, expect, test } from 'vitest';
import type { RegionCode } from '#shared/region/code.ts';
import {
  areas,
  bigRows,
  file,
  imported,
  newImport,
  problemOf,
  targetOf,
  value,
  type Cells,
} from './files.ts';

const target = targetOf('63.11');
const source = { title: 'x', publisher: '', licence: '', edition: '', date: '2024-01-01', note: '' };

async function joined(rows: readonly Cells[], of = target) {
  const work = newImport(of);
  return { work, preview: value(await imported(work, [file('desa.geojson', areas(rows))])) };
}

describe('schemas', () => {
  test('BIG: KDEPUM and WADMK… are found among the others', async () => {
    const { preview } = await joined(bigRows(4));
    const { fields, fieldNames } = preview;
    const named = Object.fromEntries(Object.entries(fields).map(([role, at]) => [role, fieldNames[at!]]));
    expect(named).toEqual({ code: 'KDEPUM', desa: 'WADMKD', kecamatan: 'WADMKC', kabupaten: 'WADMKK' });
    expect(preview).toMatchObject({ schema: 'big', system: 'kemendagri' });
  });

  test('Dukcapil: codes without dots, names cut to ten letters', async () => {
    const rows = bigRows(4).map((row) => ({
      KODE_DESA: String(row['KDEPUM']).replaceAll('.', ''),
      DESA_KELUR: String(row['WADMKD']).toUpperCase(),
      KECAMATAN: row['WADMKC']!,
      KAB_KOTA: 'KAB. BALANGAN',
    }));
    const { preview } = await joined(rows);
    expect(preview).toMatchObject({ schema: 'dukcapil', system: 'kemendagri', desa: 4 });
    expect(preview.counts.code).toBe(4);
  });

  test('codes written as numbers, as DBF files have them', async () => {
    const rows = bigRows(3).map((row) => ({ ID: Number(String(row['KDEPUM']).replaceAll('.', '')) }));
    const { preview } = await joined(rows);
    expect(preview.counts.code).toBe(3);
  });

  test('BPS: told by its codes, which are not used; every desa is found by name in its kecamatan', async () => {
    const rows = bigRows(10).map((row, index) => ({
      IDDESA: `63110500${String(index + 1).padStart(2, '0')}`,
      NMDESA: String(row['WADMKD']).toUpperCase(),
      NMKEC: 'JUAI',
      NMKAB: 'BALANGAN',
    }));
    const { preview } = await joined(rows);
    expect(preview).toMatchObject({ system: 'bps', schema: 'bps', desa: 10 });
    expect(preview.counts).toMatchObject({ code: 0, name: 10 });
  });

  test('BPS: told by the header where every code is also one of Kemendagri', async () => {
    const rows = bigRows(3).map((row, index) => ({
      KODEBPS: `63110120${String(index + 4).padStart(2, '0')}`,
      NAMA: String(row['WADMKD']),
      NMKEC: 'Juai',
    }));
    const { preview } = await joined(rows);
    expect(preview).toMatchObject({ system: 'bps', desa: 3, counts: { code: 0, name: 3 } });
  });

  test('no headers anybody knows: the column with the desa of the document is the one', async () => {
    const rows = bigRows(12).map((row, index) => ({
      A: index,
      B: 'tetap',
      C: row['WADMKD']!,
      D: row['WADMKC']!,
    }));
    const { preview } = await joined(rows);
    expect(preview.fieldNames[preview.fields.desa!]).toBe('C');
    expect(preview.desa).toBeGreaterThan(6);
  });

  test('a layer of kecamatan says that it is one', async () => {
    const rows = ['63.11.01', '63.11.02', '63.11.03'].map((KDCPUM) => ({ KDCPUM }));
    const { work, preview } = await joined(rows);
    expect(preview.desa).toBe(0);
    const refused = work.clean(null, 'remove', () => undefined);
    expect(problemOf(refused)).toBe('boundary-nothing-matched');
    expect(refused.ok ? '' : refused.problem.why.id).toContain('terlalu pendek');
  });

  test('the mapping can be corrected', async () => {
    const rows = bigRows(4).map((row) => ({ NAMA: row['WADMKC']!, LAIN: row['WADMKD']! }));
    const { work, preview } = await joined(rows);
    const at = (name: string): number => preview.fieldNames.indexOf(name);
    const corrected = work.join({ code: null, desa: at('LAIN'), kecamatan: at('NAMA'), kabupaten: null }, {});
    expect(corrected.counts.name).toBe(4);
  });
});

describe('matching', () => {
  test('prefixes and other spellings within the kecamatan, hands for the rest', async () => {
    const rows = [
      { WADMKD: 'Desa Muara Ninian', WADMKC: 'Kecamatan Juai' },
      { WADMKD: 'HAMARUNGG', WADMKC: 'JUAI' },
      { WADMKD: 'Tidak Terdefinisi', WADMKC: 'Juai' },
      { WADMKD: '', WADMKC: '' },
    ];
    const { work, preview } = await joined(rows);
    expect(preview.counts).toMatchObject({ name: 1, spelling: 1, unmatched: 2 });
    const code = '63.11.01.2003' as RegionCode;
    const byHand = work.join(preview.fields, { 2: code, 3: 'none' });
    expect(byHand.counts).toMatchObject({ hand: 1, aside: 1, unmatched: 0 });
    expect(byHand.listed.find(({ feature }) => feature === 2)).toMatchObject({ code, how: 'hand' });
    expect(work.picture(2)!.around.map(({ slot }) => target.codes[slot])).toContain(code);
  });

  test('desa of other kabupaten are left out, also those of the same name', async () => {
    const rows = [
      ...bigRows(2),
      { KDEPUM: '63.07.01.2001', WADMKD: 'Hamarung', WADMKC: 'Juai', WADMKK: 'Hulu Sungai Tengah' },
      { KDEPUM: '', WADMKD: 'Hamarung', WADMKC: 'Juai', WADMKK: 'Hulu Sungai Tengah' },
    ];
    const { preview } = await joined(rows);
    expect(preview.counts).toMatchObject({ code: 2, outside: 2, name: 0 });
  });

  test('several areas of one desa become one boundary, and missing desa are listed', async () => {
    const [first, second] = bigRows(2) as [Cells, Cells];
    const { work, preview } = await joined([first, second, first]);
    expect(preview).toMatchObject({ desa: 2, merged: 1 });
    expect(preview.missing).toHaveLength(target.codes.length - 2);
    expect(preview.losing).toEqual(preview.missing);
    const cleaned = value(work.clean(null, 'remove', () => undefined));
    expect(cleaned.changes).toHaveLength(target.codes.length);
    expect(cleaned.changes[0]!.after).toBeCloseTo(2 * cleaned.changes[1]!.after, -4);
    const command = work.command(source, 'remove');
    if (command.kind !== 'replace-boundaries') throw new Error(command.kind);
    expect(command.codes).toHaveLength(target.codes.length);
    expect(new Set(command.polygons.areas)).toEqual(new Set([0, 1]));
  });

  test('an area with a code and another only nearly called so do not become one', async () => {
    const [first] = bigRows(1) as [Cells];
    const { preview } = await joined([first, { ...first, KDEPUM: '', WADMKD: 'Muara Niniann' }]);
    expect(preview.counts).toMatchObject({ code: 1, unmatched: 1, spelling: 0 });
    expect(preview.listed[0]!.candidates).toEqual(['63.11.01.2001']);
  });

  test('a code that is one desa and a name that is another is for the user', async () => {
    const [first, second] = bigRows(2) as [Cells, Cells];
    const { preview } = await joined([first, second, { ...second, KDEPUM: '63.11.01.2003' }]);
    expect(preview.counts).toMatchObject({ code: 2, unmatched: 1 });
    expect(preview.listed[0]!.candidates).toEqual(['63.11.01.2003', '63.11.01.2002']);
  });

  test('names with script in them stay text', async () => {
    const { work, preview } = await joined([
      ...bigRows(1),
      { KDEPUM: '', WADMKD: '<img src=x onerror=alert(1)>' },
    ]);
    expect(preview.listed[0]!.place).toContain('<img src=x onerror=alert(1)>');
    value(work.clean(null, 'keep', () => undefined));
    const report = work.report('id');
    expect(report.rows.flat().join()).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('what is kept', () => {
  test('desa that keep their boundary are named with the source', async () => {
    const { work } = await joined(bigRows(2));
    value(work.clean(null, 'keep', () => undefined));
    const command = work.command({ ...source, note: 'Tahap 1.' }, 'keep');
    if (command.kind !== 'replace-boundaries') throw new Error(command.kind);
    expect(command.codes).toHaveLength(2);
    expect(command.source.note).toBe('Tahap 1. 155 desa memakai batas sebelumnya: Batas indikatif.');
  });

  test('the report has every area and every missing desa', async () => {
    const { work } = await joined([...bigRows(3), { WADMKD: 'Entah', WADMKC: 'Juai' }]);
    value(work.clean(null, 'remove', () => undefined));
    const { header, rows } = work.report('en');
    expect(header).toHaveLength(10);
    expect(rows).toHaveLength(4 + target.codes.length - 3);
    expect(rows[0]!.slice(2, 5)).toEqual(['by code', '63.11.01.2001', 'Muara Ninian']);
    expect(rows[0]!.slice(5, 8).map(Math.round as never)).toEqual([494, 494, 494]);
    expect(rows[3]![2]).toBe('not matched');
    expect(rows.at(-1)![2]).toBe('not in the file');
  });
});
