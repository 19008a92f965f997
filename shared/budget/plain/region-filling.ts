import { Knapsack } from '../knapsack.ts';
import type { HeadsProblem } from './heads-problem.ts';

/** Choices looked at over all regions. */
const mostSteps = 2_000_000;

/**
 * Fills the own funds of regions: heads worth most within a ceiling, and of those worth as much the dearest.
 * Worths are the same in all regions. Where choices are worth the same and cost the same, cheap heads are taken
 * first: the dearest of those that the shared funds pay as well are the ones they may leave unpaid.
 */
export class RegionFilling {
  /** Whether no region could be filled better, so far. */
  exact = true;
  private readonly knapsack: Knapsack;
  private readonly costs: readonly number[];
  /** More units than any region has: so much is worth of one unit of cost. */
  private readonly scale: number;

  /** @param worthOf what a head is worth that costs so many units, whole, above 0 */
  constructor({ costs, local, regions }: HeadsProblem, worthOf: (cost: number) => number) {
    let most = 0;
    for (let region = 0; region < regions; region++) {
      let ceiling = 0;
      for (const ceilings of local) ceiling += ceilings[region]!;
      most = Math.max(most, ceiling);
    }
    this.costs = costs;
    this.scale = most + 1;
    const items = costs.map((cost, c) => ({ class: c, worth: worthOf(cost) * this.scale + cost, cost }));
    this.knapsack = new Knapsack(items, { steps: mostSteps });
  }

  /** @param available heads by class @returns heads by class */
  fill(available: Int32Array, ceiling: number): Int32Array {
    const heads = new Int32Array(this.costs.length);
    this.bound(available, ceiling, heads);
    return heads;
  }

  /** What heads within a ceiling are worth at most, and, where `exact` stays true, what some are worth. */
  worth(available: Int32Array, ceiling: number): number {
    return Math.floor(this.bound(available, ceiling, new Int32Array(this.costs.length)) / this.scale);
  }

  private bound(available: Int32Array, ceiling: number, heads: Int32Array): number {
    const bound = this.knapsack.fill(available, 0, ceiling, heads, 0);
    this.exact &&= this.knapsack.exact;
    return bound;
  }
}
