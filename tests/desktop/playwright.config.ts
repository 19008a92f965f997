import { defineConfig } from '@playwright/test';

/** Real windows, one at a time. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/desktop',
  timeout: 90_000,
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
});
