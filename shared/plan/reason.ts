import type { Rule, Weight } from '../allocation/rule.ts';

/** One link of the chain from a desa's figures to its number. Words are made in `describe.ts`. */
export type Reason =
  | { readonly kind: 'coverage'; readonly eligible: number; readonly covered: number; readonly gap: number }
  | { readonly kind: 'unknown'; readonly missing: 'eligible' | 'covered' | 'both' }
  | { readonly kind: 'outside-area' }
  | { readonly kind: 'no-gap' }
  | { readonly kind: 'lock'; readonly heads: number }
  /** min(floor, room). */
  | { readonly kind: 'floor'; readonly floor: number; readonly heads: number }
  /** What the rule gave beyond the floor: the exact share, and what it was rounded to. */
  | {
      readonly kind: 'share';
      readonly rule: Rule['kind'];
      readonly weight: Weight | null;
      /** Heads the rule had to give to all desa together. */
      readonly rest: number;
      /** True where that is the whole quota, as no lock or floor took its part first. */
      readonly whole?: boolean;
      /** Exact share before rounding; for raise-lowest equal to `heads`. */
      readonly share: number;
      readonly heads: number;
    }
  /** The desa took all its room; what it could not take went to others. */
  | { readonly kind: 'cap'; readonly room: number }
  | { readonly kind: 'total'; readonly heads: number; readonly coverageAfter: number }
  | { readonly kind: 'phases'; readonly names: readonly string[]; readonly heads: readonly number[] }
  | {
      readonly kind: 'funds';
      readonly names: readonly string[];
      readonly heads: readonly number[];
      readonly unfunded: number;
    };
