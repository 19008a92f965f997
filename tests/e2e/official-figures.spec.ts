import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';
import { App } from './driver.ts';

/** An official plan beside newer figures: each number says which of both it is from. */

const cli = commandLine();
const planned = 'Data: Ilustrasi PetaLindung untuk Balangan, 2023';
const present = 'Data: Pendataan dinas, 2024';

test('slides, legends and comparisons say whether figures are those of an official plan or of today', async ({
  page,
}) => {
  cli.json('sample', 'balangan-2024', 'a.gpkg');
  cli.json('lock-plan', 'a.gpkg', 'Balangan 2024');
  const table = join(cli.folder(), 'cakupan.csv');
  writeFileSync(table, 'kode,pekerja sasaran,terlindungi\n63.11.01.2001,900,300\n');
  cli.json('import', 'a.gpkg', table, '--as', 'coverage', '--year', '2024', '--title', 'Pendataan dinas');

  const app = new App(page);
  await app.startFresh();
  await app.openFile({ name: 'a.gpkg', bytes: readFileSync(join(cli.folder(), 'a.gpkg')) });
  await expect(page.getByText('Rencana resmi sejak')).toBeVisible();
  await page.getByRole('button', { name: 'Presentasikan' }).click();
  const slides = page.getByRole('dialog', { name: 'Presentasi' });
  const foot = slides.getByRole('contentinfo');
  await expect(foot).toContainText(present);
  for (let turn = 0; turn < 2; turn++) await page.keyboard.press('ArrowRight');
  await expect(slides).toHaveAttribute('data-slide', 'target');
  await expect(foot).toContainText(planned);
  await expect(slides.getByRole('figure', { name: 'Legenda' })).toContainText(planned);
  await expect(slides).toContainText('41.120');
  await page.keyboard.press('Escape');

  // A plan of today's figures beside it is told from one of the same.
  await app.show('Skenario');
  await app.view('Perbandingan');
  await app.compare('Balangan 2024 resmi', 'Datar 100 per desa');
  await expect(app.comparison()).toContainText(
    'data cakupan yang berbeda (A: Ilustrasi PetaLindung untuk Balangan, 2023; B: Pendataan dinas, 2024)',
  );
  await app.compare('Setahun penuh dengan perpanjangan', 'Datar 100 per desa');
  await expect(app.comparison()).not.toContainText('data cakupan yang berbeda');

  await app.show('Rencana');
  await app.view('Bagaimana jika');
  await expect(page.getByText('Yang dicoba dihitung dari data sekarang')).toBeVisible();
  app.expectNoComplaints();
});
