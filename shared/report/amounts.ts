import type { BudgetLine } from '../plan/budget-view.ts';
import { sumBudget } from '../plan/budget.ts';

/** Rupiah of some budget lines together. */
export function amountOf(lines: readonly BudgetLine[]): number {
  return sumBudget(lines, [])[0]?.amount ?? 0;
}
