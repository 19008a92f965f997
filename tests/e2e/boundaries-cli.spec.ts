import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';

const cli = commandLine();

interface Imported {
  readonly applied: boolean;
  readonly schema: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly desa: number;
  readonly losing: readonly { readonly code: string }[];
  readonly unmatched: readonly { readonly place: string }[];
  readonly source: { readonly title: string; readonly licence: string };
}

/** Three desa of Juai and one nobody knows, side by side; in degrees, or in metres of UTM zone 50 south. */
function areas(metres: boolean): string {
  const [west, south, size] = metres ? [333_000, 9_745_000, 2_000] : [115.5, -2.3, 0.02];
  const rows = [
    { KODE: '63.11.01.2001', NAMA: 'Muara Ninian' },
    { KODE: '6311012002', NAMA: 'Hamarung' },
    { KODE: '', NAMA: 'Desa Juai' },
    { KODE: '', NAMA: 'Entah' },
  ];
  const features = rows.map((properties, index) => {
    const x = west + index * size;
    const ring = [
      [x, south],
      [x + size, south],
      [x + size, south + size],
      [x, south + size],
      [x, south],
    ];
    return {
      type: 'Feature',
      properties: { ...properties, KECAMATAN: 'Juai' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

test('boundaries are tried, reported and taken; the source stands in the document', () => {
  cli.run('sample', 'balangan-2024', 'a.gpkg');
  const file = (name: string): string => join(cli.folder(), name);
  writeFileSync(file('batas.geojson'), areas(false));
  const before = readFileSync(file('a.gpkg'));
  const asked = [
    'import',
    'a.gpkg',
    'batas.geojson',
    '--as',
    'boundaries',
    '--title',
    'RBI',
    '--licence',
    'IGT',
  ];
  const tried = cli.json(...asked, '--dry-run', '--report', 'r.csv') as Imported;
  expect(tried).toMatchObject({ applied: false, desa: 3 });
  expect(tried.counts).toMatchObject({ code: 2, name: 1, unmatched: 1 });
  expect(tried.unmatched.map(({ place }) => place)).toEqual(['Entah · Juai']);
  expect(tried.losing).toHaveLength(154);
  expect(readFileSync(file('a.gpkg')).equals(before)).toBe(true);
  expect(readFileSync(file('r.csv'), 'utf8')).toContain('tidak cocok');

  const kept = cli.json(...asked, '--missing', 'keep') as Imported;
  expect(kept).toMatchObject({ applied: true, losing: [], source: { title: 'RBI', licence: 'IGT' } });
  expect(cli.json('check', 'a.gpkg')).toMatchObject({ sound: true });
});

test('coordinates the file misnames are asked for, and then understood', () => {
  cli.run('sample', 'balangan-2024', 'a.gpkg');
  writeFileSync(join(cli.folder(), 'utm.geojson'), areas(true));
  const asked = ['import', 'a.gpkg', 'utm.geojson', '--as', 'boundaries', '--dry-run'];
  const refused = cli.run(...asked);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.err)).toMatchObject({ code: 'boundary-not-degrees' });
  expect(cli.json(...asked, '--crs', 'EPSG:32750')).toMatchObject({ desa: 3 });
});

test('options that mean nothing here are wrong usage', () => {
  for (const wrong of [
    ['--sheet', 'x'],
    ['--map', 'NAMA=eligible'],
    ['--simplify', 'banyak'],
    ['--missing', 'x'],
  ])
    expect(cli.run('import', 'a.gpkg', 'x.zip', '--as', 'boundaries', ...wrong).code).toBe(2);
  expect(cli.run('import', 'a.gpkg', 'x.csv', '--as', 'coverage', '--crs', 'EPSG:4326').code).toBe(2);
});
