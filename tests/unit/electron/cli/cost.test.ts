import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../../../electron/cli/usage/command-line.ts';
import { cost } from '../../../../electron/cli/commands/cost.ts';
import { helpText } from '../../../../electron/cli/usage/help.ts';
import { outcomeOf, type Outcome } from '../../../../electron/cli/outcome.ts';

async function answer(args: string): Promise<Outcome> {
  const invocation = readCommandLine(['cost', ...args.split(' ')]);
  if (invocation.kind !== 'run' || invocation.command.name !== 'cost')
    throw new Error(`not a cost command: ${JSON.stringify(invocation)}`);
  return outcomeOf(await cost(invocation.command, invocation.language), invocation.language);
}

const farmer = '--group vulnerable --programmes JKK,JKM --month 2026-05 --payer self';

test('prints one object with every split', async () => {
  const { json, problem } = await answer(`${farmer} --json`);
  expect(problem).toBeNull();
  expect(json).toEqual({
    group: 'vulnerable',
    segment: 'BPU',
    month: '2026-05',
    payer: 'self',
    per: 'month',
    total: 8_400,
    byProgramme: [
      {
        programme: 'JKK',
        amount: 5_000,
        legalBasis: ['PP 44/2015, terakhir diubah dengan PP 49/2023', 'PP 50/2025'],
      },
      {
        programme: 'JKM',
        amount: 3_400,
        legalBasis: ['PP 44/2015, terakhir diubah dengan PP 49/2023', 'PP 50/2025'],
      },
    ],
    byPayer: [{ payer: 'worker', amount: 8_400 }],
    legalBasis: [
      'PP 44/2015, terakhir diubah dengan PP 49/2023',
      'PP 50/2025',
      'Inpres 2/2021; penghasilan terendah BPU',
    ],
  });
});

test.each([
  ['--group vulnerable --programmes JKK,JKM,JHT --month 2026-05 --payer self', 28_400],
  ['--group vulnerable --programmes JKK,JKM --month 2026-05 --payer government', 16_800],
  ['--group vulnerable --programmes JKK,JKM --month 2026-02 --payer self', 16_800],
  ['--group vulnerable --programmes JKK,JKM --month 2026-02 --payer self --sector transport', 8_400],
  ['--group vulnerable --programmes JKK,JKM --month 2026-05 --payer village', 16_800],
  ['--group vulnerable --programmes JKK,JKM --month 2026-05 --payer village --discount', 8_400],
  ['--segment PU --programmes JP --month 2026-03 --payer employer --wage 15000000', 332_589],
  [
    '--segment PU --programmes JKK,JKM,JHT,JP --month 2026-05 --payer employer --wage 3000000 --risk-class 1',
    277_200,
  ],
  [
    '--group construction --programmes JKK,JKM --month 2026-05 --payer employer --contract-value 750000000',
    1_375_000,
  ],
  ['--group village-official --programmes JKM,JKK --month 2026-05 --payer village', 5_400],
])('%s: %i', async (args, total) => {
  expect((await answer(args)).json).toMatchObject({ total });
});

test('says it in words, in the language asked for', async () => {
  expect((await answer(farmer)).words).toMatch(
    /^pekerja rentan, Mei 2026: Rp8\.400 sebulan\n {2}JKK: Rp5\.000/,
  );
  expect((await answer(`${farmer} --lang en`)).words).toContain('worker: Rp8,400');
});

describe('a wrong value', () => {
  test.each([
    [farmer.replace('vulnerable', 'petani'), 'group', 'petani', 'vulnerable, non-asn-teacher'],
    [farmer.replace('--group vulnerable', '--segment pu'), 'segment', 'pu', 'PU, BPU, Jakon'],
    [farmer.replace('JKK,JKM', 'JKK,jkm'), 'programmes', 'JKK,jkm', 'JKK, JKM, JHT, JP, JKP'],
    [farmer.replace('JKK,JKM', 'JKK,JKK'), 'programmes', 'JKK,JKK', 'each once'],
    [farmer.replace('JKK,JKM', 'JKK,'), 'programmes', 'JKK,', 'each once'],
    [farmer.replace('2026-05', '2026-13'), 'month', '2026-13', 'YYYY-MM'],
    [farmer.replace('2026-05', '2026-5'), 'month', '2026-5', 'YYYY-MM'],
    [farmer.replace('2026-05', '0000-05'), 'month', '0000-05', '2000-01 to 2100-12'],
    [farmer.replace('2026-05', '0900-05'), 'month', '0900-05', '2000-01 to 2100-12'],
    [farmer.replace('2026-05', '2101-01'), 'month', '2101-01', '2000-01 to 2100-12'],
    [farmer.replace('self', 'apbd'), 'payer', 'apbd', 'self, employer, government'],
    [farmer.replace('self', 'employer'), 'payer', 'employer', 'self, government, village, company'],
    [`${farmer} --wage 1.000.000`, 'wage', '1.000.000', 'digits only'],
    [`${farmer} --wage 0`, 'wage', '0', 'within 1–'],
    [`${farmer} --wage=-5`, 'wage', '-5', 'within 1–'],
    [`${farmer} --wage 9007199254740992`, 'wage', '9007199254740992', '9,007,199,254,740,991'],
    [`${farmer} --sector ojek`, 'sector', 'ojek', 'transport, other'],
    [`${farmer} --risk-class 6`, 'risk-class', '6', '1, 2, 3, 4, 5'],
    [`${farmer} --risk-class 2`, 'risk-class', '2', 'left out'],
    [`${farmer} --contract-value 1e9`, 'contract-value', '1e9', 'digits only'],
    [`${farmer.replace('self', 'government')} --discount`, 'discount', 'government', 'excludes APBN'],
  ])('%s: the problem names %s, %s and what is allowed', async (args, field, value, allowed) => {
    const { json, problem } = await answer(`${args} --lang en`);
    expect(json).toBeNull();
    expect(problem?.what).toContain(field);
    expect(problem?.what).toContain(value);
    expect(problem?.why).toContain(allowed);
    expect(problem?.next).toContain(field);
  });

  test('a wage that is missing is asked for', async () => {
    const { problem } = await answer(
      '--group non-asn --programmes JKK --month 2026-05 --payer government --lang en',
    );
    expect(problem).toMatchObject({ code: 'contribution-missing-field' });
    expect(problem?.what).toContain('wage');
  });
});

describe('wrong usage', () => {
  test.each([
    ['--programmes JKK --month 2026-05 --payer self', '--group is needed'],
    ['--group vulnerable --month 2026-05 --payer self', '--programmes is needed'],
    ['--group vulnerable --programmes JKK --payer self', '--month is needed'],
    ['--group vulnerable --programmes JKK --month 2026-05', '--payer is needed'],
    [`${farmer} --segment PU`, '--group and --segment exclude each other'],
    [`${farmer} a.gpkg b.gpkg`, 'unexpected argument “b.gpkg”'],
    [`${farmer} --wage=`, '--wage is empty'],
  ])('%s: %s', (args, message) => {
    expect(readCommandLine(['cost', ...args.split(' ')])).toMatchObject({
      kind: 'wrong',
      command: 'cost',
      message: { en: message },
    });
  });

  test('help names every value', () => {
    for (const language of ['id', 'en'] as const) {
      const help = helpText('cost', language);
      for (const word of ['rt-rw', 'Jakon', 'company', '--contract-value', '--risk-class', '--discount'])
        expect(help).toContain(word);
    }
  });
});
