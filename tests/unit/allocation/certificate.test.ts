import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '#shared/allocation/allocate.ts';
import { certificateOf, certify } from '#shared/allocation/certificate.ts';
import { inputOf, regionsArbitrary, termsArbitrary } from './samples.ts';

const all = (): boolean => true;

/** Of two regions of coverage n/(2n − 1): the first is full with one head, the second waits for its own. */
function holds(taken: number, open: number): boolean {
  return certify(
    Float64Array.of(taken, open),
    Float64Array.of(2 * taken - 1, 2 * open - 1),
    Int32Array.of(1, 1),
    Int32Array.of(1, 0),
    all,
  ).holds;
}

describe('certificateOf', () => {
  it('holds for every allocation that raises the lowest', () => {
    fc.assert(
      fc.property(
        regionsArbitrary,
        fc.nat(600),
        fc.nat(6),
        termsArbitrary,
        fc.nat(11),
        (samples, quota, floor, terms, locked) => {
          const locks = new Map(locked < samples.length ? [[locked, 0]] : []);
          const input = inputOf(samples, quota, { kind: 'raise-lowest', floor }, locks, terms);
          const result = allocate(input);
          fc.pre(result.ok);
          expect(certificateOf(input, result.value.heads).holds).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('does not hold floors, minimums and locks against the rule', () => {
    const samples = [
      { eligible: 10, covered: 8 },
      { eligible: 100, covered: 0 },
      { eligible: 100, covered: 0 },
    ];
    const locks = new Map([[2, 0]]);
    const input = inputOf(samples, 12, { kind: 'raise-lowest', floor: 1 }, locks, { limits: { minimum: 2 } });
    expect(certificateOf(input, Int32Array.of(2, 10, 0))).toEqual({
      holds: true,
      lastTaken: 1,
      lowestOpen: 1,
    });
  });
});

describe('certify', () => {
  it('holds exactly where no head can move down', () => {
    const region = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.nat(12), fc.nat(12))
      .map(([eligible, covered, heads]) => {
        const room = Math.max(0, eligible - covered);
        return { eligible, covered, room, heads: Math.min(heads, room) };
      });
    fc.assert(
      fc.property(fc.array(region, { minLength: 1, maxLength: 5 }), (regions) => {
        const { holds } = certify(
          Float64Array.from(regions, (r) => r.covered),
          Float64Array.from(regions, (r) => r.eligible),
          Int32Array.from(regions, (r) => r.room),
          Int32Array.from(regions, (r) => r.heads),
          all,
        );
        const movable = regions.some((from) =>
          regions.some(
            (to) =>
              from.heads > 0 &&
              to.heads < to.room &&
              (to.covered + to.heads) * from.eligible < (from.covered + from.heads - 1) * to.eligible,
          ),
        );
        expect(holds).toBe(!movable);
      }),
      { numRuns: 1000 },
    );
  });

  it('names the two regions that decide it, and takes flags for free regions', () => {
    const covered = Float64Array.of(0, 5, 9, NaN);
    const eligible = Float64Array.of(10, 10, 10, NaN);
    const room = Int32Array.of(10, 5, 1, 0);
    const heads = Int32Array.of(2, 3, 1, 0);
    expect(certify(covered, eligible, room, heads, all)).toEqual({
      holds: false,
      lastTaken: 2,
      lowestOpen: 0,
    });
    expect(certify(covered, eligible, room, heads, Uint8Array.of(0, 1, 0, 1))).toEqual({
      holds: true,
      lastTaken: 1,
      lowestOpen: 1,
    });
    expect(certify(covered, eligible, room, new Int32Array(4), all)).toEqual({
      holds: true,
      lastTaken: null,
      lowestOpen: 0,
    });
  });

  it('compares exactly where floating point cannot', () => {
    // n/(2n − 1) falls as n grows, here by less than the last bit of 0.5.
    const [low, high] = [2 ** 30 - 1, 2 ** 30 - 3];
    expect([holds(low, high), holds(high, low)]).toEqual([true, false]);
  });
});
