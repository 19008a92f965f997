import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProducts, divideProduct } from '#shared/allocation/exact.ts';

const safe = fc.oneof(
  fc.integer({ min: 0, max: 1000 }),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
);

describe('divideProduct', () => {
  it('agrees with BigInt', () => {
    fc.assert(
      fc.property(safe, safe, safe, (a, b, c) => {
        fc.pre(c > 0 && BigInt(a) * BigInt(b) < BigInt(c) << 53n);
        const { quotient, remainder } = divideProduct(a, b, c);
        const product = BigInt(a) * BigInt(b);
        expect(BigInt(quotient)).toBe(product / BigInt(c));
        expect(BigInt(remainder)).toBe(product % BigInt(c));
      }),
    );
  });

  it('is exact where floating point is not', () => {
    // The products of both lie beyond 2⁵³ and round to even numbers in floating point.
    expect(divideProduct(9_007_199_254_740_991, 9_007_199_254_740_989, 9_007_199_254_740_991)).toEqual({
      quotient: 9_007_199_254_740_989,
      remainder: 0,
    });
    expect(divideProduct(94_906_267, 94_906_267, 2)).toEqual({
      quotient: 4_503_599_757_937_644,
      remainder: 1,
    });
  });
});

describe('compareProducts', () => {
  it('agrees with BigInt', () => {
    const near = fc
      .tuple(safe, safe, fc.integer({ min: 0, max: 1 }))
      .map(([a, b, step]) => [a, b, b, Math.max(0, a - step)] as const);
    fc.assert(
      fc.property(fc.oneof(fc.tuple(safe, safe, safe, safe), near), ([a, b, c, d]) => {
        const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
        expect(compareProducts(a, b, c, d)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });
});
