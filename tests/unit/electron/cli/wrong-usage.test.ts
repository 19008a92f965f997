import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../../../electron/cli/usage/command-line.ts';

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
      '--as harus boundaries, candidates, coverage, enrolment, funds, weights atau column',
      '--as is boundaries, candidates, coverage, enrolment, funds, weights or column',
    ],
  ])('%j: %s', (args, id, en) => {
    expect(said(...args).message).toEqual({ id, en });
    expect(said(...args).language).toBe('id');
    if (args.length > 0) expect(said(...args, '--lang', 'en').language).toBe('en');
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
