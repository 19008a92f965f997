import { describe, expect, it } from 'vitest';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { checkDocument } from '#shared/workspace/check.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { smallPlan, renewalOf } from '../../fixtures/small-document.ts';
import { altered, newWorkspace, now, reopened, sql, value } from './document.ts';

describe('checking a document', () => {
  it('counts and adds up', () => {
    const workspace = reopened(newWorkspace());
    const known = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const eligible = known.reduce((sum, slot) => sum + 100 + 10 * slot, 0);
    const covered = known.reduce((sum, slot) => sum + 40 + 3 * slot, 0);
    const report = checkDocument(workspace);
    expect(report).toMatchObject({
      title: 'Kabupaten Contoh 2024',
      readOnly: false,
      desa: 12,
      withBoundary: 11,
      withoutBoundary: 1,
      coverage: { year: 2024, illustrative: true, eligible, covered, gap: eligible - covered, unknown: 1 },
      areas: 0,
      history: { steps: 0, undone: 0 },
      findings: [],
      sound: true,
    });
    expect(report.plans).toMatchObject([
      { id: 'plan-1', shown: true, totals: { allocated: 300, unallocated: 0 }, storedAgrees: true },
    ]);
  });

  it('warns of a plan without result, which is no damage', () => {
    const workspace = newWorkspace();
    value(workspace.execute({ kind: 'put-plan', id: 'plan-1', spec: { ...smallPlan, quota: 301 } }, now));
    const report = checkDocument(reopened(workspace));
    expect(report.findings.map(({ severity }) => severity)).toEqual(['warning']);
    expect(report.plans).toMatchObject([{ totals: null, storedAgrees: true }]);
    expect(report.sound).toBe(true);
  });

  it.each([
    'UPDATE desa_result SET allocated = allocated + 1 WHERE fid = 1',
    'UPDATE allocation SET heads = heads + 1 WHERE fid = 1',
    'UPDATE allocation SET cost = cost + 1 WHERE fid = 1',
    'UPDATE allocation_fund SET heads = heads + 1 WHERE fid = 1',
    // A head moved from one desa to the next: every sum stays.
    'UPDATE allocation SET heads = heads + CASE fid WHEN 1 THEN 1 ELSE -1 END WHERE fid IN (1, 3)',
    'UPDATE desa_result SET funded = funded - 1 WHERE funded > 0',
    'UPDATE desa_result SET coverage_after = 1 WHERE fid = 1',
    'UPDATE desa_result SET in_area = 0 WHERE fid = 1',
    'UPDATE desa_result SET gap = 0 WHERE fid = 1',
    'UPDATE plan_result SET unallocated = unallocated + 1',
    'UPDATE plan_result SET shortfall = shortfall + 1',
    'DELETE FROM plan_result',
    'UPDATE phase SET month_from = 5 WHERE fid = 1',
    "UPDATE desa_result SET allocated = 'banyak' WHERE fid = 1",
  ])('finds a stored result that is not the computed one: %s', (change) => {
    const bytes = altered(newWorkspace().bytes(), (db) => db.run(change));
    const report = checkDocument(value(Workspace.open(sql, bytes)));
    expect(report.findings.map(({ problem }) => problem.code)).toEqual(['stored-result-differs']);
    expect(report.sound).toBe(false);
  });

  it.each([
    'UPDATE commitment_result SET heads = heads + 1 WHERE fid = 1',
    'DELETE FROM commitment_result WHERE fid = 2',
    'UPDATE plan_result SET committed_cost = committed_cost - 1',
    'UPDATE desa_result SET reserve = reserve + 1 WHERE fid = 1',
  ])('counts commitments and reserve among what is stored: %s', (change) => {
    const workspace = newWorkspace();
    const spec: PlanSpec = {
      ...smallPlan,
      reservePercent: 10,
      commitments: [renewalOf({ to: 2 })],
    };
    value(workspace.execute({ kind: 'put-plan', id: 'plan-1', spec }, now));
    const covered = Array.from({ length: 12 }, (_, slot) => (slot === 2 ? 0 : 40 + 3 * slot));
    const committedCost = covered.reduce((sum, heads) => sum + heads, 0) * 16_800 * 2;
    expect(checkDocument(reopened(workspace))).toMatchObject({
      plans: [{ totals: { committedCost, discount: 0 }, storedAgrees: true }],
      sound: true,
    });
    const bytes = altered(workspace.bytes(), (db) => db.run(change));
    const report = checkDocument(value(Workspace.open(sql, bytes)));
    expect(report.findings.map(({ problem }) => problem.code)).toEqual(['stored-result-differs']);
  });

  it('compares nothing while changes are still to be written', () => {
    const workspace = reopened(newWorkspace());
    value(workspace.execute({ kind: 'put-plan', id: 'plan-1', spec: { ...smallPlan, quota: 301 } }, now));
    expect(checkDocument(workspace).plans).toMatchObject([{ storedAgrees: null }]);
  });
});
