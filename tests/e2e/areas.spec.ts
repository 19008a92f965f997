import { expect, test } from '@playwright/test';
import { Areas, middle } from './areas.ts';
import { App } from './driver.ts';
import { mapColours } from './map-pixels.ts';

/** Every tool for target areas, on the Balangan sample: 157 desa that fill most of the map. */

let app: App;
let areas: Areas;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  areas = new Areas(app);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

test('a polygon is stored when it is finished, and undo and redo take it away and bring it back', async () => {
  await app.drawArea(middle);
  await expect(areas.names()).toHaveValue('Area 1');
  const desa = await areas.desa();
  expect(desa).toBeGreaterThan(10);
  await expect(areas.list()).toContainText(`${desa} desa`);
  await app.undo();
  await expect(areas.names()).toHaveCount(0);
  await expect(areas.card()).toHaveCount(0);
  await app.redo();
  await expect(areas.names()).toHaveValue('Area 1');
});

test('figures follow the pointer while the shape is still open', async ({ page }) => {
  await areas.take('Gambar area');
  for (const corner of middle.slice(0, 2)) await areas.click(corner);
  await areas.move([0.6, 0.5]);
  await expect.poll(() => areas.desa()).toBeGreaterThan(0);
  const small = await areas.desa();
  await areas.move([0.7, 0.8]);
  await expect.poll(() => areas.desa()).toBeGreaterThan(small);
  await expect(areas.card().getByRole('list', { name: 'Dana cukup untuk' })).toContainText('orang');
  // Backspace takes the corner set last back, Escape the shape, Escape again the tool.
  await areas.click([0.72, 0.7]);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await expect(areas.names()).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(areas.tool('Geser peta')).toHaveAttribute('aria-pressed', 'true');
});

test('rectangle, circle with its radius, and lasso each make an area', async ({ page }) => {
  await areas.take('Gambar persegi');
  await areas.drag([
    [0.45, 0.4],
    [0.6, 0.6],
  ]);
  await expect(areas.names()).toHaveCount(1);

  await areas.take('Gambar lingkaran');
  await areas.click([0.6, 0.5]);
  await areas.move([0.68, 0.5]);
  await expect(areas.card()).toContainText(/Jari-jari \d+,\d+ km/);
  await areas.click([0.68, 0.5]);
  await expect(areas.names()).toHaveCount(2);
  await expect(areas.card()).not.toContainText('Jari-jari');

  // The loop crosses itself where it is closed: everything gone around is taken.
  await areas.take(/^Gambar bebas/);
  await areas.drag([
    [0.5, 0.4],
    [0.7, 0.4],
    [0.7, 0.65],
    [0.5, 0.65],
    [0.48, 0.35],
    [0.55, 0.38],
  ]);
  await expect(areas.names()).toHaveCount(3);
  expect(await areas.desa()).toBeGreaterThan(3);
  await page.keyboard.press('Delete');
  await expect(areas.names()).toHaveCount(2);
});

test('an outline that crosses itself is offered cleaned', async ({ page }) => {
  await app.drawArea([
    [0.4, 0.4],
    [0.7, 0.7],
    [0.7, 0.4],
    [0.4, 0.7],
  ]);
  await expect(areas.card()).toContainText('memotong dirinya');
  await expect(areas.names()).toHaveCount(0);
  await page.getByRole('button', { name: 'Pakai yang dirapikan' }).click();
  await expect(areas.names()).toHaveCount(1);
  expect(await areas.desa()).toBeGreaterThan(3);
});

test('shapes are added to, taken off and cut out of the area being worked on', async ({ page }) => {
  await areas.take('Gambar persegi');
  await areas.drag([
    [0.42, 0.35],
    [0.6, 0.6],
  ]);
  await expect(areas.names()).toHaveCount(1);
  const first = await areas.desa();

  // Shift adds for once.
  await areas.take('Gambar persegi');
  await page.keyboard.down('Shift');
  await areas.drag([
    [0.55, 0.35],
    [0.75, 0.6],
  ]);
  await page.keyboard.up('Shift');
  await expect.poll(() => areas.desa()).toBeGreaterThan(first);
  const added = await areas.desa();
  await expect(areas.names()).toHaveCount(1);

  await areas.take('Gambar persegi');
  await areas.combine(/^Kurangi/).click();
  await areas.drag([
    [0.6, 0.3],
    [0.8, 0.65],
  ]);
  await expect.poll(() => areas.desa()).toBeLessThan(added);
  const taken = await areas.desa();

  await areas.combine(/^Iris/).click();
  await areas.drag([
    [0.4, 0.3],
    [0.52, 0.65],
  ]);
  await expect.poll(() => areas.desa()).toBeLessThan(taken);
  await app.undo();
  await expect.poll(() => areas.desa()).toBe(taken);
  await app.undo();
  await expect.poll(() => areas.desa()).toBe(added);
  await app.undo();
  await expect.poll(() => areas.desa()).toBe(first);
});

test('desa are picked by click and box, and whole kecamatan at their level', async ({ page }) => {
  await areas.take('Pilih desa satu per satu');
  await areas.click([0.6, 0.4]);
  await expect.poll(() => areas.desa()).toBe(1);
  await areas.click([0.7, 0.3]);
  await expect.poll(() => areas.desa()).toBe(2);
  await areas.click([0.7, 0.3]);
  await expect.poll(() => areas.desa()).toBe(1);

  await areas.take('Pilih dengan kotak');
  await page.keyboard.down('Shift');
  await areas.drag([
    [0.45, 0.4],
    [0.7, 0.7],
  ]);
  await page.keyboard.up('Shift');
  await expect.poll(() => areas.desa()).toBeGreaterThan(5);
  await expect(areas.names()).toHaveCount(1);

  await page.keyboard.press('v');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'Kecamatan', exact: true }).check({ force: true });
  await areas.take('Pilih desa satu per satu');
  await areas.click([0.7, 0.3]);
  await expect(areas.names()).toHaveCount(2);
  await expect(areas.names().nth(1)).toHaveValue('Halong');
  await expect.poll(() => areas.desa()).toBe(24);
});

test('a line splits an area into two, in one step', async () => {
  await app.drawArea(middle);
  await expect(areas.names()).toHaveCount(1);
  const whole = await areas.desa();
  await areas.take('Belah area dengan garis');
  await areas.click([0.57, 0.3]);
  await areas.click([0.57, 0.75]);
  await app.page.keyboard.press('Enter');
  await expect(areas.names()).toHaveCount(2);
  const sizes = async (): Promise<readonly number[]> => {
    const texts = await areas
      .list()
      .getByText(/^\d+ desa/)
      .allInnerTexts();
    return texts.map((text) => Number.parseInt(text, 10));
  };
  // The parts are listed before their desa are counted.
  await expect.poll(async () => (await sizes()).reduce((sum, one) => sum + one, 0)).toBe(whole);
  expect(Math.min(...(await sizes()))).toBeGreaterThan(0);
  await app.undo();
  await expect(areas.names()).toHaveCount(1);
  await expect.poll(() => areas.desa()).toBe(whole);
});

test('the three rules of inclusion show their counts before one is taken', async () => {
  await app.drawArea(middle);
  const centroid = areas.rule(/^titik tengahnya/);
  const touched = areas.rule(/^tersentuh/);
  await expect(centroid).toBeChecked();
  await expect(touched).toHaveAccessibleName(/\d+ desa/);
  const count = Number.parseInt((await touched.getAttribute('aria-label'))!.split(': ')[1]!, 10);
  const before = await areas.desa();
  expect(count).toBeGreaterThan(before);
  // The area answers first, then the rule shows as taken.
  await touched.click({ force: true });
  await expect(touched).toBeChecked();
  await expect.poll(() => areas.desa()).toBe(count);
  await app.undo();
  await expect.poll(() => areas.desa()).toBe(before);
});

test('a corner dragged, and the whole moved, are one step each', async ({ page }) => {
  await app.drawArea(middle);
  await expect(areas.names()).toHaveCount(1);
  const before = await areas.desa();
  await areas.drag([
    [0.72, 0.7],
    [0.5, 0.45],
  ]);
  await expect.poll(() => areas.desa()).toBeLessThan(before);
  const smaller = await areas.desa();
  await app.undo();
  await expect.poll(() => areas.desa()).toBe(before);
  await app.redo();
  await expect.poll(() => areas.desa()).toBe(smaller);

  const handle = page.getByRole('button', { name: 'Geser seluruh area' });
  await handle.focus();
  for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowDown');
  await expect.poll(() => areas.desa()).not.toBe(smaller);
});

test('an area is drawn by keyboard alone', async ({ page }) => {
  await app.tabTo(app.mapCanvas());
  await page.keyboard.press('r');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
  }
  await expect.poll(() => areas.desa()).toBeGreaterThan(0);
  await page.keyboard.press('Space');
  await expect(areas.names()).toHaveValue('Area 1');
});

test('an area beside all desa is not stored, and says why', async () => {
  await areas.take('Gambar persegi');
  await areas.drag([
    [0.15, 0.05],
    [0.25, 0.15],
  ]);
  await expect(areas.card()).toContainText('Tidak ada desa di dalamnya');
  await expect(areas.names()).toHaveCount(0);
  await expect(areas.card().getByRole('button', { name: 'Jadikan area rencana' })).toBeDisabled();
});

test('a query selects by figures, stays with the area, and says which column is gone', async ({ page }) => {
  await page.getByRole('button', { name: 'Pilih dengan syarat' }).first().click();
  const text = page.getByRole('textbox', { name: 'Syarat sebagai teks' });
  await text.fill('belum terlindungi >= 200 dan bukan kecamatan = Halong');
  await expect(app.dialog().getByRole('status')).toContainText(/\d+ desa memenuhi/);
  const desa = Number.parseInt((await app.dialog().getByRole('status').innerText()).trim(), 10);
  expect(desa).toBeGreaterThan(0);
  await text.fill('"Angka lama" > 3');
  await expect(app.dialog()).toContainText('tidak punya kolom “Angka lama”');
  await expect(app.dialog().getByRole('button', { name: 'Jadikan area baru' })).toBeDisabled();
  await text.fill('belum terlindungi >= 200 dan kecamatan != "Halong"');
  await app.dialog().getByRole('button', { name: 'Jadikan area baru' }).click();
  await expect(areas.names()).toHaveCount(1);
  await expect.poll(() => areas.desa()).toBe(desa);
  await expect(areas.list().getByRole('textbox', { name: /^Catatan area/ })).toHaveValue(/belum terlindungi/);
});

test('rows of the query form write its text', async ({ page }) => {
  await page.getByRole('button', { name: 'Pilih dengan syarat' }).first().click();
  const text = page.getByRole('textbox', { name: 'Syarat sebagai teks' });
  await expect(text).toHaveValue('cakupan < 30 % dan belum terlindungi > 200');
  await page.getByRole('button', { name: 'Hapus syarat 1' }).click();
  await expect(text).toHaveValue('belum terlindungi > 200');
  await page.getByRole('textbox', { name: 'Nilai 1' }).fill('1.500');
  await expect(text).toHaveValue('belum terlindungi > 1.500');
  await app.choose('Perbandingan 1', '≤');
  await expect(text).toHaveValue('belum terlindungi <= 1.500');
  await expect(app.dialog().getByRole('status')).toContainText('157 desa');
  await page.getByRole('button', { name: 'Tambah syarat' }).click();
  await expect(text).toHaveValue('belum terlindungi <= 1.500 dan pekerja sasaran > 100');
});

test('a list of codes becomes an area, with a verdict for every line', async ({ page }) => {
  await page.getByRole('button', { name: 'Tempel daftar kode' }).first().click();
  await page
    .getByRole('textbox', { name: 'Daftar kode' })
    .fill('63.11.01\n6311022001;Binjai\n63.11.01.2001\n64.01.01.2001\nentah');
  const verdicts = page.getByRole('group', { name: 'Hasil tiap baris' });
  await expect(verdicts).toContainText('diambil: 21 desa');
  await expect(verdicts).toContainText('titik atau nol ditambahkan');
  await expect(verdicts).toContainText('sudah disebut');
  await expect(verdicts).toContainText('tidak ada di dokumen ini');
  await expect(verdicts).toContainText('bukan kode wilayah');
  await app.dialog().getByRole('button', { name: 'Jadikan area baru' }).click();
  await expect.poll(() => areas.desa()).toBe(22);
});

test('a saved area is coloured, hidden and shown again on the map', async ({ page }) => {
  await app.drawArea(middle);
  await expect(areas.names()).toHaveCount(1);

  await areas.list().getByRole('button', { name: 'Warna Area 1' }).click();
  await page.getByRole('menuitem', { name: '#882255' }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(areas.card()).toHaveCount(0);
  await expect.poll(() => sharesOf('rgb(136, 34, 85)')).toBeGreaterThan(0.0005);
  await areas.list().getByRole('button', { name: 'Sembunyikan Area 1' }).click();
  await expect.poll(() => sharesOf('rgb(136, 34, 85)')).toBe(0);
  await areas.list().getByRole('button', { name: 'Tampilkan Area 1' }).click();
});

test('saved areas are doubled, exported, used by the plan and removed', async () => {
  await app.drawArea(middle);
  await expect(areas.names()).toHaveCount(1);
  const desa = await areas.desa();
  await areas.choose('Area 1', 'Gandakan');
  await expect(areas.names()).toHaveCount(2);
  await expect(areas.names().nth(1)).toHaveValue('Area 1 (salinan)');

  const file = await app.download(() => areas.choose('Area 1', 'Ekspor GeoJSON'));
  expect(file.name).toBe('Area 1.geojson');
  const { features } = JSON.parse(file.bytes.toString()) as {
    features: { properties: { name: string; desa: string[]; predicate: string; gap: number } }[];
  };
  expect(features).toHaveLength(1);
  expect(features[0]!.properties).toMatchObject({ name: 'Area 1', predicate: 'centroid' });
  expect(features[0]!.properties.desa).toHaveLength(desa);

  await areas.choose('Area 1', 'Jadikan area rencana');
  await expect(areas.list()).toContainText(/Rencana mencakup Area 1/);
  await areas.choose('Area 1 (salinan)', 'Hapus');
  await expect(areas.names()).toHaveCount(1);
});

/** The part of the map's picture that has a colour. */
async function sharesOf(colour: string): Promise<number> {
  await app.settled();
  return (await mapColours(app)).get(colour) ?? 0;
}
