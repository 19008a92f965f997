import { sum } from '../allocation/exact.ts';
import type { Cells } from './cells.ts';
import type { Claims, Paid } from './claims.ts';

/** Adds up who pays for whom. */
export function addUp(
  { lines, funds }: Claims,
  { cells, totals }: Cells,
): Pick<Paid, 'cells' | 'funded' | 'used' | 'usedByYear' | 'shortfall' | 'discount'> {
  const funded = lines.map(() => 0);
  let shortfall = 0;
  let discount = 0;
  const used = funds.map(() => 0);
  const usedByYear = funds.map(() => new Map<number, number>());
  for (const [f, { costPerHead }] of funds.entries()) {
    for (const [l, { year, cost }] of lines.entries()) {
      const heads = totals[f]![l]!;
      if (heads === 0) continue;
      const paid = heads * costPerHead[l]!;
      funded[l]! += heads;
      used[f]! += paid;
      usedByYear[f]!.set(year, (usedByYear[f]!.get(year) ?? 0) + paid);
      discount += heads * cost - paid;
    }
  }
  for (const [l, { heads, cost }] of lines.entries()) shortfall += (sum(heads) - funded[l]!) * cost;
  return { cells, funded, used, usedByYear, shortfall, discount };
}
