import { breaksOf, classifyAt, percentBreaks, type ClassMethod, type Classes } from './classify.ts';
import {
  isOfPlan,
  partsOf,
  type Difference,
  type FurtherFigures,
  type Indicator,
  type PlannedResult,
} from './indicator.ts';
import { aggregate, slotsAlone, type LevelRegions, type RegionValues } from './levels.ts';
import { palette } from './palette.ts';
import { styleFor, withoutLimits, type MapStyle, type MapStyles } from './style.ts';
import type { Level } from '../region/code.ts';

/** An indicator made ready to be drawn: its values, their classes and one colour per class. */
export interface ClassifiedIndicator {
  readonly indicator: Indicator;
  readonly level: Level;
  /** The look it was classified by. */
  readonly style: MapStyle;
  /** One per region of the level (per slot at desa level), NaN for "tidak ada data". */
  readonly values: Float64Array;
  readonly classes: Classes;
  /** `#rrggbb`, one per class. */
  readonly colours: readonly string[];
  /** Regions without a figure; those outside the plan's area are not among them. */
  readonly missing: number;
  /** Regions the plan does not concern, for indicators of the plan; else 0. */
  readonly outside: number;
  /** True for a region (a slot at desa level) counted in `outside`. */
  readonly isOutside: (region: number) => boolean;
  /** Desa of each region left out of its figure because theirs is unknown. */
  readonly unknown: Int32Array;
}

/** What a map shows its indicator with. */
export interface MapLook extends FurtherFigures {
  /** Looks chosen by hand; others choose for themselves. */
  readonly styles?: MapStyles | undefined;
  /** The regions that are coloured; the desa where none are given. */
  readonly regions?: LevelRegions | undefined;
}

interface Figures {
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
}

/**
 * Values, classes and colours of an indicator, the same for the map on screen and the map on paper.
 * Coverage before and after share round breaks and those made by hand, and all phases share theirs, so that one
 * colour means one thing when the reader goes from one map to the next.
 */
export function classifyIndicator(
  indicator: Indicator,
  coverage: Figures,
  result: PlannedResult | null,
  look: MapLook = {},
): ClassifiedIndicator {
  const valuesOf = (of: Indicator): RegionValues => regionValues(of, coverage, result, look);
  const own = valuesOf(indicator);
  const style = styleFor(indicator, look.regions?.level ?? 'desa', look.styles ?? {});
  const breaks =
    style.method === 'manual'
      ? enclosing(style.breaks, own.values)
      : indicator.kind === 'difference'
        ? mirroredBreaks(own.values, style.method, style.classes)
        : sharedBreaks(
            indicator,
            { method: style.method, classes: style.classes },
            result,
            (of) => valuesOf(of).values,
          );
  return made(indicator, style, own, breaks, look);
}

/**
 * Heads of all phases up to and including one, in classes that hold for every phase: a map that fills up
 * step by step. Its indicator is that phase's, and so is its look, but for limits made by hand: they are of the heads
 * of one phase, and fit no sum of several.
 */
export function classifyCumulative(
  phase: number,
  coverage: Figures,
  result: PlannedResult,
  look: Pick<MapLook, 'styles'> = {},
): ClassifiedIndicator {
  const steps: Float64Array[] = [];
  const phases = result.regions.phases.map((_, index): Indicator => ({ kind: 'phase', phase: index }));
  const indicator = phases[phase];
  if (!indicator) throw new RangeError(`the plan has no phase ${phase}`);
  for (const of of phases) {
    const heads = regionValues(of, coverage, result, {}).values;
    const before = steps.at(-1);
    steps.push(before ? heads.map((more, slot) => more + before[slot]!) : heads);
  }
  const style = withoutLimits(styleFor(indicator, 'desa', look.styles ?? {}), indicator);
  const own = { ...regionValues(indicator, coverage, result, {}), values: steps[phase]! };
  const { classes: count, method } = style;
  return made(indicator, style, own, breaksOf(joined(steps), { count, method }), {});
}

/**
 * Heads a second plan gives more or fewer than a first, in classes that lie alike on both sides of "the same":
 * what is as far below as another above gets the colour that mirrors it.
 */
export function classifyDifference(
  difference: Difference,
  coverage: Figures,
  look: MapLook = {},
): ClassifiedIndicator {
  return classifyIndicator({ kind: 'difference' }, coverage, null, { ...look, difference });
}

/** Figures of an indicator by region of the look's level, by slot where it names none. */
export function regionValues(
  indicator: Indicator,
  coverage: Figures,
  result: PlannedResult | null,
  look: MapLook = {},
): RegionValues {
  const inArea = isOfPlan(indicator) ? result?.regions.inArea : undefined;
  const regions = look.regions ?? slotsAlone(coverage.eligible.length);
  return aggregate(partsOf(indicator, coverage, result, look), regions, inArea);
}

function made(
  indicator: Indicator,
  style: MapStyle,
  { values, unknown, outside }: RegionValues,
  breaks: readonly number[],
  { regions }: MapLook,
): ClassifiedIndicator {
  const classes = classifyAt(values, breaks);
  const outsideCount = outside.reduce((count, is) => count + is, 0);
  return {
    indicator,
    level: regions?.level ?? 'desa',
    style,
    values,
    classes,
    colours: palette(style.palette, classes.counts.length, style.reversed),
    missing: classes.missing - outsideCount,
    outside: outsideCount,
    isOutside: (region) => outside[region] === 1,
    unknown,
  };
}

/**
 * Limits made by hand with their ends moved out to values that came later, so that no legend names a range its
 * desa are not in.
 */
function enclosing(breaks: readonly number[], values: Float64Array): readonly number[] {
  let [low, high] = [breaks[0]!, breaks.at(-1)!];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, ...breaks.slice(1, -1), high];
}

/** Breaks that hold for all maps the indicator is read beside. */
function sharedBreaks(
  indicator: Indicator,
  { method, classes: count }: { readonly method: ClassMethod; readonly classes: number },
  result: PlannedResult | null,
  valuesOf: (indicator: Indicator) => Float64Array,
): readonly number[] {
  const phases = result?.regions.phases ?? [];
  if (indicator.kind === 'enrolled-share' && method === 'pretty')
    return percentBreaks(valuesOf(indicator), count);
  const isCoverage = indicator.kind === 'coverage' || indicator.kind === 'coverage-after';
  if (isCoverage && method === 'pretty')
    return percentBreaks(
      joined([valuesOf({ kind: 'coverage' }), valuesOf({ kind: 'coverage-after' })]),
      count,
    );
  switch (indicator.kind) {
    case 'coverage-after':
      return breaksOf(joined(phases.map((_, phase) => valuesOf({ ...indicator, phase }))), { count, method });
    case 'phase':
      return breaksOf(joined(phases.map((_, phase) => valuesOf({ ...indicator, phase }))), { count, method });
    default:
      return breaksOf(valuesOf(indicator), { count, method });
  }
}

function joined(maps: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(maps.reduce((length, values) => length + values.length, 0));
  let at = 0;
  for (const values of maps) {
    all.set(values, at);
    at += values.length;
  }
  return all;
}

/**
 * Breaks of whole numbers that mirror each other around a class that holds zero alone.
 * @param count classes in all, those of one side rounded down
 */
function mirroredBreaks(values: Float64Array, method: ClassMethod, count: number): readonly number[] {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0) return values.every(Number.isNaN) ? [] : [0, 0];
  const sideClasses = Math.max(1, Math.floor((count - 1) / 2));
  const [, ...starts] = breaksOf(sizes, { count: sideClasses, method });
  const largest = starts.pop()!;
  const later = starts.filter((start) => start > 1);
  return [-largest, ...later.map((start) => 1 - start).reverse(), 0, 1, ...later, largest];
}
