import { amountOf } from './goals.ts';
import type { Holdings, OwnPlace } from './holdings.ts';
import type { Pattern } from './patterns.ts';
import type { Posed } from './pose.ts';
import type { Kinds } from './slot-kinds.ts';

/** Slots that are left open, over all families. */
const mostOpen = 5;

/**
 * Gives each slot one of the patterns, so that at every slot the heads so far come as near as can be to what
 * the mix of patterns gives.
 *
 * @returns slots left open to make good the rest: such in which patterns differ, as far as there are any
 */
export function settlePatterns(
  posed: Posed,
  holdings: Holdings,
  kinds: ReadonlyMap<number, Kinds>,
  mix: readonly { readonly pattern: Pattern; readonly share: number }[],
): OwnPlace[] {
  const { classes } = posed;
  const left: OwnPlace[] = [];
  for (const [family, { kindOf }] of kinds) {
    const { funds, slots } = posed.families[family]!;
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
      const pattern = open.has(place) ? null : nearest(used, owed, at);
      if (open.has(place)) left.push({ family, place });
      if (!pattern) continue;
      for (let i = 0; i < width; i++) {
        const heads = pattern.heads[at + i]!;
        owed[i]! -= heads;
        holdings.families[family]![Math.floor(i / classes.length)]![i % classes.length]![place] = heads;
      }
    }
  }
  dropBeyondLimits(posed, holdings);
  return left;
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
function dropBeyondLimits({ classes, cost, limits, families }: Posed, holdings: Holdings): void {
  for (const { money, funds, year } of limits) {
    const weight = (fund: number, c: number) =>
      funds.includes(fund) && (year === null || year === classes[c]!.year) ? (cost[fund]![c] ?? 0) : 0;
    let beyond = amountOf({ unit: 1, weight }, holdings.ownHeads()) - money;
    for (const [family, { funds: own, slots }] of families.entries())
      for (let place = slots.length - 1; place >= 0 && beyond > 0; place--)
        for (const [k, fund] of own.entries())
          for (const c of classes.keys()) {
            const each = weight(fund, c);
            const heads = holdings.families[family]![k]![c]!;
            if (each === 0 || beyond <= 0) continue;
            const dropped = Math.min(heads[place]!, Math.ceil(beyond / each));
            heads[place]! -= dropped;
            beyond -= dropped * each;
          }
  }
}
