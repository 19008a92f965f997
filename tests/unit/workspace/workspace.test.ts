import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionCode } from '#shared/region/code.ts';
import type { Command } from '#shared/workspace/command.ts';
import { smallDocument, smallPlan, square } from '../../fixtures/small-document.ts';
import { name, planSpec } from './arbitrary.ts';
import { newWorkspace, now, problemCode, query, reopened, value } from './document.ts';
import { bow, putArea } from './map-commands.ts';

describe('a new document', () => {
  it('holds what it was given', () => {
    const given = smallDocument();
    const workspace = newWorkspace(given);
    expect(workspace.directory()).toEqual({
      codes: given.desa.map(({ code }) => code),
      names: given.desa.map(({ name }) => name),
      parents: given.parents,
      withoutBoundary: [1],
      boundarySource: given.boundarySource,
    });
    const known = workspace.boundaries().map(({ code, geometry }) => ({ code, geometry }));
    expect(known).toEqual(given.desa.map(({ code, geometry }) => ({ code, geometry })));
    const snapshot = workspace.snapshot();
    expect(snapshot).toMatchObject({
      title: given.title,
      readOnly: false,
      coverage: given.coverage,
      rates: given.rates,
      plans: [{ id: 'plan-1', name: given.plan.name }],
      plan: { id: 'plan-1', spec: given.plan },
      areas: [],
      history: { entries: [], position: 0 },
    });
    expect(snapshot.coverage.eligible[2]).toBeNaN();
  });

  it('takes only desa in order with one slot of coverage each', () => {
    const given = smallDocument();
    expect(() => newWorkspace({ ...given, desa: given.desa.toReversed() })).toThrow(RangeError);
    expect(() => newWorkspace({ ...given, desa: given.desa.slice(1) })).toThrow(RangeError);
    expect(() => newWorkspace({ ...given, desa: [] })).toThrow(RangeError);
  });
});

describe('a plan', () => {
  it('is stored as it was put, whatever it says', () => {
    const workspace = newWorkspace();
    fc.assert(
      fc.property(planSpec, (spec) => {
        const { plan } = value(workspace.execute({ kind: 'put-plan', id: 'plan-1', spec }, now));
        expect(plan!.spec).toEqual(spec);
        const opened = reopened(workspace);
        expect(opened.snapshot().plan!.spec).toEqual(spec);
        opened.close();
      }),
      { numRuns: 60 },
    );
  });

  it('is computed anew only when something it rests on changed', () => {
    const workspace = newWorkspace();
    const first = workspace.planRun();
    value(workspace.execute({ kind: 'rename-document', title: 'Lain' }, now));
    expect(workspace.planRun()).toBe(first);
    value(workspace.execute({ kind: 'set-coverage', code: code(5), eligible: 500, covered: 0 }, now));
    expect(workspace.planRun()).not.toBe(first);
  });

  it('gives desa more when their gap grows, and gives them back on undo', () => {
    const workspace = newWorkspace();
    const heads = () => {
      const { outcome } = workspace.snapshot().plan!;
      return outcome.ok ? outcome.value.regions.allocated[5]! : NaN;
    };
    const before = heads();
    value(workspace.execute({ kind: 'set-coverage', code: code(5), eligible: 900, covered: 0 }, now));
    expect(heads()).toBeGreaterThan(before);
    value(workspace.undo(now));
    expect(heads()).toBe(before);
  });

  it('that cannot be computed is kept with the reason', () => {
    const workspace = newWorkspace();
    const spec = { ...smallPlan, quota: 301 };
    const { plan } = value(workspace.execute({ kind: 'put-plan', id: 'plan-1', spec }, now));
    expect(plan!.spec.quota).toBe(301);
    problemCode(plan!.outcome);
    problemCode(workspace.planRun()!);
  });

  it('can be one of several, of which one is shown', () => {
    const workspace = newWorkspace();
    const put = (id: string, name: string) =>
      value(workspace.execute({ kind: 'put-plan', id, spec: { ...smallPlan, name } }, now));
    put('b', 'B');
    put('c', 'C');
    expect(workspace.snapshot().plan!.id).toBe('plan-1');
    expect(value(workspace.execute({ kind: 'show-plan', id: 'c' }, now)).plan!.spec.name).toBe('C');
    put('b', 'B2');
    expect(workspace.snapshot().plans.map(({ name }) => name)).toEqual(['Rencana contoh', 'B2', 'C']);
    expect(value(workspace.execute({ kind: 'remove-plan', id: 'c' }, now)).plan!.id).toBe('b');
    expect(value(workspace.execute({ kind: 'remove-plan', id: 'plan-1' }, now)).plan!.id).toBe('b');
    expect(value(workspace.execute({ kind: 'remove-plan', id: 'b' }, now)).plan).toBeNull();
    expect(workspace.planRun()).toBeNull();
    expect(value(workspace.undo(now)).plan!.id).toBe('b');
    expect(workspace.snapshot().plans.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('a command is refused', () => {
  it.each<[string, Command]>([
    ['plan-unknown', { kind: 'remove-plan', id: 'x' }],
    ['plan-unknown', { kind: 'show-plan', id: 'x' }],
    ['desa-unknown', { kind: 'set-coverage', code: '11.01.01.2001' as RegionCode, eligible: 1, covered: 1 }],
    ['coverage-invalid', { kind: 'set-coverage', code: code(0), eligible: -1, covered: 0 }],
    ['coverage-invalid', { kind: 'set-coverage', code: code(0), eligible: 1, covered: 0.5 }],
    ['coverage-invalid', { kind: 'set-coverage', code: code(0), eligible: NaN, covered: 0 }],
    ['name-empty', { kind: 'rename-document', title: ' ' }],
    [
      'area-crosses-itself',
      { kind: 'put-plan', id: 'p', spec: { ...smallPlan, area: { polygon: bow, predicate: 'centroid' } } },
    ],
    ['plan-invalid-field', { kind: 'put-plan', id: 'p', spec: { ...smallPlan, quota: -1 } }],
    ['plan-invalid-field', { kind: 'put-plan', id: 'p', spec: { ...smallPlan, phases: [] } }],
  ])('as %s: %j', (code, command) => {
    const workspace = newWorkspace();
    const before = workspace.snapshot();
    expect(problemCode(workspace.execute(command, now))).toBe(code);
    expect(workspace.snapshot()).toBe(before);
  });
});

describe('text', () => {
  it('stays text, whatever it says', () => {
    fc.assert(
      fc.property(name, name, (title, area) => {
        const given = smallDocument();
        const desa = given.desa.map((desa) => ({ ...desa, name: title }));
        const plan = { ...given.plan, name: title, funds: [{ name: area, agency: title, ceiling: 1 }] };
        const workspace = newWorkspace({ ...given, title, desa, plan });
        value(workspace.execute(putArea({ id: area, name: area, note: title }), now));
        const opened = reopened(workspace);
        expect(opened.snapshot()).toMatchObject({ title, areas: [{ id: area, name: area, note: title }] });
        expect(opened.snapshot().plan!.spec).toEqual(plan);
        expect(new Set(opened.directory().names)).toEqual(new Set([title]));
        workspace.close();
        opened.close();
      }),
      { numRuns: 30 },
    );
  });

  it('loses what SQLite cannot hold: NUL and half a surrogate pair', () => {
    const workspace = newWorkspace();
    value(workspace.execute({ kind: 'rename-document', title: 'a\0b\uD800c' }, now));
    expect(workspace.snapshot().title).toBe('ab\uFFFDc');
    expect(reopened(workspace).snapshot().title).toBe('ab\uFFFDc');
  });
});

describe('totals of a drawn area', () => {
  it('sum the desa it takes, leaving unknown ones out of the sums', () => {
    const workspace = newWorkspace();
    // The whole first row: six desa, of which the second has no boundary and the third no figures.
    const row = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [114.999, -2.001],
          [115.061, -2.001],
          [115.061, -1.9901],
          [114.999, -1.9901],
          [114.999, -2.001],
        ],
      ],
    };
    const totals = value(workspace.areaTotals({ polygon: row, predicate: 'centroid' }));
    const known = [0, 3, 4, 5];
    const eligible = known.reduce((sum, slot) => sum + 100 + 10 * slot, 0);
    const covered = known.reduce((sum, slot) => sum + 40 + 3 * slot, 0);
    expect(totals).toEqual({
      slots: Uint32Array.of(0, 2, 3, 4, 5),
      desa: 5,
      eligible,
      covered,
      gap: eligible - covered,
      unknown: 1,
      costToClose: (eligible - covered) * 16_800 * 12,
      reach: [
        { fund: 'APBD Kabupaten', ceiling: 20_000_000, heads: 99 },
        { fund: 'APBDes', ceiling: 5_000_000, heads: 16 },
      ],
    });
  });

  it('are refused for an area that crosses itself', () => {
    expect(problemCode(newWorkspace().areaTotals({ polygon: bow, predicate: 'centroid' }))).toBe(
      'area-crosses-itself',
    );
  });

  it('have no cost where there is no plan', () => {
    const workspace = newWorkspace();
    value(workspace.execute({ kind: 'remove-plan', id: 'plan-1' }, now));
    expect(
      value(workspace.areaTotals({ polygon: square(115, -2, 0.1), predicate: 'intersects' })).costToClose,
    ).toBeNaN();
  });
});

describe('coverage', () => {
  it('can be made unknown, which is NULL and never 0', () => {
    const workspace = newWorkspace();
    const before = workspace.snapshot().coverage;
    const after = value(
      workspace.execute({ kind: 'set-coverage', code: code(0), eligible: null, covered: 7 }, now),
    ).coverage;
    expect([after.eligible[0], after.covered[0]]).toEqual([NaN, 7]);
    expect(before.eligible[0]).toBe(100);
    expect(query(workspace.bytes(), 'SELECT eligible, covered FROM coverage WHERE fid = 1')).toEqual([
      [null, 7],
    ]);
  });
});

function code(slot: number): RegionCode {
  return smallDocument().desa[slot]!.code;
}
