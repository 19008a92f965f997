import { ckmeans } from 'simple-statistics';
import { maxClasses } from './palette.ts';

/** How class limits are chosen: equally many values, equally wide, or least variance within (Jenks' aim). */
export type ClassMethod = 'quantile' | 'equal' | 'natural';

/**
 * Classes of a choropleth. Class i holds values from `breaks[i]` up to but excluding `breaks[i + 1]`; the
 * last one includes its upper break.
 */
export interface Classes {
  /** Ascending, one more than there are classes; empty when there is no value to classify. */
  readonly breaks: readonly number[];
  /** Number of values in each class. */
  readonly counts: readonly number[];
  /** Values that are NaN: "tidak ada data". */
  readonly missing: number;
  /** True when all values are whole: then ranges can be printed as `12–34`, `35–60`. */
  readonly whole: boolean;
  /** Class of a value; values beyond the breaks fall into the nearest class, NaN gives -1. */
  readonly classOf: (value: number) => number;
}

/**
 * At most `count` classes over the values; fewer when there are fewer distinct values. Breaks of whole
 * numbers are whole. Natural classes are optimal (ckmeans of simple-statistics; Wang & Song 2011, The R
 * Journal 3/2), so the result does not hang on the order of the values.
 * @throws RangeError when `count` is not a whole number of at least 1
 */
export function classify(
  values: Float64Array,
  options: { readonly count: number; readonly method: ClassMethod },
): Classes {
  const { count, method } = options;
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`number of classes ${count} is not a whole number of at least 1`);
  const sorted = values.filter((v) => !Number.isNaN(v)).sort();
  const last = sorted.at(-1);
  if (last === undefined) return classesFrom(values, []);
  const starts = lowerLimits(sorted, count, method);
  return classesFrom(values, [...starts, last]);
}

/**
 * Classes at breaks chosen beforehand, so that maps can be compared class by class.
 * @throws RangeError when the breaks do not ascend
 */
export function classifyAt(values: Float64Array, breaks: readonly number[]): Classes {
  if (breaks.length === 1 || breaks.some((b, i) => i > 0 && !(b >= breaks[i - 1]!)))
    throw new RangeError(`breaks ${breaks.join(', ')} do not ascend`);
  return classesFrom(values, breaks);
}

/**
 * Round breaks for fractions: multiples of the narrowest step among 1, 2, 5, 10 and 20 percent that needs no
 * more than {@link maxClasses} classes. Round limits are read faster than exact ones, and two maps of coverage
 * (before and after a plan) get the same ones when both sets of values are given together. Where even steps
 * of 20 percent are too many, as when far more are covered than eligible, the last class takes the rest.
 */
export function percentBreaks(values: Float64Array): readonly number[] {
  let low = Infinity;
  let high = -Infinity;
  for (const v of values) {
    if (v < low) low = v;
    if (v > high) high = v;
  }
  if (low > high) return [];
  for (const step of [1, 2, 5, 10, 20]) {
    const breaks = multiples(low, high, step);
    if (breaks.length - 1 <= maxClasses) return breaks;
  }
  const all = multiples(low, high, 20);
  return [...all.slice(0, maxClasses), all.at(-1)!];
}

function multiples(low: number, high: number, step: number): readonly number[] {
  // The tolerance keeps 0.6 (59.99999999999999 %) from opening a class of its own below 60.
  const first = Math.floor((low * 100) / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil((high * 100) / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => ((first + i) * step) / 100);
}

/** Lower limits of the classes, strictly ascending, the first one the lowest value. */
function lowerLimits(sorted: Float64Array, count: number, method: ClassMethod): readonly number[] {
  const low = sorted[0]!;
  const high = sorted.at(-1)!;
  switch (method) {
    case 'quantile':
      return distinct(
        Array.from({ length: count }, (_, i) => sorted[Math.floor((i * sorted.length) / count)]!),
      );
    case 'equal': {
      const round = sorted.every(Number.isInteger) ? Math.ceil : (v: number): number => v;
      const wanted = Math.min(count, distinct(sorted).length);
      const limits = Array.from({ length: wanted }, (_, i) => round(low + (i * (high - low)) / wanted));
      return distinct(limits.filter((v) => v <= high));
    }
    case 'natural': {
      const clusters = ckmeans(Array.from(sorted), Math.min(count, distinct(sorted).length));
      return distinct(clusters.flatMap((cluster) => cluster.slice(0, 1)));
    }
  }
}

function distinct(ascending: ArrayLike<number>): readonly number[] {
  const kept: number[] = [];
  for (let i = 0; i < ascending.length; i++)
    if (i === 0 || ascending[i] !== ascending[i - 1]) kept.push(ascending[i]!);
  return kept;
}

function classesFrom(values: Float64Array, breaks: readonly number[]): Classes {
  const classes = Math.max(0, breaks.length - 1);
  const classOf = (value: number): number => {
    if (Number.isNaN(value) || classes === 0) return -1;
    let found = 0;
    while (found + 1 < classes && value >= breaks[found + 1]!) found++;
    return found;
  };
  const counts = Array.from({ length: classes }, () => 0);
  let missing = 0;
  let whole = true;
  for (const value of values) {
    if (Number.isNaN(value)) missing++;
    else {
      whole &&= Number.isInteger(value);
      const of = classOf(value);
      if (of >= 0) counts[of]!++;
    }
  }
  return { breaks, counts, missing, whole, classOf };
}
