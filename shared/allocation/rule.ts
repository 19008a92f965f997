/** Figures of a region that come with the product; any other is a column of the document. */
export const builtInMeasures = ['gap', 'eligible', 'covered', 'coverage'] as const;
export type Measure = (typeof builtInMeasures)[number] | { readonly column: string };

/** What heads are shared in proportion to. */
export type Weight = 'gap' | 'eligible' | { readonly column: string };

/** How heads are given to regions. Each rule first gives every region min(floor, room). */
export type Rule =
  | { readonly kind: 'equal'; readonly floor?: number | undefined }
  | { readonly kind: 'proportional'; readonly weight: Weight; readonly floor?: number | undefined }
  | { readonly kind: 'raise-lowest'; readonly floor?: number | undefined }
  | {
      /** Regions in classes by their measures, the first measure first; a class is filled before the next begins. */
      readonly kind: 'priority';
      readonly by: readonly RankedMeasure[];
      readonly floor?: number | undefined;
    };

export interface RankedMeasure {
  readonly measure: Measure;
  /** Which end of the measure comes first. */
  readonly first: 'high' | 'low';
}

/** Bounds on what the rule gives to each region that is not locked. */
export interface Limits {
  /** No region with room gets less than min(minimum, room): a clamp of the share, not a head start as the floor is. */
  readonly minimum?: number | undefined;
  /** No region gets more: heads, or heads up to a coverage (0–1) after allocation. */
  readonly cap?: { readonly heads: number } | { readonly coverage: number } | undefined;
}

/** How shares become whole heads. */
export const roundings = ['largest-remainder', 'sainte-lague'] as const;
export type Rounding = (typeof roundings)[number];
