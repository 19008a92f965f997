import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';

const cli = commandLine();

interface Phase {
  readonly name: string;
  readonly planned: number;
  readonly enrolled: number | null;
  readonly share: number | null;
  readonly reported: number;
}

interface Shown {
  readonly total: Phase;
  readonly phases: readonly Phase[];
  readonly regions: readonly {
    readonly code: string;
    readonly planned: number;
    readonly enrolled: number | null;
    readonly phases: readonly { readonly planned: number }[];
  }[];
}

test('what was really enrolled is filled in, imported and measured against the plan; the rest is planned anew', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  const before = cli.json('realisation', 'b.gpkg') as Shown;
  expect(before.total).toMatchObject({ planned: 20_000, enrolled: null, share: null, reported: 0 });
  expect(cli.run('realisation', 'b.gpkg').out).toContain('realisasi tidak ada data');

  cli.json('template', 'b.gpkg', '--out', 't.csv', '--as', 'enrolment');
  const empty = readFileSync(join(cli.folder(), 't.csv'), 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  expect(empty[0]).toMatch(/Realisasi Tahap I 2024.Realisasi Tahap II 2024.Realisasi Tahap III 2024/);
  expect(empty).toHaveLength(158);
  // Every desa enrols three fewer than were planned in the first phase; the last is not reported.
  const planned = new Map(before.regions.map(({ code, phases }) => [code, phases[0]!.planned]));
  const codes = [...planned.keys()];
  const rows = codes.slice(0, -1).map((code) => `${code},${planned.get(code)! - 3}`);
  writeFileSync(join(cli.folder(), 'r.csv'), `Kode,Realisasi tahap 1\n${rows.join('\n')}\n`);
  const imported = cli.json('import', 'b.gpkg', 'r.csv', '--as', 'enrolment', '--date', '2024-07-01');
  expect(imported).toMatchObject({ applied: true, desa: 156, counts: { taken: 156, rejected: 0 } });

  const after = cli.json('realisation', 'b.gpkg') as Shown;
  const [first, second] = after.phases;
  const enrolled = codes.slice(0, -1).reduce((sum, code) => sum + planned.get(code)! - 3, 0);
  expect(first).toMatchObject({ planned: 8000, enrolled, reported: 156, date: '2024-07-01' });
  expect(first!.share).toBeCloseTo(enrolled / 8000, 12);
  expect(second).toMatchObject({ planned: 7000, enrolled: null });
  expect(after.regions.at(-1)).toMatchObject({ code: codes.at(-1), enrolled: null });

  const plan = {
    name: 'Sisa',
    quota: 20_000,
    area: { codes: ['63.11'] },
    rule: { kind: 'proportional', weight: 'gap', floor: 100 },
    phases: [
      { name: 'Tahap I', year: 2024, from: 4, to: 12, quota: 8000, done: true },
      { name: 'Tahap II', year: 2024, from: 7, to: 12, quota: 7000 },
      { name: 'Tahap III', year: 2024, from: 10, to: 12, quota: 5000 },
    ],
    group: 'vulnerable',
    programmes: ['JKK', 'JKM'],
    funds: [{ name: 'APBD Kabupaten', ceiling: 2_500_000_000 }],
  };
  writeFileSync(join(cli.folder(), 'p.json'), JSON.stringify(plan));
  const result = cli.json('allocate', 'b.gpkg', '--plan', 'p.json') as {
    readonly allocated: number;
    readonly phases: readonly { readonly heads: number }[];
    readonly regions: readonly { readonly allocated: number; readonly phases: readonly number[] }[];
  };
  expect(result.allocated).toBe(20_000);
  expect(result.phases[0]!.heads).toBe(enrolled);
  expect(result.regions.at(-1)!.phases[0]).toBe(0);
  for (const region of result.regions) expect(region.allocated).toBeGreaterThanOrEqual(100);
});

test('a plan that says a phase is over needs a report of it; a table needs a phase', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  writeFileSync(join(cli.folder(), 'r.csv'), 'Kode,Terdaftar\n63.11.01.2001,5\n');
  const which = cli.run('import', 'b.gpkg', 'r.csv', '--as', 'enrolment');
  expect(JSON.parse(which.err)).toMatchObject({ code: 'import-no-phase' });
  const unknown = cli.run('import', 'b.gpkg', 'r.csv', '--as', 'enrolment', '--phase', 'IV');
  expect(JSON.parse(unknown.err)).toMatchObject({ code: 'import-phase-unknown' });
  expect(cli.run('import', 'b.gpkg', 'r.csv', '--as', 'coverage', '--phase', 'I').code).toBe(2);
  expect(cli.json('import', 'b.gpkg', 'r.csv', '--as', 'enrolment', '--phase', 'II')).toMatchObject({
    desa: 1,
  });
  const again = cli.run(
    'import',
    'b.gpkg',
    'r.csv',
    '--as',
    'enrolment',
    '--map',
    'Terdaftar=enrolled:Tahap II',
  );
  expect(again.code).toBe(0);
});

test('a budget becomes the funds of the plan', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  const budget = [
    'Sumber dana;OPD;Tahun;Pagu;Pagu per desa',
    'CSR Tambang;;2024;Rp250.000.000;',
    'APBDes;;;;6.000.000',
    'Jumlah;;;250.000.000;',
  ];
  writeFileSync(join(cli.folder(), 'd.csv'), budget.join('\n'));
  const kept = cli.json('import', 'b.gpkg', 'd.csv', '--as', 'funds', '--report', 'v.csv');
  expect(kept).toMatchObject({ applied: true, counts: { taken: 1, rejected: 2 }, replaced: 0 });
  expect(readFileSync(join(cli.folder(), 'v.csv'), 'utf8')).toContain('yang lama dipertahankan');
  const taken = cli.json('import', 'b.gpkg', 'd.csv', '--as', 'funds', '--replace');
  // The company's ceiling is what it was.
  expect(taken).toMatchObject({
    applied: true,
    replaced: 1,
    replacements: [{ fund: 'APBDes', limit: 'per-desa', by: 'per-desa', after: 6_000_000 }],
  });
  const { funds } = cli.json('budget', 'b.gpkg') as { readonly funds: readonly { readonly name: string }[] };
  expect(funds.map(({ name }) => name)).toContain('CSR Tambang');
  expect(cli.run('import', 'b.gpkg', 'd.csv', '--as', 'funds', '--year', '2024').code).toBe(2);
});

test('columns said once are kept in a file, and the budget goes into the plan that is named', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  const write = (name: string, ...lines: readonly string[]): void =>
    writeFileSync(join(cli.folder(), name), lines.join('\n'));
  write('2024.csv', 'Dana;Besarannya 2024', 'CSR Tambang;250.000.000');
  write('2025.csv', 'Dana;Besarannya 2025', 'CSR Tambang;300.000.000');
  write('lain.csv', 'Kode;Sasaran', '63.11.01.2001;5');
  expect(cli.run('import', 'b.gpkg', '2024.csv', '--as', 'funds').code).toBe(1);
  const funds = ['--as', 'funds', '--map', 'Besarannya 2024=ceiling:2024', '--save-mapping', 'm.json'];
  expect(cli.json('import', 'b.gpkg', '2024.csv', ...funds)).toMatchObject({ applied: true });
  const again = ['import', 'b.gpkg', '2025.csv', '--as', 'funds', '--mapping', 'm.json'];
  expect(cli.json(...again)).toMatchObject({
    funds: [{ name: 'CSR Tambang', perYear: { '2025': 300_000_000 } }],
    replaced: 0,
  });
  const other = cli.run('import', 'b.gpkg', 'lain.csv', '--as', 'funds', '--mapping', 'm.json', '--json');
  expect(other.code).toBe(1);
  expect(other.out + other.err).toContain('mapping-of-another-table');
  const unknown = cli.run(...again, '--plan', 'Tidak ada', '--json');
  expect(unknown.out + unknown.err).toContain('plan-unknown');
  expect(cli.run('import', 'b.gpkg', 'lain.csv', '--as', 'coverage', '--plan', 'x').code).toBe(2);
  cli.json('template', 'b.gpkg', '--out', 't.csv', '--as', 'funds');
  expect(readFileSync(join(cli.folder(), 't.csv'), 'utf8')).toContain('CSR Tambang');
});
