import { defineConfig } from '@playwright/test';
import e2e from '../e2e/playwright.config.ts';

/** `npm run screenshots`: takes the README's pictures anew, in the browser host of the end-to-end tests. */
export default defineConfig({
  ...e2e,
  testDir: '.',
  testMatch: 'readme.ts',
  outputDir: '../../test-results/screenshots',
});
