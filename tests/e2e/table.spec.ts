import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { middle } from './areas.ts';
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

test('at the level of kecamatan rows are sums of their desa, and a row is looked at like a desa', async ({
  page,
}) => {
  await page.getByRole('radio', { name: 'Kecamatan', exact: true }).check();
  const rows = app.table().getByRole('rowheader');
  await expect(rows).toHaveCount(8);
  await expect(app.table().getByRole('columnheader').first()).toContainText('Kecamatan');
  await expect(await app.cell('Juai', 'Desa/kelurahan')).toHaveText('21');
  await expect(app.table().getByRole('row', { name: 'Jumlah' })).toContainText('Jumlah 8 kecamatan');
  const gap = await (await app.cell('Halong', 'Belum terlindungi')).innerText();
  expect(gap).toBe('4.781');
  await rows.filter({ hasText: 'Halong' }).click();
  await expect(app.details().getByRole('heading', { name: 'Kecamatan Halong' })).toBeVisible();
  await expect(app.details()).toContainText('4.781 orang');
  await expect(app.table().getByRole('row', { selected: true })).toHaveCount(1);
  expect(await app.tableSum('Belum terlindungi')).toBe(28_880);
  await page.getByRole('radio', { name: 'Desa', exact: true }).check();
  await expect(app.table().getByRole('row', { name: 'Jumlah' })).toContainText('Jumlah 157 desa');
});

/** A document whose names and columns look like formulas to a spreadsheet. */
async function columnOfFormulas(page: Page): Promise<void> {
  await app.show('Data');
  await page.getByRole('button', { name: 'Impor tabel …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Impor tabel angka per desa' });
  await dialog
    .getByRole('textbox', { name: 'Tempel tabel dari lembar kerja' })
    .fill('Kode\t=2+3\n63.11.01.2001\t-5\n63.11.01.2002\t7');
  await dialog.getByRole('button', { name: 'Baca teks ini' }).click();
  await app.choose('Isi kolom =2+3', 'kolom data lain');
  await dialog.getByRole('button', { name: /^Ambil 2 angka untuk 2 desa/ }).click();
  await expect(dialog).toBeHidden();
}

test('the table goes to CSV and XLSX as shown: filtered and sorted, adding up, and inert', async ({
  page,
}) => {
  await columnOfFormulas(page);
  await page.getByRole('button', { name: 'Saring Kecamatan' }).click();
  await page.getByRole('checkbox', { name: 'Juai', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('21 dari 157 baris')).toBeVisible();
  const sums = { gap: await app.tableSum('Belum terlindungi'), cost: await app.tableSum('Biaya') };
  const first = await app.table().getByRole('rowheader').first().innerText();

  const exported = (item: string) =>
    app.download(async () => {
      await page.getByRole('button', { name: 'Ekspor tabel' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    });
  const csv = await exported('CSV');
  expect(csv.name).toMatch(/\.csv$/);
  const text = csv.bytes.toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [header, ...rows] = Papa.parse<string[]>(text.slice(1).trim(), { delimiter: ',' }).data;
  expect(rows).toHaveLength(21);
  expect(rows[0]).toContain(first);
  const sumOf = (name: string): number => {
    const at = header!.findIndex((head) => head.startsWith(name));
    return rows.reduce((sum, row) => sum + Number(row[at]), 0);
  };
  expect(sumOf('Belum terlindungi')).toBe(sums.gap);
  expect(sumOf('Biaya')).toBe(sums.cost);
  // Text that opens like a formula is text; a negative number stays a number, an unknown one empty.
  const formula = header!.findIndex((head) => head.includes('2+3'));
  expect(header![formula]).toBe("'=2+3");
  expect(rows.map((row) => row[formula])).toEqual(['-5', '7', ...Array.from({ length: 19 }, () => '')]);
  for (const cell of [header!, ...rows].flat())
    if (!Number.isFinite(Number(cell))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);

  const xlsx = await exported('XLSX');
  expect(xlsx.name).toMatch(/\.xlsx$/);
  const parts = unzipSync(new Uint8Array(xlsx.bytes));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  expect(sheet.match(/<row /g)).toHaveLength(22);
  expect(sheet).not.toContain('<f>');
  const sources = strFromU8(parts['xl/worksheets/sheet2.xml']!);
  expect(sources).toContain('Ilustrasi PetaLindung untuk Balangan');
  expect(sources).toContain('pekerja rentan yang iurannya dibayar APBD');
  const words = Object.entries(parts).map(([name, part]) =>
    /sheet1|sharedStrings/.test(name) ? strFromU8(part) : '',
  );
  expect(words.join('')).toContain("'=2+3");
  const numbers = [...sheet.matchAll(/<c r="([A-Z]+)\d+"(?: s="\d+")?(?: t="n")?[^>]*><v>([^<]*)<\/v>/g)];
  const column = numbers.filter(([, , value]) => Number(value) === -5);
  expect(column).toHaveLength(1);
});

test('the heads of figures say where they come from and what they count', async () => {
  const head = app
    .table()
    .getByRole('columnheader')
    .getByRole('button', { name: 'Terlindungi', exact: true });
  await expect(head).toHaveAttribute(
    'title',
    /^Sumber: Ilustrasi PetaLindung untuk Balangan, 2023\nDefinisi: Sasaran: pekerja rentan/,
  );
});

test('columns are put in another order, and all comes back by one button', async ({ page }) => {
  const heads = app.table().getByRole('columnheader');
  const names = async (): Promise<string[]> =>
    (await heads.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
  const before = await names();
  await page.getByRole('button', { name: 'Pilih kolom' }).click();
  await page.getByRole('button', { name: 'Geser Cakupan ke kiri' }).click();
  await page.getByRole('checkbox', { name: 'Kode' }).click();
  await page.keyboard.press('Escape');
  const moved = await names();
  expect(moved.findIndex((name) => name.startsWith('Cakupan'))).toBeLessThan(
    moved.findIndex((name) => name.startsWith('Belum terlindungi')),
  );
  expect(moved.some((name) => name.startsWith('Kode'))).toBe(true);
  // The app begins anew.
  await page.reload();
  await app.openSample('Balangan 2024');
  await app.show('Peta');
  await expect.poll(names).toEqual(moved);
  await page.getByRole('button', { name: 'Pilih kolom' }).click();
  await page.getByRole('button', { name: 'Kembalikan seperti semula' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(names).toEqual(before);
});

test('a desa with a note is marked in the table, with the note to read', async ({ page }) => {
  await app.selectDesa('Hamarung');
  await app.details().getByRole('textbox', { name: 'Catatan Hamarung' }).click();
  await page.keyboard.type('tunggu SK');
  const name = app.table().getByRole('rowheader', { name: 'Hamarung', exact: true });
  await expect(name).toHaveAttribute('title', 'tunggu SK');
  await expect(name).toHaveAccessibleDescription('Catatan: tunggu SK');
  await expect(name.locator('svg')).toBeVisible();
  await app.undo();
  await expect(name.locator('svg')).toHaveCount(0);
});

test('full coverage is written whole in the table of a plan', async ({ page }) => {
  await app.drawArea(middle);
  await app.areaKnown();
  await page.getByRole('button', { name: 'Jadikan area rencana' }).click();
  await app.show('Rencana');
  const full = app.table().getByRole('gridcell').filter({ hasText: '100,00%' });
  await expect(full.first()).toBeVisible();
  // To the fraction of a pixel, which is enough for an ellipsis and too little for the width of what scrolls.
  const room = await full.evaluateAll((cells) =>
    cells.map((cell) => {
      const text = document.createRange();
      text.selectNodeContents(cell);
      const { paddingLeft, paddingRight } = getComputedStyle(cell);
      const inside = cell.getBoundingClientRect().width - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return inside - text.getBoundingClientRect().width;
    }),
  );
  expect(Math.min(...room)).toBeGreaterThanOrEqual(0);
});
