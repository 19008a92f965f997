import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleScale } from '#shared/coverage/circles.ts';
import { histogram } from '#shared/coverage/histogram.ts';

const amounts = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.constant(NaN)), { maxLength: 60 })
  .map((list) => Float64Array.from(list));

describe('circleScale', () => {
  it('draws areas in proportion, the largest as large as it may be', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const { radiusOf } = circleScale(values, 26);
        const known = Array.from(values).filter((value) => value > 0);
        const most = Math.max(0, ...known);
        if (most > 0) expect(radiusOf(most)).toBeCloseTo(26, 9);
        for (const value of known) expect(radiusOf(value) ** 2 / 26 ** 2).toBeCloseTo(value / most, 9);
        expect(radiusOf(0)).toBe(0);
        expect(radiusOf(NaN)).toBe(0);
      }),
    );
  });

  it('shows at most three round samples in the legend, none larger than what is on the map', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const { samples } = circleScale(values, 26);
        const most = Math.max(0, ...Array.from(values).filter((value) => value > 0));
        expect(samples.length === 0).toBe(most === 0);
        expect(samples.length).toBeLessThanOrEqual(3);
        for (const sample of samples) expect(sample).toBeLessThanOrEqual(most);
      }),
    );
    expect(circleScale(Float64Array.of(4781, 12), 26).samples).toEqual([4000, 800, 200]);
    expect(circleScale(Float64Array.of(3), 26).samples).toEqual([2]);
  });

  it('draws what is below zero by its size', () => {
    const { radiusOf } = circleScale(Float64Array.of(-16, 4), 20);
    expect([radiusOf(-16), radiusOf(4)]).toEqual([20, 10]);
  });
});

describe('histogram', () => {
  it('counts every known value once', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 50 }), (values, bins) => {
        const known = values.filter((value) => !Number.isNaN(value));
        const found = histogram(values, bins);
        if (known.length === 0) {
          expect(found).toBeNull();
          return;
        }
        expect(found!.counts).toHaveLength(bins);
        expect(found!.counts.reduce((a, b) => a + b, 0)).toBe(known.length);
        expect([found!.low, found!.high]).toEqual([Math.min(...known), Math.max(...known)]);
      }),
    );
  });

  it('puts values into the bin they lie in', () => {
    expect(histogram(Float64Array.of(0, 1, 5, 9, 10), 2)).toEqual({ low: 0, high: 10, counts: [2, 3] });
    expect(histogram(Float64Array.of(7, 7), 3)!.counts).toEqual([2, 0, 0]);
  });
});
