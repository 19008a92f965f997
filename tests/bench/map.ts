import { chromium, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boundsOf } from '#shared/boundary/bounds.ts';
import { flatBoundaries } from '#shared/boundary/flat.ts';
import type { NewDocument } from '#shared/workspace/new-document.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { serveWindow } from '../../electron/launch/server.mjs';
import { chromiumArguments, chromiumExecutable } from '../chromium.ts';
import { browserMegabytes } from './chromium-memory.ts';
import { dragFor, zoomIn } from './map-hand.ts';
import { layPeer, servePeer } from './map-peer.ts';
import { rounded, summary } from './measure.ts';
import { nationalDocument, realBoundaries, withRealBoundaries } from './national.ts';
import { pmtilesOf } from './pmtiles.ts';
import { root, sqlite } from './world.ts';

const now = '2024-04-26T08:00:00.000Z';
const size = { width: 1366, height: 768 };

/**
 * A document of all Indonesia on the map, in the browser host; needs a build. From the chosen file to the coloured
 * map, the memory of all processes, recolouring from the click to the drawn map, and frames a second while the map is
 * dragged, beside a plain PMTiles layer of the same polygons: a map of the same size, in the same window, by the same
 * hand.
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
    target:
      'openToColours < 5000, megabytes < 1000, recolour.median < 250, frames a second no fewer than those of PMTiles',
  };
}

async function measure(document: NewDocument): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'petalindung-map-'));
  const window = await serveWindow(join(root, 'out/renderer'), { port: 0 });
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: chromiumExecutable(),
    args: [...chromiumArguments],
    viewport: size,
    // The peer's scripts come from elsewhere.
    bypassCSP: true,
  });
  try {
    const file = join(folder, 'Indonesia.gpkg');
    const workspace = Workspace.create(await sqlite(), document, now);
    writeFileSync(file, workspace.bytes());
    workspace.close();
    const opened = await openDocument(context, window.url, file);
    const megabytes = browserMegabytes(join(folder, 'profile'));
    const recolour = await recolours(opened.page);
    const ours = await ourFrames(opened.page);
    const pmtiles = await peerFrames(opened.page, document);
    return {
      desa: document.desa.length,
      positions: document.desa.reduce(
        (sum, { geometry }) => sum + (geometry?.coordinates.flat(2).length ?? 0),
        0,
      ),
      openToColours: opened.took,
      megabytes,
      recolour,
      framesASecond: { ours, pmtiles },
    };
  } finally {
    await context.close();
    await window.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openDocument(
  context: BrowserContext,
  url: string,
  file: string,
): Promise<{ readonly page: Page; readonly took: number }> {
  const page = await context.newPage();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await page.goto(url);
  const ready = page.locator('[data-map-state="ready"]');
  await ready.waitFor({ timeout: 60_000 });
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Menu utama' }).click();
  await page.getByRole('menuitem', { name: 'Buka' }).click();
  const chooser = await asked;
  const start = performance.now();
  await chooser.setFiles(file);
  await page.locator('[data-map-state="ready"][aria-label*="Indonesia"]').waitFor({ timeout: 120_000 });
  return { page, took: rounded(performance.now() - start) };
}

const indicators = ['Cakupan', 'Pekerja sasaran', 'Belum terlindungi'];

/** Switches of what is on the map beside colours. */
const decoration = ['Nama wilayah', 'Batas desa', 'Daratan di sekitarnya'];

/** From the click on an indicator to its colours on the map. */
async function recolours(page: Page): Promise<object> {
  await page.getByRole('button', { name: 'Peta', exact: true }).first().click();
  const times: number[] = [];
  for (const name of [...indicators, ...indicators, ...indicators])
    times.push(
      await page.getByRole('radio', { name, exact: true }).evaluate(
        (radio: HTMLElement) =>
          new Promise<number>((drawn) => {
            const map = document.querySelector('.map-view')!;
            const start = performance.now();
            new MutationObserver((_, observer) => {
              observer.disconnect();
              drawn(performance.now() - start);
            }).observe(map, { attributeFilter: ['data-indicator'] });
            radio.click();
          }),
      ),
    );
  return summary(times);
}

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

/** Frames of our map with all that is on it, and with its colours alone, as a plain layer has them. */
async function ourFrames(page: Page): Promise<{ readonly whole: object; readonly coloursAlone: Frames }> {
  const map = page.locator('.map-canvas .maplibregl-canvas');
  const whole = await framesOf(page, map);
  await page.getByRole('button', { name: 'Tampilkan seluruh wilayah' }).click();
  for (const name of decoration) await page.getByRole('checkbox', { name }).uncheck();
  return { whole, coloursAlone: await framesOf(page, map) };
}

async function peerFrames(page: Page, { desa }: NewDocument): Promise<Frames> {
  const bounds = boundsOf(flatBoundaries(desa.map(({ geometry }) => geometry)));
  const features = desa.flatMap(({ geometry }, slot) =>
    geometry ? [{ type: 'Feature' as const, properties: { class: slot % 5 }, geometry }] : [],
  );
  const peer = await servePeer(pmtilesOf({ type: 'FeatureCollection', features }, bounds));
  try {
    return await framesOf(page, await layPeer(page, peer, bounds));
  } finally {
    await peer.close();
  }
}
