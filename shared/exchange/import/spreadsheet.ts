import Papa from 'papaparse';
import writeWorkbook from 'write-excel-file/universal';
import { inertText } from '../inert.ts';

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
    [header, ...rows].map((row) => row.map(safe)),
    { delimiter: ',', newline: '\r\n' },
  );
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** One sheet, its header in bold. Text cells say that they are text, so codes stay whole. */
export async function writtenXlsx({ sheet, header, rows, widths }: WrittenTable): Promise<Uint8Array> {
  const data = [
    header.map((text) => ({ type: String, value: String(safe(text)), fontWeight: 'bold' as const })),
    ...rows.map((row) =>
      row.map((cell) => {
        const value = safe(cell);
        if (value === '') return null;
        return typeof value === 'number' ? { type: Number, value } : { type: String, value };
      }),
    ),
  ];
  const columns = widths.map((width) => ({ width }));
  const blob = await writeWorkbook(data, { sheet, columns, stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Text no spreadsheet runs as a formula, without the characters XML cannot hold. */
function safe(cell: string | number): string | number {
  if (typeof cell === 'number') return cell;
  return inertText(cell.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ''));
}
