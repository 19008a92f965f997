import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { smallDocument } from '../fixtures/small-document.ts';
import { writtenBy } from '../fixtures/vector-files.ts';
import { areas, bigRows } from '../unit/boundary/import/files.ts';
import { newWorkspace } from '../unit/workspace/document.ts';
import { App } from './driver.ts';
import { canReadPdf, pdfText } from './pdf-text.ts';

interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Lets go of files over the middle of the window. */
async function drop(page: Page, ...files: readonly Dropped[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all) {
      const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      data.items.add(new File([content], name));
    }
    return data;
  }, given);
  await page.locator('body').dispatchEvent('drop', { dataTransfer: transfer });
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

test('a table dropped anywhere is imported, the files of a shapefile together, and a photo is refused', async ({
  page,
}) => {
  const app = new App(page);
  await app.startFresh();
  await drop(page, { name: 'cakupan.csv', bytes: text('Kode,Sasaran 2025\n63.11.01.2001,500\n') });
  await expect(page.getByRole('dialog', { name: 'Impor tabel angka per desa' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ambil 1 angka untuk 1 desa' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await drop(page, ...(await writtenBy('ESRI Shapefile', areas(bigRows(5)))));
  const boundaries = page.getByRole('dialog', { name: /batas/i });
  await expect(boundaries.getByText('KDEPUM').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await drop(page, { name: 'foto.jpg', bytes: text('JFIF') });
  await expect(app.dialog()).toContainText('foto.jpg tidak dapat dibaca di sini.');
  expect(app.complaints).toEqual([]);
});

test('a document dropped on the window opens, and markup and formulas in its names are text everywhere', async ({
  page,
}) => {
  const app = new App(page);
  await app.startFresh();
  const markup = '<img src=x onerror="window.hit=1">';
  const formula = '=HYPERLINK("http://contoh.invalid")';
  const contents = smallDocument();
  const desa = contents.desa.map((one, slot) => ({
    ...one,
    name: slot === 0 ? markup : slot === 1 ? formula : one.name,
  }));
  await drop(page, { name: 'contoh.gpkg', bytes: newWorkspace({ ...contents, desa }).bytes() });
  await app.mapReady();
  await app.show('Data');
  await expect(page.getByText(markup).first()).toBeVisible();
  await expect(page.getByText(formula).first()).toBeVisible();

  const csv = (await app.exportPlan('CSV')).bytes.toString();
  expect(csv).toContain(`'${formula.replaceAll('"', '""')}`);
  expect(csv).not.toContain(`,"${formula.replaceAll('"', '""')}`);
  const pdf = await app.exportPlan('PDF');
  if (canReadPdf) expect(pdfText(pdf.bytes)).toContain('<img src=x');

  await app.show('Data');
  await page.getByRole('button', { name: 'Impor tabel …' }).click();
  const template = await app.download(() =>
    page.getByRole('dialog').getByRole('button', { name: 'XLSX', exact: true }).click(),
  );
  const sheet = strFromU8(unzipSync(new Uint8Array(template.bytes))['xl/worksheets/sheet1.xml']!);
  expect(sheet).toContain('&lt;img src=x');
  expect(sheet).toContain("'=HYPERLINK");
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(app.complaints).toEqual([]);
});
