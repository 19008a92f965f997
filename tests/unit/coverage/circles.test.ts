import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleScale, type CircleRoom } from '#shared/coverage/circles.ts';
import { histogram } from '#shared/coverage/histogram.ts';

const amounts = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.constant(NaN)), { maxLength: 60 })
  .map((list) => Float64Array.from(list));

const room: CircleRoom = { least: 4, most: 26, area: 24_000 };

describe('circleScale', () => {
  it('draws areas in proportion, the largest as large as there is room for', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const { radiusOf } = circleScale(values, room);
        const known = Array.from(values).filter((value) => value > 0);
        const most = Math.max(0, ...known);
        const largest = radiusOf(most);
        if (most > 0) {
          expect(largest).toBeGreaterThanOrEqual(4);
          expect(largest).toBeLessThanOrEqual(26);
          const covered = known.reduce((sum, value) => sum + Math.PI * radiusOf(value) ** 2, 0);
          if (largest > 4) expect(covered).toBeLessThanOrEqual(24_000 * (1 + 1e-9));
          if (largest < 26) expect(covered).toBeGreaterThanOrEqual(24_000 * (1 - 1e-9));
        }
        for (const value of known) expect(radiusOf(value) ** 2 / largest ** 2).toBeCloseTo(value / most, 9);
        expect(radiusOf(0)).toBe(0);
        expect(radiusOf(NaN)).toBe(0);
      }),
    );
  });

  it('shows at most three round samples in the legend, none larger than what is on the map', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const { samples } = circleScale(values, room);
        const most = Math.max(0, ...Array.from(values).filter((value) => value > 0));
        expect(samples.length === 0).toBe(most === 0);
        expect(samples.length).toBeLessThanOrEqual(3);
        for (const sample of samples) expect(sample).toBeLessThanOrEqual(most);
      }),
    );
    expect(circleScale(Float64Array.of(4781, 12), room).samples).toEqual([4000, 800, 200]);
    expect(circleScale(Float64Array.of(3), room).samples).toEqual([2]);
  });

  it('draws what is below zero by its size', () => {
    const { radiusOf } = circleScale(Float64Array.of(-16, 4), { ...room, most: 20 });
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
