import type { RankedMeasure, Rounding, Rule, Weight } from '../allocation/rule.ts';
import type { DiscountTaken } from './discounts.ts';
import type { Commitment } from './spec.ts';

/** One link of the chain from a desa's figures to its number. Words are made in `describe.ts`. */
export type Reason =
  | { readonly kind: 'coverage'; readonly eligible: number; readonly covered: number; readonly gap: number }
  | { readonly kind: 'unknown'; readonly missing: 'eligible' | 'covered' | 'both' }
  | { readonly kind: 'outside-area' }
  | { readonly kind: 'no-gap' }
  /** Those really enrolled here in phases that are over, and who is left. */
  | {
      readonly kind: 'enrolled';
      readonly names: readonly string[];
      readonly heads: readonly number[];
      readonly left: number;
    }
  /** Those enrolled beside the quota since the year of the figures, taken off the gap, and who is left. */
  | {
      readonly kind: 'enrolled-beside';
      readonly year: number;
      readonly names: readonly string[];
      readonly heads: readonly number[];
      readonly left: number;
    }
  | { readonly kind: 'lock'; readonly heads: number }
  /** min(floor, room); `limited` where a cap, not the gap, makes the room smaller than the floor. */
  | {
      readonly kind: 'floor';
      readonly floor: number;
      readonly heads: number;
      readonly limited?: boolean;
      /** Heads of the floor that phases that are over have given; `heads` is what they left of it. */
      readonly enrolled?: number;
    }
  /** The least that floor and share come to: min(minimum, room). */
  | { readonly kind: 'minimum'; readonly minimum: number; readonly heads: number }
  /** The desa's place among the classes of the rule "priority", 1 being served first. */
  | {
      readonly kind: 'class';
      readonly by: readonly RankedMeasure[];
      readonly place: number;
      readonly of: number;
      /** All its room is filled; the heads left were shared within the class; or earlier classes took all. */
      readonly served: 'filled' | 'shared' | 'not-reached';
    }
  /** The column that weighs or ranks the desa has no figure for it. */
  | { readonly kind: 'no-weight'; readonly columns: readonly string[]; readonly of: 'weight' | 'measure' }
  | ShareReason
  /** The desa took all its room; what it could not take went to others. */
  | {
      readonly kind: 'cap';
      readonly room: number;
      /** What ended the room: the workers not covered, or a limit of the plan. The gap where left out. */
      readonly by?: CapReason;
    }
  | { readonly kind: 'total'; readonly heads: number; readonly coverageAfter: number }
  /** Candidates held in reserve beside the heads, percent of them rounded up. */
  | { readonly kind: 'reserve'; readonly heads: number; readonly percent: number }
  | { readonly kind: 'phases'; readonly names: readonly string[]; readonly heads: readonly number[] }
  | {
      readonly kind: 'funds';
      readonly names: readonly string[];
      readonly heads: readonly number[];
      readonly unfunded: number;
    }
  /** What a fund that pays for heads of the desa need not pay of their contributions in some months. */
  | ({ readonly kind: 'discount'; readonly name: string } & Omit<DiscountTaken, 'fund'>)
  /** Heads of the desa that are paid beside the quota and before it; those of commitments that have any here. */
  | {
      readonly kind: 'commitments';
      readonly names: readonly string[];
      readonly kinds: readonly Commitment['kind'][];
      readonly heads: readonly number[];
    };

/** What the rule gave beyond the floor: the exact share, and what it was rounded to. */
export interface ShareReason {
  readonly kind: 'share';
  readonly rule: Rule['kind'];
  readonly weight: Weight | null;
  /** The desa's own figure in the column that weighs it. */
  readonly figure?: number;
  /** Heads the rule had to give: to all desa together, or to all of the desa's class under "priority". */
  readonly rest: number;
  /** True where that is the whole quota, as no lock or floor took its part first. */
  readonly whole?: boolean;
  /** Exact share before rounding; for raise-lowest equal to `heads`. */
  readonly share: number;
  readonly heads: number;
  /** Largest remainder where left out. */
  readonly rounding?: Rounding;
  /** True where the share would be no more than what the minimum asks for, so that it is just that. */
  readonly atMinimum?: boolean;
}

/** A cap as the plan has it, or the gap. */
export type CapReason = 'gap' | { readonly heads: number } | { readonly coverage: number };
