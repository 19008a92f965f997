import type { SqlJsStatic } from 'sql.js';
import type { FeatureCollection } from 'geojson';
import type { Bounds } from '../boundary/bounds.ts';
import { listed, type FlatBoundaries } from '../boundary/flat.ts';
import type { DesaBoundary } from '../boundary/geometry.ts';
import { compareScenarios, type ScenarioPlan } from '../plan/compare.ts';
import type { Comparison } from '../plan/comparison.ts';
import type { PlanResult, PlanRun } from '../plan/result.ts';
import type { Area, PlanSpec } from '../plan/spec.ts';
import { done, refused } from '../text/problem.ts';
import type { Result, Warning } from '../text/problem.ts';
import { readAnnexes } from './rows/candidate-rows.ts';
import { CandidateShelf } from './candidate-shelf.ts';
import type { Command } from './command.ts';
import { readCoverageHistory } from './coverage-history.ts';
import type { CoverageOfYear } from './coverage-history.ts';
import { readCoverageYear } from './rows/coverage-rows.ts';
import type { CoverageYear } from './rows/coverage-rows.ts';
import { createStore } from './create.ts';
import { Derivation } from './derive.ts';
import { editOf } from './edit/edit.ts';
import { storableSpec } from './edit/plan.ts';
import type { History } from './history/history.ts';
import { writeExtent } from './load.ts';
import { readLayerFeatures } from './rows/map-rows.ts';
import { materialise, storedAsComputed } from './materialise.ts';
import type { PlanOutcome } from './materialise.ts';
import type { Migration } from './migration/migrations.ts';
import { updatedModel } from './model.ts';
import type { Model } from './model.ts';
import type { NewDocument } from './new-document.ts';
import { openStore } from './open.ts';
import type { OpenedStore } from './open.ts';
import type { StoredPlan } from './rows/plan-rows.ts';
import { readOnlyDocument, unknownTarget } from './problems.ts';
import { readRows } from './rows/rows.ts';
import type { AreaTotals, Directory, Snapshot } from './snapshot.ts';
import { planStateOf, snapshotOf } from './snapshot-of.ts';
import type { Store } from './sql.ts';
import type { Delta } from './history/transact.ts';

/**
 * One open document: a GeoPackage in memory, what it says as plain data, and the one way to change it.
 * Opening never changes the file; nothing reaches a disk but through {@link Workspace.bytes}.
 */
export class Workspace {
  /** True for a document of a newer version: it can be read and exported, every change is refused. */
  readonly readOnly: boolean;
  /** What the user should know about how the document was opened. */
  readonly warnings: readonly Warning[];
  /** Candidates one by one, and the annexes of decrees. */
  readonly candidates: CandidateShelf;
  readonly #store: Store;
  readonly #history: History;
  #derivation: Derivation;
  #model: Model;
  #revision = 1;
  /** Time of the last change, null while the tables of results are those of the model. */
  #changedAt: string | null;
  /** Tables that commands changed since the last export. */
  readonly #changedTables = new Set<string>();
  #snapshot: Snapshot | null = null;

  private constructor(opened: OpenedStore, changedAt: string | null) {
    this.#store = opened.store;
    this.#history = opened.history;
    this.#model = opened.model;
    this.#derivation = derivationOf(opened.model);
    this.#changedAt = changedAt;
    this.readOnly = opened.readOnly;
    this.warnings = opened.warnings;
    this.candidates = new CandidateShelf(
      opened.store,
      () => this.#model.candidates,
      (write, now) => this.#alter(write, now),
    );
  }

  /**
   * A new document.
   * @param now ISO date and time
   * @throws RangeError where the contents are not one document (codes out of order, slots missing)
   */
  static create(sql: SqlJsStatic, contents: NewDocument, now: string): Workspace {
    const at = instant(now);
    return new Workspace(createStore(sql, contents, at), at);
  }

  /**
   * Opens document bytes, which are left as they are. Refused with a problem: anything that is not a sound
   * document of ours. A document of an older version is brought up to date in memory; one of a newer
   * version opens for reading where its tables can still be read.
   * @param copied called once the bytes are not read any more: from there on those of all Indonesia need not be there
   *   twice
   */
  static open(
    sql: SqlJsStatic,
    bytes: Uint8Array,
    migrations?: readonly Migration[],
    copied?: () => void,
  ): Result<Workspace> {
    const opened = openStore(sql, bytes, migrations, copied);
    return opened.ok ? done(new Workspace(opened.value, opened.value.migratedAt)) : opened;
  }

  /** The desa of the document and the names above them; the same object until boundaries change. */
  directory(): Directory {
    return this.#model.region.directory;
  }

  /** One per slot, read from the document each time: whoever works with them keeps them for that long. */
  boundaries(): readonly DesaBoundary[] {
    return listed(this.#model.region.directory.codes, this.flatBoundaries());
  }

  /** As {@link boundaries}, in arrays that the caller may give away. */
  flatBoundaries(): FlatBoundaries {
    return this.#model.region.boundaries.all();
  }

  /** The box around all boundaries; null where none is known. */
  bounds(): Bounds | null {
    return this.#model.region.boundaries.index.bounds;
  }

  /** The centroid of a desa's area by which drawn areas take it; null without a boundary. */
  centroid(slot: number): [longitude: number, latitude: number] | null {
    return this.#model.region.boundaries.index.centroid(slot);
  }

  /** Everything an edit may change; the same object until the next change. */
  snapshot(): Snapshot {
    this.#snapshot ??= this.#makeSnapshot();
    return this.#snapshot;
  }

  /** Eligible and covered of any year, shown or not, and the source of each desa's. */
  coverageOf(year: number): CoverageYear {
    return readCoverageYear(this.#store, this.#model.region.slots, year);
  }

  /** Coverage of some desa together in every year there are figures of; of all desa where no slots are given. */
  coverageHistory(slots: Iterable<number> | null): readonly CoverageOfYear[] {
    const { region, coverageYears, sources } = this.#model;
    const { codes } = region.directory;
    const wanted = slots && Array.from(slots, (slot) => codes[slot]!);
    return readCoverageHistory(
      this.#store,
      wanted,
      coverageYears,
      wanted ? wanted.length : codes.length,
      sources,
    );
  }

  /** The shown plan's result with its reasons, the problem why there is none, or null without a plan. */
  planRun(): Result<PlanRun> | null {
    const shown = this.#shown();
    return shown ? this.#derivation.run(shown, this.#model) : null;
  }

  /** What every plan says, in the order they were made; nothing is computed. */
  specs(): readonly PlanSpec[] {
    return [...this.#model.plans.values()].map(({ spec }) => spec);
  }

  /** What a plan says, or null where there is none of this id. */
  specOf(id: string): PlanSpec | null {
    return this.#model.plans.get(id)?.spec ?? null;
  }

  /** Every plan with its result, in the order they were made. */
  planRuns(): readonly { readonly id: string; readonly plan: StoredPlan; readonly run: Result<PlanRun> }[] {
    return [...this.#model.plans].map(([id, plan]) => ({
      id,
      plan,
      run: this.#derivation.run(plan, this.#model),
    }));
  }

  /**
   * The result a plan would have over the document as it is now, nothing stored: what the screens ask while a
   * figure is being tried out. A problem where it has none.
   */
  tryPlan(spec: PlanSpec): Result<PlanResult> {
    const checked = storableSpec(spec);
    if (!checked.ok) return checked;
    // Selecting the desa of a drawn area is the costly part, and remembered by the area object.
    const { area } = checked.value;
    const known = [...this.#model.plans.values()].find((plan) => sameArea(plan.spec.area, area));
    const run = this.#derivation.tryRun(
      known ? { ...checked.value, area: known.spec.area } : checked.value,
      this.#model,
    );
    return run.ok ? done(run.value.result) : run;
  }

  /** Two plans side by side; a problem where one is not there or has no result. */
  comparePlans(a: string, b: string): Result<Comparison> {
    const [first, second] = [this.#scenario(a), this.#scenario(b)];
    if (!first.ok) return first;
    return second.ok ? done(compareScenarios(first.value, second.value)) : second;
  }

  /**
   * Does a command: one transaction, one step of undo.
   * @param now ISO date and time
   * @returns the document after it, or why it was refused, and then nothing changed
   */
  execute(command: Command, now: string): Result<Snapshot> {
    if (this.readOnly) return refused(readOnlyDocument());
    const at = instant(now);
    const edit = editOf(command, {
      model: this.#model,
      directory: this.#model.region.directory,
      slots: this.#model.region.slots,
      freeze: (plan) => this.#derivation.freeze(plan, this.#model),
      coverageOf: (year) => this.coverageOf(year),
      layerRows: (layer) => readRows(this.#store, 'layer_feature', 'layer', layer),
      enrolmentRows: ({ year, name }) =>
        readRows(this.#store, 'enrolment', 'phase', name).filter((row) => row.year === year),
      candidateRows: (list) => readRows(this.#store, 'candidate', 'list', list),
      at,
    });
    if (!edit.ok) return edit;
    const step = { kind: command.kind, note: edit.value.note, at, merge: command.merge };
    const model = this.#history.transact(edit.value.change, step, (deltas) => this.#after(deltas));
    return done(model ? this.#changed(model, at) : this.snapshot());
  }

  /** Takes the last step back; a problem when there is none. @param now ISO date and time */
  undo(now: string): Result<Snapshot> {
    return this.#travel(now, (after) => this.#history.undo(after));
  }

  /** Does the last undone step again; a problem when there is none. @param now ISO date and time */
  redo(now: string): Result<Snapshot> {
    return this.#travel(now, (after) => this.#history.redo(after));
  }

  /**
   * Goes back or forth to where so many steps of the history are done, in one go; a problem when there are not
   * so many.
   * @param now ISO date and time
   */
  travel(position: number, now: string): Result<Snapshot> {
    if (position === this.snapshot().history.position) return done(this.snapshot());
    return this.#travel(now, (after) => this.#history.travel(position, after));
  }

  /** Totals of an area, saved or not; a problem where it crosses itself or names what is not there. */
  areaTotals(area: Area): Result<AreaTotals> {
    return this.#derivation.totals(area, this.#model, this.#shown()?.spec ?? null);
  }

  /** What a layer of the user's own is drawn from; null where there is no such layer. */
  layerFeatures(id: string): FeatureCollection | null {
    return this.#model.layers.some((layer) => layer.id === id) ? readLayerFeatures(this.#store, id) : null;
  }

  /** The document as a file, with the results of all plans written out. */
  bytes(): Uint8Array {
    if (this.#changedAt !== null && !this.readOnly) {
      const outcomes = this.planRuns().map(({ id, run }) => ({
        id,
        result: run.ok ? run.value.result : null,
      }));
      const phases = this.#shown()?.spec.phases.length ?? 0;
      const { directory, boundaries } = this.#model.region;
      if (this.#changedTables.has('desa'))
        this.#store.transaction(() => writeExtent(this.#store, boundaries.index.bounds));
      materialise(
        this.#store,
        outcomes,
        directory,
        this.#model.coverage,
        phases,
        this.#changedTables,
        this.#changedAt,
      );
      this.#changedTables.clear();
      this.#changedAt = null;
    }
    return this.#store.bytes();
  }

  /** Whether the result tables hold exactly this outcome of a plan; null where they are still to be written. */
  holdsResult(outcome: PlanOutcome): boolean | null {
    // Of a newer document the result tables may be others.
    if (this.#changedAt !== null || this.readOnly) return null;
    return storedAsComputed(this.#store, outcome, this.#model.region.directory, this.#model.coverage);
  }

  /** Frees the memory of the document; it cannot be used after that. */
  close(): void {
    this.#store.close();
  }

  #travel(
    now: string,
    move: (after: (deltas: readonly Delta[]) => Model) => Result<Model>,
  ): Result<Snapshot> {
    if (this.readOnly) return refused(readOnlyDocument());
    const at = instant(now);
    const model = move((deltas) => this.#after(deltas));
    return model.ok ? done(this.#changed(model.value, at)) : model;
  }

  /** A change the history does not hear of, and undo leaves alone. */
  #alter(write: () => void, now: string): Result<Snapshot> {
    if (this.readOnly) return refused(readOnlyDocument());
    const at = instant(now);
    const annexes = this.#store.transaction(() => {
      write();
      return readAnnexes(this.#store);
    });
    return done(this.#changed({ ...this.#model, candidates: { ...this.#model.candidates, ...annexes } }, at));
  }

  #after(deltas: readonly Delta[]): Model {
    for (const { table } of deltas) this.#changedTables.add(table);
    return updatedModel(this.#store, this.#model, deltas);
  }

  #changed(model: Model, at: string): Snapshot {
    // Whatever was selected by area rests on the boundaries.
    if (model.region.boundaries !== this.#model.region.boundaries) this.#derivation = derivationOf(model);
    this.#model = model;
    this.#changedAt = at;
    this.#revision++;
    this.#snapshot = null;
    return this.snapshot();
  }

  #scenario(id: string): Result<ScenarioPlan> {
    const plan = this.#model.plans.get(id);
    if (!plan) return refused(unknownTarget('plan', id));
    const run = this.#derivation.run(plan, this.#model);
    if (!run.ok) return run;
    return done({ id, spec: plan.spec, official: plan.official !== null, run: run.value });
  }

  #shown(): StoredPlan | null {
    const { document, plans } = this.#model;
    return document.shown_plan === null ? null : (plans.get(document.shown_plan) ?? null);
  }

  #makeSnapshot(): Snapshot {
    const shown = this.#shown();
    return snapshotOf(this.#model, shown && planStateOf(shown, this.#derivation.run(shown, this.#model)), {
      revision: this.#revision,
      readOnly: this.readOnly,
      history: this.#history.state(),
    });
  }
}

function derivationOf({ region }: Model): Derivation {
  return new Derivation(region.directory, region.boundaries.index);
}

function sameArea(a: Area, b: Area): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The time as GeoPackage writes it. @throws RangeError where it is no date */
function instant(now: string): string {
  return new Date(now).toISOString();
}
