import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { serveWindow } from '../../electron/launch/server.mjs';
import { chromiumArguments, chromiumExecutable } from '../chromium.ts';
import { summary } from './measure.ts';
import { root } from './world.ts';

const runs = 5;

/** From asking for the page to the coloured map of the sample, in a browser that never saw it; needs a build. */
export async function measureWindow(): Promise<object> {
  const server = await serveWindow(join(root, 'out/renderer'), {});
  const browser = await chromium.launch({
    executablePath: chromiumExecutable(),
    args: [...chromiumArguments],
  });
  const times: number[] = [];
  try {
    for (let i = 0; i < runs; i++) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      const page = await context.newPage();
      const start = performance.now();
      await page.goto(server.url);
      const ready = page.locator('[data-map-state="ready"]');
      await ready.waitFor({ timeout: 60_000 });
      times.push(performance.now() - start);
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return { sampleToColouredMap: summary(times), target: 'sampleToColouredMap.median < 2000' };
}
