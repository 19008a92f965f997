import { assertNever, done, type Result } from '../text/problem.ts';
import type { Allocation, AllocationInput, Priority, Shares } from './allocation.ts';
import { boundsOf, fitBounds, type Bounds } from './bounds.ts';
import { columnOf, columnWeights } from './column.ts';
import { shareEqually } from './equal.ts';
import { sum } from './exact.ts';
import { classesOf, shareByClass } from './priority.ts';
import { shareInProportion, type ShareTerms } from './proportional.ts';
import { raiseLowest } from './raise-lowest.ts';
import { reserveHeads } from './reserve.ts';
import type { Weight } from './rule.ts';

/**
 * Gives the heads of a quota to regions: locks first, then min(floor, room) to every other region, then the
 * rest by the rule, within the limits. No region gets more than its room; heads for which there is no room, or
 * no weight to give them by, stay unallocated. Exact in whole heads, and the same for the same figures whatever
 * order the areas or locks came in.
 *
 * @returns a problem when a lock exceeds its gap, the locks exceed the quota, floors or minimums exceed what the
 * locks leave of it, or a column is not there or cannot be a weight
 * @throws RangeError when a figure is no whole number within 0 and 2³¹ − 1, or the quota no safe integer ≥ 0
 */
export function allocate(input: AllocationInput): Result<Allocation> {
  const { quota, locks } = input;
  if (!Number.isSafeInteger(quota) || quota < 0) throw new RangeError(`quota ${quota} is no count of heads`);
  const bounds = boundsOf(input);
  const available = fitBounds(bounds, input);
  if (!available.ok) return available;
  const { gap, room, open, floor, minimum, leftOut } = bounds;
  const rest = available.value - sum(floor);
  const ruled = shareByRule(input, bounds, rest);
  if (!ruled.ok) return ruled;
  const { share, priority = null, withoutWeight = [] } = ruled.value;
  const heads = ruled.value.heads.map((more, slot) => floor[slot]! + more);
  for (const [slot, locked] of locks) heads[slot] = locked;
  const allocated = sum(heads);
  return done({
    gap,
    room,
    floor,
    minimum,
    share,
    heads,
    capped: atTheirMost(heads, open),
    priority,
    reserve: reserveHeads(heads, gap, input.reservePercent ?? 0),
    rest,
    allocated,
    unallocated: quota - allocated,
    leftOut,
    withoutWeight,
  });
}

/** 1 where a region the rule decides on has all it has room for. A plain loop: `from` takes a third of an allocation. */
function atTheirMost(heads: Int32Array, open: Int32Array): Uint8Array {
  const capped = new Uint8Array(open.length);
  for (let slot = 0; slot < open.length; slot++)
    if (open[slot]! > 0 && heads[slot] === open[slot]) capped[slot] = 1;
  return capped;
}

interface Ruled extends Shares {
  readonly priority?: Priority;
  readonly withoutWeight?: readonly number[];
}

/** What the rule gives beyond the floors. @param rest heads to give; there may be less room */
function shareByRule(input: AllocationInput, bounds: Bounds, rest: number): Result<Ruled> {
  const { rule } = input;
  const { open, floor, minimum } = bounds;
  const room = open.map((most, slot) => most - floor[slot]!);
  const least = minimum.map((heads, slot) => Math.max(0, heads - floor[slot]!));
  const terms: ShareTerms = { room, least, rounding: input.rounding ?? 'largest-remainder' };
  switch (rule.kind) {
    case 'equal':
      return done(shareEqually(rest, terms));
    case 'proportional': {
      const weights = weightsOf(rule.weight, input, bounds);
      if (!weights.ok) return weights;
      const { weight, unknown } = weights.value;
      return done({ ...shareInProportion(weight, rest, terms), withoutWeight: unknown });
    }
    case 'raise-lowest':
      return done(raiseAboveLeast(input, floor, terms, rest));
    case 'priority': {
      const classes = classesOf(rule.by, input, open);
      if (!classes.ok) return classes;
      const shares = shareByClass(classes.value, openGap(bounds), rest, terms);
      return done({ ...shares, withoutWeight: classes.value.unmeasured });
    }
    default:
      return assertNever(rule);
  }
}

interface Weights {
  readonly weight: ArrayLike<number>;
  /** Slots that take part whose weight is unknown. */
  readonly unknown: readonly number[];
}

function weightsOf(weight: Weight, input: AllocationInput, bounds: Bounds): Result<Weights> {
  if (weight === 'gap') return done({ weight: openGap(bounds), unknown: [] });
  if (weight === 'eligible') return done({ weight: input.eligible, unknown: [] });
  const column = columnOf(input.columns, weight.column);
  return column.ok ? columnWeights(weight.column, column.value, bounds.open, input.codes) : column;
}

/** What floors leave of the gaps, whether there is room for it or not. */
function openGap({ gap, floor }: Bounds): Int32Array {
  return gap.map((heads, slot) => heads - floor[slot]!);
}

/** The rule begins where floors and minimums have brought each region. */
function raiseAboveLeast(
  { covered, eligible }: AllocationInput,
  floor: Int32Array,
  { room, least }: ShareTerms,
  rest: number,
): Shares {
  const further = room.map((most, slot) => most - least[slot]!);
  const heads = raiseLowest(
    covered.map((before, slot) => before + floor[slot]! + least[slot]!),
    eligible,
    further,
    Math.min(rest - sum(least), sum(further)),
  ).map((more, slot) => least[slot]! + more);
  return { share: Float64Array.from(heads), heads };
}
