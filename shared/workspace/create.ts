import type { SqlJsStatic } from 'sql.js';
import { ancestor, levelOf } from '../region/code.ts';
import type { Level, RegionCode } from '../region/code.ts';
import type { Source } from '../text/source.ts';
import { columnChange } from './rows/column-rows.ts';
import { governmentChange } from './rows/government-rows.ts';
import { History } from './history/history.ts';
import { documentGroup, loadRegion, writeExtent } from './load.ts';
import { migrate } from './migration/migrations.ts';
import { loadModel } from './model.ts';
import type { NewDocument } from './new-document.ts';
import type { OpenedStore } from './open.ts';
import { planChange } from './rows/plan-rows.ts';
import { ratesChange } from './rows/rate-rows.ts';
import { orNull } from './rows/rows.ts';
import { boundarySourceId, coverageSourceId, sourceCells } from './rows/source-rows.ts';
import { Store } from './sql.ts';
import { storable } from './storable.ts';
import { deltasOf, writeDeltas } from './history/transact.ts';
import { encodeGeometry } from './wkb.ts';

/** Id of the plan a new document opens with. */
const firstPlanId = 'plan-1';

/**
 * A new document in memory.
 * @param at ISO date and time
 * @throws RangeError where the contents are not one document
 */
export function createStore(sql: SqlJsStatic, given: NewDocument, at: string): OpenedStore {
  assertWhole(given);
  const contents: NewDocument = {
    ...given,
    title: storable(given.title),
    desa: given.desa.map((desa) => ({ ...desa, name: storable(desa.name) })),
    parents: storable(given.parents),
    plan: storable(given.plan),
    scenarios: storable(given.scenarios ?? []),
    columns: (given.columns ?? []).map(({ values, ...info }) => ({ ...storable(info), values })),
    governments: storable(given.governments ?? []),
  };
  const codes = contents.desa.map(({ code }) => code);
  const store = Store.empty(sql);
  migrate(store, undefined, at);
  store.transaction(() => {
    insertSource(store, boundarySourceId, contents.boundarySource);
    insertSource(store, coverageSourceId, contents.coverage.source);
    insertRegions(store, contents.parents);
    insertDesa(store, contents);
    insertCoverage(store, contents);
    writeDeltas(
      store,
      deltasOf(store, [
        ...ratesChange(null, contents.rates),
        ...[contents.plan, ...(contents.scenarios ?? [])].flatMap((plan, index) =>
          planChange(index === 0 ? firstPlanId : `plan-${index + 1}`, null, plan),
        ),
        ...(contents.columns ?? []).flatMap((column) => columnChange(column, null, codes)),
        ...(contents.governments ?? []).flatMap((government) => governmentChange(null, government)),
        {
          table: 'document',
          put: {
            title: contents.title,
            coverage_year: contents.coverage.year,
            shown_plan: firstPlanId,
            question_id: contents.question?.id ?? null,
            question_en: contents.question?.en ?? null,
            question_screen: contents.question?.screen ?? null,
          },
        },
      ]),
    );
  });
  const region = loadRegion(store);
  store.transaction(() => writeExtent(store, region.boundaries.index.bounds));
  const model = loadModel(store, region);
  return {
    store,
    model,
    history: History.read(store),
    readOnly: false,
    migratedAt: null,
    warnings: contents.warnings ?? [],
  };
}

function assertWhole({ desa, coverage }: NewDocument): void {
  if (desa.length === 0) throw new RangeError('a document needs a desa');
  if (coverage.eligible.length !== desa.length || coverage.covered.length !== desa.length)
    throw new RangeError('coverage needs one slot per desa');
  desa.forEach(({ code }, slot) => {
    if (levelOf(code) !== 'desa') throw new RangeError(`${code} is no desa`);
    if (slot > 0 && desa[slot - 1]!.code >= code) throw new RangeError(`desa out of order at ${code}`);
  });
}

function insertSource(store: Store, id: string, source: Source): void {
  const { title, publisher, licence, edition, date, note, illustrative, definition } = sourceCells(
    storable(source),
  );
  store.run(
    'INSERT INTO source ("id", "title", "publisher", "licence", "edition", "date", "note", "illustrative", "definition")' +
      ' VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [id, title, publisher, licence, edition, date, note, illustrative, definition],
  );
}

function insertRegions(store: Store, parents: Readonly<Record<RegionCode, string>>): void {
  const entries = Object.entries(parents) as [RegionCode, string][];
  for (const [code, name] of entries.sort(([a], [b]) => (a < b ? -1 : 1)))
    store.run('INSERT INTO region ("code", "level", "name") VALUES (?, ?, ?)', [code, levelOf(code), name]);
}

function insertDesa(store: Store, { desa, parents }: NewDocument): void {
  const above: readonly Level[] = ['kecamatan', 'kabupaten', 'provinsi'];
  for (const { code, name, geometry } of desa) {
    const containing = above.flatMap((level) => {
      const parent = ancestor(code, level);
      return [parent, parents[parent] ?? null];
    });
    store.run(
      'INSERT INTO desa ("geom", "code", "name", "kecamatan_code", "kecamatan", "kabupaten_code", "kabupaten",' +
        ' "provinsi_code", "provinsi") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [geometry ? encodeGeometry(geometry) : null, code, name, ...containing],
    );
  }
}

function insertCoverage(store: Store, { desa, coverage }: NewDocument): void {
  desa.forEach(({ code }, slot) => {
    store.run(
      'INSERT INTO coverage ("code", "year", "worker_group", "eligible", "covered", "source")' +
        ' VALUES (?, ?, ?, ?, ?, ?)',
      [
        code,
        coverage.year,
        documentGroup,
        orNull(coverage.eligible[slot]!),
        orNull(coverage.covered[slot]!),
        coverageSourceId,
      ],
    );
  });
}
