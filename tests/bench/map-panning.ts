import type { Locator, Page } from '@playwright/test';
import { boundsOf } from '#shared/boundary/bounds.ts';
import { flatBoundaries } from '#shared/boundary/flat.ts';
import type { NewDocument } from '#shared/workspace/new-document.ts';
import { mainThreadOf } from './map-frames.ts';
import { dragFor, zoomIn } from './map-hand.ts';
import { layPeer, servePeer } from './map-peer.ts';
import { onNationalMap, type NationalMap } from './map-window.ts';
import { targets } from './measure.ts';
import { pmtilesOf } from './pmtiles.ts';

/**
 * Frames a second while a map of all Indonesia is dragged, beside a plain PMTiles layer of the same polygons: a map of
 * the same size, in the same window, by the same hand; needs a build. What the main thread does meanwhile is traced in
 * a run of its own.
 */
export function measurePanning(): Promise<object> {
  return onNationalMap(measure);
}

async function measure({ page, map, document }: NationalMap): Promise<object> {
  const decorated = await framesOf(page, map);
  const mainThread = await mainThreadOf(page, () => dragFor(page, map, 4000));
  const { coloursAlone, pmtiles } = await besidePeer(page, map, document);
  return {
    framesASecond: { decorated, coloursAlone, pmtiles },
    mainThread,
    targets: targets({
      'over the country no slower than PMTiles': coloursAlone.whole >= pmtiles.whole,
      'over a provinsi no slower than PMTiles': coloursAlone.provinsi >= pmtiles.provinsi,
      'no task above 100 ms while the map is dragged': mainThread.longestTask <= 100,
    }),
  };
}

/** Milliseconds after which nothing moves or loads any more. */
const rest = 3000;

/** Switches of what is on the map beside colours. */
const decoration = ['Nama wilayah', 'Batas desa', 'Daratan di sekitarnya'];

interface Frames {
  readonly whole: number;
  readonly provinsi: number;
}

/** Frames a second over the whole country, and close enough that one provinsi fills the view. */
async function framesOf(page: Page, map: Locator): Promise<Frames> {
  await page.waitForTimeout(rest);
  const whole = await dragFor(page, map, 4000);
  await zoomIn(page, map, 4);
  return { whole, provinsi: await dragFor(page, map, 4000) };
}

async function showAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tampilkan seluruh wilayah' }).click();
}

/**
 * Frames of our colours alone and of the peer, by turns; the most of three, as other programs only ever take some.
 * Either rests before the other is dragged, so that none glides on meanwhile.
 */
async function besidePeer(
  page: Page,
  map: Locator,
  { desa }: NewDocument,
): Promise<{ readonly coloursAlone: Frames; readonly pmtiles: Frames }> {
  for (const name of decoration) await page.getByRole('checkbox', { name }).uncheck();
  const bounds = boundsOf(flatBoundaries(desa.map(({ geometry }) => geometry)));
  const features = desa.flatMap(({ geometry }, slot) =>
    geometry ? [{ type: 'Feature' as const, properties: { class: slot % 5 }, geometry }] : [],
  );
  const served = await servePeer(pmtilesOf({ type: 'FeatureCollection', features }, bounds));
  try {
    await showAll(page);
    const peer = await layPeer(page, served, bounds);
    const ours = { canvas: map, whole: 0, provinsi: 0 };
    const theirs = { canvas: peer, whole: 0, provinsi: 0 };
    for (const zoom of ['whole', 'provinsi'] as const) {
      for (let round = 0; round < 3; round++)
        for (const side of [ours, theirs]) {
          await page.waitForTimeout(rest);
          await showPeer(page, side === theirs);
          if (zoom === 'provinsi' && round === 0) await zoomIn(page, side.canvas, 4);
          side[zoom] = Math.max(side[zoom], await dragFor(page, side.canvas, 3000));
        }
    }
    await showPeer(page, false);
    return { coloursAlone: frames(ours), pmtiles: frames(theirs) };
  } finally {
    await served.close();
  }
}

function frames({ whole, provinsi }: Frames): Frames {
  return { whole, provinsi };
}

async function showPeer(page: Page, isShown: boolean): Promise<void> {
  await page.locator('#peer').evaluate((peer, shown) => {
    peer.style.visibility = shown ? 'visible' : 'hidden';
  }, isShown);
}
