import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';
import { App } from './driver.ts';
import { differing, legendClasses, mapColours } from './map-pixels.ts';
import { canReadPdf, pdfText } from './pdf-text.ts';

/** What the map shows and how: indicators, levels, classes and colours by hand, the plan in time, circles. */

const cli = commandLine();
let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

const ranges = async (): Promise<readonly string[]> => (await legendClasses(app)).map(({ range }) => range);
const counts = async (): Promise<readonly number[]> => (await legendClasses(app)).map(({ count }) => count);

/** Opens a document of the sample; its question leads to the plan, and from there to the map. */
async function openAnew(file: { readonly name: string; readonly bytes: Buffer }): Promise<void> {
  await app.show('Laporan');
  await app.openFile(file);
  await expect(app.page.getByRole('region', { name: 'Rencana alokasi' })).toBeVisible();
  await app.show('Peta');
}

test('levels: legend, map, card and answer speak of kecamatan, in sums of their desa', async ({ page }) => {
  await page.getByRole('radio', { name: 'Kecamatan', exact: true }).check();
  await app.settled();
  await expect.poll(async () => (await counts()).reduce((a, b) => a + b, 0)).toBe(8);
  const classes = await legendClasses(app);
  expect(classes.at(-1)).toMatchObject({ range: '4.781', count: 1 });
  // Halong alone is in the class of most, and it is the largest kecamatan.
  const drawn = await mapColours(app);
  expect(drawn.get(classes.at(-1)!.colour)).toBeGreaterThan(0.1);

  const box = (await app.mapCanvas().boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.55, { steps: 3 });
  const card = page.locator('.hover-card');
  await expect(card).toContainText('Kecamatan Halong');
  await expect(card).toContainText('24 desa');
  await expect(card).toContainText('4.781 orang');
  await expect(card).toContainText('11.588 orang');

  await app.showOnMap('Cakupan');
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.5, { steps: 3 });
  await expect(card).toContainText('58,74%');
});

test('a province without figures: kabupaten are hatched and counted, and every level is offered', async ({
  page,
}) => {
  await app.goToStart();
  await app.newPlanFor('prov jambi', 'Jambi');
  await app.show('Peta');
  await page.getByRole('radio', { name: 'Kab./kota' }).check();
  await expect
    .poll(() => legendClasses(app))
    .toEqual([expect.objectContaining({ range: 'tidak ada data', count: 11 })]);
  await expect(page.getByRole('radio', { name: 'Provinsi' })).toHaveCount(0);
  await app.settled();
  const hatch = await mapColours(app);
  expect(hatch.get('rgb(217, 217, 217)')).toBeGreaterThan(0.05);
});

test('limits of classes are typed, refused beside the field where they cannot be, one step each', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Atur kelas dan warna' }).click();
  const limit = page.getByRole('textbox', { name: 'Nilai batas kelas 2', exact: true });
  await expect(limit).toHaveValue('183');
  await limit.fill('9000');
  await limit.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Isi angka di antara 149 dan 230.');
  await limit.fill('200');
  await limit.press('Enter');
  await expect.poll(ranges).toContain('149–199');
  await expect.poll(ranges).toContain('200–229');
  expect((await counts()).reduce((a, b) => a + b, 0)).toBe(157);
  await app.undo();
  await expect(limit).toHaveValue('183');
  await expect.poll(ranges).toContain('149–182');
});

test('every other indicator is found by typing: funds, phases, cost per head, imported columns', async ({
  page,
}) => {
  const pick = async (typed: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name: 'Indikator lain' }).click();
    await page.getByRole('combobox', { name: 'Cari indikator' }).fill(typed);
    await page.getByRole('option', { name: option, exact: true }).click();
    await expect(page.getByRole('figure', { name: 'Legenda' })).toContainText(option);
  };
  await pick('apbdes', 'Dibayar APBDes');
  await pick('tahap ii', 'Cakupan setelah Tahap II');
  await pick('per or', 'Biaya per orang');
  await expect(page.getByRole('figure', { name: 'Legenda' })).toContainText('rupiah per orang');
  await expect(
    page.getByRole('radiogroup', { name: 'Tampilkan di peta' }).locator('input:checked'),
  ).toHaveCount(0);

  await app.show('Data');
  await page.getByRole('button', { name: 'Impor tabel …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Impor tabel angka per desa' });
  await dialog
    .getByRole('textbox', { name: 'Tempel tabel dari lembar kerja' })
    .fill('Desa\tKecamatan\tMiskin (%)\nMuara Ninian\tJuai\t12,5\nHamarung\tJuai\t30');
  await dialog.getByRole('button', { name: 'Baca teks ini' }).click();
  await dialog.getByRole('combobox', { name: 'Isi kolom Miskin (%)' }).click();
  await page.getByRole('option', { name: 'kolom data lain' }).click();
  await dialog.getByRole('button', { name: /^Ambil 2 angka/ }).click();
  await app.show('Peta');
  await page.getByRole('combobox', { name: 'Indikator lain' }).click();
  await page.getByRole('option', { name: /Miskin/ }).click();
  await expect.poll(counts).toEqual([1, 1, 155]);
  await app.undo();
  // The column is gone with the import: the map goes back to a figure there is.
  await expect(page.getByRole('figure', { name: 'Legenda' })).toContainText('Kuota rencana');
});

test('what was enrolled is shown where it was reported, and its share of the quota', async ({ page }) => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  writeFileSync(
    join(cli.folder(), 'r.csv'),
    'Kode,Realisasi tahap 1\n63.11.01.2001,13\n63.11.01.2002,26\n63.11.01.2003,52\n',
  );
  cli.json('import', 'b.gpkg', 'r.csv', '--as', 'enrolment', '--date', '2024-07-01');
  await openAnew({ name: 'b.gpkg', bytes: readFileSync(join(cli.folder(), 'b.gpkg')) });
  const pick = async (option: string): Promise<void> => {
    await page.getByRole('combobox', { name: 'Indikator lain' }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await pick('Sudah didaftarkan');
  await expect.poll(ranges).toEqual(['13–25', '26–51', '52', 'tidak ada data']);
  expect(await counts()).toEqual([1, 1, 1, 154]);
  await pick('Realisasi kuota');
  await expect(page.getByRole('figure', { name: 'Legenda' })).toContainText('% kuota');
  await expect.poll(async () => (await ranges())[0]).toBe('10–15');
  await page.getByRole('radio', { name: 'Kecamatan', exact: true }).check();
  await expect(page.getByRole('figure', { name: 'Legenda' })).toContainText(
    '154 desa tanpa data tidak ikut dihitung di wilayahnya.',
  );
  expect((await counts()).at(-1)).toBe(7);
});

test('classes and colours by hand: methods, number of classes, palettes', async ({ page }) => {
  await page.getByRole('button', { name: 'Atur kelas dan warna' }).click();
  const natural = await ranges();
  await app.choose('Batas kelas', 'Kuantil');
  await app.choose('Jumlah kelas', '4');
  await expect.poll(ranges).toHaveLength(4);
  await app.choose('Batas kelas', 'Angka bulat');
  await expect.poll(ranges).toEqual(['100–149', '150–199', '200–249', '250–300']);

  await page.getByRole('radio', { name: 'Purples' }).check();
  await page.getByRole('checkbox', { name: 'Balik urutan warna' }).click();
  await expect.poll(async () => (await legendClasses(app))[0]?.colour).toBe('rgb(106, 81, 163)');
  await app.settled();
  expect((await mapColours(app)).get('rgb(106, 81, 163)')).toBeGreaterThan(0.02);

  await page.getByRole('button', { name: 'Kembali ke bawaan' }).click();
  await expect.poll(ranges).toEqual(natural);
  await app.undo();
  await expect.poll(ranges).toHaveLength(4);
});

test('limits of classes are dragged and moved by keys, and one drag is one step of undo', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Atur kelas dan warna' }).click();
  await app.choose('Batas kelas', 'Angka bulat');
  await expect.poll(ranges).toEqual(['100–149', '150–199', '200–249', '250–300']);
  const handle = page.getByRole('slider', { name: 'Batas kelas 1' });
  await expect(handle).toHaveAttribute('aria-valuenow', '150');
  const at = (await handle.boundingBox())!;
  await page.mouse.move(at.x + at.width / 2, at.y + 20);
  await page.mouse.down();
  await page.mouse.move(at.x + at.width / 2 + 25, at.y + 20, { steps: 6 });
  // Before the limit is let go, map and legend follow it, and the document does not.
  const dragged = Number(await handle.getAttribute('aria-valuenow'));
  expect(dragged).toBeGreaterThan(160);
  await expect.poll(async () => (await ranges())[0]).toBe(`100–${dragged - 1}`);
  await page.mouse.move(at.x + at.width / 2 + 30, at.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('combobox', { name: 'Batas kelas', exact: true })).toHaveText('Sendiri');
  const dropped = Number(await handle.getAttribute('aria-valuenow'));

  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(handle).toHaveAttribute('aria-valuenow', String(dropped - 3));
  await expect.poll(async () => (await ranges())[0]).toBe(`100–${dropped - 4}`);

  // Three keys of one visit are one step, and so is the whole drag.
  await app.undo();
  await expect(handle).toHaveAttribute('aria-valuenow', String(dropped));
  await app.undo();
  await expect(handle).toHaveAttribute('aria-valuenow', '150');
  await expect(page.getByRole('combobox', { name: 'Batas kelas', exact: true })).toHaveText('Angka bulat');
});

/** The plan's quota in three round classes. */
async function roundQuota(): Promise<void> {
  await app.showOnMap('Kuota');
  await app.page.getByRole('button', { name: 'Atur kelas dan warna' }).click();
  await app.choose('Batas kelas', 'Angka bulat');
  await app.choose('Jumlah kelas', '3');
  await expect.poll(ranges).toEqual(['100–119', '120–139', '140–160']);
}

test('a look chosen by hand is saved with the document', async () => {
  await roundQuota();
  await openAnew(await app.save());
  await app.showOnMap('Kuota');
  await expect.poll(ranges).toEqual(['100–119', '120–139', '140–160']);
});

test('a look chosen by hand is printed', async () => {
  test.skip(!canReadPdf, 'poppler-utils is not installed');
  await roundQuota();
  expect(pdfText((await app.exportPlan('PDF')).bytes)).toMatch(/100–119 +\d+/);
});

test('a look chosen by hand for the phases is that of their slides', async ({ page }) => {
  await app.showOnMap('Tahap I');
  await page.getByRole('button', { name: 'Atur kelas dan warna' }).click();
  await app.choose('Batas kelas', 'Interval sama');
  await app.choose('Jumlah kelas', '3');
  await page.getByRole('radio', { name: 'Purples' }).check();
  await expect.poll(ranges).toHaveLength(3);
  const colours = (await legendClasses(app)).map(({ colour }) => colour);

  await page.getByRole('button', { name: 'Presentasikan' }).click();
  const slides = page.getByRole('dialog', { name: 'Presentasi' });
  for (let turn = 0; turn < 3; turn++) await page.keyboard.press('ArrowRight');
  await expect(slides).toHaveAttribute('data-slide', 'phases');
  const swatches = slides.getByRole('figure', { name: 'Legenda' }).locator('svg.legend-swatch rect');
  await expect
    .poll(() => swatches.evaluateAll((all) => all.map((swatch) => getComputedStyle(swatch).fill)))
    .toEqual(colours);
});

test('the plan in time: by arrow keys and by itself, in the same classes throughout', async ({ page }) => {
  const slider = page.getByRole('slider', { name: 'Perjalanan rencana' });
  await app.showOnMap('Cakupan');
  const today = await ranges();
  await expect(slider).toHaveAttribute('aria-valuetext', /^Sekarang: 41\.120 terlindungi \(58,74%\)$/);
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    /^Setelah Tahap I: 49\.120 terlindungi \(70,17%\), biaya Rp/,
  );
  await expect(page.getByRole('figure', { name: 'Legenda' })).toContainText('Cakupan setelah Tahap I');
  expect(await ranges()).toEqual(today);
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Setelah Tahap III: 61\.120 .*Rp2\.167\.200\.000$/);
  expect(await ranges()).toEqual(today);

  await page.getByRole('button', { name: 'Putar rencana' }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', /^Setelah Tahap I:/);
  await page.getByRole('button', { name: 'Jeda' }).click();
  await page.getByRole('button', { name: 'Putar rencana' }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', /^Setelah Tahap III:/);
  await expect(page.getByRole('button', { name: 'Putar rencana' })).toBeVisible();
});

test('who asks for no motion goes through the plan by a step at a press', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const next = page.getByRole('button', { name: 'Tahap berikutnya' });
  const slider = page.getByRole('slider', { name: 'Perjalanan rencana' });
  await app.showOnMap('Cakupan');
  await next.click();
  await expect(slider).toHaveAttribute('aria-valuetext', /^Setelah Tahap I:/);
  await next.click();
  await expect(slider).toHaveAttribute('aria-valuetext', /^Setelah Tahap II:/);
});

test('circles of a second indicator lie over the colours, with a legend', async ({ page }) => {
  await app.showOnMap('Cakupan');
  await app.settled();
  const before = await app.mapCanvas().screenshot();
  await page.getByRole('combobox', { name: 'Lingkaran' }).click();
  await page.getByRole('option', { name: 'Pekerja sasaran', exact: true }).click();
  const legend = page.getByRole('img', { name: 'Luas lingkaran sebanding dengan jumlahnya.' });
  await expect(legend.locator('circle')).toHaveCount(3);
  await expect(legend).toContainText('400');
  await expect.poll(async () => (await app.mapCanvas().screenshot()).equals(before)).toBe(false);
  await page.getByRole('combobox', { name: 'Lingkaran' }).click();
  await page.getByRole('option', { name: 'Tanpa lingkaran' }).click();
  await expect(legend).toBeHidden();
  // A kept picture may be off by rounding from what is drawn at once.
  await expect.poll(async () => differing(app, before, await app.mapCanvas().screenshot())).toBe(0);
});

test('names and borders are taken off the map, and stay off', async ({ page }) => {
  await app.settled();
  const before = await app.mapCanvas().screenshot();
  const labels = page.getByRole('checkbox', { name: 'Nama wilayah' });
  const borders = page.getByRole('checkbox', { name: 'Batas desa' });
  await labels.click();
  await expect.poll(async () => (await app.mapCanvas().screenshot()).equals(before)).toBe(false);
  await borders.click();
  await page.reload();
  await app.newPlanFor('prov jambi', 'Jambi');
  await app.show('Peta');
  await expect(labels).not.toBeChecked();
  await expect(borders).not.toBeChecked();
});

test('the legend over the map folds up rather than hide desa', async ({ page }) => {
  await app.show('Rencana');
  await app.settled();
  const card = page.locator('.map-legend-card');
  await expect(card).toHaveAttribute('open', '');
  await page.setViewportSize({ width: 1000, height: 640 });
  await app.settled();
  await expect(card).not.toHaveAttribute('open', '');
  await card.locator('summary').click();
  await expect(card.getByRole('figure', { name: 'Legenda' })).toBeVisible();
});
