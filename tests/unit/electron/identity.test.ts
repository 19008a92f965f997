import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileBehind } from '../../../electron/files/identity.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'petalindung-identity-'));
  writeFileSync(join(folder, 'a.gpkg'), 'document');
  mkdirSync(join(folder, 'exports'));
  symlinkSync(folder, join(folder, 'same-folder'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const behind = async (...names: string[]): Promise<string> => fileBehind(join(folder, ...names));

test('a file is the same by whatever link it is reached', async () => {
  symlinkSync('a.gpkg', join(folder, 'link.gpkg'));
  linkSync(join(folder, 'a.gpkg'), join(folder, 'hard.gpkg'));
  const document = await behind('a.gpkg');
  expect(await behind('link.gpkg')).toBe(document);
  expect(await behind('hard.gpkg')).toBe(document);
  expect(await behind('same-folder', 'a.gpkg')).toBe(document);
  expect(await behind('exports', '..', 'a.gpkg')).toBe(document);
  expect(await fileBehind(relative(process.cwd(), join(folder, 'a.gpkg')))).toBe(document);
});

test('a file still to be written is known by its folder', async () => {
  const pdf = await behind('plan.pdf');
  expect(await behind('same-folder', 'plan.pdf')).toBe(pdf);
  expect(await behind('exports', 'plan.pdf')).not.toBe(pdf);
  expect(await behind('plan.csv')).not.toBe(pdf);
  expect(await behind('no such folder', 'plan.pdf')).not.toBe(pdf);
});
