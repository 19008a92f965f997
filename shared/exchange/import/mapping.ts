/** What a column of the table holds. A year of null is the one of the row, or the one chosen for the import. */
export type Role =
  | { readonly kind: 'ignore' }
  | { readonly kind: 'code' | 'desa' | 'kecamatan' | 'kabupaten' | 'provinsi' | 'year' | 'phase' }
  /** Of long tables: says what the row's value is a figure of, of which segment and in which unit. */
  | { readonly kind: 'indicator' | 'segment' | 'unit' }
  /** The figure the row's indicator speaks of. */
  | {
      readonly kind: 'value';
      readonly year: number | null;
      readonly segment?: FigureSegment | undefined;
    }
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
  /** What each indicator of a long table is taken for, by its key; none where no column names indicators. */
  readonly indicators: Readonly<Record<string, IndicatorRole>>;
  readonly blanks: Blanks;
}

/** What an indicator can be taken for. */
export type IndicatorRole = Extract<Role, { readonly kind: 'ignore' | 'eligible' | 'covered' | 'column' }>;

/**
 * Whether an empty cell that should say what a row is of, and lies in no merged range, is empty or says the same as
 * the cell above: a spreadsheet does not tell, so it is the user who does.
 */
export const blanksChoices = ['empty', 'above'] as const;
export type Blanks = (typeof blanksChoices)[number];

/**
 * What is looked for: coverage leaves further figures aside unless they are asked for; enrolment, what was really
 * enrolled in phases, leaves all others aside.
 */
export const purposes = ['coverage', 'column', 'enrolment'] as const;
export type Purpose = (typeof purposes)[number];
