import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '#shared/allocation/allocate.ts';
import { fittingBounds } from '#shared/allocation/bounds.ts';
import { reserveHeads } from '#shared/allocation/reserve.ts';
import { headsUnder } from '#shared/allocation/room.ts';
import type { Limits, Rule } from '#shared/allocation/rule.ts';
import { allocated, inputOf, regionsArbitrary, ruleArbitrary } from './samples.ts';

const samples = [10, 100, 200, 300].map((eligible) => ({ eligible, covered: 0 }));

function headsOf(quota: number, rule: Rule, limits: Limits, locks = new Map<number, number>()): number[] {
  return [...allocated(inputOf(samples, quota, rule, locks, { limits })).heads];
}

describe('minimum', () => {
  it('is a clamp of the share, where the floor is a head start', () => {
    const byGap: Rule = { kind: 'proportional', weight: 'gap' };
    // By gap 122 are 2, 20, 40, 60; 30 at least leave 92 − 10 for those with 200 and 300.
    expect(headsOf(122, byGap, { minimum: 30 })).toEqual([10, 30, 33, 49]);
    expect(headsOf(122, { ...byGap, floor: 30 }, {})).toEqual([10, 33, 37, 42]);
    expect(headsOf(122, { kind: 'equal' }, { minimum: 30 })).toEqual([10, 38, 37, 37]);
  });

  it('counts the floor in, and a lock not', () => {
    expect(headsOf(100, { kind: 'equal', floor: 10 }, { minimum: 25 }, new Map([[3, 5]]))).toEqual([
      10, 43, 42, 5,
    ]);
  });

  it('is refused where it does not fit, with the sums and the largest that does', () => {
    const result = allocate(
      inputOf(samples, 100, { kind: 'equal', floor: 20 }, new Map([[3, 20]]), { limits: { minimum: 40 } }),
    );
    expect(result).toMatchObject({ ok: false, problem: { code: 'minimums-exceed-quota' } });
    if (result.ok) return;
    expect(result.problem.what.en).toBe('A minimum of 40 per desa takes 90, but the locks leave 80.');
    expect(result.problem.next.en).toBe(
      'Lower the minimum to 35 per desa at most, or raise the quota to at least 110.',
    );
  });

  it('fits once lowered to what fits', () => {
    fc.assert(
      fc.property(
        regionsArbitrary,
        fc.nat(300),
        ruleArbitrary,
        fc.nat(80),
        fc.nat(80),
        (regions, quota, rule, floor, minimum) => {
          const { room } = allocated(inputOf(regions, quota, { kind: 'equal' }));
          const fitting = fittingBounds({ floor, minimum }, room, quota);
          const limits = { minimum: fitting.minimum };
          const at = { ...rule, floor: fitting.floor };
          expect(allocate(inputOf(regions, quota, at, new Map(), { limits })).ok).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('cap', () => {
  it('lowers the room of regions that are not locked', () => {
    expect(headsOf(500, { kind: 'equal' }, { cap: { heads: 50 } }, new Map([[3, 80]]))).toEqual([
      10, 50, 50, 80,
    ]);
    expect(headsOf(500, { kind: 'raise-lowest' }, { cap: { coverage: 0.29 } })).toEqual([2, 29, 58, 87]);
  });

  it('weighs by the gap itself, whatever the cap', () => {
    // 60 by 100:200:300, with 10 of the first region; the last holds 30, what is left goes by 10:100:200.
    expect(headsOf(61, { kind: 'proportional', weight: 'gap' }, { cap: { heads: 30 } })).toEqual([
      1, 10, 20, 30,
    ]);
  });

  it('reads coverage as the decimal number it is', () => {
    for (let percent = 0; percent <= 100; percent++)
      for (const eligible of [7, 100, 1000, 2 ** 31 - 1])
        expect(headsUnder({ coverage: percent / 100 }, eligible, 0)).toBe(
          Number((BigInt(eligible) * BigInt(percent)) / 100n),
        );
    expect(headsUnder({ coverage: 0.5 }, 10, 7)).toBe(0);
  });
});

describe('reserveHeads', () => {
  it('rounds up exactly and never exceeds what is left of the gap', () => {
    expect([
      ...reserveHeads(Int32Array.of(0, 1, 10, 100, 95), Int32Array.of(9, 9, 99, 999, 100), 10),
    ]).toEqual([0, 1, 1, 10, 5]);
    // 7 % of 100 is 7.000000000000001 in floating point.
    expect([...reserveHeads(Int32Array.of(100), Int32Array.of(200), 7)]).toEqual([7]);
    expect([...reserveHeads(Int32Array.of(2 ** 30), Int32Array.of(2 ** 31 - 1), 0.000_001)]).toEqual([11]);
  });
});
