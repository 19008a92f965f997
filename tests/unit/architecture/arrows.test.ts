import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** A folder with the project's lint rules and nothing else; each test puts one file there. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'petalindung-arrows-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(file: string, code: string): { readonly status: number | null; readonly rules: string[] } {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', file],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(path);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
  return { status, rules: diagnostics.map(({ code }) => code) };
}

const importing = (specifier: string): string =>
  `import { thing } from '${specifier}';\n\nexport const other = thing;\n`;

describe('arrows point one way', () => {
  test.each([
    ['shared/region/a.ts', '../../electron/files/failure.ts'],
    ['shared/region/a.ts', '../../renderer/session/store.ts'],
    ['shared/region/a.ts', '../../tests/chromium.ts'],
    ['shared/region/a.ts', 'node:fs'],
    ['shared/region/a.ts', 'electron'],
    ['shared/region/a.ts', 'react'],
    ['shared/report/a.ts', 'maplibre-gl'],
    ['shared/allocation/a.ts', '../plan/spec.ts'],
    ['shared/allocation/a.ts', '../boundary/geometry.ts'],
    ['shared/allocation/a.ts', '../workspace/sql.ts'],
    ['shared/allocation/a.ts', '../report/input.ts'],
    ['shared/allocation/a.ts', 'node:crypto'],
    ['shared/contribution/a.ts', '../workspace/snapshot.ts'],
    ['shared/budget/a.ts', '../plan/result.ts'],
    ['shared/budget/a.ts', 'react'],
    ['shared/text/a.ts', '../region/code.ts'],
    ['shared/region/a.ts', '../plan/spec.ts'],
    ['shared/boundary/a.ts', '../plan/spec.ts'],
    ['shared/coverage/a.ts', '../plan/result.ts'],
    ['shared/enrolment/a.ts', '../plan/result.ts'],
    ['shared/candidate/a.ts', '../exchange/rows.ts'],
    ['shared/boundary/clean/a.ts', '../../plan/spec.ts'],
    ['shared/budget/plain/a.ts', '../../workspace/sql.ts'],
    ['shared/workspace/edit/a.ts', '../../report/input.ts'],
    ['shared/plan/a.ts', '../workspace/snapshot.ts'],
    ['shared/plan/a.ts', '../report/figures.ts'],
    ['shared/workspace/a.ts', '../report/input.ts'],
    ['shared/workspace/a.ts', '../exchange/rows.ts'],
    ['shared/report/a.ts', '../exchange/rows.ts'],
    ['electron/main/a.ts', '../../renderer/session/api.ts'],
    ['renderer/map/a.ts', 'electron'],
    ['renderer/map/a.ts', 'node:path'],
    ['renderer/map/a.tsx', '../../electron/ipc/channels.ts'],
  ])('%s may not import %s', (file, specifier) => {
    const { status, rules } = lint(file, importing(specifier));
    expect(rules).toEqual(['eslint(no-restricted-imports)']);
    expect(status).toBe(1);
  });

  test.each([
    ['shared/plan/a.ts', '../allocation/rule.ts'],
    ['shared/coverage/a.ts', '../region/code.ts'],
    ['shared/workspace/a.ts', '../plan/spec.ts'],
    ['shared/workspace/edit/a.ts', '../../plan/spec.ts'],
    ['shared/exchange/a.ts', '../report/figures.ts'],
    ['shared/allocation/a.ts', '../text/problem.ts'],
    ['electron/main/a.ts', '#shared/text/problem.ts'],
    ['electron/main/a.ts', 'node:fs'],
    ['renderer/map/a.ts', '#shared/boundary/geometry.ts'],
  ])('%s may import %s', (file, specifier) => {
    expect(lint(file, importing(specifier))).toEqual({ status: 0, rules: [] });
  });
});

describe('shared is pure', () => {
  test.each([
    ['Math.random()', 'eslint(no-restricted-properties)'],
    ['Date.now()', 'eslint(no-restricted-properties)'],
    ['performance.now()', 'eslint(no-restricted-properties)'],
    ['document.title', 'eslint(no-restricted-globals)'],
    ['process.env', 'eslint(no-restricted-globals)'],
    ['fetch("x")', 'eslint(no-restricted-globals)'],
  ])('%s is refused there', (expression, rule) => {
    expect(lint('shared/region/a.ts', `export const value = () => ${expression};\n`)).toEqual({
      status: 1,
      rules: [rule],
    });
  });
});
