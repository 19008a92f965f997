import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/workspace/command.ts';
import { smallDocument } from '../../fixtures/small-document.ts';
import { content, newWorkspace, now, problemCode, reopened, value } from './document.ts';

const codes: readonly string[] = smallDocument().desa.map(({ code }) => code);
const [first, second] = [codes[0]!, codes[1]!];

function cells(change: Partial<Extract<Command, { kind: 'put-cells' }>>): Command {
  return { kind: 'put-cells', coverage: {}, locks: {}, columns: {}, ...change };
}

const poor: Command = {
  kind: 'put-column',
  column: { name: 'Miskin', unit: 'orang', source: 'BPS', year: 2023 },
  values: { [first]: 5, [second]: 6 },
};

describe('cells of the table', () => {
  it('of every kind are kept as one step of undo', () => {
    const workspace = newWorkspace();
    value(workspace.execute(poor, now));
    const before = content(workspace.bytes());
    const snapshot = value(
      workspace.execute(
        cells({
          coverage: { [first]: { eligible: 900 }, [second]: { eligible: null, covered: 7 } },
          locks: { [first]: 12 },
          columns: { Miskin: { [first]: 1.5, [second]: null } },
        }),
        now,
      ),
    );
    expect(snapshot.coverage.eligible[0]).toBe(900);
    expect(snapshot.coverage.covered[0]).toBe(smallDocument().coverage.covered[0]);
    expect([snapshot.coverage.eligible[1], snapshot.coverage.covered[1]]).toEqual([NaN, 7]);
    expect(snapshot.plan!.spec.locks[first as never]).toBe(12);
    expect([...snapshot.columns[0]!.values.subarray(0, 2)]).toEqual([1.5, NaN]);
    expect(snapshot.history.entries.at(-1)!.note).toEqual({
      id: 'Tabel: 6 sel di 2 desa',
      en: 'Table: 6 cells of 2 desa',
    });
    expect(reopened(workspace).snapshot().coverage).toEqual(snapshot.coverage);
    value(workspace.undo(now));
    expect(content(workspace.bytes())).toEqual(before);
  });

  it('one alone is named with its figure', () => {
    const workspace = newWorkspace();
    const noteOf = (command: Command): string =>
      value(workspace.execute(command, now)).history.entries.at(-1)!.note.en;
    const name = smallDocument().desa[0]!.name;
    expect(noteOf(cells({ coverage: { [first]: { covered: null } } }))).toBe(`${name}: covered –`);
    expect(noteOf(cells({ locks: { [first]: 1200 } }))).toBe(`${name}: lock 1,200`);
  });

  it('a lock is taken away by an empty cell', () => {
    const workspace = newWorkspace();
    value(workspace.execute(cells({ locks: { [first]: 12 } }), now));
    const { plan } = value(workspace.execute(cells({ locks: { [first]: null } }), now));
    expect(plan!.spec.locks).toEqual({});
  });

  it.each([
    ['desa-unknown', cells({ coverage: { [first]: { eligible: 1 }, x: { eligible: 1 } } })],
    ['desa-unknown', cells({ coverage: { [first]: { eligible: 1 } }, locks: { x: 1 } })],
    ['coverage-invalid', cells({ coverage: { [first]: { eligible: 1, covered: -1 } } })],
    ['column-unknown', cells({ coverage: { [first]: { eligible: 1 } }, columns: { Kaya: { [first]: 1 } } })],
    [
      'column-invalid',
      cells({ coverage: { [first]: { eligible: 1 } }, columns: { Miskin: { [first]: NaN } } }),
    ],
    ['desa-unknown', cells({ columns: { Miskin: { [first]: 1, x: 2 } } })],
  ])('nothing is kept where one is refused: %s', (code, command) => {
    const workspace = newWorkspace();
    value(workspace.execute(poor, now));
    const before = content(workspace.bytes());
    expect(problemCode(workspace.execute(command, now))).toBe(code);
    expect(content(workspace.bytes())).toEqual(before);
  });

  it('locks that the plan cannot hold are refused with all the rest', () => {
    const workspace = newWorkspace();
    const command = cells({ coverage: { [first]: { eligible: 1 } }, locks: { [first]: -3 } });
    expect(workspace.execute(command, now).ok).toBe(false);
    expect(workspace.snapshot().coverage.eligible[0]).toBe(smallDocument().coverage.eligible[0]);
  });
});
