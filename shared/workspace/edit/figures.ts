import { builtInMeasures } from '../../allocation/rule.ts';
import { done, refused } from '../../text/problem.ts';
import type { Result } from '../../text/problem.ts';
import type { Source } from '../../text/source.ts';
import { says } from '../../text/text.ts';
import { columnChange } from '../rows/column-rows.ts';
import type { ColumnFigures, YearFigures } from '../command.ts';
import { figuresThere, invalidField, reservedColumn, yearUnknown } from './data-problems.ts';
import type { CommandOf, Edit, EditContext } from './edit.ts';
import { documentGroup } from '../load.ts';
import type { Model } from '../model.ts';
import { emptyName, invalidHeads, unknownTarget } from '../problems.ts';
import { orNull } from '../rows/rows.ts';
import { sourceCells } from '../rows/source-rows.ts';
import { storable } from '../storable.ts';
import type { Change, Step } from '../schema/tables.ts';

/** The commands that bring in the figures of many desa at once, and choose between the years there are. */

/** A year people keep figures of. */
const years = { first: 1950, last: 2100 } as const;

interface Part {
  readonly change: Change;
  /** Figures that are there and would be others. */
  readonly replaced: number;
  /** Desa figures are given of. */
  readonly codes: readonly string[];
}

export function importFigures(command: CommandOf<'import-figures'>, context: EditContext): Result<Edit> {
  const { coverage, columns, replace } = command;
  const source = storable(command.source);
  if (source.title.trim() === '') return refused(emptyName());
  const { id, change } = sourceChange(source, context.model);
  const parts: Part[] = [];
  for (const year of coverage) {
    const part = yearChange(year, id, context);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  for (const column of columns) {
    const part = columnPart(column, context);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const replaced = parts.reduce((sum, part) => sum + part.replaced, 0);
  if (replaced > 0 && !replace) return refused(figuresThere(replaced));
  const shown = command.showYear === null ? [] : shownYearChange(command.showYear, context.model);
  const figures = parts.flatMap((part) => part.change);
  return done({
    change: [...(coverage.length > 0 ? change : []), ...figures, ...shown],
    note: importNote(command, new Set(parts.flatMap(({ codes }) => codes)).size, replaced),
  });
}

export function showYear({ year }: CommandOf<'show-year'>, model: Model): Result<Edit> {
  if (!model.coverageYears.includes(year)) return refused(yearUnknown(year, model.coverageYears));
  return done({
    change: shownYearChange(year, model),
    note: { id: `Angka tahun ${year}`, en: `Figures of ${year}` },
  });
}

function shownYearChange(year: number, { document }: Model): Change {
  if (year === document.coverage_year) return [];
  const { fid: _, ...rest } = document;
  return [{ table: 'document', put: { ...rest, coverage_year: year } }];
}

/** A source that says just what another one says is that one. */
export function sourceChange(
  source: Source,
  { sources }: Model,
): { readonly id: string; readonly change: Change } {
  const said = JSON.stringify(sourceCells(source));
  for (const [id, known] of sources)
    if (JSON.stringify(sourceCells(known)) === said) return { id, change: [] };
  let number = 1;
  while (sources.has(`import-${number}`)) number++;
  const id = `import-${number}`;
  return { id, change: [{ table: 'source', put: { id, ...sourceCells(source) } }] };
}

function yearChange(
  { year, eligible, covered }: YearFigures,
  source: string,
  { slots, coverageOf }: EditContext,
): Result<Part> {
  if (!Number.isInteger(year) || year < years.first || year > years.last)
    return refused(invalidField('column', 'year', year));
  const there = coverageOf(year);
  const change: Step[] = [];
  let replaced = 0;
  const given = { eligible, covered };
  const alone = Object.keys(covered).filter((code) => !Object.hasOwn(eligible, code));
  const codes = [...Object.keys(eligible), ...alone];
  for (const code of codes) {
    const slot = slots.get(code);
    if (slot === undefined) return refused(unknownTarget('desa', code));
    const now = { eligible: there.eligible[slot]!, covered: there.covered[slot]! };
    const then = { eligible: now.eligible, covered: now.covered };
    for (const field of fields) {
      const value = given[field][code];
      if (value === undefined) continue;
      if (!Number.isSafeInteger(value) || value < 0) return refused(invalidHeads(field, value));
      if (!Number.isNaN(now[field]) && now[field] !== value) replaced++;
      then[field] = value;
    }
    if (Object.is(now.eligible, then.eligible) && Object.is(now.covered, then.covered)) continue;
    change.push({
      table: 'coverage',
      put: {
        code,
        year,
        worker_group: documentGroup,
        eligible: orNull(then.eligible),
        covered: orNull(then.covered),
        source,
      },
    });
  }
  return done({ change, replaced, codes });
}

const fields = ['eligible', 'covered'] as const;

/** Figures the table does not give stay in the column. */
function columnPart(
  { column, values }: ColumnFigures,
  { model, directory, slots }: EditContext,
): Result<Part> {
  const info = storable(column);
  if (info.name.trim() === '') return refused(emptyName());
  if (builtInMeasures.some((measure) => measure === info.name.trim().toLowerCase()))
    return refused(reservedColumn(info.name));
  if (info.year !== null && !Number.isSafeInteger(info.year))
    return refused(invalidField('column', 'year', info.year));
  const stored = model.columns.find(({ name }) => name === info.name) ?? null;
  const merged = stored?.values.slice() ?? new Float64Array(directory.codes.length).fill(NaN);
  let replaced = 0;
  for (const [code, value] of Object.entries(values)) {
    const slot = slots.get(code);
    if (slot === undefined) return refused(unknownTarget('desa', code));
    if (!Number.isFinite(value)) return refused(invalidField('column', code, value));
    const there = merged[slot]!;
    if (!Number.isNaN(there) && there !== value) replaced++;
    // Adding 0 makes one zero of the two that SQLite cannot tell apart.
    merged[slot] = value + 0;
  }
  const change = columnChange({ ...info, values: merged }, stored, directory.codes);
  return done({ change, replaced, codes: Object.keys(values) });
}

function importNote(
  { coverage, columns, source }: CommandOf<'import-figures'>,
  desa: number,
  replaced: number,
) {
  const parts = [
    ...coverage.map(({ year }) => String(year)),
    ...columns.map(({ column }) => column.name),
  ].join(', ');
  return says(
    (w) =>
      `Impor ${source.title} (${parts}): ${w.heads(desa)} desa` +
      (replaced > 0 ? `, ${w.heads(replaced)} angka lama diganti` : ''),
    (w) =>
      `Import of ${source.title} (${parts}): ${w.heads(desa)} desa` +
      (replaced > 0 ? `, ${w.heads(replaced)} figures replaced` : ''),
  );
}
