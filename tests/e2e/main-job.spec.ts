import { expect, test } from '@playwright/test';
import { App, wholeNumber } from './driver.ts';
import { mapColours } from './map-pixels.ts';
import { canReadPdf, pdfText } from './pdf-text.ts';

/** Balangan's 20,000 from boundaries to a PDF, in the browser host, as a newcomer does it by the README. */

const aroundTheMiddle = [
  [0.4, 0.35],
  [0.75, 0.35],
  [0.75, 0.8],
  [0.4, 0.8],
] as const;

/** JKK + JKM for a vulnerable worker for 12 months (domain: worked example 1). */
const yearOfCover = 201_600;

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

test('the first run opens the sample, coloured, with its figures', async ({ page }) => {
  await expect(page.getByRole('textbox', { name: 'Nama dokumen' })).toHaveValue(/Balangan 2024/);
  expect(await app.tableSum('Pekerja sasaran')).toBe(70_000);
  expect(await app.tableSum('Terlindungi')).toBe(41_120);
  expect(await app.tableSum('Kuota')).toBe(20_000);
  expect(await app.tableSum('Biaya')).toBe(2_167_200_000);
  await expect(page.getByText('ilustrasi', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('batas indikatif', { exact: true }).first()).toBeVisible();
});

test('draw an area, plan for it, undo, change the quota, export a PDF that adds up', async () => {
  await app.drawArea(aroundTheMiddle);
  await app.areaKnown();
  const desa = await app.areaFigure('Desa');
  const gap = await app.areaFigure('Belum terlindungi');
  expect(desa).toBeGreaterThan(20);
  expect(desa).toBeLessThan(157);
  expect(gap).toBe((await app.areaFigure('Pekerja sasaran')) - (await app.areaFigure('Terlindungi')));
  expect(await app.areaFigure('Biaya menutup, 12 bulan')).toBe(gap * yearOfCover);

  await app.page.getByRole('button', { name: 'Jadikan area rencana' }).click();
  await expect.poll(() => app.tableSum('Kuota')).toBe(Math.min(20_000, gap));
  await app.undo();
  await expect.poll(() => app.tableSum('Kuota')).toBe(20_000);

  await app.show('Rencana');
  await app.type('Kuota', '21.000');
  await expect(app.answer('Rencana alokasi')).toContainText('21.000 orang untuk 157 desa/kelurahan');
  await expect.poll(() => app.tableSum('Kuota')).toBe(21_000);
  const phases = await Promise.all(['Tahap I', 'Tahap II', 'Tahap III'].map((name) => app.tableSum(name)));
  expect(phases.reduce((sum, heads) => sum + heads, 0)).toBe(21_000);
  const cost = await app.tableSum('Biaya');

  const pdf = await app.exportPlan('PDF');
  expect(pdf.name).toMatch(/\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  test.skip(!canReadPdf, 'skipped reading the PDF: poppler-utils is not installed');
  const text = pdfText(pdf.bytes);
  expect(text).toContain('21.000');
  expect(text).toContain(`Rp${cost.toLocaleString('id-ID')}`);
  expect(text).toMatch(/Halaman 1 dari \d+/);
  expect(text).toContain('ILUSTRASI');

  // Every desa is one numbered line; code, then name, then figures. Their heads add up to the quota printed.
  const rows = [...text.matchAll(/^\s*\d+\s+63\.11\.\d\d\.\d{4}\s+(.+)$/gm)].map((match) => match[1]!);
  const figures = rows
    .map((row) =>
      row
        .split(/\s{2,}/)
        .slice(1)
        .flatMap((cell) => cell.split(' '))
        .filter(Boolean),
    )
    .filter((cells) => cells.length >= 8);
  expect(figures).toHaveLength(157);
  const column = (at: number) => figures.reduce((sum, cells) => sum + wholeNumber(cells[at]!), 0);
  expect(column(0)).toBe(70_000);
  expect(column(1)).toBe(41_120);
  expect(column(2)).toBe(28_880);
  expect([column(3), column(4), column(5)]).toEqual(phases);
  expect(column(6)).toBe(21_000);
  expect(column(7)).toBe(cost);
});

test('a desa answers "mengapa angka ini?", and a lock moves its number and nothing else', async ({
  page,
}) => {
  await app.selectDesa('Muara Ninian');
  await expect(app.details().getByText('Mengapa angka ini?')).toBeVisible();
  await expect(app.details()).toContainText('466 pekerja sasaran, 274 sudah terlindungi, 192 belum');
  await app.type('Kunci Muara Ninian', '150');
  await page.keyboard.press('Enter');
  await expect(app.details()).toContainText('Jumlah 150.');
  expect(await app.tableSum('Kuota')).toBe(20_000);
});

test('saved work is on disk before the window says so, and opens as it was', async ({ page }) => {
  await app.show('Rencana');
  await app.type('Kuota', '18.345');
  await expect.poll(() => app.tableSum('Kuota')).toBe(18_345);
  await expect(app.saveState()).not.toHaveText('Tersimpan');
  const saved = await app.save();
  await expect(app.saveState()).toHaveText('Tersimpan');
  expect(saved.name).toMatch(/\.gpkg$/);
  expect(saved.bytes.subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(saved.bytes.subarray(68, 72).toString()).toBe('GPKG');

  await app.undo();
  await expect.poll(() => app.tableSum('Kuota')).toBe(20_000);
  await app.redo();
  await expect.poll(() => app.tableSum('Kuota')).toBe(18_345);

  await page.reload();
  await app.openFile(saved);
  await app.mapReady();
  await expect.poll(() => app.tableSum('Kuota')).toBe(18_345);
  await app.undo();
  await expect.poll(() => app.tableSum('Kuota')).toBe(20_000);
});

test('a file that is no document is refused with what, why and next, and the open one stays', async () => {
  await app.openFile({ name: 'catatan.gpkg', bytes: Buffer.from('ini bukan geopackage') });
  await expect(app.dialog()).toBeVisible();
  await app.page.keyboard.press('Escape');
  expect(await app.tableSum('Kuota')).toBe(20_000);
});

test('money that does not reach is said with its shortfall and what does fit', async () => {
  await app.show('Anggaran');
  await app.type('Pagu dana 1', '500.000.000');
  await expect(app.answer('Anggaran')).toContainText(/kurang/i);
  // The cash plan beside it says when, and does not repeat the answer.
  const cash = app.page.getByRole('region', { name: 'Anggaran kas' }).getByRole('status').first();
  await expect(cash).toContainText('dari April 2024 sampai Desember 2024; mulai');
  await app.undo();
  await expect(app.answer('Anggaran')).toContainText('Cukup');
});

test('a quota that the phases do not add up to keeps the text and says both sums', async ({ page }) => {
  await app.show('Rencana');
  await app.type('Kuota tahap 1', '9.000');
  await expect(page.getByRole('textbox', { name: 'Kuota tahap 1' })).toHaveValue('9.000');
  await expect(page.getByText(/21\.000/).first()).toBeVisible();
  expect(await app.tableSum('Kuota')).toBe(20_000);
});

test('any kabupaten or provinsi starts a new plan by searching it', async ({ page }) => {
  await app.goToStart();
  await app.newPlanFor('hulu sungai ut', 'Kabupaten Hulu Sungai Utara');
  await expect(page.getByRole('heading', { name: '219 desa/kelurahan' })).toBeVisible();
  await expect(page.getByText('tidak ada data').first()).toBeVisible();
  await app.drawArea(aroundTheMiddle);
  const area = page.getByRole('region', { name: 'Area sasaran' });
  await expect(area.getByText('tidak ada data').first()).toBeVisible();
  await expect(area).not.toContainText(/NaN|Rp0/);
});

test('an area that crosses itself is not taken unasked, and discarding it leaves no trace', async ({
  page,
}) => {
  const area = page.getByRole('region', { name: 'Area sasaran' });
  await app.drawArea([
    [0.4, 0.4],
    [0.7, 0.7],
    [0.7, 0.4],
    [0.4, 0.7],
  ]);
  await expect(area).toContainText(/memotong/i);
  await expect(page.getByRole('button', { name: 'Jadikan area rencana' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(area).toBeHidden();
  expect(await app.tableSum('Kuota')).toBe(20_000);
});

test('without WebGL the screen says why, and table, plan and PDF still work', async ({ browser }) => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const real = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (...given: unknown[]) => unknown;
    Reflect.set(
      HTMLCanvasElement.prototype,
      'getContext',
      new Proxy(real, {
        apply: (getContext, canvas, given) =>
          String(given[0]).startsWith('webgl') ? null : Reflect.apply(getContext, canvas, given),
      }),
    );
  });
  const without = new App(page);
  await page.goto('/');
  await expect(page.getByText(/WebGL/).first()).toBeVisible();
  await without.show('Rencana');
  await without.type('Kuota', '19.000');
  await expect.poll(() => without.tableSum('Kuota')).toBe(19_000);
  const pdf = await without.exportPlan('PDF');
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await page.close();
});

test('unsaved work is asked about before another document is opened', async ({ page }) => {
  await app.show('Rencana');
  await app.type('Kuota', '19.000');
  await expect.poll(() => app.tableSum('Kuota')).toBe(19_000);
  await app.chooseFromMenu('Dokumen baru');
  await expect(app.dialog()).toBeVisible();
  await page.getByRole('button', { name: 'Batal', exact: true }).click();
  expect(await app.tableSum('Kuota')).toBe(19_000);
  await app.chooseFromMenu('Dokumen baru');
  await page.getByRole('button', { name: 'Jangan simpan' }).click();
  await expect(page.getByRole('region', { name: 'Rencana baru' })).toBeVisible();
});

test('every screen speaks English at one click', async ({ page }) => {
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Who is not covered yet?' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  for (const [screen, question] of [
    ['Plan', /\?/],
    ['Budget', /\?/],
    ['Data', /\?/],
    ['Report', /\?/],
  ] as const) {
    await page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click();
    await expect(
      page.getByRole('heading', { name: question }).or(page.getByText(question)).first(),
    ).toBeVisible();
    expect(await page.locator('body').innerText()).not.toMatch(
      /\b(Kuota|Tahap tambahan|Sumber dana|Terlindungi|Belum)\b/,
    );
  }
});

test('the presentation turns through five slides by arrow keys and ends with Escape', async ({ page }) => {
  await page.getByRole('button', { name: 'Presentasikan' }).click();
  const slides = page.getByRole('dialog', { name: 'Presentasi' });
  await expect(slides).toHaveAttribute('data-slide', 'today');
  await expect(slides).toContainText('58,74%');
  const seen = new Set<string | null>();
  for (let turn = 0; turn < 12; turn++) {
    seen.add(await slides.getAttribute('data-slide'));
    await page.keyboard.press('ArrowRight');
  }
  expect([...seen]).toHaveLength(5);
  await expect(slides).toHaveAttribute('data-slide', 'money');
  await expect(slides).toContainText('Rp2.167.200.000');
  await page.keyboard.press('Home');
  await expect(slides).toHaveAttribute('data-slide', 'today');
  await page.keyboard.press('Escape');
  await expect(slides).toBeHidden();
});

test('the map wears the colour of each class, and follows the plan', async ({ page }) => {
  await app.showOnMap('Kuota');
  await app.mapReady();
  const before = await coloursOf(app);
  expect(before.size).toBeGreaterThan(2);
  const legend = await page
    .getByRole('figure', { name: 'Legenda' })
    .locator('svg.legend-swatch rect')
    .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).fill));
  const shown = legend.filter((colour) => before.has(colour));
  expect(shown.length).toBeGreaterThanOrEqual(3);
});

/** Colours that cover more than 0.5 % of the map. */
async function coloursOf(app: App): Promise<Set<string>> {
  return new Set([...(await mapColours(app))].filter(([, share]) => share > 0.005).map(([colour]) => colour));
}
