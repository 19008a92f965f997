import { greatestCommonDivisor } from './search.ts';

/** Choices that one filling may look at; where that is not enough, the best found is kept, and a bound with it. */
const mostSteps = 3_000;

/** Choices that may still be looked at, over many fillings. */
export interface Budget {
  steps: number;
}

/** A class of heads that may be paid. */
export interface Item {
  readonly class: number;
  /** Above 0. */
  readonly worth: number;
  /** Whole Rupiah, above 0. */
  readonly cost: number;
}

/** Differences of worths that are rounding errors. */
const tiny = 1e-12;

/**
 * Heads worth most within a sum of money (bounded knapsack), for many slots at the same worths: taken in the
 * order of worth per Rupiah, which is the best there is where no money is left; else by going through the
 * choices near to that, those left out that could not be worth more if heads were divisible (Horowitz & Sahni
 * 1974). Classes are few, so a slot takes some dozens of steps, however finely money is divided.
 */
export class Knapsack {
  private readonly items: readonly Item[];
  /** Greatest common divisor of the costs from each item on: money that is no multiple of it stays over. */
  private readonly units: readonly number[];
  private readonly budget: Budget;
  private readonly open: number[];
  private readonly counts: number[];
  private readonly best: number[];
  private bestWorth = 0;
  private steps = 0;

  constructor(items: readonly Item[], budget: Budget) {
    this.budget = budget;
    this.items = items.toSorted((a, b) => b.worth / b.cost - a.worth / a.cost || b.cost - a.cost);
    const units = this.items.map(({ cost }) => cost);
    for (let i = units.length - 2; i >= 0; i--) units[i] = greatestCommonDivisor(units[i]!, units[i + 1]!);
    this.units = units;
    this.open = units.map(() => 0);
    this.counts = units.map(() => 0);
    this.best = units.map(() => 0);
  }

  /**
   * @param available heads by class, from `at` on
   * @param heads receives heads by class from `to` on; zeros before
   * @returns a bound on what heads can be worth: what those found are worth, unless that takes too long to know
   */
  fill(available: Int32Array, at: number, money: number, heads: Int32Array, to: number): number {
    const { items, open, best } = this;
    let left = money;
    let worth = 0;
    for (let i = 0; i < items.length; i++) {
      const item = items[i]!;
      open[i] = available[at + item.class]!;
      const count = Math.min(open[i]!, Math.floor(left / item.cost));
      best[i] = count;
      left -= count * item.cost;
      worth += count * item.worth;
    }
    this.bestWorth = worth;
    let bound = this.boundFrom(0, money);
    if (worth < bound * (1 - tiny)) {
      this.steps = Math.min(mostSteps, this.budget.steps);
      this.budget.steps -= this.steps;
      this.choose(0, money, 0);
      this.budget.steps += Math.max(0, this.steps);
      if (this.steps >= 0) bound = this.bestWorth;
    }
    for (let i = 0; i < items.length; i++) heads[to + items[i]!.class] = best[i]!;
    return Math.max(bound, this.bestWorth);
  }

  /** Tries all numbers of heads of item `i` and those after it that may be worth more than the best so far. */
  private choose(i: number, money: number, worth: number): void {
    if (i === this.items.length) {
      if (worth <= this.bestWorth * (1 + tiny)) return;
      this.bestWorth = worth;
      for (let k = 0; k < i; k++) this.best[k] = this.counts[k]!;
      return;
    }
    const { worth: gain, cost } = this.items[i]!;
    const next = this.items[i + 1];
    const rate = next ? next.worth / next.cost : 0;
    for (let count = Math.min(this.open[i]!, Math.floor(money / cost)); count >= 0; count--) {
      if (--this.steps < 0) return;
      const enough = this.bestWorth * (1 + tiny);
      const left = money - count * cost;
      const so = worth + count * gain;
      // With fewer heads of this item it can only be less.
      if (so + left * rate <= enough) return;
      if (so + this.boundFrom(i + 1, left) <= enough) continue;
      this.counts[i] = count;
      this.choose(i + 1, left, so);
    }
  }

  /** What items from `i` on can be worth at most, if heads could be divided. */
  private boundFrom(i: number, money: number): number {
    const { items, units, open } = this;
    if (i === items.length) return 0;
    let worth = 0;
    let left = money - (money % units[i]!);
    for (let k = i; k < items.length; k++) {
      const { cost, worth: gain } = items[k]!;
      const spent = open[k]! * cost;
      if (spent >= left) return worth + (left / cost) * gain;
      left -= spent;
      worth += open[k]! * gain;
    }
    return worth;
  }
}
