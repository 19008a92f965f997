import type { HeaderRows } from '../import/mapping.ts';
import type { RawTable, Sheet } from '../table/table.ts';
import { candidateColumns, type CandidateColumns, type CandidateRole } from './columns.ts';

/** What the user says of how a list is to be read; the rest is found. */
export interface CandidateReadingOptions {
  /** Which of the sheets, from 0; the one that looks most like a list where left out. */
  readonly sheet?: number | undefined;
  readonly header?: HeaderRows | null | undefined;
  /** By column, from 0. */
  readonly roles?: Readonly<Record<number, CandidateRole>> | undefined;
}

export interface CandidateReading {
  readonly sheetIndex: number;
  readonly sheet: Sheet;
  readonly columns: CandidateColumns;
}

/** @throws RangeError where there is no such sheet */
export function candidateReading(
  { sheets }: RawTable,
  { sheet, header, roles }: CandidateReadingOptions,
): CandidateReading {
  const sheetIndex = sheet ?? likeliest(sheets);
  const chosen = sheets[sheetIndex];
  if (!chosen) throw new RangeError(`there is no sheet ${sheetIndex}`);
  return { sheetIndex, sheet: chosen, columns: candidateColumns(chosen, header, roles) };
}

/** Covers and notes come before the list: the sheet with the most columns known is it. */
function likeliest(sheets: readonly Sheet[]): number {
  const known = sheets.map(
    (sheet) => candidateColumns(sheet).roles.filter((role) => role !== 'ignore').length,
  );
  return Math.max(0, known.indexOf(Math.max(...known)));
}
