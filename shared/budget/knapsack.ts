import { greatestCommonDivisor } from './search.ts';

/** Choices that one filling may look at; where that is not enough, a table is made. */
const mostSteps = 300;

/** Entries of that table; where they are not enough either, the best found is kept, and a bound with it. */
const mostEntries = 20_000;

/** Choices and entries that may still be looked at, over many fillings. */
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
 * 1974). Classes are few, so most slots take some dozens of steps, however finely money is divided; where no
 * choice uses up the money there are many as good as each other, and a table over what can be spent is quicker.
 */
export class Knapsack {
  /** Whether the last filling is certainly the best. */
  exact = true;
  private readonly items: readonly Item[];
  /** Greatest common divisor of the costs from each item on: money that is no multiple of it stays over. */
  private readonly units: readonly number[];
  private readonly budget: Budget;
  private readonly open: number[];
  private readonly counts: number[];
  private readonly best: number[];
  private bestWorth = 0;
  private steps = 0;

  /** @param items of those worth as much per Rupiah the first are taken first */
  constructor(items: readonly Item[], budget: Budget) {
    this.budget = budget;
    this.items = items.toSorted((a, b) => b.worth / b.cost - a.worth / a.cost);
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
    const unit = this.units[0] ?? 1;
    let left = money - (money % unit);
    let worth = 0;
    // What heads could be worth if they were divisible: from the first on for which there is not enough money.
    let bound = -1;
    for (let i = 0; i < items.length; i++) {
      const item = items[i]!;
      const most = available[at + item.class]!;
      open[i] = most;
      let count = most;
      if (most * item.cost > left) {
        if (bound < 0) bound = worth + (left / item.cost) * item.worth;
        count = Math.floor(left / item.cost);
      }
      best[i] = count;
      left -= count * item.cost;
      worth += count * item.worth;
    }
    this.bestWorth = worth;
    this.exact = true;
    if (worth < bound * (1 - tiny)) {
      this.steps = Math.min(mostSteps, this.budget.steps);
      this.budget.steps -= this.steps;
      this.choose(0, money, 0);
      this.budget.steps += Math.max(0, this.steps);
      this.exact = this.steps >= 0 || this.chooseByTable(money);
    }
    for (let i = 0; i < items.length; i++) heads[to + items[i]!.class] = best[i]!;
    return this.exact ? this.bestWorth : Math.max(bound, this.bestWorth);
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

  /**
   * For each sum of money the most that items so far are worth, and how many of the last one that takes.
   * @returns false where that would take too long
   */
  private chooseByTable(money: number): boolean {
    const { items, units, open, best } = this;
    const unit = units[0]!;
    const cost = items.reduce((sum, item, i) => sum + item.cost * open[i]!, 0);
    const size = Math.floor(Math.min(money, cost) / unit) + 1;
    const entries = size * (items.length + 1);
    if (entries > Math.min(mostEntries, this.budget.steps)) return false;
    this.budget.steps -= entries;
    const worths = new Float64Array(entries);
    const taken = new Int32Array(entries);
    for (const [i, item] of items.entries()) {
      const each = item.cost / unit;
      const from = i * size;
      fillRow(worths, taken, { from, size, each, worth: item.worth, most: open[i]! });
    }
    let sum = size - 1;
    this.bestWorth = worths[items.length * size + sum]!;
    for (let i = items.length - 1; i >= 0; i--) {
      best[i] = taken[i * size + sum]!;
      sum -= (best[i]! * items[i]!.cost) / unit;
    }
    return true;
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

interface TableRow {
  /** First entry of the row before. */
  readonly from: number;
  readonly size: number;
  readonly each: number;
  readonly worth: number;
  readonly most: number;
}

/**
 * The most that a sum is worth with up to `most` heads of an item: the best of the sums one, two, … heads below,
 * kept in a queue from which those too far below drop out (Pisinger 1999).
 */
function fillRow(worths: Float64Array, taken: Int32Array, { from, size, each, worth, most }: TableRow): void {
  const queue = new Int32Array(Math.ceil(size / each));
  for (let rest = 0; rest < each && rest < size; rest++) {
    let first = 0;
    let last = 0;
    for (let heads = 0, sum = rest; sum < size; heads++, sum += each) {
      const bare = worths[from + sum]! - heads * worth;
      while (
        last > first &&
        worths[from + rest + queue[last - 1]! * each]! - queue[last - 1]! * worth <= bare
      )
        last--;
      queue[last++] = heads;
      if (heads - queue[first]! > most) first++;
      const fewest = queue[first]!;
      taken[from + sum] = heads - fewest;
      worths[from + size + sum] = worths[from + rest + fewest * each]! + (heads - fewest) * worth;
    }
  }
}
