import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { readTable } from '#shared/exchange/table/read-table.ts';
import type { ImportOptions } from '../../../../renderer/session/api.ts';
import { Imports } from '../../../../renderer/session/imports.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { smallDocument, smallPlan } from '../../../fixtures/small-document.ts';

const now = '2024-05-01T08:00:00.000Z';
const sql = await initSqlJs();
const options: ImportOptions = { purpose: 'coverage', year: null, existing: 'keep', matches: {} };
const source = {
  title: 'Laporan',
  publisher: '',
  edition: '2030',
  date: '2030-12-31',
  definition: 'Peserta aktif',
  note: '',
};
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
      value: { headers: ['Kode', 'Sasaran 2030'], outcome: { value: { desa: 1, figures: 1 } } },
    });
    expect(workspace.snapshot().revision).toBe(revision);
    const taken = await imports.apply(workspace, options, source, now);
    expect(taken).toMatchObject({ ok: true, value: { coverage: { year: 2030, source } } });
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

describe('a table that is still being read', () => {
  it('is given up with its thread, and the next one is read', async () => {
    const closed: string[] = [];
    const imports = new Imports(() => ({
      // As a thread that is ended: the first never answers.
      read: (given) => (given.name === 'a' ? new Promise(() => undefined) : readTable(given)),
      close: () => closed.push('ended'),
    }));
    const first = imports.open(table(1));
    imports.close();
    expect(await first).toBe(null);
    expect(closed).toEqual(['ended']);
    const second = imports.open(table(1));
    const third = imports.open({ ...table(1), name: 'b' });
    expect(await second).toBe(null);
    expect(await third).toMatchObject({ ok: true, value: { name: 'b' } });
    expect(closed).toHaveLength(3);
  });
});

describe('a budget being imported', () => {
  const budget = {
    name: 'anggaran.csv',
    text: 'Sumber dana,OPD,Pagu 2024,Pagu per desa\nAPBDes,,,9000\nCSR,Disnaker,500,\nLain,,x,\n',
  };
  const funds: ImportOptions = { purpose: 'funds', existing: 'keep', plan: null };

  it('becomes funds of the plan in one step of undo, with a report', async () => {
    const workspace = Workspace.create(sql, smallDocument(), now);
    const imports = new Imports();
    await imports.open(budget);
    const preview = await imports.preview(workspace, funds);
    expect(preview).toMatchObject({
      value: { kind: 'funds', plan: 'plan-1', outcome: { value: { figures: 1, kept: 1, replaced: [] } } },
    });
    const replace = { ...funds, existing: 'replace' } as const;
    expect(await imports.preview(workspace, replace)).toMatchObject({
      value: {
        outcome: {
          value: { replaced: [{ of: { id: 'APBDes · Pagu per desa' }, count: 1, unit: 'rupiah' }] },
        },
      },
    });
    const report = await imports.report(workspace, replace, 'id');
    expect(report.ok && (await readTable({ name: 'r', bytes: report.value })).ok).toBe(true);
    const taken = await imports.apply(workspace, replace, source, now);
    expect(taken).toMatchObject({ ok: true });
    expect(workspace.specOf('plan-1')!.funds.map(({ name }) => name)).toEqual([
      ...smallPlan.funds.map(({ name }) => name),
      'CSR',
    ]);
    workspace.undo(now);
    expect(workspace.specOf('plan-1')).toEqual(smallPlan);
  });

  it('goes into the plan that is chosen, and into none that is not there', async () => {
    const workspace = Workspace.create(sql, smallDocument(), now);
    workspace.execute({ kind: 'put-plan', id: 'b', spec: { ...smallPlan, name: 'Lain', funds: [] } }, now);
    const imports = new Imports();
    await imports.open(budget);
    expect(await imports.apply(workspace, { ...funds, plan: 'b' }, source, now)).toMatchObject({ ok: true });
    expect(workspace.specOf('b')!.funds).toHaveLength(2);
    expect(workspace.specOf('plan-1')).toEqual(smallPlan);
    expect(await imports.preview(workspace, { ...funds, plan: 'c' })).toMatchObject({
      problem: { code: 'no-plan' },
    });
  });

  it('has a template that names the funds of the plan', async () => {
    const bytes = await new Imports().template(
      Workspace.create(sql, smallDocument(), now),
      'csv',
      { kind: 'funds' },
      'id',
    );
    expect(new TextDecoder().decode(bytes)).toContain('Pagu 2024');
    expect(new TextDecoder().decode(bytes)).toContain('APBDes');
  });
});
