import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareInProportion, type ShareTerms } from '#shared/allocation/proportional.ts';
import { shareEqually } from '#shared/allocation/equal.ts';
import { sum } from '#shared/allocation/exact.ts';

/**
 * The rule in exact rationals, found another way: regions by the λ at which they fill up, the first ones filled
 * until the λ of the others is below theirs; whole heads by a full sort of the remainders.
 */
function oracle(weight: readonly number[], room: readonly number[], rest: number): number[] {
  const open = [...room.keys()].filter((slot) => room[slot]! > 0);
  open.sort((a, b) => {
    const difference = BigInt(room[a]!) * BigInt(weight[b]!) - BigInt(room[b]!) * BigInt(weight[a]!);
    return difference < 0n ? -1 : difference > 0n ? 1 : a - b;
  });
  const heads = room.map(() => 0);
  let left = BigInt(rest);
  let weightSum = open.reduce((total, slot) => total + BigInt(weight[slot]!), 0n);
  while (open.length > 0 && left * BigInt(weight[open[0]!]!) >= BigInt(room[open[0]!]!) * weightSum) {
    const slot = open.shift()!;
    heads[slot] = room[slot]!;
    left -= BigInt(room[slot]!);
    weightSum -= BigInt(weight[slot]!);
  }
  let given = 0n;
  for (const slot of open) {
    heads[slot] = Number((left * BigInt(weight[slot]!)) / weightSum);
    given += BigInt(heads[slot]);
  }
  const byRemainder = open.toSorted((a, b) => {
    const difference = ((left * BigInt(weight[b]!)) % weightSum) - ((left * BigInt(weight[a]!)) % weightSum);
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
    .array(fc.tuple(fc.integer({ min: 1, max: heaviest }), fc.integer({ min: 0, max: most })), {
      minLength: 1,
      maxLength: 15,
    })
    .chain((regions) => {
      const room = regions.map(([, r]) => r);
      return fc.record({
        weight: fc.constant(regions.map(([w]) => w)),
        room: fc.constant(room),
        rest: fc.integer({ min: 0, max: sum(room) }),
      });
    });
}

describe('shareInProportion', () => {
  it('agrees with water-filling in exact rationals', () => {
    fc.assert(
      fc.property(
        fc.oneof(cases(9, 9), cases(500, 20), cases(100_000, 100_000)),
        ({ weight, room, rest }) => {
          expect([...shareInProportion(weight, rest, terms(room)).heads]).toEqual(oracle(weight, room, rest));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('stays exact where products leave the safe integers', () => {
    fc.assert(
      fc.property(cases(2 ** 31 - 1, 2 ** 40), ({ weight, room, rest }) => {
        const { heads } = shareInProportion(weight, rest, terms(room));
        expect([...heads]).toEqual(oracle(weight, room, rest));
        expect(sum(heads)).toBe(rest);
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

describe('shareEqually', () => {
  it('gives every region the same, one more to the first ones, as far as there is room', () => {
    const { heads, share } = shareEqually(16, terms([2, 10, 0, 10, 10]));
    expect([...heads]).toEqual([2, 5, 0, 5, 4]);
    expect(share[1]).toBeCloseTo(14 / 3, 12);
  });
});
