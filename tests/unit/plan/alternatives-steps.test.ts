import { expect, test, vi } from 'vitest';
import { allocate } from '#shared/allocation/allocate.ts';
import { inputOf, onePhase, ran } from './samples.ts';

vi.mock('#shared/allocation/allocate.ts', { spy: true });

test('money for some desa alone is searched by halves, not head by head', () => {
  const desa = 100;
  const spec = onePhase(20_000, 12, {
    rule: { kind: 'equal' },
    funds: [
      { name: 'APBD', ceiling: 400_000_000 },
      { name: 'DBH', ceiling: 2_000_000_000, regions: ['63.11.01.2001'] },
    ],
  });
  const { result } = ran(inputOf(Array.from({ length: desa }, () => 300)), spec);
  // ⌊400 m / 201,600⌋ = 1,984 heads of 99 desa from APBD, 21 of the first desa from DBH: 2,005 are 20 each and 5 more.
  expect(result.alternatives.headsAtTheseMonths).toBe(2_005);
  // Halving takes some fifteen steps; the money of both pays for 9,900 heads more if it could be spent anywhere.
  expect(vi.mocked(allocate).mock.calls.length).toBeLessThan(40);
});
