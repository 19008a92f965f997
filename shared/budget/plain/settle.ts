import { CellsInWriting, type Cells } from '../cells.ts';
import type { HeadsSolution, PlainClaims, PosedProblem } from './heads-problem.ts';

/**
 * Turns heads per class back into heads per line and slot: `[fund][line][slot]`. Heads of a class cost the
 * same, so which of them a fund pays is free: earlier lines first, within a line lower slots first. Funds
 * per region choose before funds for all, as they have no other slot to go to.
 */
export function settle(
  { lines, funds }: PlainClaims,
  { problem, slots, classOf }: PosedProblem,
  solution: HeadsSolution,
): Cells {
  const found = new CellsInWriting(funds.length, lines.length, lines[0]?.length ?? 0);
  const rest = lines.map((heads) => {
    const unpaid = new Int32Array(slots.length);
    for (let region = 0; region < unpaid.length; region++) unpaid[region] = heads[slots[region]!]!;
    return unpaid;
  });

  const inKindOrder = (kind: 'shared' | 'local') =>
    problem.order.map((fund, f) => ({ ...fund, f })).filter((fund) => fund.kind === kind);
  for (const { place, f } of inKindOrder('local')) {
    for (const [c, heads] of solution.local[place]!.entries()) {
      const owed = heads.slice();
      for (const [t, unpaid] of rest.entries()) {
        if (classOf[t] !== c) continue;
        const cell = found.open(f, t);
        for (let region = 0; region < owed.length; region++) {
          const count = Math.min(owed[region]!, unpaid[region]!);
          owed[region]! -= count;
          unpaid[region]! -= count;
          cell[slots[region]!] = count;
          found.totals[f]![t]! += count;
        }
      }
    }
  }
  for (const { place, f } of inKindOrder('shared')) {
    for (const [c, heads] of solution.shared[place]!.entries()) {
      let owed = heads;
      for (const [t, unpaid] of rest.entries()) {
        if (classOf[t] !== c || owed === 0) continue;
        const cell = found.open(f, t);
        for (let region = 0; region < unpaid.length && owed > 0; region++) {
          const count = Math.min(owed, unpaid[region]!);
          owed -= count;
          unpaid[region]! -= count;
          cell[slots[region]!] = count;
          found.totals[f]![t]! += count;
        }
      }
    }
  }
  return found;
}
