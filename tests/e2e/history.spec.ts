import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from './driver.ts';

/** What was done, when, and the way back to any of it; and places on the map to come back to. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

function panel(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Riwayat perubahan' });
}

test('the history goes back to any step and forth again, and travels with the document', async ({ page }) => {
  await app.show('Rencana');
  await app.type('Kuota', '21.000');
  await page.keyboard.press('Tab');
  await expect.poll(() => app.tableSum('Kuota')).toBe(21_000);
  await app.type('Nama dokumen', 'Rencana uji');
  await page.keyboard.press('Tab');
  await app.type('Kuota', '19.000');
  await page.keyboard.press('Tab');
  await expect.poll(() => app.tableSum('Kuota')).toBe(19_000);

  await page.keyboard.press('ControlOrMeta+h');
  const steps = panel(page).getByRole('button');
  await expect(steps).toHaveCount(4);
  await expect(steps.nth(0)).toHaveAttribute('aria-current', 'step');
  await steps.filter({ hasText: 'Awal dokumen' }).click();
  await expect.poll(() => app.tableSum('Kuota')).toBe(20_000);
  await expect(steps.nth(0)).toContainText('diurungkan');

  // The keyboard alone: up from the beginning to the first step.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.tableSum('Kuota')).toBe(21_000);
  await expect(steps.nth(2)).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();

  const saved = await app.save();
  await page.reload();
  await app.openFile(saved);
  await app.mapReady();
  await page.keyboard.press('ControlOrMeta+h');
  await expect(steps).toHaveCount(4);
  await expect(steps.nth(2)).toHaveAttribute('aria-current', 'step');
  await steps.nth(0).click();
  await expect.poll(() => app.tableSum('Kuota')).toBe(19_000);
});

test('a bookmark keeps a view of the map, is renamed, found by search, removed and undone', async ({
  page,
}) => {
  await page.keyboard.press('ControlOrMeta+b');
  const bookmarks = page.getByRole('dialog', { name: 'Markah peta' });
  await bookmarks.getByRole('textbox', { name: 'Nama markah baru' }).fill('Seluruh kabupaten');
  await page.keyboard.press('Enter');
  await expect(bookmarks.getByRole('textbox', { name: /^Nama markah Seluruh/ })).toHaveValue(
    'Seluruh kabupaten',
  );
  await page.keyboard.press('Escape');

  const whole = await scaleText(page);
  await page.getByRole('button', { name: 'Perbesar' }).click();
  await page.getByRole('button', { name: 'Perbesar' }).click();
  await expect.poll(() => scaleText(page)).not.toBe(whole);
  await page.keyboard.press('/');
  await page.keyboard.type('seluruh');
  await expect(page.getByRole('option', { name: /Seluruh kabupaten/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => scaleText(page)).toBe(whole);

  await page.keyboard.press('ControlOrMeta+b');
  await bookmarks.getByRole('button', { name: 'Hapus Seluruh kabupaten' }).click();
  await expect(bookmarks).toContainText('Belum ada markah');
  await page.keyboard.press('Escape');
  await app.undo();
  await page.keyboard.press('ControlOrMeta+b');
  await expect(bookmarks.getByRole('button', { name: 'Buka Seluruh kabupaten' })).toBeVisible();
});

/** What the scale bar says, which follows the zoom. */
function scaleText(page: Page): Promise<string> {
  return page.locator('.maplibregl-ctrl-scale').innerText();
}
