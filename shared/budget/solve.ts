import type { Claims } from './claims.ts';
import { asEven } from './even.ts';
import { headGoals, type Goal } from './goals.ts';
import { Holdings, type OwnPlace } from './holdings.ts';
import { fillByPatterns, type Filled } from './patterns.ts';
import type { Posed } from './pose.ts';
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
const mostOpen = 5;

/** Dictionary entries computed per goal: some 20 ms where one program decides on all, else a few. */
const workAtOnce = 10_000_000;
const workAtFirst = 2_000_000;
const workAgain = 500_000;

/** Programs that decide on other slots again, before what is short of the bounds is left so. */
const mostRounds = 16;

/** Fewer of them where all heads that can be are paid, and only the order of use falls short by a few months. */
const mostRoundsForOrder = 3;

/**
 * The best funding. Pools and even families take a few columns of one program, however many slots they have;
 * other slots with limits of their own have columns for each class and fund where they are few. Where they
 * are many, patterns say what can be reached at most and nearly reach it (`patterns.ts`), and whole numbers less
 * (`whole-totals.ts`); then a program decides on some of the slots anew, the others kept, until the bounds are met or
 * enough has been tried.
 *
 * @param needed of the first goal: where there cannot be as much, nothing further is tried
 */
export function solve(claims: Claims, posed: Posed, goals: readonly Goal[], needed = 0): Solution {
  const evens = posed.families.map((family) => asEven(claims, posed, family));
  const uneven = [...evens.keys()].filter((family) => evens[family] === null);
  const places = uneven.flatMap((family) =>
    Array.from(posed.families[family]!.slots, (_, place): OwnPlace => ({ family, place })),
  );
  const holdings = new Holdings(claims, posed, evens, goals);
  if (places.length <= mostAtOnce) {
    const stages = holdings.improve(places, [], workAtOnce);
    return {
      holdings,
      values: stages.map(({ value }) => value),
      bounds: stages.map(({ bound }) => bound),
    };
  }
  const filled = fillByPatterns(claims, posed, holdings, uneven, goals, needed);
  let { bounds } = filled;
  if (bounds[0]! < needed) return { holdings, values: goals.map(() => 0), bounds };
  let values = holdings.improve([], bounds, workAtFirst).map(({ value }) => value);
  const reached = () => values.every((value, i) => value >= bounds[i]!);
  if (!reached()) values = holdings.improve(filled.open, bounds, workAtFirst).map(({ value }) => value);
  if (!reached())
    bounds = boundsOfTotals(claims, posed, holdings, filled.kinds, filled.prices, goals, bounds);
  for (let round = 0; round < mostRounds; round++) {
    const short = values.findIndex((value, i) => value < bounds[i]!);
    if (short < 0 || (short >= headGoals && round >= mostRoundsForOrder)) break;
    const inTurn = round % 2 === 0 ? mostLost(posed, holdings, filled, short, places) : places;
    const chosen = Array.from({ length: mostOpen }, (_, i) =>
      round % 2 === 0
        ? inTurn[((round / 2) * mostOpen + i) % places.length]!
        : places[scattered(round * mostOpen + i, places.length)]!,
    );
    values = holdings.improve([...new Set(chosen)], bounds, workAgain).map(({ value }) => value);
  }
  return { holdings, values, bounds };
}

/** Numbers below `count` that lie far apart one after the other, all of them before one comes again or nearly. */
function scattered(i: number, count: number): number {
  return Math.floor(((i * 0.618_033_988_75) % 1) * count);
}

/** Slots that lose most of a goal, at the prices of its bound, by being filled as they are, first. */
function mostLost(
  { classes }: Posed,
  { families }: Holdings,
  { kinds, prices }: Filled,
  goal: number,
  places: readonly OwnPlace[],
): OwnPlace[] {
  const priced = new Map(prices.filter((price) => price.goal === goal).map((price) => [price.family, price]));
  const losses = places.map(({ family, place }) => {
    const price = priced.get(family);
    if (!price) return 0;
    const { worths, heads } = price;
    const at = kinds.get(family)!.kindOf[place]! * worths.length * classes.length;
    let loss = 0;
    for (const [k, perClass] of worths.entries())
      for (const [c, worth] of perClass.entries())
        loss += worth * (heads[at + k * classes.length + c]! - families[family]![k]![c]![place]!);
    return loss;
  });
  return [...places.keys()].sort((a, b) => losses[b]! - losses[a]! || a - b).map((i) => places[i]!);
}
