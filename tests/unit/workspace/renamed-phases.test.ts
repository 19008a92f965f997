import { describe, expect, it } from 'vitest';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import { smallDocument, smallPlan } from '../../fixtures/small-document.ts';
import { newWorkspace, now, reopened, value } from './document.ts';

const [code] = smallDocument().desa.map((desa) => desa.code);

/** A document with 12 enrolled in Tahap I of 2024. */
function withReport(): Workspace {
  const workspace = newWorkspace();
  const source = {
    title: 'Laporan',
    publisher: '',
    licence: '',
    edition: '',
    date: '2024-07-01',
    definition: '',
    note: '',
  };
  value(
    workspace.execute(
      {
        kind: 'import-enrolment',
        enrolment: [{ year: 2024, phase: 'Tahap I', heads: { [code!]: 12 } }],
        source: { ...source, illustrative: false },
        replace: false,
      },
      now,
    ),
  );
  return workspace;
}

function put(workspace: Workspace, phases: PlanSpec['phases'], id = 'plan-1', merge?: string): void {
  const spec = { ...smallPlan, name: id, phases };
  value(workspace.execute({ kind: 'put-plan', id, spec, ...(merge ? { merge } : {}) }, now));
}

function reports(workspace: Workspace): readonly string[] {
  return workspace.snapshot().enrolment.map(({ phase, year, heads, date }) => {
    return `${phase} ${year}: ${heads[0]} (${date})`;
  });
}

const [first, second] = smallPlan.phases;
const renamed = [{ ...first!, name: 'Triwulan I' }, second!];

describe('a phase that gets another name', () => {
  it('takes what was enrolled in it along, in one step of undo', () => {
    const workspace = withReport();
    put(workspace, renamed);
    expect(reports(reopened(workspace))).toEqual(['Triwulan I 2024: 12 (2024-07-01)']);
    value(workspace.undo(now));
    expect(reports(workspace)).toEqual(['Tahap I 2024: 12 (2024-07-01)']);
    value(workspace.redo(now));
    expect(reports(workspace)).toEqual(['Triwulan I 2024: 12 (2024-07-01)']);
  });

  it('letter by letter too', () => {
    const workspace = withReport();
    for (const name of ['Tahap', 'Tah', 'Tahap S', 'Tahap Satu'])
      put(workspace, [{ ...first!, name }, second!], 'plan-1', 'phase name');
    expect(reports(workspace)).toEqual(['Tahap Satu 2024: 12 (2024-07-01)']);
    value(workspace.undo(now));
    expect(reports(workspace)).toEqual(['Tahap I 2024: 12 (2024-07-01)']);
  });

  it('leaves the reports where another plan still has the phase, and has them itself', () => {
    const workspace = withReport();
    put(workspace, smallPlan.phases, 'plan-2');
    put(workspace, renamed);
    expect(reports(workspace).toSorted()).toEqual([
      'Tahap I 2024: 12 (2024-07-01)',
      'Triwulan I 2024: 12 (2024-07-01)',
    ]);
  });

  it.each<[string, PlanSpec['phases']]>([
    ['one of another time', [{ ...first!, name: 'Triwulan I', from: 6 }, second!]],
    ['one of another year', [{ ...first!, year: 2025 }, second!]],
    ['one that changed places', [second!, first!]],
    ['one fewer', [{ ...second!, quota: 300 }]],
  ])('is not %s', (_, phases) => {
    const workspace = withReport();
    put(workspace, phases);
    expect(reports(workspace)).toEqual(['Tahap I 2024: 12 (2024-07-01)']);
  });
});
