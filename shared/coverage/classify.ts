import { naturalStarts } from './natural-breaks.ts';

/**
 * How class limits are chosen: equally many values, equally wide, least variance within (Jenks' aim), or at
 * round numbers.
 */
export const classMethods = ['quantile', 'equal', 'natural', 'pretty'] as const;
export type ClassMethod = (typeof classMethods)[number];

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
 * numbers are whole.
 * @throws RangeError when `count` is not a whole number of at least 1
 */
export function classify(
  values: Float64Array,
  options: { readonly count: number; readonly method: ClassMethod },
): Classes {
  return classesFrom(values, breaksOf(values, options));
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
 * The breaks of {@link classify}. None of them hang on the order of the values.
 * Quantile, equal and natural breaks begin at the lowest value and end at the highest; pretty ones enclose both.
 * @throws RangeError when `count` is not a whole number of at least 1
 */
export function breaksOf(
  values: Float64Array,
  { count, method }: { readonly count: number; readonly method: ClassMethod },
): readonly number[] {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`number of classes ${count} is not a whole number of at least 1`);
  const sorted = values.filter((v) => !Number.isNaN(v)).sort();
  const last = sorted.at(-1);
  if (last === undefined) return [];
  if (method === 'pretty') return prettyBreaks(sorted[0]!, last, count, sorted.every(Number.isInteger));
  return [...lowerLimits(sorted, count, method), last];
}

/** Lower limits of the classes, strictly ascending, the first one the lowest value. */
function lowerLimits(
  sorted: Float64Array,
  count: number,
  method: Exclude<ClassMethod, 'pretty'>,
): readonly number[] {
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
    case 'natural':
      return naturalStarts(sorted, count);
  }
}

function distinct(ascending: ArrayLike<number>): readonly number[] {
  const kept: number[] = [];
  for (let i = 0; i < ascending.length; i++)
    if (i === 0 || ascending[i] !== ascending[i - 1]) kept.push(ascending[i]!);
  return kept;
}

/**
 * Round breaks that enclose `low` and `high` in at most `count` classes: multiples of the narrowest step
 * among 1, 2 and 5 times a power of ten.
 * @param whole steps below 1 are left out, so that breaks of whole numbers are whole
 */
export function prettyBreaks(low: number, high: number, count: number, whole: boolean): readonly number[] {
  // Of values that are all the same the size of the value says what is a round step beside it.
  const apart = low === high ? Math.abs(high) || 1 : Math.max(high - low, Math.abs(high) * 1e-9);
  // Below that no step is told apart in floating point, nor by a reader.
  const span = Math.max(apart, 1e-12);
  // No step below a `count`-th of the span can do.
  let power = Math.floor(Math.log10(span / count));
  if (whole) power = Math.max(0, power);
  for (; ; power++) {
    for (const digit of [1, 2, 5]) {
      const breaks = multiples(low, high, digit, power);
      if (breaks.length - 1 <= count) return breaks;
      // Both sides of zero take a class each, whatever the step.
      if (count === 1 && breaks.length === 3 && low < 0 && high > 0) return [breaks[0]!, breaks[2]!];
    }
  }
}

/**
 * Round breaks for fractions: multiples of the narrowest step among 1, 2, 5, 10, 20 and 50 percent that needs
 * no more classes. Where steps of a size are too many because far more are covered than eligible, all above
 * 100 percent are one class: then what a reader asks of the others, how near they are to full, stays legible.
 */
export function percentBreaks(values: Float64Array, count: number): readonly number[] {
  let low = Infinity;
  let high = -Infinity;
  for (const v of values) {
    if (v < low) low = v;
    if (v > high) high = v;
  }
  if (low > high) return [];
  for (const step of [1, 2, 5, 10, 20, 50]) {
    const all = percents(low, high, step);
    if (all.length - 1 <= count) return all;
    if (low >= 1 || high <= 1) continue;
    const upToFull = percents(low, 1, step);
    if (upToFull.length <= count) return [...upToFull, all.at(-1)!];
  }
  return prettyBreaks(low, high, count, false);
}

function percents(low: number, high: number, step: number): readonly number[] {
  return stepsBetween((low * 100) / step, (high * 100) / step).map((i) => (i * step) / 100);
}

function multiples(low: number, high: number, digit: number, power: number): readonly number[] {
  const size = digit * 10 ** power;
  // Divided by a whole power of ten, not multiplied by a broken one: 3 × 0.1 is not 0.3.
  return stepsBetween(low / size, high / size).map((i) =>
    power < 0 ? (i * digit) / 10 ** -power : i * size,
  );
}

/** Whole numbers from the one at or below `low` to the one at or above `high`, at least two. */
function stepsBetween(low: number, high: number): readonly number[] {
  // The tolerance keeps 0.6 (59.99999999999999 %) from opening a class of its own below 60.
  const first = Math.floor(low + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high - 1e-9));
  // A list too long to be breaks is not made at all.
  const length = Math.min(last - first + 1, 1000);
  return Array.from({ length }, (_, i) => first + i);
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
