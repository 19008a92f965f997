import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '#shared/allocation/rounding.ts';

const weights = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 12 });
const total = fc.integer({ min: 0, max: 1_000_000 });

describe('apportion', () => {
  it('divides 20,000 over the kecamatan of Balangan by their number of desa', () => {
    expect(apportion(20_000, [21, 24, 23, 18, 27, 14, 15, 12])).toEqual([
      2727, 3117, 2987, 2338, 3507, 1818, 1948, 1558,
    ]);
  });

  it('adds up, rounds each share up or down, and never passes over a larger remainder', () => {
    fc.assert(
      fc.property(total, weights, (heads, w) => {
        const weightSum = w.reduce((a, b) => a + b, 0);
        fc.pre(weightSum > 0);
        const parts = apportion(heads, w);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(heads);
        const remainder = w.map((weight) => (heads * weight) % weightSum);
        const raised = parts.map((part, i) => part - Math.floor((heads * w[i]!) / weightSum));
        for (const [i, up] of raised.entries()) {
          expect(up === 0 || (up === 1 && remainder[i]! > 0)).toBe(true);
          for (const [j, otherUp] of raised.entries()) {
            if (up === 1 && otherUp === 0) {
              const ahead = remainder[i]! > remainder[j]! || (remainder[i] === remainder[j] && i < j);
              expect(ahead).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('settles ties by order', () => {
    expect(apportion(2, [1, 1, 1])).toEqual([1, 1, 0]);
  });

  it('counts parts alike where no weight is given', () => {
    expect(apportion(5, [0, 0])).toEqual([3, 2]);
  });
});
