import { phaseKey } from '../../enrolment/enrolled.ts';
import { searchKey } from '../../region/search.ts';
import { recognise, recogniseEnrolment, type Recognised } from './fields.ts';
import { headersOf, headerRowsOf } from './header.ts';
import { namingColumns, valueRole } from './indicators.ts';
import type { HeaderRows, Mapping, Purpose, Role } from './mapping.ts';
import type { PhaseFinder } from './phases.ts';
import { decimalMarkOf, looksNumeric } from './number.ts';
import { cellText, isBlankRow, type Cell, type Sheet } from './table.ts';

export interface Guess {
  readonly mapping: Omit<Mapping, 'indicators' | 'blanks'>;
  readonly headers: readonly string[];
  /** One per column, 0–1. */
  readonly confidence: readonly number[];
  /** False where no number of the table shows which mark it uses. */
  readonly decimalShown: boolean;
}

const sampled = 400;

/**
 * Finds out how a sheet is to be read.
 * @param phases of the document's plans, which headers of enrolment name
 * @param header the user's own choice; found where left out, null for a table without headers
 * @param indicator the column the user said names indicators
 */
export function guessMapping(
  sheet: Sheet,
  purpose: Purpose,
  phases: PhaseFinder,
  header?: HeaderRows | null,
  indicator: number | null = null,
): Guess {
  const rows = header === undefined ? headerRowsOf(sheet) : header;
  const headers = headersOf(sheet, rows);
  const body = sheet.rows
    .slice(rows === null ? 0 : rows.last + 1)
    .filter((row) => !isBlankRow(row))
    .slice(0, sampled);
  const columns = headers.map((_, index) => body.map((row) => row[index] ?? ''));
  const { mark, shown } = decimalMarkOf(columns.flat());
  const found = headers.map((text, index) =>
    asFigure(
      purpose === 'enrolment' ? recogniseEnrolment(text, phases) : recognise(text),
      columns[index]!,
      purpose,
    ),
  );
  const best = onePerKind(purpose === 'enrolment' ? found : asLong(found, headers, columns, indicator));
  return {
    mapping: { header: rows, roles: best.map(({ role }) => role), decimal: mark },
    headers,
    confidence: best.map(({ confidence }) => confidence),
    decimalShown: shown,
  };
}

/** A column of figures must hold figures, and only those that are asked for are taken unasked. */
function asFigure(found: Recognised, cells: readonly Cell[], purpose: Purpose): Recognised {
  const { role, confidence } = found;
  switch (role.kind) {
    case 'ignore':
    case 'code':
    case 'desa':
    case 'kecamatan':
    case 'kabupaten':
    case 'provinsi':
    case 'year':
    case 'phase':
    case 'indicator':
    case 'segment':
    case 'unit':
    case 'value':
      return found;
    case 'eligible':
    case 'covered':
    case 'enrolled':
      return numericShare(cells) >= 0.5 ? found : { role, confidence: confidence / 2 };
    case 'column': {
      const numeric = numericShare(cells) >= 0.5;
      if (purpose === 'column' && numeric) return { role, confidence: 0.6 };
      return { role: { kind: 'ignore' }, confidence: numeric ? 0.3 : 0.6 };
    }
  }
}

/**
 * Where a column names indicators, columns of numbers beside it are their values; where none does, a header that
 * speaks of indicators is of something else.
 */
function asLong(
  found: readonly Recognised[],
  headers: readonly string[],
  columns: readonly (readonly Cell[])[],
  chosen: number | null,
): readonly Recognised[] {
  const { indicator, segment } = namingColumns(found, columns, chosen);
  const long = found.map((one, index): Recognised => {
    if (index === indicator) return { role: { kind: 'indicator' }, confidence: 0.9 };
    if (index === segment) return { role: { kind: 'segment' }, confidence: 0.9 };
    const { kind } = one.role;
    if (kind === 'unit' && indicator !== null) return one;
    if (kind === 'indicator' || kind === 'segment' || kind === 'unit')
      return { role: { kind: 'ignore' }, confidence: 0.5 };
    const value = indicator !== null && isOpen(one) && numericShare(columns[index]!) >= 0.5;
    const role = value ? valueRole(headers[index]!) : null;
    return role ? { role, confidence: 0.8 } : one;
  });
  if (indicator === null || long.some(({ role }) => role.kind === 'value')) return long;
  // A value under any other name, if only one column can be it.
  const [only, ...others] = [...long.keys()].filter(
    (index) =>
      isOpen(long[index]!) &&
      !isNumbering(headers[index]!) &&
      columns[index]!.some(looksNumeric) &&
      numericShare(columns[index]!) >= 0.5,
  );
  if (only === undefined || others.length > 0) return long;
  return long.with(only, { role: { kind: 'value', year: null }, confidence: 0.4 });
}

/** Not taken for anything that is sure. */
function isOpen({ role, confidence }: Recognised): boolean {
  if (role.kind === 'ignore' || role.kind === 'column') return true;
  return (role.kind === 'eligible' || role.kind === 'covered') && confidence < 0.9;
}

function isNumbering(header: string): boolean {
  return /^(no|nomor|no urut|nr|row|baris)$/.test(searchKey(header));
}

/** Of the cells that hold anything. */
function numericShare(cells: readonly Cell[]): number {
  const filled = cells.filter((cell) => cellText(cell).trim() !== '');
  if (filled.length === 0) return 1;
  return filled.filter(looksNumeric).length / filled.length;
}

/** Two columns cannot both be the name of the desa: the surer one is, the other is left aside. */
export function onePerKind<R extends Role>(
  found: readonly { readonly role: R; readonly confidence: number }[],
): readonly { readonly role: R | { readonly kind: 'ignore' }; readonly confidence: number }[] {
  const taken = new Map<string, number>();
  for (const [index, { role, confidence }] of found.entries()) {
    const key = keyOf(role);
    const rival = key === null ? undefined : taken.get(key);
    if (key !== null && (rival === undefined || confidence > found[rival]!.confidence)) taken.set(key, index);
  }
  return found.map((one, index) => {
    const key = keyOf(one.role);
    return key === null || taken.get(key) === index ? one : { role: { kind: 'ignore' }, confidence: 0.4 };
  });
}

/** What a role would be taken for, so that no two columns are; null where several may be. */
export function keyOf(role: Role): string | null {
  switch (role.kind) {
    case 'ignore':
      return null;
    case 'eligible':
    case 'covered':
      return `${role.kind} ${role.year ?? ''} ${role.segment ?? ''}`;
    case 'enrolled':
      return role.phase ? `enrolled ${phaseKey(role.phase)}` : 'enrolled';
    case 'column':
      return `column ${role.name}`;
    case 'value':
      return `value ${role.year ?? ''} ${role.segment ?? ''}`;
    case 'indicator':
    case 'segment':
    case 'unit':
    case 'code':
    case 'desa':
    case 'kecamatan':
    case 'kabupaten':
    case 'provinsi':
    case 'year':
    case 'phase':
      return role.kind;
  }
}
