import Papa from 'papaparse';
import { inertText } from './inert.ts';

/** A table to be written: a header and rows, numbers as numbers, everything else as text. */
export interface WrittenTable {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Width of each column in letters. */
  readonly widths: readonly number[];
}

/** UTF-8 with byte order mark, commas. */
export function writtenCsv({ header, rows }: WrittenTable): Uint8Array {
  const text = Papa.unparse(
    [header, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? cell : cleanText(cell)))),
    { delimiter: ',', newline: '\r\n' },
  );
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/**
 * Text no spreadsheet runs as a formula, without the characters XML cannot hold. In a workbook text is text
 * anyhow, but people save workbooks as CSV.
 */
export function cleanText(text: string): string {
  return inertText(text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ''));
}
