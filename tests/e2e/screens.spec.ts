import { expect, test } from '@playwright/test';
import { App } from './driver.ts';
import { openAsNewer } from './newer-document.ts';

/** The screens under the hands of a planner: keyboard, empty documents, quick typing, documents of other versions. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

test('the keyboard alone leads from the sample to a saved plan and its PDF', async ({ page }) => {
  await page.keyboard.press('2');
  await app.tabTo(app.field('Kuota'));
  await page.keyboard.type('19000');
  await expect.poll(() => app.tableSum('Kuota')).toBe(19_000);
  await page.keyboard.press('Enter');
  await app.tabTo(app.table());
  await page.keyboard.press('ArrowDown');
  await expect(app.details().getByText('Mengapa angka ini?')).toBeVisible();
  await expect(app.details()).toContainText('Muara Ninian');
  await page.keyboard.press('ArrowDown');
  await expect(app.details()).toContainText('Hamarung');
  expect((await app.save()).name).toMatch(/\.gpkg$/);
  await expect(app.saveState()).toHaveText('Tersimpan');
  const pdf = await app.download(() => page.keyboard.press('ControlOrMeta+p'));
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

test('an empty document leads to its next step, and figures typed quickly are all kept', async ({ page }) => {
  await app.goToStart();
  await app.newPlanFor('prov jambi', 'Jambi');
  await expect(page.getByText('Rencana mencakup seluruh wilayah')).toBeVisible();
  for (const screen of ['Laporan', 'Rencana', 'Anggaran', 'Peta'] as const) {
    await app.show(screen);
    await expect(page.getByRole('button', { name: 'Isi data' })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Isi data' }).click();

  await (await app.cell('Lempur Tengah', 'Pekerja sasaran')).click();
  await page.keyboard.type('500');
  await page.keyboard.press('Tab');
  await page.keyboard.type('200');
  await page.keyboard.press('Tab');
  await expect.poll(() => app.tableSum('Belum terlindungi')).toBe(300);
  await expect(await app.cell('Lempur Tengah', 'Pekerja sasaran')).toHaveText('500');

  await app.show('Anggaran');
  await page.getByRole('button', { name: 'Isi kuota' }).click();
  await app.type('Kuota', '120');
  await expect(app.answer('Rencana alokasi')).toContainText('120 orang untuk 1 desa/kelurahan');
});

test('Ctrl+Z takes back typing in the field being typed in, and the document anywhere else', async ({
  page,
}) => {
  await app.show('Rencana');
  await app.type('Kuota', '16.345');
  await expect.poll(() => app.tableSum('Kuota')).toBe(16_345);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(app.field('Kuota')).toHaveValue('20.000');
  await expect(app.field('Kuota')).toBeFocused();
  await expect.poll(() => app.tableSum('Kuota')).toBe(20_000);

  await app.type('Kuota', '17.000');
  await page.keyboard.press('Enter');
  await app.type('Minimum per desa', '50');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(app.field('Minimum per desa')).toHaveValue('100');
  await expect(app.field('Kuota')).toHaveValue('17.000');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => app.tableSum('Kuota')).toBe(20_000);

  // Every column of a plan of three phases is in sight on a laptop of 1366 pixels.
  const clipped = await app.table().evaluate((table) => table.scrollWidth - table.clientWidth);
  expect(clipped).toBe(0);
});

test('a warning that was opened stays open while its figures are typed', async ({ page }) => {
  await app.show('Rencana');
  await app.field('Kuota').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('160000');
  const warning = page.locator('.notice').filter({ hasText: 'melebihi ruang' });
  await expect(warning).toContainText('160.000');
  // Opened without the focus: the next digit goes on with the number.
  await warning.locator('details').evaluate((details: HTMLDetailsElement) => (details.open = true));
  await page.keyboard.type('0');
  await expect(warning).toContainText('1.600.000');
  await expect(warning.locator('details')).toHaveAttribute('open');
});

test('renaming a saved area is one step of undo, and desa outside the plan are not called unknown', async ({
  page,
}) => {
  await app.drawArea([
    [0.25, 0.5],
    [0.45, 0.5],
    [0.45, 0.8],
    [0.25, 0.8],
  ]);
  const names = page.getByRole('textbox', { name: /^Nama area/ });
  await names.click();
  await names.press('ControlOrMeta+a');
  await names.pressSequentially('Selatan', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(names).toHaveValue('Selatan');
  await app.undo();
  await expect(names).toHaveValue('Area 1');

  await page.getByRole('button', { name: 'Jadikan area rencana' }).click();
  await expect(app.table().getByText('di luar area').first()).toBeVisible();
  await expect(app.table()).not.toContainText('tidak ada data');
});

test('a document of a newer version opens for reading, says so, and still exports', async ({ page }) => {
  await openAsNewer(app, await app.save());
  const notes = page.getByRole('region', { name: 'Catatan saat dokumen dibuka' });
  await expect(notes).toContainText('hanya dapat dibaca');
  await app.show('Rencana');
  await expect(app.field('Kuota')).toBeDisabled();
  expect(await app.tableSum('Kuota')).toBe(20_000);
  expect((await app.exportPlan('CSV')).bytes.length).toBeGreaterThan(1000);
  await notes.getByRole('button', { name: 'Tutup' }).click();
  await expect(notes).toBeHidden();
});

test('all tools of the map, and a whole comparison, are in reach of a low and narrow window', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1093, height: 614 });
  const map = (await page.getByRole('application').boundingBox())!;
  const tools = page.getByRole('toolbar', { name: 'Alat area' }).getByRole('button');
  for (const tool of await tools.all()) {
    const box = (await tool.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(map.y + map.height);
  }
  await app.show('Skenario');
  const table = (await app.comparison().getByRole('table').first().boundingBox())!;
  const chart = (await app.comparison().getByRole('img').first().boundingBox())!;
  const beside = chart.x >= table.x + table.width;
  expect(beside || chart.y >= table.y + table.height).toBe(true);
});

test('a document without figures says so, and never that nobody is covered', async ({ page }) => {
  await app.goToStart();
  await app.openSample('Sumatera Bagian Selatan 2022');
  await app.show('Peta');
  await expect(page.locator('.phase-slider-reached')).toHaveText('Sekarang tidak ada data');
  // Four levels: more than stand beside the title.
  const panel = (await page.getByRole('region', { name: 'Siapa yang belum terlindungi?' }).boundingBox())!;
  for (const level of await page.locator('.level-switch label').all()) {
    const box = (await level.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(panel.x + panel.width);
  }
  await page.getByRole('button', { name: 'Presentasikan' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.slide-words')).toHaveText('tidak ada data');
});

test('a hyphen is as wide as letters have it, beside figures of one width', async ({ page }) => {
  const widths = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('span'));
    const width = (text: string): number => {
      probe.textContent = text.repeat(20);
      return Math.round(probe.getBoundingClientRect().width);
    };
    return { one: width('1'), eight: width('8'), hyphen: width('-') };
  });
  expect(widths.one).toBe(widths.eight);
  expect(widths.hyphen).toBeLessThan(widths.one * 0.8);
});

test('Enter loses no work, and the list of keys is read from its beginning', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 640 });
  await page.keyboard.press('F1');
  const keys = page.getByRole('dialog', { name: 'Pintasan papan ketik' });
  await expect(keys.getByRole('heading', { name: 'Pintasan papan ketik' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');

  await app.show('Rencana');
  await app.type('Kuota', '19.000');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.tableSum('Kuota')).toBe(19_000);
  await page.keyboard.press('ControlOrMeta+n');
  await expect(app.dialog().getByRole('button', { name: 'Simpan', exact: true })).toBeFocused();
});
