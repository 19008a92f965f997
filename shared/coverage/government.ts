import type { RegionCode } from '../region/code.ts';

/** A figure of coverage as a government published it. Null is unknown and never 0. */
export interface CoverageStatement {
  /** Wage earners, others, or both together. */
  readonly segment: 'PU' | 'BPU' | 'total';
  readonly year: number;
  readonly covered: number | null;
  /** Workers the coverage is of. */
  readonly base: number | null;
  /** Coverage as stated, percent (53.57), with the decimals it was published with. */
  readonly percent: number | null;
  readonly decimals: number;
  /** What counts as covered and as base. */
  readonly definition: string;
  readonly source: string;
}

/** What is watched of a government: provinsi or kabupaten/kota. Null is unknown. */
export interface Government {
  readonly code: RegionCode;
  readonly name: string;
  /** Regulation or decree it has made, by name. */
  readonly regulation: string | null;
  /** Memorandum of understanding. */
  readonly mou: string | null;
  /** Whether contributions of its non-ASN staff are budgeted. */
  readonly budgeted: boolean | null;
  /** Workers enrolled by it. */
  readonly enrolled: number | null;
  /** Claims paid, Rupiah. */
  readonly claims: number | null;
  readonly statements: readonly CoverageStatement[];
  readonly note: string;
}
