import type { Claims } from './claims.ts';
import { asEven } from './even.ts';
import { headGoals, type Goal } from './goals.ts';
import { askingEffort, improveAgain, quickEffort, thoroughEffort } from './improve-again.ts';
import { Holdings, type OwnPlace } from './holdings.ts';
import { boundByPatterns, type Patterned } from './patterns.ts';
import type { Posed } from './pose.ts';
import { settlePatterns } from './settle-patterns.ts';
import { boundsOfTotals } from './whole-totals.ts';

export interface Solution {
  readonly holdings: Holdings;
  /** What is had of each goal, in its units. */
  readonly values: readonly number[];
  /** What no funding exceeds, goals before kept. */
  readonly bounds: readonly number[];
}

/** Slots with limits of their own up to which one program decides on all of them, and beyond it on some at a time. */
const mostAtOnce = 10;

/** Dictionary entries computed per goal: some 20 ms where one program decides on all, else a few. */
const workAtOnce = 10_000_000;
const workAtFirst = 2_000_000;

/**
 * The best funding. Pools and even families take a few columns of one program, however many slots they have;
 * other slots with limits of their own have columns for each class and fund where they are few. Where they
 * are many, or that is not certain, patterns say what can be reached at most and nearly reach it (`patterns.ts`), and whole numbers less
 * (`whole-totals.ts`); then a program decides on some of the slots anew, the others kept, until the bounds are met or
 * enough has been tried.
 *
 * @param needed of the first goal: where there cannot be as much, nothing further is tried, and else not for long
 */
export function solve(claims: Claims, posed: Posed, goals: readonly Goal[], needed = 0): Solution {
  const evens = posed.families.map((family) => asEven(claims, posed, family));
  const uneven = [...evens.keys()].filter((family) => evens[family] === null);
  const places = uneven.flatMap((family) =>
    Array.from(posed.families[family]!.slots, (_, place): OwnPlace => ({ family, place })),
  );
  const holdings = new Holdings(claims, posed, evens, goals);
  let values: readonly number[] = goals.map(() => 0);
  const few = places.length <= mostAtOnce;
  if (few) {
    const stages = holdings.improve(places, [], workAtOnce);
    values = stages.map(({ value }) => value);
    const own = stages.map(({ bound }) => bound);
    if (places.length === 0 || !short(values, own, headGoals)) return { holdings, values, bounds: own };
  }
  const filled = boundByPatterns(claims, posed, holdings, uneven, goals, needed);
  let { bounds } = filled;
  if (bounds[0]! < needed) return { holdings, values, bounds };
  const improved = (open: readonly OwnPlace[], work: number, patterned: Patterned | null = null) =>
    holdings.improve(open, bounds, work, patterned).map(({ value }) => value);
  if (few) values = improved(places, workAtOnce, filled);
  else {
    const open = settlePatterns(posed, holdings, filled);
    values = improved([], workAtFirst);
    if (short(values, bounds)) values = improved(open, workAtFirst);
  }
  if (short(values, bounds))
    bounds = boundsOfTotals(claims, posed, holdings, filled.kinds, filled.prices, goals, bounds);
  // Whether all are paid is asked dozens of times for a plan; who is paid, once.
  for (const effort of needed > 0 ? [quickEffort, askingEffort] : [quickEffort, thoroughEffort])
    if (short(values, bounds)) values = improveAgain(posed, holdings, filled, places, values, bounds, effort);
  return { holdings, values, bounds };
}

/** Whether any of the first goals has less than its bound. */
function short(values: readonly number[], bounds: readonly number[], goals = values.length): boolean {
  return values.slice(0, goals).some((value, i) => value < bounds[i]!);
}
