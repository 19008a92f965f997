import type { Source } from '../text/source.ts';

/** What was really enrolled in a phase. Plans with a phase of this year and name are measured against it. */
export interface EnrolledPhase {
  readonly year: number;
  readonly phase: string;
  /** Heads so far, one per slot of the document; NaN where nothing was reported. */
  readonly heads: Float64Array;
  /** ISO date of the newest report; '' where none is dated. */
  readonly date: string;
  /** Of most of the figures; others are named in its note. */
  readonly source: Source;
}

/** A phase as enrolment names it: names are unique within their year. */
export function phaseKey({ year, name }: { readonly year: number; readonly name: string }): string {
  return `${year} ${name}`;
}

/** The report of a phase, or null where there is none. */
export function enrolledIn(
  enrolment: readonly EnrolledPhase[],
  phase: { readonly year: number; readonly name: string },
): EnrolledPhase | null {
  return enrolment.find((known) => known.year === phase.year && known.phase === phase.name) ?? null;
}
