import { expect, test } from '@playwright/test';
import { App } from './driver.ts';

/** The main job without a pointer: an area drawn by keys, planned for, paid for, printed. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

test('an area drawn by keys becomes the plan’s, gets its quota and is printed', async ({ page }) => {
  const { keyboard } = page;
  const times = async (key: string, presses: number): Promise<void> => {
    for (let press = 0; press < presses; press++) await keyboard.press(key);
  };
  await keyboard.press('p');
  await app.mapCanvas().focus();
  // A square around the crosshair, which begins in the middle of the map.
  await times('ArrowLeft', 6);
  await times('ArrowUp', 6);
  await keyboard.press('Space');
  await times('ArrowRight', 12);
  await keyboard.press('Space');
  await times('ArrowDown', 12);
  await keyboard.press('Space');
  await times('ArrowLeft', 12);
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await expect.poll(() => app.areaFigure('Desa')).toBeGreaterThan(3);
  const gap = await app.areaFigure('Belum terlindungi');

  await keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: 'Cari perintah' })).toBeFocused();
  await keyboard.type('area rencana');
  await keyboard.press('Enter');
  await expect.poll(() => app.tableSum('Kuota')).toBe(Math.min(20_000, gap));

  await keyboard.press('2');
  const quota = app.field('Kuota');
  await app.tabTo(quota);
  await keyboard.press('ControlOrMeta+a');
  // Less than the area needs, more than the minimum of its desa.
  await keyboard.type(String(gap - 1000));
  await keyboard.press('Tab');
  await expect.poll(() => app.tableSum('Kuota')).toBe(gap - 1000);

  const pdf = await app.download(() => keyboard.press('ControlOrMeta+p'));
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
});
