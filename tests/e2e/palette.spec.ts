import { expect, test } from '@playwright/test';
import { App } from './driver.ts';

/** Everything by its name: the command palette and the list of shortcuts, without a pointer. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

/** Brings the palette up and types into it. */
async function ask(text: string): Promise<void> {
  await app.page.keyboard.press('ControlOrMeta+k');
  await expect(app.page.getByRole('combobox', { name: 'Cari perintah' })).toBeFocused();
  await app.page.keyboard.type(text);
}

test('the palette finds commands in both languages, says why one cannot be done, and does the one chosen', async ({
  page,
}) => {
  const palette = page.getByRole('dialog', { name: 'Palet perintah' });
  await ask('redo');
  const redo = palette.getByRole('option', { name: /Ulangi/ });
  await expect(redo).toContainText('Tidak ada yang diurungkan.');
  await expect(redo).toHaveAttribute('aria-disabled', 'true');

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('dark');
  await expect(palette.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await ask('layar anggaran');
  await expect(palette.getByRole('option', { name: /Ke layar Anggaran/ })).toContainText('3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Anggaran' }).first()).toBeVisible();

  await ask('xyzzy');
  await expect(palette).toContainText('Tidak ada perintah yang cocok dengan “xyzzy”.');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
});

test('the palette lies over the window, one command below the other, and moves nothing behind it', async ({
  page,
}) => {
  await ask('layar');
  const palette = page.getByRole('dialog', { name: 'Palet perintah' });
  await expect(palette).toBeInViewport({ ratio: 1 });
  const [first, second] = await palette
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => option.getBoundingClientRect().toJSON() as DOMRect));
  expect(second!.left).toBe(first!.left);
  expect(second!.top).toBeGreaterThanOrEqual(first!.bottom);
  expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
});

test('what is typed right after Ctrl+K is asked for, however slowly the machine draws', async ({ page }) => {
  await page.evaluate(() => {
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 1000);
  });
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('layar data');
  await expect(page.getByRole('combobox', { name: 'Cari perintah' })).toHaveValue('layar data');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Palet perintah' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Data', exact: true }).first()).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('a tool chosen in the palette is taken up on the map, from any screen', async ({ page }) => {
  await app.show('Data');
  await ask('lasso');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /laso/ })).toHaveAttribute('aria-pressed', 'true');
});

test('the list of shortcuts comes with ? and F1, and every key in it that goes to a screen does', async ({
  page,
}) => {
  const sheet = page.getByRole('dialog', { name: 'Pintasan papan ketik' });
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText('Ctrl+Shift+S');
  // What is behind an open dialog does not answer to plain keys.
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Peta', exact: true }).first()).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.keyboard.press('F1');
  await expect(sheet).toBeVisible();
  const screens = sheet.getByRole('region', { name: 'Layar' });
  const row = screens.locator('div').filter({ hasText: 'Ke layar Rencana' });
  const key = await row.locator('kbd').first().innerText();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press(key);
  await expect(page.getByRole('region', { name: 'Rencana alokasi' })).toBeVisible();
});

test('a question mark typed into a field is text', async ({ page }) => {
  await app.show('Rencana');
  await page.getByRole('textbox', { name: 'Nama dokumen' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('?');
  await expect(page.getByRole('textbox', { name: 'Nama dokumen' })).toHaveValue(/\?$/);
  await expect(page.getByRole('dialog')).toBeHidden();
});
