import { amountOf } from './goals.ts';
import type { Holdings } from './holdings.ts';
import type { Pattern } from './patterns.ts';
import type { Posed } from './pose.ts';
import type { Kinds } from './slot-kinds.ts';

/**
 * Gives each slot one of the patterns, so that at every slot the heads so far come as near as can be to what
 * the mix of patterns gives.
 */
export function settlePatterns(
  posed: Posed,
  holdings: Holdings,
  kinds: ReadonlyMap<number, Kinds>,
  mix: readonly { readonly pattern: Pattern; readonly share: number }[],
): void {
  const { classes } = posed;
  for (const [family, { kindOf }] of kinds) {
    const { funds, slots } = posed.families[family]!;
    const width = funds.length * classes.length;
    const used = mix.filter(({ pattern, share }) => pattern.family === family && share > 1e-9);
    const owed = new Float64Array(width);
    for (let place = 0; place < slots.length; place++) {
      const at = kindOf[place]! * width;
      for (const { pattern, share } of used)
        for (let i = 0; i < width; i++) owed[i]! += share * pattern.heads[at + i]!;
      const pattern = nearest(used, owed, at);
      if (!pattern) continue;
      for (let i = 0; i < width; i++) {
        const heads = pattern.heads[at + i]!;
        owed[i]! -= heads;
        holdings.families[family]![Math.floor(i / classes.length)]![i % classes.length]![place] = heads;
      }
    }
  }
  dropBeyondLimits(posed, holdings);
}

/** The pattern closest to what is owed; null where paying nothing is. */
function nearest(
  used: readonly { readonly pattern: Pattern }[],
  owed: Float64Array,
  at: number,
): Pattern | null {
  let least = 0;
  for (const heads of owed) least += heads ** 2;
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
