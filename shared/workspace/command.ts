import type { FeatureCollection } from 'geojson';
import type { FlatPolygons } from '../boundary/clean/polygons.ts';
import type { CandidateKeyInfo } from '../candidate/key.ts';
import type { CandidateListInfo, KeptCandidate, RejectCount } from '../candidate/list.ts';
import type { CandidateStatus } from '../candidate/status.ts';
import type { RateTable } from '../contribution/rate.ts';
import type { Government } from '../coverage/government.ts';
import type { MapStyle } from '../coverage/style.ts';
import type { Area, PlanSpec } from '../plan/spec.ts';
import type { RegionCode } from '../region/code.ts';
import type { Source } from '../text/source.ts';
import type { Bookmark, ColumnInfo, LayerInfo, TargetArea } from './snapshot.ts';

/**
 * Everything a user can change in a document. Each is one transaction and one step of undo; commands with
 * the same `merge` key that follow each other (typing in one field, dragging one vertex) become one step.
 */
export type Command = (
  | { readonly kind: 'rename-document'; readonly title: string }
  | { readonly kind: 'put-plan'; readonly id: string; readonly spec: PlanSpec }
  | { readonly kind: 'remove-plan'; readonly id: string }
  | { readonly kind: 'show-plan'; readonly id: string }
  | {
      readonly kind: 'duplicate-plan';
      readonly id: string;
      /** Id and name of the copy, which becomes the shown plan. */
      readonly copy: string;
      readonly name: string;
    }
  /** Makes a plan official: its inputs and result are kept as they are now, under a hash of both. */
  | { readonly kind: 'lock-plan'; readonly id: string }
  | { readonly kind: 'unlock-plan'; readonly id: string }
  | { readonly kind: 'put-rates'; readonly rates: RateTable }
  /** A column of figures per desa; values by code, desa not named are unknown. */
  | {
      readonly kind: 'put-column';
      readonly column: ColumnInfo;
      readonly values: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'remove-column'; readonly name: string }
  | { readonly kind: 'put-government'; readonly government: Government }
  | { readonly kind: 'remove-government'; readonly code: RegionCode }
  | {
      readonly kind: 'put-area';
      readonly id: string;
      readonly name: string;
      /** `#rrggbb`. */
      readonly colour: string;
      readonly note: string;
      readonly area: Area;
    }
  /** Several areas kept and removed as one step, as when one is split in two. */
  | {
      readonly kind: 'put-areas';
      readonly areas: readonly TargetArea[];
      readonly remove: readonly string[];
    }
  | { readonly kind: 'remove-area'; readonly id: string }
  /** How maps show an indicator; null gives it its own look back. */
  | { readonly kind: 'put-style'; readonly indicator: string; readonly style: MapStyle | null }
  /** A layer's name and look, and its features where they are new. */
  | { readonly kind: 'put-layer'; readonly layer: LayerInfo; readonly features?: FeatureCollection }
  | { readonly kind: 'remove-layer'; readonly id: string }
  | { readonly kind: 'put-bookmark'; readonly bookmark: Bookmark }
  | { readonly kind: 'remove-bookmark'; readonly id: string }
  /** On a desa or a region above it; an empty text removes the note. */
  | { readonly kind: 'put-note'; readonly code: RegionCode; readonly text: string }
  | {
      readonly kind: 'set-coverage';
      readonly code: RegionCode;
      /** Heads, or null for "tidak ada data". */
      readonly eligible: number | null;
      readonly covered: number | null;
    }
  /**
   * Figures and locks of the shown year and plan, typed or pasted into the table, all of them or none; null for
   * "tidak ada data", and for a lock that is taken away. Those left out stay as they are.
   */
  | {
      readonly kind: 'put-cells';
      readonly coverage: Readonly<Record<string, CoverageCells>>;
      readonly locks: Readonly<Record<string, number | null>>;
      /** Of further columns of the document, by their names. */
      readonly columns: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
    }
  /**
   * Figures of many desa from one source, as one step. A figure left out stays as it is, and so do those of
   * other years; one the document has already gives way only with `replace`.
   */
  | {
      readonly kind: 'import-figures';
      readonly coverage: readonly YearFigures[];
      readonly columns: readonly ColumnFigures[];
      readonly source: Source;
      readonly replace: boolean;
      /** The year to show from now on; null for the one shown now. */
      readonly showYear: number | null;
    }
  /** Other boundaries of the desa named, from one source, as one step; the other desa keep theirs. */
  | {
      readonly kind: 'replace-boundaries';
      readonly codes: readonly RegionCode[];
      /** `areas` holds the place of the desa in `codes`; a desa without polygons has no boundary from then on. */
      readonly polygons: FlatPolygons;
      readonly source: Source;
    }
  /** What was really enrolled, as one step; a figure there is already gives way only with `replace`. */
  | {
      readonly kind: 'import-enrolment';
      readonly enrolment: readonly PhaseFigures[];
      readonly source: Source;
      readonly replace: boolean;
    }
  | { readonly kind: 'remove-enrolment'; readonly year: number; readonly phase: string }
  /** A new list of candidates that were checked: those who passed by keyed hash, the others as counts. */
  | {
      readonly kind: 'import-candidates';
      readonly list: Omit<CandidateListInfo, 'key'>;
      readonly key: CandidateKeyInfo;
      readonly candidates: readonly KeptCandidate[];
      readonly rejects: readonly RejectCount[];
    }
  /** Another status for candidates of a list; those it cannot follow for are passed over. */
  | {
      readonly kind: 'move-candidates';
      readonly list: string;
      readonly to: CandidateStatus;
      readonly who: CandidateChoice;
    }
  | { readonly kind: 'remove-candidates'; readonly list: string }
  /** Chooses which year's coverage is shown and planned with. */
  | { readonly kind: 'show-year'; readonly year: number }
) & { readonly merge?: string };

/** By hash, or the first so many by rank of each desa among those of a status. */
export type CandidateChoice =
  | { readonly hashes: readonly string[] }
  | { readonly from: CandidateStatus; readonly first: Readonly<Record<string, number>> };

/** Heads, or null for "tidak ada data". */
export interface CoverageCells {
  readonly eligible?: number | null;
  readonly covered?: number | null;
}

/** Heads by code. */
export interface YearFigures {
  readonly year: number;
  readonly eligible: Readonly<Record<string, number>>;
  readonly covered: Readonly<Record<string, number>>;
}

/** Heads enrolled in a phase so far, by code of desa; those left out stay as they are. */
export interface PhaseFigures {
  readonly year: number;
  readonly phase: string;
  readonly heads: Readonly<Record<string, number>>;
}

/** A further column, or some of its figures, by code. */
export interface ColumnFigures {
  readonly column: ColumnInfo;
  readonly values: Readonly<Record<string, number>>;
}
