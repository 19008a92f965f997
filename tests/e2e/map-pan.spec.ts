import { expect, test, type Page } from '@playwright/test';
import { App } from './driver.ts';
import { differing, type Clip } from './map-pixels.ts';

/** The map under the hand: what was drawn moves with it, and is whole where it comes into view. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
  // Names come and go with the view.
  await page.getByRole('checkbox', { name: 'Nama wilayah' }).uncheck();
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'Perbesar' }).click();
  await atRest(page);
});

test.afterEach(() => app.expectNoComplaints());

/** Nothing drawn any more, and no pointer over the map. */
async function atRest(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  let last = await app.mapCanvas().screenshot();
  await expect(async () => {
    const now = await app.mapCanvas().screenshot();
    const isStill = now.equals(last);
    last = now;
    expect(isStill).toBe(true);
  }).toPass({ intervals: [250] });
}

/** Drags the map by pixels and rests before letting go, so that it does not glide on. */
async function drag(page: Page, right: number, down: number): Promise<void> {
  const { x, y } = await middle();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right, y + down, { steps: 12 });
  await page.waitForTimeout(300);
  await page.mouse.up();
  await atRest(page);
}

async function middle(): Promise<{ readonly x: number; readonly y: number }> {
  const box = (await app.mapCanvas().boundingBox())!;
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

/** Around the middle of the map, where no card lies over it. */
async function clip(right = 0, down = 0): Promise<Clip> {
  const { x, y } = await middle();
  return { x: x - 110 + right, y: y - 90 + down, width: 220, height: 180 };
}

test('dragged a little, desa and borders move by just as much', async ({ page }) => {
  const before = await page.screenshot({ clip: await clip() });
  await drag(page, 61, -24);
  expect(await differing(app, before, await page.screenshot({ clip: await clip(61, -24) }))).toBeLessThan(
    0.002,
  );
  expect(await differing(app, before, await page.screenshot({ clip: await clip() }))).toBeGreaterThan(0.03);
});

test('dragged far, what comes into view is as if it were drawn there', async ({ page }) => {
  await drag(page, 150, 70);
  await drag(page, 140, 30);
  const moved = await page.screenshot({ clip: await clip() });
  // Switched off and on again, borders are drawn for this very view.
  const borders = page.getByRole('checkbox', { name: 'Batas desa' });
  await borders.uncheck();
  await atRest(page);
  expect(await differing(app, moved, await page.screenshot({ clip: await clip() }))).toBeGreaterThan(0.005);
  await borders.check();
  await atRest(page);
  expect(await differing(app, moved, await page.screenshot({ clip: await clip() }))).toBeLessThan(0.002);
});
