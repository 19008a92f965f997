import * as fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import type { ClaimAgency, ClaimFund, ClaimLine, Claims } from '#shared/budget/claims.ts';
import { payClaims, paysForAll, unpaidHeads } from '#shared/budget/pay.ts';
import { evenClaims, regionalClaims, smallClaims } from './arbitrary.ts';
import { valuesOf, violations } from './invariants.ts';
import { paidBy } from './oracle.ts';

const rate = 16_800;

interface LineOf extends Partial<Omit<ClaimLine, 'heads'>> {
  readonly heads: readonly number[];
}

/** Claims on funds that pay everywhere for everything, but for what is said. */
function claimsOf(
  lines: readonly LineOf[],
  funds: readonly Partial<ClaimFund>[],
  agencies: readonly ClaimAgency[] = [],
): Claims {
  const full = lines.map((line): ClaimLine => ({
    year: 2024,
    cost: rate,
    claim: 1,
    ...line,
    heads: Int32Array.from(line.heads),
  }));
  const slots = full[0]!.heads.length;
  return {
    lines: full,
    funds: funds.map((fund): ClaimFund => ({
      ceiling: null,
      perYear: null,
      perRegion: null,
      agency: null,
      where: new Uint8Array(slots).fill(1),
      costPerHead: full.map(({ cost }) => cost),
      ...fund,
    })),
    agencies,
  };
}

const inTwelveSlots = (heads: number) => Array.from({ length: 12 }, () => heads);

const cellsOf = (claims: Claims) => payClaims(claims).cells.map((lines) => lines.map((cell) => [...cell]));

describe('worked examples', () => {
  test.each([
    [5, 20_238, 64_008_000],
    [4, 21_000, 0],
    [3, 21_000, 0],
  ])('Kutai Kartanegara: 1.7 bn and 21,000 people for %d months', (months, funded, shortfall) => {
    const claims = claimsOf([{ heads: [21_000], cost: months * rate }], [{ ceiling: 1_700_000_000 }]);
    expect(payClaims(claims)).toMatchObject({
      funded: [funded],
      shortfall,
      proven: { heads: true, order: true },
    });
    expect(paysForAll(claims)).toBe(shortfall === 0);
  });

  test.each([
    [5, 20_238],
    [4, 25_297],
    [3, 33_730],
  ])('1.7 bn pay for %d months of at most %d people', (months, most) => {
    const pays = (people: number) =>
      paysForAll(claimsOf([{ heads: [people], cost: months * rate }], [{ ceiling: 1_700_000_000 }]));
    expect(pays(most)).toBe(true);
    expect(pays(most + 1)).toBe(false);
  });

  test('about how many are not paid for is told without paying anyone', () => {
    const month = { heads: [21_000], cost: 5 * rate };
    // Rp64,000,000 are short.
    expect(unpaidHeads(claimsOf([month], [{ ceiling: 1_700_000_000 }]))).toBeCloseTo(64_000_000 / (5 * rate));
    // 1.3 bn twice leave less than the cost of a head each, which together would pay for one.
    const twice = [{ ceiling: 1_300_000_000 }, { ceiling: 1_300_000_000 }];
    const most = 2 * Math.floor(1_300_000_000 / (5 * rate));
    expect(unpaidHeads(claimsOf([{ ...month, heads: [most] }], twice))).toBe(0);
    expect(unpaidHeads(claimsOf([{ ...month, heads: [most + 1] }], twice))).toBeGreaterThan(0);
  });

  test('Jambi: Rp10 m a desa pay for 49 of 50 people, in each of 1,562 desa', () => {
    const heads = Array.from({ length: 1_562 }, () => 50);
    const paid = payClaims(claimsOf([{ heads, cost: 12 * rate }], [{ perRegion: 10_000_000 }]));
    expect(paid).toMatchObject({ funded: [1_562 * 49], shortfall: 1_562 * 201_600 });
    expect(new Set(paid.cells[0]![0])).toEqual(new Set([49]));
    expect(paid.proven).toEqual({ heads: true, order: true });
  });

  test('Balangan: renewals of 41,120 come first, what is left pays for new heads', () => {
    const paid = payClaims(
      claimsOf(
        [
          { heads: [41_120], cost: 12 * rate, claim: 0 },
          { heads: [20_000], cost: 12 * rate },
        ],
        [{ ceiling: 10_000_000_000 }],
      ),
    );
    expect(paid.funded).toEqual([41_120, 8_483]);
    expect(paid.mostHeads).toBe(8_483);
    expect(paid.shortfall).toBe(12_321_792_000 - 49_603 * 201_600);
  });
});

describe('limits', () => {
  test('a fund pays in its own regions and for its own lines alone', () => {
    const where = Uint8Array.of(1, 0);
    const claims = claimsOf(
      [{ heads: [3, 3] }, { heads: [2, 2], year: 2025 }],
      [{ ceiling: 99 * rate, where, costPerHead: [rate, null] }],
    );
    expect(cellsOf(claims)).toEqual([
      [
        [3, 0],
        [0, 0],
      ],
    ]);
  });

  test('of a year that is not named there is nothing, and years do not help each other out', () => {
    const perYear = new Map([[2024, 4 * rate]]);
    const claims = claimsOf([{ heads: [6] }, { heads: [2], year: 2025 }], [{ perYear }]);
    expect(payClaims(claims)).toMatchObject({ funded: [4, 0], used: [4 * rate] });
    expect(payClaims(claims).usedByYear).toEqual([new Map([[2024, 4 * rate]])]);
  });

  test('an agency binds its funds together', () => {
    const funds = [{ agency: 0 }, { agency: 0, ceiling: 3 * rate }, { ceiling: rate }];
    const agencies = [{ ceiling: 5 * rate, perYear: null }];
    expect(payClaims(claimsOf([{ heads: [9] }], funds, agencies)).used).toEqual([5 * rate, 0, rate]);
  });

  test('a limit per region holds beside the others, and leaves to a desa what its own fund can pay', () => {
    const funds = [{ ceiling: 4 * rate }, { perRegion: 3 * rate, ceiling: 5 * rate }];
    expect(payClaims(claimsOf([{ heads: [3, 9] }], funds))).toMatchObject({
      funded: [9],
      used: [4 * rate, 5 * rate],
    });
  });

  test('a fund with a discount pays less, and the difference is told', () => {
    const claims = claimsOf([{ heads: [10] }], [{ ceiling: 4 * rate, costPerHead: [rate / 2] }]);
    expect(payClaims(claims)).toMatchObject({
      funded: [8],
      used: [4 * rate],
      discount: 4 * rate,
      shortfall: 2 * rate,
    });
  });

  test('earlier funds are used up first; earlier lines and lower slots are paid first', () => {
    const claims = claimsOf(
      [{ heads: [2, 2] }, { heads: [2, 2] }],
      [{ ceiling: 3 * rate }, { ceiling: 3 * rate }],
    );
    expect(cellsOf(claims)).toEqual([
      [
        [2, 1],
        [0, 0],
      ],
      [
        [0, 1],
        [2, 0],
      ],
    ]);
  });

  test('what commitments leave over is known anew once ceilings turn out to pay for fewer of them', () => {
    // Divided heads use up both ceilings: 48 · 6 + 12 = 300. Whole ones leave 4 and 2, and new heads have those.
    const claims = claimsOf(
      [
        { heads: inTwelveSlots(4), cost: 6, claim: 0 },
        { heads: [2, ...inTwelveSlots(0).slice(1)], cost: 2 },
        { heads: inTwelveSlots(4), cost: 12, claim: 0 },
      ],
      [{ ceiling: 40 }, { perRegion: 0 }, { ceiling: 260 }],
    );
    const paid = payClaims(claims);
    expect(paid.funded[0]! + paid.funded[2]!).toBe(48);
    expect(paid).toMatchObject({ mostHeads: 2, proven: { heads: true } });
    expect(paid.funded[1]).toBe(2);
    expect(violations(claims, paid)).toEqual([]);
  });

  test('nothing to pay with, nobody to pay for', () => {
    expect(payClaims(claimsOf([{ heads: [3] }], []))).toMatchObject({ funded: [0], shortfall: 3 * rate });
    expect(payClaims(claimsOf([{ heads: [0] }], [{ ceiling: 0 }]))).toMatchObject({
      funded: [0],
      shortfall: 0,
    });
    expect(payClaims({ lines: [], funds: [], agencies: [] })).toMatchObject({ funded: [], mostHeads: 0 });
    expect(paysForAll(claimsOf([{ heads: [0] }], []))).toBe(true);
  });

  test('no desa has more heads of a phase paid than it has, where two phases cost the same', () => {
    const phases = [
      { heads: [10, 10, 40], cost: 50_400 },
      { heads: [5, 3, 0], cost: 184_800 },
      { heads: [3, 5, 0], cost: 184_800 },
    ];
    const halved = [25_200, 92_400, 92_400];
    const claims = claimsOf(phases, [{ perRegion: 700_000, costPerHead: halved }]);
    const paid = payClaims(claims);
    expect(violations(claims, paid)).toEqual([]);
    // Rp700,000 pay for 14 heads: 9 and 5 leave less of it than 10 and 4.
    expect(cellsOf(claims)[0]).toEqual([
      [9, 9, 27],
      [5, 3, 0],
      [0, 2, 0],
    ]);
  });

  test('refuses what is no plan: a free head, a fund without any limit', () => {
    expect(() => payClaims(claimsOf([{ heads: [1], cost: 0 }], []))).toThrow(RangeError);
    expect(() => payClaims(claimsOf([{ heads: [1] }], [{}]))).toThrow(RangeError);
    expect(() =>
      payClaims(claimsOf([{ heads: [1] }], [{ agency: 0 }], [{ ceiling: null, perYear: null }])),
    ).toThrow(RangeError);
  });
});

describe('on any claims', () => {
  test('limits are kept and sums are exact', () => {
    for (const [claims, numRuns] of [
      [smallClaims, 300],
      [evenClaims, 200],
      [regionalClaims, 25],
    ] as const)
      fc.assert(
        fc.property(claims, (problem) => {
          expect(violations(problem, payClaims(problem))).toEqual([]);
        }),
        { numRuns },
      );
  });

  test('one contribution for all is a flow: always proven in heads', () => {
    fc.assert(
      fc.property(evenClaims, (claims) => {
        expect(payClaims(claims).proven.heads).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('more money never pays for fewer heads of the first claim', () => {
    fc.assert(
      fc.property(smallClaims, fc.nat(9), (claims, more) => {
        const [first, ...others] = claims.funds;
        const ceiling = first!.ceiling === null ? null : first!.ceiling + more;
        const richer = payClaims({ ...claims, funds: [{ ...first!, ceiling }, ...others] });
        const before = payClaims(claims);
        if (richer.proven.heads)
          expect(valuesOf(claims, richer)[0]).toBeGreaterThanOrEqual(valuesOf(claims, before)[0]!);
      }),
      { numRuns: 200 },
    );
  });

  test('all is paid for exactly when nothing is short', () => {
    fc.assert(
      fc.property(smallClaims, (claims) => {
        expect(paysForAll(claims)).toBe(payClaims(claims).shortfall === 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('against HiGHS', () => {
  test.each([
    ['contributions of all kinds', smallClaims],
    ['one contribution for all', evenClaims],
  ])(
    '%s: the heads are proven and the most there can be, and hardly an order of use is not proven',
    async (_, problems) => {
      const highs = await loadHighs();
      const runs = 200;
      let unproven = 0;
      for (const claims of fc.sample(problems, { numRuns: runs, seed: 2024 })) {
        const paid = payClaims(claims);
        const best = paidBy(highs, claims);
        const values = valuesOf(claims, paid);
        expect(paid.proven.heads).toBe(true);
        expect(values.slice(0, 2)).toEqual(best.slice(0, 2));
        if (paid.proven.order) expect(values).toEqual(best);
        else unproven++;
      }
      expect(unproven).toBeLessThan(runs / 50);
    },
    120_000,
  );

  test('claims of regional size are proven in heads', () => {
    for (const claims of fc.sample(regionalClaims, { numRuns: 200, seed: 2024 })) {
      const paid = payClaims(claims);
      expect(paid.proven.heads).toBe(true);
      expect(violations(claims, paid)).toEqual([]);
    }
  });

  // What each of these is about makes the difference between a bound and the most there is.
  test.each([
    ['ceilings that are never felt bind nothing together', 954],
    ['desa with nothing but funds of their own are apart', 852],
    ['a ceiling that pays a few heads, beside own funds', 1392],
    ['pools that overlap: heads by fund and contribution decide, not by pool', 1325],
    ['two own funds, one at half the contribution', 762],
    ['claims before others that use up a ceiling to the last head', 6597],
    ['the last head needs several desa to change at once', 11134],
    ['a ceiling is shared by 80 desa whose own funds leave odd sums', 7297],
  ])('regional: %s', async (_, seed) => {
    const [claims] = fc.sample(regionalClaims, { numRuns: 1, seed });
    const paid = payClaims(claims!);
    expect(paid.proven.heads).toBe(true);
    expect(valuesOf(claims!, paid).slice(0, 2)).toEqual(paidBy(await loadHighs(), claims!, 2));
  });
});
