import * as fc from 'fast-check';
import type { Fund } from '#shared/budget/fund.ts';
import type { FundingInput } from '#shared/budget/funding.ts';

/** Small plans whose money is short about as often as not. */
export const fundingInputs: fc.Arbitrary<FundingInput> = fc
  .record({
    slots: fc.integer({ min: 1, max: 4 }),
    costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
    rate: fc.constantFrom(1, 7, 16_800),
    funds: fc.array(
      fc.record({ perRegion: fc.boolean(), share: fc.integer({ min: 0, max: 40 }), odd: fc.nat({ max: 6 }) }),
      { minLength: 1, maxLength: 3 },
    ),
    heads: fc.array(fc.nat({ max: 6 }), { minLength: 12, maxLength: 12 }),
    inArea: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ slots, costs, rate, funds, heads, inArea }) => ({
    phases: costs.map((_, t) => Int32Array.from({ length: slots }, (_, slot) => heads[t * 4 + slot]!)),
    costPerHead: costs.map((cost) => cost * rate),
    funds: funds.map(({ perRegion, share, odd }, f): Fund => {
      const money = (perRegion ? share : 2 * share) * rate + (odd % rate);
      return { name: `F${f}`, ...(perRegion ? { perRegion: money } : { ceiling: money }) };
    }),
    inArea: Uint8Array.from({ length: slots }, (_, slot) => Number(inArea[slot])),
  }));

/** Plans as regions have them: many desa, several phases, months as costs. */
export const plans: fc.Arbitrary<FundingInput> = fc
  .record({
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
    slots: fc.integer({ min: 20, max: 160 }),
    funds: fc.array(
      fc.record({ perRegion: fc.boolean(), share: fc.double({ min: 0, max: 0.7, noNaN: true }) }),
      { minLength: 1, maxLength: 3 },
    ),
    seed: fc.integer({ min: 1, max: 1e6 }),
  })
  .map(({ months, slots, funds, seed }) => {
    const phases = months.map((_, t) =>
      Int32Array.from({ length: slots }, (_, slot) => ((slot + 1) * (seed + 17 * t)) % 97),
    );
    const costPerHead = months.map((month) => month * 16_800);
    const cost = phases.reduce(
      (sum, heads, t) => sum + costPerHead[t]! * heads.reduce((total, count) => total + count, 0),
      0,
    );
    return {
      phases,
      costPerHead,
      funds: funds.map(({ perRegion, share }, f) => ({
        name: `F${f}`,
        ...(perRegion
          ? { perRegion: Math.floor((share * cost) / slots) }
          : { ceiling: Math.floor(share * cost) }),
      })),
      inArea: new Uint8Array(slots).fill(1),
    };
  });
