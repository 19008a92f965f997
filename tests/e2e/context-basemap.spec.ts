import { expect, test, type Page } from '@playwright/test';
import initSqlJs from 'sql.js';
import { coveringVectorTile, everywhere, mbtiles, pmtiles, solidPng } from '../fixtures/tile-files.ts';
import { App } from './driver.ts';
import { mapColours } from './map-pixels.ts';

/** A basemap of the user's own below the desa, from files that are whole and files that are not. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
  await app.settled();
});

test.afterEach(() => app.expectNoComplaints());

const section = (page: Page) => page.getByRole('region', { name: 'Peta dasar sendiri' });

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await section(page)
    .getByRole('button', { name: /^(Buka MBTiles atau PMTiles|Ganti berkas)$/ })
    .click();
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await (await asked).setFiles(file);
}

/** Lets all of the basemap show through the desa. */
async function fadeDesa(page: Page): Promise<void> {
  await section(page).getByRole('slider', { name: 'Kepekatan warna desa' }).fill('0');
}

const share = async (colour: string): Promise<number> => (await mapColours(app)).get(colour) ?? 0;

const magenta = solidPng([255, 0, 255]);
const magentaDrawn = 'rgb(255, 0, 255)';

test('pictures from PMTiles are drawn below the desa, named, hidden, and let go of', async ({ page }) => {
  const bytes = pmtiles(everywhere(magenta, [0, 1, 2, 3]), {
    type: 'png',
    metadata: { name: 'Citra uji', attribution: '© <a href="https://example.org">Badan Peta</a>' },
  });
  await choose(page, 'citra.pmtiles', bytes);
  await expect(section(page).getByText('Citra uji')).toBeVisible();
  await expect(page.getByText('Peta dasar: © Badan Peta')).toBeVisible();
  // Around the desa it is seen whole, on them through their colours.
  await expect.poll(() => share(magentaDrawn)).toBeGreaterThan(0.1);
  const around = await share(magentaDrawn);
  await fadeDesa(page);
  await expect.poll(() => share(magentaDrawn)).toBeGreaterThan(around + 0.1);
  await section(page).getByRole('slider', { name: 'Kepekatan peta dasar' }).fill('50');
  await expect.poll(() => share(magentaDrawn)).toBe(0);
  await section(page).getByRole('slider', { name: 'Kepekatan peta dasar' }).fill('100');
  await expect.poll(() => share(magentaDrawn)).toBeGreaterThan(0.3);

  await section(page).getByRole('button', { name: 'Sembunyikan peta dasar' }).click();
  await expect.poll(() => share(magentaDrawn)).toBe(0);
  await expect(page.getByText('Peta dasar: © Badan Peta')).toHaveCount(0);
  await section(page).getByRole('button', { name: 'Tampilkan peta dasar' }).click();
  await expect.poll(() => share(magentaDrawn)).toBeGreaterThan(0.3);

  // A tab may not open the file again by itself; it says which one it was.
  await page.reload();
  await app.openSample('Balangan 2024');
  await app.mapReady();
  await app.show('Peta');
  await expect(section(page)).toContainText('Terakhir dipakai: “citra.pmtiles”');
  await choose(page, 'citra.pmtiles', bytes);
  // How it was drawn is remembered too.
  await expect.poll(() => share(magentaDrawn)).toBeGreaterThan(0.3);
  await section(page).getByRole('button', { name: 'Lepas peta dasar' }).click();
  await expect.poll(() => share(magentaDrawn)).toBe(0);
  await expect(section(page)).toContainText('Digambar di bawah desa');
});

test('vector tiles from MBTiles are drawn in a plain style of the theme', async ({ page }) => {
  const sql = await initSqlJs();
  const bytes = mbtiles(sql, everywhere(coveringVectorTile('sungai'), [0, 1]), { name: 'Perairan' });
  await choose(page, 'perairan.mbtiles', bytes);
  await expect(section(page).getByText('Vektor, zoom 0–1')).toBeVisible();
  await fadeDesa(page);
  await expect.poll(() => share('rgb(181, 210, 226)')).toBeGreaterThan(0.3);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Tampilan: gelap');
  await page.keyboard.press('Enter');
  await expect.poll(() => share('rgb(29, 52, 66)')).toBeGreaterThan(0.3);
});

test('files that are no basemap are refused in words, and the map goes on', async ({ page }) => {
  const whole = pmtiles(everywhere(magenta, [0, 1]), { type: 'png' });
  await choose(page, 'citra.pmtiles', whole);
  await fadeDesa(page);
  await expect.poll(() => share(magentaDrawn)).toBeGreaterThan(0.3);
  for (const [name, bytes, words] of [
    ['catatan.pmtiles', Buffer.from('bukan peta'), '“catatan.pmtiles” bukan berkas peta dasar.'],
    ['kosong.mbtiles', new Uint8Array(), '“kosong.mbtiles” kosong.'],
    ['terpotong.pmtiles', whole.slice(0, whole.length - 40), '“terpotong.pmtiles” rusak atau tidak utuh.'],
  ] as const) {
    await choose(page, name, bytes);
    await expect(app.dialog()).toContainText(words);
    await app.dialog().getByRole('button', { name: 'Mengerti' }).click();
  }
  // The one before is still there.
  await expect(section(page).getByText('citra.pmtiles')).toBeVisible();
  await expect.poll(() => share(magentaDrawn)).toBeGreaterThan(0.3);
});

test('broken tiles among good ones are left out and counted', async ({ page }) => {
  // Looks like a picture until it is unpacked.
  const broken = magenta.slice();
  broken.fill(7, 41, broken.length - 12);
  const bytes = pmtiles([...everywhere(magenta, [0]), ...everywhere(broken, [1])], { type: 'png' });
  await choose(page, 'separuh.pmtiles', bytes);
  await expect(section(page)).toContainText(/\d+ petak rusak dan tidak digambar\./);
  await app.settled();
  expect(await share(magentaDrawn)).toBe(0);
  // The map itself is none the worse.
  await expect.poll(async () => (await mapColours(app)).size).toBeGreaterThan(3);
});

test.describe('in the desktop window', () => {
  test('the file kept last is opened again at the start, read in parts through the bridge', async ({
    page,
  }) => {
    // Larger than the 16 KB that every archive begins to be read by.
    const content = pmtiles(everywhere(magenta, [0, 1, 2, 3]), {
      type: 'png',
      metadata: { name: 'Citra kantor' },
    });
    await page.addInitScript((base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0)!);
      const reads: [number, number][] = [];
      // The shell as the page knows it, which is all of it that runs in a browser.
      const bridge = {
        openDocument: () => Promise.resolve(null),
        setFullScreen: () => Promise.resolve(null),
        keepTiles: () => Promise.resolve(null),
        closeTiles: () => Promise.resolve(null),
        recentFiles: () => Promise.resolve([]),
        documentState: () => undefined,
        answerClose: () => undefined,
        onRequest: () => () => undefined,
        ready: () => Promise.resolve(false),
        lastTiles: () => Promise.resolve({ id: 'the-file', name: 'kantor.pmtiles', size: bytes.length }),
        readTiles: (id: string, offset: number, length: number) => {
          if (id !== 'the-file') throw new Error(`no file ${id}`);
          reads.push([offset, length]);
          return Promise.resolve(bytes.slice(offset, offset + length));
        },
      };
      Object.assign(window, { petalindung: bridge, tileReads: reads });
    }, Buffer.from(content).toString('base64'));
    await page.reload();
    const sample = page.getByRole('button', { name: 'Balangan 2024 ' });
    const map = page.locator('[data-map-state="ready"]');
    await sample.or(map).first().waitFor();
    if (await sample.isVisible()) await sample.click();
    await app.mapReady();
    await app.show('Peta');
    await expect(section(page).getByText('Citra kantor')).toBeVisible();
    await fadeDesa(page);
    await expect.poll(() => share(magentaDrawn)).toBeGreaterThan(0.3);
    const reads = await page.evaluate(
      () => (window as unknown as { readonly tileReads: readonly [number, number][] }).tileReads,
    );
    // The start with the directory, then tiles as they are looked at.
    expect(Math.max(...reads.map(([, length]) => length))).toBeLessThan(content.length / 2);
  });
});
