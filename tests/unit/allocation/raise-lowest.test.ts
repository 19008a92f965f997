import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '#shared/allocation/allocate.ts';
import { boundsOf, forcedHeads } from '#shared/allocation/bounds.ts';
import { sum } from '#shared/allocation/exact.ts';
import { raiseLowest } from '#shared/allocation/raise-lowest.ts';
import type { Rule } from '#shared/allocation/rule.ts';
import { allocated, inputOf, regionsArbitrary, termsArbitrary } from './samples.ts';

/** The rule's definition, head by head, in exact rationals. */
function oracle(
  covered: readonly number[],
  eligible: readonly number[],
  room: readonly number[],
  rest: number,
): number[] {
  const heads = room.map(() => 0);
  for (let given = 0; given < rest; given++) {
    let lowest = -1;
    for (let slot = 0; slot < room.length; slot++) {
      if (heads[slot]! >= room[slot]!) continue;
      if (
        lowest < 0 ||
        BigInt(covered[slot]! + heads[slot]!) * BigInt(eligible[lowest]!) <
          BigInt(covered[lowest]! + heads[lowest]!) * BigInt(eligible[slot]!)
      )
        lowest = slot;
    }
    heads[lowest]!++;
  }
  return heads;
}

/** Regions of up to `size` eligible workers; many alike where `size` is small, so that ties abound. */
function cases(size: number, count: number) {
  return fc
    .array(fc.tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size })), {
      minLength: 1,
      maxLength: count,
    })
    .chain((pairs) => {
      const covered = pairs.map(([a, b]) => Math.min(a, b));
      const eligible = pairs.map(([a, b]) => Math.max(a, b));
      const room = eligible.map((e, slot) => e - covered[slot]!);
      return fc.record({
        covered: fc.constant(covered),
        eligible: fc.constant(eligible),
        room: fc.constant(room),
        rest: fc.integer({ min: 0, max: sum(room) }),
      });
    });
}

describe('raiseLowest', () => {
  it('equals the head-by-head process', () => {
    fc.assert(
      fc.property(
        fc.oneof(cases(4, 12), cases(12, 40), cases(300, 8), cases(40, 25)),
        ({ covered, eligible, room, rest }) => {
          const heads = raiseLowest(
            Float64Array.from(covered),
            Float64Array.from(eligible),
            Int32Array.from(room),
            rest,
          );
          expect([...heads]).toEqual(oracle(covered, eligible, room, rest));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('takes the lowest levels, also among very unequal regions', () => {
    const regions = fc.array(
      fc
        .tuple(fc.nat(2 ** 31 - 1), fc.nat(2 ** 31 - 1))
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          regions,
          regions.map((r) => [...r, [0, 3] as const]),
        ),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (pairs, part) => {
          const covered = Float64Array.from(pairs, ([c]) => c);
          const eligible = Float64Array.from(pairs, ([, e]) => e);
          const room = Int32Array.from(pairs, ([c, e]) => e - c);
          const rest = Math.floor(sum(room) * part);
          const heads = raiseLowest(covered, eligible, room, rest);
          expect(sum(heads)).toBe(rest);
          // No head was given above a level at which another region still waits (ties by order).
          for (const a of pairs.keys()) {
            for (const b of pairs.keys()) {
              if (a === b || heads[a] === 0 || heads[b] === room[b]) continue;
              const lastOfA = BigInt(covered[a]! + heads[a]! - 1) * BigInt(eligible[b]!);
              const nextOfB = BigInt(covered[b]! + heads[b]!) * BigInt(eligible[a]!);
              expect(lastOfA < nextOfB || (lastOfA === nextOfB && a < b)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('starts from the coverage that floors have reached', () => {
    const samples = [
      { eligible: 10, covered: 0 },
      { eligible: 100, covered: 0 },
    ];
    // Floors of 5 make 50 % and 5 %: the second takes 45 heads to come level, and then 10 of 11 heads.
    const { heads } = allocated(inputOf(samples, 10 + 45 + 11, { kind: 'raise-lowest', floor: 5 }));
    expect([...heads]).toEqual([6, 60]);
  });

  it('only adds heads when the quota grows, whatever the limits', () => {
    fc.assert(
      fc.property(
        regionsArbitrary,
        fc.nat(600),
        fc.nat(60),
        fc.nat(5),
        termsArbitrary,
        (samples, quota, more, floor, terms) => {
          const rule: Rule = { kind: 'raise-lowest', floor };
          const before = allocate(inputOf(samples, quota, rule, new Map(), terms));
          fc.pre(before.ok);
          const after = allocated(inputOf(samples, quota + more, rule, new Map(), terms)).heads;
          for (const slot of samples.keys())
            expect(after[slot]).toBeGreaterThanOrEqual(before.value.heads[slot]!);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('goes head by head from where floors and minimums end, within the caps', () => {
    fc.assert(
      fc.property(
        regionsArbitrary,
        fc.nat(600),
        fc.nat(5),
        termsArbitrary,
        (samples, quota, floor, terms) => {
          const input = inputOf(samples, quota, { kind: 'raise-lowest', floor }, new Map(), terms);
          const result = allocate(input);
          fc.pre(result.ok);
          const { heads, room } = result.value;
          const forced = forcedHeads(boundsOf(input));
          const further = room.map((most, slot) => most - forced[slot]!);
          const given = oracle(
            samples.map(({ covered }, slot) => (room[slot] === 0 ? 0 : covered + forced[slot]!)),
            samples.map(({ eligible }, slot) => (room[slot] === 0 ? 1 : eligible)),
            [...further],
            Math.min(quota - sum(forced), sum(further)),
          );
          expect([...heads]).toEqual(given.map((more, slot) => forced[slot]! + more));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('settles ties by code', () => {
    const samples = [2, 4, 2].map((eligible) => ({ eligible, covered: 0 }));
    const { heads } = allocated(inputOf(samples, 4, { kind: 'raise-lowest' }));
    expect([...heads]).toEqual([1, 2, 1]);
    expect([...allocated(inputOf(samples, 1, { kind: 'raise-lowest' })).heads]).toEqual([1, 0, 0]);
  });
});
