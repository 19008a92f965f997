import type { Indicator } from '#shared/coverage/indicator.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import type { Area } from '#shared/plan/spec.ts';
import type { Level, RegionCode } from '#shared/region/code.ts';
import type { Problem, Warning } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import type { AreaTotals, Directory, Snapshot } from '#shared/workspace/snapshot.ts';
import type { MapGeometry } from './api.ts';

/** The screens of the rail. The map stays in the middle of all of them but `data` and `report`. */
export type Screen = 'map' | 'plan' | 'budget' | 'scenario' | 'data' | 'report';

/** The open document as the screens know it. */
export interface DocumentState {
  readonly directory: Directory;
  readonly geometry: MapGeometry;
  readonly snapshot: Snapshot;
  /**
   * The last result the shown plan had. While the plan has none (`outcome` is a problem, as in the middle of
   * typing) screens go on showing this one, marked as not up to date.
   */
  readonly lastResult: PlanResult | null;
  /** Where it was opened from or saved to; null for a document never saved. */
  readonly file: { readonly id: string; readonly name: string } | null;
  /**
   * Revision of the snapshot that is on disk, or that a new document or sample began with; unsaved work exists
   * when it is not the snapshot's.
   */
  readonly savedRevision: number | null;
  readonly saving: boolean;
  /** About how the document was opened; until the user has put them away. */
  readonly warnings: readonly Warning[];
}

/** What the user looks at: never part of the document, never undone. */
export interface ViewState {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly screen: Screen;
  readonly presenting: boolean;
  readonly indicator: Indicator;
  /** Slots. */
  readonly hovered: number | null;
  readonly selected: number | null;
  /** A kecamatan, kabupaten or provinsi looked at instead of a desa; null where `selected` says which. */
  readonly region: RegionCode | null;
  /** The level whose areas the map colours; figures of upper levels are computed from their desa. */
  readonly level: Level;
  readonly tool: Tool;
  /** What becomes of the area being worked on when another shape is finished. */
  readonly combine: Combine;
  /** Id of the saved area being worked on. */
  readonly activeArea: string | null;
  /** The area under the pointer while it is being drawn or dragged, else the one being worked on, with its totals. */
  readonly draft: Draft | null;
  /** The last problem, shown until dismissed. */
  readonly problem: Problem | null;
}

/** What the pointer does on the map. */
export type Tool =
  'pan' | 'pick' | 'box' | 'polygon' | 'rectangle' | 'circle' | 'lasso' | 'split' | 'measure';

export type Combine = 'new' | 'add' | 'subtract' | 'intersect';

export interface Draft {
  readonly area: Area;
  readonly totals: AreaTotals | null;
  /** The area that these totals are of: one before, while those of this one are not known yet. */
  readonly totalsOf: Area | null;
  readonly problem: Problem | null;
}
