import type { Comparison, Scenario } from '#shared/plan/comparison.ts';
import { ancestor } from '#shared/region/code.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';

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

export interface DifferenceSorting {
  readonly column: DifferenceColumn;
  readonly descending: boolean;
}

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
  { column, descending }: DifferenceSorting,
  onlyDifferent: boolean,
): readonly number[] {
  const slots = [...comparison.difference.keys()].filter(
    (slot) => !onlyDifferent || comparison.difference[slot] !== 0,
  );
  const sign = descending ? -1 : 1;
  if (column === 'name' || column === 'kecamatan') {
    const order = new Intl.Collator('id', { numeric: true });
    const text = (slot: number): string =>
      column === 'name' ? directory.names[slot]! : kecamatanOf(directory, slot);
    return slots.sort((x, y) => sign * order.compare(text(x), text(y)) || x - y);
  }
  return slots
    .map((slot) => ({ slot, value: differenceFigure(comparison, column, slot) }))
    .sort((x, y) => {
      const [unknownX, unknownY] = [Number.isNaN(x.value), Number.isNaN(y.value)];
      if (unknownX || unknownY) return Number(unknownX) - Number(unknownY) || x.slot - y.slot;
      return sign * (x.value - y.value) || x.slot - y.slot;
    })
    .map(({ slot }) => slot);
}

export function kecamatanOf(directory: Directory, slot: number): string {
  return directory.parents[ancestor(directory.codes[slot]!, 'kecamatan')] ?? '';
}
