import { expect, test, type Page } from '@playwright/test';
import { App } from './driver.ts';

let app: App;

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  app = new App(page);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

/** The clipboard as another program would leave it. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
}

test('cells are typed into as in a spreadsheet: Enter, Tab and arrows go on, Escape drops, one cell is one step', async ({
  page,
}) => {
  await app.show('Data');
  const first = await app.cell('Muara Ninian', 'Pekerja sasaran');
  const covered = await app.cell('Muara Ninian', 'Terlindungi');
  await first.click();
  await page.keyboard.type('900');
  await page.keyboard.press('Tab');
  await expect(first).toHaveText('900');
  await page.keyboard.type('12');
  await page.keyboard.press('Escape');
  await expect(covered).toHaveText('274');
  await page.keyboard.type('300');
  await page.keyboard.press('Enter');
  await expect(covered).toHaveText('300');
  await app.undo();
  await expect(covered).toHaveText('274');
  await expect(first).toHaveText('900');
  await app.undo();
  await expect(first).toHaveText('466');
});

test('what a cell cannot hold is said beside it and stays until it is put right', async ({ page }) => {
  await app.show('Data');
  const first = await app.cell('Muara Ninian', 'Pekerja sasaran');
  await first.click();
  await page.keyboard.type('dua');
  await page.keyboard.press('Enter');
  await expect(app.table().getByRole('alert')).toContainText('bilangan bulat');
  await (await app.cell('Hamarung', 'Terlindungi')).click();
  await expect(app.table().getByRole('alert')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await expect(first).toHaveText('500');
  await expect(app.table().getByRole('alert')).toHaveCount(0);
});

test('a block from a spreadsheet is looked at first, then taken as one step', async ({ page }) => {
  await app.show('Data');
  const first = await app.cell('Muara Ninian', 'Pekerja sasaran');
  await first.click();
  await paste(page, '900\t300\r\nbanyak\t10\r\n');
  const dialog = app.dialog();
  await expect(dialog).toContainText('3 sel akan berubah. 1 sel ditolak.');
  await expect(dialog).toContainText('bilangan bulat');
  await dialog.getByRole('button', { name: 'Terapkan' }).click();
  await expect(first).toHaveText('900');
  await expect(await app.cell('Muara Ninian', 'Terlindungi')).toHaveText('300');
  await app.undo();
  await expect(first).toHaveText('466');
  await expect(await app.cell('Muara Ninian', 'Terlindungi')).toHaveText('274');
});

test('selected cells are copied with their heads', async ({ page }) => {
  await app.show('Data');
  await (await app.cell('Muara Ninian', 'Pekerja sasaran')).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ControlOrMeta+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split(/\r?\n/)).toEqual(['Pekerja sasaran\tTerlindungi', '466\t274']);
});

test('filters leave some rows, say how many, and the sums are theirs', async ({ page }) => {
  const count = page.getByText(/^\d+ dari \d+ baris$/);
  await expect(count).toHaveCount(0);
  await page.getByRole('button', { name: 'Saring Kecamatan' }).click();
  await page.getByRole('checkbox', { name: 'Juai', exact: true }).click();
  await expect(count).toHaveText('21 dari 157 baris');
  await page.keyboard.press('Escape');
  const sum = app.table().getByRole('row', { name: 'Jumlah' });
  await expect(sum).toContainText('Jumlah 21 desa');
  await page.getByRole('button', { name: /^Hapus saringan Kecamatan/ }).click();
  await expect(count).toHaveCount(0);
  await expect(sum).toContainText('Jumlah 157 desa');
});

test('columns are chosen and the choice is kept on this computer', async ({ page }) => {
  const heads = app.table().getByRole('columnheader');
  await page.getByRole('button', { name: 'Pilih kolom' }).click();
  await page.getByRole('checkbox', { name: 'Kelas di peta' }).click();
  await page.getByRole('checkbox', { name: 'Terlindungi', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(heads.filter({ hasText: 'Kelas di peta' })).toHaveCount(1);
  await expect(heads.filter({ hasText: /^Terlindungi/ })).toHaveCount(0);
  const kept = await page.evaluate(() => localStorage.getItem('petalindung.columns'));
  expect(JSON.parse(kept ?? '{}')).toMatchObject({ map: { shown: ['class'], hidden: ['covered'] } });
});

test('picked rows become an area, and the table can be cut down to it', async ({ page }) => {
  await app.selectDesa('Muara Ninian');
  await page.getByRole('rowheader', { name: 'Hamarung', exact: true }).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('group', { name: 'Baris yang dipilih' });
  await expect(bar).toContainText('2 baris dipilih');
  await bar.getByRole('button', { name: 'Jadikan area baru' }).click();
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeEnabled();
  await page.getByRole('button', { name: 'Di area aktif' }).click();
  await expect(app.table().getByRole('rowheader')).toHaveText(['Muara Ninian', 'Hamarung']);
});
