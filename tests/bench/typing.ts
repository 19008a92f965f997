import { chromium, type Page } from '@playwright/test';
import { join } from 'node:path';
import { serveWindow } from '../../electron/launch/server.mjs';
import { chromiumArguments, chromiumExecutable } from '../chromium.ts';
import { rounded, summary } from './measure.ts';
import { root } from './world.ts';

const keys = 24;

interface Keystroke {
  /** From the key to the new sum in the table, ms. */
  readonly table: number;
  /** From there to the frame after the next: what drawing table and map adds, ms. */
  readonly drawn: number;
}

/**
 * From a key pressed in the quota to the recomputed table, and until the map has drawn: Balangan (157 desa) and
 * Jambi (1,585 desa), in the browser host; needs a build. Frames come every 16.7 ms at best, so `drawn` is 17–33 ms
 * on a machine that does nothing.
 */
export async function measureTyping(): Promise<object> {
  const server = await serveWindow(join(root, 'out/renderer'), {});
  const browser = await chromium.launch({
    executablePath: chromiumExecutable(),
    args: [...chromiumArguments],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(server.url);
    await mapReady(page);
    const balangan = await typeQuota(page, '16000');
    await page.getByRole('button', { name: 'Menu utama' }).click();
    await page.getByRole('menuitem', { name: 'Dokumen baru' }).click();
    // What was typed is not kept.
    const unsaved = page.getByRole('button', { name: 'Jangan simpan' });
    if (await unsaved.isVisible()) await unsaved.click();
    await page.getByRole('button', { name: 'Jambi 2022' }).click();
    await mapReady(page);
    const jambi = await typeQuota(page, '7000');
    return { balangan, jambi, target: 'balangan.table.median < 16, jambi.table.median < 50' };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function mapReady(page: Page): Promise<void> {
  await page.locator('[data-map-state="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
}

/** @param quota one that the plan takes, as well as ten times as much */
async function typeQuota(page: Page, quota: string): Promise<object> {
  await page
    .getByRole('navigation', { name: 'Layar' })
    .getByRole('button', { name: 'Rencana', exact: true })
    .click();
  const field = page.getByRole('textbox', { name: 'Kuota', exact: true });
  const sums = page.getByRole('table', { name: 'Desa dan kelurahan' }).getByRole('row', { name: 'Jumlah' });
  await sums.waitFor();
  await field.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(quota);
  await page.waitForTimeout(500);
  await sums.evaluate((row) => {
    const strokes: Keystroke[] = [];
    let pressed: number | null = null;
    document.addEventListener('keydown', () => (pressed = performance.now()), { capture: true });
    new MutationObserver(() => {
      if (pressed === null) return;
      const table = performance.now() - pressed;
      const from = pressed;
      pressed = null;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => strokes.push({ table, drawn: performance.now() - from - table })),
      );
    }).observe(row, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { strokes });
  });
  // A digit comes and goes: every key is another quota.
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 2 === 0 ? '0' : 'Backspace');
    await page.waitForFunction(
      (count) => (window as unknown as { strokes: Keystroke[] }).strokes.length > count,
      key,
    );
  }
  const strokes = await page.evaluate(() => (window as unknown as { strokes: Keystroke[] }).strokes);
  const table = summary(strokes.map((stroke) => stroke.table));
  const drawn = summary(strokes.map((stroke) => stroke.drawn));
  return { table, drawn, together: rounded(table.median + drawn.median) };
}
