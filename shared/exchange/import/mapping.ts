/** What a column of the table holds. A year of null is the one of the row, or the one chosen for the import. */
export type Role =
  | { readonly kind: 'ignore' }
  | { readonly kind: 'code' | 'desa' | 'kecamatan' | 'kabupaten' | 'provinsi' | 'year' | 'phase' }
  /** Of one segment, where the table counts them apart: those of a row together are its total. */
  | {
      readonly kind: 'eligible' | 'covered';
      readonly year: number | null;
      readonly segment?: FigureSegment | undefined;
    }
  /** Heads really enrolled in a phase; null is the phase of the row, or the one chosen for the import. */
  | { readonly kind: 'enrolled'; readonly phase: PhaseRef | null }
  /** A further column of the document. */
  | {
      readonly kind: 'column';
      readonly name: string;
      readonly unit: string;
      readonly year: number | null;
    };

/** Segments of workers as tables count them: wage earners, non-wage earners, construction, migrant workers. */
export const figureSegments = ['PU', 'BPU', 'Jakon', 'PMI'] as const;
export type FigureSegment = (typeof figureSegments)[number];

/** A phase of a plan, by its year and name. */
export interface PhaseRef {
  readonly year: number;
  readonly name: string;
}

/** Rows of the sheet, counted from 0, both within. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

export type DecimalMark = ',' | '.';

/** How a sheet is read: found first, then corrected by the user. */
export interface Mapping {
  /** Null for a table without headers. */
  readonly header: HeaderRows | null;
  /** One per column of the sheet. */
  readonly roles: readonly Role[];
  readonly decimal: DecimalMark;
}

/**
 * What is looked for: coverage leaves further figures aside unless they are asked for; enrolment, what was really
 * enrolled in phases, leaves all others aside.
 */
export const purposes = ['coverage', 'column', 'enrolment'] as const;
export type Purpose = (typeof purposes)[number];
