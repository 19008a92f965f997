import { carriedRows, type CarriedRows, type Label } from '../import/carried.ts';
import { decimalMarkOf } from '../import/number.ts';
import type { Blanks, DecimalMark, HeaderRows } from '../import/mapping.ts';
import type { RawTable, Sheet } from '../table/table.ts';
import { fundColumns, fundColumnsAt, fundRoleKey, type FundColumns, type FundRole } from './headers.ts';

/** What the user says of how a budget is to be read; the rest is found. */
export interface FundReadingOptions {
  /** Which of the sheets, from 0; the first that reads as a budget where left out. */
  readonly sheet?: number | undefined;
  readonly header?: HeaderRows | null | undefined;
  /** By column, from 0. */
  readonly roles?: Readonly<Record<number, FundRole>> | undefined;
  readonly decimal?: DecimalMark | undefined;
  readonly blanks?: Blanks | undefined;
}

/** A sheet and how it is read as a budget. */
export interface FundReading {
  readonly sheetIndex: number;
  readonly sheet: Sheet;
  readonly columns: FundColumns;
  readonly decimal: DecimalMark;
  /** False where no number of the table shows which mark it uses. */
  readonly decimalShown: boolean;
  readonly blanks: Blanks;
  /** The rows of the sheet with what cells above say of them. */
  readonly carried: CarriedRows;
}

export function fundReadingOf(table: RawTable, options: FundReadingOptions): FundReading {
  const budgets = [...table.sheets.keys()].filter((index) => fundColumns(table.sheets[index]!) !== null);
  const likeliest = budgets.find((index) => !table.sheets[index]!.hidden) ?? budgets[0] ?? 0;
  const sheetIndex = options.sheet ?? likeliest;
  const sheet = table.sheets[sheetIndex];
  if (!sheet) throw new RangeError(`there is no sheet ${sheetIndex}`);
  const found =
    options.header === undefined
      ? (fundColumns(sheet) ?? fundColumnsAt(sheet, firstRow(sheet)))
      : fundColumnsAt(sheet, options.header);
  const columns = { ...found, roles: withChosen(found.roles, options.roles ?? {}) };
  const { mark, shown } = decimalMarkOf(bodyOf(sheet, columns).flat());
  const blanks = options.blanks ?? 'empty';
  return {
    sheetIndex,
    sheet,
    columns,
    decimal: options.decimal ?? mark,
    decimalShown: shown || options.decimal !== undefined,
    blanks,
    carried: carriedRows(sheet, columns.header, labelsOf(columns), blanks),
  };
}

/** What rows are of: a fund, with what tells its rows apart. */
function labelsOf({ roles, headers }: FundColumns): readonly Label[] {
  return roles.flatMap(({ kind }, at): Label[] => {
    if (kind === 'ignore' || kind === 'ceiling' || kind === 'per-desa') return [];
    return [{ at, header: headers[at] || `${at + 1}`, kind: kind === 'name' ? 'key' : 'detail' }];
  });
}

/** The rows under the header. */
function bodyOf(sheet: Sheet, { header }: Pick<FundColumns, 'header'>): Sheet['rows'] {
  return sheet.rows.slice(header === null ? 0 : header.last + 1);
}

/** Of a sheet nothing is recognised in. */
function firstRow(sheet: Sheet): HeaderRows | null {
  const row = sheet.rows.findIndex((cells) => cells.length > 1);
  return row < 0 ? null : { first: row, last: row };
}

/** The user's choice stands, and what was only guessed to be the same makes way. */
function withChosen(
  guessed: readonly FundRole[],
  chosen: Readonly<Record<number, FundRole>>,
): readonly FundRole[] {
  const keys = new Set(Object.values(chosen).map(fundRoleKey));
  return guessed.map((role, column) => {
    const own = chosen[column];
    if (own) return own;
    const key = fundRoleKey(role);
    return key !== null && keys.has(key) ? { kind: 'ignore' } : role;
  });
}
