import { describe, expect, it } from 'vitest';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { smallDocument, smallPlan, square } from '../../fixtures/small-document.ts';
import { newWorkspace, now, problemCode, reopened, sql, value } from './document.ts';
import { oldDocument } from './old-document.ts';

const id = 'plan-1';

function duplicate(workspace: Workspace, copy: string, name: string) {
  return value(workspace.execute({ kind: 'duplicate-plan', id, copy, name }, now));
}

describe('duplicating a plan', () => {
  it('makes the same plan under another name, and shows it', () => {
    const workspace = newWorkspace();
    const { plan, plans } = duplicate(workspace, 'b', 'Lebih murah');
    expect(plan).toMatchObject({ id: 'b', spec: { ...smallPlan, name: 'Lebih murah' } });
    expect(plans.map(({ name }) => name)).toEqual([smallPlan.name, 'Lebih murah']);
    expect(value(plan!.outcome).allocated).toBe(300);
    expect(value(workspace.undo(now))).toMatchObject({ plan: { id }, plans: [{ id }] });
  });

  it('takes the first name that is free', () => {
    const workspace = newWorkspace();
    duplicate(workspace, 'b', smallPlan.name);
    expect(duplicate(workspace, 'c', smallPlan.name).plan!.spec.name).toBe(`${smallPlan.name} (3)`);
  });

  it('copies a drawn area', () => {
    const workspace = newWorkspace();
    const area = { polygon: square(114.99, -2.01, 0.1), predicate: 'centroid' as const };
    value(workspace.execute({ kind: 'put-plan', id, spec: { ...smallPlan, area } }, now));
    duplicate(workspace, 'b', 'B');
    expect(reopened(workspace).snapshot().plan!.spec.area).toEqual(area);
  });

  it.each([
    ['plan-unknown', { id: 'x', copy: 'b', name: 'B' }],
    ['plan-exists', { id, copy: id, name: 'B' }],
    ['name-empty', { id, copy: 'b', name: ' ' }],
  ])('is refused as %s', (code, given) => {
    expect(problemCode(newWorkspace().execute({ kind: 'duplicate-plan', ...given }, now))).toBe(code);
  });
});

describe('trying a plan', () => {
  it('gives its result and stores nothing', () => {
    const workspace = newWorkspace();
    const before = workspace.snapshot();
    const phases = [{ ...smallPlan.phases[0]!, quota: 120 }];
    const result = value(workspace.tryPlan({ ...smallPlan, quota: 120, phases }));
    expect(result.allocated).toBe(120);
    expect(workspace.snapshot()).toBe(before);
  });

  it('gives what putting it would', () => {
    const workspace = newWorkspace();
    const area = { polygon: square(114.99, -2.01, 0.04), predicate: 'centroid' as const };
    const spec: PlanSpec = { ...smallPlan, area };
    const tried = value(workspace.tryPlan(spec));
    const { plan } = value(workspace.execute({ kind: 'put-plan', id, spec }, now));
    expect(value(plan!.outcome)).toEqual(tried);
  });

  it('is refused with the problem the plan has', () => {
    const workspace = newWorkspace();
    expect(problemCode(workspace.tryPlan({ ...smallPlan, quota: -1 }))).toBe('plan-invalid-field');
    expect(problemCode(workspace.tryPlan({ ...smallPlan, quota: 301 }))).not.toBe('');
  });
});

describe('comparing plans', () => {
  it('says what differs, desa by desa', () => {
    const workspace = newWorkspace();
    const equal: PlanSpec = { ...smallPlan, name: 'Rata', rule: { kind: 'equal' } };
    value(workspace.execute({ kind: 'put-plan', id: 'b', spec: equal }, now));
    const { a, b, difference, more, fewer, same, moved } = value(workspace.comparePlans(id, 'b'));
    expect([a.id, a.official, b.spec.name]).toEqual([id, false, 'Rata']);
    expect([...difference]).toEqual([...b.heads].map((heads, slot) => heads - a.heads[slot]!));
    expect(more + fewer + same).toBe(12);
    expect(moved).toBe([...difference].reduce((sum, heads) => sum + Math.max(0, heads), 0));
  });

  it('needs two plans with a result', () => {
    const workspace = newWorkspace();
    expect(problemCode(workspace.comparePlans(id, 'x'))).toBe('plan-unknown');
    const spec = { ...smallPlan, quota: 301 };
    value(workspace.execute({ kind: 'put-plan', id: 'b', spec }, now));
    expect(workspace.comparePlans('b', id).ok).toBe(false);
  });
});

describe('the history of an older document', () => {
  it.each([1, 2])('of version %i undoes and redoes after it was brought up to date', (version) => {
    const workspace = newWorkspace();
    const spec: PlanSpec = { ...smallPlan, quota: 250, rule: { kind: 'equal' }, funds: [] };
    value(workspace.execute({ kind: 'put-plan', id, spec }, now));
    value(workspace.execute({ kind: 'rename-document', title: 'Lain' }, now));
    const left = version === 1 ? ['rate'] : [];
    const opened = value(Workspace.open(sql, oldDocument(workspace.bytes(), version, left)));
    expect(opened.snapshot().plan!.spec).toEqual(spec);
    value(opened.undo(now));
    expect(value(opened.undo(now))).toMatchObject({
      title: smallDocument().title,
      plan: { spec: smallPlan },
    });
    value(opened.redo(now));
    expect(value(opened.redo(now))).toMatchObject({ title: 'Lain', plan: { spec } });
  });
});
