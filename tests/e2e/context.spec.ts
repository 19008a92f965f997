import { expect, test, type Page } from '@playwright/test';
import type { FeatureCollection } from 'geojson';
import { writtenBy } from '../fixtures/vector-files.ts';
import { App } from './driver.ts';
import { mapColours } from './map-pixels.ts';
import { canReadPdf, pdfText } from './pdf-text.ts';

/** A river as wide as the map, so that its colour cannot be missed among the pixels. */
const river = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [115.3, -2.45],
            [115.8, -2.45],
            [115.8, -2.15],
            [115.3, -2.15],
            [115.3, -2.45],
          ],
        ],
      },
    },
  ],
};

test('a layer of the user’s own is drawn, hidden, removed and brought back', async ({ page }) => {
  const app = new App(page);
  await app.startFresh();
  const layers = page.getByRole('region', { name: 'Lapisan sendiri' });
  const add = async (content: string): Promise<void> => {
    const asked = page.waitForEvent('filechooser');
    await layers.getByRole('button', { name: 'Tambah GeoJSON atau GeoPackage' }).click();
    await (
      await asked
    ).setFiles({ name: 'sungai.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(content) });
  };
  await app.settled();
  const before = await mapColours(app);
  const changed = async (): Promise<boolean> => {
    const now = await mapColours(app);
    return [...before].some(([colour, share]) => share > 0.02 && (now.get(colour) ?? 0) < share / 2);
  };

  await add(JSON.stringify(river));
  const name = layers.getByRole('textbox', { name: 'Nama lapisan sungai' });
  await expect(name).toHaveValue('sungai');
  await expect(layers.getByText('1 fitur')).toBeVisible();
  await expect.poll(changed).toBe(true);

  await layers.getByRole('button', { name: 'Sembunyikan sungai' }).click();
  await expect.poll(changed).toBe(false);
  await layers.getByRole('button', { name: 'Tampilkan sungai' }).click();
  await expect.poll(changed).toBe(true);

  await layers.getByRole('button', { name: 'Hapus lapisan sungai' }).click();
  await expect(name).toHaveCount(0);
  await expect.poll(changed).toBe(false);
  await app.undo();
  await expect(name).toHaveValue('sungai');
  await expect.poll(changed).toBe(true);

  await add('{"type":"Topology"}');
  await expect(page.getByText('“sungai.geojson” tidak dapat dibaca sebagai lapisan.')).toBeVisible();
  await app.dialog().getByRole('button', { name: 'Mengerti' }).click();
  await expect(name).toHaveCount(1);
  app.expectNoComplaints();
});

/** The same river in metres of UTM zone 50S, as most Indonesian offices have theirs. */
const riverInUtm = {
  type: 'Feature',
  properties: {},
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32750' } },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [311_000, 9_729_000],
        [366_500, 9_729_000],
        [366_500, 9_762_300],
        [311_000, 9_762_300],
        [311_000, 9_729_000],
      ],
    ],
  },
};

test('a layer in metres is drawn in its place, and printed with its source', async ({ page }) => {
  const app = new App(page);
  await app.startFresh();
  await app.settled();
  const before = await mapColours(app);
  const layers = page.getByRole('region', { name: 'Lapisan sendiri' });
  const asked = page.waitForEvent('filechooser');
  await layers.getByRole('button', { name: 'Tambah GeoJSON atau GeoPackage' }).click();
  const buffer = Buffer.from(JSON.stringify(riverInUtm));
  await (await asked).setFiles({ name: 'rawa.geojson', mimeType: 'application/geo+json', buffer });
  await layers.getByRole('textbox', { name: 'Sumber lapisan rawa' }).fill('Dinas PU 2023');
  await expect
    .poll(async () => {
      const now = await mapColours(app);
      return [...before].some(([colour, share]) => share > 0.02 && (now.get(colour) ?? 0) < share / 2);
    })
    .toBe(true);

  await app.show('Laporan');
  const picture = await app.download(() => page.getByRole('button', { name: 'Ekspor SVG' }).click());
  const svg = picture.bytes.toString('utf8');
  expect(svg).toContain('Lapisan rawa: Dinas PU 2023.');
  const [, colour] = /fill="(#[0-9a-f]{6})" fill-opacity="0.25" fill-rule/.exec(svg) ?? [];
  expect(colour).toBeDefined();

  // What is hidden on screen is hidden on paper.
  await app.show('Peta');
  await layers.getByRole('button', { name: 'Sembunyikan rawa' }).click();
  await app.show('Laporan');
  const without = await app.download(() => page.getByRole('button', { name: 'Ekspor SVG' }).click());
  expect(without.bytes.toString('utf8')).not.toContain('Dinas PU 2023');
  app.expectNoComplaints();
});

/** The share of a picture's pixels that have a colour, `#rrggbb`. */
function shareOfPixels(page: Page, png: Buffer, colour: string): Promise<number> {
  return page.evaluate(
    async ({ data, colour }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const wanted = Number.parseInt(colour.slice(1), 16);
      let found = 0;
      for (let i = 0; i < pixels.length; i += 4)
        if (((pixels[i]! << 16) | (pixels[i + 1]! << 8) | pixels[i + 2]!) === wanted) found++;
      return (4 * found) / pixels.length;
    },
    { data: png.toString('base64'), colour },
  );
}

test('a layer from a GeoPackage is on every map that is printed, under its source', async ({ page }) => {
  test.slow();
  const app = new App(page);
  await app.startFresh();
  const [line] = river.features[0]!.geometry.coordinates;
  const road: FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {},
        geometry: { type: 'MultiLineString', coordinates: [line!.slice(0, 4)] },
      },
      { type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates: line!.slice(0, 2) } },
    ],
  };
  const [file] = await writtenBy('GPKG', road, { crs: 'EPSG:32750' });
  const layers = page.getByRole('region', { name: 'Lapisan sendiri' });
  const asked = page.waitForEvent('filechooser');
  await layers.getByRole('button', { name: 'Tambah GeoJSON atau GeoPackage' }).click();
  const buffer = Buffer.from(file!.bytes);
  await (await asked).setFiles({ name: 'jalan.gpkg', mimeType: 'application/geopackage+sqlite3', buffer });
  await expect(layers.getByText('2 fitur')).toBeVisible();
  const source = layers.getByRole('textbox', { name: /^Sumber lapisan/ });
  await source.fill('Bina Marga 2024');
  await page.keyboard.press('Tab');

  const colour = await layers
    .getByRole('button', { name: /^Warna lapisan/ })
    .evaluate((swatch) => (swatch as HTMLElement).style.getPropertyValue('--colour'));

  await app.show('Laporan');
  const svg = await app.download(() => page.getByRole('button', { name: 'Ekspor SVG' }).click());
  expect(svg.bytes.toString()).toContain('Bina Marga 2024');
  const png = await app.download(() => page.getByRole('button', { name: 'Ekspor PNG' }).click());
  expect(await shareOfPixels(page, png.bytes, colour)).toBeGreaterThan(0.0001);
  if (canReadPdf) expect(pdfText((await app.exportPlan('PDF')).bytes)).toContain('Bina Marga 2024');

  // What is hidden on screen is on none of them.
  await app.show('Peta');
  await layers.getByRole('button', { name: /^Sembunyikan/ }).click();
  await app.show('Laporan');
  const without = await app.download(() => page.getByRole('button', { name: 'Ekspor PNG' }).click());
  expect(await shareOfPixels(page, without.bytes, colour)).toBe(0);
  app.expectNoComplaints();
});
