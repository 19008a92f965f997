import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const renderer = resolve(import.meta.dirname, '../../../renderer');

test('a class is styled by one file: two rooms that name theirs alike change each other’s looks', () => {
  const files = new Map<string, Set<string>>();
  for (const file of readdirSync(renderer, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.css')) continue;
    for (const [, name] of readFileSync(join(renderer, file), 'utf8').matchAll(/^\.([\w-]+) \{/gmu))
      files.set(name!, (files.get(name!) ?? new Set()).add(file));
  }
  expect(files.size).toBeGreaterThan(100);
  expect([...files].filter(([, where]) => where.size > 1).map(([name]) => name)).toEqual([]);
});
