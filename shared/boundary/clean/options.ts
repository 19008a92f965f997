/** How far the vertices of a border are thinned out. */
export type Simplification =
  /** Share of the vertices within borders that is kept, 0–1. */
  | { readonly by: 'share'; readonly share: number }
  /** Detail smaller than this is dropped: vertices whose triangle with their neighbours is under metres². */
  | { readonly by: 'metres'; readonly metres: number };

export interface CleanOptions {
  /** Gaps of a mean width (twice the area over the outline) up to this are filled, whatever their area. Metres. */
  readonly gapWidth: number;
  /** Gaps up to this area are filled, whatever their width. m². */
  readonly gapArea: number;
  /** Overlaps above this area are named one by one in the report, having been decided by rule. m². */
  readonly overlapArea: number;
  readonly simplify: Simplification | null;
}

/**
 * Gaps and overlaps up to these are inaccuracies of drawing: at 1:25,000 a line is 0.2 mm, 5 m on the ground. In
 * Balangan's file as published, those between desa digitised apart are up to 8 m wide and 0.9 ha large; the narrowest
 * lake left out of the national file is 574 m wide. Land two desa both mean is named in the report one by one.
 */
export const inaccuracies: Omit<CleanOptions, 'simplify'> = {
  gapWidth: 20,
  gapArea: 10_000,
  overlapArea: 10_000,
};
