/** Draws icon.png from icon.svg in Chromium: `node assets/icons/render.mjs`. electron-builder makes .ico and .icns of it. */
import { chromium } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const system = '/usr/bin/chromium';
const browser = await chromium.launch({
  ...(existsSync(system) ? { executablePath: system } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ viewport: { width: 512, height: 512 } });
const svg = readFileSync(new URL('icon.svg', here), 'utf8');
await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
writeFileSync(new URL('icon.png', here), await page.screenshot({ omitBackground: true }));
await browser.close();
