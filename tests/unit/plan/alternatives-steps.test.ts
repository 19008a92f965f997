import { expect, test, vi } from 'vitest';
import { phaseTotals } from '#shared/allocation/phases.ts';
import { allocate } from '#shared/allocation/allocate.ts';
import { inputOf, onePhase, ran } from './samples.ts';

vi.mock('#shared/allocation/allocate.ts', { spy: true });

/** Twelve phases of equal quotas, paid by two funds of each desa. */
function twelvePhases(quota: number) {
  const quotas = phaseTotals(
    quota,
    Array.from({ length: 12 }, () => 1),
  );
  const phases = quotas.map((heads, i) => {
    const from = 1 + ((i * 5) % 9);
    return { name: `T${i}`, year: 2024, from, to: Math.min(12, 2 + from + (i % 3)), quota: heads };
  });
  const funds = [
    { name: 'BKBK', perRegion: 10_000_000 },
    { name: 'APBDes', perRegion: 5_000_123 },
  ];
  return onePhase(quota, 12, { phases, funds });
}

test('money for some desa alone is searched in steps, not head by head', () => {
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
  expect(result.alternatives!.headsAtTheseMonths).toBe(2_005);
  // Halving takes some fifteen steps; the money of both pays for 9,900 heads more if it could be spent anywhere.
  expect(vi.mocked(allocate).mock.calls.length).toBeLessThan(15);
});

test('goes on where a search that was given up said no', () => {
  const eligible = Array.from({ length: 800 }, (_, i) => 50 + ((i * 37 * 7919) % 850));
  const covered = eligible.map((heads, i) => Math.floor((heads * ((i * 31) % 50)) / 100));
  const input = inputOf(eligible, covered);
  vi.mocked(allocate).mockClear();
  const { headsAtTheseMonths } = ran(input, twelvePhases(192_000)).alternatives();
  expect(vi.mocked(allocate).mock.calls.length).toBeLessThan(60);
  expect(headsAtTheseMonths).toBeGreaterThanOrEqual(74_289);
  expect(ran(input, twelvePhases(headsAtTheseMonths)).result.fits).toBe(true);
});
