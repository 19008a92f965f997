/** Choices looked at before the best so far is taken, and a bound with it. */
const mostChoices = 600;

/** Heads of a class paid by a fund. */
export interface Item {
  readonly fund: number;
  readonly class: number;
  /** Above 0. */
  readonly worth: number;
  readonly cost: number;
}

/**
 * Heads of a slot worth most within the money of one fund or several: by branch and bound, in the order of
 * worth per Rupiah.
 */
export class Knapsack {
  private readonly items: readonly Item[];
  private readonly several: boolean;
  private readonly chosen: Int32Array;
  private readonly left: Float64Array;
  private readonly open: Int32Array;
  private best = -1;
  private choices = 0;

  constructor(items: readonly Item[], funds: number, classes: number) {
    this.items = items.toSorted((a, b) => b.worth / b.cost - a.worth / a.cost || a.fund - b.fund);
    this.several = new Set(items.map(({ fund }) => fund)).size > 1;
    this.chosen = new Int32Array(items.length);
    this.left = new Float64Array(funds);
    this.open = new Int32Array(classes);
  }

  /**
   * @param available heads by class, from `at` on
   * @param heads receives heads by fund and class from `to` on; zeros before
   * @returns a bound on what heads can be worth: what those found are worth, unless that takes too long to know
   */
  fill(available: Int32Array, at: number, money: readonly number[], heads: Int32Array, to: number): number {
    for (let f = 0; f < money.length; f++) this.left[f] = money[f]!;
    for (let c = 0; c < this.open.length; c++) this.open[c] = available[at + c]!;
    this.best = -1;
    this.choices = 0;
    const bound = this.divided(0);
    this.visit(0, 0, heads, to);
    return this.choices > mostChoices ? bound : this.best;
  }

  private visit(i: number, value: number, heads: Int32Array, to: number): void {
    const item = this.items[i];
    const { left, open, chosen } = this;
    if (!item) {
      if (value <= this.best) return;
      this.best = value;
      for (const [j, { fund, class: c }] of this.items.entries())
        heads[to + fund * open.length + c] = chosen[j]!;
      return;
    }
    const { fund, class: c, worth, cost } = item;
    const most = Math.min(open[c]!, Math.floor(left[fund]! / cost));
    left[fund]! -= most * cost;
    open[c]! -= most;
    for (let count = most; count >= 0; count--) {
      const next = value + count * worth;
      const hopeless = this.best >= 0 && next + this.divided(i + 1) <= this.best * (1 + 1e-12);
      // With one fund a smaller count leaves room for nothing of more worth.
      const over = (hopeless && !this.several) || (++this.choices > mostChoices && this.best >= 0);
      if (!hopeless && !over) {
        chosen[i] = count;
        this.visit(i + 1, next, heads, to);
      }
      if (over || count === 0) {
        left[fund]! += count * cost;
        open[c]! += count;
        return;
      }
      left[fund]! += cost;
      open[c]! += 1;
    }
  }

  /** What items from `i` on can be worth at most, if heads could be divided: fund by fund, and as if money were one. */
  private divided(i: number): number {
    const { items, left, open } = this;
    let apart = 0;
    for (let f = 0; f < left.length; f++) {
      let money = left[f]!;
      for (let j = i; j < items.length && money > 0; j++) {
        const { fund, class: c, worth, cost } = items[j]!;
        if (fund !== f) continue;
        const heads = Math.min(open[c]!, money / cost);
        money -= heads * cost;
        apart += heads * worth;
      }
    }
    if (!this.several) return apart;
    let together = 0;
    let money = 0;
    for (let f = 0; f < left.length; f++) money += left[f]!;
    const taken = new Float64Array(open.length);
    for (let j = i; j < items.length && money > 0; j++) {
      const { class: c, worth, cost } = items[j]!;
      const rest = open[c]! - taken[c]!;
      // A head may be worth less at its best price than at another: the difference is added on.
      const heads = Math.min(rest, money / cost);
      let most = worth;
      for (let k = i; k < items.length; k++)
        if (items[k]!.class === c) most = Math.max(most, items[k]!.worth);
      taken[c]! += heads;
      money -= heads * cost;
      together += heads * most;
    }
    return Math.min(apart, together);
  }
}
