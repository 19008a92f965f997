import type { RegionCode } from '../../region/code.ts';
import type { PhaseRef } from './mapping.ts';
import type { Directory } from '../../workspace/snapshot.ts';

/** The document an import goes into, as far as it must know it. */
export interface ImportTarget {
  readonly directory: Pick<Directory, 'codes' | 'names' | 'parents'>;
  /** The year whose figures the document shows. */
  readonly shownYear: number;
  /** Eligible and covered of a year, one per slot, NaN for "tidak ada data". */
  readonly coverageOf: (year: number) => { readonly eligible: Float64Array; readonly covered: Float64Array };
  /** Phases of the document's plans, and those something was reported of. */
  readonly phases: readonly PhaseRef[];
  /** What was reported of a phase, or null. */
  readonly enrolledIn: (phase: PhaseRef) => Float64Array | null;
  /** A further column by name, or null. */
  readonly columnOf: (name: string) => Float64Array | null;
}

/** One figure a row gives. */
export interface Figure {
  readonly measure: 'eligible' | 'covered' | 'enrolled' | 'column';
  /** Name of a further column, or of the phase; '' of eligible and covered. */
  readonly column: string;
  /** NaN for a further column of no year. */
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
