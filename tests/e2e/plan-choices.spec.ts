import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';
import { App } from './driver.ts';

/** What a plan decides beside its quota: whom it counts as enrolled, and the trade of those it pays for. */

test.describe('on screen', () => {
  let app: App;

  test.beforeEach(async ({ page }) => {
    app = new App(page);
    await app.startFresh();
    await app.show('Rencana');
  });

  test.afterEach(() => app.expectNoComplaints());

  test('a list enrolled beside the quota is taken off the gap, with the reason, and back by undo', async ({
    page,
  }) => {
    const offGap = page.getByRole('checkbox', {
      name: 'Kurangi kesenjangan dengan peserta terdaftar sejak 2023',
    });
    await expect(offGap).toHaveCount(0);
    const section = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Tanggungan' }) });
    await section.getByRole('button', { name: 'Tambah' }).last().click();
    await app.type('Orang tanggungan 1', '7.000');
    await expect(offGap).not.toBeChecked();
    await app.selectDesa('Muara Ninian');
    await expect(app.details()).not.toContainText('Terdaftar sejak 2023');
    await offGap.click();
    await expect(offGap).toBeChecked();
    await expect(app.details()).toContainText('Terdaftar sejak 2023 di luar kuota: Tanggungan 1');
    await app.undo();
    await expect(offGap).not.toBeChecked();
    await expect(app.details()).not.toContainText('Terdaftar sejak 2023');
  });

  test('the trade of non-wage earners is part of the plan; wage earners have none', async ({ page }) => {
    await app.unfold('Penghasilan dan sektor');
    await app.choose('Sektor usaha', 'Transportasi');
    await expect(page.getByRole('combobox', { name: 'Sektor usaha' })).toHaveText('Transportasi');
    await app.show('Anggaran');
    await app.show('Rencana');
    await expect(page.locator('summary').filter({ hasText: 'Penghasilan dan sektor' })).toContainText(
      'Transportasi',
    );
    await app.undo();
    await expect(page.locator('summary').filter({ hasText: 'Penghasilan dan sektor' })).toContainText(
      'menurut kelompok',
    );
    await app.choose('Kelompok pekerja', 'Perangkat desa');
    await expect(page.locator('summary').filter({ hasText: 'Upah dan risiko' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Sektor usaha' })).toHaveCount(0);
  });
});

test.describe('headless', () => {
  const cli = commandLine();

  const plan = {
    name: 'Ojek',
    quota: 100,
    area: { codes: ['63.11'] },
    rule: { kind: 'equal' },
    phases: [{ name: 'Tahap I', year: 2026, from: 1, to: 3, quota: 100 }],
    group: 'vulnerable',
    programmes: ['JKK', 'JKM'],
    funds: [{ name: 'CSR', source: 'CSR', ceiling: 10_000_000, discount: true }],
  };

  interface Allocated {
    readonly discount: number;
    readonly regions: readonly { readonly allocated: number; readonly reasons: readonly string[] }[];
  }

  const allocate = (fields: object): Allocated => {
    writeFileSync(join(cli.folder(), 'plan.json'), JSON.stringify({ ...plan, ...fields }));
    return cli.json('allocate', 'a.gpkg', '--plan', 'plan.json') as Allocated;
  };

  test('transport workers have the discount of January to March 2026, and the reason says so', () => {
    cli.json('sample', 'balangan-2024', 'a.gpkg');
    expect(allocate({}).discount).toBe(0);
    const { discount, regions } = allocate({ sector: 'transport' });
    // 100 heads, three months, half of Rp16,800.
    expect(discount).toBe(2_520_000);
    const paid = regions.find(({ allocated }) => allocated > 0)!;
    expect(paid.reasons.join(' ')).toContain(
      'CSR membayar JKK dan JKM dengan keringanan 50% untuk sektor transportasi, Januari 2026 sampai Maret 2026 (PP 50/2025).',
    );
    expect(cli.json('budget', 'a.gpkg')).toMatchObject({ plan: 'Ojek' });
    const solve = ['--months', '3', '--ceiling', '2520000', '--from', '2026-01', '--payer', 'company'];
    const heads = (...more: string[]) =>
      (cli.json('solve', ...solve, '--discount', ...more) as { readonly heads: number }).heads;
    expect([heads(), heads('--sector', 'transport')]).toEqual([50, 100]);
  });

  test('a list that is enrolled beside the quota is taken off the gap where the plan says so', () => {
    cli.json('sample', 'balangan-2024', 'a.gpkg');
    const { group, programmes } = plan;
    const commitments = [
      {
        name: 'Daftar dinas',
        kind: 'enrolment',
        heads: 7_000,
        group,
        programmes,
        year: 2026,
        from: 1,
        to: 3,
      },
    ];
    const reasons = (fields: object) =>
      allocate({ commitments, ...fields }).regions.flatMap((region) => region.reasons);
    expect(reasons({}).join(' ')).not.toContain('Terdaftar sejak');
    expect(
      reasons({ enrolledOffGap: true }).filter((reason) => reason.startsWith('Terdaftar sejak 2023')),
    ).toHaveLength(157);
  });
});
