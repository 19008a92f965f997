import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asEven, splitEven } from '#shared/budget/even.ts';
import { pose } from '#shared/budget/pose.ts';
import type { Claims } from '#shared/budget/claims.ts';

test('whole heads within every rank are split over the slots, within the limit and the heads of each', () => {
  const counts = fc.array(fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 12 }), fc.array(fc.nat(100)), (perLine, limit, wishes) => {
      const claims: Claims = {
        lines: perLine.map((heads, l) => ({
          heads: Int32Array.from(heads),
          year: 2024 + l,
          cost: 1,
          claim: 1,
        })),
        funds: [
          {
            ceiling: null,
            perYear: new Map(perLine.map((_, l) => [2024 + l, 1_000])),
            perRegion: limit,
            agency: null,
            where: new Uint8Array(6).fill(1),
            costPerHead: perLine.map(() => 1),
          },
        ],
        agencies: [],
      };
      const posed = pose(claims);
      for (const family of posed.families) {
        const even = asEven(claims, posed, family)!;
        // As much of each class as is wished and the ranks of all sets allow.
        const total = even.classes.map(() => 0);
        for (const [i] of total.entries()) {
          let most = wishes[i] ?? 100;
          for (let set = 1; set < even.rank.length; set++) {
            if (!(set & (1 << i))) continue;
            const others = total.reduce((sum, heads, k) => sum + (set & (1 << k) ? heads : 0), 0);
            most = Math.min(most, even.rank[set]! - others);
          }
          total[i] = most;
        }
        const split = splitEven(even, total);
        expect(split.map((heads) => heads.reduce((sum, count) => sum + count, 0))).toEqual(total);
        for (let place = 0; place < family.slots.length; place++) {
          let here = 0;
          for (const [i, heads] of split.entries()) {
            expect(heads[place]).toBeGreaterThanOrEqual(0);
            expect(heads[place]).toBeLessThanOrEqual(family.heads[even.classes[i]!]![place]!);
            here += heads[place]!;
          }
          expect(here).toBeLessThanOrEqual(limit);
        }
      }
    }),
    { numRuns: 500 },
  );
});
