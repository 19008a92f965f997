/** Table entries for one filling; where it takes more, what is found first is kept, and a bound with it. */
const mostEntries = 100_000;

/** Table entries that may still be computed, over many fillings. */
export interface Budget {
  entries: number;
}

/** A class of heads that may be paid. */
export interface Item {
  readonly class: number;
  /** Above 0. */
  readonly worth: number;
  readonly cost: number;
}

/**
 * Heads worth most within a sum of money (bounded knapsack), for many slots at the same worths: taken in the
 * order of worth per Rupiah, which is the best there is where no money is left; else by a table over what can
 * be spent.
 */
export class Knapsack {
  private readonly items: readonly Item[];
  private readonly unit: number;
  private readonly budget: Budget;
  private worth = new Float64Array(0);

  /** @param unit a divisor of all costs */
  constructor(items: readonly Item[], unit: number, budget: Budget) {
    this.budget = budget;
    this.items = items.toSorted((a, b) => b.worth / b.cost - a.worth / a.cost || b.cost - a.cost);
    this.unit = unit;
  }

  /**
   * @param available heads by class, from `at` on
   * @param heads receives heads by class from `to` on; zeros before
   * @returns a bound on what heads can be worth: what those found are worth, unless that takes too long to know
   */
  fill(available: Int32Array, at: number, money: number, heads: Int32Array, to: number): number {
    let left = money;
    let worth = 0;
    let skipped = 0;
    let divided = 0;
    let cost = 0;
    for (const item of this.items) {
      const open = available[at + item.class]!;
      const count = Math.min(open, Math.floor(left / item.cost));
      if (count < open && skipped === 0) {
        skipped++;
        divided = worth + (left / item.cost) * item.worth;
      }
      heads[to + item.class] = count;
      left -= count * item.cost;
      worth += count * item.worth;
      cost += open * item.cost;
    }
    if (skipped === 0 || worth >= divided * (1 - 1e-12)) return worth;
    const size = Math.floor(Math.min(money, cost) / this.unit) + 1;
    const entries = 3 * size * this.items.length;
    if (entries > Math.min(mostEntries, this.budget.entries)) return divided;
    this.budget.entries -= entries;
    return this.fillByTable(available, at, size, heads, to);
  }

  /** The table has one column per whole number of units; heads are taken in bundles of 1, 2, 4, … of a class. */
  private fillByTable(
    available: Int32Array,
    at: number,
    size: number,
    heads: Int32Array,
    to: number,
  ): number {
    if (this.worth.length < size) this.worth = new Float64Array(size);
    const worth = this.worth.subarray(0, size).fill(0);
    const bundles: {
      readonly c: number;
      readonly count: number;
      readonly cost: number;
      readonly taken: Uint8Array;
    }[] = [];
    for (const item of this.items) {
      heads[to + item.class] = 0;
      const each = Math.round(item.cost / this.unit);
      let rest = Math.min(available[at + item.class]!, Math.floor((size - 1) / each));
      for (let most = 1; rest > 0; most *= 2) {
        const count = Math.min(most, rest);
        rest -= count;
        const taken = new Uint8Array(size);
        const cost = count * each;
        const gain = count * item.worth;
        for (let sum = size - 1; sum >= cost; sum--) {
          const improved = worth[sum - cost]! + gain;
          if (improved > worth[sum]! + 1e-12) {
            worth[sum] = improved;
            taken[sum] = 1;
          }
        }
        bundles.push({ c: item.class, count, cost, taken });
      }
    }
    let sum = size - 1;
    for (const { c, count, cost, taken } of bundles.reverse()) {
      if (taken[sum] === 0) continue;
      heads[to + c]! += count;
      sum -= cost;
    }
    return worth[size - 1]!;
  }
}
