import type { Locator, Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boundsOf } from '#shared/boundary/bounds.ts';
import { flatBoundaries } from '#shared/boundary/flat.ts';
import type { NewDocument } from '#shared/workspace/new-document.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { serveWindow } from '../../electron/launch/server.mjs';
import { browserMegabytes } from './chromium-memory.ts';
import { mainThreadOf } from './map-frames.ts';
import { dragFor, zoomIn } from './map-hand.ts';
import { dragLasso } from './map-lasso.ts';
import { layPeer, servePeer } from './map-peer.ts';
import { launched, openDocument, recolours } from './map-window.ts';
import { targets } from './measure.ts';
import { nationalDocument, realBoundaries, withRealBoundaries } from './national.ts';
import { pmtilesOf } from './pmtiles.ts';
import { root, sqlite } from './world.ts';

const now = '2024-04-26T08:00:00.000Z';
/**
 * A document of all Indonesia on the map, in the browser host; needs a build. From the chosen file to the coloured
 * map, the memory of all processes, recolouring from the click to the drawn map, and frames a second while the map is
 * dragged, beside a plain PMTiles layer of the same polygons: a map of the same size, in the same window, by the same
 * hand. What the main thread does meanwhile, and while a lasso is drawn, is traced in runs of its own.
 */
export async function measureMap(): Promise<object> {
  const national = await nationalDocument();
  const folder = realBoundaries();
  return {
    bundled: await measure(national),
    real:
      folder === null
        ? 'skipped: no real boundaries here'
        : await measure(withRealBoundaries(national, folder)),
  };
}

async function measure(document: NewDocument): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'petalindung-map-'));
  const profile = join(folder, 'profile');
  const window = await serveWindow(join(root, 'out/renderer'), { port: 0 });
  const context = await launched(profile);
  try {
    const file = join(folder, 'Indonesia.gpkg');
    const workspace = Workspace.create(await sqlite(), document, now);
    writeFileSync(file, workspace.bytes());
    workspace.close();
    const { page, took: openToColours } = await openDocument(context, window.url, file);
    const megabytes = browserMegabytes(profile);
    const recolour = await recolours(page);
    const map = page.locator('.map-canvas .maplibregl-canvas');
    const decorated = await framesOf(page, map);
    const panning = await mainThreadOf(page, () => dragFor(page, map, 4000));
    const { coloursAlone, pmtiles } = await besidePeer(page, map, document);
    await showAll(page);
    const lasso = await dragLasso(page, map);
    return {
      desa: document.desa.length,
      positions: document.desa.reduce(
        (sum, { geometry }) => sum + (geometry?.coordinates.flat(2).length ?? 0),
        0,
      ),
      openToColours,
      megabytes,
      recolour,
      framesASecond: { decorated, coloursAlone, pmtiles },
      mainThread: { panning, lasso },
      targets: targets({
        'coloured within 5 s': openToColours < 5000,
        'less than 1,000 MB in all processes': megabytes < 1000,
        'recoloured within 250 ms': recolour.median < 250,
        'over the country no slower than PMTiles': coloursAlone.whole >= pmtiles.whole,
        'over a provinsi no slower than PMTiles': coloursAlone.provinsi >= pmtiles.provinsi,
        'no task above 100 ms while the map is dragged': panning.longestTask <= 100,
        'a movement of the lasso within 16 ms': (lasso.frame?.median ?? NaN) < 16,
      }),
    };
  } finally {
    await context.close();
    await window.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Switches of what is on the map beside colours. */
const decoration = ['Nama wilayah', 'Batas desa', 'Daratan di sekitarnya'];

interface Frames {
  readonly whole: number;
  readonly provinsi: number;
}

/** Frames a second over the whole country, and close enough that one provinsi fills the view. */
async function framesOf(page: Page, map: Locator): Promise<Frames> {
  await page.waitForTimeout(3000);
  const whole = await dragFor(page, map, 4000);
  await zoomIn(page, map, 4);
  return { whole, provinsi: await dragFor(page, map, 4000) };
}

async function showAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tampilkan seluruh wilayah' }).click();
}

/** Frames of our colours alone and of the peer, by turns; the most of three, as other programs only ever take some. */
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
