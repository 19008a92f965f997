import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { workbookOf } from '../fixtures/workbook.ts';

const executable = resolve(import.meta.dirname, '../../out/main/petalindung.js');

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'petalindung-import-'));
  expect(run('sample', 'balangan-2024', 'a.gpkg').code).toBe(0);
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [executable, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

interface ImportJson {
  readonly applied: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly years: readonly number[];
  readonly notes: readonly { readonly row: number; readonly verdict: string }[];
}

const header = ['Kode', 'Desa', 'Kecamatan', 'Pekerja sasaran', 'Terlindungi', 'Kemiskinan (%)'];
const rows = [
  ['63.11.01.2001', 'Muara Ninian', 'Juai', 600, 200, 12.5],
  ['6311012002', 'Hamarung', 'Juai', 500, 100, 11],
  ['63.11.01.2003', 'Juai', 'Juai', -1, 100, 10],
] as const;

test('a workbook is judged, reported, and taken once; the corrected report is taken too', () => {
  writeFileSync(join(folder, 't.xlsx'), workbookOf([header, ...rows]));
  const before = readFileSync(join(folder, 'a.gpkg'));
  const asked = ['import', 'a.gpkg', 't.xlsx', '--as', 'coverage', '--year', '2025', '--json'];
  const tried = JSON.parse(run(...asked, '--dry-run', '--report', 'r.csv').out) as ImportJson;
  expect(tried).toMatchObject({ applied: false, years: [2025] });
  expect(tried.counts).toEqual({ taken: 1, corrected: 1, rejected: 1, duplicated: 0 });
  expect(tried.notes.map(({ row, verdict }) => [row, verdict])).toEqual([
    [3, 'corrected'],
    [4, 'rejected'],
  ]);
  expect(readFileSync(join(folder, 'a.gpkg')).equals(before)).toBe(true);

  const defined = [...asked, '--definition', 'Peserta aktif'];
  expect(JSON.parse(run(...defined).out)).toMatchObject({
    applied: true,
    desa: 2,
    source: { title: 't.xlsx', definition: 'Peserta aktif' },
  });
  const checked = JSON.parse(run('check', 'a.gpkg', '--json').out) as { coverage: object; sound: boolean };
  expect(checked).toMatchObject({
    sound: true,
    coverage: { year: 2025, illustrative: false, eligible: 1100, covered: 300, unknown: 155 },
  });

  const report = readFileSync(join(folder, 'r.csv'), 'utf8');
  expect(report).toContain('ditolak');
  writeFileSync(join(folder, 'r.csv'), report.replace("'-1", '400'));
  const again = run('import', 'a.gpkg', 'r.csv', '--as', 'coverage', '--year', '2025', '--json');
  expect(JSON.parse(again.out)).toMatchObject({ applied: true, desa: 3, replaced: 0 });
});

test('further columns, a mapping of their own, and figures that are there', () => {
  writeFileSync(join(folder, 't.csv'), 'Tempat;Angka;Lain\n63.11.01.2001;12,5;1\n63.11.01.2002;13;2\n');
  const mapped = [
    'import',
    'a.gpkg',
    't.csv',
    '--as',
    'column',
    '--map',
    'Tempat=code',
    'Angka=column:Indeks',
    '3=ignore',
  ];
  expect(JSON.parse(run(...mapped, '--json').out)).toMatchObject({ desa: 2, figures: 2 });
  writeFileSync(join(folder, 't.csv'), 'Tempat;Angka;Lain\n63.11.01.2001;12,6;1\n');
  const kept = run(...mapped);
  expect(kept.code).toBe(1);
  expect(JSON.parse(kept.err)).toMatchObject({ code: 'import-nothing-taken' });
  expect(JSON.parse(run(...mapped, '--replace', '--json').out)).toMatchObject({ applied: true, replaced: 1 });
});

test('what cannot be taken leaves the document as it was, with what, why and next', () => {
  const before = readFileSync(join(folder, 'a.gpkg'));
  const cases: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
    ['table-damaged', workbookOf([header, ...rows]).subarray(0, 400), []],
    ['table-empty', '', []],
    ['import-no-place', 'A;B\n1;2\n', []],
    ['import-no-year', 'Kode;Sasaran\n63.11.01.2001;2\n', []],
    ['import-nothing-taken', 'Kode;Sasaran\n11.01.01.2001;2\n', ['--year', '2025']],
    ['import-column-unknown', 'Kode;Sasaran\n63.11.01.2001;2\n', ['--map', 'Nama=desa']],
    ['import-sheet-unknown', 'Kode;Sasaran\n63.11.01.2001;2\n', ['--sheet', 'Data']],
  ];
  for (const [code, content, more] of cases) {
    writeFileSync(join(folder, 't.csv'), content);
    const refused = run('import', 'a.gpkg', 't.csv', '--as', 'coverage', ...more);
    expect(refused.code).toBe(1);
    const problem = JSON.parse(refused.err) as Record<string, string>;
    expect(problem['code']).toBe(code);
    for (const part of ['what', 'why', 'next']) expect(problem[part]).toMatch(/\S{2,}/);
  }
  expect(readFileSync(join(folder, 'a.gpkg')).equals(before)).toBe(true);
  for (const wrong of [
    ['--as', 'x'],
    ['--as', 'coverage', '--year', '25'],
    ['--as', 'column', '--map', 'Kode=apa'],
  ])
    expect(run('import', 'a.gpkg', 't.csv', ...wrong).code).toBe(2);
});

test('a long table is taken by its indicators, those nobody knows as the planner says', () => {
  const lines = [
    'Kecamatan;Desa;Variabel;Segmen;Nilai',
    'Juai;Muara Ninian;Pekerja sasaran;Jumlah;600',
    ';;Orang dilayani;PU;70',
    ';;;BPU;130',
    ';;Kemiskinan (%);Jumlah;12,5',
  ];
  writeFileSync(join(folder, 'p.csv'), lines.join('\n'));
  const asked = ['import', 'a.gpkg', 'p.csv', '--as', 'coverage', '--year', '2035', '--json'];
  // Nothing is guessed of empty cells, nor of what an indicator means.
  expect(JSON.parse(run(...asked, '--dry-run').out)).toMatchObject({
    figures: 1,
    counts: { taken: 1, rejected: 3 },
    indicators: [
      { indicator: 'Pekerja sasaran', rows: 1, kind: 'eligible' },
      { indicator: 'Orang dilayani', rows: 1, kind: 'ignore' },
      { indicator: 'Kemiskinan (%)', rows: 1, kind: 'ignore' },
    ],
  });
  const told = [
    ...asked,
    '--blanks',
    'above',
    '--indicator',
    'orang dilayani=covered',
    '--indicator',
    'Kemiskinan (%)=column',
    '--save-mapping',
    'kolom.json',
  ];
  expect(JSON.parse(run(...told).out)).toMatchObject({
    applied: true,
    figures: 5,
    counts: { taken: 1, corrected: 3, rejected: 0 },
  });
  expect(JSON.parse(run('check', 'a.gpkg', '--json').out)).toMatchObject({
    coverage: { year: 2035, eligible: 600, covered: 200 },
  });
  // What was said of it serves the next table of its shape.
  writeFileSync(join(folder, 'p.csv'), lines.slice(0, 3).join('\n'));
  const next = ['import', 'a.gpkg', 'p.csv', '--as', 'coverage', '--year', '2036', '--mapping', 'kolom.json'];
  const counted = (...more: readonly string[]) =>
    JSON.parse(run(...next, '--dry-run', '--json', ...more).out);
  expect(counted()).toMatchObject({ counts: { taken: 1, corrected: 1, rejected: 0 } });
  expect(counted('--blanks', 'empty')).toMatchObject({ counts: { taken: 1, corrected: 0, rejected: 1 } });
  const unknown = run(...asked, '--indicator', 'Cakupan=covered');
  expect(unknown.code).toBe(1);
  expect(JSON.parse(unknown.err)).toMatchObject({ code: 'import-indicator-unknown' });
  expect(run(...asked, '--indicator', 'Kemiskinan (%)=desa').code).toBe(2);
  expect(run(...asked, '--blanks', 'guess').code).toBe(2);
});

const asFunds = ['--as', 'funds', '--dry-run', '--json'] as const;

test('a budget takes the fund of merged cells, and of empty ones where it is told to', () => {
  const rows = [
    ['Sumber dana', 'OPD', 'Pagu 2024'],
    ['Dana uji', 'Disnaker', 1_000_000],
    [null, 'DPMD', 2_000_000],
  ] as const;
  writeFileSync(join(folder, 'm.xlsx'), workbookOf(rows, ['A2:A3']));
  writeFileSync(join(folder, 'm.csv'), rows.map((row) => row.join(';')).join('\n'));
  const both = { funds: [{ agency: 'Disnaker' }, { name: 'Dana uji', agency: 'DPMD' }] };
  expect(JSON.parse(run('import', 'a.gpkg', 'm.xlsx', ...asFunds).out)).toMatchObject({
    ...both,
    counts: { corrected: 1 },
  });
  expect(JSON.parse(run('import', 'a.gpkg', 'm.csv', ...asFunds).out)).toMatchObject({
    counts: { taken: 1, rejected: 1 },
  });
  expect(JSON.parse(run('import', 'a.gpkg', 'm.csv', ...asFunds, '--blanks', 'above').out)).toMatchObject(
    both,
  );
});
