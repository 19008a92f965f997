import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, classifyAt, percentBreaks, type ClassMethod } from '#shared/coverage/classify.ts';
import { maxClasses } from '#shared/coverage/palette.ts';

const methods = fc.constantFrom<ClassMethod>('quantile', 'equal', 'natural');
const heads = fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.constant(NaN));
const fractions = fc.oneof(fc.double({ min: 0, max: 1.5, noNaN: true }), fc.constant(NaN));
const values = fc
  .array(fc.oneof(heads, fractions), { maxLength: 200 })
  .map((list) => Float64Array.from(list));
const counts = fc.integer({ min: 1, max: 7 });

const known = (all: Float64Array): number[] => Array.from(all).filter((v) => !Number.isNaN(v));

describe('classify', () => {
  it('puts every value into the one class whose breaks enclose it, and NaN into none', () => {
    fc.assert(
      fc.property(values, counts, methods, (all, count, method) => {
        const { breaks, classOf, counts, missing } = classify(all, { count, method });
        const seen = counts.map(() => 0);
        for (const value of all) {
          const found = classOf(value);
          if (Number.isNaN(value)) {
            expect(found).toBe(-1);
            continue;
          }
          const isLast = found === counts.length - 1;
          expect(value).toBeGreaterThanOrEqual(breaks[found]!);
          if (isLast) expect(value).toBeLessThanOrEqual(breaks[found + 1]!);
          else expect(value).toBeLessThan(breaks[found + 1]!);
          seen[found]!++;
        }
        expect(counts).toEqual(seen);
        expect(missing + counts.reduce((a, b) => a + b, 0)).toBe(all.length);
      }),
    );
  });

  it('spans the values with ascending finite breaks, never more classes than asked or than values', () => {
    fc.assert(
      fc.property(values, counts, methods, (all, count, method) => {
        const { breaks, counts } = classify(all, { count, method });
        const present = known(all);
        expect(counts.length).toBeLessThanOrEqual(Math.min(count, new Set(present).size));
        if (present.length === 0) {
          expect(breaks).toEqual([]);
          return;
        }
        expect(breaks.length).toBe(counts.length + 1);
        expect(breaks.every(Number.isFinite)).toBe(true);
        expect(breaks[0]).toBe(Math.min(...present));
        expect(breaks.at(-1)).toBe(Math.max(...present));
        for (let i = 1; i < breaks.length - 1; i++) expect(breaks[i]).toBeGreaterThan(breaks[i - 1]!);
      }),
    );
  });

  it('keeps breaks of whole heads whole', () => {
    fc.assert(
      fc.property(fc.array(heads, { maxLength: 100 }), counts, methods, (list, count, method) => {
        const { breaks, whole } = classify(Float64Array.from(list), { count, method });
        expect(whole).toBe(true);
        expect(breaks.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it('does not hang on the order of the values', () => {
    fc.assert(
      fc.property(values, counts, methods, (all, count, method) => {
        const backwards = Float64Array.from(Array.from(all).reverse());
        expect(classify(backwards, { count, method }).breaks).toEqual(
          classify(all, { count, method }).breaks,
        );
      }),
    );
  });

  it('finds the natural groups a reader would find', () => {
    const groups = Float64Array.of(1, 2, 3, 50, 51, 52, 200, 201, NaN);
    const { breaks, counts, missing } = classify(groups, { count: 3, method: 'natural' });
    expect(breaks).toEqual([1, 50, 200, 201]);
    expect(counts).toEqual([3, 3, 2]);
    expect(missing).toBe(1);
  });

  it('makes quantile classes of equal size', () => {
    const { counts } = classify(
      Float64Array.from({ length: 100 }, (_, i) => i),
      { count: 4, method: 'quantile' },
    );
    expect(counts).toEqual([25, 25, 25, 25]);
  });

  it('makes one class of equal values', () => {
    for (const method of ['quantile', 'equal', 'natural'] as const) {
      const { breaks, counts, classOf } = classify(Float64Array.of(7, 7, 7), { count: 5, method });
      expect(breaks).toEqual([7, 7]);
      expect(counts).toEqual([3]);
      expect(classOf(7)).toBe(0);
    }
  });

  it('refuses a number of classes that is none', () => {
    for (const count of [0, -1, 2.5, NaN])
      expect(() => classify(Float64Array.of(1), { count, method: 'equal' })).toThrow(RangeError);
  });
});

describe('classifyAt', () => {
  it('puts values beyond the breaks into the nearest class', () => {
    const { counts, classOf } = classifyAt(Float64Array.of(-1, 0, 5, 10, 20), [0, 5, 10]);
    expect([-1, 0, 5, 10, 20].map((v) => classOf(v))).toEqual([0, 0, 1, 1, 1]);
    expect(counts).toEqual([2, 3]);
  });

  it('refuses breaks that do not ascend', () => {
    expect(() => classifyAt(Float64Array.of(1), [1, 0])).toThrow(RangeError);
    expect(() => classifyAt(Float64Array.of(1), [1])).toThrow(RangeError);
    expect(() => classifyAt(Float64Array.of(1), [0, NaN])).toThrow(RangeError);
  });
});

describe('percentBreaks', () => {
  it('encloses all values within seven classes or fewer', () => {
    fc.assert(
      fc.property(fc.array(fractions, { minLength: 1 }), (list) => {
        const breaks = percentBreaks(Float64Array.from(list));
        const present = list.filter((v) => !Number.isNaN(v));
        if (present.length === 0) {
          expect(breaks).toEqual([]);
          return;
        }
        expect(breaks.length - 1).toBeGreaterThan(0);
        expect(breaks.length - 1).toBeLessThanOrEqual(maxClasses);
        // The tolerance of the search is far below what a printed percentage shows.
        expect(breaks[0]).toBeLessThanOrEqual(Math.min(...present) + 1e-9);
        expect(breaks.at(-1)).toBeGreaterThanOrEqual(Math.max(...present) - 1e-9);
      }),
    );
  });

  it('takes the finest round step that fits', () => {
    expect(percentBreaks(Float64Array.of(0.42, 0.71))).toEqual([0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75]);
    expect(percentBreaks(Float64Array.of(0, 1))).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('makes a class even where all values are the same', () => {
    expect(percentBreaks(Float64Array.of(0.5, 0.5))).toEqual([0.5, 0.51]);
    expect(percentBreaks(Float64Array.of(0, NaN))).toEqual([0, 0.01]);
  });

  it('lets the last class take a coverage far above the eligible', () => {
    expect(percentBreaks(Float64Array.of(0.1, 3))).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 3]);
  });
});
