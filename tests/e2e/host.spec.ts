import { expect, test } from '@playwright/test';
import { join } from 'node:path';

/** What the browser host promises, whatever the app shows. */

test('the page runs under its own policy without a complaint and reaches nothing else', async ({ page }) => {
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  const response = await page.goto('/');
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  await page.locator('[data-map-state="ready"]').waitFor();
  expect(complaints).toEqual([]);
  const own = new URL('/', page.url()).href;
  expect(asked.filter((url) => !url.startsWith(own) && !/^(blob|data):/.test(url))).toEqual([]);
});

test('maps can be drawn here: WebGL 2 and WebAssembly', async ({ page }) => {
  await page.goto('/');
  const able = await page.evaluate(() => ({
    webgl2: document.createElement('canvas').getContext('webgl2') !== null,
    wasm: typeof WebAssembly.instantiateStreaming,
  }));
  expect(able).toEqual({ webgl2: true, wasm: 'function' });
});

test('a file chosen long after it was asked for is still opened', async ({ page }) => {
  await page.goto('/');
  await page.locator('[data-map-state="ready"]').waitFor();
  const browser = await page.context().newCDPSession(page);
  await browser.send('DOM.enable');
  await browser.send('Page.enable');
  await browser.send('Page.setInterceptFileChooserDialog', { enabled: true });
  const asked = new Promise<number>((resolve) => {
    browser.once('Page.fileChooserOpened', ({ backendNodeId }) => resolve(backendNodeId ?? 0));
  });
  await page.keyboard.press('ControlOrMeta+o');
  const backendNodeId = await asked;
  // While one looks for the file the browser clears away what nothing holds.
  await browser.send('HeapProfiler.collectGarbage');
  const files = [join(import.meta.dirname, '../../package.json')];
  await browser.send('DOM.setFileInputFiles', { backendNodeId, files });
  await expect(page.getByRole('alertdialog')).toContainText('bukan dokumen PetaLindung');
});
