import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';

const balanganPlan = {
  name: 'Balangan 2024',
  quota: 20_000,
  area: { codes: ['63.11'] },
  rule: { kind: 'proportional', weight: 'gap', floor: 100 },
  locks: { '63.11.01.2001': 150 },
  phases: [
    { name: 'Tahap I', year: 2024, from: 4, to: 12, quota: 8000 },
    { name: 'Tahap II', year: 2024, from: 7, to: 12, quota: 7000 },
    { name: 'Tahap III', year: 2024, from: 10, to: 12, quota: 5000 },
  ],
  group: 'vulnerable',
  programmes: ['JKK', 'JKM'],
  funds: [
    { name: 'APBD Kabupaten', agency: 'Disnaker', ceiling: 1_500_000_000 },
    { name: 'APBDes', perRegion: 5_000_000 },
  ],
};

interface Region {
  readonly code: string;
  readonly inArea: boolean;
  readonly gap: number | null;
  readonly allocated: number;
  readonly phases: readonly number[];
  readonly cost: number;
  readonly reasons: readonly string[];
}

interface PlanJson {
  readonly allocated: number;
  readonly unallocated: number;
  readonly cost: number;
  readonly funded: number;
  readonly shortfall: number;
  readonly regions: readonly Region[];
  readonly phases: readonly { readonly heads: number; readonly cost: number }[];
  readonly funds: readonly { readonly heads: number; readonly used: number; readonly left: number }[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const cli = commandLine();

function writePlan(change: object = {}): string {
  writeFileSync(join(cli.folder(), 'plan.json'), JSON.stringify({ ...balanganPlan, ...change }));
  return 'plan.json';
}

/** Everything in the cli.folder(), by content. */
function contents(at = cli.folder()): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(at)) {
    const path = join(at, name);
    if (statSync(path).isDirectory()) found[name] = JSON.stringify(contents(path));
    else found[name] = createHash('sha256').update(readFileSync(path)).digest('hex');
  }
  return found;
}

/** A problem is told as JSON, and nothing on disk is another than before. */
function expectRefused(args: readonly string[]): string {
  const before = contents();
  const { code, out, err } = cli.run(...args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  const problem = JSON.parse(err) as Record<string, string>;
  for (const part of ['what', 'why', 'next']) expect(problem[part]).toMatch(/\S{2,}/);
  expect(contents()).toEqual(before);
  return problem['code'] ?? '';
}

test('help in both languages, the version, and what is no usage', () => {
  expect(cli.run('--help')).toMatchObject({ code: 0, err: '' });
  expect(cli.run('--help').out).toContain('allocate FILE.gpkg --plan PLAN.json');
  expect(cli.run('allocate', '--help', '--lang', 'en').out).toContain('add up to quota');
  expect(cli.run('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
  for (const wrong of [
    [],
    ['tambah'],
    ['regions'],
    ['regions', '--find', 'juai', '--limit', '0'],
    ['new', 'a.gpkg'],
    ['sample', 'balangan-2024'],
    ['allocate', 'a.gpkg'],
    ['export', 'a.gpkg'],
    ['export', 'a.gpkg', '--pdf', 'a.pdf', '--date', '2024-02-30'],
    ['check', 'a.gpkg', 'b.gpkg'],
    ['check', 'a.gpkg', '--plan', 'x'],
    ['check', 'a.gpkg', '--lang', 'fr'],
  ]) {
    expect(cli.run(...wrong), wrong.join(' ')).toMatchObject({ code: 2, out: '' });
  }
});

test('regions are found by name and by code', () => {
  const { regions } = cli.json('regions', '--find', 'balangan') as {
    regions: { code: string; name: string; desa: number }[];
  };
  expect(regions[0]).toMatchObject({ code: '63.11', name: 'Kabupaten Balangan', desa: 157 });
  expect(cli.run('regions', '--find', '63.11.01').out).toMatch(/^63\.11\.01\tJuai, Kabupaten Balangan/);
  expect(cli.json('regions', '--find', 'tidakadawilayahini')).toEqual({ regions: [] });
});

test('the whole job: sample, plan, allocation that adds up, exports, check', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  const result = cli.json('allocate', 'b.gpkg', '--plan', writePlan()) as PlanJson;
  expect(result.allocated).toBe(20_000);
  expect(result.regions).toHaveLength(157);
  expect(sum(result.regions.map(({ allocated }) => allocated))).toBe(20_000);
  for (const [t, quota] of [8000, 7000, 5000].entries()) {
    expect(sum(result.regions.map(({ phases }) => phases[t] ?? NaN))).toBe(quota);
    expect(result.phases[t]).toMatchObject({ heads: quota, cost: quota * 16_800 * [9, 6, 3][t]! });
  }
  for (const { gap, allocated, phases, reasons } of result.regions) {
    expect(sum(phases)).toBe(allocated);
    expect(allocated).toBeLessThanOrEqual(gap ?? 0);
    expect(allocated).toBeGreaterThanOrEqual(Math.min(100, gap ?? 0));
    expect(reasons.length).toBeGreaterThan(0);
  }
  expect(result.regions.find(({ code }) => code === '63.11.01.2001')?.allocated).toBe(150);
  expect(sum(result.regions.map(({ cost }) => cost))).toBe(result.cost);
  expect(sum(result.funds.map(({ used }) => used)) + result.shortfall).toBe(result.cost);

  const { files } = cli.json(
    'export',
    'b.gpkg',
    '--pdf',
    'a.pdf',
    '--csv',
    'b.csv',
    '--geojson',
    'c.geojson',
  ) as { files: { path: string; bytes: number }[] };
  expect(files.map(({ path, bytes }) => [path, statSync(join(cli.folder(), path)).size === bytes])).toEqual([
    ['a.pdf', true],
    ['b.csv', true],
    ['c.geojson', true],
  ]);
  expect(readFileSync(join(cli.folder(), 'a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  const geojson = JSON.parse(readFileSync(join(cli.folder(), 'c.geojson'), 'utf8')) as {
    features: unknown[];
  };
  expect(geojson.features).toHaveLength(157);
  expect(readFileSync(join(cli.folder(), 'b.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(158);

  expect(cli.json('check', 'b.gpkg')).toMatchObject({ sound: true, desa: 157 });
});

test('a plan is stored: the next command finds it, and the same plan gives the same numbers', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  const first = cli.json(
    'allocate',
    'b.gpkg',
    '--plan',
    writePlan({ quota: 16_000, phases: [{ ...balanganPlan.phases[0], quota: 16_000 }] }),
  ) as PlanJson;
  const second = cli.json('allocate', 'b.gpkg', '--plan', 'plan.json') as PlanJson;
  expect(second).toEqual(first);
  const report = cli.json('check', 'b.gpkg') as {
    plans: { name: string; shown: boolean; totals: { allocated: number } }[];
  };
  expect(report.plans.filter(({ shown }) => shown)).toMatchObject([
    { name: 'Balangan 2024', totals: { allocated: 16_000 } },
  ]);
});

test('a new document of any regions', () => {
  expect(cli.json('new', 'j.gpkg', '--region', '63.11.01', '63.11.02')).toMatchObject({ desa: 45 });
  expect(cli.json('new', 'k.gpkg', '--region', '15')).toMatchObject({ desa: 1585 });
  expect(cli.json('check', 'j.gpkg')).toMatchObject({ sound: true, desa: 45 });
});

test('what cannot be done is said, and leaves the disk as it was', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  writePlan();
  mkdirSync(join(cli.folder(), 'folder.gpkg'));
  writeFileSync(join(cli.folder(), 'empty.gpkg'), '');
  writeFileSync(join(cli.folder(), 'text.gpkg'), 'not a database');
  const whole = readFileSync(join(cli.folder(), 'b.gpkg'));
  writeFileSync(join(cli.folder(), 'torn.gpkg'), whole.subarray(0, whole.length / 2));
  const damaged = Buffer.from(whole);
  damaged.fill(0xff, 4096 * 3, 4096 * 5);
  writeFileSync(join(cli.folder(), 'damaged.gpkg'), damaged);

  for (const file of ['none.gpkg', 'folder.gpkg', 'empty.gpkg', 'text.gpkg', 'torn.gpkg', 'damaged.gpkg']) {
    expectRefused(['check', file]);
    expectRefused(['allocate', file, '--plan', 'plan.json']);
    expectRefused(['export', file, '--csv', 'x.csv']);
  }
  expectRefused(['sample', 'balangan-2024', 'b.gpkg']);
  expectRefused(['sample', 'tidak-ada', 'c.gpkg']);
  expectRefused(['sample', 'balangan-2024', join('none', 'c.gpkg')]);
  expectRefused(['new', 'c.gpkg', '--region', '99.99']);
  expectRefused(['new', 'c.gpkg', '--region', '6311050']);
  expectRefused(['export', 'b.gpkg', '--csv', 'x', '--pdf', 'x']);
  expectRefused(['export', 'b.gpkg', '--csv', 'b.gpkg']);
  expectRefused(['export', 'b.gpkg', '--csv', 'x.csv', '--geojson', 'folder.gpkg']);
  expectRefused(['allocate', 'b.gpkg', '--plan', 'none.json']);
  expectRefused(['allocate', 'b.gpkg', '--plan', 'folder.gpkg']);
});

const badPlans: Readonly<Record<string, object>> = {
  'an unknown field': { ceiling: 5 },
  'a negative number': { quota: -1 },
  'a fraction': { quota: 19_999.5 },
  'a month beyond the year': { phases: [{ name: 'I', year: 2024, from: 4, to: 13, quota: 20_000 }] },
  'reversed months': { phases: [{ name: 'I', year: 2024, from: 6, to: 4, quota: 20_000 }] },
  'phases that do not add up': { phases: [{ name: 'I', year: 2024, from: 4, to: 6, quota: 19_999 }] },
  'codes that match nothing': { area: { codes: ['11.01'] } },
  'a lock above the room': { locks: { '63.11.01.2001': 100_000 } },
  'a lock on an unknown desa': { locks: { '11.01.01.2001': 1 } },
  'locks above the quota': { quota: 100, phases: [{ name: 'I', year: 2024, from: 4, to: 6, quota: 100 }] },
  'floors above the quota': { quota: 1000, phases: [{ name: 'I', year: 2024, from: 4, to: 6, quota: 1000 }] },
  'a polygon that crosses itself': {
    area: {
      polygon: {
        type: 'Polygon',
        coordinates: [
          [
            [115, -2],
            [116, -3],
            [116, -2],
            [115, -3],
            [115, -2],
          ],
        ],
      },
      predicate: 'centroid',
    },
  },
  'an area without desa': {
    area: {
      polygon: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
            [0, 0],
          ],
        ],
      },
      predicate: 'centroid',
    },
  },
};

test('plans that make no sense are refused and change nothing', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  for (const [name, change] of Object.entries(badPlans)) {
    writePlan(change);
    expect(expectRefused(['allocate', 'b.gpkg', '--plan', 'plan.json']), name).not.toBe('');
  }
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '"plan"',
    '\u0000',
    '['.repeat(100_000),
    `{"name":${'['.repeat(50)}${']'.repeat(50)}}`,
  ]) {
    writeFileSync(join(cli.folder(), 'plan.json'), text);
    expectRefused(['allocate', 'b.gpkg', '--plan', 'plan.json']);
  }
  writeFileSync(join(cli.folder(), 'plan.json'), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
  expectRefused(['allocate', 'b.gpkg', '--plan', 'plan.json']);
});

test('the old version stays as a backup', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  const before = readFileSync(join(cli.folder(), 'b.gpkg'));
  cli.json('allocate', 'b.gpkg', '--plan', writePlan());
  const backups = readdirSync(join(cli.folder(), '.petalindung-cadangan'));
  expect(backups).toHaveLength(1);
  expect(readFileSync(join(cli.folder(), '.petalindung-cadangan', backups[0] ?? '')).equals(before)).toBe(
    true,
  );
});
