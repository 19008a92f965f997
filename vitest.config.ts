import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: 'tests/unit',
    environment: 'node',
    setupFiles: ['tests/unit/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
