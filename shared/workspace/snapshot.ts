import type { RateTable } from '../contribution/rate.ts';
import type { Government } from '../coverage/government.ts';
import type { MapStyle } from '../coverage/style.ts';
import type { EnrolledPhase } from '../enrolment/enrolled.ts';
import type { CandidateState } from './rows/candidate-rows.ts';
import type { PlanResult } from '../plan/result.ts';
import type { Area, PlanSpec } from '../plan/spec.ts';
import type { RegionCode } from '../region/code.ts';
import type { Problem } from '../text/problem.ts';
import type { Source } from '../text/source.ts';

/** The regions of a document: fixed while it is open, but for their boundaries, see {@link BoundaryState}. */
export interface Directory {
  /** Every desa, ascending by code; the index is the desa's slot. */
  readonly codes: readonly RegionCode[];
  readonly names: readonly string[];
  /** Names of the kecamatan, kabupaten and provinsi above them, by code. */
  readonly parents: Readonly<Record<RegionCode, string>>;
  /** Slots of desa without a boundary; they count in tables and sums. */
  readonly withoutBoundary: readonly number[];
  readonly boundarySource: Source;
}

/** Everything the screens show that an edit may change. Plain data, cloneable to another thread. */
export interface Snapshot {
  /** Grows with every change of the document, undo and redo included. */
  readonly revision: number;
  readonly title: string;
  /** The question the document was made to answer, of a sample; null of most. */
  readonly question: Question | null;
  /** True when the document was written by a newer version: it can be looked at and exported, not changed. */
  readonly readOnly: boolean;
  readonly boundaries: BoundaryState;
  readonly coverage: CoverageState;
  /** Years the document has figures of, ascending. */
  readonly coverageYears: readonly number[];
  /** Another number when figures of any year, or what they rest on, have changed. */
  readonly coverageRevision: number;
  readonly rates: RateTable;
  readonly plans: readonly PlanEntry[];
  /** The plan shown; a new document has one empty of figures. */
  readonly plan: PlanState | null;
  readonly areas: readonly TargetArea[];
  /** Further figures per desa, by name. */
  readonly columns: readonly Column[];
  /** What was really enrolled, by year and phase; of all plans, as phases are told apart by year and name. */
  readonly enrolment: readonly EnrolledPhase[];
  /** Lists of candidates in counts, and what is known of annexes without their passphrase. */
  readonly candidates: CandidateState;
  /** The governments watched, ascending by code. */
  readonly governments: readonly Government[];
  /** How maps show indicators whose look was chosen by hand, by indicator name; others choose for themselves. */
  readonly styles: Readonly<Record<string, MapStyle>>;
  /** Layers of the user's own over or under the desa, lowest first; their features are asked for apart. */
  readonly layers: readonly UserLayer[];
  /** Places on the map to come back to, in the order they were made. */
  readonly bookmarks: readonly Bookmark[];
  /** What people wrote about a desa or a region above it, by code. */
  readonly notes: Readonly<Record<RegionCode, string>>;
  readonly history: HistoryState;
}

/** Which boundaries are in use. */
export interface BoundaryState {
  /** Another number when boundaries or their source have changed: then directory and map geometry are other ones. */
  readonly revision: number;
  readonly source: Source;
}

/** Roads, rivers, offices: context that is drawn and never counted. */
export interface UserLayer extends LayerInfo {
  readonly features: number;
}

export interface LayerInfo {
  readonly id: string;
  readonly name: string;
  /** Whose data it is, as it should be named on maps. */
  readonly source: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly visible: boolean;
}

/** A named view of the map. */
export interface Bookmark {
  readonly id: string;
  readonly name: string;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
}

/** Screens that can show the answer to a document's question. */
export const questionScreens = ['map', 'plan', 'budget', 'scenario', 'data'] as const;

export interface Question {
  readonly id: string;
  readonly en: string;
  /** Where its answer is shown; the window opens there. */
  readonly screen: (typeof questionScreens)[number];
}

/** A plan in the list of scenarios. */
export interface PlanEntry {
  readonly id: string;
  readonly name: string;
  readonly official: Official | null;
}

/** The year of the coverage an official plan keeps, and where it is from; null where that was not kept with it. */
export interface FrozenFigures {
  readonly year: number;
  readonly source: Source | null;
}

/** What was kept when a plan was made official. */
export interface Official {
  /** ISO date and time. */
  readonly at: string;
  /** SHA-256 of inputs and result, lower-case hexadecimal. */
  readonly hash: string;
}

export interface ColumnInfo {
  readonly name: string;
  readonly unit: string;
  readonly source: string;
  readonly year: number | null;
}

export interface Column extends ColumnInfo {
  /** One per slot of the directory; NaN for "tidak ada data". */
  readonly values: Float64Array;
}

export interface CoverageState {
  /** One per slot of the directory; heads or NaN for "tidak ada data". */
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
  readonly year: number;
  readonly source: Source;
}

export interface PlanState {
  readonly id: string;
  readonly spec: PlanSpec;
  readonly official: Official | null;
  /** What an official plan was computed over, whatever the document says now; null of others, and without a result. */
  readonly frozen: FrozenFigures | null;
  /** The result of the plan, or the reason why there is none. */
  readonly outcome:
    { readonly ok: true; readonly value: PlanResult } | { readonly ok: false; readonly problem: Problem };
}

/** The colour of areas that were saved before areas had one. */
export const plainAreaColour = '#c2185b';

/** A named target area, stored in the document: drawn with a rule of inclusion, or a list of desa. */
export interface TargetArea {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Why it was drawn, or the query it came from; may be empty. */
  readonly note: string;
  readonly area: Area;
}

export interface HistoryState {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** Number of entries that are done; those from here on are undone and can be redone. */
  readonly position: number;
}

export interface HistoryEntry {
  /** Which command; screens word it. */
  readonly kind: string;
  /** Short description for the history panel, in Indonesian and English. */
  readonly note: { readonly id: string; readonly en: string };
  /** ISO date and time. */
  readonly at: string;
}

/** Totals of a target area, for the live display. */
export interface AreaTotals {
  /** Slots of the desa taken, ascending. */
  readonly slots: Uint32Array;
  readonly desa: number;
  /** Sums over desa with known figures. */
  readonly eligible: number;
  readonly covered: number;
  readonly gap: number;
  /** Desa whose figures are unknown, left out of the sums. */
  readonly unknown: number;
  /** Rupiah for closing the gap for 12 months, at the plan's programmes. */
  readonly costToClose: number;
  /** How far each fund of the shown plan would go here alone, in the plan's order. */
  readonly reach: readonly FundReach[];
}

/** How many of an area's uncovered workers one fund's ceiling pays for, for 12 months at the plan's programmes. */
export interface FundReach {
  readonly fund: string;
  /** Rupiah it could spend in the area by its own limits; null where only its agency has a ceiling. */
  readonly ceiling: number | null;
  /** At most the gap; null where the ceiling is. */
  readonly heads: number | null;
}
