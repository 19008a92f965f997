import { defineConfig } from '@playwright/test';
import { chromiumArguments, chromiumExecutable } from '../chromium.ts';

/** The browser host of `npm start`, on a port of its own so that an open app is not in the way. */
const port = Number(process.env['E2E_PORT'] ?? 4183);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  timeout: 60_000,
  // Machines that draw in software and share their cores answer late now and then.
  expect: { timeout: 15_000 },
  retries: process.env['CI'] ? 1 : 0,
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    // A trace of every test costs a fifth of the run's time: CI takes one where a test is tried again.
    trace: process.env['CI'] ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: { executablePath: chromiumExecutable(), args: [...chromiumArguments] },
  },
  webServer: {
    command: 'node electron/launch/start.mjs --browser',
    cwd: '../..',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    timeout: 120_000,
  },
});
