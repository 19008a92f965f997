import type { BudgetLine } from '../plan/budget-view.ts';

/** Rupiah of some budget lines by whatever tells them apart, in the order in which it first comes. */
export function amountsBy<K>(lines: readonly BudgetLine[], key: (line: BudgetLine) => K): Map<K, number> {
  const amounts = new Map<K, number>();
  for (const line of lines) amounts.set(key(line), (amounts.get(key(line)) ?? 0) + line.amount);
  return amounts;
}

export function amountOf(lines: readonly BudgetLine[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}
