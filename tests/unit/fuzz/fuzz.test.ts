import { describe, expect, test } from 'vitest';
import { formats } from '../../fuzz/formats.ts';
import { damaged, mutationOf } from '../../fuzz/mutation.ts';

/** `npm run fuzz` tries thousands; these few, always the same, show that every way in is tried at all. */
const seed = 5;
const files = 6;

describe.each(Object.entries(formats))('%s', (_, { originals, trial }) => {
  test('is taken as it is', async () => {
    expect(await trial(await originals())).toBe('taken');
  });

  test('is taken or refused with a reason when damaged, and a refusal leaves the document as it was', async () => {
    const given = await originals();
    for (let index = 0; index < files; index++)
      expect(await trial(damaged(given, mutationOf(seed, index))), `file ${index}`).toMatch(
        /^(taken|refused: [a-z-]+)$/,
      );
  });
});

test('a seed and a number name one damage, and the original stays as it is', () => {
  const bytes = new TextEncoder().encode('Kode;Desa;Sasaran\n99.01.01.2001;Rantau;12\n');
  const before = bytes.slice();
  const made = (of: number): readonly string[] =>
    Array.from({ length: 40 }, (_, index) =>
      damaged([{ name: 'a.csv', bytes }], mutationOf(of, index))
        .map((file) => `${file.name} ${Buffer.from(file.bytes).toString('hex')}`)
        .join(),
    );
  expect(made(1)).toEqual(made(1));
  expect(new Set(made(1)).size).toBeGreaterThan(30);
  expect(made(2)).not.toEqual(made(1));
  expect(bytes).toEqual(before);
});
