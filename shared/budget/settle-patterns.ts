import { amountOf, type Goal } from './goals.ts';
import type { Pattern } from './patterns.ts';
import type { Posed } from './pose.ts';
import type { Settled } from './program.ts';
import type { Kinds } from './slot-kinds.ts';
import type { Solution } from './solve.ts';

export interface Filled {
  /** Slots left open, by their place in a family. */
  readonly core: readonly { readonly family: number; readonly place: number }[];
  readonly settled: Settled;
  /** Heads of the slots that are settled. */
  readonly families: Solution['families'];
  /** What these come to, and a bound on all, by goal and in its units. */
  readonly values: readonly number[];
  readonly bounds: readonly number[];
}

/** Slots that are left open for the final program, over all families. */
const mostOpen = 12;

/**
 * Gives each slot one of the patterns, so that at every slot the heads so far come as near as can be to what
 * the mix of patterns gives. Some of the slots in which patterns differ stay open, to make good the rest.
 */
export function settlePatterns(
  posed: Posed,
  kinds: ReadonlyMap<number, Kinds>,
  mix: readonly { readonly pattern: Pattern; readonly share: number }[],
  goals: readonly Goal[],
  bounds: readonly number[],
): Filled {
  const { classes, cost } = posed;
  const families = posed.families.map(({ funds, slots }) =>
    funds.map(() => classes.map(() => new Int32Array(slots.length))),
  );
  const pools = posed.pools.map(() => classes.map(() => 0));
  const paid = cost.map(() => classes.map(() => 0));
  const core: { family: number; place: number }[] = [];
  for (const [family, { kindOf }] of kinds) {
    const { funds, pool, slots } = posed.families[family]!;
    const width = funds.length * classes.length;
    const used = mix.filter(({ pattern, share }) => pattern.family === family && share > 1e-9);
    const open = openPlaces(
      used.map(({ pattern }) => pattern),
      kindOf,
      width,
      Math.ceil(mostOpen / kinds.size),
    );
    const owed = new Float64Array(width);
    for (let place = 0; place < slots.length; place++) {
      const at = kindOf[place]! * width;
      for (const { pattern, share } of used)
        for (let i = 0; i < width; i++) owed[i]! += share * pattern.heads[at + i]!;
      if (open.has(place)) {
        core.push({ family, place });
        continue;
      }
      const pattern = nearest(used, owed, at);
      if (!pattern) continue;
      for (const [k, fund] of funds.entries())
        for (const c of classes.keys()) {
          const heads = pattern.heads[at + k * classes.length + c]!;
          owed[k * classes.length + c]! -= heads;
          families[family]![k]![c]![place] = heads;
          pools[pool]![c]! += heads;
          paid[fund]![c]! += heads;
        }
    }
  }
  dropBeyondLimits(posed, families, pools, paid);
  return {
    core,
    settled: { pools, funds: paid },
    families,
    values: goals.map((goal) => amountOf(goal, paid)),
    bounds,
  };
}

/** Places where the patterns differ first, spread over the family; then others. */
function openPlaces(
  patterns: readonly Pattern[],
  kindOf: Int32Array,
  width: number,
  count: number,
): Set<number> {
  const differing: number[] = [];
  const others: number[] = [];
  for (let place = 0; place < kindOf.length; place++) {
    const at = kindOf[place]! * width;
    let differs = false;
    for (let i = 0; i < width && !differs; i++)
      differs = patterns.some((pattern) => pattern.heads[at + i] !== patterns[0]!.heads[at + i]);
    (differs ? differing : others).push(place);
  }
  const open = new Set<number>();
  for (const places of [differing, others]) {
    const wanted = Math.min(places.length, count - open.size);
    for (let i = 0; i < wanted; i++) open.add(places[Math.floor(((i + 0.5) * places.length) / wanted)]!);
  }
  return open;
}

function nearest(
  used: readonly { readonly pattern: Pattern }[],
  owed: Float64Array,
  at: number,
): Pattern | null {
  let least = Infinity;
  let found: Pattern | null = null;
  for (const { pattern } of used) {
    let distance = 0;
    for (let i = 0; i < owed.length; i++) distance += (owed[i]! - pattern.heads[at + i]!) ** 2;
    if (distance < least) [least, found] = [distance, pattern];
  }
  return found;
}

/** Heads so far may cost a little more than limits allow: those of the last slots are taken back. */
function dropBeyondLimits(
  { classes, cost, limits, families: all }: Posed,
  families: Filled['families'],
  pools: readonly number[][],
  paid: readonly number[][],
): void {
  for (const { money, funds, year } of limits) {
    const weight = (fund: number, c: number) =>
      funds.includes(fund) && (year === null || year === classes[c]!.year) ? (cost[fund]![c] ?? 0) : 0;
    let beyond = amountOf({ unit: 1, weight }, paid) - money;
    for (const [family, { funds: own, pool, slots }] of all.entries())
      for (let place = slots.length - 1; place >= 0 && beyond > 0; place--)
        for (const [k, fund] of own.entries())
          for (const c of classes.keys()) {
            const each = weight(fund, c);
            const heads = families[family]![k]![c]!;
            if (each === 0 || beyond <= 0) continue;
            const dropped = Math.min(heads[place]!, Math.ceil(beyond / each));
            heads[place]! -= dropped;
            pools[pool]![c]! -= dropped;
            paid[fund]![c]! -= dropped;
            beyond -= dropped * each;
          }
  }
}
