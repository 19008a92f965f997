import { expect, test } from '@playwright/test';
import { App } from './driver.ts';
import { mapColours } from './map-pixels.ts';

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
