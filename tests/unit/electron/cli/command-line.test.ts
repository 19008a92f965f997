import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../../../electron/cli/usage/command-line.ts';
import { helpText, usageLine } from '../../../../electron/cli/usage/help.ts';
import { alreadyThere, unreadable, unwritable } from '../../../../electron/cli/file/file-problems.ts';
import { depthOf } from '../../../../electron/cli/file/plan-file.ts';

describe('the arguments', () => {
  test.each([
    [['new', 'a.gpkg', '--region', '63.11', '63.08']],
    [['new', '--region', '63.11', '63.08', 'a.gpkg']],
    [['new', 'a.gpkg', '--region', '63.11', '--region', '63.08']],
    [['new', 'a.gpkg', '--region=63.11,63.08']],
  ])('%j is two regions', (args) => {
    expect(readCommandLine(args)).toEqual({
      kind: 'run',
      language: 'id',
      json: false,
      command: { name: 'new', file: 'a.gpkg', regions: ['63.11', '63.08'], force: false },
    });
  });

  test('options may stand anywhere, and a file may look like an option after --', () => {
    expect(readCommandLine(['check', '--json', '--lang=en', '--', '--a.gpkg'])).toEqual({
      kind: 'run',
      language: 'en',
      json: true,
      command: { name: 'check', file: '--a.gpkg' },
    });
  });

  test.each([
    [['export', 'a.gpkg'], 'one of --pdf, --csv, --geojson and --svg is needed'],
    [['export', 'a.gpkg', '--pdf', ''], '--pdf is empty'],
    [['allocate', '', '--plan', 'p'], 'FILE.gpkg is empty'],
    [['regions', 'juai', '--find', 'juai'], 'unexpected argument “juai”'],
    [
      ['regions', '--find', 'juai', '--limit', '1.5'],
      '--limit cannot be “1.5”; allowed is: a whole number within 1–9999',
    ],
    [['check', 'a.gpkg', '--lang', 'fr'], '--lang cannot be “fr”; allowed is: id or en'],
    [
      ['export', 'a.gpkg', '--pdf', 'a.pdf', '--date', '2024-02-30'],
      '--date cannot be “2024-02-30”; allowed is: a date there is, such as 2024-04-26',
    ],
    [
      ['export', 'a.gpkg', '--pdf', 'a.pdf', '--nip', '1969'],
      '--nip cannot be “1969”; allowed is: 18 digits, such as 19690806 199603 1 003',
    ],
    [
      ['export', 'a.gpkg', '--csv', 'a.csv', '--signer', 'Hj. Siti'],
      '--place, --position, --signer, --rank and --nip are for --pdf alone',
    ],
    [['Regions'], 'there is no command “Regions”'],
  ])('%j: %s', (args, message) => {
    expect(readCommandLine(args)).toMatchObject({ kind: 'wrong', message: { en: message } });
  });

  test('help is given for the command it is asked of', () => {
    expect(readCommandLine(['export', '-h', '--lang', 'en'])).toEqual({
      kind: 'help',
      command: 'export',
      language: 'en',
    });
    expect(readCommandLine(['help', 'check'])).toMatchObject({ kind: 'help', command: 'check' });
    expect(helpText('export', 'en')).toContain('--geojson');
    expect(usageLine(null)).toContain('regions|new|sample|allocate|export|check|budget|compare|cost|solve');
  });
});

describe('problems of files', () => {
  test('name the file, and say what is wrong in both languages', () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    expect(unwritable('a.pdf', full)).toMatchObject({
      code: 'file-unwritable',
      why: { id: 'Ruang penyimpanan penuh.', en: 'The disk is full.' },
    });
    expect(unreadable('b', Object.assign(new Error(''), { code: 'EXYZ' })).why.en).toContain('EXYZ');
    expect(alreadyThere('/p/a.gpkg').next.en).toContain('--force');
  });

  test('a bug is not taken for a file’s problem', () => {
    expect(() => unreadable('a', new TypeError('a bug'))).toThrow('a bug');
  });
});

test.each([
  ['{}', 1],
  ['[[1],[[2]]]', 3],
  ['"[[[["', 0],
  [String.raw`{"a\"[[":[1]}`, 2],
])('the depth of %s is %i', (json, depth) => {
  expect(depthOf(json)).toBe(depth);
});
