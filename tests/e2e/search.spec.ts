import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from './driver.ts';

/** Any region by name or code: inside the document it is shown, outside a new document is offered. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

function box(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Cari wilayah, area, markah' });
}

test('a desa found by name is selected and shown, from a screen without a map too', async ({ page }) => {
  await app.show('Data');
  await page.keyboard.press('ControlOrMeta+f');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('muara ninian');
  await expect(page.getByRole('option', { name: /Muara Ninian/ }).first()).toContainText('63.11.');
  await page.keyboard.press('Enter');
  await expect(app.details().getByRole('heading', { name: 'Muara Ninian' })).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(0);
});

test('a kecamatan found by code is what the map goes to', async ({ page }) => {
  const before = await page.locator('.maplibregl-ctrl-scale').innerText();
  await page.keyboard.press('/');
  await page.keyboard.type('63.11.01');
  await expect(page.getByRole('option').first()).toContainText('Juai');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.maplibregl-ctrl-scale').innerText()).not.toBe(before);
});

test('a region elsewhere is said to be outside, and a document of it is one key away', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('hulu sungai utara');
  const group = page.getByRole('group', { name: 'Di luar dokumen ini' });
  await expect(group).toBeVisible();
  const option = group.getByRole('option', { name: /Kabupaten Hulu Sungai Utara/ });
  await expect(option).toContainText('Buat dokumen baru untuk Kabupaten Hulu Sungai Utara');
  await option.click();
  await expect(page.getByRole('heading', { name: '219 desa/kelurahan' })).toBeVisible();
});

test('what is nowhere is said to be nowhere', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('xyzzy');
  await expect(
    page.getByText('Tidak ada wilayah, area, atau markah yang cocok dengan “xyzzy”.'),
  ).toBeVisible();
});
