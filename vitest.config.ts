import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { dir: 'tests/unit', environment: 'node', testTimeout: 30_000, hookTimeout: 60_000 },
});
