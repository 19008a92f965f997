import * as fc from 'fast-check';
import { ckmeans } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import {
  breaksOf,
  classify,
  classifyAt,
  classMethods,
  percentBreaks,
  prettyBreaks,
  type ClassMethod,
} from '#shared/coverage/classify.ts';
import { maxClasses } from '#shared/coverage/palette.ts';

const methods = fc.constantFrom<ClassMethod>(...classMethods);
/** Those that begin at the lowest value and end at the highest. */
const tight = fc.constantFrom<ClassMethod>('quantile', 'equal', 'natural');
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
          // Round breaks may lie within a billionth of a step beyond a value that is round but for its dust.
          const dust = 1e-8 * Math.max(1, value);
          expect(value).toBeGreaterThanOrEqual(breaks[found]! - (found === 0 ? dust : 0));
          if (isLast) expect(value).toBeLessThanOrEqual(breaks[found + 1]! + dust);
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
      fc.property(values, counts, tight, (all, count, method) => {
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
  it('encloses all values within the classes asked for or fewer', () => {
    fc.assert(
      fc.property(fc.array(fractions, { minLength: 1 }), counts, (list, count) => {
        const breaks = percentBreaks(Float64Array.from(list), count);
        const present = list.filter((v) => !Number.isNaN(v));
        if (present.length === 0) {
          expect(breaks).toEqual([]);
          return;
        }
        expect(breaks.length - 1).toBeGreaterThan(0);
        expect(breaks.length - 1).toBeLessThanOrEqual(count);
        for (let i = 1; i < breaks.length; i++) expect(breaks[i]).toBeGreaterThan(breaks[i - 1]!);
        // The tolerance of the search is far below what a printed percentage shows.
        expect(breaks[0]).toBeLessThanOrEqual(Math.min(...present) + 1e-9);
        expect(breaks.at(-1)).toBeGreaterThanOrEqual(Math.max(...present) - 1e-9);
      }),
    );
  });

  it('takes the finest round step that fits', () => {
    expect(percentBreaks(Float64Array.of(0.42, 0.71), maxClasses)).toEqual([
      0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75,
    ]);
    expect(percentBreaks(Float64Array.of(0, 1), maxClasses)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('makes a class even where all values are the same', () => {
    expect(percentBreaks(Float64Array.of(0.5, 0.5), maxClasses)).toEqual([0.5, 0.51]);
    expect(percentBreaks(Float64Array.of(0, NaN), maxClasses)).toEqual([0, 0.01]);
  });

  it('lets one class take all coverage above the eligible where steps would not reach', () => {
    expect(percentBreaks(Float64Array.of(0.1, 3), maxClasses)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1, 3]);
    expect(percentBreaks(Float64Array.of(0.5, 1.3), maxClasses)).toEqual([0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.3]);
    expect(percentBreaks(Float64Array.of(2, 90), 3)).toEqual([0, 50, 100]);
  });
});

describe('prettyBreaks', () => {
  it('are evenly spaced multiples of 1, 2 or 5 times a power of ten, no more than asked, and enclose the values', () => {
    const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, counts, (a, b, count) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const breaks = prettyBreaks(low, high, count, false);
        const step = breaks[1]! - breaks[0]!;
        const slack = 1e-6 * Math.max(step, Math.abs(low), Math.abs(high), 1e-6);
        expect(breaks.length - 1).toBeGreaterThan(0);
        expect(breaks.length - 1).toBeLessThanOrEqual(count);
        expect(breaks[0]).toBeLessThanOrEqual(low + slack);
        expect(breaks.at(-1)).toBeGreaterThanOrEqual(high - slack);
        for (let i = 1; i < breaks.length; i++)
          expect(Math.abs(breaks[i]! - breaks[i - 1]! - step)).toBeLessThanOrEqual(slack);
      }),
    );
  });

  it('take the narrowest round step there is room for', () => {
    expect(prettyBreaks(0, 100, 5, true)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(prettyBreaks(3, 98, 7, true)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(prettyBreaks(0.03, 0.42, 5, false)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(prettyBreaks(-12, 31, 5, true)).toEqual([-20, 0, 20, 40]);
    expect(prettyBreaks(-3, 4, 1, true)).toEqual([-5, 5]);
  });

  it('of whole numbers are whole, and make a class of a single value', () => {
    expect(prettyBreaks(0, 3, 7, true)).toEqual([0, 1, 2, 3]);
    expect(prettyBreaks(7, 7, 5, true)).toEqual([7, 8]);
    expect(prettyBreaks(0, 0, 5, false)).toEqual([0, 0.1]);
  });
});

describe('natural breaks', () => {
  it('are as good as those of an independent routine where values are many', () => {
    const many = fc.array(fc.oneof(fc.integer({ min: 0, max: 400 }), fractions), {
      minLength: 1,
      maxLength: 400,
    });
    fc.assert(
      fc.property(many, counts, (list, count) => {
        const sorted = Float64Array.from(list)
          .filter((v) => !Number.isNaN(v))
          .sort();
        fc.pre(sorted.length > 0);
        const starts = breaksOf(sorted, { count, method: 'natural' }).slice(0, -1);
        const theirs = ckmeans(Array.from(sorted), Math.min(count, new Set(sorted).size));
        expect(scatter(classesAt(sorted, starts))).toBeCloseTo(scatter(theirs), 4);
      }),
    );
  });

  it('are as good as the best of all there are', () => {
    const few = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 4 }), (list, count) => {
        const sorted = list.toSorted((a, b) => a - b);
        const breaks = breaksOf(Float64Array.from(list), { count, method: 'natural' });
        expect(scatter(classesAt(sorted, breaks.slice(0, -1)))).toBeCloseTo(leastScatter(sorted, count), 6);
      }),
    );
  });
});

function classesAt(sorted: ArrayLike<number>, starts: readonly number[]): number[][] {
  return starts.map((from, i) =>
    Array.from(sorted).filter((value) => value >= from && value < (starts[i + 1] ?? Infinity)),
  );
}

/** Sum of squared distances from the mean of each class. */
function scatter(classes: readonly (readonly number[])[]): number {
  return classes.reduce((sum, values) => {
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return sum + values.reduce((of, value) => of + (value - mean) ** 2, 0);
  }, 0);
}

/** Tries every way to cut the sorted values into at most so many classes. */
function leastScatter(sorted: readonly number[], count: number): number {
  if (sorted.length === 0) return 0;
  if (count === 1) return scatter([sorted]);
  let least = scatter([sorted]);
  for (let cut = 1; cut < sorted.length; cut++)
    least = Math.min(least, scatter([sorted.slice(0, cut)]) + leastScatter(sorted.slice(cut), count - 1));
  return least;
}
