import { expect, test, type Page } from '@playwright/test';
import { Areas, middle } from './areas.ts';
import { App } from './driver.ts';
import { loseContext, restoreContext } from './graphics-context.ts';
import { mapColours } from './map-pixels.ts';

/** The map's graphics context goes away, as with a driver that is restarted, and the map comes back by itself. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
  await app.settled();
});

test.afterEach(() => app.expectNoComplaints());

const notice = (page: Page) => page.getByText('Peta sedang digambar ulang …');

async function shareOf(colour: string): Promise<number> {
  return (await mapColours(app)).get(colour) ?? 0;
}

/** The shares of the most frequent colours, which a map drawn like another has too. */
async function look(): Promise<readonly (readonly [string, number])[]> {
  return [...(await mapColours(app))]
    .filter(([, share]) => share > 0.01)
    .map(([colour, share]) => [colour, Math.round(share * 200)] as const)
    .toSorted(([a], [b]) => a.localeCompare(b));
}

test('what is done while the context is away is on the map that comes back, at the same place', async ({
  page,
}) => {
  test.slow();
  const areas = new Areas(app);
  await app.drawArea(middle);
  await expect(areas.names()).toHaveCount(1);
  await page.keyboard.press('Escape');
  const bar = page.locator('.maplibregl-ctrl-scale');
  const whole = await bar.innerText();
  await page.getByRole('button', { name: 'Perbesar' }).click();
  // A map about to move is as settled as one that has moved.
  await expect(bar).not.toHaveText(whole);
  await app.settled();
  const scale = await bar.innerText();

  await loseContext(app);
  await expect(notice(page)).toBeVisible();
  await app.undo();
  await expect(areas.names()).toHaveCount(0);
  await app.redo();
  await expect(areas.names()).toHaveCount(1);
  await areas.list().getByRole('button', { name: 'Warna Area 1' }).click();
  await page.getByRole('menuitem', { name: '#882255' }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // A shape begun on a map that shows nothing is no reason to fall over.
  await areas.take('Gambar area');
  await areas.click([0.5, 0.5]);
  await areas.click([0.6, 0.5]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Garis bujur dan lintang' }).check();
  await app.mapCanvas().focus();

  await restoreContext(app);
  await expect(notice(page)).toBeHidden();
  await app.settled();
  await expect.poll(() => shareOf('rgb(136, 34, 85)')).toBeGreaterThan(0.0005);
  // Land in the dark theme..
  await expect.poll(() => shareOf('rgb(38, 44, 52)')).toBeGreaterThan(0.001);
  await expect(bar).toHaveText(scale);
  await expect(app.mapCanvas()).toBeFocused();

  // The map answers as before.
  await areas.drag(middle);
  await page.getByRole('button', { name: 'Tampilkan seluruh wilayah' }).click();
  await app.drawArea(middle);
  await expect(areas.names()).toHaveCount(2);
});

test('no card stays on a map that shows nothing, and none comes until another is there', async ({ page }) => {
  const card = page.locator('.hover-card');
  const box = (await app.mapCanvas().boundingBox())!;
  const point = (right: number): Promise<void> =>
    page.mouse.move(box.x + box.width * 0.57 + right, box.y + box.height * 0.52);
  await point(0);
  await expect(card).toBeVisible();
  await loseContext(app);
  await expect(notice(page)).toBeVisible();
  await expect(card).toHaveCount(0);
  await point(4);
  await point(8);
  // A desa is looked up within a moment.
  await page.waitForTimeout(300);
  await expect(card).toHaveCount(0);

  await restoreContext(app);
  await app.settled();
  await point(12);
  await expect(card).toBeVisible();
});

test('a context that nobody gives back is replaced by another', async ({ page }) => {
  const before = await look();
  expect(before.length).toBeGreaterThan(3);
  await loseContext(app);
  await expect(notice(page)).toBeVisible();
  await expect(notice(page)).toBeHidden();
  await app.settled();
  await expect.poll(look).toEqual(before);
});

test('where no other context can be had the screen says so, and the rest goes on', async ({ page }) => {
  await page.evaluate(() => {
    const given = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'getContext')!.value as (
      ...args: readonly unknown[]
    ) => unknown;
    Object.assign(window, { noDriver: true });
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, ...args: readonly unknown[]) {
        const isRefused = 'noDriver' in window && this.closest('.map-view') === null;
        return isRefused && String(args[0]).startsWith('webgl') ? null : Reflect.apply(given, this, args);
      },
    });
  });
  await loseContext(app);
  await expect(page.getByRole('note').filter({ hasText: 'WebGL' })).toBeVisible();
  await expect(notice(page)).toBeHidden();
  await app.show('Rencana');
  await app.type('Kuota', '19.000');
  await expect.poll(() => app.tableSum('Kuota')).toBe(19_000);

  // A driver that comes back late brings the map back all the same.
  await page.evaluate(() => Reflect.deleteProperty(window, 'noDriver'));
  await restoreContext(app);
  await app.settled();
  await expect(page.getByRole('note').filter({ hasText: 'WebGL' })).toBeHidden();
});

test('the map outlives the process that draws', async ({ page, browser }) => {
  const before = await look();
  const cdp = await browser.newBrowserCDPSession();
  await cdp.send('Browser.crashGpuProcess' as never);
  await expect(notice(page)).toBeVisible();
  await expect(notice(page)).toBeHidden();
  await app.settled();
  await expect.poll(look).toEqual(before);
});
