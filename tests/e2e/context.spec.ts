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
