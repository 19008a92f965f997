import type { Posed } from './pose.ts';
import { greatestCommonDivisor } from './search.ts';

/** Something of which there is to be as much as possible. */
export interface Goal {
  /** What one of it stands for: a head, or so many Rupiah. */
  readonly unit: number;
  /** How many units a head of a class is when a fund pays for it. */
  readonly weight: (fund: number, c: number) => number;
}

/** How many of the goals in order are heads; the others are money. */
export const headGoals = 2;

/** Heads of claim 0, heads of claim 1, money of the first fund, of the second, and so on. */
export function goalsInOrder({ classes, cost }: Posed): Goal[] {
  const heads = [0, 1].map((claim) => ({
    unit: 1,
    weight: (_: number, c: number) => (classes[c]!.claim === claim ? 1 : 0),
  }));
  const money = cost.map((costs, f) => {
    const unit = costs.reduce<number>((divisor, each) => greatestCommonDivisor(divisor, each ?? 0), 0) || 1;
    return { unit, weight: (fund: number, c: number) => (fund === f ? (costs[c] ?? 0) / unit : 0) };
  });
  return [...heads, ...money];
}

/** Heads of any claim. */
export const allHeads: Goal = { unit: 1, weight: () => 1 };

/** What heads by fund and class come to, in a goal's units. */
export function amountOf({ weight }: Goal, paid: readonly (readonly number[])[]): number {
  let amount = 0;
  for (const [f, perClass] of paid.entries())
    for (const [c, heads] of perClass.entries()) if (heads > 0) amount += heads * weight(f, c);
  return amount;
}
