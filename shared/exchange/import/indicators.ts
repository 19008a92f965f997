import { searchKey } from '../../region/search.ts';
import { isDerived, recognise, segmentOf, yearOf, type Recognised } from './fields.ts';
import type { FigureSegment, IndicatorRole, Purpose } from './mapping.ts';
import { looksNumeric } from './number.ts';
import { cellText, type Cell } from './table.ts';

/** Long tables: a column names indicators, another holds the value of the one the row names. */

/** An indicator of the table as it is found, in the order of the table. */
export interface FoundIndicator {
  /** However it is written. */
  readonly key: string;
  /** As it is written first. */
  readonly name: string;
  readonly rows: number;
  /** What its rows say they are counted in; '' where they do not, or differ. */
  readonly unit: string;
}

export function indicatorKey(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * The indicators a column names.
 * @param column of the sheet, from 0
 * @param unitColumn the one that says their units; null for none
 */
export function indicatorsIn(
  rows: readonly (readonly Cell[])[],
  column: number,
  unitColumn: number | null,
): readonly FoundIndicator[] {
  const found = new Map<string, { key: string; name: string; rows: number; units: Set<string> }>();
  for (const cells of rows) {
    const name = cellText(cells[column]).trim();
    const key = indicatorKey(name);
    if (key === '') continue;
    const known = found.get(key);
    const indicator = known ?? { key, name: name.slice(0, 120), rows: 0, units: new Set() };
    if (!known) found.set(key, indicator);
    indicator.rows++;
    const unit = unitColumn === null ? '' : cellText(cells[unitColumn]).trim();
    if (unit !== '') indicator.units.add(unit.slice(0, longestUnit));
  }
  return [...found.values()].map(({ units, ...one }) => {
    const [unit = '', ...others] = units;
    return { ...one, unit: others.length === 0 ? unit : '' };
  });
}

const longestUnit = 24;

const peopleWords =
  /^(org|orang|jiwa|pekerja|peserta|people|persons?|heads?|workers?)( (orang|jiwa|pekerja|peserta))?$/;

/** Whether a unit counts people one by one: thousands of people are no figure of people. */
export function isPeople(unit: string): boolean {
  return peopleWords.test(searchKey(unit));
}

/** What an indicator is taken for unasked: heads are known by their names, others are taken only where asked for. */
export function indicatorRole(
  { name, unit }: Pick<FoundIndicator, 'name' | 'unit'>,
  purpose: Purpose,
): { readonly role: IndicatorRole; readonly confidence: number } {
  const { role, confidence } = recognise(name);
  if (role.kind === 'eligible' || role.kind === 'covered') return { role, confidence };
  if (role.kind !== 'column' || purpose !== 'column' || isDerived(name))
    return { role: { kind: 'ignore' }, confidence: isDerived(name) ? 0.9 : 0.3 };
  return { role: { ...role, unit: role.unit || unit }, confidence: 0.6 };
}

/** Words for all segments together. */
const allSegments =
  /^(jumlah|total|semua( segmen)?|seluruh( segmen)?|gabungan|all( segments)?|pu (dan )?bpu)$/;

/** The segment a cell names, 'all' for their total, null where it names neither. */
export function segmentIn(text: string): FigureSegment | 'all' | null {
  return segmentOf(text) ?? (allSegments.test(searchKey(text)) ? 'all' : null);
}

/** The column that names indicators, and the one that names segments; null for none. */
export interface NamingColumns {
  readonly indicator: number | null;
  readonly segment: number | null;
}

/**
 * Finds the columns that name what a row is a figure of: by their headers where their cells agree, and by their
 * cells where the headers say nothing.
 * @param columns cells of each column, from the first rows
 * @param chosen the column somebody said names the indicators
 */
export function namingColumns(
  found: readonly Recognised[],
  columns: readonly (readonly Cell[])[],
  chosen: number | null,
): NamingColumns {
  const heads = found.some(({ role }) => role.kind === 'eligible' || role.kind === 'covered');
  const texts = columns.map(distinctTexts);
  const open = (index: number): boolean => ['ignore', 'column'].includes(found[index]!.role.kind);
  const indicator =
    chosen ??
    indexOf(found, 'indicator', (index) =>
      heads ? texts[index]!.some(isHeads) : texts[index]!.length > 0,
    ) ??
    firstOf(texts, (names, index) => !heads && open(index) && shareOf(names, isHeads) >= 0.5);
  const segment =
    indexOf(found, 'segment', (index) => texts[index]!.some((text) => segmentIn(text) !== null)) ??
    firstOf(
      texts,
      (names, index) =>
        index !== indicator &&
        open(index) &&
        names.some((text) => segmentOf(text) !== undefined) &&
        shareOf(names, (text) => segmentIn(text) !== null) === 1,
    );
  return { indicator, segment };
}

/** Texts that are no numbers, each once; none where there are too many to be names of a few things. */
function distinctTexts(cells: readonly Cell[]): readonly string[] {
  const texts = new Set<string>();
  let numbers = 0;
  for (const cell of cells) {
    const text = cellText(cell).trim();
    if (text === '') continue;
    if (looksNumeric(cell)) numbers++;
    else texts.add(text);
  }
  return texts.size > 60 || numbers > texts.size ? [] : [...texts];
}

function isHeads(text: string): boolean {
  const { role, confidence } = recognise(text);
  return (role.kind === 'eligible' || role.kind === 'covered') && confidence >= 0.6;
}

function shareOf(texts: readonly string[], holds: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}

function indexOf(
  found: readonly Recognised[],
  kind: 'indicator' | 'segment',
  holds: (index: number) => boolean,
): number | null {
  const index = found.findIndex(({ role }, at) => role.kind === kind && holds(at));
  return index < 0 ? null : index;
}

function firstOf(
  texts: readonly (readonly string[])[],
  holds: (names: readonly string[], index: number) => boolean,
): number | null {
  const index = texts.findIndex(holds);
  return index < 0 ? null : index;
}

const valueWords =
  /^(nilai|jumlah|value|values|angka|total|banyaknya|volume|capaian|data|amount|number)?( (orang|jiwa|pekerja|people|heads))?$/;

/** What a header beside a column of indicators says of its values: perhaps their year or segment. Null for no values. */
export function valueRole(header: string): Extract<Recognised['role'], { readonly kind: 'value' }> | null {
  const key = searchKey(header);
  const [year, segment] = [yearOf(key), segmentOf(key)];
  const words = key
    .replace(/\b(19[5-9]\d|20\d\d)\b/g, ' ')
    .replace(/\b(pu|bpu|jakon|pmi|tahun|year)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!valueWords.test(words)) return null;
  return words === '' && year === null && !segment ? null : { kind: 'value', year, segment };
}
