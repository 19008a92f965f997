import { amountOf } from './goals.ts';
import type { Holdings, OwnPlace } from './holdings.ts';
import type { Pattern, Patterned } from './patterns.ts';
import type { Posed } from './pose.ts';

/** Slots named to make good the rest, over all families. */
const mostOpen = 6;

/**
 * Gives each slot one of the patterns, so that at every slot the heads so far come as near as can be to what
 * the mix of patterns gives.
 *
 * @returns a few slots of each family in which its patterns differ: filled otherwise they make good what is left
 */
export function settlePatterns(
  posed: Posed,
  holdings: Holdings,
  { kinds, mix }: Pick<Patterned, 'kinds' | 'mix'>,
): OwnPlace[] {
  const { classes } = posed;
  const open: OwnPlace[] = [];
  for (const [family, { kindOf }] of kinds) {
    const { funds, slots } = posed.families[family]!;
    const width = funds.length * classes.length;
    const used = mix.filter(({ pattern, share }) => pattern.family === family && share > 1e-9);
    // Shares that do not add up to one leave the rest to paying nothing; of one slot that would be rounding.
    const shares = used.reduce((sum, { share }) => sum + share, 0);
    const empty = (1 - shares) * slots.length > 1.5;
    const owed = new Float64Array(width);
    const each = Math.ceil(mostOpen / kinds.size);
    for (const place of differing(used, empty, kindOf, width, each)) open.push({ family, place });
    for (let place = 0; place < slots.length; place++) {
      const at = kindOf[place]! * width;
      for (const { pattern, share } of used)
        for (let i = 0; i < width; i++) owed[i]! += share * pattern.heads[at + i]!;
      const pattern = nearest(used, empty, owed, at);
      if (!pattern) continue;
      for (let i = 0; i < width; i++) {
        const heads = pattern.heads[at + i]!;
        owed[i]! -= heads;
        holdings.families[family]![Math.floor(i / classes.length)]![i % classes.length]![place] = heads;
      }
    }
  }
  dropBeyondLimits(posed, holdings);
  return open;
}

/** Places in which patterns differ, as far as there are any, spread over the family. */
function differing(
  used: readonly { readonly pattern: Pattern }[],
  empty: boolean,
  kindOf: Int32Array,
  width: number,
  wanted: number,
): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < kindOf.length; place++) {
    const at = kindOf[place]! * width;
    let differs = false;
    for (let i = at; i < at + width && !differs; i++)
      differs = used.some(({ pattern }) => pattern.heads[i] !== (empty ? 0 : used[0]!.pattern.heads[i]));
    if (differs) places.push(place);
  }
  const count = Math.min(wanted, places.length);
  return Array.from({ length: count }, (_, i) => places[Math.floor(((i + 0.5) * places.length) / count)]!);
}

/** The pattern closest to what is owed; null where paying nothing is, if the mix has slots that are `empty`. */
function nearest(
  used: readonly { readonly pattern: Pattern }[],
  empty: boolean,
  owed: Float64Array,
  at: number,
): Pattern | null {
  let least = empty ? owed.reduce((sum, heads) => sum + heads ** 2, 0) : Infinity;
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
