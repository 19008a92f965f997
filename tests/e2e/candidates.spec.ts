import axe from 'axe-core';
import { expect, test, type Page } from '@playwright/test';
import { App } from './driver.ts';

/** Made-up people: area 99 is nobody's. */
const people = [
  ['9901011705804711', 'Zubaedahwati Qomariyah', '17/05/1980', '63.11.01.2001'],
  ['9901011705804711', 'Zubaedahwati Qomariyah', '17/05/1980', '63.11.01.2001'],
  ['9901015801754712', 'Xaveriusman Wulandarini', '18/01/1975', '63.11.01.2001'],
  ['9901012802504713', 'Yuliastutimah Prabandari', '28/02/1950', '63.11.01.2002'],
  ['99010130025047', 'Vinsensiusbert Qodariyah', '', '63.11.01.2002'],
] as const;
const list = ['NIK\tNama\tTanggal lahir\tKode desa', ...people.map((row) => row.join('\t'))].join('\n');
const personal = people.flatMap(([nik, name, born]) => [nik, born, ...name.split(' ')]).filter(Boolean);
const passphrase = 'empat kata yang mudah diingat';

/** What axe-core finds of weight. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('a list of candidates becomes counts; names are kept sealed, shown masked, and released in writing', async ({
  page,
}) => {
  // Deriving a key is meant to be slow, and is done three times.
  test.slow();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const app = new App(page);
  await app.startFresh();
  await app.show('Data');
  await page.getByRole('button', { name: 'Calon peserta', exact: true }).click();
  const screen = page.getByRole('region', { name: 'Calon peserta menurut nama dan NIK' });
  await expect(screen.getByText('Belum ada daftar calon di dokumen ini.')).toBeVisible();

  await screen.getByRole('button', { name: 'Baca daftar calon …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Baca daftar calon peserta' });
  await dialog.getByRole('textbox', { name: 'Atau tempel tabel' }).fill(list);
  await dialog.getByRole('button', { name: 'Baca teks ini' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Isi kolom Nama' })).toHaveText('nama');
  await expect(dialog.getByRole('cell', { name: '9901••••••••••11' }).first()).toBeVisible();
  await expect(dialog.getByRole('cell', { name: 'Z••• Q•••' }).first()).toBeVisible();
  await expect(dialog.getByText('1 · NIK ganda di daftar ini.')).toBeVisible();
  await expect(dialog.getByText('1 · Umur di atas batas.')).toBeVisible();
  await expect(dialog.getByText('1 · NIK tidak 16 digit.')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const seen = await dialog.innerText();
  expect(personal.filter((text) => seen.includes(text))).toEqual([]);
  const report = await app.download(() =>
    dialog.getByRole('button', { name: 'Simpan laporan (XLSX)' }).click(),
  );
  expect(report.name).toMatch(/^hasil pemeriksaan calon \d{4}-\d\d-\d\d\.xlsx$/);

  await dialog.getByRole('checkbox', { name: /^Simpan nama dan NIK terenkripsi/ }).check();
  await expect(dialog.getByText('Lampiran memerlukan kata sandi.')).toBeVisible();
  const record = dialog.getByRole('button', { name: 'Catat 2 calon sah' });
  await expect(record).toBeDisabled();
  await dialog.getByLabel('Kata sandi', { exact: true }).fill('pendek');
  await dialog.getByRole('button', { name: 'Pakai kata sandi ini' }).click();
  await expect(dialog.getByText('Kata sandi terlalu pendek.')).toBeVisible();
  await dialog.getByLabel('Kata sandi', { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: 'Pakai kata sandi ini' }).click();
  await expect(record).toBeEnabled({ timeout: 60_000 });
  await app.type('Periode lampiran', '2026-03');
  await record.click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });

  await expect(screen.getByText('2 calon sah dari 5 yang diusulkan; 3 ditolak.')).toBeVisible();
  const desa = screen.getByRole('table', { name: 'Per desa' });
  await expect(desa.getByRole('row')).toHaveCount(3);
  await screen.getByRole('button', { name: 'Tetapkan menurut kuota' }).click();
  const lists = screen.getByRole('table', { name: 'Daftar calon' });
  await expect(lists.getByRole('row').nth(1)).toContainText(/5\s*3\s*0\s*2\s*0\s*0\s*0/);
  await desa.getByRole('row').nth(1).getByRole('button').click();
  const ranks = screen.getByRole('table', { name: /^Peringkat di / });
  await expect(ranks.getByRole('row')).toHaveCount(3);
  await ranks.getByRole('combobox', { name: 'Status peringkat 2' }).click();
  await page.getByRole('option', { name: 'gugur' }).click();
  await expect(lists.getByRole('row').nth(1)).toContainText(/5\s*3\s*0\s*1\s*0\s*0\s*1/);

  await screen.getByRole('button', { name: 'Buka', exact: true }).click();
  await screen.getByLabel('Kata sandi', { exact: true }).fill('bukan kata sandinya');
  await screen.getByRole('button', { name: 'Tampilkan tersamar' }).click();
  await expect(screen.getByText('Kata sandi tidak cocok dengan dokumen ini.')).toBeVisible({
    timeout: 60_000,
  });
  await screen.getByLabel('Kata sandi', { exact: true }).fill(passphrase);
  await screen.getByRole('button', { name: 'Tampilkan tersamar' }).click();
  const masked = screen.getByRole('table', { name: 'Isi lampiran, tersamar' });
  await expect(masked.getByRole('row')).toHaveCount(3, { timeout: 60_000 });
  await expect(masked).toContainText('9901••••••••••11');
  expect(await findings(page)).toEqual([]);
  await app.type('Diambil oleh', 'Kepala Seksi');
  await app.type('Untuk keperluan', 'Lampiran keputusan');
  const taken = await app.download(() =>
    screen.getByRole('button', { name: 'Ambil lampiran (XLSX)' }).click(),
  );
  expect(taken.name).toBe('lampiran 2026-03.xlsx');
  const log = screen.getByRole('table', { name: 'Catatan pengambilan' });
  await expect(log.getByRole('row').nth(1)).toContainText('Kepala Seksi');
  // The one decreed, of two in the annex.
  await expect(log.getByRole('row').nth(1).getByRole('cell').last()).toHaveText('1');

  const saved = await app.save();
  expect(personal.filter((text) => saved.bytes.includes(text))).toEqual([]);
  expect(saved.bytes.includes(passphrase)).toBe(false);
  expect(personal.filter((text) => said.some((line) => line.includes(text)))).toEqual([]);
  const shown = await page.locator('body').innerText();
  expect(personal.filter((text) => shown.includes(text))).toEqual([]);

  await screen.getByRole('button', { name: 'Hapus lampiran periode 2026-03' }).click();
  await screen.getByRole('button', { name: 'Ya, hapus' }).click();
  await expect(screen.getByText('Tidak ada nama atau NIK yang disimpan di dokumen ini.')).toBeVisible();
  await app.undo();
  await expect(lists.getByRole('row').nth(1)).toContainText(/5\s*3\s*0\s*2\s*0\s*0\s*0/);
  await expect(screen.getByText('Tidak ada nama atau NIK yang disimpan di dokumen ini.')).toBeVisible();
  await expect(log.getByRole('row').nth(1)).toContainText('Kepala Seksi');
  app.expectNoComplaints();
});

test('a later list of the same session says who is enrolled', async ({ page }) => {
  const app = new App(page);
  await app.startFresh();
  await app.show('Data');
  await page.getByRole('button', { name: 'Calon peserta', exact: true }).click();
  const screen = page.getByRole('region', { name: 'Calon peserta menurut nama dan NIK' });
  await screen.getByRole('button', { name: 'Baca daftar calon …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Atau tempel tabel' }).fill(list);
  await dialog.getByRole('button', { name: 'Baca teks ini' }).click();
  await dialog.getByRole('button', { name: 'Catat 2 calon sah' }).click();
  await screen.getByRole('button', { name: 'Tetapkan menurut kuota' }).click();

  await screen.getByRole('button', { name: 'Ubah status dari daftar …' }).click();
  await dialog
    .getByRole('textbox', { name: 'Atau tempel tabel' })
    .fill(`NIK\tNama\n${people[2].slice(0, 2).join('\t')}\n9901010101904799\tTidak Ada`);
  await dialog.getByRole('button', { name: 'Baca teks ini' }).click();
  await expect(dialog.getByText('Tidak ada di daftar calon.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Ubah status 1 calon' }).click();
  const lists = screen.getByRole('table', { name: 'Daftar calon' });
  await expect(lists.getByRole('row').nth(1)).toContainText(/5\s*3\s*0\s*1\s*1\s*0\s*0/);

  // The same people again, for another fund: nobody is paid for twice.
  await screen.getByRole('button', { name: 'Baca daftar calon …' }).click();
  await dialog.getByRole('textbox', { name: 'Atau tempel tabel' }).fill(list);
  await dialog.getByRole('button', { name: 'Baca teks ini' }).click();
  await expect(dialog.getByText('2 · NIK sudah ada di daftar lain yang masih berjalan.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Batal' }).click();
  app.expectNoComplaints();
});
