import { expect, test } from '@playwright/test';
import { App } from './driver.ts';

/** The map as a picture by itself, made from the document and not from the screen. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

test('the map as SVG shows the indicator of the map screen, and as PNG prints at 300 dpi on A4', async ({
  page,
}) => {
  await app.showOnMap('Cakupan');
  await app.show('Laporan');
  const svg = await app.download(() => page.getByRole('button', { name: 'Ekspor SVG' }).click());
  expect(svg.name).toBe('Kabupaten Balangan 2024.svg');
  const text = svg.bytes.toString();
  expect(text).toContain('Cakupan (');
  expect(text).toContain('ILUSTRASI');
  expect(text).toContain('Juai');
  expect(text).toContain(' km</text>');

  const png = await app.download(() => page.getByRole('button', { name: 'Ekspor PNG' }).click());
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  const size = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)].toSorted((a, b) => a - b);
  expect(size).toEqual([2479, 3508]);
  expect(png.bytes.toString('latin1', 37, 41)).toBe('pHYs');
  await expect(page.getByText(/Selesai: .*\.png/)).toBeVisible();
});
