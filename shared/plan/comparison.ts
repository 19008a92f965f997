import type { Text } from '../text/text.ts';
import type { Fairness } from './fairness-view.ts';
import type { PlanSpec } from './spec.ts';

/** What is compared of one plan. Money in whole Rupiah. */
export interface Scenario {
  readonly id: string;
  readonly spec: PlanSpec;
  readonly official: boolean;
  readonly allocated: number;
  readonly unallocated: number;
  readonly cost: number;
  readonly committedCost: number;
  readonly funded: number;
  readonly shortfall: number;
  readonly fits: boolean;
  /** Desa that get heads. */
  readonly desa: number;
  readonly fairness: Fairness;
  /** One slot per desa of the document. */
  readonly heads: Int32Array;
  readonly costs: Float64Array;
  /** Coverage after, 0–1, NaN for unknown. */
  readonly coverage: Float64Array;
}

/** Two plans of one document side by side; differences are b − a. Plain data. */
export interface Comparison {
  readonly a: Scenario;
  readonly b: Scenario;
  /** Heads, b − a, per slot. */
  readonly difference: Int32Array;
  /** Desa that get more in b, fewer, and the same. */
  readonly more: number;
  readonly fewer: number;
  readonly same: number;
  /** Heads that lie in another desa: Σ |difference| less the difference of the totals, halved. */
  readonly moved: number;
  /** What the two are hard to compare by: other figures beneath them, another area. None as a rule. */
  readonly cautions: readonly Text[];
}
