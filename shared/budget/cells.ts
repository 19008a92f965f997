import type { Claims, Paid } from './claims.ts';
import type { Posed } from './pose.ts';
import type { Holdings } from './holdings.ts';

/**
 * Turns heads per class back into heads per line and slot: `[fund][line][slot]`. Heads of a class and pool
 * are alike, so which of them a fund pays is free: earlier lines first, within a line lower slots first.
 */
export function cellsOf(
  { lines, funds }: Claims,
  posed: Posed,
  { pools, families }: Holdings,
): Paid['cells'] {
  const { classes, poolOf } = posed;
  const cells = funds.map(() => lines.map(() => new Int32Array(poolOf.length)));
  const rest = lines.map(({ heads }) => heads.slice());
  for (const [i, { funds: own, slots }] of posed.families.entries()) {
    for (const [k, fund] of own.entries()) {
      for (const [c, { lines: members }] of classes.entries()) {
        const heads = families[i]![k]![c]!;
        for (let place = 0; place < slots.length; place++) {
          const slot = slots[place]!;
          let owed = heads[place]!;
          for (const l of members) {
            if (owed === 0) break;
            const paid = Math.min(owed, rest[l]![slot]!);
            cells[fund]![l]![slot] = paid;
            rest[l]![slot]! -= paid;
            owed -= paid;
          }
        }
      }
    }
  }
  for (const [fund, cell] of cells.entries()) {
    for (const [c, { lines: members }] of classes.entries()) {
      const owed = pools.map((heads) => heads[fund]![c]!);
      let open = owed.reduce((sum, heads) => sum + heads, 0);
      for (const l of members) {
        const unpaid = rest[l]!;
        const paid = cell[l]!;
        for (let slot = 0; slot < poolOf.length && open > 0; slot++) {
          if (unpaid[slot] === 0) continue;
          const pool = poolOf[slot]!;
          const heads = Math.min(owed[pool] ?? 0, unpaid[slot]!);
          if (heads === 0) continue;
          owed[pool]! -= heads;
          unpaid[slot]! -= heads;
          open -= heads;
          paid[slot]! += heads;
        }
      }
    }
  }
  return cells;
}
