import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../../../electron/cli/usage/command-line.ts';
import { solve } from '../../../../electron/cli/commands/solve.ts';
import type { Report } from '../../../../electron/cli/outcome.ts';

const now = new Date(2021, 5, 1);

/** What `petalindung solve …` answers. */
async function solved(...args: readonly string[]) {
  const invocation = readCommandLine(['solve', ...args]);
  if (invocation.kind !== 'run' || invocation.command.name !== 'solve') throw new Error('no solve command');
  return solve(invocation.command, 'id', now);
}

async function answer(...args: readonly string[]): Promise<Report> {
  const result = await solved(...args);
  if (!result.ok) throw new Error(result.problem.what.en);
  return result.value;
}

async function problem(...args: readonly string[]) {
  const result = await solved(...args);
  if (result.ok) throw new Error('no problem');
  return result.problem;
}

describe('Kutai Kartanegara: Rp1.7 bn from August 2021', () => {
  const money = ['--ceiling', '1700000000', '--from', '2021-08'];

  test.each([
    ['5', 20_238],
    ['4', 25_297],
    ['3', 33_730],
  ])('%s months are paid for at most %i', async (months, heads) => {
    expect((await answer('--months', months, ...money)).json).toMatchObject({ heads, short: 0 });
  });

  test('21,000 heads are paid for four months; five are Rp64,000,000 short', async () => {
    const report = await answer('--heads', '21000', ...money);
    expect(report.json).toMatchObject({
      months: 4,
      cost: 1_411_200_000,
      left: 288_800_000,
      oneMore: { months: 5, cost: 1_764_000_000, short: 64_000_000 },
    });
    expect(report.words).toContain('21.000 orang × 5 bulan: kurang Rp64.000.000');
  });

  test('both given: what is left or short', async () => {
    expect((await answer('--heads', '21000', '--months', '5', ...money)).json).toMatchObject({
      cost: 1_764_000_000,
      left: 0,
      short: 64_000_000,
      oneMore: null,
    });
  });
});

test('every fund pays whole heads alone', async () => {
  // Two ceilings of Rp10,000,000 pay 49 heads each, one of Rp20,000,000 pays 99.
  const year = ['--months', '12', '--from', '2022-01'];
  expect((await answer(...year, '--ceiling', '10000000', '--ceiling', '10000000')).json).toMatchObject({
    heads: 98,
  });
  expect((await answer(...year, '--ceiling', '20000000')).json).toMatchObject({ heads: 99 });
});

test('the first month is January of this year where none is given', async () => {
  expect((await answer('--months', '1', '--ceiling', '16800')).json).toMatchObject({
    from: '2021-01',
    heads: 1,
    left: 0,
  });
});

test.each([
  [['--heads', '0', '--ceiling', '1'], 'heads', '0'],
  [['--heads', '2e3', '--ceiling', '1'], 'heads', '2e3'],
  [['--months', '61', '--ceiling', '1'], 'months', '61'],
  [['--months', '1', '--ceiling=-5'], 'ceiling', '-5'],
  [['--months', '1', '--ceiling', '-5'], 'ceiling', '-5'],
  [['--months', '-1', '--ceiling', '1'], 'months', '-1'],
  // Thousands as English writes them are no list of four funds.
  [['--months', '1', '--ceiling', '1,700,000,000'], 'ceiling', '1,700,000,000'],
  [['--months', '1', '--ceiling', '1', '--from', '2021-13'], 'from', '2021-13'],
  [['--months', '1', '--ceiling', '1', '--from', '1999-01'], 'from', '1999-01'],
  [['--months', '1', '--ceiling', '1', '--group', 'petani'], 'group', 'petani'],
  // Insured by contract, for which there is no option here.
  [['--months', '1', '--ceiling', '1', '--group', 'construction'], 'group', 'construction'],
  [['--months', '1', '--ceiling', '1', '--programmes', 'JKK,JKX'], 'programmes', 'JKK,JKX'],
])('%j names the field, the value and what is allowed', async (args, field, value) => {
  const { what, why, next } = await problem(...args);
  expect(what.en).toContain(field);
  expect(what.en).toContain(value);
  expect(why.id).toContain('Yang diperbolehkan');
  expect(next.en).toContain(field);
});

test.each([
  [['--ceiling', '1'], '--heads or --months is needed'],
  [['--heads', '1'], '--ceiling is needed'],
  [['--heads', '1', '--heads', '2', '--ceiling', '1'], '--heads is given twice'],
  [['--heads', '1', '--ceiling', ''], '--ceiling is empty'],
])('%j is a wrong usage', (args, message) => {
  expect(readCommandLine(['solve', ...args])).toMatchObject({ kind: 'wrong', message: { en: message } });
});
