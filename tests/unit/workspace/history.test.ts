import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { historyLimit } from '#shared/workspace/history/history.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { smallDocument, smallPlan, square } from '../../fixtures/small-document.ts';
import { command } from './arbitrary.ts';
import { altered, content, newWorkspace, now, problemCode, reopened, sql, value } from './document.ts';
import { putArea } from './map-commands.ts';

const later = '2024-05-01T09:30:00.000Z';

function putQuota(workspace: Workspace, quota: number, merge?: string): void {
  const spec: PlanSpec = { ...smallPlan, quota };
  value(
    workspace.execute(
      { kind: 'put-plan', id: 'plan-1', spec, ...(merge === undefined ? {} : { merge }) },
      later,
    ),
  );
}

function quotaOf(workspace: Workspace): number {
  return workspace.snapshot().plan!.spec.quota;
}

describe('undo and redo', () => {
  it('bring every row back, over any commands', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 8 }), (commands) => {
        const workspace = newWorkspace({ ...smallDocument(), plan: { ...smallPlan, funds: [] } });
        const states = [content(workspace.bytes())];
        const snapshots = [workspace.snapshot()];
        for (const command of commands) {
          const { length } = workspace.snapshot().history.entries;
          const result = workspace.execute(command, later);
          if (!result.ok) {
            problemCode(result);
            continue;
          }
          const step = result.value.history.position;
          // A merged command rewrites the last state; one that ends where the step began takes it away.
          expect(Math.abs(step - length)).toBeLessThanOrEqual(1);
          states.splice(step, Infinity, content(workspace.bytes()));
          snapshots.splice(step, Infinity, workspace.snapshot());
        }
        const last = workspace.snapshot().history.position;
        for (let step = last - 1; step >= 0; step--) {
          expect(without(value(workspace.undo(later)))).toEqual(without(snapshots[step]!));
          expect(content(workspace.bytes())).toEqual(states[step]);
        }
        expect(problemCode(workspace.undo(later))).toBe('nothing-to-undo');
        const other = reopened(workspace);
        for (let step = 1; step <= last; step++) {
          expect(without(value(other.redo(later)))).toEqual(without(snapshots[step]!));
          expect(content(other.bytes())).toEqual(states[step]);
        }
        expect(problemCode(other.redo(later))).toBe('nothing-to-redo');
        workspace.close();
        other.close();
      }),
      { numRuns: 40 },
    );
  });

  it('change the revision, never back', () => {
    const workspace = newWorkspace();
    const revisions = [workspace.snapshot().revision];
    putQuota(workspace, 1);
    revisions.push(workspace.snapshot().revision);
    revisions.push(value(workspace.undo(now)).revision, value(workspace.redo(now)).revision);
    expect(revisions).toEqual([1, 2, 3, 4]);
  });

  it('survive saving and opening, with the place in the history', () => {
    const workspace = newWorkspace();
    putQuota(workspace, 1);
    putQuota(workspace, 2);
    value(workspace.undo(now));
    const opened = reopened(workspace);
    expect(opened.snapshot().history).toEqual(workspace.snapshot().history);
    expect(opened.snapshot().history).toMatchObject({ position: 1 });
    value(opened.redo(now));
    expect(quotaOf(opened)).toBe(2);
    value(opened.undo(now));
    value(opened.undo(now));
    expect(quotaOf(opened)).toBe(smallPlan.quota);
  });

  it('forget what was undone once something else is done', () => {
    const workspace = newWorkspace();
    putQuota(workspace, 1);
    putQuota(workspace, 2);
    value(workspace.undo(now));
    putQuota(workspace, 3);
    expect(problemCode(workspace.redo(now))).toBe('nothing-to-redo');
    expect(workspace.snapshot().history.entries).toHaveLength(2);
    value(workspace.undo(now));
    expect(quotaOf(workspace)).toBe(1);
  });

  it('keep what was undone when a command is refused or changes nothing', () => {
    const workspace = newWorkspace();
    putQuota(workspace, 1);
    value(workspace.undo(now));
    problemCode(workspace.execute({ kind: 'show-plan', id: 'none' }, now));
    putQuota(workspace, smallPlan.quota);
    value(workspace.redo(now));
    expect(quotaOf(workspace)).toBe(1);
  });

  it('go to any step in one jump, and back', () => {
    fc.assert(
      fc.property(
        fc.array(command, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        (commands, jumps) => {
          const workspace = newWorkspace();
          const states = [without(workspace.snapshot())];
          for (const { merge: _, ...command } of commands)
            if (workspace.execute(command, later).ok)
              states.splice(workspace.snapshot().history.position, Infinity, without(workspace.snapshot()));
          for (const jump of jumps) {
            const before = workspace.snapshot();
            const position = jump % states.length;
            const after = value(workspace.travel(position, later));
            expect(without(after)).toEqual(states[position]);
            expect(after.history.position).toBe(position);
            expect(after.revision - before.revision).toBe(position === before.history.position ? 0 : 1);
          }
          workspace.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([-1, 0.5, 2, NaN])('refuse to go to step %s of one', (position) => {
    const workspace = newWorkspace();
    putQuota(workspace, 1);
    expect(problemCode(workspace.travel(position, later))).toBe('history-no-such-step');
    expect(workspace.snapshot().history.position).toBe(1);
  });

  it('go nowhere at all when one step on the way does not fit', () => {
    const workspace = newWorkspace();
    putQuota(workspace, 1);
    value(workspace.execute({ kind: 'rename-document', title: 'Lain' }, now));
    const bytes = altered(workspace.bytes(), (db) => db.run('UPDATE plan SET quota = 77'));
    const opened = value(Workspace.open(sql, bytes));
    expect(problemCode(opened.travel(0, later))).toBe('history-does-not-fit');
    expect(opened.snapshot()).toMatchObject({ title: 'Lain', history: { position: 2 } });
  });

  it('keep a limited number of steps', () => {
    const workspace = newWorkspace();
    for (let step = 1; step <= historyLimit + 5; step++) putQuota(workspace, step);
    expect(workspace.snapshot().history).toMatchObject({ position: historyLimit });
    for (let step = 0; step < historyLimit; step++) value(workspace.undo(now));
    expect(quotaOf(workspace)).toBe(5);
    expect(problemCode(workspace.undo(now))).toBe('nothing-to-undo');
  });
});

describe('merging', () => {
  it('makes typing in one field one step', () => {
    const workspace = newWorkspace();
    for (const quota of [2, 20, 200, 2000]) putQuota(workspace, quota, 'quota');
    expect(workspace.snapshot().history.entries.map(({ note }) => note.id)).toEqual(['Kuota 2.000']);
    value(workspace.undo(now));
    expect(quotaOf(workspace)).toBe(smallPlan.quota);
    value(workspace.redo(now));
    expect(quotaOf(workspace)).toBe(2000);
  });

  it('makes dragging a vertex one step', () => {
    const workspace = newWorkspace();
    const drag = (size: number, merge?: string) =>
      value(
        workspace.execute(
          {
            ...putArea({ area: { polygon: square(115, -2, size), predicate: 'centroid' } }),
            ...(merge === undefined ? {} : { merge }),
          },
          now,
        ),
      );
    drag(0.01);
    for (const size of [0.02, 0.03, 0.04]) drag(size, 'vertex');
    expect(workspace.snapshot().history.position).toBe(2);
    value(workspace.undo(now));
    expect(workspace.snapshot().areas[0]!.area).toEqual({
      polygon: square(115, -2, 0.01),
      predicate: 'centroid',
    });
  });

  it('ends with another key, another command, none, an undo, a redo and a reopening', () => {
    expect(stepsAround((workspace) => workspace)).toBe(1);
    expect(stepsAround((workspace) => (putQuota(workspace, 9, 'floor'), workspace))).toBe(3);
    expect(stepsAround((workspace) => (putQuota(workspace, 9), workspace))).toBe(3);
    expect(
      stepsAround((workspace) => (value(workspace.undo(now)), value(workspace.redo(now)), workspace)),
    ).toBe(2);
    expect(stepsAround(reopened)).toBe(2);
    expect(
      stepsAround((workspace) => {
        value(workspace.execute({ kind: 'rename-document', title: 'Lain', merge: 'quota' }, now));
        return workspace;
      }),
    ).toBe(3);
  });

  it('does not end by saving', () => {
    const workspace = newWorkspace();
    putQuota(workspace, 1, 'quota');
    workspace.bytes();
    putQuota(workspace, 2, 'quota');
    expect(workspace.snapshot().history.position).toBe(1);
  });

  it('leaves no step when typing ends where it began', () => {
    const workspace = newWorkspace();
    putQuota(workspace, 1);
    putQuota(workspace, 2, 'quota');
    putQuota(workspace, 1, 'quota');
    expect(workspace.snapshot().history.position).toBe(1);
    value(workspace.undo(now));
    expect(quotaOf(workspace)).toBe(smallPlan.quota);
  });
});

describe('a history from a file', () => {
  it.each([
    ['no JSON', () => '{'],
    [
      'a table that is not a command’s',
      (s: string) => s.replaceAll('"table":"plan"', '"table":"gpkg_contents"'),
    ],
    ['a column there is none of', (s: string) => s.replaceAll('"quota"', '"quota\\" = 1; --"')],
    ['a wrong type', (s: string) => s.replaceAll(':300', ':"300"')],
    ['a change of nothing', () => JSON.stringify([{ table: 'plan', before: null, after: null }])],
    ['a negative number', (s: string) => s.replaceAll(':300', ':-300')],
    ['a plan without phases', () => JSON.stringify(removalOfPhases())],
  ])('is refused with %s, and nothing changes', (_, record) => {
    const workspace = withRecord(record);
    const before = content(workspace.bytes());
    expect(problemCode(workspace.undo(now))).toBe('history-damaged');
    expect(workspace.snapshot().history.position).toBe(1);
    expect(content(workspace.bytes())).toEqual(before);
  });

  it('is refused when another program changed the row since', () => {
    const workspace = newWorkspace();
    putQuota(workspace, 1);
    const bytes = altered(workspace.bytes(), (db) => db.run('UPDATE plan SET quota = 77'));
    const opened = value(Workspace.open(sql, bytes));
    expect(problemCode(opened.undo(now))).toBe('history-does-not-fit');
    expect(quotaOf(opened)).toBe(77);
  });
});

/** Steps after typing a quota twice with something in between. */
function stepsAround(between: (workspace: Workspace) => Workspace): number {
  const workspace = newWorkspace();
  putQuota(workspace, 1, 'quota');
  const next = between(workspace);
  putQuota(next, 2, 'quota');
  return next.snapshot().history.position;
}

/** A saved document with one step, its record replaced. */
function withRecord(record: (stored: string) => string): Workspace {
  const workspace = newWorkspace();
  putQuota(workspace, 1);
  const bytes = altered(workspace.bytes(), (db) => {
    const stored = String(db.exec('SELECT changes FROM history')[0]!.values[0]![0]);
    db.run('UPDATE history SET changes = ?', [record(stored)]);
  });
  return value(Workspace.open(sql, bytes));
}

function removalOfPhases(): unknown {
  return smallDocument().plan.phases.map((phase, position) => ({
    table: 'phase',
    before: null,
    after: {
      fid: position + 1,
      plan: 'plan-1',
      position,
      name: phase.name,
      year: phase.year,
      month_from: phase.from,
      month_to: phase.to,
      quota: phase.quota,
    },
  }));
}

/** A snapshot without what rightly differs between two visits of one state. */
function without(snapshot: Snapshot): unknown {
  return { ...snapshot, revision: null, coverageRevision: null, history: null };
}
