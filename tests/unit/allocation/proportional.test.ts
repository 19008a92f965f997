import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareInProportion, type ShareTerms } from '#shared/allocation/proportional.ts';
import { shareEqually } from '#shared/allocation/equal.ts';
import { sum } from '#shared/allocation/exact.ts';
import type { Rounding } from '#shared/allocation/rule.ts';

type Fraction = readonly [bigint, bigint];

function clamp(value: bigint, least: bigint, most: bigint): bigint {
  return value < least ? least : value > most ? most : value;
}

/** Σ clamp(λ·weight, least, room) over the denominator of λ. */
function filled([p, q]: Fraction, regions: readonly Region[]): bigint {
  return regions.reduce(
    (total, { weight, least, room }) =>
      total + clamp(BigInt(weight) * p, BigInt(least) * q, BigInt(room) * q),
    0n,
  );
}

interface Region {
  readonly weight: number;
  readonly least: number;
  readonly room: number;
}

/**
 * The rule in exact rationals, found another way: of all levels λ at which a region meets one of its bounds, the
 * highest that does not give too much; from there on the regions within their bounds share what is left.
 * Whole heads by a full sort of the remainders.
 */
function oracle(all: readonly Region[], rest: number): number[] {
  const slots = [...all.keys()].filter((slot) => all[slot]!.weight > 0 && all[slot]!.room > 0);
  const heads = all.map(({ weight, least }) => (weight > 0 ? 0 : least));
  const regions = slots.map((slot) => all[slot]!);
  const wanted = BigInt(
    Math.min(
      rest - sum(heads),
      regions.reduce((total, { room }) => total + room, 0),
    ),
  );
  const levels: Fraction[] = [
    [0n, 1n],
    ...regions.flatMap(({ weight, least, room }): Fraction[] => [
      [BigInt(least), BigInt(weight)],
      [BigInt(room), BigInt(weight)],
    ]),
  ];
  let level: Fraction = [0n, 1n];
  for (const [p, q] of levels)
    if (filled([p, q], regions) <= wanted * q && p * level[1] > level[0] * q) level = [p, q];
  const [p, q] = level;
  const open = slots.filter((slot) => {
    const { weight, least, room } = all[slot]!;
    return BigInt(weight) * p >= BigInt(least) * q && BigInt(weight) * p < BigInt(room) * q;
  });
  let left = wanted;
  for (const slot of slots) {
    if (open.includes(slot)) continue;
    const { weight, least, room } = all[slot]!;
    heads[slot] = BigInt(weight) * p < BigInt(least) * q ? least : room;
    left -= BigInt(heads[slot]);
  }
  const weightSum = open.reduce((total, slot) => total + BigInt(all[slot]!.weight), 0n);
  let given = 0n;
  for (const slot of open) {
    heads[slot] = Number((left * BigInt(all[slot]!.weight)) / weightSum);
    given += BigInt(heads[slot]);
  }
  const remainder = (slot: number): bigint => (left * BigInt(all[slot]!.weight)) % weightSum;
  const byRemainder = open.toSorted((a, b) => {
    const difference = remainder(b) - remainder(a);
    return difference < 0n ? -1 : difference > 0n ? 1 : a - b;
  });
  for (const slot of byRemainder.slice(0, Number(left - given))) heads[slot]!++;
  return heads;
}

/** No bounds but the room. */
function terms(room: readonly number[]): ShareTerms {
  return {
    room: Int32Array.from(room),
    least: new Int32Array(room.length),
    rounding: 'largest-remainder',
  };
}

function cases(most: number, heaviest: number) {
  return fc
    .array(
      fc
        .tuple(
          fc.integer({ min: 0, max: heaviest }),
          fc.integer({ min: 0, max: most }),
          fc.integer({ min: 0, max: most }),
        )
        .map(([weight, a, b]): Region => ({ weight, least: Math.min(a, b), room: Math.max(a, b) })),
      { minLength: 1, maxLength: 15 },
    )
    .chain((bounded) =>
      fc
        .constantFrom(
          bounded,
          bounded.map((region) => ({ ...region, least: 0 })),
        )
        .chain((regions) =>
          fc.record({
            regions: fc.constant(regions),
            rest: fc.integer({
              min: regions.reduce((total, { least }) => total + least, 0),
              max: regions.reduce((total, { room }) => total + room, 0),
            }),
          }),
        ),
    );
}

const usual = fc.oneof(cases(9, 9), cases(500, 20), cases(100_000, 100_000));

function shared(regions: readonly Region[], rest: number, rounding: Rounding = 'largest-remainder') {
  return shareInProportion(
    regions.map(({ weight }) => weight),
    rest,
    {
      room: Int32Array.from(regions, ({ room }) => room),
      least: Int32Array.from(regions, ({ least }) => least),
      rounding,
    },
  );
}

/** Sainte-Laguë's definition, head by head, in whole numbers. */
function headByHead(regions: readonly Region[], rest: number): number[] {
  const heads = regions.map(({ least }) => least);
  for (let left = rest - sum(heads); left > 0; left--) {
    let next = -1;
    for (const [slot, { weight, room }] of regions.entries()) {
      if (weight === 0 || heads[slot]! >= room) continue;
      if (next < 0 || weight * (2 * heads[next]! + 1) > regions[next]!.weight * (2 * heads[slot]! + 1))
        next = slot;
    }
    if (next < 0) break;
    heads[next]!++;
  }
  return heads;
}

describe('shareInProportion', () => {
  it('agrees with clamped water-filling in exact rationals', () => {
    fc.assert(
      fc.property(usual, ({ regions, rest }) => {
        expect([...shared(regions, rest).heads]).toEqual(oracle(regions, rest));
      }),
      { numRuns: 2500 },
    );
  });

  it('stays exact where products leave the safe integers', () => {
    fc.assert(
      fc.property(cases(2 ** 31 - 1, 2 ** 40), ({ regions, rest }) => {
        expect([...shared(regions, rest).heads]).toEqual(oracle(regions, rest));
      }),
      { numRuns: 500 },
    );
  });

  it('has one level: a region above its least has no more for its weight than one below its room', () => {
    fc.assert(
      fc.property(usual, ({ regions, rest }) => {
        const { share } = shared(regions, rest);
        for (const [a, high] of regions.entries()) {
          for (const [b, low] of regions.entries()) {
            if (high.weight === 0 || low.weight === 0) continue;
            if (share[a]! <= high.least || share[b]! >= low.room) continue;
            expect(share[a]! / high.weight).toBeLessThanOrEqual((share[b]! / low.weight) * (1 + 1e-12));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('passes on what a full region cannot take, until it settles', () => {
    // 60 by 1:2:3 is 10, 20, 30; the second holds 5: 55 by 1:3 is 13.75, 41.25; the third holds 40.
    const { heads, share } = shareInProportion([1, 2, 3], 60, terms([50, 5, 40]));
    expect([...heads]).toEqual([15, 5, 40]);
    expect([...share]).toEqual([15, 5, 40]);
  });

  it('settles ties by code', () => {
    expect([...shareInProportion([1, 1, 1], 4, terms([9, 9, 9])).heads]).toEqual([2, 1, 1]);
  });
});

describe('shareInProportion by Sainte-Laguë', () => {
  it('equals the head-by-head process with odd divisors', () => {
    fc.assert(
      fc.property(fc.oneof(cases(9, 9), cases(60, 5), cases(40, 1000)), ({ regions, rest }) => {
        expect([...shared(regions, rest, 'sainte-lague').heads]).toEqual(headByHead(regions, rest));
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes a head away when there are more to give', () => {
    fc.assert(
      fc.property(usual, fc.nat(30), ({ regions, rest }, more) => {
        const before = shared(regions, rest, 'sainte-lague').heads;
        const after = shared(regions, rest + more, 'sainte-lague').heads;
        for (const slot of regions.keys()) expect(after[slot]).toBeGreaterThanOrEqual(before[slot]!);
      }),
      { numRuns: 500 },
    );
  });

  it('gives no head to a region where another has a better claim to it, in any size', () => {
    fc.assert(
      fc.property(cases(2 ** 31 - 1, 2 ** 40), ({ regions, rest }) => {
        const { heads } = shared(regions, rest, 'sainte-lague');
        for (const [a, given] of regions.entries()) {
          for (const [b, waiting] of regions.entries()) {
            if (a === b || waiting.weight === 0) continue;
            if (heads[a]! <= given.least || heads[b]! >= waiting.room) continue;
            const last = BigInt(given.weight) * BigInt(2 * heads[b]! + 1);
            const next = BigInt(waiting.weight) * BigInt(2 * heads[a]! - 1);
            expect(last > next || (last === next && a < b)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('may leave the exact share by more than a head, as largest remainders never do', () => {
    // 62.5 of 100 for the large one, 0.9375 for each of 40 small ones; all of these claim their first head
    // (15/1) before the large one claims its 34th (1000/67).
    const weights = [1000, ...Array.from({ length: 40 }, () => 15)];
    const regions = weights.map((weight): Region => ({ weight, least: 0, room: 1000 }));
    const { heads, share } = shared(regions, 100, 'sainte-lague');
    expect(share[0]).toBe(62.5);
    expect([...heads]).toEqual([60, ...Array.from({ length: 40 }, () => 1)]);
    expect(shared(regions, 100).heads[0]).toBe(62);
  });
});

describe('shareEqually', () => {
  it('gives every region the same, one more to the first ones, as far as there is room', () => {
    const { heads, share } = shareEqually(16, terms([2, 10, 0, 10, 10]));
    expect([...heads]).toEqual([2, 5, 0, 5, 4]);
    expect(share[1]).toBeCloseTo(14 / 3, 12);
  });
});
