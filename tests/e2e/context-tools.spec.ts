import { expect, test, type Page } from '@playwright/test';
import { App } from './driver.ts';

/** Where on earth one is, and how far it is from there: coordinates, graticule, measuring. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
  await app.settled();
});

test.afterEach(() => app.expectNoComplaints());

const coordinates = (page: Page) => page.getByRole('button', { name: /° L[SU] .*° B[TB]$|″ BT$/ });

/** The app started anew; what was looked at is remembered, the sample is opened again. */
async function openedAgain(page: Page): Promise<void> {
  await page.reload();
  await app.openSample('Balangan 2024');
  await app.mapReady();
  await app.show('Peta');
}

/** Pixels of the window, from a share of the map's width and height. */
async function placeAt(x: number, y: number): Promise<readonly [number, number]> {
  const box = (await app.mapCanvas().boundingBox())!;
  return [box.x + box.width * x, box.y + box.height * y];
}

const longitudePattern = /([\d,]+)° BT/;

function longitude(text: string): number {
  return Number(longitudePattern.exec(text)![1]!.replace(',', '.'));
}

/** Degrees between the first two lines of longitude. */
function step(labels: readonly string[]): number {
  const [first, second] = labels.filter((label) => longitudePattern.test(label)).map(longitude);
  return second! - first!;
}

test('coordinates follow the pointer, are written either way, and tell the middle without a pointer', async ({
  page,
}) => {
  const read = coordinates(page);
  await page.mouse.move(5, 5);
  await expect(read).toHaveText(/^Tengah peta: 2,\d{5}° LS 115,\d{5}° BT$/);
  await page.mouse.move(...(await placeAt(0.5, 0.5)));
  await expect(read).toHaveText(/^2,\d{5}° LS 115,\d{5}° BT$/);
  const middle = await read.innerText();
  await page.mouse.move(...(await placeAt(0.5, 0.3)));
  await expect(read).not.toHaveText(middle);

  await read.click();
  await expect(read).toHaveText(/2°\d\d′\d\d,\d″ LS 115°\d\d′\d\d,\d″ BT$/);
  await openedAgain(page);
  await expect(coordinates(page)).toHaveText(/2°\d\d′\d\d,\d″ LS 115°\d\d′\d\d,\d″ BT$/);

  // Keys that move the map move its middle.
  await page.mouse.move(5, 5);
  const before = await coordinates(page).innerText();
  await app.mapCanvas().focus();
  await page.keyboard.press('ArrowRight');
  await expect(coordinates(page)).not.toHaveText(before);
});

test('lines of longitude and latitude are labelled, grow finer by zoom, and are remembered', async ({
  page,
}) => {
  const lines = page.getByRole('img', { name: 'Garis bujur dan lintang' });
  await expect(lines).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Garis bujur dan lintang' }).check();
  await expect(lines.getByText(/^115,\d+° BT$/).first()).toBeVisible();
  await expect(lines.getByText(/^2,\d+° LS$/).first()).toBeVisible();
  const labels = await lines.locator('text').allTextContents();
  expect(new Set(labels).size).toBe(labels.length);

  const before = step(labels);
  await page.getByRole('button', { name: 'Perbesar' }).click();
  await expect.poll(() => lines.locator('text').allTextContents()).not.toEqual(labels);
  await page.getByRole('button', { name: 'Perbesar' }).click();
  await expect.poll(async () => step(await lines.locator('text').allTextContents())).toBeLessThan(before);

  // The line of a label runs through the place it names: the pointer on it reads the same longitude.
  const label = lines.getByText(/° BT$/).first();
  await expect
    .poll(async () => {
      // Asked anew each time, as the map goes on moving for a moment after a zoom.
      const box = await label.boundingBox();
      if (!box) return NaN;
      await page.mouse.move(box.x + box.width / 2, (await placeAt(0, 0.5))[1]);
      return Math.abs(
        longitude(await coordinates(page).innerText()) - longitude((await label.textContent())!),
      );
    })
    .toBeLessThan(0.002);

  await openedAgain(page);
  await expect(lines).toBeVisible();
  await page.getByRole('checkbox', { name: 'Garis bujur dan lintang' }).uncheck();
  await expect(lines).toHaveCount(0);
});

test('a line is measured click by click, closed to an area, and put away by Escape', async ({ page }) => {
  const details = await app.details().innerText();
  await page.getByRole('button', { name: 'Ukur jarak dan luas' }).click();
  const card = page.getByRole('region', { name: 'Pengukuran' });
  const length = card.locator('dd').first();
  await expect(length).toHaveText('0 m');
  const clickAt = async (x: number, y: number): Promise<void> => {
    const at = await placeAt(x, y);
    await page.mouse.move(...at, { steps: 3 });
    await page.mouse.click(...at);
  };
  await clickAt(0.4, 0.4);
  await page.mouse.move(...(await placeAt(0.6, 0.4)), { steps: 3 });
  await expect(length).toHaveText(/^\d[\d,.]* km$/);
  await clickAt(0.6, 0.4);
  await clickAt(0.6, 0.6);
  await expect(card.getByText('Luas', { exact: true })).toBeVisible();
  await clickAt(0.4, 0.6);
  await clickAt(0.4, 0.4);
  await expect(card.getByText('Keliling', { exact: true })).toBeVisible();
  await expect(card.getByRole('status')).toHaveText(/^Selesai: [\d.,]+ km, luas [\d.,]+ (km²|ha)$/);
  // Nothing was selected by measuring.
  expect(await app.details().innerText()).toBe(details);

  // Sides and area belong together: those of a rectangle of the same shape as the map's.
  const number = async (at: number): Promise<number> =>
    Number(
      (await card.locator('dd').nth(at).innerText()).replaceAll('.', '').replace(',', '.').split(' ')[0],
    );
  const canvas = (await app.mapCanvas().boundingBox())!;
  const around = await number(0);
  const ratio = canvas.width / canvas.height;
  const height = around / 2 / (1 + ratio);
  expect((await number(1)) / (height * height * ratio)).toBeCloseTo(1, 1);

  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('a line is measured by keys alone', async ({ page }) => {
  const { keyboard } = page;
  await keyboard.press('m');
  const card = page.getByRole('region', { name: 'Pengukuran' });
  const status = card.getByRole('status');
  const steps = async (key: string, presses: number): Promise<void> => {
    for (let press = 0; press < presses; press++) await keyboard.press(key);
  };
  await steps('ArrowLeft', 4);
  await keyboard.press('Space');
  await steps('ArrowRight', 8);
  await keyboard.press('Space');
  await expect(status).toHaveText(/^[\d.,]+ km$/);
  const first = await status.innerText();
  await steps('ArrowDown', 6);
  await keyboard.press('Space');
  await expect(status).toHaveText(/ km, luas [\d.,]+ (ha|km²)$/);
  await keyboard.press('Backspace');
  await expect(status).toHaveText(first);
  // Undo means the line at hand too.
  await keyboard.press('Space');
  await expect(status).not.toHaveText(first);
  await keyboard.press('ControlOrMeta+z');
  await expect(status).toHaveText(first);
  await keyboard.press('Enter');
  await expect(status).toHaveText(`Selesai: ${first}`);
  await keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('scale bar and north arrow stand on the map', async ({ page }) => {
  await expect(page.getByRole('img', { name: 'Utara di atas' })).toBeVisible();
  await expect(page.locator('.maplibregl-ctrl-scale')).toHaveText(/^\d+\s?(m|km)$/);
});
