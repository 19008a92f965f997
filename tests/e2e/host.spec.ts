import { expect, test } from '@playwright/test';

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
