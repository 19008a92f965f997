import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Government } from '#shared/coverage/government.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Command } from '#shared/workspace/command.ts';
import { smallDocument, smallPlan } from '../../fixtures/small-document.ts';
import { government } from './arbitrary.ts';
import { content, newWorkspace, now, problemCode, query, reopened, value } from './document.ts';

const codes = smallDocument().desa.map(({ code }) => code);
const column = { name: 'Kemiskinan', unit: '%', source: 'BPS', year: 2023 };

function putColumn(values: Record<string, number>): Command {
  return { kind: 'put-column', column, values };
}

describe('a column of figures', () => {
  it('has a figure where one was given, and is unknown elsewhere', () => {
    const workspace = newWorkspace();
    value(workspace.execute(putColumn({ [codes[0]!]: 12.345, [codes[3]!]: 0, [codes[4]!]: NaN }), now));
    const [stored] = reopened(workspace).snapshot().columns;
    expect(stored).toMatchObject(column);
    expect(stored!.values.slice(0, 5)).toEqual(Float64Array.of(12.345, NaN, NaN, 0, NaN));
    expect(query(workspace.bytes(), 'SELECT count(*) FROM desa_value')).toEqual([[2]]);
  });

  it('is replaced by one of the same name, row by row, and comes back on undo', () => {
    const workspace = newWorkspace();
    value(workspace.execute(putColumn({ [codes[0]!]: 1, [codes[1]!]: 2 }), now));
    const before = content(workspace.bytes());
    const { columns } = value(workspace.execute(putColumn({ [codes[1]!]: 2, [codes[2]!]: 3 }), now));
    expect(columns[0]!.values.slice(0, 3)).toEqual(Float64Array.of(NaN, 2, 3));
    value(workspace.undo(now));
    expect(content(workspace.bytes())).toEqual(before);
  });

  it('changes the plans that name it, and no other', () => {
    const workspace = newWorkspace();
    const spec = { ...smallPlan, rule: { kind: 'proportional', weight: { column: column.name } } } as const;
    value(workspace.execute({ kind: 'put-plan', id: 'weighted', spec }, now));
    expect(workspace.planRuns().map(({ run }) => run.ok)).toEqual([true, false]);
    const [plain] = workspace.planRuns();
    value(workspace.execute(putColumn({ [codes[0]!]: 1, [codes[5]!]: 1 }), now));
    const [same, weighted] = workspace.planRuns();
    expect(same!.run).toBe(plain!.run);
    const { regions } = value(weighted!.run).result;
    expect([...regions.allocated.keys()].filter((slot) => regions.allocated[slot]! > 0)).toEqual([0, 5]);
    value(workspace.execute({ kind: 'remove-column', name: column.name }, now));
    expect(workspace.planRuns()[1]!.run.ok).toBe(false);
  });

  it.each<[string, Command]>([
    ['desa-unknown', putColumn({ '11.01.01.2001': 1 })],
    ['column-invalid', putColumn({ [codes[0]!]: Infinity })],
    ['column-reserved', { kind: 'put-column', column: { ...column, name: 'Gap' }, values: {} }],
    ['column-reserved', { kind: 'put-column', column: { ...column, name: 'coverage' }, values: {} }],
    ['column-invalid', { kind: 'put-column', column: { ...column, year: 2023.5 }, values: {} }],
    ['name-empty', { kind: 'put-column', column: { ...column, name: ' ' }, values: {} }],
    ['column-unknown', { kind: 'remove-column', name: 'x' }],
  ])('is refused as %s: %j', (code, command) => {
    expect(problemCode(newWorkspace().execute(command, now))).toBe(code);
  });
});

const watched: Government = {
  code: '99' as RegionCode,
  name: 'Provinsi Contoh',
  regulation: 'Pergub 1/2022',
  mou: null,
  budgeted: false,
  enrolled: null,
  claims: 1_000_000_000,
  statements: [
    {
      segment: 'BPU',
      year: 2022,
      covered: 39_286,
      base: null,
      percent: 8.5,
      decimals: 1,
      definition: 'pekerja informal',
      source: 'contoh',
    },
  ],
  note: '',
};

describe('a government', () => {
  it('comes back as it was put, unknown as unknown', () => {
    fc.assert(
      fc.property(fc.uniqueArray(government, { selector: ({ code }) => code }), (governments) => {
        const workspace = newWorkspace();
        for (const government of governments)
          value(workspace.execute({ kind: 'put-government', government }, now));
        const expected = governments.toSorted((a, b) => (a.code < b.code ? -1 : 1));
        expect(workspace.snapshot().governments).toEqual(expected);
        const opened = reopened(workspace);
        expect(opened.snapshot().governments).toEqual(expected);
        opened.close();
        workspace.close();
      }),
      { numRuns: 20 },
    );
  });

  it('is replaced, removed and brought back with its statements', () => {
    const workspace = newWorkspace();
    value(workspace.execute({ kind: 'put-government', government: watched }, now));
    value(workspace.execute({ kind: 'put-government', government: { ...watched, statements: [] } }, now));
    expect(workspace.snapshot().governments[0]!.statements).toEqual([]);
    value(workspace.undo(now));
    expect(
      value(workspace.execute({ kind: 'remove-government', code: watched.code }, now)).governments,
    ).toEqual([]);
    expect(value(workspace.undo(now)).governments).toEqual([watched]);
  });

  it.each<[string, Government]>([
    ['government-level', { ...watched, code: '99.01.01' as RegionCode }],
    ['government-invalid', { ...watched, enrolled: -1 }],
    ['government-invalid', { ...watched, name: '' }],
    ['government-invalid', { ...watched, statements: [{ ...watched.statements[0]!, percent: NaN }] }],
  ])('is refused as %s', (code, government) => {
    expect(problemCode(newWorkspace().execute({ kind: 'put-government', government }, now))).toBe(code);
  });

  it('that is not watched cannot be removed', () => {
    const command = { kind: 'remove-government', code: watched.code } as const;
    expect(problemCode(newWorkspace().execute(command, now))).toBe('government-unknown');
  });
});
