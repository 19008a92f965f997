import { headGoals } from './goals.ts';
import type { Holdings, OwnPlace } from './holdings.ts';
import type { Patterned } from './patterns.ts';
import type { Posed } from './pose.ts';

/** One way of deciding anew on some slots at a time. */
export interface Effort {
  /** Slots decided on at a time, and how many of these for what they lose, in every third program all. */
  readonly open: number;
  readonly losing: number;
  /** Dictionary entries computed per goal. */
  readonly work: number;
  /** Programs without anything gained, before what is short of the bounds is left so. */
  readonly rounds: number;
  /** Fewer of them where all heads that can be are paid, and only the order of use falls short by a few months. */
  readonly roundsForOrder: number;
}

/** A few milliseconds at a time. */
export const quickEffort: Effort = { open: 6, losing: 2, work: 500_000, rounds: 18, roundsForOrder: 3 };

/** Of one plan in hundreds, half a second for the last head. */
export const thoroughEffort: Effort = {
  open: 14,
  losing: 4,
  work: 20_000_000,
  rounds: 12,
  roundsForOrder: 0,
};

/** The same where all that is asked is whether heads can be paid for, again and again. */
export const askingEffort: Effort = { ...thoroughEffort, rounds: 4 };

/**
 * Decides anew on some of the slots with limits of their own, the others kept, until the bounds are met or enough has
 * been tried.
 *
 * @param known what is had of each goal @returns the same afterwards
 */
export function improveAgain(
  posed: Posed,
  holdings: Holdings,
  patterned: Patterned,
  places: readonly OwnPlace[],
  known: readonly number[],
  bounds: readonly number[],
  { open, losing, work, rounds, roundsForOrder }: Effort,
): readonly number[] {
  let values = known;
  for (let round = 0, gained = 0; round - gained < rounds; round++) {
    const goal = values.findIndex((value, i) => value < bounds[i]!);
    if (goal < 0) return values;
    if (goal >= headGoals && round - gained >= roundsForOrder) break;
    const time = Math.floor(round / 3);
    const chosen =
      round % 3 === 1
        ? Array.from({ length: open }, (_, i) => places[scattered(round * open + i, places.length)]!)
        : likelyToGain(posed, holdings, patterned, goal, places, {
            open,
            losing: round % 3 === 0 ? open : losing,
            time,
          });
    const before = values;
    values = holdings.improve([...new Set(chosen)], bounds, work, patterned).map(({ value }) => value);
    const first = values.findIndex((value, i) => value !== before[i]);
    if (first >= 0 && first < headGoals) gained = round;
  }
  return values;
}

/** Numbers below `count` that lie far apart one after the other, all of them before one comes again or nearly. */
function scattered(i: number, count: number): number {
  return Math.floor(((i * 0.618_033_988_75) % 1) * count);
}

/**
 * Slots that may gain together: some of those that lose most of a goal, at the prices of its bound, by being filled as
 * they are, and some in which most heads are left to be paid by the money that sets free; others each time.
 */
function likelyToGain(
  posed: Posed,
  holdings: Holdings,
  patterned: Patterned,
  goal: number,
  places: readonly OwnPlace[],
  { open: count, losing, time }: Pick<Effort, 'open' | 'losing'> & { readonly time: number },
): OwnPlace[] {
  const { losses, open } = standingOf(posed, holdings, patterned, goal, places);
  const lossy = [...losses.keys()].filter((i) => losses[i]! > 1e-9).sort((a, b) => losses[b]! - losses[a]!);
  const first = inTurn(lossy, losing, time);
  const others = [...open.keys()].filter((i) => !first.includes(i)).sort((a, b) => open[b]! - open[a]!);
  return [...first, ...inTurn(others, count - first.length, time)].map((i) => places[i]!);
}

/** What each slot loses, and its heads that are not paid by its own funds. */
function standingOf(
  posed: Posed,
  { families: held }: Holdings,
  { kinds, prices }: Patterned,
  goal: number,
  places: readonly OwnPlace[],
): { readonly losses: Float64Array; readonly open: Float64Array } {
  const losses = new Float64Array(places.length);
  const open = new Float64Array(places.length);
  let from = 0;
  // Places are listed family by family.
  while (from < places.length) {
    const { family } = places[from]!;
    const { heads, slots } = posed.families[family]!;
    const price = prices.find((each) => each.goal === goal && each.family === family);
    const { kindOf } = kinds.get(family)!;
    const width = held[family]!.length * heads.length;
    for (const [c, perSlot] of heads.entries()) {
      for (let place = 0; place < slots.length; place++) open[from + place]! += perSlot[place]!;
      for (const [k, perClass] of held[family]!.entries()) {
        const paid = perClass[c]!;
        const worth = price?.worths[k]![c] ?? 0;
        const best = k * heads.length + c;
        for (let place = 0; place < slots.length; place++) {
          open[from + place]! -= paid[place]!;
          if (price && worth > 0)
            losses[from + place]! += worth * (price.heads[kindOf[place]! * width + best]! - paid[place]!);
        }
      }
    }
    from += slots.length;
  }
  return { losses, open };
}

/** So many of a list, the next ones each time. */
function inTurn<T>(list: readonly T[], count: number, time: number): T[] {
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, i) => list[(time * count + i) % list.length]!,
  );
}
