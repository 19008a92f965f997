import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { Workspace } from '../../shared/workspace/workspace.ts';
import { smallDocument } from '../fixtures/small-document.ts';
import { commandLine } from './command-line.ts';

const cli = commandLine();
const now = '2024-04-26T08:00:00Z';

const drawing = (...args: readonly string[]): string => {
  const { code, err } = cli.run('export', 'b.gpkg', '--svg', 'peta.svg', '--date', '2024-04-26', ...args);
  expect(err).toBe('');
  expect(code).toBe(0);
  return readFileSync(join(cli.folder(), 'peta.svg'), 'utf8');
};

test('the map on the command line shows what is asked for, at the level asked for', () => {
  cli.json('sample', 'balangan-2024', 'b.gpkg');
  const quota = drawing();
  expect(quota).toContain('Kuota rencana');
  expect(quota).toContain('jumlah desa per kelas');

  const coverage = drawing('--indicator', 'coverage', '--level', 'kecamatan');
  expect(coverage).toContain('Cakupan (');
  expect(coverage).toContain('jumlah kecamatan per kelas');
  expect(coverage).not.toContain('Kuota rencana');
  // Eight kecamatan, each counted in one class.
  const counts = [...coverage.matchAll(/text-anchor="end" fill="#5a6672">(\d+)</g)].map(([, n]) => Number(n));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8);

  expect(drawing('--indicator', 'phase-2')).not.toBe(drawing('--indicator', 'phase-1'));

  const missing = cli.run('export', 'b.gpkg', '--svg', 'lain.svg', '--indicator', 'phase-9', '--lang', 'en');
  expect(missing.code).not.toBe(0);
  expect(missing.err).toContain('The document does not have that figure.');
  expect(missing.err).toContain('phase-1 (');
});

test('a document without a plan has a map of what is known today, and none of a quota', async () => {
  const workspace = Workspace.create(await initSqlJs(), smallDocument(), now);
  const { plan } = workspace.snapshot();
  if (plan) workspace.execute({ kind: 'remove-plan', id: plan.id }, now);
  writeFileSync(join(cli.folder(), 'b.gpkg'), workspace.bytes());
  expect(drawing('--indicator', 'gap')).toContain('Belum terlindungi (');
  const quota = cli.run('export', 'b.gpkg', '--svg', 'kuota.svg', '--lang', 'en');
  expect(quota.code).not.toBe(0);
  expect(quota.err).toContain('The document holds no plan yet.');
});
