import type { SqlJsStatic } from 'sql.js';
import type { FeatureCollection, Position } from 'geojson';
import { indonesia } from '#shared/boundary/bounds.ts';
import { landOf, loadLand } from '#shared/boundary/context.ts';
import type { FlatBoundaries } from '#shared/boundary/flat.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import { areasGeoJson } from '#shared/exchange/area-geojson.ts';
import { planCsv } from '#shared/exchange/plan-csv.ts';
import { planGeoJson } from '#shared/exchange/plan-geojson.ts';
import type { Realisation } from '#shared/enrolment/realisation.ts';
import type { BudgetLine } from '#shared/plan/budget-view.ts';
import type { Comparison } from '#shared/plan/comparison.ts';
import type { Fairness } from '#shared/plan/fairness-view.ts';
import type { Reason } from '#shared/plan/reason.ts';
import type { PlanResult, PlanRun } from '#shared/plan/result.ts';
import type { Area, PlanSpec } from '#shared/plan/spec.ts';
import type { BundledFiles } from '#shared/region/bundled.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { loadRegionList, type RegionList } from '#shared/region/list.ts';
import type { FoundRegion } from '#shared/region/region.ts';
import { mappedDocument, type PlanDocument } from '#shared/report/input.ts';
import type { SetOperation } from '#shared/target/geometry.ts';
import type { SplitArea } from '#shared/target/split.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import type { Command } from '#shared/workspace/command.ts';
import type { CoverageOfYear } from '#shared/workspace/coverage-history.ts';
import type { SampleName } from '#shared/workspace/sample.ts';
import type { NewDocument } from '#shared/workspace/new-document.ts';
import type { AreaTotals, Snapshot } from '#shared/workspace/snapshot.ts';
import { startDocument, startSample } from '#shared/workspace/start.ts';
import { realisedPlan } from '#shared/workspace/realised.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import type { Delimiter, TableSource } from '#shared/exchange/table/table.ts';
import { writtenCsv, type WrittenTable } from '#shared/exchange/table/written-table.ts';
import type { ImportSource } from '#shared/exchange/import/to-command.ts';
import type {
  DocumentRegions,
  ImportFile,
  ImportOptions,
  ImportPreview,
  TemplateRequest,
  Lasso,
  OpenedDocument,
  PdfOptions,
  SessionApi,
} from './api.ts';
import type { CandidateApi } from './candidate-api.ts';
import { CandidateSession } from './candidate-session.ts';
import type { Imports, TableReader } from './imports.ts';
import {
  combinedArea,
  lassoTotals,
  readCodes,
  splitByLine,
  type MeasuredArea,
  type ReadCodes,
} from './areas.ts';
import { documentRegions } from './document-regions.ts';
import { projected, type WorldBoundaries } from '../map/mesh/world.ts';
import { noPlan } from './problems.ts';
import { release } from './release.ts';
import type { MapSheetOptions } from '#shared/report/map/workspace-map.ts';
import { makeComparisonPdf, makePdf } from './report.ts';

/** The one open workspace and what the screens may ask of it. Runs in the worker; knows no screen. */
export class Session implements Omit<SessionApi, keyof CandidateApi> {
  /** Lists of candidates, and the annexes of decrees. */
  readonly candidates: CandidateApi = new CandidateSession(() => this.#open());
  readonly #sql: Promise<SqlJsStatic>;
  readonly #files: BundledFiles;
  readonly #newReader: (() => TableReader) | undefined;
  #workspace: Workspace | null = null;
  #regions: Promise<RegionList> | null = null;
  #importing: Promise<Imports> | null = null;

  /**
   * @param sql on its way: regions and samples are read while SQLite is still being compiled
   * @param newReader of tables, where they are not read in this thread
   */
  constructor(sql: Promise<SqlJsStatic>, files: BundledFiles, newReader?: () => TableReader) {
    this.#sql = sql;
    this.#files = files;
    this.#newReader = newReader;
  }

  async findRegions(text: string, limit: number): Promise<readonly FoundRegion[]> {
    this.#regions ??= loadRegionList(this.#files).catch((reason: unknown) => {
      // A list that failed to load is tried anew with the next search.
      this.#regions = null;
      throw reason;
    });
    return (await this.#regions).find(text, limit);
  }

  async findInDocument(text: string, limit: number): Promise<readonly FoundRegion[]> {
    return documentRegions(this.#open().directory()).find(text, limit);
  }

  async createDocument(codes: readonly RegionCode[], now: string): Promise<Result<OpenedDocument>> {
    // Of the user's calendar: in Indonesia the year begins hours before it does at Greenwich.
    const year = new Date(now).getFullYear();
    return this.#create(await startDocument(this.#files, codes, shippedRates, year), now);
  }

  async openSample(name: SampleName, now: string): Promise<Result<OpenedDocument>> {
    return this.#create(await startSample(this.#files, name, shippedRates), now);
  }

  /** @param copied called once the bytes are not read any more */
  async openDocument(bytes: Uint8Array, copied?: () => void): Promise<Result<OpenedDocument>> {
    const opened = Workspace.open(await this.#sql, bytes, undefined, copied);
    return opened.ok ? this.#take(opened.value) : opened;
  }

  async execute(command: Command, now: string): Promise<Result<Snapshot>> {
    return this.#open().execute(command, now);
  }

  async undo(now: string): Promise<Result<Snapshot>> {
    return this.#open().undo(now);
  }

  async redo(now: string): Promise<Result<Snapshot>> {
    return this.#open().redo(now);
  }

  async explain(slot: number): Promise<readonly Reason[]> {
    const run = this.#open().planRun();
    return run?.ok ? run.value.explain(slot) : [];
  }

  async tryPlan(spec: PlanSpec): Promise<Result<PlanResult>> {
    return this.#open().tryPlan(spec);
  }

  async planBudget(): Promise<readonly BudgetLine[]> {
    const run = this.#open().planRun();
    return run?.ok ? run.value.budget() : [];
  }

  async planFairness(): Promise<Fairness | null> {
    const run = this.#open().planRun();
    return run?.ok ? run.value.fairness() : null;
  }

  async coverageHistory(slots: Uint32Array | null): Promise<readonly CoverageOfYear[]> {
    return this.#open().coverageHistory(slots);
  }

  async realisation(): Promise<Result<Realisation> | null> {
    return realisedPlan(this.#open());
  }

  async comparePlans(a: string, b: string): Promise<Result<Comparison>> {
    return this.#open().comparePlans(a, b);
  }

  async travel(position: number, now: string): Promise<Result<Snapshot>> {
    return this.#open().travel(position, now);
  }

  async areaTotals(area: Area): Promise<Result<AreaTotals>> {
    return this.#open().areaTotals(area);
  }

  async lassoTotals(lasso: Lasso): Promise<Result<AreaTotals>> {
    return lassoTotals(this.#open(), lasso);
  }

  async combineAreas(base: Area, other: Area, how: SetOperation): Promise<Result<MeasuredArea>> {
    return combinedArea(this.#open(), base, other, how);
  }

  async splitArea(area: Area, line: readonly Position[]): Promise<Result<SplitArea>> {
    return splitByLine(this.#open(), area, line);
  }

  async readCodes(text: string): Promise<ReadCodes> {
    return readCodes(text, this.#open().directory().codes);
  }

  async exportAreas(ids?: readonly string[]): Promise<Result<Uint8Array>> {
    return areasGeoJson(this.#open(), ids);
  }

  async layerFeatures(id: string): Promise<FeatureCollection | null> {
    return this.#open().layerFeatures(id);
  }

  async mapBoundaries(): Promise<WorldBoundaries> {
    const flat = this.#open().flatBoundaries();
    const world = projected(flat);
    release(flat.positions);
    return world;
  }

  async boundaries(): Promise<FlatBoundaries> {
    return this.#open().flatBoundaries();
  }

  async regions(): Promise<DocumentRegions> {
    return regionsOf(this.#open());
  }

  async documentBytes(): Promise<Uint8Array> {
    return this.#open().bytes();
  }

  async exportPdf(options: PdfOptions): Promise<Result<Uint8Array>> {
    const plan = this.#planDocument();
    return plan.ok ? done(await makePdf(plan.value, this.#files, options)) : plan;
  }

  async exportCsv(language: Language): Promise<Result<Uint8Array>> {
    const run = this.#shownRun();
    if (!run.ok) return run;
    const workspace = this.#open();
    const [directory, snapshot] = [workspace.directory(), workspace.snapshot()];
    return done(planCsv({ directory, snapshot, run: run.value }, language));
  }

  async exportGeoJson(): Promise<Result<Uint8Array>> {
    const plan = this.#planDocument();
    return plan.ok ? done(planGeoJson(plan.value)) : plan;
  }

  async exportMap(options: MapSheetOptions): Promise<Result<string>> {
    // The drawing is loaded when the first map is asked for, as the PDF is.
    const [{ makeMapSheet }, context] = await Promise.all([
      import('#shared/report/map/workspace-map.ts'),
      loadLand(this.#files),
    ]);
    return makeMapSheet(this.#open(), landOf(context), options);
  }

  async exportTable(table: WrittenTable, format: 'csv' | 'xlsx', sources: WrittenTable): Promise<Uint8Array> {
    if (format === 'csv') return writtenCsv(table);
    // Packing is loaded with the readers of tables, when it is needed.
    const { writtenXlsx } = await import('#shared/exchange/table/workbook-out.ts');
    return writtenXlsx(table, sources);
  }

  async exportComparison(a: string, b: string, options: PdfOptions): Promise<Result<Uint8Array>> {
    const workspace = this.#open();
    const comparison = workspace.comparePlans(a, b);
    if (!comparison.ok) return comparison;
    return done(await makeComparisonPdf(comparison.value, mappedDocument(workspace), this.#files, options));
  }

  async openImport(source: TableSource, delimiter?: Delimiter): Promise<Result<ImportFile> | null> {
    return (await this.#imports()).open(source, delimiter);
  }

  async previewImport(options: ImportOptions): Promise<Result<ImportPreview> | null> {
    return (await this.#imports()).preview(this.#open(), options);
  }

  async applyImport(options: ImportOptions, source: ImportSource, now: string): Promise<Result<Snapshot>> {
    return (await this.#imports()).apply(this.#open(), options, source, now);
  }

  async importReport(options: ImportOptions, language: Language): Promise<Result<Uint8Array>> {
    return (await this.#imports()).report(this.#open(), options, language);
  }

  async importTemplate(format: 'csv' | 'xlsx', of: TemplateRequest, language: Language): Promise<Uint8Array> {
    return (await this.#imports()).template(this.#open(), format, of, language);
  }

  async closeImport(): Promise<void> {
    (await this.#imports()).close();
  }

  /** Readers of tables are loaded when the first is imported. */
  #imports(): Promise<Imports> {
    this.#importing ??= import('./imports.ts').then(({ Imports }) => new Imports(this.#newReader));
    return this.#importing;
  }

  #open(): Workspace {
    if (!this.#workspace) throw new Error('there is no open workspace');
    return this.#workspace;
  }

  async #create(contents: Result<NewDocument>, now: string): Promise<Result<OpenedDocument>> {
    return contents.ok ? this.#take(Workspace.create(await this.#sql, contents.value, now)) : contents;
  }

  /** Makes this the open workspace; the one before is freed only now that the new one is sound. */
  #take(workspace: Workspace): Result<OpenedDocument> {
    const regions = regionsOf(workspace);
    this.#workspace?.close();
    this.#workspace = workspace;
    return done({ ...regions, snapshot: workspace.snapshot(), warnings: workspace.warnings });
  }

  /** The shown plan with its result on the map of the document; the problem why there is none. */
  #planDocument(): Result<PlanDocument> {
    const run = this.#shownRun();
    return run.ok ? done({ ...mappedDocument(this.#open()), run: run.value }) : run;
  }

  #shownRun(): Result<PlanRun> {
    return this.#open().planRun() ?? refused(noPlan);
  }
}

function regionsOf(workspace: Workspace): DocumentRegions {
  const directory = workspace.directory();
  return { directory, geometry: { bounds: workspace.bounds() ?? indonesia, directory } };
}
