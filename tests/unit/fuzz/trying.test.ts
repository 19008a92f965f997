import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyTally, tryBatch, type Limits, type Tally } from '../../fuzz/trying.ts';

const formats = join(import.meta.dirname, '../../fixtures/planted-formats.ts');

/** Two damaged files through a planted reader. */
async function tried(format: string, limits: Partial<Limits> = {}): Promise<Tally> {
  const tally = emptyTally();
  for (let from = 0; from < 2;)
    from = await tryBatch(
      { formats, format, seed: 1, from, to: 2 },
      { seconds: 60, megabytes: 1_536, ...limits },
      tally,
    );
  return tally;
}

test('a reader without a fault is found without one', async () => {
  expect(await tried('sound')).toMatchObject({ outcomes: { taken: 2 }, faults: [], files: 2 });
});

test.each([
  ['throwing', {}, /TypeError: planted/],
  ['hanging', { seconds: 1 }, /^longer than 1 s$/],
  ['hungry', { megabytes: 500 }, /^\d{3,} MB of memory$/],
  ['insatiable', { megabytes: 500 }, /^\d{3,} MB of memory$/],
  ['ending', {}, /^process ended \(3\)/],
])('a %s reader is found, and the next file is tried all the same', async (format, limits, what) => {
  const { faults, files } = await tried(format, limits);
  expect(files).toBe(2);
  expect(faults).toEqual([
    { index: 0, what: expect.stringMatching(what) as string },
    { index: 1, what: expect.stringMatching(what) as string },
  ]);
});
