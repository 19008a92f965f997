import type { SqlValue } from 'sql.js';
import type { Source } from '../../text/source.ts';
import { documentGroup } from '../load.ts';
import { UnreadableRow } from './rows.ts';
import { coverageSourceId, readSources } from './source-rows.ts';
import type { Store } from '../sql.ts';
import type { Row } from '../schema/tables.ts';
import type { Delta } from '../history/transact.ts';

/** Coverage per desa and year, and the sources it rests on. */

/** One slot per desa; NaN for unknown. */
export interface CoverageArrays {
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
}

/** The coverage of one year, and where each desa's figures come from, as {@link Model.origins} has it. */
export interface CoverageYear extends CoverageArrays {
  readonly origins: readonly string[];
}

/** What the model holds of coverage: the shown year's. */
interface CoverageModel {
  readonly coverage: CoverageArrays;
  readonly origins: readonly string[];
  readonly coverageSource: Source;
  readonly sources: ReadonlyMap<string, Source>;
}

type Slots = ReadonlyMap<string, number>;

/** The figures of any year. @throws UnreadableRow */
export function readCoverageYear(store: Store, slots: Slots, year: number): CoverageYear {
  const eligible = new Float64Array(slots.size).fill(NaN);
  const covered = new Float64Array(slots.size).fill(NaN);
  const origins = Array.from({ length: slots.size }, () => '');
  // Checked here and not by the schema of the table, which takes five times as long: every year of 83,762 desa
  // is read so.
  for (const [code, target, already, source] of store.cells(
    'SELECT c."code", c."eligible", c."covered", c."source" FROM coverage AS c WHERE c."year" = ? AND c."worker_group" = ?',
    [year, documentGroup],
  )) {
    const slot = slotOf(slots, String(code));
    eligible[slot] = headsIn(target!, 'eligible');
    covered[slot] = headsIn(already!, 'covered');
    if (typeof source !== 'string') throw new UnreadableRow('coverage.source: no text');
    origins[slot] = source;
  }
  return { eligible, covered, origins };
}

/** NULL is NaN. @throws UnreadableRow */
function headsIn(cell: SqlValue, column: string): number {
  if (cell === null) return NaN;
  if (typeof cell === 'number' && Number.isSafeInteger(cell) && cell >= 0) return cell;
  throw new UnreadableRow(`coverage.${column}: no number of people`);
}

/** Years of the document's group, ascending. */
export function readCoverageYears(store: Store): readonly number[] {
  return store
    .all('SELECT DISTINCT c."year" FROM coverage AS c WHERE c."worker_group" = ? ORDER BY c."year"', [
      documentGroup,
    ])
    .map(({ year }) => Number(year));
}

export function readCoverageModel(
  store: Store,
  slots: Slots,
  year: number,
  sources: ReadonlyMap<string, Source>,
): CoverageModel {
  const { origins, ...coverage } = readCoverageYear(store, slots, year);
  return { coverage, origins, sources, coverageSource: mainSource(origins, sources) };
}

/** The coverage after the rows of `deltas` were written; arrays nothing touched stay the same ones. @throws UnreadableRow */
export function changedCoverageModel(
  store: Store,
  known: CoverageModel & { readonly coverageYears: readonly number[]; readonly document: Row<'document'> },
  slots: Slots,
  year: number,
  deltas: readonly Delta[],
): CoverageModel & { readonly coverageYears: readonly number[] } {
  const touched = new Set(deltas.map(({ table }) => table));
  const sources = touched.has('source') ? readSources(store) : known.sources;
  const coverageYears = yearsAfter(store, known.coverageYears, deltas);
  if (year !== known.document.coverage_year)
    return { ...readCoverageModel(store, slots, year, sources), coverageYears };
  const changed = changedYear(known, slots, year, deltas);
  const same = changed.origins === known.origins && sources === known.sources;
  const coverageSource = same ? known.coverageSource : mainSource(changed.origins, sources);
  return { ...changed, sources, coverageSource, coverageYears };
}

function changedYear(
  known: CoverageModel,
  slots: Slots,
  year: number,
  deltas: readonly Delta[],
): Pick<CoverageModel, 'coverage' | 'origins'> {
  let changed: { eligible: Float64Array; covered: Float64Array; origins: string[] } | null = null;
  for (const { table, before, after } of deltas) {
    if (table !== 'coverage') continue;
    const row = (after ?? before) as Row<'coverage'>;
    const slot = slotOf(slots, row.code);
    if (row.year !== year || row.worker_group !== documentGroup) continue;
    // Snapshots hand the arrays out, so a change gets its own.
    changed ??= {
      eligible: known.coverage.eligible.slice(),
      covered: known.coverage.covered.slice(),
      origins: [...known.origins],
    };
    changed.eligible[slot] = after === null ? NaN : (row.eligible ?? NaN);
    changed.covered[slot] = after === null ? NaN : (row.covered ?? NaN);
    changed.origins[slot] = after === null ? '' : row.source;
  }
  if (!changed) return { coverage: known.coverage, origins: known.origins };
  const { origins, ...coverage } = changed;
  return { coverage, origins };
}

/** Asked of the database only where a year may have gone. */
function yearsAfter(store: Store, known: readonly number[], deltas: readonly Delta[]): readonly number[] {
  const years = new Set(known);
  for (const { table, after } of deltas) {
    if (table !== 'coverage') continue;
    if (after === null) return readCoverageYears(store);
    const row = after as Row<'coverage'>;
    if (row.worker_group === documentGroup) years.add(row.year);
  }
  return years.size === known.length ? known : [...years].sort((a, b) => a - b);
}

/**
 * What is said of figures: the source most of them come from, and the others in its note. A single
 * desa with made-up figures makes the whole an illustration.
 */
export function mainSource(origins: readonly string[], sources: ReadonlyMap<string, Source>): Source {
  const counts = new Map<string, number>();
  for (const id of origins) if (id !== '') counts.set(id, (counts.get(id) ?? 0) + 1);
  const [first = coverageSourceId, ...others] = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([id]) => id);
  const main = sources.get(first);
  if (!main) throw new UnreadableRow(`source ${first}: no row`);
  const rest = others.flatMap((id) => sources.get(id) ?? []);
  if (rest.length === 0) return main;
  return {
    ...main,
    note: [main.note, ...rest.map((one) => alsoFrom(one, main))].filter(Boolean).join(' '),
    illustrative: [main, ...rest].some(({ illustrative }) => illustrative),
  };
}

/** One of the other sources; figures that are defined otherwise are not the same figures. */
function alsoFrom({ title, edition, definition }: Source, main: Source): string {
  const other = definition !== '' && definition !== main.definition;
  return `+ ${title} (${edition})${other ? `: ${definition}` : ''}`;
}

function slotOf(slots: Slots, code: string): number {
  const slot = slots.get(code);
  if (slot === undefined) throw new UnreadableRow(`coverage: ${JSON.stringify(code)} is no desa here`);
  return slot;
}
