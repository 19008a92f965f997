import type { RegionCode } from '../../region/code.ts';
import type { FundLimit, LimitChange } from '../funds/limits.ts';
import type { CodeDamage, CodeRepair } from './code.ts';
import type { FigureSegment } from './mapping.ts';
import type { NumberFault } from './number.ts';

export const verdicts = ['taken', 'corrected', 'rejected', 'duplicated'] as const;
export type Verdict = (typeof verdicts)[number];

/** What is to be said of a row: how it was corrected, why it is rejected, or what is worth a look. */
export type Note =
  | { readonly kind: 'code-repaired'; readonly repair: CodeRepair; readonly from: string }
  | { readonly kind: 'code-damaged'; readonly damage: CodeDamage; readonly from: string }
  | { readonly kind: 'code-unknown'; readonly code: string }
  /** The desa was found by its name, because there is no code or none that holds. */
  | { readonly kind: 'by-name'; readonly name: string }
  | { readonly kind: 'by-spelling'; readonly from: string; readonly name: string }
  | { readonly kind: 'by-hand'; readonly name: string }
  | { readonly kind: 'name-unknown'; readonly name: string }
  | { readonly kind: 'name-ambiguous'; readonly name: string; readonly count: number }
  /** The code is that of one desa and the name that of another. */
  | {
      readonly kind: 'code-and-name-differ';
      readonly code: string;
      readonly name: string;
      readonly other: string;
    }
  /** The code holds; the document spells the desa otherwise. */
  | { readonly kind: 'named-otherwise'; readonly from: string; readonly name: string }
  | { readonly kind: 'no-place' }
  /** What the row is of stands in a cell above: one it is merged with, or one the user said holds for empty cells. */
  | {
      readonly kind: 'carried';
      readonly at: number;
      readonly column: string;
      readonly text: string;
      readonly how: 'merged' | 'above';
    }
  /** The header again, as it stands on every page of a printed table. */
  | { readonly kind: 'header-row' }
  /** The kecamatan of the rows under it. */
  | { readonly kind: 'section-row'; readonly name: string }
  /** Of a long table: the row's indicator is not taken, because it is derived here, or nobody said what it is. */
  | { readonly kind: 'indicator'; readonly name: string; readonly derived: boolean }
  | { readonly kind: 'no-indicator' }
  /** Heads that the row counts in something else than people. */
  | { readonly kind: 'unit'; readonly text: string }
  /** Neither a segment nor the total of all. */
  | { readonly kind: 'segment'; readonly text: string }
  /** The desa has no row of these segments, so that its total is not known. */
  | {
      readonly kind: 'segment-missing';
      readonly measure: 'eligible' | 'covered';
      readonly segments: readonly FigureSegment[];
    }
  /** Of a budget: the row names no fund, or a cell of it says nothing that is known. */
  | { readonly kind: 'no-fund' }
  | { readonly kind: 'fund-kind'; readonly text: string }
  | { readonly kind: 'fund-cell'; readonly column: string; readonly text: string }
  /** The plan has another limit for the fund, which is kept, or gives way. */
  | (LimitChange & { readonly kind: 'limit-kept' | 'limit-replaced' })
  | { readonly kind: 'total-row' }
  | { readonly kind: 'no-figures' }
  | { readonly kind: 'number'; readonly fault: NumberFault; readonly column: string; readonly text: string }
  | { readonly kind: 'year'; readonly text: string }
  /** No phase of a plan in the document, or one of several years. */
  | { readonly kind: 'phase'; readonly text: string; readonly ambiguous: boolean }
  | { readonly kind: 'figure-there'; readonly column: string; readonly text: string; readonly there: number }
  | {
      readonly kind: 'figure-replaced';
      readonly column: string;
      readonly text: string;
      readonly there: number;
    }
  | { readonly kind: 'repeated'; readonly row: number }
  | { readonly kind: 'contradicts'; readonly row: number }
  /** Another row has another limit of the same fund. */
  | { readonly kind: 'limits-differ'; readonly limit: FundLimit; readonly row: number }
  /** The segments of the row come to another figure than its total, which counts. */
  | { readonly kind: 'segments-differ'; readonly sum: number; readonly total: number }
  | { readonly kind: 'covered-above-eligible'; readonly covered: number; readonly eligible: number };

export interface JudgedRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly verdict: Verdict;
  /** The desa of the document the row is of, null where it is of none. */
  readonly code: RegionCode | null;
  /** The place as the row has it: what a match by hand is remembered by. */
  readonly place: string;
  readonly notes: readonly Note[];
  /** Desa that may be meant, for matching by hand. */
  readonly candidates: readonly RegionCode[];
}

export type VerdictCounts = Readonly<Record<Verdict, number>>;
