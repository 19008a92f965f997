import type { Claims } from './claims.ts';
import { fillFamily, type FamilyFilling, type Worths } from './family-filling.ts';
import type { Goal } from './goals.ts';
import type { Holdings } from './holdings.ts';
import type { Row } from './linear-program.ts';
import type { Posed } from './pose.ts';
import { leastLimit, programOf, type Column } from './program.ts';
import { chooseInOrder } from './search.ts';
import type { Kinds } from './slot-kinds.ts';

/** What heads of a family's own funds were worth when the bound of a goal was found, and the heads worth most. */
export interface Prices extends Pick<FamilyFilling, 'heads' | 'perKind'> {
  readonly goal: number;
  readonly family: number;
  readonly worths: Worths;
}

/** Choices looked at to fill slots, for all cuts. */
const mostSteps = 1_000_000;

/** Dictionary entries computed per goal. */
const work = 4_000_000;

/** Sets of classes are 2 to the number of these; of more, only all and single ones are looked at. */
const mostClasses = 4;

/**
 * Worths become whole numbers by it: a multiple of 1 … 16, so that prices of the kind 1 head for 12 months'
 * contributions are exact.
 */
const wholeWorth = 720_720;

/**
 * Bounds by whole numbers: of slots with limits of their own only what all of a family pay together is chosen,
 * by fund and class, within what no filling of slots exceeds at some worths each. Prices leave over what a
 * ceiling has beyond whole heads; this does not.
 *
 * @param prices at which the bounds so far were found @returns bounds none of which is larger, but where one before it is lower
 */
export function boundsOfTotals(
  claims: Claims,
  posed: Posed,
  holdings: Holdings,
  kinds: ReadonlyMap<number, Kinds>,
  prices: readonly Prices[],
  goals: readonly Goal[],
  bounds: readonly number[],
): readonly number[] {
  const budget = { steps: mostSteps };
  const { columns, rows } = holdings.pooledColumns(null);
  for (const [family, slots] of kinds) {
    const own = totalColumns(claims, posed, family, slots);
    const cuts = [...plainCuts(posed, family), ...pricedCuts(prices, family)];
    for (const worths of cuts) {
      const { worth } = fillFamily(claims, posed, family, slots, worths, budget);
      const row = cutOf(posed, own, columns.length, worths, Math.floor(worth + 1e-3));
      if (row) rows.push(row);
    }
    columns.push(...own);
  }
  const program = programOf(posed, columns, rows, goals, { settled: null, whole: true });
  const { stages } = chooseInOrder(program, work, { bounds });
  // A bound holds where goals before are had to theirs: once one of those is lower, only what is found with it does.
  let lower = false;
  return stages.map(({ bound }, i) => {
    const known = lower ? bound : Math.min(bound, bounds[i]!);
    lower ||= known < bounds[i]!;
    return known;
  });
}

/** Heads that all slots of a family pay together, by fund and class. */
function totalColumns(
  claims: Claims,
  posed: Posed,
  family: number,
  { heads, counts }: Kinds,
): readonly Column[] {
  const { funds, pool } = posed.families[family]!;
  const classes = posed.classes.length;
  return funds.flatMap((fund) =>
    posed.classes.map((_, c): Column => {
      const cost = posed.cost[fund]![c];
      let most = 0;
      if (cost !== null && cost !== undefined) {
        const limit = leastLimit(posed, fund, c);
        const each = Math.floor(Math.min(claims.funds[fund]!.perRegion!, limit) / cost);
        for (const [kind, count] of counts.entries())
          most += count * Math.min(heads[kind * classes + c]!, each);
        most = Math.min(most, Math.floor(limit / cost));
      }
      return { most, pool, payments: [{ fund, class: c, heads: 1 }], own: null };
    }),
  );
}

/** Money of each fund, heads of sets of classes by each fund and by all. */
function* plainCuts({ cost, families, classes }: Posed, family: number): Iterable<Worths> {
  const { funds } = families[family]!;
  const of = (weight: (fund: number, c: number) => number): Worths =>
    funds.map((fund) => classes.map((_, c) => (cost[fund]![c] === null ? 0 : weight(fund, c))));
  for (const own of funds) yield of((fund, c) => (fund === own ? cost[fund]![c]! : 0));
  const all = 2 ** classes.length - 1;
  for (let set = 1; set <= all; set++) {
    if (classes.length > mostClasses && set !== all && (set & (set - 1)) !== 0) continue;
    for (const own of funds) yield of((fund, c) => Number(fund === own && (set & (1 << c)) !== 0));
    if (funds.length > 1) yield of((_, c) => Number((set & (1 << c)) !== 0));
  }
}

function pricedCuts(prices: readonly Prices[], family: number): readonly Worths[] {
  return prices
    .filter((price) => price.family === family)
    .map(({ worths }) => worths.map((perClass) => perClass.map((worth) => Math.round(worth * wholeWorth))));
}

/** Null where the columns cannot be worth more. @param first number of the family's first column */
function cutOf(
  { classes }: Posed,
  own: readonly Column[],
  first: number,
  worths: Worths,
  most: number,
): Row | null {
  const members = own.map((_, j) => worths[Math.floor(j / classes.length)]![j % classes.length]!);
  const used = [...own.keys()].filter((j) => members[j]! > 0 && own[j]!.most > 0);
  if (used.reduce((sum, j) => sum + members[j]! * own[j]!.most, 0) <= most) return null;
  return {
    columns: used.map((j) => first + j),
    coefficients: used.map((j) => members[j]!),
    least: 0,
    most,
  };
}
