import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../../../electron/cli/usage/command-line.ts';
import { helpText } from '../../../../electron/cli/usage/help.ts';
import { indicatorNamed, indicatorNames } from '../../../../electron/cli/map-indicator.ts';

const exported = (...args: readonly string[]): unknown =>
  readCommandLine(['export', 'a.gpkg', '--svg', 'a.svg', ...args]);

describe('what the map of export shows', () => {
  test('is the quota by desa where nothing is said', () => {
    expect(exported()).toMatchObject({
      kind: 'run',
      command: { svg: 'a.svg', indicator: { kind: 'allocated' }, level: 'desa' },
    });
    expect(exported('--indicator', 'coverage', '--level=kecamatan')).toMatchObject({
      command: { indicator: { kind: 'coverage' }, level: 'kecamatan' },
    });
  });

  test.each([
    [['--level', 'rt'], '--level cannot be “rt”; allowed is: one of provinsi, kabupaten, kecamatan, desa'],
    [['--level', ''], '--level is empty'],
    [['--indicator', 'gap', '--indicator', 'cost'], '--indicator is given twice'],
  ])('%j: %s', (args, message) => {
    expect(exported(...args)).toMatchObject({ kind: 'wrong', message: { en: message } });
  });

  test.each(['luas', 'difference', 'phase-0'])('%s is none, and those there are are named', (name) => {
    const en = `--indicator cannot be “${name}”; allowed is: one of ${indicatorNames.join(', ')}`;
    expect(exported('--indicator', name)).toMatchObject({ kind: 'wrong', message: { en } });
  });

  test('is of no use without a map', () => {
    expect(readCommandLine(['export', 'a.gpkg', '--pdf', 'a.pdf', '--level', 'desa'])).toMatchObject({
      kind: 'wrong',
      message: { en: '--indicator and --level are for --svg alone' },
    });
  });

  test('phases and funds are counted from 1', () => {
    expect(indicatorNamed('phase-1')).toEqual({ kind: 'phase', phase: 0 });
    expect(indicatorNamed('coverage-after-3')).toEqual({ kind: 'coverage-after', phase: 2 });
    expect(indicatorNamed('fund-12')).toEqual({ kind: 'fund', fund: 11 });
    for (const wrong of ['phase-0', 'phase-01', 'fund-', 'phase', 'coverage-after-0', ''])
      expect(indicatorNamed(wrong)).toBeNull();
    expect(indicatorNamed('column-Rumah tangga-1')).toEqual({ kind: 'column', name: 'Rumah tangga-1' });
  });

  test('has every name in the help, and every name of the help is one', () => {
    for (const name of indicatorNames) {
      expect(indicatorNamed(name.replace(/N$/, '1'))).not.toBeNull();
      for (const language of ['id', 'en'] as const) expect(helpText('export', language)).toContain(name);
    }
  });
});
