import { expect, test } from '@playwright/test';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';

const cli = commandLine();

/** Made-up people: area 99 is nobody's. */
const names = ['Zubaedahwati', 'Xaveriusman', 'Yuliastutimah', 'Vinsensiusbert'] as const;
const niks = ['9901011705804711', '9901015801754712', '9901012802504713', '9901011705804714'] as const;

function listed(rows: readonly (readonly [nik: string, name: string])[], file = 'calon.csv'): void {
  const lines = rows.map(([nik, name]) => `${nik};${name};63.11.01.2001`);
  writeFileSync(join(cli.folder(), file), ['NIK;Nama;Kode desa', ...lines].join('\n'));
}

test('candidates are checked, compared across lists, and followed without a trace of who they are', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  writeFileSync(join(cli.folder(), 'sandi.txt'), 'empat kata yang mudah diingat\n');
  listed([0, 1, 2, 0].map((index) => [niks[index]!, names[index]!]));
  const withPassphrase = ['--passphrase-file', 'sandi.txt', '--date', '2026-03-31'] as const;
  const first = cli.json(
    'import',
    'b.gpkg',
    'calon.csv',
    '--as',
    'candidates',
    '--title',
    'Usulan',
    ...withPassphrase,
    '--report',
    'hasil.csv',
  );
  expect(first).toMatchObject({
    applied: true,
    list: { name: 'Usulan', key: 'passphrase' },
    rows: 4,
    valid: 2,
    rejected: { 'age-above': 1, duplicate: 1 },
    desa: 1,
  });
  expect(readFileSync(join(cli.folder(), 'hasil.csv'), 'utf8')).toContain('Yang pertama di baris 2.');

  // Another fund's list: one of them is in the first.
  listed(
    [
      [niks[1], names[1]],
      [niks[3], names[3]],
    ],
    'lain.csv',
  );
  const second = cli.json(
    'import',
    'b.gpkg',
    'lain.csv',
    '--as',
    'candidates',
    '--fund',
    'CSR',
    '--age',
    '>=18 <=65',
    ...withPassphrase,
  );
  expect(second).toMatchObject({ valid: 1, rejected: { 'duplicate-elsewhere': 1 }, listsNotCompared: 0 });

  listed(
    [
      [niks[0], names[0]],
      [niks[3], names[3]],
    ],
    'sk.csv',
  );
  const decreed = cli.json(
    'import',
    'b.gpkg',
    'sk.csv',
    '--as',
    'candidates',
    '--list',
    'Usulan',
    '--status',
    'decreed',
    '--passphrase-file',
    'sandi.txt',
  );
  expect(decreed).toMatchObject({ applied: true, status: 'decreed', counts: { moved: 1, 'not-in-list': 1 } });

  const unkeyed = cli.run(
    'import',
    'b.gpkg',
    'sk.csv',
    '--as',
    'candidates',
    '--list',
    'Usulan',
    '--status',
    'enrolled',
  );
  expect(JSON.parse(unkeyed.err)).toMatchObject({ code: 'passphrase-needed' });

  writeFileSync(join(cli.folder(), 'salah.txt'), 'bukan kata sandi yang dahulu');
  const wrong = cli.run(
    'import',
    'b.gpkg',
    'lain.csv',
    '--as',
    'candidates',
    '--passphrase-file',
    'salah.txt',
  );
  expect(JSON.parse(wrong.err)).toMatchObject({ code: 'passphrase-wrong' });
  expect(cli.run('check', 'b.gpkg').code).toBe(0);

  const sources = new Set(['calon.csv', 'lain.csv', 'sk.csv']);
  for (const file of readdirSync(cli.folder(), { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || sources.has(file.name)) continue;
    const bytes = readFileSync(join(file.parentPath, file.name));
    expect([...niks, ...names].filter((text) => bytes.includes(text))).toEqual([]);
  }
  const printed = JSON.stringify([first, second, decreed, wrong]);
  expect([...niks, ...names].filter((text) => printed.includes(text))).toEqual([]);
});

test('without a passphrase the list is counted and its key forgotten; options of others are refused', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  listed([[niks[0], names[0]]]);
  const before = readFileSync(join(cli.folder(), 'b.gpkg'));
  expect(cli.json('import', 'b.gpkg', 'calon.csv', '--as', 'candidates', '--dry-run')).toMatchObject({
    applied: false,
    valid: 1,
  });
  expect(readFileSync(join(cli.folder(), 'b.gpkg')).equals(before)).toBe(true);
  const taken = cli.run('import', 'b.gpkg', 'calon.csv', '--as', 'candidates', '--title', 'A');
  expect(taken.out).toContain('1 calon: 1 sah di 1 desa, 0 ditolak.');
  expect(taken.out).toContain('Tanpa kata sandi');
  const again = cli.json('import', 'b.gpkg', 'calon.csv', '--as', 'candidates');
  expect(again).toMatchObject({ valid: 1, listsNotCompared: 1 });
  const later = cli.run(
    'import',
    'b.gpkg',
    'calon.csv',
    '--as',
    'candidates',
    '--list',
    'A',
    '--status',
    'decreed',
  );
  expect(JSON.parse(later.err)).toMatchObject({ code: 'candidates-key-gone' });
  for (const wrong of [
    ['--as', 'candidates', '--year', '2024'],
    ['--as', 'candidates', '--age', '18-65'],
    ['--as', 'candidates', '--status', 'decreed'],
    ['--as', 'candidates', '--map', 'NIK=nomor'],
    ['--as', 'coverage', '--fund', 'CSR'],
  ])
    expect(cli.run('import', 'b.gpkg', 'calon.csv', ...wrong).code).toBe(2);
});
