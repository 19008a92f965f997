import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#shared/exchange/import/judge.ts';
import { readingOf } from '#shared/exchange/import/reading.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { targetOf } from '#shared/exchange/import/target.ts';
import { importCommand } from '#shared/exchange/import/to-command.ts';
import type { Command } from '#shared/workspace/command.ts';
import { smallDocument } from '../../fixtures/small-document.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { content, newWorkspace, now, problemCode, reopened, sql, value } from './document.ts';
import { oldDocument } from './old-document.ts';

const { desa, coverage: given } = smallDocument();
const codes = desa.map(({ code }) => code);
const source = {
  title: 'Laporan Disnaker',
  publisher: 'Disnaker',
  licence: '',
  edition: '2030',
  date: '2030-12-31',
  note: '',
  definition: 'Peserta BPU aktif',
  illustrative: false,
};

/** Byte for byte; a matcher would walk half a million of them one by one. */
function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function figures(change: Partial<Extract<Command, { kind: 'import-figures' }>>): Command {
  return {
    kind: 'import-figures',
    coverage: [],
    columns: [],
    source,
    replace: false,
    showYear: null,
    ...change,
  };
}

const ofNewYear = figures({
  coverage: [{ year: 2030, eligible: { [codes[0]!]: 50, [codes[1]!]: 60 }, covered: { [codes[0]!]: 5 } }],
  showYear: 2030,
});

describe('figures brought in at once', () => {
  it('are of their year and source, leave other years alone, and are one step of undo', () => {
    const workspace = newWorkspace();
    const before = content(workspace.bytes());
    const { coverage, coverageYears, history } = value(workspace.execute(ofNewYear, now));
    expect(coverage).toMatchObject({ year: 2030, source });
    expect(coverage.eligible.slice(0, 3)).toEqual(Float64Array.of(50, 60, NaN));
    expect(coverage.covered.slice(0, 3)).toEqual(Float64Array.of(5, NaN, NaN));
    expect(coverageYears).toEqual([given.year, 2030]);
    expect(history.entries.at(-1)!.note.id).toBe('Impor Laporan Disnaker (2030): 2 desa');
    expect(reopened(workspace).snapshot().coverage).toEqual(coverage);
    const back = value(workspace.execute({ kind: 'show-year', year: given.year }, now));
    expect(back.coverage.eligible).toEqual(given.eligible);
    value(workspace.undo(now));
    value(workspace.undo(now));
    expect(content(workspace.bytes())).toEqual(before);
    expect(value(workspace.redo(now)).coverage.year).toBe(2030);
  });

  it('in a document of before definitions have none, and going back and forth keeps it so', () => {
    const workspace = newWorkspace();
    value(workspace.execute(ofNewYear, now));
    const opened = value(Workspace.open(sql, oldDocument(workspace.bytes(), 6)));
    expect(opened.snapshot().coverage.source).toEqual({ ...source, definition: '' });
    value(opened.undo(now));
    expect(value(opened.redo(now)).coverage.source.definition).toBe('');
    // What is said from now on is another source than the same one without it.
    const again = figures({
      coverage: [{ year: 2030, eligible: { [codes[2]!]: 7 }, covered: {} }],
      source: { ...source, title: 'Laporan kedua' },
    });
    expect(value(opened.execute(again, now)).coverage.source.note).toBe(
      '+ Laporan kedua (2030): Peserta BPU aktif',
    );
  });

  it('are told by another number, of whichever year they are; a plan that is typed in leaves it', () => {
    const workspace = newWorkspace();
    const before = workspace.snapshot();
    const elsewhere = value(workspace.execute({ ...ofNewYear, showYear: null } as Command, now));
    expect(elsewhere.coverage.year).toBe(before.coverage.year);
    expect(elsewhere.coverageRevision).not.toBe(before.coverageRevision);
    const { id, spec } = elsewhere.plan!;
    const typed = value(workspace.execute({ kind: 'put-plan', id, spec: { ...spec, name: 'Lain' } }, now));
    expect(typed.coverageRevision).toBe(elsewhere.coverageRevision);
    value(workspace.undo(now));
    expect(value(workspace.undo(now)).coverageRevision).not.toBe(elsewhere.coverageRevision);
  });

  it('replace others only when asked to, and the history says how many', () => {
    const workspace = newWorkspace();
    value(workspace.execute(ofNewYear, now));
    const other = { year: 2030, eligible: { [codes[0]!]: 51, [codes[1]!]: 60 }, covered: {} };
    const before = workspace.bytes();
    expect(problemCode(workspace.execute(figures({ coverage: [other] }), now))).toBe('figures-there');
    expect(same(workspace.bytes(), before)).toBe(true);
    const { coverage, history } = value(
      workspace.execute(figures({ coverage: [other], replace: true }), now),
    );
    expect([coverage.eligible[0], coverage.covered[0]]).toEqual([51, 5]);
    expect(history.entries.at(-1)!.note.en).toContain('1 figures replaced');
  });

  it('of columns keep what the table leaves out', () => {
    const workspace = newWorkspace();
    const column = { name: 'Kemiskinan', unit: '%', source: 'BPS', year: 2030 };
    value(workspace.execute(figures({ columns: [{ column, values: { [codes[0]!]: 1.5 } }] }), now));
    const { columns } = value(
      workspace.execute(figures({ columns: [{ column, values: { [codes[1]!]: 2.5 } }] }), now),
    );
    expect(columns.find(({ name }) => name === 'Kemiskinan')!.values.slice(0, 3)).toEqual(
      Float64Array.of(1.5, 2.5, NaN),
    );
  });

  it('are an illustration as long as one desa of the year is', () => {
    const workspace = newWorkspace();
    const year = given.year;
    const [first, ...others] = codes;
    const some = { year, eligible: { [first!]: 1 }, covered: {} };
    const part = value(workspace.execute(figures({ coverage: [some], replace: true }), now)).coverage.source;
    expect(part).toMatchObject({ illustrative: true });
    expect(part.note).toContain('Laporan Disnaker (2030)');
    const rest = { year, eligible: Object.fromEntries(others.map((code) => [code, 2])), covered: {} };
    const whole = value(workspace.execute(figures({ coverage: [rest], replace: true }), now)).coverage.source;
    expect(whole).toEqual(source);
    const typed = { kind: 'set-coverage', code: codes[0]!, eligible: 3, covered: 1 } as const;
    expect(value(workspace.execute(typed, now)).coverage.source).toEqual(source);
  });

  it.each<[string, Command]>([
    ['desa-unknown', figures({ coverage: [{ year: 2030, eligible: { '11.01.01.2001': 1 }, covered: {} }] })],
    [
      'coverage-invalid',
      figures({ coverage: [{ year: 2030, eligible: { [codes[0]!]: 1.5 }, covered: {} }] }),
    ],
    ['column-invalid', figures({ coverage: [{ year: 30, eligible: {}, covered: {} }] })],
    ['name-empty', figures({ source: { ...source, title: ' ' } })],
    [
      'column-reserved',
      figures({ columns: [{ column: { name: 'gap', unit: '', source: '', year: null }, values: {} }] }),
    ],
    ['year-unknown', { kind: 'show-year', year: 1999 }],
  ])('are refused as %s, and not a byte changes', (code, command) => {
    const workspace = newWorkspace();
    const before = workspace.bytes();
    expect(problemCode(workspace.execute(command, now))).toBe(code);
    expect(same(workspace.bytes(), before)).toBe(true);
  });
});

describe('a table', () => {
  it('whatever it holds, changes what its taken rows say and nothing else', async () => {
    const cell = fc.oneof(
      fc.constantFrom(...codes.slice(0, 6), '', '-', '-1', '1.5', '=1', '12'),
      fc.string({ maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 12 }), async (rows) => {
        const text = ['Kode,Sasaran 2031', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
        const workspace = newWorkspace();
        const before = workspace.bytes();
        const table = await readTable({ name: 'a', text });
        if (!table.ok) return;
        const target = targetOf(workspace);
        const reading = readingOf(table.value, { purpose: 'coverage' });
        const options = { ...reading, year: null, existing: 'keep', matches: {} } as const;
        const judgement = value(judge(reading.sheet, target, options));
        expect(same(workspace.bytes(), before)).toBe(true);
        value(workspace.execute(importCommand(judgement, reading.mapping, target, source, false), now));
        if (judgement.figures.length === 0) expect(same(workspace.bytes(), before)).toBe(true);
        const { eligible } = workspace.coverageOf(2031);
        const known = [...eligible.keys()].filter((slot) => !Number.isNaN(eligible[slot]));
        expect(known).toHaveLength(judgement.desa);
        workspace.close();
      }),
      { numRuns: 25 },
    );
  });
});
