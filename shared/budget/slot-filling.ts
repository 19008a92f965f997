import { JointKnapsack, mergedItems, type JointItem } from './joint-knapsack.ts';
import { greatestCommonDivisor } from './search.ts';
import { Knapsack, type Budget, type Item } from './knapsack.ts';

/** What one head of each class is worth when a fund pays for it, and costs; null where it may not. */
export interface FundWorth {
  readonly worth: readonly number[];
  readonly cost: readonly (number | null)[];
  /** What the fund has for each slot. */
  readonly money: number;
}

/**
 * Fills slots by their own funds, at given worths, as well as can be.
 *
 * Of several funds the heads worth most within their money together are divided among them, the fund that is
 * first in order first; where that leaves heads over, fund by fund is tried as well, and then all choices for all funds
 * at once.
 */
export class SlotFilling {
  private readonly funds: readonly FundWorth[];
  private readonly alone: readonly Knapsack[];
  private readonly together: Knapsack | null;
  private readonly joint: JointKnapsack;
  private readonly classes: number;
  private readonly open: Int32Array;
  private readonly paid: Int32Array;

  constructor(given: readonly FundWorth[], budget: Budget) {
    const funds = inOneCurrency(given);
    this.funds = funds;
    this.classes = funds[0]!.cost.length;
    this.alone = funds.map((fund) => new Knapsack(dearestFirst(itemsOf(fund)), budget));
    const items = funds.flatMap((fund, k) => itemsOf(fund).map((item): JointItem => ({ ...item, fund: k })));
    this.together = funds.length > 1 ? new Knapsack(dearestFirst(mergedItems(items)), budget) : null;
    this.joint = new JointKnapsack(items, this.classes, budget);
    this.open = new Int32Array(this.classes);
    this.paid = new Int32Array(this.classes);
  }

  /**
   * @param available heads by class, from `at` on
   * @param heads receives heads by fund and class from `to` on; zeros before
   * @returns a bound on what heads can be worth
   */
  fill(available: Int32Array, at: number, heads: Int32Array, to: number): number {
    const { alone, together, funds } = this;
    if (!together) return alone[0]!.fill(available, at, funds[0]!.money, heads, to);
    const money = funds.reduce((sum, fund) => sum + fund.money, 0);
    const bound = together.fill(available, at, money, this.paid, 0);
    let apart = 0;
    for (const [k, fund] of funds.entries()) apart += alone[k]!.fill(available, at, fund.money, this.open, 0);
    const chosen = this.paid.slice();
    let worth = this.inTurn(chosen, 0, heads, to);
    const least = Math.min(bound, apart);
    if (worth >= least * (1 - 1e-9)) return least;
    const tried = new Int32Array(funds.length * this.classes);
    const other = this.inTurn(available, at, tried, 0);
    if (other > worth) {
      heads.set(tried, to);
      worth = other;
      if (worth >= least * (1 - 1e-9)) return least;
    }
    const all = this.joint.fill(
      available,
      at,
      funds.map((fund) => fund.money),
      worth,
      least,
    );
    if (all.heads) {
      heads.fill(0, to, to + tried.length);
      for (const [i, item] of this.joint.order.entries())
        heads[to + item.fund * this.classes + item.class] = all.heads[i]!;
    }
    return all.exact ? all.worth : least;
  }

  /** Each fund takes what is worth most to it of what those before left over. @returns what all are worth */
  private inTurn(available: Int32Array, at: number, heads: Int32Array, to: number): number {
    const open = available.slice(at, at + this.classes);
    let worth = 0;
    for (const [k, fund] of this.funds.entries()) {
      const from = to + k * this.classes;
      this.alone[k]!.fill(open, 0, fund.money, heads, from);
      for (let c = 0; c < this.classes; c++) {
        open[c]! -= heads[from + c]!;
        worth += heads[from + c]! * fund.worth[c]!;
      }
    }
    return worth;
  }
}

/**
 * Costs and money multiplied by whole numbers so that funds charge the same for a head where they can: one with half
 * a discount has its money counted twice. Money of several funds is only worth adding up like that, and without what
 * no heads of a fund use up.
 */
function inOneCurrency(funds: readonly FundWorth[]): readonly FundWorth[] {
  const classes = funds[0]!.cost.length;
  const dearest = Array.from({ length: classes }, (_, c) =>
    Math.max(0, ...funds.map(({ cost }) => cost[c] ?? 0)),
  );
  return funds.map((fund) => {
    const factors = new Set(fund.cost.flatMap((each, c) => (each === null ? [] : dearest[c]! / each)));
    const [first = 1] = factors;
    const factor = factors.size === 1 && Number.isInteger(first) ? first : 1;
    const unit =
      fund.cost.reduce<number>((divisor, each) => greatestCommonDivisor(divisor, each ?? 0), 0) || 1;
    return {
      ...fund,
      cost: fund.cost.map((each) => each && each * factor),
      money: (fund.money - (fund.money % unit)) * factor,
    };
  });
}

function itemsOf({ worth, cost }: FundWorth): Item[] {
  return cost.flatMap((each, c): Item[] =>
    each === null || worth[c]! <= 1e-9 ? [] : [{ class: c, worth: worth[c]!, cost: each }],
  );
}

function dearestFirst(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => b.cost - a.cost);
}
