import { expect, test, type Locator } from '@playwright/test';
import { App } from './driver.ts';

const dialogName = 'Impor tabel anggaran';

function csv(...lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\n'));
}

async function give(dialog: Locator, name: string, buffer: Buffer): Promise<void> {
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
}

/** The names of the plan's funds, as the Anggaran screen lists them. */
function funds(app: App): Locator {
  return app.page.getByRole('textbox', { name: /^Nama dana \d+$/ });
}

test('a budget becomes funds of the plan: columns set right by hand, what gives way is seen first, one undo', async ({
  page,
}) => {
  const app = new App(page);
  await app.startFresh();
  await app.show('Anggaran');
  const before = await funds(app).count();
  await page.getByRole('button', { name: 'Impor anggaran …' }).click();
  const dialog = page.getByRole('dialog', { name: dialogName });

  const template = await app.download(() => dialog.getByRole('button', { name: 'CSV', exact: true }).click());
  expect(template.name).toMatch(/^templat anggaran.*\.csv$/i);
  expect(template.bytes.toString()).toContain('Sumber dana,OPD,Jenis,Wilayah,Pagu 2024');

  await give(
    dialog,
    'anggaran 2024.csv',
    csv(
      'Dana;OPD;Besarannya 2024',
      'CSR Tambang;;Rp250.000.000',
      'APBD Baru;Disnaker;1.700.000.000',
      '<img src=x onerror=alert(1)>;;5',
      'Jumlah;;1.950.000.005',
    ),
  );
  await expect(dialog.getByText('tidak dikenali sebagai tabel anggaran')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Isi kolom Besarannya 2024' }).click();
  await page.getByRole('option', { name: 'pagu', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Diambil 3' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Ditolak 1' })).toBeVisible();
  await expect(dialog.getByRole('cell', { name: '<img src=x onerror=alert(1)>' }).first()).toBeVisible();
  const report = await app.download(() => dialog.getByRole('button', { name: 'Unduh laporan' }).click());
  expect(report.name).toMatch(/\.xlsx$/);
  await dialog.getByRole('button', { name: 'Ambil 3 sumber dana' }).click();
  await expect(dialog).toBeHidden();
  await expect(funds(app)).toHaveCount(before + 3);
  await expect(funds(app).nth(before)).toHaveValue('CSR Tambang');

  // Next year's file of the same shape: read as the hand said, and its year is another one.
  await page.getByRole('button', { name: 'Impor anggaran …' }).click();
  await give(dialog, 'anggaran 2025.csv', csv('Dana;OPD;Besarannya 2025', 'CSR Tambang;;300.000.000'));
  await expect(dialog.getByText('Pemetaan dari impor sebelumnya dipakai')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Diambil 1' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Lupakan pemetaan ini' }).click();
  await expect(dialog.getByText('tidak dikenali sebagai tabel anggaran')).toBeVisible();
  await page.keyboard.press('Escape');

  // The same year again says what it would replace before it does.
  await page.getByRole('button', { name: 'Impor anggaran …' }).click();
  await give(dialog, 'revisi.csv', csv('Sumber dana;Pagu 2024;Pagu 2025', 'CSR Tambang;200.000.000;1'));
  await expect(dialog.getByText('yang lama dipertahankan')).toBeVisible();
  await app.choose('Angka yang sudah ada', 'Ganti dengan angka tabel ini');
  await expect(dialog.getByRole('list', { name: 'Yang akan diganti' })).toContainText(
    'CSR Tambang · Pagu 2024: Rp250.000.000 menjadi Rp200.000.000',
  );
  await dialog.getByRole('button', { name: 'Ambil 1 sumber dana' }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(funds(app)).toHaveCount(before);
  expect(app.complaints).toEqual([]);
});

test('a budget that is given where coverage was expected is seen to be one', async ({ page }) => {
  const app = new App(page);
  await app.startFresh();
  await app.show('Data');
  await page.getByRole('button', { name: 'Impor tabel …' }).click();
  const dialog = page.getByRole('dialog');
  await give(dialog, 'apbd.csv', csv('Sumber dana,Pagu 2024', 'CSR,5000000'));
  await expect(page.getByRole('dialog', { name: dialogName })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Ambil 1 sumber dana' })).toBeEnabled();
  expect(app.complaints).toEqual([]);
});
