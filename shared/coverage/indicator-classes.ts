import { classify, classifyAt, percentBreaks, type Classes } from './classify.ts';
import {
  differenceValues,
  indicatorValues,
  isOfPlan,
  type Difference,
  type Indicator,
  type PlannedResult,
} from './indicator.ts';
import { palette, type PaletteName } from './palette.ts';

/** An indicator made ready to be drawn: its values, their classes and one colour per class. */
export interface ClassifiedIndicator {
  readonly indicator: Indicator;
  /** One per slot, NaN for "tidak ada data". */
  readonly values: Float64Array;
  readonly classes: Classes;
  /** `#rrggbb`, one per class. */
  readonly colours: readonly string[];
  /** Desa without a figure; those outside the plan's area are not among them. */
  readonly missing: number;
  /** Desa the plan does not concern, for indicators of the plan; else 0. */
  readonly outside: number;
  /** True for a slot counted in `outside`. */
  readonly isOutside: (slot: number) => boolean;
}

const classCount = 5;

/**
 * Values, classes and colours of an indicator, the same for the map on screen and the map on paper.
 * Coverage before and after share round breaks, and all phases share theirs, so that one colour means one
 * thing when the reader goes from one map to the next.
 */
export function classifyIndicator(
  indicator: Indicator,
  coverage: { readonly eligible: Float64Array; readonly covered: Float64Array },
  result: PlannedResult | null,
): ClassifiedIndicator {
  const values = indicatorValues(indicator, coverage, result);
  return made(indicator, values, classesFor(indicator, values, coverage, result), result);
}

function made(
  indicator: Indicator,
  values: Float64Array,
  classes: Classes,
  result: PlannedResult | null,
): ClassifiedIndicator {
  const inArea = isOfPlan(indicator) ? result?.regions.inArea : undefined;
  const isOutside = (slot: number): boolean => inArea?.[slot] === 0;
  const outside = inArea ? inArea.reduce((count, inside) => count + (inside ? 0 : 1), 0) : 0;
  return {
    indicator,
    values,
    classes,
    colours: palette(paletteFor(indicator), classes.counts.length),
    missing: classes.missing - outside,
    outside,
    isOutside,
  };
}

/**
 * Heads of all phases up to and including one, in classes that hold for every phase: a map that fills up
 * step by step. Its indicator is that phase's.
 */
export function classifyCumulative(
  phase: number,
  coverage: { readonly eligible: Float64Array; readonly covered: Float64Array },
  result: PlannedResult,
): ClassifiedIndicator {
  const steps: Float64Array[] = [];
  result.regions.phases.forEach((_, index) => {
    const heads = indicatorValues({ kind: 'phase', phase: index }, coverage, result);
    const before = steps.at(-1);
    steps.push(before ? heads.map((of, slot) => of + before[slot]!) : heads);
  });
  const values = steps[phase];
  if (!values) throw new RangeError(`the plan has no phase ${phase}`);
  return made({ kind: 'phase', phase }, values, classifyAt(values, sharedBreaks(steps)), result);
}

/**
 * Heads a second plan gives more or fewer than a first, in classes that lie alike on both sides of "the same":
 * what is as far below as another above gets the colour that mirrors it.
 */
export function classifyDifference(
  difference: Difference,
  coverage: { readonly eligible: Float64Array; readonly covered: Float64Array },
): ClassifiedIndicator {
  const values = differenceValues(difference, coverage);
  return made({ kind: 'difference' }, values, classifyAt(values, mirroredBreaks(values)), null);
}

/** Most classes on one side of zero: with the one for "the same" they are the seven a map may have. */
const sideClasses = 3;

/** Breaks of whole numbers that mirror each other around a class that holds zero alone. */
function mirroredBreaks(values: Float64Array): readonly number[] {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0) return values.every(Number.isNaN) ? [] : [0, 0];
  const [, ...later] = classify(sizes, { count: sideClasses, method: 'natural' }).breaks;
  const largest = later.pop()!;
  return [-largest, ...later.map((start) => 1 - start).reverse(), 0, 1, ...later, largest];
}

/** The palette that says what the indicator means: good, missing, or given. */
export function paletteFor(indicator: Indicator): PaletteName {
  switch (indicator.kind) {
    case 'coverage':
    case 'coverage-after':
      return 'sequential';
    case 'gap':
    case 'eligible':
      return 'need';
    case 'allocated':
    case 'cost':
    case 'phase':
      return 'plan';
    case 'difference':
      return 'diverging';
  }
}

function classesFor(
  indicator: Indicator,
  values: Float64Array,
  coverage: { readonly eligible: Float64Array; readonly covered: Float64Array },
  result: PlannedResult | null,
): Classes {
  switch (indicator.kind) {
    case 'coverage':
    case 'coverage-after': {
      const before = indicatorValues({ kind: 'coverage' }, coverage, result);
      const after = indicatorValues({ kind: 'coverage-after' }, coverage, result);
      return classifyAt(values, percentBreaks(Float64Array.of(...before, ...after)));
    }
    case 'phase': {
      const all = (result?.regions.phases ?? []).map((_, phase) =>
        indicatorValues({ kind: 'phase', phase }, coverage, result),
      );
      return classifyAt(values, sharedBreaks(all));
    }
    case 'gap':
    case 'eligible':
    case 'allocated':
    case 'cost':
    case 'difference':
      return classify(values, { count: classCount, method: 'natural' });
  }
}

/** Natural breaks over several maps together. */
function sharedBreaks(maps: readonly Float64Array[]): readonly number[] {
  const all = Float64Array.from(maps.flatMap((values) => Array.from(values)));
  return classify(all, { count: classCount, method: 'natural' }).breaks;
}
