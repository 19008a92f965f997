import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumArguments, chromiumExecutable } from '../chromium.ts';
import { rounded, summary, type Timing } from './measure.ts';

const size = { width: 1366, height: 768 };

/** A browser of its own, in which foreign scripts may run: the peer's come from elsewhere. */
export function launched(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumExecutable(),
    args: [...chromiumArguments],
    viewport: size,
    bypassCSP: true,
  });
}

/** From the chosen file to the coloured map, ms. */
export async function openDocument(
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
