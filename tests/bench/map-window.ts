import { chromium, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewDocument } from '#shared/workspace/new-document.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { serveWindow } from '../../electron/launch/server.mjs';
import { scriptFlags } from '../../electron/main/script-flags.ts';
import { chromiumArguments, chromiumExecutable } from '../chromium.ts';
import { browserMegabytes, browserMilliseconds } from './chromium-memory.ts';
import { rounded, summary, type Timing } from './measure.ts';
import { nationalDocument, realBoundaries, withRealBoundaries } from './national.ts';
import { root, sqlite } from './world.ts';

/** A document of all Indonesia, coloured on the map of a window. */
export interface NationalMap {
  readonly document: NewDocument;
  readonly page: Page;
  readonly map: Locator;
  /** From the chosen file to the coloured map, ms. */
  readonly openToColours: number;
  /** Of all processes of the browser, right after that and five seconds later, when borders are drawn too. */
  readonly megabytes: { readonly coloured: number; readonly later: number };
  /** Milliseconds of processor time that all processes of the browser have taken so far; NaN elsewhere than on Linux. */
  readonly processorTime: () => number;
}

/** Measures on a map of the bundled boundaries and on one of real ones, where there are some, each in a new browser. */
export async function onNationalMap(
  measure: (national: NationalMap) => Promise<object>,
): Promise<{ readonly bundled: object; readonly real: object | string }> {
  const national = await nationalDocument();
  const folder = realBoundaries();
  return {
    bundled: await inWindow(national, measure),
    real:
      folder === null
        ? 'skipped: no real boundaries here'
        : await inWindow(withRealBoundaries(national, folder), measure),
  };
}

async function inWindow(
  document: NewDocument,
  measure: (national: NationalMap) => Promise<object>,
): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'petalindung-map-'));
  const profile = join(folder, 'profile');
  const window = await serveWindow(join(root, 'out/renderer'), { port: 0 });
  const context = await launched(profile);
  try {
    const file = join(folder, 'Indonesia.gpkg');
    const workspace = Workspace.create(await sqlite(), document, '2024-04-26T08:00:00.000Z');
    writeFileSync(file, workspace.bytes());
    workspace.close();
    const { page, took: openToColours } = await openDocument(context, window.url, file);
    const coloured = browserMegabytes(profile);
    await page.waitForTimeout(5000);
    const megabytes = { coloured, later: browserMegabytes(profile) };
    await page.getByRole('button', { name: 'Peta', exact: true }).first().click();
    const map = page.locator('.map-canvas .maplibregl-canvas');
    const processorTime = (): number => browserMilliseconds(profile);
    return await measure({ document, page, map, openToColours, megabytes, processorTime });
  } finally {
    await context.close();
    await window.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const size = { width: 1366, height: 768 };

/** A browser of its own with the flags of the window, in which foreign scripts may run: the peer's come from elsewhere. */
function launched(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumExecutable(),
    args: [...chromiumArguments, `--js-flags=${scriptFlags}`],
    viewport: size,
    bypassCSP: true,
  });
}

/** From the chosen file to the coloured map, ms. */
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

/** From the click on an indicator to its colours on the map. */
export async function recolours(page: Page): Promise<Timing> {
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
