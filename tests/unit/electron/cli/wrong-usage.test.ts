import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../../../electron/cli/command-line.ts';

function said(...args: readonly string[]) {
  const invocation = readCommandLine(args);
  if (invocation.kind !== 'wrong') throw new Error(`${args.join(' ')} is no wrong usage`);
  return invocation;
}

describe('wrong usage is said in the language that was asked for', () => {
  test.each([
    [[], 'perintah harus disebut', 'a command is needed'],
    [['hapus'], 'tidak ada perintah “hapus”', 'there is no command “hapus”'],
    [['lock-plan', 'a.gpkg'], 'PLAN harus diisi', 'PLAN is needed'],
    [['unlock-plan', 'a.gpkg', 'A', 'B'], 'argumen “B” berlebih', 'unexpected argument “B”'],
    [['allocate', 'a.gpkg'], '--plan harus diisi', '--plan is needed'],
    [['export', 'a.gpkg', '--pdf='], '--pdf kosong', '--pdf is empty'],
    [
      ['import', 'a.gpkg', 't.csv', '--as', 'x'],
      '--as tidak dapat berisi “x”; yang diperbolehkan: salah satu dari boundaries, candidates, coverage, enrolment, funds, weights',
      '--as cannot be “x”; allowed is: one of boundaries, candidates, coverage, enrolment, funds, weights',
    ],
  ])('%j: %s', (args, id, en) => {
    expect(said(...args).message).toEqual({ id, en });
    expect(said(...args).language).toBe('id');
    if (args.length > 0) expect(said(...args, '--lang', 'en').language).toBe('en');
  });

  const coverage = ['import', 'a.gpkg', 't.csv', '--as', 'coverage'];
  test.each([
    [['template', 'a.gpkg', '--out', 'x.csv', '--as', 'weights'], '--as', 'weights', 'enrolment'],
    [[...coverage, '--year', '20x4'], '--year', '20x4', '2099'],
    [[...coverage, '--year', '-3'], '--year', '-3', '2099'],
    [[...coverage, '--blanks', 'below'], '--blanks', 'below', 'above'],
    [[...coverage, '--map', 'A=heads'], '--map', 'heads', 'eligible'],
    [['import', 'a.gpkg', 't.zip', '--as', 'boundaries', '--missing', 'x'], '--missing', 'x', 'keep'],
    [['import', 'a.gpkg', 't.zip', '--as', 'boundaries', '--simplify', 'x'], '--simplify', 'x', '9999'],
    [['import', 'a.gpkg', 't.csv', '--as', 'candidates', '--age', '18'], '--age', '18', '>=18'],
    [
      ['import', 'a.gpkg', 't.csv', '--as', 'candidates', '--list', 'A', '--status', 'x'],
      '--status',
      'x',
      'decreed',
    ],
  ])('%j names the option, the value and what is allowed', (args, option, value, allowed) => {
    const { id, en } = said(...args).message;
    expect(en).toContain(`${option} cannot be “${value}”`);
    expect(id).toContain(`${option} tidak dapat berisi “${value}”; yang diperbolehkan: `);
    expect(en.slice(en.indexOf('allowed is'))).toContain(allowed);
  });

  test('options Node itself refuses are said in Indonesian too', () => {
    expect(said('check', 'a.gpkg', '--bogus').message.id).toBe('opsi --bogus tidak dikenal');
    expect(said('allocate', 'a.gpkg', '--plan').message.id).toBe('nilai opsi --plan harus diisi');
    expect(said('check', 'a.gpkg', '--json=1').message.id).toBe('opsi --json tidak bernilai');
    expect(said('allocate', 'a.gpkg', '--plan', '--json').message.id).toBe(
      'nilai opsi --plan rancu; tulis --plan=NILAI',
    );
    expect(said('check', 'a.gpkg', '--bogus').message.en).toContain("'--bogus'");
  });
});

test('a plan is made official, and no longer so', () => {
  for (const name of ['lock-plan', 'unlock-plan'] as const)
    expect(readCommandLine([name, 'a.gpkg', 'Rencana A'])).toMatchObject({
      kind: 'run',
      command: { name, file: 'a.gpkg', plan: 'Rencana A' },
    });
});
