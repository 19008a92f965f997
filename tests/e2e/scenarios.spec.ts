import { expect, test } from '@playwright/test';
import { App } from './driver.ts';

/** Scenarios side by side, what-if, and the five samples with the answers to their questions. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

test('a plan is duplicated, changed and compared with the first, on screen and as a page', async () => {
  await app.show('Skenario');
  await app.duplicateShownPlan();
  await expect(app.scenarios().getByRole('listitem')).toHaveCount(5);
  await app.show('Rencana');
  await app.type('Kuota', '19000');
  await expect(app.answer('Rencana alokasi')).toContainText('19.000 orang');

  await app.show('Skenario');
  await app.compare('Balangan 2024', 'Balangan 2024 (salinan)');
  const comparison = app.comparison();
  await expect(comparison.getByText('B memberi 1.000 orang lebih sedikit daripada A.')).toBeVisible();
  await expect(comparison.getByRole('row', { name: /^Kuota terbagi/ })).toContainText('−1.000');
  await expect(comparison.getByRole('table', { name: 'Selisih per desa' })).toContainText('−');

  const page = await app.download(() =>
    comparison.getByRole('button', { name: 'Ekspor satu halaman' }).click(),
  );
  expect(page.name).toMatch(/\.pdf$/);
  expect(page.bytes.subarray(0, 5).toString()).toBe('%PDF-');

  await comparison.getByRole('button', { name: 'Lihat selisih di peta' }).click();
  await expect(app.page.locator('[data-indicator="difference"]')).toBeVisible();
  // Beside the comparison the map is small, and its legend may have folded up.
  const card = app.page.locator('.map-legend-card');
  if (!(await card.evaluate((details: HTMLDetailsElement) => details.open)))
    await card.locator('summary').click();
  await expect(card.getByRole('figure', { name: 'Legenda' })).toContainText('orang');
});

test('an official plan is sealed with a hash and changes no more until the seal is lifted', async ({
  page,
}) => {
  await app.show('Skenario');
  await page.getByRole('button', { name: 'Jadikan Balangan 2024 resmi' }).click();
  const shown = app.scenarios().getByRole('listitem').first();
  await expect(shown).toContainText(/Sidik [0-9a-f]{64}/);
  await expect(page.getByRole('button', { name: 'Hapus Balangan 2024', exact: true })).toBeDisabled();
  await app.show('Rencana');
  await expect(app.field('Kuota')).toBeDisabled();

  await app.show('Skenario');
  await page.getByRole('button', { name: 'Lepas status resmi Balangan 2024' }).click();
  await expect(shown).not.toContainText('Sidik');
  await app.show('Rencana');
  await expect(app.field('Kuota')).toBeEnabled();
});

test('another plan is shown from the top bar, and a deleted one comes back with undo', async ({ page }) => {
  await page.getByRole('button', { name: /^Skenario yang ditampilkan/ }).click();
  await page.getByRole('menuitemradio', { name: 'Datar 100 per desa' }).click();
  await app.show('Rencana');
  await expect(app.answer('Rencana alokasi')).toContainText('100 orang per desa');
  await app.show('Skenario');
  await page.getByRole('button', { name: 'Hapus Datar 100 per desa', exact: true }).click();
  await expect(app.scenarios().getByRole('listitem')).toHaveCount(3);
  await app.undo();
  await expect(app.scenarios().getByRole('listitem')).toHaveCount(4);
});

test('the presentation says why heads are left over as the plan does', async ({ page }) => {
  await page.getByRole('button', { name: /^Skenario yang ditampilkan/ }).click();
  await page.getByRole('menuitemradio', { name: 'Datar 100 per desa' }).click();
  await page.getByRole('button', { name: 'Presentasikan' }).click();
  const slides = page.getByRole('dialog', { name: 'Presentasi' });
  for (let turn = 0; turn < 2; turn++) await page.keyboard.press('ArrowRight');
  await expect(slides).toHaveAttribute('data-slide', 'target');
  await expect(slides).toContainText('hanya 15.700 dari kuota 20.000 yang terbagi; 4.300 tidak terbagi');
  await page.keyboard.press('Escape');
});

test('what-if computes while the slider moves and changes the plan only when it is applied', async ({
  page,
}) => {
  await app.show('Rencana');
  await app.view('Bagaimana jika');
  const whatIf = page.getByRole('region', { name: 'Bagaimana jika?' });
  const quota = whatIf.getByRole('slider', { name: 'Kuota' });
  await quota.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await expect(whatIf.getByRole('row', { name: /^Kuota terbagi/ })).toContainText('+1.000');
  await expect(whatIf.getByRole('status')).toContainText('21.000 orang');
  await expect(app.field('Kuota')).toHaveValue('20.000');

  const apply = whatIf.getByRole('button', { name: 'Terapkan' });
  await app.tabTo(apply);
  await page.keyboard.press('Enter');
  await expect(app.field('Kuota')).toHaveValue('21.000');
  await expect(whatIf.getByText('Belum ada yang diubah.')).toBeVisible();
  // What can be pressed no more keeps the focus for who has only the keyboard.
  await expect(apply).toBeDisabled();
  await expect(apply).toBeFocused();
  await app.undo();
  await expect(app.field('Kuota')).toHaveValue('20.000');
});

test('the cash plan adds up and is copied as a table of plain numbers', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.show('Anggaran');
  const cash = page.getByRole('region', { name: 'Anggaran kas' });
  await expect(cash.getByRole('row', { name: /^Jumlah/ }).last()).toContainText('2.167.200.000');
  await app.choose('Periode', 'Triwulan');
  await expect(cash.getByRole('columnheader', { name: 'TW 2 2024' }).last()).toBeVisible();
  await cash.getByRole('button', { name: 'Salin tabel' }).click();
  await expect(cash.getByText('Tersalin')).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  const cells = lines.map((line) => line.split('\t'));
  const sums = cells.at(-1)!.slice(1).map(Number);
  expect(sums.at(-1)).toBe(2_167_200_000);
  expect(sums.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(2_167_200_000);
});

test('raise the lowest comes with a proof in words', async ({ page }) => {
  await app.show('Rencana');
  await app.choose('Aturan', 'Angkat cakupan terendah');
  await app.view('Pemerataan');
  const fairness = page.getByRole('region', { name: 'Seberapa merata hasilnya?' });
  await expect(fairness.getByRole('region', { name: /Bukti/ })).toContainText('Orang terakhir di');
  await expect(fairness.getByRole('status')).toContainText('Cakupan desa terendah naik');
});

for (const { sample, screen, answer } of [
  { sample: 'Balangan 2024', screen: 'Rencana', answer: /20\.000 orang untuk 157 desa.*kurang 8\.880/ },
  {
    sample: 'Kutai Kartanegara 2021',
    screen: 'Anggaran',
    answer: /Dana cukup untuk 20\.238 orang, atau semua orang selama 4 bulan/,
  },
  { sample: 'Jambi 2022', screen: 'Anggaran', answer: /selama 11 bulan/ },
  { sample: 'Kalimantan Tengah 2022', screen: 'Data', answer: /30,66%.*909\.136/ },
  { sample: 'Sumatera Bagian Selatan 2022', screen: 'Data', answer: /tidak dapat dihitung: 3 dari 3/ },
] as const) {
  test(`the sample ${sample} opens where its question is answered`, async ({ page }) => {
    await app.goToStart();
    await app.openSample(sample);
    await expect(app.questionBanner()).toContainText(answer);
    await expect(
      page.getByRole('navigation', { name: 'Layar' }).getByRole('button', { name: screen }),
    ).toHaveAttribute('aria-current', 'page');
  });
}

test('unknown coverage of a government is said, never 0', async ({ page }) => {
  await app.goToStart();
  await app.openSample('Sumatera Bagian Selatan 2022');
  const monitor = page.getByRole('region', { name: 'Pemantauan pemerintah daerah' });
  await expect(monitor.getByRole('row', { name: /Provinsi Jambi/ }).last()).toContainText('tidak ada data');
  const enrolled = monitor.getByRole('textbox', { name: 'Didaftarkan Provinsi Lampung' });
  await expect(enrolled).toHaveValue('');
  await enrolled.fill('1200');
  await page.keyboard.press('Enter');
  await expect(enrolled).toHaveValue('1.200');
  await app.undo();
  await expect(enrolled).toHaveValue('');
});

test('an official plan says when the figures it was made with have changed', async ({ page }) => {
  await app.show('Skenario');
  await page.getByRole('button', { name: 'Jadikan Balangan 2024 resmi' }).click();
  await app.show('Rencana');
  const notice = app.page.getByText('Data cakupan berubah sesudah itu.');
  await expect(app.page.getByText('Rencana resmi sejak')).toBeVisible();
  await expect(app.page.getByText('Data cakupan 2023: Ilustrasi PetaLindung')).toBeVisible();
  await expect(notice).toHaveCount(0);
  // 41,120 and 61,120 of 70,000: what the plan was decided on.
  const coverage = app.page.getByText('Cakupan naik dari 58,74% menjadi 87,31%');
  await expect(coverage).toBeVisible();
  await app.show('Data');
  await (await app.cell('Muara Ninian', 'Pekerja sasaran')).click();
  await page.keyboard.type('900');
  await page.keyboard.press('Enter');
  await app.show('Rencana');
  await expect(notice).toBeVisible();
  await expect(coverage).toBeVisible();
  await app.undo();
  await expect(notice).toHaveCount(0);
});

test('the contribution of a construction contract is split by programme and payer', async ({ page }) => {
  await app.show('Anggaran');
  await app.unfold('Iuran');
  const answer = page.getByRole('status').filter({ hasText: 'Iuran seorang sebulan' });
  await expect(answer).toContainText('Rp16.800');
  await page.getByRole('combobox', { name: 'Kelompok pekerja Iuran' }).click();
  await page.getByRole('option', { name: 'Jasa konstruksi' }).click();
  await expect(page.getByText('Isi nilai kontrak untuk melihat iurannya.')).toBeVisible();
  await app.type('Nilai kontrak Iuran', '750.000.000');
  const contract = page.getByRole('status').filter({ hasText: 'Iuran seluruh kontrak' });
  for (const amount of ['Rp1.375.000', 'Rp1.215.000', 'Rp160.000', 'PP 44/2015'])
    await expect(contract).toContainText(amount);
});
