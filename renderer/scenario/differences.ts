import type { Comparison, Scenario } from '#shared/plan/comparison.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';
import { kecamatanOf, sortedSlots, type Sorting } from '../app/controls/row-order.ts';

/** Two plans side by side, as the screen lists them. */

export type TotalName =
  | 'allocated'
  | 'unallocated'
  | 'cost'
  | 'committedCost'
  | 'funded'
  | 'shortfall'
  | 'desa'
  | 'coverage'
  | 'lowest'
  | 'gini'
  | 'moved';

export interface TotalRow {
  readonly name: TotalName;
  readonly unit: 'heads' | 'rupiah' | 'percent' | 'gini';
  /** NaN where it is not known. */
  readonly a: number;
  readonly b: number;
  readonly difference: number;
}

const totals: readonly {
  readonly name: TotalName;
  readonly unit: TotalRow['unit'];
  readonly of: (plan: Scenario) => number;
}[] = [
  { name: 'allocated', unit: 'heads', of: (plan) => plan.allocated },
  { name: 'unallocated', unit: 'heads', of: (plan) => plan.unallocated },
  { name: 'desa', unit: 'heads', of: (plan) => plan.desa },
  { name: 'cost', unit: 'rupiah', of: (plan) => plan.cost },
  { name: 'committedCost', unit: 'rupiah', of: (plan) => plan.committedCost },
  { name: 'funded', unit: 'heads', of: (plan) => plan.funded },
  { name: 'shortfall', unit: 'rupiah', of: (plan) => plan.shortfall },
  { name: 'coverage', unit: 'percent', of: (plan) => plan.fairness.after.coverage },
  { name: 'lowest', unit: 'percent', of: (plan) => plan.fairness.after.lowest?.coverage ?? NaN },
  { name: 'gini', unit: 'gini', of: (plan) => plan.fairness.after.gini },
  { name: 'moved', unit: 'heads', of: (plan) => plan.fairness.movedAgainstEqual },
];

/** Left out where both plans have none of it: nothing short, nothing left over. */
const onlyWhereAny: ReadonlySet<TotalName> = new Set(['unallocated', 'committedCost', 'shortfall']);

/** Totals of both plans with their differences, b − a. */
export function totalRows({ a, b }: Pick<Comparison, 'a' | 'b'>): readonly TotalRow[] {
  return totals
    .map(({ name, unit, of }) => ({ name, unit, a: of(a), b: of(b), difference: of(b) - of(a) }))
    .filter((row) => row.a !== 0 || row.b !== 0 || !onlyWhereAny.has(row.name));
}

export type DifferenceColumn =
  'name' | 'kecamatan' | 'a' | 'b' | 'difference' | 'cost' | 'coverageA' | 'coverageB';

/** A figure of one desa; NaN where its coverage is unknown. */
export function differenceFigure(
  { a, b, difference }: Comparison,
  column: Exclude<DifferenceColumn, 'name' | 'kecamatan'>,
  slot: number,
): number {
  switch (column) {
    case 'a':
      return a.heads[slot]!;
    case 'b':
      return b.heads[slot]!;
    case 'difference':
      return difference[slot]!;
    case 'cost':
      return b.costs[slot]! - a.costs[slot]!;
    case 'coverageA':
      return a.coverage[slot]!;
    case 'coverageB':
      return b.coverage[slot]!;
  }
}

/** Slots in the order of a column, ties by code; those whose figure is unknown come last either way. */
export function sortedDifferences(
  comparison: Comparison,
  directory: Directory,
  { column, descending }: Sorting<DifferenceColumn>,
  onlyDifferent: boolean,
): readonly number[] {
  const slots = [...comparison.difference.keys()].filter(
    (slot) => !onlyDifferent || comparison.difference[slot] !== 0,
  );
  const value = (slot: number): string | number => {
    if (column === 'name') return directory.names[slot]!;
    return column === 'kecamatan' ? kecamatanOf(directory, slot) : differenceFigure(comparison, column, slot);
  };
  return sortedSlots(slots, value, descending);
}
