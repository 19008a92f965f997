import { describe, expect, it } from 'vitest';
import type { Command, PhaseFigures } from '#shared/workspace/command.ts';
import type { Source } from '#shared/text/source.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { smallDocument, smallPlan } from '../../fixtures/small-document.ts';
import { altered, newWorkspace, now, problemCode, reopened, sql, value } from './document.ts';

const codes = smallDocument().desa.map(({ code }) => code);

const source: Source = {
  title: 'Laporan Disnaker',
  publisher: 'Disnaker',
  licence: '',
  edition: '2024',
  date: '2024-07-01',
  note: '',
  definition: '',
  illustrative: false,
};

function reported(
  part: Partial<Extract<Command, { kind: 'import-enrolment' }>> & { phases?: PhaseFigures[] },
): Command {
  const { phases = [], ...rest } = part;
  return { kind: 'import-enrolment', enrolment: phases, source, replace: false, ...rest };
}

const first: PhaseFigures = { year: 2024, phase: 'Tahap I', heads: { [codes[0]!]: 12, [codes[4]!]: 0 } };

/** What the first desa's reasons say of those who are taken off its gap. */
function enrolled(from: Workspace) {
  return value(from.planRun()!)
    .explain(0)
    .filter(({ kind }) => kind === 'enrolled-beside');
}

describe('what was really enrolled', () => {
  it('is kept by phase and desa, unreported as unknown', () => {
    const workspace = newWorkspace();
    value(workspace.execute(reported({ phases: [first] }), now));
    const [phase, ...others] = reopened(workspace).snapshot().enrolment;
    expect(others).toEqual([]);
    expect(phase).toMatchObject({ year: 2024, phase: 'Tahap I', date: '2024-07-01', source });
    expect([...phase!.heads.subarray(0, 5)]).toEqual([12, NaN, NaN, NaN, 0]);
  });

  it('is brought up to date where that is asked for, and only then', () => {
    const workspace = newWorkspace();
    value(workspace.execute(reported({ phases: [first] }), now));
    const newer = { ...first, heads: { [codes[0]!]: 20, [codes[1]!]: 3 } };
    const later = { ...source, title: 'Laporan kedua', date: '2024-08-01' };
    expect(problemCode(workspace.execute(reported({ phases: [newer], source: later }), now))).toBe(
      'figures-there',
    );
    value(workspace.execute(reported({ phases: [newer], source: later, replace: true }), now));
    const [phase] = workspace.snapshot().enrolment;
    expect([...phase!.heads.subarray(0, 5)]).toEqual([20, 3, NaN, NaN, 0]);
    expect(phase!.date).toBe('2024-08-01');
    expect(phase!.source.title).toBe('Laporan kedua');
    value(workspace.undo(now));
    expect(workspace.snapshot().enrolment[0]!.heads[0]).toBe(12);
  });

  it('stays while plans come and go, and can be taken away', () => {
    const workspace = newWorkspace();
    value(workspace.execute(reported({ phases: [first, { ...first, phase: 'Tahap II' }] }), now));
    value(workspace.execute({ kind: 'remove-plan', id: 'plan-1' }, now));
    expect(workspace.snapshot().enrolment.map(({ phase }) => phase)).toEqual(['Tahap I', 'Tahap II']);
    value(workspace.execute({ kind: 'remove-enrolment', year: 2024, phase: 'Tahap I' }, now));
    expect(workspace.snapshot().enrolment.map(({ phase }) => phase)).toEqual(['Tahap II']);
    expect(value(workspace.undo(now)).enrolment).toHaveLength(2);
  });

  it.each<[string, Command]>([
    ['name-empty', reported({ phases: [first], source: { ...source, title: ' ' } })],
    ['name-empty', reported({ phases: [{ ...first, phase: '' }] })],
    ['column-invalid', reported({ phases: [{ ...first, year: 24 }] })],
    ['desa-unknown', reported({ phases: [{ ...first, heads: { '11.01.01.2001': 1 } }] })],
    ['coverage-invalid', reported({ phases: [{ ...first, heads: { [codes[0]!]: -1 } }] })],
    ['coverage-invalid', reported({ phases: [{ ...first, heads: { [codes[0]!]: 1.5 } }] })],
    ['enrolment-unknown', { kind: 'remove-enrolment', year: 2024, phase: 'Tahap I' }],
  ])('is refused as %s: %j', (code, command) => {
    const workspace = newWorkspace();
    expect(problemCode(workspace.execute(command, now))).toBe(code);
    expect(workspace.snapshot().enrolment).toEqual([]);
  });

  it('of phases of other plans is taken off the gap of a plan that says so, from the year of the coverage on', () => {
    const workspace = newWorkspace();
    const code = codes[0]!;
    const others = [2022, 2024, 2025].map((year) => ({ year, phase: 'Rencana lain', heads: { [code]: 7 } }));
    value(workspace.execute(reported({ phases: others }), now));
    expect(enrolled(workspace)).toEqual([]);
    const spec = { ...smallPlan, enrolledOffGap: true, sector: 'transport' as const };
    value(workspace.execute({ kind: 'put-plan', id: 'plan-1', spec }, now));
    const said = [{ names: ['Rencana lain 2024', 'Rencana lain 2025'], heads: [7, 7] }];
    expect(enrolled(workspace)).toMatchObject(said);
    const opened = reopened(workspace);
    expect(opened.snapshot().plan!.spec).toEqual(spec);
    expect(enrolled(opened)).toMatchObject(said);
    value(
      opened.execute(reported({ phases: [{ ...others[2]!, heads: { [code]: 9 } }], replace: true }), now),
    );
    expect(enrolled(opened)).toMatchObject([{ heads: [7, 9] }]);
    value(opened.execute({ kind: 'lock-plan', id: 'plan-1' }, now));
    value(opened.execute({ kind: 'remove-enrolment', year: 2025, phase: 'Rencana lain' }, now));
    expect(enrolled(opened)).toMatchObject([{ heads: [7, 9] }]);
  });

  it('of a file with nonsense in it is refused with the file', () => {
    const workspace = newWorkspace();
    value(workspace.execute(reported({ phases: [first] }), now));
    const bytes = altered(workspace.bytes(), (db) => db.run("UPDATE enrolment SET heads = 'x'"));
    expect(problemCode(Workspace.open(sql, bytes))).toBe('document-damaged');
  });
});
