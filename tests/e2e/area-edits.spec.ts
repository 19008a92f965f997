import { expect, test, type Page } from '@playwright/test';
import { loadDesa } from '#shared/boundary/bundle.ts';
import { polygonsOf } from '#shared/boundary/centroid.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { bundledFiles } from '../fixtures/bundled.ts';
import { Areas, middle, type Place } from './areas.ts';
import { App } from './driver.ts';
import { openAsNewer } from './newer-document.ts';

/** Finer work on target areas: snapping, corners, moving by keys, queries whose names are gone, and reading only. */

/** In the west of the sample. */
const corner: readonly Place[] = [
  [0.42, 0.35],
  [0.52, 0.35],
  [0.52, 0.55],
  [0.42, 0.55],
];

let app: App;
let areas: Areas;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  areas = new Areas(app);
  await app.startFresh();
});

test.afterEach(() => app.expectNoComplaints());

type Corner = readonly [longitude: number, latitude: number];

/** Corners of the outline of a saved area, as its file has them. */
async function cornersOf(area: string): Promise<readonly Corner[]> {
  const file = await app.download(() => areas.choose(area, 'Ekspor GeoJSON'));
  const { features } = JSON.parse(file.bytes.toString()) as {
    readonly features: readonly {
      readonly geometry: { readonly coordinates: readonly (readonly Corner[])[] };
    }[];
  };
  return features[0]!.geometry.coordinates[0]!.slice(0, -1);
}

/** Metres, near enough within a kilometre at the equator. */
function metres([ax, ay]: Corner, [bx, by]: Corner): number {
  return Math.hypot(ax - bx, ay - by) * 111_320;
}

/** Metres from a place to the nearest border between desa. */
function toBorder(at: Corner, borders: readonly (readonly Corner[])[]): number {
  let nearest = Infinity;
  for (const ring of borders)
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const along = ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
      const share = Math.min(1, Math.max(0, along));
      nearest = Math.min(nearest, metres(at, [a[0] + share * dx, a[1] + share * dy]));
    }
  return nearest;
}

/** What the scale bar says of a pixel. */
async function metresPerPixel(page: Page): Promise<number> {
  const bar = page.locator('.maplibregl-ctrl-scale');
  const [, length, unit] = /^(\d+)\s?(m|km)$/.exec(await bar.innerText())!;
  return (Number(length) * (unit === 'km' ? 1000 : 1)) / (await bar.boundingBox())!.width;
}

function onBorder(distances: readonly number[]): number {
  return distances.filter((distance) => distance < 1).length;
}

test('corners jump onto borders nearby, and with Alt stay where they are put', async ({ page }) => {
  test.slow();
  const desa = await loadDesa(bundledFiles, '63.11' as RegionCode);
  const borders = desa.flatMap(({ geometry }) =>
    geometry ? (polygonsOf(geometry).flat() as unknown as (readonly Corner[])[]) : [],
  );
  await page.getByRole('button', { name: 'Perbesar' }).click();
  await app.settled();
  // Many corners, so that some come near a border wherever these lie.
  const round = Array.from({ length: 16 }, (_, i): Place => {
    const angle = (i / 16) * 2 * Math.PI;
    return [0.55 + 0.18 * Math.cos(angle), 0.5 + 0.25 * Math.sin(angle)];
  });
  const distances = async (area: string): Promise<readonly number[]> =>
    (await cornersOf(area)).map((corner) => toBorder(corner, borders));
  const draw = async (): Promise<void> => {
    await areas.take('Gambar area');
    for (const corner of round) {
      await areas.move(corner);
      // A hand rests before it clicks; borders are known in another thread.
      await page.evaluate(() => new Promise((drawn) => setTimeout(() => requestAnimationFrame(drawn), 50)));
      await areas.click(corner);
    }
    await page.keyboard.press('Enter');
  };

  await page.keyboard.down('Alt');
  await draw();
  await page.keyboard.up('Alt');
  await expect(areas.names()).toHaveCount(1);
  const loose = await distances('Area 1');
  expect(loose).toHaveLength(round.length);
  await draw();
  await expect(areas.names()).toHaveCount(2);
  const snapped = await distances('Area 2');

  expect(onBorder(loose)).toBe(0);
  // Borders reach 12 pixels far.
  const reach = 8 * (await metresPerPixel(page));
  const near = loose.filter((distance) => distance < reach).length;
  expect(near).toBeGreaterThan(2);
  expect(onBorder(snapped)).toBeGreaterThanOrEqual(near);
});

test('an outline in small steps is not ended by them', async ({ page }) => {
  await areas.take('Gambar area');
  const { width, height } = (await app.mapCanvas().boundingBox())!;
  await page.keyboard.down('Alt');
  for (let i = 0; i < 12; i++) {
    const angle = (i / 12) * 2 * Math.PI;
    // Corners 25 pixels apart.
    await areas.click([0.6 + (48 * Math.cos(angle)) / width, 0.5 + (48 * Math.sin(angle)) / height]);
  }
  await page.keyboard.up('Alt');
  await expect(areas.names()).toHaveCount(0);
  // A click on the first corner ends it.
  await areas.click([0.6 + 48 / width, 0.5]);
  await expect(areas.names()).toHaveCount(1);
  expect(await cornersOf('Area 1')).toHaveLength(12);
});

test('undo while a shape is drawn takes its corners back, and nothing of what is stored', async ({
  page,
}) => {
  await app.drawArea(corner);
  await expect(areas.names()).toHaveCount(1);
  await areas.take('Gambar area');
  await areas.click([0.6, 0.4]);
  await areas.click([0.75, 0.4]);
  await areas.click([0.75, 0.6]);
  // A slip of the hand.
  await areas.click([0.65, 0.3]);
  await page.keyboard.press('ControlOrMeta+z');
  await areas.click([0.6, 0.6]);
  await page.keyboard.press('Enter');
  await expect(areas.names()).toHaveCount(2);
  expect(await cornersOf('Area 2')).toHaveLength(4);

  await areas.take('Gambar lingkaran');
  await areas.click([0.6, 0.5]);
  await areas.move([0.65, 0.5]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(areas.names()).toHaveCount(2);
  // With nothing at hand it is the document's again.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(areas.names()).toHaveCount(1);
});

test('the handle of an area goes on with every press of an arrow key, and one visit is one step', async ({
  page,
}) => {
  await app.drawArea(middle);
  await expect(areas.names()).toHaveCount(1);
  const before = await cornersOf('Area 1');
  const [mx, my] = await Promise.all(
    [0, 1].map(async (axis) => Math.min(...before.map((corner) => corner[axis]!))),
  );
  const handle = page.getByRole('button', { name: 'Geser seluruh area' });
  await handle.focus();
  for (let press = 0; press < 5; press++) {
    await page.keyboard.press('ArrowDown');
    await app.settled();
  }
  await page.keyboard.press('ArrowRight');
  await expect(handle).toBeFocused();
  const lowest = async (): Promise<readonly number[]> => {
    const corners = await cornersOf('Area 1');
    return [0, 1].map((axis) => Math.min(...corners.map((corner) => corner[axis]!)));
  };
  // Eight pixels a press.
  const degree = 111_320 / (8 * (await metresPerPixel(page)));
  const steps = async (): Promise<readonly number[]> => {
    const [x, y] = await lowest();
    return [Math.round((x! - mx!) * degree), Math.round((my! - y!) * degree)];
  };
  await expect.poll(steps).toEqual([1, 5]);
  await app.undo();
  await expect.poll(steps).toEqual([0, 0]);
});

test('corners are moved, added and taken off by keys, each stay at a corner one step', async ({ page }) => {
  await app.drawArea(middle);
  await expect(areas.names()).toHaveCount(1);
  await app.settled();
  const before = await cornersOf('Area 1');
  const { keyboard } = page;
  await page.getByRole('button', { name: 'Geser seluruh area' }).focus();
  await keyboard.press('Tab');
  const handle = page.getByRole('button', { name: /^Sudut \d+ dari/ });
  await expect(handle).toBeFocused();
  await expect(handle).toHaveAccessibleName(/^Sudut 1 dari 4:/);
  await keyboard.press('PageDown');
  await expect(handle).toHaveAccessibleName(/^Sudut 2 dari 4:/);
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Shift+ArrowDown');
  const degree = 111_320 / (await metresPerPixel(page));
  const movedBy = async (): Promise<readonly (readonly number[])[]> =>
    (await cornersOf('Area 1')).map(([x, y], i) => {
      const [ox, oy] = before[i] ?? [NaN, NaN];
      return [Math.round((x - ox) * degree), Math.round((oy - y) * degree)];
    });
  await expect.poll(movedBy).toEqual([
    [0, 0],
    [16, 1],
    [0, 0],
    [0, 0],
  ]);

  await handle.focus();
  await keyboard.press('Insert');
  await expect(handle).toHaveAccessibleName(/^Sudut 3 dari 5:/);
  // Three corners are the fewest there can be, and the area stays.
  for (const left of [4, 3, 3]) {
    await keyboard.press('Delete');
    await expect(handle).toHaveAccessibleName(new RegExp(`dari ${left}:`));
  }
  await expect(handle).toBeFocused();
  await expect.poll(async () => (await cornersOf('Area 1')).length).toBe(3);
  // The two taken off at one corner, the one added, the moves.
  for (let step = 0; step < 3; step++) await app.undo();
  await expect.poll(() => cornersOf('Area 1')).toEqual(before);
});

test('a corner is added by its half-way mark and taken off again, each in one step', async ({ page }) => {
  await app.drawArea(middle);
  await expect(areas.names()).toHaveCount(1);
  await app.settled();
  // Half way on the upper edge, pulled up.
  await areas.drag([
    [0.57, 0.35],
    [0.57, 0.25],
  ]);
  await expect.poll(async () => (await cornersOf('Area 1')).length).toBe(5);
  await page.mouse.click(...(await areas.at([0.57, 0.25])), { button: 'right' });
  await expect.poll(async () => (await cornersOf('Area 1')).length).toBe(4);
  await app.undo();
  await expect.poll(async () => (await cornersOf('Area 1')).length).toBe(5);
});

test('a drag of the handle is one step, and Shift with a click adds a desa to a drawn area', async ({
  page,
}) => {
  await app.drawArea(corner);
  await expect(areas.names()).toHaveCount(1);
  const before = await areas.desa();
  const grip = (await page.getByRole('button', { name: 'Geser seluruh area' }).boundingBox())!;
  const canvas = (await app.mapCanvas().boundingBox())!;
  const from: Place = [
    (grip.x + grip.width / 2 - canvas.x) / canvas.width,
    (grip.y + grip.height / 2 - canvas.y) / canvas.height,
  ];
  await areas.drag([from, [from[0] - 0.05, from[1] - 0.1], [from[0] - 0.1, from[1] - 0.2]]);
  await expect.poll(() => areas.desa()).not.toBe(before);
  await app.undo();
  await expect.poll(() => areas.desa()).toBe(before);
  await expect(areas.names()).toHaveCount(1);

  await areas.take('Pilih desa satu per satu');
  await page.keyboard.down('Shift');
  await areas.click([0.72, 0.25]);
  await page.keyboard.up('Shift');
  await expect.poll(() => areas.desa()).toBe(before + 1);
  await expect(areas.names()).toHaveCount(1);
});

test('a query kept with its area says what in it is gone meanwhile', async ({ page }) => {
  await page.getByRole('button', { name: 'Pilih dengan syarat' }).first().click();
  const text = page.getByRole('textbox', { name: 'Syarat sebagai teks' });
  await text.fill('dana "APBDes" > 0');
  await app.dialog().getByRole('button', { name: 'Jadikan area baru' }).click();
  await expect(areas.names()).toHaveCount(1);
  const desa = await areas.desa();

  await app.show('Anggaran');
  const fund = page.getByRole('textbox', { name: /^Nama dana \d+$/ });
  await fund.first().waitFor();
  const names = await fund.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  await fund.nth(names.indexOf('APBDes')).fill('Dana desa');
  await page.keyboard.press('Tab');
  await app.show('Peta');
  await page.getByRole('button', { name: 'Pilih dengan syarat' }).first().click();
  await expect(text).toHaveValue('dana "APBDes" > 0');
  await expect(app.dialog()).toContainText('tidak punya sumber dana “APBDes”');
  await expect(app.dialog().getByRole('button', { name: 'Jadikan area baru' })).toBeDisabled();
  await text.fill('dana "Dana desa" > 0');
  await expect(app.dialog().getByRole('status')).toContainText(`${desa} desa memenuhi`);
});

test('a document that can only be read is drawn upon, counted and exported, and stays as it is', async ({
  page,
}) => {
  await app.drawArea(middle);
  await expect(areas.names()).toHaveCount(1);
  await openAsNewer(app, await app.save());
  await expect(page.getByText('hanya baca')).toBeVisible();
  await app.mapReady();
  await app.show('Peta');
  await expect(areas.names()).toBeDisabled();

  await areas.take('Gambar persegi');
  await areas.drag([
    [0.45, 0.4],
    [0.6, 0.6],
  ]);
  await expect(areas.card()).toContainText('Belum tersimpan');
  await expect(areas.card().locator('[aria-busy="true"]')).toHaveCount(0);
  const desa = await areas.desa();
  expect(desa).toBeGreaterThan(0);
  await expect(areas.names()).toHaveCount(1);
  await expect(areas.card().getByRole('button', { name: 'Jadikan area rencana' })).toBeDisabled();
  // The same corner by corner, a slip of the hand taken back.
  await areas.take('Gambar area');
  await page.keyboard.down('Alt');
  await areas.click([0.45, 0.4]);
  await areas.click([0.6, 0.4]);
  await areas.click([0.6, 0.6]);
  await areas.click([0.8, 0.8]);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await areas.click([0.45, 0.6]);
  await page.keyboard.up('Alt');
  await app.mapCanvas().press('Enter');
  await expect.poll(() => areas.desa()).toBe(desa);
  await areas.rule(/^tersentuh/).click({ force: true });
  await expect.poll(() => areas.desa()).toBeGreaterThan(desa);

  // The saved one: another rule can be looked at here too.
  await areas.list().getByRole('button', { name: 'Kerjakan Area 1' }).click();
  await expect(page.getByRole('button', { name: 'Geser seluruh area' })).toHaveCount(0);
  await expect(areas.rule(/^titik tengahnya/)).toBeChecked();
  const taken = await areas.desa();
  await areas.rule(/^tersentuh/).click({ force: true });
  await expect.poll(() => areas.desa()).toBeGreaterThan(taken);
  await expect(app.dialog()).toBeHidden();
  await page.keyboard.press('Delete');
  await expect(areas.names()).toHaveCount(1);
  expect(await cornersOf('Area 1')).toHaveLength(4);
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Ulangi' })).toBeDisabled();
});
