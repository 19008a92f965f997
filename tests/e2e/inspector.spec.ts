import { expect, test, type Locator } from '@playwright/test';
import { App } from './driver.ts';

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

function heading(name: string): Locator {
  return app.details().getByRole('heading', { name, level: 2 });
}

/** The figure behind a label, in one part of the details. */
function figure(part: string, label: string): Locator {
  return app
    .details()
    .getByRole('region', { name: part })
    .locator('dt', { hasText: new RegExp(`^${label}$`) })
    .locator('xpath=following-sibling::dd[1]');
}

test('a desa has its figures with unit, source and year, its phases and funds, and its place among the others', async () => {
  await app.selectDesa('Muara Ninian');
  await expect(heading('Muara Ninian')).toBeVisible();
  await expect(figure('Cakupan 2023', 'Pekerja sasaran')).toHaveText('466 orang');
  await expect(figure('Cakupan 2023', 'Belum terlindungi')).toHaveText('192 orang');
  await expect(app.details().getByRole('img', { name: 'Cakupan sekarang 58,80%' })).toBeVisible();
  await expect(app.details().getByText('Sumber: Ilustrasi PetaLindung untuk Balangan, 2023')).toBeVisible();
  await expect(app.details().getByText(/^Definisi: Sasaran: pekerja rentan/)).toBeVisible();
  await expect(figure('Rencana: Balangan 2024', 'Kuota')).toHaveText('130 orang');
  await expect(figure('Rencana: Balangan 2024', 'Biaya')).toHaveText('Rp14.112.000');
  const phases = app.details().getByRole('list', { name: 'Kuota per tahap' }).getByRole('listitem');
  await expect(phases).toHaveCount(3);
  const heads = await phases.allInnerTexts();
  const given = heads.map((text) => Number(/(\d+) orang/.exec(text)?.[1]));
  expect(given.reduce((sum, value) => sum + value, 0)).toBe(130);
  await expect(app.details().getByText(/^Urutan ke-\d+ dari 157 desa/)).toBeVisible();
  const spread = app.details().getByRole('table', { name: 'Sebaran cakupan desa' });
  await expect(spread.getByRole('row', { name: /50–60%/ })).toHaveAttribute('aria-current', 'true');
});

test('from a desa up to its kecamatan, which is the sum of its desa, down again, and out', async ({
  page,
}) => {
  await app.selectDesa('Muara Ninian');
  await app.details().getByRole('button', { name: 'Kecamatan Juai' }).click();
  await expect(heading('Kecamatan Juai')).toBeVisible();
  await page.getByRole('button', { name: 'Saring Kecamatan' }).click();
  await page.getByRole('checkbox', { name: 'Juai', exact: true }).click();
  await page.keyboard.press('Escape');
  const sum = await app.tableSum('Belum terlindungi');
  await expect(figure('Cakupan 2023', 'Belum terlindungi')).toHaveText(
    `${sum.toLocaleString('id-ID')} orang`,
  );
  const lowest = app.details().getByRole('region', { name: 'Cakupan terendah' }).getByRole('button');
  await expect(lowest).toHaveCount(5);
  const name = (await lowest.first().innerText()).trim();
  await lowest.first().click();
  await expect(heading(name)).toBeVisible();
  await app.details().getByRole('button', { name: 'Tutup rincian ini' }).click();
  await expect(heading('Seluruh wilayah')).toBeVisible();
  await expect(heading('Seluruh wilayah')).toBeFocused();
  await expect(app.details()).toContainText('Pilih desa di peta, tabel, atau pencarian');
});

test('the area at work has its details, gives way to a desa and comes back; Escape closes', async ({
  page,
}) => {
  await app.drawArea([
    [0.45, 0.3],
    [0.7, 0.3],
    [0.7, 0.6],
    [0.45, 0.6],
  ]);
  const details = app.details();
  await expect(details).toContainText('Area sasaran ·');
  await app.areaKnown();
  const gap = await app.areaFigure('Belum terlindungi');
  await expect(figure('Cakupan 2023', 'Belum terlindungi')).toHaveText(
    `${gap.toLocaleString('id-ID')} orang`,
  );
  await app.show('Rencana');
  await expect(details).toContainText('Area sasaran ·');
  await app.selectDesa('Muara Ninian');
  await expect(heading('Muara Ninian')).toBeVisible();
  await details.getByRole('button', { name: 'Tutup rincian ini' }).focus();
  await page.keyboard.press('Escape');
  await expect(details).toContainText('Area sasaran ·');
  await page.keyboard.press('Escape');
  await expect(heading('Seluruh wilayah')).toBeVisible();
});

test('a note of several lines is kept as text, is one step of undo, and can be deleted', async ({ page }) => {
  await app.selectDesa('Muara Ninian');
  const note = app.details().getByRole('textbox', { name: 'Catatan Muara Ninian' });
  await note.click();
  await page.keyboard.type('Rapat 12 Maret:');
  await page.keyboard.press('Enter');
  await page.keyboard.type('<b>sepakat</b>, tunggu SK');
  const text = 'Rapat 12 Maret:\n<b>sepakat</b>, tunggu SK';
  await expect(note).toHaveValue(text);
  await app.selectDesa('Hamarung');
  await expect(app.details().getByRole('textbox', { name: 'Catatan Hamarung' })).toHaveValue('');
  await app.selectDesa('Muara Ninian');
  await expect(note).toHaveValue(text);
  await app.undo();
  await expect(note).toHaveValue('');
  await app.redo();
  await expect(note).toHaveValue(text);
  const saved = await app.save();
  await app.details().getByRole('button', { name: 'Hapus catatan' }).click();
  await expect(note).toHaveValue('');
  await app.save();
  // The file is there a moment before the app has heard that it is; until then it would ask about changes.
  await expect(app.saveState()).toHaveText('Tersimpan');
  await app.openFile(saved);
  await app.mapReady();
  await app.show('Peta');
  await app.selectDesa('Muara Ninian');
  await expect(note).toHaveValue(text);
});

test('another year is told beside this one, unknown where nothing is known, each with its source', async ({
  page,
}) => {
  await app.show('Data');
  await page.getByRole('button', { name: 'Impor tabel …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Impor tabel angka per desa' });
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'laporan.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Kode Desa;Nama Desa;Pekerja sasaran 2022;Terlindungi 2022\r\n63.11.01.2001;Muara Ninian;450;90\r\n',
    ),
  });
  await dialog.getByRole('button', { name: 'Ambil 2 angka untuk 1 desa' }).click();
  await expect(dialog).toBeHidden();
  await app.choose('Tahun yang ditampilkan', '2023');
  await app.show('Peta');
  await app.selectDesa('Muara Ninian');
  const years = app.details().getByRole('list', { name: 'Cakupan per tahun' }).getByRole('listitem');
  await expect(years).toHaveCount(2);
  await expect(years.first()).toContainText('2022');
  await expect(years.first()).toContainText('20,00%');
  await expect(years.first()).toContainText('90 dari 450 orang');
  await expect(years.first()).toContainText('laporan');
  await app.selectDesa('Hamarung');
  await expect(years.first()).toContainText('tidak ada data');
});

test('figures that are not there are said to be unknown, never 0', async ({ page }) => {
  await app.show('Data');
  await (await app.cell('Muara Ninian', 'Terlindungi')).click();
  await page.keyboard.press('Delete');
  await expect(await app.cell('Muara Ninian', 'Cakupan')).toHaveText('tidak ada data');
  await app.show('Peta');
  await app.selectDesa('Muara Ninian');
  await expect(figure('Cakupan 2023', 'Pekerja sasaran')).toHaveText('466 orang');
  await expect(figure('Cakupan 2023', 'Terlindungi')).toHaveText('tidak ada data');
  await expect(figure('Cakupan 2023', 'Belum terlindungi')).toHaveText('tidak ada data');
  await expect(app.details().getByRole('region', { name: 'Rencana: Balangan 2024' })).toContainText(
    'tidak ikut mendapat kuota',
  );
});
