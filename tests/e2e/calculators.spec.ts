import { expect, test, type Locator } from '@playwright/test';
import { App } from './driver.ts';

/** Sums before there is a plan, and the rate table they rest on: the Anggaran screen. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

/** What a calculator says, told from the others by its words. */
const answer = (text: string | RegExp): Locator =>
  app.page.locator('.calculator').getByRole('status').filter({ hasText: text });

/** The rate table of the Balangan sample, and what its plan costs by it. */
async function openRates(): Promise<{ readonly total: Locator; readonly table: Locator }> {
  await app.show('Anggaran');
  const total = app.page
    .getByRole('region', { name: 'Anggaran kas' })
    .getByRole('row', { name: /^Jumlah/ })
    .last();
  await expect(total).toContainText('2.167.200.000');
  await app.page.getByRole('button', { name: 'Buka tabel iuran' }).click();
  return { total, table: app.dialog() };
}

/** Takes into the plan what the calculator with these words says. */
const apply = (text: string): Promise<void> =>
  app.page
    .locator('.calculator')
    .filter({ hasText: text })
    .getByRole('button', { name: 'Terapkan ke rencana' })
    .click();

test('Kutai Kartanegara: heads for months, months for heads, taken into the plan by a press', async ({
  page,
}) => {
  await app.goToStart();
  await app.openSample('Kutai Kartanegara 2021');
  await app.unfold('Bulan ↔ orang');
  await app.choose('Pagu Bulan ↔ orang', 'APBD Disnaker');
  await app.type('Orang Bulan ↔ orang', '21000');
  const solved = answer('Untuk 5 bulan');
  await expect(solved).toContainText('Untuk 5 bulan, dana cukup bagi 20.238 orang.');
  await expect(solved).toContainText('Untuk 21.000 orang, dana cukup 4 bulan.');
  await expect(solved).toContainText('Untuk 5 bulan masih kurang Rp64.000.000.');
  await app.type('Bulan Bulan ↔ orang', '3');
  await expect(answer('dana cukup bagi 33.730 orang')).toBeVisible();

  await app.type('Bulan Bulan ↔ orang', '5');
  await page.getByRole('button', { name: 'Pakai kuota 20.238' }).click();
  await app.show('Rencana');
  await expect(app.field('Kuota')).toHaveValue('20.238');
  await app.undo();
  await expect(app.field('Kuota')).toHaveValue('21.000');
});

test('Jambi: a part of a grant to each desa, and what fits into it', async ({ page }) => {
  await app.show('Anggaran');
  await app.unfold('Bantuan per desa');
  const grant = answer('Dana iuran');
  await expect(grant).toContainText('Rp10.000.000');
  await expect(grant).toContainText('Kurang Rp80.000 tiap desa, Rp12.560.000 seluruhnya');
  await expect(grant).toContainText('49 orang selama 12 bulan, sisa Rp121.600 tiap desa.');
  await expect(grant).toContainText('50 orang selama 11 bulan, sisa Rp760.000 tiap desa.');
  await app.type('Desa dan kelurahan Bantuan per desa', '1562');
  await expect(grant).toContainText('Rp124.960.000 seluruhnya');
  await apply('Dana iuran');
  await expect(page.getByText('Rp10.000.000 untuk iuran di tiap desa.')).toBeVisible();
});

test('Balangan: teachers from two programmes to four, others to three, become commitments', async ({
  page,
}) => {
  await app.show('Anggaran');
  await app.unfold('Tambahan program non-ASN');
  for (const [who, heads] of [
    ['Guru non-ASN', '500'],
    ['Pegawai non-ASN lain', '300'],
  ] as const) {
    await app.type(`Orang ${who}`, heads);
    await app.type(`Upah sebulan ${who}`, '1500000');
  }
  // 8.7 % and 5.7 % of Rp1,500,000, of 500 and of 300, over twelve months.
  const added = answer('Tambahan 12 bulan');
  for (const amount of ['Rp130.500', 'Rp85.500', 'Rp90.900.000', 'Rp1.090.800.000'])
    await expect(added).toContainText(amount);
  await apply('Tambahan 12 bulan');
  await expect(page.getByRole('region', { name: 'Anggaran', exact: true }).first()).toContainText(
    'Tanggungan Rp1.090.800.000 dibayar lebih dulu.',
  );
});

test('a new rate from a month on changes the months from then on, needs a legal basis, and is one step', async ({
  page,
}) => {
  const { total, table } = await openRates();
  await table.getByRole('button', { name: /^Tarif baru untuk JKM Pekerja/ }).click();
  await app.choose('Berlaku sejak', 'Juli');
  await app.type('Iuran sebulan', '7800');
  await app.field('Dasar hukum').fill('');
  await expect(table.getByRole('button', { name: 'Simpan tarif' })).toBeDisabled();
  await app.field('Dasar hukum').fill('Peraturan contoh 1/2024');
  await table.getByRole('button', { name: 'Simpan tarif' }).click();
  await expect(table.getByRole('row', { name: /Peraturan contoh 1\/2024/ })).toContainText('Rp7.800');
  await expect(table.getByText('Juli 2015 – Juni 2024')).toBeVisible();
  await table.getByRole('button', { name: 'Tutup' }).click();
  // Rp1,000 more for 15,000 heads in six months, and for 5,000 in three.
  await expect(total).toContainText('2.272.200.000');
  await expect(page.getByText('sudah diubah')).toBeVisible();
  await app.undo();
  await expect(total).toContainText('2.167.200.000');
  await expect(page.getByText('seperti bawaan')).toBeVisible();
});

test('a rate of one group is added, corrected and deleted, each a step of undo', async ({ page }) => {
  const { total, table } = await openRates();
  await table.getByRole('button', { name: 'Tambah tarif kelompok' }).click();
  await app.choose('Program', 'JKM');
  await app.choose('Berlaku sejak', 'Juli');
  const basis = app.field('Dasar hukum');
  await expect(basis).toBeVisible();
  await expect(basis).not.toHaveAttribute('aria-invalid');
  await app.type('Iuran sebulan', '7800');
  const save = table.getByRole('button', { name: 'Simpan tarif' });
  await expect(save).toBeDisabled();
  // A fault only once it was left empty.
  await basis.focus();
  await basis.blur();
  await expect(basis).toHaveAttribute('aria-invalid', 'true');
  await basis.fill('Perbup contoh 7/2024');
  await save.click();
  const line = table.getByRole('row', { name: /Perbup contoh 7\/2024/ });
  await expect(line).toContainText('Rp7.800');
  await expect(line).toContainText('pekerja rentan');

  // A second one over the same months is no sound table.
  await table.getByRole('button', { name: 'Tambah tarif kelompok' }).click();
  await app.choose('Program', 'JKM');
  await app.field('Dasar hukum').fill('Perbup kedua');
  await expect(table.getByRole('alert')).toBeVisible();
  await expect(save).toBeDisabled();
  await table.getByRole('button', { name: 'Batal' }).click();

  await line.getByRole('button', { name: /^Perbaiki/ }).click();
  await app.type('Iuran sebulan', '8800');
  await save.click();
  await expect(line).toContainText('Rp8.800');
  await table.getByRole('button', { name: 'Tutup' }).click();
  // Rp2,000 more for 15,000 heads in six months, and for 5,000 in three.
  await expect(total).toContainText('2.377.200.000');
  await page.getByRole('button', { name: 'Buka tabel iuran' }).click();
  await line.getByRole('button', { name: /^Hapus versi/ }).click();
  await expect(line).toHaveCount(0);
  await table.getByRole('button', { name: 'Tutup' }).click();
  await expect(total).toContainText('2.167.200.000');
  await app.undo();
  await expect(total).toContainText('2.377.200.000');
});
