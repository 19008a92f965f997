import { expect, test } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';
import { canReadPdf, pdfText } from './pdf-text.ts';

const cli = commandLine();

interface Amount {
  readonly amount: number;
}

const total = (amounts: readonly Amount[]): number => amounts.reduce((sum, { amount }) => sum + amount, 0);

interface BudgetJson {
  readonly plan: string;
  readonly total: number;
  readonly lines: readonly (Amount & { readonly fund: string | null })[];
  readonly byProgramme: readonly (Amount & { readonly programme: string })[];
  readonly byFund: readonly (Amount & { readonly fund: string | null })[];
  readonly byQuarter: readonly (Amount & { readonly year: number; readonly quarter: number })[];
  readonly byMonth: readonly (Amount & { readonly month: number })[];
  readonly funds: readonly { readonly name: string; readonly used: number }[];
}

test('the budget of a plan adds up whatever it is grouped by, and is what the funds pay', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  const budget = cli.json('budget', 'b.gpkg') as BudgetJson;
  expect(budget.total).toBe(2_167_200_000);
  for (const grouped of [budget.lines, budget.byProgramme, budget.byFund, budget.byQuarter, budget.byMonth])
    expect(total(grouped)).toBe(2_167_200_000);
  // JKM is Rp6,800 of each month's Rp16,800.
  expect(budget.byProgramme.find(({ programme }) => programme === 'JKM')!.amount).toBe(
    (2_167_200_000 / 16_800) * 6_800,
  );
  for (const { name, used } of budget.funds)
    expect(total(budget.lines.filter(({ fund }) => fund === name))).toBe(used);
  // 8,000 heads from April, 7,000 more from July, 5,000 more from October.
  expect(budget.byQuarter.map(({ amount }) => amount)).toEqual([
    8000 * 16_800 * 3,
    15_000 * 16_800 * 3,
    20_000 * 16_800 * 3,
  ]);
});

interface CompareJson {
  readonly a: {
    readonly allocated: number;
    readonly fairness: { readonly after: { readonly gini: number } };
  };
  readonly b: {
    readonly allocated: number;
    readonly fairness: { readonly certificate: { readonly holds: boolean } };
  };
  readonly more: number;
  readonly fewer: number;
  readonly same: number;
  readonly moved: number;
  readonly regions: readonly { readonly a: number; readonly b: number; readonly difference: number }[];
}

test('two plans are compared desa by desa, and on one page', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  writeFileSync(
    join(cli.folder(), 'lowest.json'),
    JSON.stringify({
      name: 'Angkat yang terendah',
      quota: 20_000,
      area: { codes: ['63.11'] },
      rule: { kind: 'raise-lowest' },
      phases: [{ name: 'Setahun', year: 2024, from: 1, to: 12, quota: 20_000 }],
      group: 'vulnerable',
      programmes: ['JKK', 'JKM'],
      funds: [{ name: 'APBD', ceiling: 5_000_000_000 }],
    }),
  );
  cli.json('allocate', 'b.gpkg', '--plan', 'lowest.json');
  const compared = cli.json(
    'compare',
    'b.gpkg',
    'Balangan 2024',
    'Angkat yang terendah',
    '--pdf',
    'c.pdf',
  ) as CompareJson;
  expect(compared.a.allocated).toBe(20_000);
  expect(compared.b.allocated).toBe(20_000);
  expect(compared.b.fairness.certificate.holds).toBe(true);
  expect(compared.regions).toHaveLength(157);
  expect(compared.more + compared.fewer + compared.same).toBe(157);
  for (const { a, b, difference } of compared.regions) expect(difference).toBe(b - a);
  const gained = compared.regions.reduce((sum, { difference }) => sum + Math.max(0, difference), 0);
  expect(compared.moved).toBe(gained);
  expect(readFileSync(join(cli.folder(), 'c.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('what is unknown is said in words and null for programs, never 0 and never NaN', () => {
  cli.json('new', 'b.gpkg', '--region', '63.11');
  for (const name of ['A', 'B']) {
    const plan = {
      name,
      quota: 100,
      area: { codes: ['63.11'] },
      rule: { kind: 'equal' },
      phases: [{ name: 'Setahun', year: 2027, from: 1, to: 12, quota: 100 }],
      group: 'vulnerable',
      programmes: ['JKK', 'JKM'],
    };
    writeFileSync(join(cli.folder(), 'plan.json'), JSON.stringify(plan));
    const { out } = cli.run('allocate', 'b.gpkg', '--plan', 'plan.json');
    expect(out).toContain('belum ada yang dibiayai');
  }
  const words = [
    cli.run('compare', 'b.gpkg', 'A', 'B').out,
    cli.run('check', 'b.gpkg').out,
    cli.run('compare', 'b.gpkg', 'A', 'B', '--lang', 'en').out,
    cli.run('check', 'b.gpkg', '--lang', 'en').out,
  ];
  expect(words[0]).toContain('cakupan sesudahnya: tidak ada data → tidak ada data');
  expect(words[0]).toContain('Gini: tidak ada data → tidak ada data');
  expect(words[1]).toContain('tidak ada data cakupan');
  expect(words[3]).toContain('no data on coverage');
  for (const text of words) expect(text).not.toMatch(/NaN|\b0 (pekerja sasaran|eligible)/);
  expect(cli.json('check', 'b.gpkg')).toMatchObject({
    coverage: { eligible: null, covered: null, gap: null, unknown: 157 },
  });
});

test('another plan than the shown one is exported, signed, and the file goes on showing its own', () => {
  test.skip(!canReadPdf, 'pdftotext is not installed');
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  const before = readFileSync(join(cli.folder(), 'b.gpkg'));
  const signature = ['--place', 'Paringin', '--position', 'Kepala Dinas', '--signer', 'Hj. Siti Aminah'];
  const flat = ['--plan', 'Datar 100 per desa', '--csv', 'flat.csv', '--pdf', 'flat.pdf'];
  cli.json('export', 'b.gpkg', ...flat, ...signature, '--nip', '19690806 199603 1 003');
  const text = pdfText(readFileSync(join(cli.folder(), 'flat.pdf')));
  for (const said of ['Datar 100 per desa', 'Paringin,', 'KEPALA DINAS', 'Hj. Siti Aminah'])
    expect(text).toContain(said);
  expect(text).toContain('NIP. 19690806 199603 1 003');
  const [head, first] = readFileSync(join(cli.folder(), 'flat.csv'), 'utf8').split('\r\n');
  expect(first!.split(',')[head!.split(',').indexOf('Kuota')]).toBe('100');
  expect(readFileSync(join(cli.folder(), 'b.gpkg')).equals(before)).toBe(true);
  const unknown = cli.run('export', 'b.gpkg', '--plan', 'Rencana Z', '--csv', 'z.csv', '--lang', 'en');
  expect(unknown.code).toBe(1);
  expect(unknown.err).toContain('Datar 100 per desa');
  expect(existsSync(join(cli.folder(), 'z.csv'))).toBe(false);
});

test('a plan that is not there is refused with the names of those that are', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  const { code, out, err } = cli.run(
    'compare',
    'b.gpkg',
    'Balangan 2024',
    'Rencana Z',
    '--pdf',
    'c.pdf',
    '--json',
  );
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain('Rencana Z');
  expect(err).toContain('Balangan 2024');
  expect(existsSync(join(cli.folder(), 'c.pdf'))).toBe(false);
});

test('months and heads are found for a ceiling, without a document and with one', () => {
  const kukar = ['--months', '5', '--ceiling', '1700000000', '--from', '2021-08'];
  expect(cli.json('solve', ...kukar)).toMatchObject({ heads: 20_238 });
  cli.json('sample', 'kukar-2021', 'k.gpkg');
  expect(cli.json('solve', 'k.gpkg', ...kukar)).toMatchObject({ heads: 20_238 });
});
