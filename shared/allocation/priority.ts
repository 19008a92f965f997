import { done, type Result } from '../text/problem.ts';
import type { AllocationInput, Priority, Shares } from './allocation.ts';
import { columnOf } from './column.ts';
import { compareProducts, sum } from './exact.ts';
import { shareInProportion, type ShareTerms } from './proportional.ts';
import type { RankedMeasure } from './rule.ts';

/** Regions in classes. */
export interface Classes {
  /** From 1 (served first); 0 for regions that take no part. */
  readonly classes: Int32Array;
  readonly count: number;
  /** Slots that take part and of which a measure is unknown, ascending. */
  readonly unmeasured: readonly number[];
}

/** Sign of the order in which two slots are served; 0 where they are of one class. */
type Order = (a: number, b: number) => number;

/**
 * The classes of the rule "priority": regions with equal measures are one class; classes are ordered by the
 * first measure, among equals by the second, and so on. A region whose measure is unknown comes after those
 * whose measure is known.
 *
 * @param taking > 0 for regions that take part
 * @returns a problem when a measure is no column there is
 */
export function classesOf(
  by: readonly RankedMeasure[],
  figures: Pick<AllocationInput, 'eligible' | 'covered' | 'columns'>,
  taking: Int32Array,
): Result<Classes> {
  const orders: Order[] = [];
  const columns: Float64Array[] = [];
  for (const ranked of by) {
    const { measure } = ranked;
    const first = ranked.first === 'low' ? 1 : -1;
    if (measure === 'coverage') {
      const { covered, eligible } = figures;
      orders.push((a, b) => first * compareProducts(covered[a]!, eligible[b]!, covered[b]!, eligible[a]!));
      continue;
    }
    if (typeof measure === 'object') {
      const column = columnOf(figures.columns, measure.column);
      if (!column.ok) return column;
      columns.push(column.value);
      orders.push(byFigure(column.value, first));
    } else {
      orders.push(
        byFigure(
          measure === 'gap'
            ? figures.eligible.map((eligible, slot) => eligible - figures.covered[slot]!)
            : figures[measure],
          first,
        ),
      );
    }
  }
  const order: Order = (a, b) => {
    for (const compare of orders) {
      const sign = compare(a, b);
      if (sign !== 0) return sign;
    }
    return 0;
  };

  const slots = Int32Array.from(taking.keys()).filter((slot) => taking[slot]! > 0);
  const unmeasured = [...slots].filter((slot) => columns.some((column) => Number.isNaN(column[slot]!)));
  slots.sort((a, b) => order(a, b) || a - b);
  const classes = new Int32Array(taking.length);
  let count = 0;
  for (const [place, slot] of slots.entries()) {
    if (place === 0 || order(slots[place - 1]!, slot) !== 0) count++;
    classes[slot] = count;
  }
  return done({ classes, count, unmeasured });
}

/** @param first 1 where the lowest comes first, −1 where the highest does; the unknown come last either way */
function byFigure(figure: Float64Array, first: number): Order {
  return (a, b) => {
    const left = figure[a]!;
    const right = figure[b]!;
    if (left === right) return 0;
    const unknown = Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    if (unknown !== 0) return unknown;
    return Number.isNaN(left) ? 0 : left < right ? -first : first;
  };
}

/**
 * The rule "priority": `rest` heads class by class, each filled before the next begins. Every region of every
 * class has its least first. The class that cannot be filled is shared in proportion to a weight within its
 * regions' bounds, whole heads as `shareInProportion` makes them; later classes stay at their least.
 *
 * @param weight whole, > 0 wherever there is room
 * @param rest heads to give, Σ least ≤ rest
 */
export function shareByClass(
  { classes, count }: Classes,
  weight: ArrayLike<number>,
  rest: number,
  terms: ShareTerms,
): Shares & { readonly priority: Priority } {
  const { room, least } = terms;
  const wanted = new Float64Array(count + 1);
  for (let slot = 0; slot < room.length; slot++) wanted[classes[slot]!]! += room[slot]! - least[slot]!;
  let left = rest - sum(least);
  let open = 1;
  while (open <= count && left >= wanted[open]!) left -= wanted[open++]!;

  const heads = room.map((most, slot) => (classes[slot]! < open ? most : least[slot]!));
  const share = Float64Array.from(heads);
  if (open > count) return { share, heads, priority: { classes, count, open: 0, openHeads: 0 } };
  const inClass = (values: Int32Array): Int32Array =>
    values.map((value, slot) => (classes[slot] === open ? value : 0));
  const leastInClass = inClass(least);
  const shared = shareInProportion(weight, left + sum(leastInClass), {
    room: inClass(room),
    least: leastInClass,
    rounding: terms.rounding,
  });
  for (let slot = 0; slot < room.length; slot++) {
    if (classes[slot] !== open) continue;
    share[slot] = shared.share[slot]!;
    heads[slot] = shared.heads[slot]!;
  }
  return { share, heads, priority: { classes, count, open, openHeads: left } };
}
