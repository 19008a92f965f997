import { bodyFrom, carriedRows, labelsOf } from './carried.ts';
import { recognise, yearOf } from './fields.ts';
import { guessMapping, keyOf, onePerKind, type Guess } from './guess.ts';
import { indicatorRole, indicatorsIn, type FoundIndicator } from './indicators.ts';
import type {
  Blanks,
  DecimalMark,
  HeaderRows,
  IndicatorRole,
  Mapping,
  PhaseRef,
  Purpose,
  Role,
} from './mapping.ts';
import { PhaseFinder } from './phases.ts';
import { cellText, type Cell, type RawTable, type Sheet } from './table.ts';

/** What the user says of how a table is to be read; the rest is found. */
export interface ReadingOptions {
  readonly purpose: Purpose;
  /** Which of the sheets, from 0; the one that looks most like it where left out. */
  readonly sheet?: number | undefined;
  readonly header?: HeaderRows | null | undefined;
  /** By column, from 0. */
  readonly roles?: Readonly<Record<number, Role>> | undefined;
  readonly decimal?: DecimalMark | undefined;
  /** Of long tables: by the key of the indicator. */
  readonly indicators?: Readonly<Record<string, IndicatorRole>> | undefined;
  readonly blanks?: Blanks | undefined;
}

/** An indicator of a long table and how it is read. */
export interface ReadIndicator extends FoundIndicator {
  readonly role: IndicatorRole;
  readonly confidence: number;
}

/** A sheet and how it is read. */
export interface TableReading extends Guess {
  readonly mapping: Mapping;
  readonly sheetIndex: number;
  readonly sheet: Sheet;
  /** The year the title, the name of the sheet or that of the file speaks of; null for none, or for several. */
  readonly yearHint: number | null;
  /** Of a long table, in its order. */
  readonly indicators: readonly ReadIndicator[];
  /** Whether cells that should say what a row is of are empty under others that do, and in no merged range. */
  readonly hasBlanks: boolean;
}

/** @param phases of the document's plans, for tables of enrolment */
export function readingOf(
  table: RawTable,
  options: ReadingOptions,
  phases: readonly PhaseRef[] = [],
): TableReading {
  const sheetIndex = options.sheet ?? likeliestSheet(table.sheets);
  const sheet = table.sheets[sheetIndex];
  if (!sheet) throw new RangeError(`there is no sheet ${sheetIndex}`);
  const chosen = options.roles ?? {};
  const named = Object.entries(chosen).find(([, { kind }]) => kind === 'indicator');
  const guess = guessMapping(
    sheet,
    options.purpose,
    new PhaseFinder(phases),
    options.header,
    named ? Number(named[0]) : null,
  );
  const { header } = guess.mapping;
  const roles = withChosen(guess.mapping.roles, chosen);
  const blanks = options.blanks ?? 'empty';
  const carried = carriedRows(sheet, header, labelsOf(roles, guess.headers), blanks);
  const indicators = readIndicators(carried.rows.slice(bodyFrom(header)), roles, options);
  const mapping: Mapping = {
    header,
    roles,
    decimal: options.decimal ?? guess.mapping.decimal,
    indicators: Object.fromEntries(indicators.map(({ key, role }) => [key, role])),
    blanks,
  };
  const confidence = guess.confidence.map((share, column) => (chosen[column] ? 1 : share));
  const decimalShown = guess.decimalShown || options.decimal !== undefined;
  const yearHint = yearHintOf(table, sheet, mapping);
  const { hasBlanks } = carried;
  return { ...guess, mapping, confidence, decimalShown, sheetIndex, sheet, yearHint, indicators, hasBlanks };
}

/** What each indicator is taken for: as somebody chose, else as its name says, the surest of each kind. */
function readIndicators(
  rows: readonly (readonly Cell[])[],
  roles: readonly Role[],
  { indicators: chosen = {}, purpose }: ReadingOptions,
): readonly ReadIndicator[] {
  const column = roles.findIndex(({ kind }) => kind === 'indicator');
  if (column < 0) return [];
  const unitColumn = roles.findIndex(({ kind }) => kind === 'unit');
  const found = indicatorsIn(rows, column, unitColumn < 0 ? null : unitColumn);
  const best = onePerKind(
    found.map(({ key, name, unit }) => {
      const role = Object.hasOwn(chosen, key) ? chosen[key] : undefined;
      return role ? { role, confidence: 1 } : indicatorRole({ name, unit }, purpose);
    }),
  );
  return found.map((one, index) => ({ ...one, ...best[index]! }));
}

/** The user's choice stands, and what was only guessed to be the same makes way. */
function withChosen(guessed: readonly Role[], chosen: Readonly<Record<number, Role>>): readonly Role[] {
  const keys = new Set(Object.values(chosen).map(keyOf));
  return guessed.map((role, column) => {
    const own = chosen[column];
    if (own) return own;
    return keys.has(keyOf(role)) && keyOf(role) !== null ? { kind: 'ignore' } : role;
  });
}

/**
 * Covers and notes come before the table: the sheet with the most known headers is it. One that is hidden, such as
 * last year's or a list to choose from, only where no other has any.
 */
function likeliestSheet(sheets: readonly Sheet[]): number {
  let best = { index: 0, score: -1 };
  for (const [index, sheet] of sheets.entries()) {
    const known = Math.max(0, ...sheet.rows.slice(0, 40).map(knownIn));
    const score = sheet.hidden ? known / 1_000 : known;
    if (score > best.score) best = { index, score };
  }
  return best.index;
}

function knownIn(row: Sheet['rows'][number]): number {
  return row.filter((cell) => {
    if (typeof cell !== 'string') return false;
    const { kind } = recognise(cell).role;
    return kind !== 'ignore' && kind !== 'column';
  }).length;
}

function yearHintOf(table: RawTable, sheet: Sheet, { header }: Pick<Mapping, 'header'>): number | null {
  const above = sheet.rows.slice(0, header?.first ?? 0).flatMap((row) => row.map(cellText));
  const years = new Set(
    [...above, sheet.name, table.name].flatMap((text) => yearOf(text.replaceAll('_', ' ')) ?? []),
  );
  return years.size === 1 ? [...years][0]! : null;
}
