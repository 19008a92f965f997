import * as fc from 'fast-check';
import type { ClaimAgency, ClaimFund, ClaimLine, Claims } from '#shared/budget/claims.ts';

const years = [2024, 2025];

/** Money by year, in shares of some sum; now and then a year is left out and has nothing. */
const perYear = (most: number) =>
  fc.option(fc.uniqueArray(fc.tuple(fc.constantFrom(...years), fc.nat(most)), { selector: ([y]) => y }), {
    freq: 3,
  });

interface Size {
  readonly slots: readonly [number, number];
  readonly heads: number;
  readonly costs: fc.Arbitrary<number>;
  /** Head costs a limit may be worth. */
  readonly money: number;
  readonly ownMoney: number;
}

/** Claims with limits of every kind, whose money is short about as often as not. */
function claimsOf({ slots, heads, costs, money, ownMoney }: Size): fc.Arbitrary<Claims> {
  const fund = fc.record({
    kind: fc.constantFrom('ceiling', 'perRegion', 'perYear', 'agency', 'many'),
    money: fc.nat(money),
    own: fc.nat(ownMoney),
    byYear: perYear(money),
    agency: fc.option(fc.nat(1)),
    discount: fc.boolean(),
    everywhere: fc.boolean(),
    where: fc.array(fc.boolean(), { minLength: slots[1], maxLength: slots[1] }),
    pays: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }),
  });
  return fc
    .record({
      slots: fc.integer({ min: slots[0], max: slots[1] }),
      rate: fc.constantFrom(2, 14, 16_800),
      odd: fc.nat(1),
      lines: fc.array(
        fc.record({
          months: costs,
          year: fc.constantFrom(...years),
          claim: fc.constantFrom(0 as const, 1 as const, 1 as const),
          heads: fc.array(fc.nat(heads), { minLength: slots[1], maxLength: slots[1] }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      funds: fc.array(fund, { minLength: 1, maxLength: 3 }),
      agencies: fc.array(fc.record({ money: fc.option(fc.nat(money)), byYear: perYear(money) }), {
        minLength: 2,
        maxLength: 2,
      }),
    })
    .map(({ slots: count, rate, odd, lines, funds, agencies }): Claims => {
      const byYear = (amounts: readonly (readonly [number, number])[] | null) =>
        amounts && new Map(amounts.map(([year, amount]) => [year, amount * rate + odd] as const));
      return {
        lines: lines.map(({ months, year, claim, heads: perSlot }): ClaimLine => ({
          heads: Int32Array.from(perSlot.slice(0, count)),
          year,
          claim,
          cost: months * rate,
        })),
        funds: funds.map((f): ClaimFund => {
          const has = (kind: string) => f.kind === kind || f.kind === 'many';
          const agency = f.agency !== null && (f.kind === 'agency' || f.kind === 'many') ? f.agency : null;
          const bound = agency === null && f.kind === 'agency';
          return {
            ceiling: has('ceiling') || bound ? f.money * rate + odd : null,
            perYear: has('perYear') ? byYear(f.byYear ?? [[years[0]!, f.money]]) : null,
            perRegion: has('perRegion') ? f.own * rate : null,
            agency,
            where: Uint8Array.from({ length: count }, (_, slot) => Number(f.everywhere || f.where[slot])),
            costPerHead: lines.map(({ months }, l) =>
              f.pays[l] === 0 ? null : f.discount ? (months * rate) / 2 : months * rate,
            ),
          };
        }),
        agencies: agencies.map(({ money: amount, byYear: amounts }, a): ClaimAgency => ({
          ceiling: amount === null && amounts !== null ? null : (amount ?? 20 + a) * rate,
          perYear: byYear(amounts),
        })),
      };
    });
}

/** A few desa, for which HiGHS can be asked. */
export const smallClaims = claimsOf({
  slots: [1, 4],
  heads: 6,
  costs: fc.integer({ min: 1, max: 12 }),
  money: 60,
  ownMoney: 30,
});

/** The same with one contribution for all: a flow. */
export const evenClaims = claimsOf({
  slots: [1, 5],
  heads: 6,
  costs: fc.constant(3),
  money: 60,
  ownMoney: 25,
});

/** Claims as regions have them: many desa, phases of some months. */
export const regionalClaims = claimsOf({
  slots: [20, 160],
  heads: 60,
  costs: fc.integer({ min: 1, max: 12 }),
  money: 40_000,
  ownMoney: 400,
});
