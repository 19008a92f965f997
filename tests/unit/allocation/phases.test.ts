import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '#shared/allocation/exact.ts';
import { phaseTotals, splitPhases } from '#shared/allocation/phases.ts';

function expectControlled(heads: Int32Array, quotas: readonly number[]): void {
  const phases = splitPhases(heads, quotas);
  const allocated = sum(heads);
  const totals = phaseTotals(allocated, quotas);
  expect(phases.map((phase) => sum(phase))).toEqual(totals);
  for (let slot = 0; slot < heads.length; slot++) {
    expect(phases.reduce((total, phase) => total + phase[slot]!, 0)).toBe(heads[slot]);
    for (const [t, phase] of phases.entries()) {
      const numerator = BigInt(heads[slot]!) * BigInt(totals[t]!);
      const low = allocated === 0 ? 0n : numerator / BigInt(allocated);
      const whole = allocated === 0 || numerator % BigInt(allocated) === 0n;
      const rounding = BigInt(phase[slot]!) - low;
      expect(rounding === 0n || (rounding === 1n && !whole)).toBe(true);
    }
  }
}

const headsOf = (most: number, regions: number) =>
  fc.array(fc.integer({ min: 0, max: most }), { maxLength: regions }).map((h) => Int32Array.from(h));
const quotasOf = (most: number) =>
  fc.array(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: 12 });

describe('splitPhases', () => {
  it('keeps both margins and rounds every cell up or down', () => {
    fc.assert(
      fc.property(
        fc.oneof(headsOf(5, 40), headsOf(200, 60), headsOf(100_000, 20)),
        fc.oneof(quotasOf(6), quotasOf(9000)),
        expectControlled,
      ),
      { numRuns: 1000 },
    );
  });

  it('stays exact where products leave the safe integers', () => {
    fc.assert(fc.property(headsOf(2 ** 31 - 1, 12), quotasOf(2 ** 40), expectControlled), { numRuns: 300 });
  });

  it('keeps the phase quotas themselves when the whole quota is given', () => {
    const heads = new Int32Array(157).fill(127).fill(128, 0, 61);
    const phases = splitPhases(heads, [8000, 7000, 5000]);
    expect(phases.map((phase) => sum(phase))).toEqual([8000, 7000, 5000]);
    // 127 × 8000/20000 = 50.8, × 7000/20000 = 44.45, × 5000/20000 = 31.75
    for (let slot = 61; slot < 157; slot++) {
      expect([50, 51]).toContain(phases[0]![slot]);
      expect([44, 45]).toContain(phases[1]![slot]);
      expect([31, 32]).toContain(phases[2]![slot]);
    }
  });

  it('shrinks the phases in proportion when less than the quota is given', () => {
    expect(phaseTotals(10_000, [8000, 7000, 5000])).toEqual([4000, 3500, 2500]);
    expect(phaseTotals(3, [1, 1, 0])).toEqual([2, 1, 0]);
  });

  it('gives the same for the same, and nothing for nothing', () => {
    const heads = Int32Array.of(3, 1, 4, 1, 5, 9, 2, 6);
    expect(splitPhases(heads, [3, 5, 7])).toEqual(splitPhases(heads, [3, 5, 7]));
    expect(splitPhases(new Int32Array(3), [1, 2])).toEqual([new Int32Array(3), new Int32Array(3)]);
    expect(splitPhases(Int32Array.of(4, 3), [0, 0])).toHaveLength(2);
  });
});
