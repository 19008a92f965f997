import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/workspace/command.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { smallDocument } from '../../fixtures/small-document.ts';
import { altered, content, newWorkspace, now, problemCode, query, reopened, sql, value } from './document.ts';

/** More desa than one statement writes, and than are written one by one in the history. */
const many = smallDocument(431);
const codes = many.desa.map(({ code }) => code);

const source = {
  title: 'Sensus',
  publisher: '',
  licence: '',
  edition: '',
  date: '2024-01-01',
  note: '',
  definition: '',
  illustrative: false,
};

function figures(year: number, heads: (slot: number) => number | null): Command {
  const given = Object.fromEntries(
    codes.flatMap((code, slot) => {
      const value = heads(slot);
      return value === null ? [] : [[code, value]];
    }),
  );
  return {
    kind: 'import-figures',
    coverage: [{ year, eligible: given, covered: {} }],
    columns: [],
    source,
    replace: true,
    showYear: year,
  };
}

function column(values: (slot: number) => number | null): Command {
  const given = Object.fromEntries(
    codes.flatMap((code, slot) => {
      const value = values(slot);
      return value === null ? [] : [[code, value]];
    }),
  );
  return {
    kind: 'put-column',
    column: { name: 'Kemiskinan', unit: '%', source: '', year: null },
    values: given,
  };
}

describe('changes of many rows', () => {
  it('are undone and done again to the last row, here and in the file', { timeout: 60_000 }, () => {
    const step = fc
      .record({
        kind: fc.constantFrom('coverage' as const, 'column' as const),
        year: fc.constantFrom(2023, 2024),
        every: fc.integer({ min: 1, max: 3 }),
        base: fc.nat({ max: 3 }),
      })
      .map(({ kind, year, every, base }) => {
        const of = (slot: number) => (slot % every === 0 ? base + (slot % 7) : null);
        return kind === 'coverage' ? figures(year, of) : column(of);
      });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (commands) => {
        const workspace = newWorkspace(many);
        const states = [content(workspace.bytes())];
        for (const command of commands) {
          const { position } = value(workspace.execute(command, now)).history;
          states.splice(position, Infinity, content(workspace.bytes()));
        }
        const other = reopened(workspace);
        for (let position = states.length - 2; position >= 0; position--) {
          value(other.undo(now));
          expect(content(other.bytes())).toEqual(states[position]);
        }
        value(other.travel(states.length - 1, now));
        expect(content(other.bytes())).toEqual(states.at(-1));
        workspace.close();
        other.close();
      }),
      { numRuns: 12 },
    );
  });

  it('hold what was given, row by row', () => {
    const workspace = newWorkspace(many);
    value(
      workspace.execute(
        figures(2024, (slot) => (slot % 2 === 0 ? 3 * slot : null)),
        now,
      ),
    );
    const rows = query(
      workspace.bytes(),
      'SELECT code, eligible FROM coverage WHERE year = 2024 ORDER BY code',
    );
    const before = many.coverage.eligible;
    expect(rows).toEqual(codes.map((code, slot) => [code, slot % 2 === 0 ? 3 * slot : before[slot]!]));
  });

  it('take little room in the history', () => {
    const workspace = newWorkspace(many);
    value(
      workspace.execute(
        figures(2025, (slot) => slot),
        now,
      ),
    );
    const [[size]] = query(workspace.bytes(), 'SELECT length(changes) FROM history') as [[number]];
    expect(size / codes.length).toBeLessThan(35);
  });
});

function saved(): Uint8Array {
  const workspace = newWorkspace(many);
  value(
    workspace.execute(
      figures(2025, (slot) => slot),
      now,
    ),
  );
  return workspace.bytes();
}

describe('a record of many rows from elsewhere', () => {
  type Pack = { table: string; rows: number; before: unknown; after: Record<string, unknown> };
  const pack = (change: (pack: Pack) => unknown) => (text: string) => {
    const list = JSON.parse(text) as Pack[];
    return JSON.stringify(list.map((item) => ('rows' in item ? change(item) : item)));
  };

  it.each<[string, (text: string) => string]>([
    ['fewer cells than rows', pack((p) => ({ ...p, rows: p.rows + 1 }))],
    ['rows out of nothing', pack((p) => ({ ...p, rows: 1e9, after: { ...p.after, fid: { all: 1 } } }))],
    ['rows that neither were nor came', pack((p) => ({ ...p, rows: 1e9, after: null }))],
    ['a table that is not a command’s', pack((p) => ({ ...p, table: 'gpkg_contents' }))],
    ['a column there is none of', pack((p) => ({ ...p, after: { ...p.after, 'x" = 1; --': { all: 1 } } }))],
    ['a column left out', pack((p) => ({ ...p, after: { ...p.after, code: undefined } }))],
    ['a negative number of people', pack((p) => ({ ...p, after: { ...p.after, eligible: { all: -1 } } }))],
    ['a text for a number', pack((p) => ({ ...p, after: { ...p.after, year: { all: '2025' } } }))],
    ['no list', () => '{}'],
  ])('is refused with %s, and nothing changes', (_, record) => {
    const bytes = altered(saved(), (db) => {
      const stored = String(db.exec('SELECT changes FROM history')[0]!.values[0]![0]);
      const other = record(stored);
      expect(other).not.toBe(stored);
      db.run('UPDATE history SET changes = ?', [other]);
    });
    const workspace = value(Workspace.open(sql, bytes));
    const before = content(workspace.bytes());
    expect(problemCode(workspace.undo(now))).toBe('history-damaged');
    expect(content(workspace.bytes())).toEqual(before);
  });

  it('is refused when another program changed one of the rows', () => {
    const bytes = altered(saved(), (db) =>
      db.run('UPDATE coverage SET eligible = 9 WHERE year = 2025 AND code = ?', [codes[300]!]),
    );
    const workspace = value(Workspace.open(sql, bytes));
    expect(problemCode(workspace.undo(now))).toBe('history-does-not-fit');
  });
});
