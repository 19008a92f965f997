import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { DesaBoundary } from '../boundary/geometry.ts';
import type { Comparison } from '../plan/comparison.ts';
import type { PlanRun } from '../plan/result.ts';
import type { Language } from '../text/text.ts';
import type { Directory, Snapshot } from '../workspace/snapshot.ts';
import type { PrintedLayer } from './map/map-layers.ts';

/** A document with its regions and their boundaries. */
export interface MappedDocument {
  readonly directory: Directory;
  readonly snapshot: Snapshot;
  /** One per slot of the directory, in its order. */
  readonly boundaries: readonly DesaBoundary[];
  /** Layers of the user's own that are visible, the last on top. */
  readonly layers?: readonly PrintedLayer[];
}

/** An open document; a `Workspace` is one. */
export interface DocumentSource {
  directory(): Directory;
  snapshot(): Snapshot;
  boundaries(): readonly DesaBoundary[];
  layerFeatures(id: string): FeatureCollection | null;
}

export function mappedDocument(source: DocumentSource): MappedDocument {
  const snapshot = source.snapshot();
  const layers = snapshot.layers.flatMap(({ id, name, source: from, colour, visible }) => {
    const features = visible ? source.layerFeatures(id) : null;
    return features ? [{ name, source: from, colour, features }] : [];
  });
  return { directory: source.directory(), snapshot, boundaries: source.boundaries(), layers };
}

/** A plan as the documents show it: the snapshot's `plan` is there, and `run` is the result of that plan. */
export interface PlanDocument extends MappedDocument {
  readonly run: Omit<PlanRun, 'paid' | 'alternatives'>;
}

/** What tables of a plan are made of: they need no boundaries, which take time to read. */
export type PlanFigures = Omit<PlanDocument, 'boundaries'>;

/**
 * The document with the figures and rates its plan was computed over: those of an official plan are kept with
 * it, and what has been edited since must not stand beside its numbers.
 */
export function asPlanned<T extends PlanFigures>(document: T): T {
  const { eligible, covered, coverageYear: year, coverageSource, rates } = document.run.input;
  const { snapshot } = document;
  const now = snapshot.coverage.source;
  const then = snapshot.plan?.official ? { ...notKept, illustrative: now.illustrative } : now;
  const source = coverageSource ?? then;
  const coverage = { eligible, covered, year, source };
  return { ...document, snapshot: { ...snapshot, rates, coverage } };
}

/** The source of frozen figures whose source was not frozen with them: nameless. */
const notKept = { title: '', publisher: '', licence: '', edition: '', date: '', definition: '', note: '' };

/** What every printed page is made with. */
export interface Printing {
  readonly language: Language;
  readonly title: string;
  /** ISO date (`2024-04-26`) printed on the document and kept as its creation date. */
  readonly date: string;
  /** Land around the region, WGS84, drawn beneath the desa. */
  readonly context?: FeatureCollection<Polygon | MultiPolygon>;
}

/** Everything the printed plan is made of; the same input gives the same bytes. */
export interface ReportInput extends PlanDocument, Printing {
  readonly signature: ReportSignature;
  /** What to leave out; everything that concerns the plan is printed where nothing is said. */
  readonly sections?: Partial<ReportSections> | undefined;
}

/** Everything the page that compares two scenarios is made of; the same input gives the same bytes. */
export interface ComparisonInput extends MappedDocument, Printing {
  readonly comparison: Comparison;
}

/** The parts of the printed plan that a reader may do without. */
export const reportSections = ['cashPlan', 'fairness', 'rates', 'reasons'] as const;
export type ReportSections = Readonly<Record<(typeof reportSections)[number], boolean>>;

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
