import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClaimFund, Claims } from '#shared/budget/claims.ts';
import { goalsInOrder } from '#shared/budget/goals.ts';
import { Holdings } from '#shared/budget/holdings.ts';
import { pose } from '#shared/budget/pose.ts';
import { settlePatterns } from '#shared/budget/settle-patterns.ts';
import { kindsOf } from '#shared/budget/slot-kinds.ts';

const slots = 40;

/** Forty desa alike, with a fund of each and one for all. */
const claims: Claims = {
  lines: [2, 3].map((cost) => ({
    heads: new Int32Array(slots).fill(9),
    year: 2024,
    cost,
    claim: 1,
  })),
  funds: [{ ceiling: 1_000 }, { perRegion: 20 }].map((limit): ClaimFund => ({
    ceiling: null,
    perYear: null,
    perRegion: null,
    agency: null,
    where: new Uint8Array(slots).fill(1),
    costPerHead: [2, 3],
    ...limit,
  })),
  agencies: [],
};

test('every desa is filled by one of the patterns, where rounding alone leaves a part of one to paying nothing', () => {
  const posed = pose(claims);
  const kinds = new Map([[0, kindsOf(posed.families[0]!)]]);
  // At most three heads of each cost no more than the twenty of the desa.
  const patterns = fc.tuple(fc.nat(3), fc.nat(3)).filter(([a, b]) => a + b > 0);
  fc.assert(
    fc.property(patterns, patterns, fc.integer({ min: 1, max: 99 }), (first, second, percent) => {
      const holdings = new Holdings(claims, posed, [null], goalsInOrder(posed));
      const share = percent / 100;
      const mix = [
        { pattern: { family: 0, heads: Int32Array.from(first) }, share },
        { pattern: { family: 0, heads: Int32Array.from(second) }, share: 0.98 - share },
      ];
      settlePatterns(posed, holdings, { kinds, mix });
      const [perClass] = holdings.families[0]!;
      for (let slot = 0; slot < slots; slot++)
        expect([first, second]).toContainEqual(perClass!.map((heads) => heads[slot]));
    }),
    { numRuns: 300 },
  );
});
