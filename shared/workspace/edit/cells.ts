import { done, refused } from '../../text/problem.ts';
import type { Result } from '../../text/problem.ts';
import { says } from '../../text/text.ts';
import type { Text, Wording } from '../../text/text.ts';
import { columnChange } from '../rows/column-rows.ts';
import { invalidField } from './data-problems.ts';
import type { CommandOf, Edit, EditContext } from './edit.ts';
import { putPlan } from './plan.ts';
import { documentGroup } from '../load.ts';
import { invalidHeads, unknownTarget } from '../problems.ts';
import { orNull } from '../rows/rows.ts';
import { coverageSourceId } from '../rows/source-rows.ts';
import type { Change, Step } from '../schema/tables.ts';

/** The command of the table: what was typed or pasted into its cells, checked as a whole before any of it is kept. */

type PutCells = CommandOf<'put-cells'>;

export function putCells(command: PutCells, context: EditContext): Result<Edit> {
  const parts: Change[] = [];
  for (const part of [coverageCells(command, context), lockCells(command, context)]) {
    if (!part.ok) return part;
    parts.push(part.value);
  }
  for (const [name, values] of Object.entries(command.columns)) {
    const part = columnCells(name, values, context);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return done({ change: parts.flat(), note: noteOf(command, context) });
}

function coverageCells({ coverage }: PutCells, { model, slots, coverageOf }: EditContext): Result<Change> {
  const year = model.document.coverage_year;
  const there = coverageOf(year);
  const change: Step[] = [];
  for (const [code, cells] of Object.entries(coverage)) {
    const slot = slots.get(code);
    if (slot === undefined) return refused(unknownTarget('desa', code));
    const now = { eligible: orNull(there.eligible[slot]!), covered: orNull(there.covered[slot]!) };
    const then = { ...now };
    for (const field of ['eligible', 'covered'] as const) {
      const value = cells[field];
      if (value === undefined) continue;
      if (value !== null && !(Number.isSafeInteger(value) && value >= 0))
        return refused(invalidHeads(field, value));
      then[field] = value;
    }
    if (now.eligible === then.eligible && now.covered === then.covered) continue;
    // A figure put right by hand stays under the source it came from.
    const source = there.origins[slot] || coverageSourceId;
    change.push({ table: 'coverage', put: { code, year, worker_group: documentGroup, ...then, source } });
  }
  return done(change);
}

function lockCells({ locks }: PutCells, context: EditContext): Result<Change> {
  const { model, slots } = context;
  const wanted = Object.entries(locks);
  if (wanted.length === 0) return done([]);
  const id = model.document.shown_plan;
  const plan = id === null ? undefined : model.plans.get(id);
  if (id === null || !plan) return refused(unknownTarget('plan', id ?? ''));
  const kept = new Map(Object.entries(plan.spec.locks));
  for (const [code, heads] of wanted) {
    if (!slots.has(code)) return refused(unknownTarget('desa', code));
    if (heads === null) kept.delete(code);
    else kept.set(code, heads);
  }
  const spec = { ...plan.spec, locks: Object.fromEntries(kept) };
  const edit = putPlan({ kind: 'put-plan', id, spec }, context);
  return edit.ok ? done(edit.value.change) : edit;
}

function columnCells(
  name: string,
  values: PutCells['columns'][string],
  { model, directory, slots }: EditContext,
): Result<Change> {
  const stored = model.columns.find((column) => column.name === name);
  if (!stored) return refused(unknownTarget('column', name));
  const after = stored.values.slice();
  for (const [code, value] of Object.entries(values)) {
    const slot = slots.get(code);
    if (slot === undefined) return refused(unknownTarget('desa', code));
    if (value !== null && !Number.isFinite(value)) return refused(invalidField('column', code, value));
    // Adding 0 makes one zero of the two that SQLite cannot tell apart.
    after[slot] = value === null ? NaN : value + 0;
  }
  return done(columnChange({ ...stored, values: after }, stored, directory.codes));
}

/** One cell is told with its figure, many with how many there are. */
function noteOf({ coverage, locks, columns }: PutCells, { directory, slots }: EditContext): Text {
  const cells = [
    ...Object.entries(coverage).flatMap(([code, { eligible, covered }]) => [
      ...(eligible === undefined ? [] : [{ code, id: 'sasaran', en: 'eligible', value: eligible }]),
      ...(covered === undefined ? [] : [{ code, id: 'terlindungi', en: 'covered', value: covered }]),
    ]),
    ...Object.entries(locks).map(([code, value]) => ({ code, id: 'kunci', en: 'lock', value })),
    ...Object.entries(columns).flatMap(([name, values]) =>
      Object.entries(values).map(([code, value]) => ({ code, id: name, en: name, value })),
    ),
  ];
  const [only] = cells;
  if (only && cells.length === 1) {
    const name = directory.names[slots.get(only.code) ?? -1] ?? only.code;
    return says(
      (w) => `${name}: ${only.id} ${figure(only.value, w)}`,
      (w) => `${name}: ${only.en} ${figure(only.value, w)}`,
    );
  }
  const desa = new Set(cells.map(({ code }) => code)).size;
  return says(
    (w) => `Tabel: ${w.heads(cells.length)} sel di ${w.heads(desa)} desa`,
    (w) => `Table: ${w.heads(cells.length)} cells of ${w.heads(desa)} desa`,
  );
}

function figure(value: number | null, w: Wording): string {
  if (value === null) return '–';
  return Number.isInteger(value) ? w.heads(value) : String(value);
}
