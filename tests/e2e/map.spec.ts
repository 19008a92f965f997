import { expect, test, type Page } from '@playwright/test';
import { areaCentroid, areaKm2 } from '#shared/boundary/centroid.ts';
import { loadDesa } from '#shared/boundary/bundle.ts';
import { boundsOf } from '#shared/boundary/bounds.ts';
import { flatOf } from '#shared/boundary/flat.ts';
import type { DesaBoundary } from '#shared/boundary/geometry.ts';
import { ancestor, type RegionCode } from '#shared/region/code.ts';
import { bundledFiles } from '../fixtures/bundled.ts';
import { App } from './driver.ts';
import { loseContext, restoreContext } from './graphics-context.ts';
import { legendClasses } from './map-pixels.ts';

/** The map itself: each desa in the colour of its class where it lies, at every level, also after a lost context. */

let app: App;

test.beforeEach(({ page }) => {
  app = new App(page);
});

test.afterEach(() => app.expectNoComplaints());

type Desa = DesaBoundary & { readonly name: string };

/** Pixels kept free around the document when the whole of it is shown. */
const padding = 32;

const mercator = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

/** Where positions lie on the map when it shows all desa: computed here, without a line of the map's own code. */
function screenOf(
  desa: readonly Desa[],
  width: number,
  height: number,
): (at: [number, number]) => [number, number] {
  const [west, south, east, north] = boundsOf(flatOf(desa));
  const radians = Math.PI / 180;
  const [spanX, spanY] = [(east - west) * radians, mercator(north) - mercator(south)];
  const scale = Math.min((width - 2 * padding) / spanX, (height - 2 * padding) / spanY);
  const [x0, y0] = [((west + east) / 2) * radians, (mercator(north) + mercator(south)) / 2];
  return ([longitude, latitude]) => [
    width / 2 + (longitude * radians - x0) * scale,
    height / 2 - (mercator(latitude) - y0) * scale,
  ];
}

/** The large desa: their middle is farther from borders than any line is wide. Crescents may not have theirs inside. */
async function largeDesa(
  count: number,
): Promise<{ readonly all: readonly Desa[]; readonly large: readonly Desa[] }> {
  const all = await loadDesa(bundledFiles, '63.11' as RegionCode);
  const large = all
    .filter(({ geometry }) => geometry !== null)
    .toSorted((a, b) => areaKm2(b.geometry!) - areaKm2(a.geometry!))
    .slice(0, count);
  return { all, large };
}

/** The most frequent colour around places of the map: a name or a line may lie over one. */
async function coloursAt(
  page: Page,
  places: readonly (readonly [number, number])[],
): Promise<readonly string[]> {
  const picture = (await app.mapCanvas().screenshot()).toString('base64');
  return page.evaluate(
    async ({ data, places }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      return places.map(([x, y]) => {
        const counts = new Map<string, number>();
        const { data: pixels } = context.getImageData(Math.round(x) - 12, Math.round(y) - 12, 25, 25);
        for (let i = 0; i < pixels.length; i += 4) {
          const colour = `rgb(${pixels[i]}, ${pixels[i + 1]}, ${pixels[i + 2]})`;
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
        return [...counts].sort(([, a], [, b]) => b - a)[0]![0];
      });
    },
    { data: picture, places },
  );
}

async function placesOf(desa: readonly Desa[], all: readonly Desa[]): Promise<readonly [number, number][]> {
  const { width, height } = (await app.mapCanvas().boundingBox())!;
  const at = screenOf(all, width, height);
  return desa.map(({ geometry }) => at(areaCentroid(geometry!)));
}

/** Those whose middle no card or button of the screen lies over; a handful is enough. */
async function inSight(page: Page, desa: readonly Desa[], all: readonly Desa[]): Promise<readonly Desa[]> {
  const { x, y } = (await app.mapCanvas().boundingBox())!;
  const places = await placesOf(desa, all);
  const seen = await page.evaluate(
    (points) => points.map(([x, y]) => document.elementFromPoint(x!, y!)?.tagName === 'CANVAS'),
    places.map((place) => [x + place[0], y + place[1]]),
  );
  const found = desa.filter((_, i) => seen[i]).slice(0, 7);
  expect(found).toHaveLength(7);
  return found;
}

/** The colour the legend gives a figure; classes are read as they are written, `126–148`. */
async function legendColour(): Promise<(value: number) => string> {
  const classes = await legendClasses(app);
  return (value) => {
    const found = classes.find(({ range }) => {
      const [low, high] = range.split('–').map((part) => Number(part.replaceAll('.', '')));
      return value >= low! && value <= (high ?? low!);
    });
    return found?.colour ?? 'none';
  };
}

/** Figures of a column of the desa table, by desa. */
async function figures(page: Page, desa: readonly Desa[]): Promise<readonly number[]> {
  const found: number[] = [];
  const filter = page.getByPlaceholder(/Saring desa/);
  const names = await app.table().getByRole('columnheader').allInnerTexts();
  const column = names.findIndex((name) => name.replaceAll(/\s+/g, ' ').startsWith('Belum terlindungi'));
  for (const { name } of desa) {
    await filter.fill(name);
    const row = app
      .table()
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    found.push(
      Number(
        (
          await row
            .first()
            .getByRole('cell')
            .nth(column - 1)
            .innerText()
        ).replaceAll('.', ''),
      ),
    );
  }
  await filter.fill('');
  return found;
}

async function expectColours(
  page: Page,
  places: readonly (readonly [number, number])[],
  colours: readonly string[],
) {
  await page.mouse.move(5, 5);
  await expect.poll(() => coloursAt(page, places)).toEqual(colours);
}

test('large desa have the colour of their class in their middle: at two levels, recoloured, after a lost context', async ({
  page,
}) => {
  await app.startFresh();
  await app.settled();
  const { all, large: largest } = await largeDesa(20);
  const large = await inSight(page, largest, all);
  const gaps = await figures(page, large);
  const places = await placesOf(large, all);
  const before = gaps.map(await legendColour());
  expect(new Set(before).size).toBeGreaterThan(1);
  expect(before).not.toContain('none');
  await expectColours(page, places, before);

  // Another indicator: every class of coverage of the sample is the same, so all become alike.
  await app.showOnMap('Cakupan');
  const [only] = (await legendClasses(app)).filter(({ count }) => count > 0);
  await expectColours(
    page,
    places,
    large.map(() => only!.colour),
  );

  await app.showOnMap('Belum terlindungi');
  await expectColours(page, places, before);

  // Kecamatan: desa of one have one colour, that of the kecamatan's sum.
  await page.getByRole('radio', { name: 'Kecamatan', exact: true }).check();
  await app.settled();
  const atKecamatan = await coloursAt(page, places);
  const byKecamatan = new Map<string, Set<string>>();
  large.forEach(({ code }, i) => {
    const kecamatan = ancestor(code, 'kecamatan');
    byKecamatan.set(kecamatan, (byKecamatan.get(kecamatan) ?? new Set()).add(atKecamatan[i]!));
  });
  for (const colours of byKecamatan.values()) expect(colours.size).toBe(1);
  const halong = large.findIndex(({ code }) => code.startsWith('63.11.02'));
  expect(atKecamatan[halong]).toBe((await legendClasses(app)).at(-1)!.colour);

  await loseContext(app);
  await expect(page.getByText('Peta sedang digambar ulang …')).toBeVisible();
  await restoreContext(app);
  // Another map may take the place of the one that was lost.
  await app.settled();
  await expectColours(page, places, atKecamatan);
});

test('the desa under the pointer is outlined and named, a click selects it, at kecamatan level the kecamatan', async ({
  page,
}) => {
  await app.startFresh();
  await app.settled();
  const { all, large } = await largeDesa(1);
  const [place] = await placesOf(large, all);
  const box = (await app.mapCanvas().boundingBox())!;
  const [x, y] = [box.x + place![0], box.y + place![1]];
  await page.mouse.move(x, y, { steps: 3 });
  await expect(page.locator('.hover-card')).toContainText(large[0]!.name);
  // The table shows the same desa under the pointer, and the map the one under the pointer in the table.
  await page.getByPlaceholder(/Saring desa/).fill(large[0]!.name);
  await page.mouse.move(x, y, { steps: 3 });
  const row = app
    .table()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: large[0]!.name }) });
  await expect(row).toHaveAttribute('data-hovered');
  await page.mouse.move(5, 5);
  await expect(row).not.toHaveAttribute('data-hovered');
  await app.settled();
  const plain = await app.mapCanvas().screenshot();
  await row.hover();
  await expect.poll(async () => (await app.mapCanvas().screenshot()).equals(plain)).toBe(false);
  await page.mouse.move(5, 5);
  await expect.poll(async () => (await app.mapCanvas().screenshot()).equals(plain)).toBe(true);
  await page.getByPlaceholder(/Saring desa/).fill('');

  await page.mouse.click(x, y);
  await expect(app.details()).toContainText(large[0]!.name);
  await page.getByRole('radio', { name: 'Kecamatan', exact: true }).check();
  await page.mouse.move(x + 3, y + 3, { steps: 3 });
  await expect(page.locator('.hover-card')).toContainText('Kecamatan Halong');
});

test('without WebGL the screen says why, and table, plan and PDF go on working', async ({ page }) => {
  await page.addInitScript(() => {
    const given = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'getContext')!.value as (
      ...args: readonly unknown[]
    ) => unknown;
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, ...args: readonly unknown[]) {
        return String(args[0]).startsWith('webgl') ? null : Reflect.apply(given, this, args);
      },
    });
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  await page.goto('/');
  await page.locator('[data-map-state="unavailable"]').waitFor();
  await expect(page.getByRole('note').filter({ hasText: 'WebGL' })).toBeVisible();
  await app.show('Rencana');
  await app.type('Kuota', '19.000');
  await expect.poll(() => app.tableSum('Kuota')).toBe(19_000);
  const pdf = await app.exportPlan('PDF');
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
});
