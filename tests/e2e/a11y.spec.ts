import axe from 'axe-core';
import { expect, test, type Page } from '@playwright/test';
import { App, type ScreenName, type ViewName } from './driver.ts';

/** Every screen in both themes, by the rules of axe-core: nothing serious or critical. */

// Each check reads the whole page, table and all, in software; there are some twenty.
test.describe.configure({ timeout: 300_000 });

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

/** What axe finds of weight, as rule, element and what is wrong with it. */
async function findings(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
}

/** Checks what is on the page in the light and in the dark theme, which follow the system until one is chosen. */
async function check(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    // What is still being drawn is looked at once more.
    await expect
      .configure({ soft: true })
      .poll(() => findings(page), `${what}, ${colorScheme}`)
      .toEqual([]);
  }
}

async function withAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

test('the screens and what they show beside their panels', async ({ page }) => {
  await withAxe(page);
  await check(page, 'Peta');
  const views: readonly (readonly [ScreenName, readonly ViewName[]])[] = [
    ['Rencana', ['Bagaimana jika', 'Pemerataan', 'Sasaran']],
    ['Anggaran', []],
    ['Skenario', []],
    ['Data', []],
    ['Laporan', []],
  ];
  for (const [screen, others] of views) {
    await app.show(screen);
    await page.waitForLoadState('networkidle');
    await check(page, screen);
    for (const view of others) {
      await app.view(view);
      await page.waitForLoadState('networkidle');
      await check(page, `${screen}, ${view}`);
    }
  }
});

test('an area, a desa and what comes up over the window', async ({ page }) => {
  await withAxe(page);
  await app.selectDesa('Muara Ninian');
  await app.drawArea([
    [0.4, 0.35],
    [0.75, 0.35],
    [0.75, 0.8],
  ]);
  await expect(page.getByRole('button', { name: 'Jadikan area rencana' })).toBeVisible();
  await check(page, 'area and desa');
  for (const [keys, name] of [
    ['ControlOrMeta+k', 'Palet perintah'],
    ['F1', 'Pintasan papan ketik'],
    ['ControlOrMeta+h', 'Riwayat perubahan'],
    ['ControlOrMeta+b', 'Markah peta'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await check(page, name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name })).toBeHidden();
  }
});

test('the start screen and the presentation', async ({ page }) => {
  await withAxe(page);
  await page.getByRole('button', { name: 'Presentasikan' }).click();
  await expect(page.getByRole('dialog', { name: 'Presentasi' })).toBeVisible();
  await check(page, 'Presentasi');
  await page.keyboard.press('Escape');
  await app.goToStart();
  await check(page, 'start');
});

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
