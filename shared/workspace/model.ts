import type { RateTable } from '../contribution/rate.ts';
import type { EnrolledPhase } from '../enrolment/enrolled.ts';
import type { Source } from '../text/source.ts';
import { readCandidates } from './rows/candidate-rows.ts';
import type { CandidateState } from './rows/candidate-rows.ts';
import { changedColumns, readColumns } from './rows/column-rows.ts';
import { changedCoverageModel, readCoverageModel, readCoverageYears } from './rows/coverage-rows.ts';
import type { CoverageArrays } from './rows/coverage-rows.ts';
import { readEnrolment } from './rows/enrolment-rows.ts';
import { readGovernments } from './rows/government-rows.ts';
import type { StoredGovernment } from './rows/government-rows.ts';
import { changedRegion } from './load.ts';
import type { Region } from './load.ts';
import { changedMapModel, readMapModel } from './rows/map-rows.ts';
import type { MapModel } from './rows/map-rows.ts';
import { readPlan } from './rows/plan-rows.ts';
import type { StoredPlan } from './rows/plan-rows.ts';
import { rateTables, readRates } from './rows/rate-rows.ts';
import type { RateRows } from './rows/rate-rows.ts';
import { readRows, UnreadableRow } from './rows/rows.ts';
import type { Column } from './snapshot.ts';
import { readSources } from './rows/source-rows.ts';
import type { Store } from './sql.ts';
import type { Row, Table } from './schema/tables.ts';
import type { Delta } from './history/transact.ts';

/**
 * What commands change, as read from the document. Never changed in place: an edit makes a new one that
 * shares all that it left alone, so that results can be remembered by the identity of what they rest on.
 */
export interface Model extends MapModel {
  readonly document: Row<'document'>;
  /** The same object until boundaries change. */
  readonly region: Region;
  readonly coverage: CoverageArrays;
  /** Ids of the sources of the shown year's figures, one per slot; '' where there are no figures. */
  readonly origins: readonly string[];
  readonly coverageSource: Source;
  /** Years with figures, ascending. */
  readonly coverageYears: readonly number[];
  /** Another number when figures of any year, or what they rest on, have changed. */
  readonly coverageRevision: number;
  readonly sources: ReadonlyMap<string, Source>;
  readonly rates: RateTable;
  readonly rateRows: RateRows;
  /** In the order they were made. */
  readonly plans: ReadonlyMap<string, StoredPlan>;
  /** In the order they were made. */
  readonly columns: readonly Column[];
  readonly enrolment: readonly EnrolledPhase[];
  readonly candidates: CandidateState;
  /** By code, ascending. */
  readonly governments: ReadonlyMap<string, StoredGovernment>;
}

/** @throws UnreadableRow where a table holds what it should not */
export function loadModel(store: Store, region: Region): Model {
  const { slots } = region;
  const document = readDocument(store);
  const sources = readSources(store);
  return {
    document,
    region,
    ...readCoverageModel(store, slots, document.coverage_year, sources),
    enrolment: readEnrolment(store, slots, sources),
    candidates: readCandidates(store, slots),
    coverageYears: readCoverageYears(store),
    coverageRevision: 1,
    ...readRateModel(store),
    plans: readPlans(store),
    ...readMapModel(store),
    columns: readColumns(store, slots),
    governments: readGovernments(store),
  };
}

/** The model after the rows of `deltas` were written; reads again only what they touched. @throws UnreadableRow */
export function updatedModel(store: Store, model: Model, deltas: readonly Delta[]): Model {
  const { slots } = model.region;
  const touched = new Set(deltas.map(({ table }) => table));
  const document = touched.has('document') ? readDocument(store) : model.document;
  const coverage = changedCoverageModel(store, model, slots, document.coverage_year, deltas);
  return {
    ...model,
    document,
    region: changedRegion(store, model.region, deltas),
    ...coverage,
    coverageRevision:
      touched.has('coverage') || touched.has('source') ? model.coverageRevision + 1 : model.coverageRevision,
    enrolment: touched.has('enrolment') ? readEnrolment(store, slots, coverage.sources) : model.enrolment,
    candidates: changedCandidates(touched) ? readCandidates(store, slots) : model.candidates,
    ...(rateTables.some((table) => touched.has(table)) ? readRateModel(store) : {}),
    plans: changedPlans(store, model.plans, deltas, touched),
    ...changedMapModel(store, model, deltas, touched),
    columns: changedColumns(store, slots, model.columns, deltas),
    governments:
      touched.has('government') || touched.has('government_statement')
        ? readGovernments(store)
        : model.governments,
  };
}

const candidateTables = ['candidate_key', 'candidate_list', 'candidate', 'candidate_reject'] as const;

function changedCandidates(touched: ReadonlySet<Table>): boolean {
  return candidateTables.some((table) => touched.has(table));
}

function readRateModel(store: Store): Pick<Model, 'rates' | 'rateRows'> {
  const { rows, table } = readRates(store);
  return { rates: table, rateRows: rows };
}

function readDocument(store: Store): Row<'document'> {
  const [row] = readRows(store, 'document');
  if (!row) throw new UnreadableRow('document: no row');
  return row;
}

function readPlans(store: Store): ReadonlyMap<string, StoredPlan> {
  return new Map(
    readRows(store, 'plan').map(({ id }) => {
      const plan = readPlan(store, id);
      if (!plan) throw new UnreadableRow(`plan ${id}: no row`);
      return [id, plan];
    }),
  );
}

function changedPlans(
  store: Store,
  known: ReadonlyMap<string, StoredPlan>,
  deltas: readonly Delta[],
  touched: ReadonlySet<Table>,
): ReadonlyMap<string, StoredPlan> {
  const ids = new Set(deltas.flatMap((delta) => planOf(delta) ?? []));
  if (ids.size === 0) return known;
  const plans = new Map(known);
  for (const id of ids) {
    const plan = readPlan(store, id, known.get(id), touched);
    if (plan) plans.set(id, plan);
    else plans.delete(id);
  }
  return new Map([...plans].sort(([, a], [, b]) => fidOf(a) - fidOf(b)));
}

function fidOf(plan: StoredPlan): number {
  return plan.rows.plan[0]!.fid;
}

/** The plan a row belongs to, if any. */
function planOf({ table, before, after }: Delta): string | null {
  const row = (after ?? before)!;
  const id = table === 'plan' ? row['id'] : row['plan'];
  return typeof id === 'string' ? id : null;
}
