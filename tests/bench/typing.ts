import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { join } from 'node:path';
import { build } from 'vite';
import { shippedRates } from '#shared/contribution/rates.ts';
import { startSample } from '#shared/workspace/start.ts';
import type { SampleName } from '#shared/workspace/sample.ts';
import { serveWindow } from '../../electron/launch/server.mjs';
import { chromiumArguments, chromiumExecutable } from '../chromium.ts';
import { DesktopApp, noWindow } from '../desktop/app.ts';
import type { BareDesa } from './bare-table.ts';
import { rounded, targets } from './measure.ts';
import { sharesOf, slide, typeIn, type Shares, type Typing } from './strokes.ts';
import { bundled, must, root } from './world.ts';

const viewport = { width: 1366, height: 768 };

/**
 * From a key in a field to the recomputed answer, and until page and map are drawn: Balangan (157 desa) and Jambi
 * (1,585 desa). In the desktop window where one can be opened, else in a browser; needs a build. The peer is a bare
 * React table of the same desa, see `bare-table.ts`, in the browser; `timesPeer` below 1 is faster than that.
 */
export async function measureTyping(): Promise<object> {
  const browser = await inBrowser();
  const desktop = await inDesktop();
  const { balangan, jambi } = typeof desktop === 'string' ? browser : desktop;
  return {
    browser,
    desktop,
    targets: targets({
      'a key in the quota answered under 16 ms in Balangan': balangan.quota.answer.median < 16,
      'and drawn, table and map included': balangan.quota.drawn.median < 16,
      'and in floor and ceiling and by the slider of what if': [
        balangan.floor,
        balangan.ceiling,
        balangan.whatIf,
      ].every(({ answer }) => answer.median < 16),
      'a key in the quota answered under 50 ms in Jambi': jambi.quota.answer.median < 50,
      'and drawn, table and map included, too': jambi.quota.drawn.median < 50,
    }),
  };
}

/** Quotas that the plan of a sample takes, as well as ten times as much. */
const quotas = { 'balangan-2024': '16000', 'jambi-2022': '7000' } as const satisfies Partial<
  Record<SampleName, string>
>;

/** What is typed in every window. */
interface Typed {
  readonly balangan: { quota: Typing; floor: Typing; ceiling: Typing; whatIf: Typing };
  readonly jambi: { quota: Typing };
}

async function inBrowser(): Promise<Typed> {
  const server = await serveWindow(join(root, 'out/renderer'), {});
  const browser = await chromium.launch({
    executablePath: chromiumExecutable(),
    args: [...chromiumArguments],
  });
  try {
    const page = await browser.newPage({ viewport });
    await page.goto(server.url);
    return await typedIn(page, (sample) => besidePeer(page, sample));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @returns why not, where no window can be opened */
async function inDesktop(): Promise<Typed | string> {
  if (noWindow !== null) return `skipped: ${noWindow}`;
  const app = await DesktopApp.start();
  try {
    return await typedIn(app.window, async (sample) => ({ quota: await typeQuota(app.window, sample) }));
  } finally {
    await app.quit();
    app.forget();
  }
}

async function typedIn<Quota extends { quota: Typing }>(
  page: Page,
  measureQuota: (sample: keyof typeof quotas) => Promise<Quota>,
): Promise<{ balangan: Quota & Typed['balangan']; jambi: Quota }> {
  await mapReady(page);
  const balangan = {
    ...(await measureQuota('balangan-2024')),
    floor: await typeFloor(page),
    ceiling: await typeCeiling(page),
    whatIf: await slideQuota(page),
  };
  await openJambi(page);
  return { balangan, jambi: await measureQuota('jambi-2022') };
}

async function typeQuota(page: Page, sample: keyof typeof quotas): Promise<Typing> {
  await show(page, 'Rencana');
  return typeIn(textbox(page, 'Kuota'), quotas[sample], sums(page));
}

interface BesidePeer {
  readonly quota: Typing;
  readonly peer: Typing;
  readonly timesPeer: object;
  readonly processorPerKey: Shares;
}

async function besidePeer(page: Page, sample: keyof typeof quotas): Promise<BesidePeer> {
  const quota = await typeQuota(page, sample);
  const processorPerKey = await sharesOf(textbox(page, 'Kuota'), quotas[sample], sums(page));
  // Only the page in front draws frames.
  const peer = await bareTable(page.context().browser()!, sample);
  const bare = await typeIn(textbox(peer, 'Kuota'), quotas[sample], sums(peer));
  await peer.close();
  await page.bringToFront();
  return { quota, peer: bare, timesPeer: ratio(quota, bare), processorPerKey };
}

function ratio(ours: Typing, peer: Typing): object {
  return {
    answer: rounded(ours.answer.median / peer.answer.median),
    drawn: rounded(ours.drawn.median / peer.drawn.median),
  };
}

async function typeFloor(page: Page): Promise<Typing> {
  await show(page, 'Rencana');
  // The lowest and highest number of a desa are part of the answer; the sums do not move.
  const answer = page.getByRole('region', { name: 'Rencana alokasi' }).getByRole('status').first();
  return typeIn(textbox(page, 'Minimum per desa'), '10', answer);
}

async function typeCeiling(page: Page): Promise<Typing> {
  await show(page, 'Anggaran');
  return typeIn(
    textbox(page, 'Pagu dana 1'),
    '150000000',
    page
      .getByRole('status')
      .filter({ hasText: /^(Cukup|Kurang)/ })
      .first(),
  );
}

/** The quota tried on the plan, which stays what it is. */
async function slideQuota(page: Page): Promise<Typing> {
  await show(page, 'Rencana');
  const view = page.getByRole('group', { name: 'Yang ditampilkan' });
  await view.getByRole('button', { name: 'Bagaimana jika', exact: true }).click();
  const whatIf = page.getByRole('region', { name: 'Bagaimana jika?' });
  const slid = await slide(whatIf.getByRole('slider', { name: 'Kuota' }), whatIf.getByRole('status').first());
  await view.getByRole('button', { name: 'Peta', exact: true }).click();
  return slid;
}

async function openJambi(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu utama' }).click();
  await page.getByRole('menuitem', { name: 'Dokumen baru' }).click();
  // What was typed is not kept.
  const unsaved = page.getByRole('button', { name: 'Jangan simpan' });
  if (await unsaved.isVisible()) await unsaved.click();
  await page.getByRole('button', { name: 'Jambi 2022' }).click();
  await mapReady(page);
}

async function bareTable(browser: Browser, sample: SampleName): Promise<Page> {
  const { desa, coverage } = must(await startSample(bundled, sample, shippedRates));
  const figures: BareDesa = {
    names: desa.map(({ name }) => name),
    eligible: [...coverage.eligible],
    covered: [...coverage.covered],
  };
  const page = await browser.newPage({ viewport });
  await page.addScriptTag({ content: await bundle('tests/bench/bare-table.ts'), type: 'module' });
  await page.evaluate((shown) => {
    (window as unknown as { showBareTable: (desa: BareDesa) => void }).showBareTable(shown);
  }, figures);
  return page;
}

/** One script for the page, built as the window is. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: join(root, entry), formats: ['es'] } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not built`);
  return output.output[0].code;
}

async function mapReady(page: Page): Promise<void> {
  await page.locator('[data-map-state="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
}

async function show(page: Page, screen: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Layar' })
    .getByRole('button', { name: screen, exact: true })
    .click();
}

function textbox(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

/** Last row of the table of desa. */
function sums(page: Page): Locator {
  return page.getByRole('grid', { name: 'Desa dan kelurahan' }).getByRole('row', { name: 'Jumlah' });
}
