import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { readTable } from '#shared/exchange/import/read-table.ts';
import type { ImportOptions } from '../../../renderer/session/api.ts';
import { Imports } from '../../../renderer/session/imports.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { smallDocument } from '../../fixtures/small-document.ts';

const now = '2024-05-01T08:00:00.000Z';
const sql = await initSqlJs();
const options: ImportOptions = { purpose: 'coverage', year: null, existing: 'keep', matches: {} };
const source = { title: 'Laporan', publisher: '', edition: '2030', date: '2030-12-31', note: '' };
const [code] = smallDocument().desa.map((desa) => desa.code);

function table(rows: number): { readonly name: string; readonly text: string } {
  const lines = Array.from({ length: rows }, (_, index) => `${code},${index}`);
  return { name: 'a', text: ['Kode,Sasaran 2030', ...lines].join('\n') };
}

describe('the table being imported', () => {
  it('is previewed without a change, then taken', async () => {
    const workspace = Workspace.create(sql, smallDocument(), now);
    const imports = new Imports();
    expect(await imports.open(table(1))).toMatchObject({
      ok: true,
      value: { sheets: [{ rows: 2, columns: 2 }] },
    });
    const { revision } = workspace.snapshot();
    const preview = await imports.preview(workspace, options);
    expect(preview).toMatchObject({
      value: { headers: ['Kode', 'Sasaran 2030'], outcome: { value: { desa: 1, years: [2030] } } },
    });
    expect(workspace.snapshot().revision).toBe(revision);
    const taken = await imports.apply(workspace, options, source, now);
    expect(taken).toMatchObject({ ok: true, value: { coverage: { year: 2030 } } });
    const report = await imports.report(workspace, options, 'id');
    expect(report.ok && (await readTable({ name: 'r', bytes: report.value })).ok).toBe(true);
  });

  it('answers nothing once a newer question was asked, or it was let go', async () => {
    const workspace = Workspace.create(sql, smallDocument(), now);
    const imports = new Imports();
    await imports.open(table(9_000));
    const older = imports.preview(workspace, options);
    const newer = imports.preview(workspace, { ...options, existing: 'replace' });
    expect(await older).toBe(null);
    expect(await newer).not.toBe(null);
    const last = imports.preview(workspace, options);
    imports.close();
    expect(await last).toBe(null);
  });

  it('of which no row can be taken is refused', async () => {
    const workspace = Workspace.create(sql, smallDocument(), now);
    const imports = new Imports();
    await imports.open({ name: 'a', text: 'Kode,Sasaran 2030\n11.01.01.2001,5' });
    expect(await imports.apply(workspace, options, source, now)).toMatchObject({
      ok: false,
      problem: { code: 'import-nothing-taken' },
    });
  });
});
