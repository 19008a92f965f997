/** Class limits as they are moved by hand. */

/**
 * A round step for moving limits over values of such a span: about a two-hundredth of it, so that a limit lands
 * on a number a reader would choose. At least 1 for whole numbers.
 */
export function stepFor(low: number, high: number, whole: boolean): number {
  const span = high - low || Math.abs(high) || 1;
  const raw = span / 200;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5].find((digit) => digit * power >= raw * (1 - 1e-9)) ?? 10) * power;
  return whole ? Math.max(1, step) : step;
}

/**
 * The limits with one of them moved, on a multiple of the step and at least a step from its neighbours; the outer
 * two stay, as they are the ends of what there is. Null where there is no room to move.
 */
export function withBreakAt(
  breaks: readonly number[],
  index: number,
  to: number,
  step: number,
): readonly number[] | null {
  const [before, after] = [breaks[index - 1], breaks[index + 1]];
  if (before === undefined || after === undefined) return null;
  const least = firstMultipleAbove(before, step);
  const most = -firstMultipleAbove(-after, step);
  if (least > most) return null;
  const moved = Math.min(most, Math.max(least, multiple(Math.round(to / step), step)));
  return breaks.map((limit, i) => (i === index ? moved : limit));
}

/** The limits with one of them where it was typed to be; null where that is not between its neighbours. */
export function withBreakTyped(
  breaks: readonly number[],
  index: number,
  to: number,
): readonly number[] | null {
  const [before, after] = [breaks[index - 1], breaks[index + 1]];
  if (before === undefined || after === undefined || !(to > before && to < after)) return null;
  return breaks.map((limit, i) => (i === index ? to : limit));
}

function firstMultipleAbove(limit: number, step: number): number {
  return multiple(Math.floor(limit / step + 1e-9) + 1, step);
}

/** Divided where the step is a fraction: 3 × 0.1 is not 0.3. */
function multiple(times: number, step: number): number {
  return step < 1 ? times / Math.round(1 / step) : times * step;
}

/**
 * Limits that can be moved: strictly ascending, at least two classes. Classes of one value, as quantiles of many
 * equal values make, end a little above it.
 */
export function movable(breaks: readonly number[], step: number): readonly number[] {
  const limits = breaks.filter((limit, i) => i === 0 || limit > breaks[i - 1]!);
  if (limits.length === 0) return [];
  const [first, last] = [limits[0]!, limits.at(-1)!];
  if (limits.length > 2) return limits;
  const middle = multiple(Math.round((first + last) / 2 / step), step);
  return middle > first && middle < last ? [first, middle, last] : [first, first + step, first + 2 * step];
}
