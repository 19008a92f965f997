import { expect, test } from '@playwright/test';
import { App, wholeNumber } from './driver.ts';

/** The main job without a pointer: from the start screen to an area drawn by keys, planned for, paid for, printed. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
  // From the second time on the app begins with the start screen.
  await page.reload();
});

test.afterEach(() => app.expectNoComplaints());

test('a document is opened, an area drawn, planned for, paid for and printed, all by keys', async ({
  page,
}) => {
  // The whole job, and the app begun twice.
  test.slow();
  const { keyboard } = page;
  const times = async (key: string, presses: number): Promise<void> => {
    for (let press = 0; press < presses; press++) await keyboard.press(key);
  };
  /** Runs a command by its name. */
  const command = async (name: string): Promise<void> => {
    await keyboard.press('ControlOrMeta+k');
    const asked = page.getByRole('combobox', { name: 'Cari perintah' });
    await expect(asked).toBeFocused();
    await keyboard.type(name);
    await expect(asked).toHaveAttribute('aria-activedescendant', /./);
    await keyboard.press('Enter');
    await expect(asked).toBeHidden();
  };
  await expect(page.getByRole('combobox', { name: 'Cari wilayah' })).toBeFocused();
  await app.tabTo(page.getByRole('button', { name: 'Balangan 2024 ' }));
  await keyboard.press('Enter');
  await app.mapReady();
  await keyboard.press('1');

  await keyboard.press('p');
  await app.tabTo(app.mapCanvas());
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
  await app.areaKnown();
  expect(await app.areaFigure('Desa')).toBeGreaterThan(3);
  const gap = await app.areaFigure('Belum terlindungi');

  await command('area rencana');
  await expect.poll(() => app.tableSum('Kuota')).toBe(Math.min(20_000, gap));

  await keyboard.press('2');
  const quota = app.field('Kuota');
  await app.tabTo(quota);
  await keyboard.press('ControlOrMeta+a');
  // Less than the area needs, more than the minimum of its desa.
  await keyboard.type(String(gap - 1000));
  await keyboard.press('Tab');
  await expect.poll(() => app.tableSum('Kuota')).toBe(gap - 1000);

  const cost = await app.tableSum('Biaya');

  // The budget: what is paid in each quarter, down to the sum of the plan.
  await command('anggaran kas');
  const view = page.getByRole('region', { name: 'Anggaran kas', exact: true });
  await expect(view).toBeVisible();
  const period = view.getByRole('combobox', { name: 'Periode' });
  await app.tabTo(period);
  await keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Bulan' })).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Triwulan' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(period).toHaveText('Triwulan');
  const cash = view.getByRole('table').last();
  await expect(cash.getByRole('columnheader', { name: /^TW \d/ }).first()).toBeVisible();
  const total = cash
    .getByRole('row', { name: /^Jumlah/ })
    .getByRole('cell')
    .last();
  expect(wholeNumber(await total.innerText())).toBe(cost);

  const pdf = await app.download(() => keyboard.press('ControlOrMeta+p'));
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
});
