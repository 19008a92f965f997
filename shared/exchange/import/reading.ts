import { recognise, yearOf } from './fields.ts';
import { guessMapping, keyOf, type Guess } from './guess.ts';
import type { DecimalMark, HeaderRows, Mapping, PhaseRef, Purpose, Role } from './mapping.ts';
import { PhaseFinder } from './phases.ts';
import { cellText, type RawTable, type Sheet } from './table.ts';

/** What the user says of how a table is to be read; the rest is found. */
export interface ReadingOptions {
  readonly purpose: Purpose;
  /** Which of the sheets, from 0; the one that looks most like it where left out. */
  readonly sheet?: number | undefined;
  readonly header?: HeaderRows | null | undefined;
  /** By column, from 0. */
  readonly roles?: Readonly<Record<number, Role>> | undefined;
  readonly decimal?: DecimalMark | undefined;
}

/** A sheet and how it is read. */
export interface TableReading extends Guess {
  readonly sheetIndex: number;
  readonly sheet: Sheet;
  /** The year the title, the name of the sheet or that of the file speaks of; null for none, or for several. */
  readonly yearHint: number | null;
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
  const guess = guessMapping(sheet, options.purpose, new PhaseFinder(phases), options.header);
  const mapping: Mapping = {
    ...guess.mapping,
    roles: withChosen(guess.mapping.roles, options.roles ?? {}),
    decimal: options.decimal ?? guess.mapping.decimal,
  };
  const confidence = guess.confidence.map((share, column) => (options.roles?.[column] ? 1 : share));
  const decimalShown = guess.decimalShown || options.decimal !== undefined;
  const yearHint = yearHintOf(table, sheet, mapping);
  return { ...guess, mapping, confidence, decimalShown, sheetIndex, sheet, yearHint };
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

/** Covers and notes come before the table: the sheet with the most known headers is it. */
function likeliestSheet(sheets: readonly Sheet[]): number {
  let best = { index: 0, score: -1 };
  for (const [index, sheet] of sheets.entries()) {
    const score = Math.max(0, ...sheet.rows.slice(0, 40).map(knownIn));
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

function yearHintOf(table: RawTable, sheet: Sheet, { header }: Mapping): number | null {
  const above = sheet.rows.slice(0, header?.first ?? 0).flatMap((row) => row.map(cellText));
  const years = new Set(
    [...above, sheet.name, table.name].flatMap((text) => yearOf(text.replaceAll('_', ' ')) ?? []),
  );
  return years.size === 1 ? [...years][0]! : null;
}
