import type { RegionCode } from '../../region/code.ts';
import type { Directory } from '../../workspace/snapshot.ts';

/** The document an import goes into, as far as it must know it. */
export interface ImportTarget {
  readonly directory: Pick<Directory, 'codes' | 'names' | 'parents'>;
  /** The year whose figures the document shows. */
  readonly shownYear: number;
  /** Eligible and covered of a year, one per slot, NaN for "tidak ada data". */
  readonly coverageOf: (year: number) => { readonly eligible: Float64Array; readonly covered: Float64Array };
  /** A further column by name, or null. */
  readonly columnOf: (name: string) => Float64Array | null;
}

/** One figure a row gives. */
export interface Figure {
  readonly measure: 'eligible' | 'covered' | 'column';
  /** Name of a further column; '' of eligible and covered. */
  readonly column: string;
  /** NaN for a further column, which has one year of its own. */
  readonly year: number;
  readonly value: number;
  /** What it is a figure of, as one text: measure, column and year. */
  readonly series: string;
  /** Which column of the sheet it stands in. */
  readonly at: number;
}

export interface TakenFigure extends Figure {
  readonly code: RegionCode;
}
