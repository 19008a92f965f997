import type { AreaGeometry, Predicate } from '#shared/boundary/geometry.ts';
import type { DocumentGeometry } from '#shared/boundary/outlines.ts';
import type { BudgetLine } from '#shared/plan/budget-view.ts';
import type { Comparison } from '#shared/plan/comparison.ts';
import type { Fairness } from '#shared/plan/fairness-view.ts';
import type { Reason } from '#shared/plan/reason.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { FoundRegion } from '#shared/region/region.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { ReportSections, ReportSignature } from '#shared/report/input.ts';
import type { Result, Warning } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import type { SampleName } from '#shared/workspace/sample.ts';
import type { Command } from '#shared/workspace/command.ts';
import type { AreaTotals, Directory, Snapshot } from '#shared/workspace/snapshot.ts';

/**
 * What the screens may ask of the session worker, which holds the one open workspace. Everything is plain
 * data. Problems are values; a rejected promise is a bug.
 */
export interface SessionApi {
  /** Regions of any level whose name or code matches, best first. */
  findRegions(text: string, limit: number): Promise<readonly FoundRegion[]>;
  /** A new document of one or more regions (any level above desa), with bundled boundaries and no figures. */
  createDocument(codes: readonly RegionCode[], now: string): Promise<Result<OpenedDocument>>;
  openSample(name: SampleName, now: string): Promise<Result<OpenedDocument>>;
  /** Opens document bytes; the workspace open before stays open when this is refused. */
  openDocument(bytes: Uint8Array): Promise<Result<OpenedDocument>>;
  execute(command: Command, now: string): Promise<Result<Snapshot>>;
  undo(now: string): Promise<Result<Snapshot>>;
  redo(now: string): Promise<Result<Snapshot>>;
  /** The reasons to a desa's number in the shown plan; empty when the plan has no result. */
  explain(slot: number): Promise<readonly Reason[]>;
  /** The result a plan would have, without storing it: for what-if. */
  tryPlan(spec: PlanSpec): Promise<Result<PlanResult>>;
  /** The budget of the shown plan at its finest grain; empty when the plan has no result. */
  planBudget(): Promise<readonly BudgetLine[]>;
  /** How fair the shown plan is; null when it has no result. */
  planFairness(): Promise<Fairness | null>;
  /** Two plans of the document side by side; a problem where one has no result. */
  comparePlans(a: string, b: string): Promise<Result<Comparison>>;
  /** One page. */
  exportComparison(a: string, b: string, options: PdfOptions): Promise<Result<Uint8Array>>;
  /** Totals of an area that is being drawn; refused when it crosses itself. */
  areaTotals(geometry: AreaGeometry, predicate: Predicate): Promise<Result<AreaTotals>>;
  /** The document's bytes, to be written to disk. */
  documentBytes(): Promise<Uint8Array>;
  exportPdf(options: PdfOptions): Promise<Result<Uint8Array>>;
  exportCsv(language: Language): Promise<Result<Uint8Array>>;
  exportGeoJson(): Promise<Result<Uint8Array>>;
}

export type { SampleName } from '#shared/workspace/sample.ts';

export interface OpenedDocument {
  readonly directory: Directory;
  readonly geometry: MapGeometry;
  readonly snapshot: Snapshot;
  /** What the user should know about how the document was opened. */
  readonly warnings: readonly Warning[];
}

/** Geometry for the map, sent once per document; feature ids are slots, so colours change by feature state alone. */
export type MapGeometry = DocumentGeometry;

export interface PdfOptions {
  readonly language: Language;
  /** ISO date printed on the document. */
  readonly date: string;
  readonly signature: Signature;
  /** What to leave out; everything that concerns the plan is printed where nothing is said. */
  readonly sections?: Partial<ReportSections> | undefined;
}

/** Signature block: all may be empty, then lines to fill in by hand are printed. */
export type Signature = ReportSignature;
