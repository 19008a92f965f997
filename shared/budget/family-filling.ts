import type { Claims } from './claims.ts';
import type { Budget } from './knapsack.ts';
import type { Posed } from './pose.ts';
import { SlotFilling } from './slot-filling.ts';
import type { Kinds } from './slot-kinds.ts';

/** What a head is worth by fund of a family, in its order, and class. */
export type Worths = readonly (readonly number[])[];

export interface FamilyFilling {
  /** Heads per fund of the family and class, `heads[kind · funds · classes + fund · classes + class]`. */
  readonly heads: Int32Array;
  /** A bound on what heads of one slot of each kind can be worth; what these are worth, unless that took too long. */
  readonly perKind: Float64Array;
  /** The same of all slots. */
  readonly worth: number;
}

/** Fills each kind of a family's slots with what is worth most. */
export function fillFamily(
  claims: Claims,
  posed: Posed,
  family: number,
  { heads, counts }: Kinds,
  worths: Worths,
  budget: Budget,
): FamilyFilling {
  const { funds } = posed.families[family]!;
  const classes = posed.classes.length;
  const width = funds.length * classes;
  const filling = new SlotFilling(
    funds.map((fund, k) => ({
      worth: worths[k]!,
      cost: posed.cost[fund]!,
      money: claims.funds[fund]!.perRegion!,
    })),
    budget,
  );
  const filled = new Int32Array(counts.length * width);
  const perKind = new Float64Array(counts.length);
  let worth = 0;
  for (let kind = 0; kind < counts.length; kind++) {
    perKind[kind] = filling.fill(heads, kind * classes, filled, kind * width);
    worth += counts[kind]! * perKind[kind]!;
  }
  return { heads: filled, perKind, worth };
}
