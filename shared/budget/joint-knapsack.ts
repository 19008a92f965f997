import type { Budget } from './knapsack.ts';

/** Heads of a class that a fund may pay. */
export interface JointItem {
  readonly fund: number;
  readonly class: number;
  /** Above 0. */
  readonly worth: number;
  /** Whole Rupiah, above 0. */
  readonly cost: number;
}

/** Choices that one filling may look at. */
const mostSteps = 20_000;

/** Differences of worths that are rounding errors. */
const tiny = 1e-12;

/**
 * Heads worth most within the money of several funds, each for itself (multiple knapsack): choices are gone through
 * in the order of worth per Rupiah, those left out that could not be worth more if heads were divisible and each fund
 * had them for itself, nor if every head left were paid for at its best.
 */
export class JointKnapsack {
  private readonly items: readonly JointItem[];
  private readonly budget: Budget;
  /** By item and class, the most one head is worth to that item or one after it. */
  private readonly bestOf: readonly Float64Array[];
  /** By item, classes of it and those after it, worth most per Rupiah first, each at its best. */
  private readonly merged: readonly (readonly JointItem[])[];
  private readonly open: Int32Array;
  private readonly money: number[];
  private readonly left: number[];
  private readonly counts: number[];
  private best: number[] | null = null;
  private bestWorth = 0;
  private enough = Infinity;
  private steps = 0;

  constructor(items: readonly JointItem[], classes: number, budget: Budget) {
    this.items = items.toSorted((a, b) => b.worth / b.cost - a.worth / a.cost || b.cost - a.cost);
    this.budget = budget;
    const bestOf: Float64Array[] = [new Float64Array(classes)];
    for (const item of this.items.toReversed()) {
      const best = bestOf[0]!.slice();
      best[item.class] = Math.max(best[item.class]!, item.worth);
      bestOf.unshift(best);
    }
    this.bestOf = bestOf;
    this.merged = [...this.items.keys(), this.items.length].map((i) => mergedItems(this.items.slice(i)));
    this.open = new Int32Array(classes);
    this.money = [];
    this.left = [];
    this.counts = this.items.map(() => 0);
  }

  /**
   * @param available heads by class, from `at` on
   * @param money of each fund
   * @param known what some choice is worth
   * @param enough what no choice is worth more than
   * @returns heads by item and what they are worth where that is more than known; and whether nothing is worth more
   */
  fill(
    available: Int32Array,
    at: number,
    money: readonly number[],
    known: number,
    enough: number,
  ): { readonly heads: readonly number[] | null; readonly worth: number; readonly exact: boolean } {
    for (let c = 0; c < this.open.length; c++) this.open[c] = available[at + c]!;
    for (const [k, each] of money.entries()) this.money[k] = each;
    this.best = null;
    this.bestWorth = known;
    this.enough = enough * (1 - 1e-9);
    this.steps = Math.min(mostSteps, this.budget.steps);
    this.budget.steps -= this.steps;
    this.choose(0, 0);
    this.budget.steps += Math.max(0, this.steps);
    return { heads: this.best, worth: this.bestWorth, exact: this.steps >= 0 };
  }

  /** The items that `fill` gives heads to, in the order of its answer. */
  get order(): readonly JointItem[] {
    return this.items;
  }

  private choose(i: number, worth: number): void {
    const item = this.items[i];
    if (!item) {
      if (worth <= this.bestWorth * (1 + tiny)) return;
      this.bestWorth = worth;
      this.best = this.counts.slice();
      return;
    }
    const { open, money } = this;
    const { fund, class: c, cost, worth: gain } = item;
    const most = Math.min(open[c]!, Math.floor(money[fund]! / cost));
    for (let count = most; count >= 0; count--) {
      if (--this.steps < 0 || this.bestWorth >= this.enough) return;
      open[c]! -= count;
      money[fund]! -= count * cost;
      const so = worth + count * gain;
      if (so + this.boundFrom(i + 1) > this.bestWorth * (1 + tiny)) {
        this.counts[i] = count;
        this.choose(i + 1, so);
      }
      open[c]! += count;
      money[fund]! += count * cost;
    }
  }

  /** What items from `i` on can be worth at most. */
  private boundFrom(i: number): number {
    const { items, open, money, left } = this;
    for (let k = 0; k < money.length; k++) left[k] = money[k]!;
    let apart = 0;
    for (let k = i; k < items.length; k++) {
      const { fund, class: c, cost, worth } = items[k]!;
      const spent = Math.min(left[fund]!, open[c]! * cost);
      left[fund]! -= spent;
      apart += (spent / cost) * worth;
    }
    const best = this.bestOf[i]!;
    let atBest = 0;
    for (let c = 0; c < open.length; c++) atBest += open[c]! * best[c]!;
    return Math.min(apart, atBest, this.boundTogether(i));
  }

  /** The same if all funds' money were one. */
  private boundTogether(i: number): number {
    let money = 0;
    for (const each of this.money) money += each;
    let worth = 0;
    for (const item of this.merged[i]!) {
      const spent = this.open[item.class]! * item.cost;
      if (spent >= money) return worth + (money / item.cost) * item.worth;
      money -= spent;
      worth += this.open[item.class]! * item.worth;
    }
    return worth;
  }
}

/** Each class at the most it is worth and the least it costs: what funds do together is worth no more. */
export function mergedItems(items: readonly JointItem[]): JointItem[] {
  const merged = new Map<number, JointItem>();
  for (const item of items) {
    const { worth, cost } = merged.get(item.class) ?? item;
    merged.set(item.class, {
      ...item,
      worth: Math.max(worth, item.worth),
      cost: Math.min(cost, item.cost),
    });
  }
  return [...merged.values()].sort((a, b) => b.worth / b.cost - a.worth / a.cost);
}
