import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';

const cli = commandLine();
const file = (name: string): string => join(cli.folder(), name);

interface Judged {
  readonly counts: Readonly<Record<string, number>>;
  readonly notes: readonly {
    readonly row: number;
    readonly place: string;
    readonly candidates: readonly string[];
  }[];
}

test('rows nobody recognises are matched by hand: by number, or by place for every year of it', () => {
  cli.run('sample', 'balangan-2024', 'a.gpkg');
  writeFileSync(
    file('t.csv'),
    'Desa;Kecamatan;Tahun;Sasaran\nMuara Ninian;Juai;2025;10\nNinian Baru;Juai;2025;20\nNinian Baru;Juai;2026;30\nEntah;Juai;2025;40\n',
  );
  const asked = ['import', 'a.gpkg', 't.csv', '--as', 'coverage'];
  const tried = cli.json(...asked, '--dry-run') as Judged;
  expect(tried.counts).toEqual({ taken: 1, corrected: 0, rejected: 3, duplicated: 0 });
  expect(tried.notes[1]).toMatchObject({ row: 3, place: 'Ninian Baru · Juai' });

  const matched = cli.json(
    ...asked,
    '--match',
    'Ninian Baru · Juai=63.11.01.2002',
    '--match',
    '5=63.11.01.2003',
  ) as Judged;
  expect(matched).toMatchObject({
    counts: { taken: 1, corrected: 3, rejected: 0 },
    desa: 3,
    years: [2025, 2026],
  });

  const before = readFileSync(file('a.gpkg'));
  for (const [code, entry] of [
    ['import-match-unknown', 'Ninian=63.11.01.2002'],
    ['import-match-no-desa', '5=11.01.01.2001'],
  ] as const) {
    const refused = cli.run(...asked, '--replace', '--match', entry);
    expect([refused.code, (JSON.parse(refused.err) as { code: string }).code]).toEqual([1, code]);
  }
  expect(readFileSync(file('a.gpkg')).equals(before)).toBe(true);
  for (const wrong of [['5=63.11.01'], ['5=none'], ['=63.11.01.2001']])
    expect(cli.run(...asked, '--match', ...wrong).code).toBe(2);
  expect(cli.run('import', 'a.gpkg', 't.csv', '--as', 'funds', '--match', '5=63.11.01.2001').code).toBe(2);
});

/** Three areas side by side, of names nobody knows; of metres that no file names. */
function areas(): string {
  const features = ['Entah', 'Danau', 'Muara Ninian'].map((NAMA, index) => {
    const [x, y] = [333_000 + index * 2_000, 9_745_000];
    const ring = [
      [x, y],
      [x + 2_000, y],
      [x + 2_000, y + 2_000],
      [x, y + 2_000],
      [x, y],
    ];
    return {
      type: 'Feature',
      properties: { NAMA, KECAMATAN: 'Juai' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

test('areas are matched by their number or place, or said to be no desa; a system is offered for those that name none', () => {
  cli.run('sample', 'balangan-2024', 'a.gpkg');
  writeFileSync(file('utm.geojson'), areas());
  const asked = ['import', 'a.gpkg', 'utm.geojson', '--as', 'boundaries', '--missing', 'keep'];
  const refused = cli.run(...asked);
  expect(refused.code).toBe(1);
  const { next } = JSON.parse(refused.err) as { readonly next: string };
  expect(next).toContain('--crs EPSG:32750 (WGS 84 / UTM 50S)');

  const known = [...asked, '--crs', 'EPSG:32750'];
  expect(cli.json(...known, '--dry-run')).toMatchObject({
    counts: { name: 1, unmatched: 2 },
    unmatched: [
      { feature: 1, place: 'Entah · Juai' },
      { feature: 2, place: 'Danau · Juai' },
    ],
  });
  expect(cli.json(...known, '--match', 'Entah · Juai=63.11.01.2002', '2=none')).toMatchObject({
    applied: true,
    counts: { hand: 1, name: 1, aside: 1, unmatched: 0 },
    desa: 2,
  });
  const unknown = cli.run(...known, '--match', '4=none');
  expect(JSON.parse(unknown.err)).toMatchObject({ code: 'import-match-unknown' });
});

test('covered workers of segments make up the total and stay as columns', () => {
  cli.run('sample', 'balangan-2024', 'a.gpkg');
  writeFileSync(
    file('t.csv'),
    'Kode;Sasaran;Terlindungi;\n;;PU;BPU\n63.11.01.2001;600;50;20\n63.11.01.2002;500;7;\n',
  );
  const told = cli.json('import', 'a.gpkg', 't.csv', '--as', 'coverage', '--year', '2025') as Judged;
  expect(told).toMatchObject({ counts: { taken: 2 }, figures: 6 });
  expect(cli.json('check', 'a.gpkg')).toMatchObject({ sound: true, coverage: { year: 2025, covered: 70 } });
  const again = cli.run(
    'import',
    'a.gpkg',
    't.csv',
    '--as',
    'coverage',
    '--year',
    '2025',
    '--map',
    '4=covered:PMI',
  );
  expect(again.code).toBe(0);
  expect(cli.run('import', 'a.gpkg', 't.csv', '--as', 'coverage', '--map', '4=covered:TNI').code).toBe(2);
});
