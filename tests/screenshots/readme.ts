import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { App } from '../e2e/driver.ts';

/** The pictures of the README: the main job on the Balangan sample, as a newcomer sees it. */

const folder = join(import.meta.dirname, '../../assets/screenshots');

test('the main job, picture by picture', async ({ page }) => {
  const app = new App(page);
  const take = async (name: string, drawn = (): Promise<void> => app.settled()): Promise<void> => {
    await page.mouse.move(0, 0);
    await drawn();
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  await app.startFresh();
  await app.selectDesa('Muara Ninian');
  await take('map');

  await app.drawArea([
    [0.42, 0.35],
    [0.68, 0.3],
    [0.76, 0.75],
    [0.45, 0.8],
  ]);
  expect(await app.areaFigure('Desa')).toBeGreaterThan(0);
  await take('area');
  await app.undo();

  await app.show('Rencana');
  await take('plan');
  await app.show('Anggaran');
  // The cash plan stands where the map does on other screens.
  await take('budget', () => expect(page.getByRole('table', { name: /kas/i }).first()).toBeVisible());

  await page.getByRole('button', { name: 'Presentasikan' }).click();
  for (let turn = 0; turn < 4; turn++) await page.keyboard.press('ArrowRight');
  await take('present', () => page.waitForLoadState('networkidle'));
  await page.keyboard.press('Escape');

  const pdf = await app.exportPlan('PDF');
  const drawn = spawnSync(
    'pdftoppm',
    ['-r', '80', '-l', '1', '-singlefile', '-png', '-', join(folder, 'pdf')],
    {
      input: pdf.bytes,
    },
  );
  expect(drawn.status, 'pdftoppm of poppler-utils draws the first page').toBe(0);
});
