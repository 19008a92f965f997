import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { DesaBoundary } from '../boundary/geometry.ts';
import type { PlanRun } from '../plan/result.ts';
import type { Language } from '../text/text.ts';
import type { Directory, Snapshot } from '../workspace/snapshot.ts';

/** A plan as the documents show it. */
export interface PlanDocument {
  readonly directory: Directory;
  /** Its `plan` is there; `run` is the result of that plan. */
  readonly snapshot: Snapshot;
  readonly run: PlanRun;
  /** One per slot of the directory, in its order. */
  readonly boundaries: readonly DesaBoundary[];
}

/** Everything the printed plan is made of; the same input gives the same bytes. */
export interface ReportInput extends PlanDocument {
  readonly language: Language;
  readonly title: string;
  /** ISO date (`2024-04-26`) printed on the document and kept as its creation date. */
  readonly date: string;
  readonly signature: ReportSignature;
  /** Land around the region, WGS84, drawn beneath the desa. */
  readonly context?: FeatureCollection<Polygon | MultiPolygon>;
}

/** Signature block; what is empty is printed as a line to fill in by hand. */
export interface ReportSignature {
  readonly place: string;
  /** JABATAN. */
  readonly position: string;
  readonly name: string;
  /** Pangkat. */
  readonly rank: string;
  /** 18 digits, in any grouping. */
  readonly nip: string;
}
