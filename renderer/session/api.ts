import type { FeatureCollection, Polygon, Position } from 'geojson';
import type { FlatBoundaries } from '#shared/boundary/flat.ts';
import type { Bounds } from '#shared/boundary/bounds.ts';
import type { Predicate } from '#shared/boundary/geometry.ts';
import type { Realisation } from '#shared/enrolment/realisation.ts';
import type { BudgetLine } from '#shared/plan/budget-view.ts';
import type { Comparison } from '#shared/plan/comparison.ts';
import type { Fairness } from '#shared/plan/fairness-view.ts';
import type { Reason } from '#shared/plan/reason.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import type { Area, PlanSpec } from '#shared/plan/spec.ts';
import type { FoundRegion } from '#shared/region/region.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Judgement } from '#shared/exchange/import/judge.ts';
import type { FundRole } from '#shared/exchange/funds/headers.ts';
import type { FundReadingOptions } from '#shared/exchange/funds/reading.ts';
import type { Blanks, DecimalMark, HeaderRows, Mapping, PhaseRef } from '#shared/exchange/import/mapping.ts';
import type { ReadingOptions, TableReading } from '#shared/exchange/import/reading.ts';
import type { Delimiter, RawTable, TableSource, TextReading } from '#shared/exchange/table/table.ts';
import type { WrittenTable } from '#shared/exchange/table/written-table.ts';
import type { ImportSource } from '#shared/exchange/import/to-command.ts';
import type { JudgedRow } from '#shared/exchange/import/verdict.ts';
import type { ReportSections, ReportSignature } from '#shared/report/input.ts';
import type { SetOperation } from '#shared/target/geometry.ts';
import type { SplitArea } from '#shared/target/split.ts';
import type { Result, Warning } from '#shared/text/problem.ts';
import type { Language, Text } from '#shared/text/text.ts';
import type { SampleName } from '#shared/workspace/sample.ts';
import type { Command } from '#shared/workspace/command.ts';
import type { CoverageOfYear } from '#shared/workspace/coverage-history.ts';
import type { AreaTotals, Directory, Snapshot } from '#shared/workspace/snapshot.ts';
import type { MeasuredArea, ReadCodes } from './areas.ts';
import type { WorldBoundaries } from '../map/mesh/world.ts';
import type { CandidateApi } from './candidate-api.ts';
import type { MapSheetOptions } from '#shared/report/map/workspace-map.ts';

/**
 * What the screens may ask of the session worker, which holds the one open workspace. Everything is plain
 * data. Problems are values; a rejected promise is a bug.
 */
export interface SessionApi extends CandidateApi {
  /** Regions of any level whose name or code matches, best first. */
  findRegions(text: string, limit: number): Promise<readonly FoundRegion[]>;
  /** The same among the regions of the open document. */
  findInDocument(text: string, limit: number): Promise<readonly FoundRegion[]>;
  /** A new document of one or more regions (any level above desa), with bundled boundaries and no figures. */
  createDocument(codes: readonly RegionCode[], now: string): Promise<Result<OpenedDocument>>;
  openSample(name: SampleName, now: string): Promise<Result<OpenedDocument>>;
  /**
   * Opens a file, or document bytes, which are handed over: the caller's are gone. The workspace open before stays
   * open when this is refused.
   */
  openDocument(document: Uint8Array | File): Promise<Result<OpenedDocument>>;
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
  /** Coverage of some desa together, year by year, with its sources; of the whole document where no slots are given. */
  coverageHistory(slots: Uint32Array | null): Promise<readonly CoverageOfYear[]>;
  /** What was really enrolled against the shown plan, as it was first planned; null without a plan. */
  realisation(): Promise<Result<Realisation> | null>;
  /** Two plans of the document side by side; a problem where one has no result. */
  comparePlans(a: string, b: string): Promise<Result<Comparison>>;
  /** One page. */
  exportComparison(a: string, b: string, options: PdfOptions): Promise<Result<Uint8Array>>;
  /** Goes back or forth to the state after so many steps of the history, in one go. */
  travel(position: number, now: string): Promise<Result<Snapshot>>;
  /** Totals of an area that is being drawn or picked; refused when it crosses itself. */
  areaTotals(area: Area): Promise<Result<AreaTotals>>;
  /**
   * Totals of a lasso on its way, or of what an area becomes with it. It crosses itself at nearly every turn, and is
   * counted as it will be taken.
   */
  lassoTotals(lasso: Lasso): Promise<Result<AreaTotals>>;
  /** An area with another added to it, taken off it, or cut down to it, with its totals; a problem where nothing is left. */
  combineAreas(base: Area, other: Area, how: SetOperation): Promise<Result<MeasuredArea>>;
  /** An area's desa on either side of a line; a problem where all are on one. */
  splitArea(area: Area, line: readonly Position[]): Promise<Result<SplitArea>>;
  /** What becomes of each line of a list of region codes. */
  readCodes(text: string): Promise<ReadCodes>;
  /** Saved areas as GeoJSON with their figures; all where no ids are given. */
  exportAreas(ids?: readonly string[]): Promise<Result<Uint8Array>>;
  /** What a layer of the user's own is drawn from; null where there is no such layer. */
  layerFeatures(id: string): Promise<FeatureCollection | null>;
  /** The boundaries of the open document, for the map. */
  mapBoundaries(): Promise<WorldBoundaries>;
  /** The same in degrees, as the document has them. */
  boundaries(): Promise<FlatBoundaries>;
  /** Regions and extent of the document as they are: another answer whenever `Snapshot.boundaries` has another revision. */
  regions(): Promise<DocumentRegions>;
  /** The document's bytes, to be written to disk. */
  documentBytes(): Promise<Uint8Array>;
  exportPdf(options: PdfOptions): Promise<Result<Uint8Array>>;
  exportCsv(language: Language): Promise<Result<Uint8Array>>;
  exportGeoJson(): Promise<Result<Uint8Array>>;
  /** The map on a sheet of its own, as SVG. */
  exportMap(options: MapSheetOptions): Promise<Result<string>>;
  /** The table as a screen shows it, as a file; a workbook has the sources of its figures in a second sheet. */
  exportTable(table: WrittenTable, format: 'csv' | 'xlsx', sources: WrittenTable): Promise<Uint8Array>;
  /**
   * Reads a table to be imported and holds it until {@link closeImport} or the next one; a problem where it is none,
   * null where either came before it was read.
   */
  openImport(source: TableSource, delimiter?: Delimiter): Promise<Result<ImportFile> | null>;
  /** What would become of every row of the held table. A newer question makes an older one answer null. */
  previewImport(options: ImportOptions): Promise<Result<ImportPreview> | null>;
  /** Takes what the last preview of these options would take, as one step of undo. */
  applyImport(options: ImportOptions, source: ImportSource, now: string): Promise<Result<Snapshot>>;
  /** Every row of the held table with its verdict, as a workbook. */
  importReport(options: ImportOptions, language: Language): Promise<Result<Uint8Array>>;
  /** A table to fill in. */
  importTemplate(format: 'csv' | 'xlsx', of: TemplateRequest, language: Language): Promise<Uint8Array>;
  /** Lets go of the held table; a reading or a preview under way stops. */
  closeImport(): Promise<void>;
}

/** An outline under the pointer. */
export interface Lasso {
  readonly outline: Polygon;
  readonly predicate: Predicate;
  /** The area it changes; null where it becomes one of its own. */
  readonly into: { readonly base: Area; readonly how: SetOperation } | null;
}

/** A table that was read. */
export interface ImportFile {
  readonly name: string;
  readonly format: RawTable['format'];
  readonly reading: TextReading | null;
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: number;
    readonly columns: number;
    /** Not shown by the spreadsheet. */
    readonly hidden: boolean;
  }[];
}

/** How the held table is to be read and judged. */
export type ImportOptions = FigureOptions | FundOptions;

/** As figures of desa. */
export interface FigureOptions extends ReadingOptions {
  readonly year: number | null;
  /** Of enrolment whose phase the table does not name. */
  readonly phase?: PhaseRef | null;
  readonly existing: 'keep' | 'replace';
  readonly matches: Readonly<Record<string, RegionCode>>;
}

/** As a budget, which becomes funds of a plan. */
export interface FundOptions extends FundReadingOptions {
  readonly purpose: 'funds';
  readonly existing: 'keep' | 'replace';
  /** Null for the plan shown. */
  readonly plan: string | null;
}

export type ImportPreview = FigurePreview | FundPreview;

interface ReadPreview {
  readonly sheet: number;
  readonly headers: readonly string[];
  readonly decimalShown: boolean;
  /** Whether cells that should say what a row is of are empty under others, so that the user has to say what they hold. */
  readonly hasBlanks: boolean;
  /** First rows of the sheet as they are, header included. */
  readonly sample: readonly (readonly string[])[];
  /** Verdicts, or why the mapping cannot work yet. */
  readonly outcome: Result<ImportOutcome>;
}

export interface FigurePreview extends ReadPreview {
  readonly kind: 'figures';
  readonly mapping: Mapping;
  readonly confidence: readonly number[];
  readonly yearHint: number | null;
  /** Of a long table. */
  readonly indicators: TableReading['indicators'];
}

export interface FundPreview extends ReadPreview {
  readonly kind: 'funds';
  readonly mapping: {
    readonly header: HeaderRows | null;
    readonly roles: readonly FundRole[];
    readonly decimal: DecimalMark;
    readonly blanks: Blanks;
  };
  /** The plan they become funds of. */
  readonly plan: string;
}

export interface ImportOutcome extends Pick<Judgement, 'counts'> {
  readonly rows: number;
  /** Figures that will be taken, or funds. */
  readonly figures: number;
  /** Desa that get figures; 0 of a budget. */
  readonly desa: number;
  /** True where the codes of the table are of the BPS numbering, and rows were found by name. */
  readonly bps: boolean;
  /** Rows of which the document has other figures and would keep them. */
  readonly kept: number;
  /** What gives way to the table, and to what. */
  readonly replaced: readonly Replaced[];
  /** The first rows of each verdict; the report has them all. */
  readonly listed: readonly JudgedRow[];
}

/** Figures or limits of the document that give way. */
export interface Replaced {
  /** What they are figures of: "Terlindungi 2024", or the fund and its limit. */
  readonly of: Text;
  /** How many desa have another one. */
  readonly count: number;
  /** Sums over them. */
  readonly before: number;
  readonly after: number;
  readonly unit: 'figure' | 'rupiah';
}

/** What a template is filled in with: figures of every desa for a year, or the funds of the shown plan. */
export type TemplateRequest =
  { readonly kind: 'coverage'; readonly year: number } | { readonly kind: 'enrolment' | 'funds' };

/** What changes with the boundaries and else never. */
export interface DocumentRegions {
  readonly directory: Directory;
  readonly geometry: MapGeometry;
}

export interface OpenedDocument extends DocumentRegions {
  readonly snapshot: Snapshot;
  /** What the user should know about how the document was opened. */
  readonly warnings: readonly Warning[];
}

/** Where a document lies and of which regions; a new object whenever its boundaries are others. */
export interface MapGeometry {
  readonly bounds: Bounds;
  readonly directory: Directory;
}

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
