import { unzipSync, zipSync, type Unzipped } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { done, refused, type Result } from '../../text/problem.ts';
import { limits } from './limits.ts';
import { damagedWorkbook, emptyTable, noWorkbook, tooLarge } from './source-problems.ts';
import type { Cell, MergedCells, Sheet } from './table.ts';
import { columnNumber, mergedCells, sheetStructures } from './workbook-structure.ts';

/** A number of the workbook, kept as it is written: as a JavaScript number a long code would lose digits. */
class WrittenNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Every sheet of an XLSX workbook. Formulas are taken by the value stored with them, errors (#N/A) are empty. */
export async function workbookSheets(bytes: Uint8Array): Promise<Result<readonly Sheet[]>> {
  const parts = unpacked(bytes);
  if (!parts.ok) return parts;
  const merged = new Map<string, readonly MergedCells[]>();
  for (const [name, content] of Object.entries(parts.value)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const xml = new TextDecoder().decode(content);
    merged.set(name, mergedCells(xml, limits.rows));
    const extent = extentOf(xml);
    if (!extent) return refused(damagedWorkbook(name));
    if (extent.columns > limits.columns) return refused(tooLarge('columns', extent.columns, limits.columns));
    if (extent.rows > limits.rows) return refused(tooLarge('rows', extent.rows, limits.rows));
    const cells = extent.rows * extent.columns;
    if (cells > limits.cells) return refused(tooLarge('cells', cells, limits.cells));
  }
  let workbook;
  try {
    // The parts are packed again without compression: the reader would unpack large ones in workers of its own,
    // made from blobs, which the content security policy of the window forbids.
    const stored = zipSync(parts.value, { level: 0 });
    workbook = await readWorkbook(stored.buffer, {
      parseNumber: (text) => new WrittenNumber(text),
    });
  } catch (error) {
    // The reader says with plain errors what it cannot make sense of; all it was given is the file.
    return refused(damagedWorkbook(error instanceof Error ? error.message : String(error)));
  }
  const structures = sheetStructures(
    partText(parts.value, 'xl/workbook.xml'),
    partText(parts.value, 'xl/_rels/workbook.xml.rels'),
  );
  const sheets = workbook.map(({ sheet, data }, index): Sheet => {
    const rows = data.map((row) => row.map(cellOf));
    const { part = null, hidden = false } = structures[index] ?? {};
    const ofSheet = (part === null ? null : merged.get(part)) ?? [];
    return {
      name: sheet,
      rows,
      width: Math.max(0, ...widths(rows)),
      ...(ofSheet.length > 0 ? { merged: ofSheet.map((cells) => within(cells, rows.length)) } : {}),
      ...(hidden ? { hidden } : {}),
    };
  });
  const filled = sheets.filter(({ width }) => width > 0);
  return filled.length > 0 ? done(filled) : refused(emptyTable());
}

/** The XML parts of the archive, of which no more is unpacked than the limits allow. */
function unpacked(bytes: Uint8Array): Result<Unzipped> {
  let [size, count] = [0, 0];
  let beyond = false;
  const names: string[] = [];
  try {
    const parts = unzipSync(bytes, {
      // Called with the declared sizes before a part is unpacked, and a part is never given more room than that.
      filter: ({ name, originalSize }) => {
        if (names.length < limits.parts) names.push(name);
        if (!name.endsWith('.xml') && !name.endsWith('.xml.rels')) return false;
        size += originalSize;
        beyond ||= size > limits.unpackedBytes || ++count > limits.parts;
        return !beyond;
      },
    });
    if (beyond) return refused(tooLarge('unpacked', size, limits.unpackedBytes));
    if (!('xl/workbook.xml' in parts)) {
      const isWorkbook = names.some((name) => name.startsWith('xl/worksheets/') && name.endsWith('.xml'));
      return refused(isWorkbook ? damagedWorkbook('xl/workbook.xml') : noWorkbook(names));
    }
    return done(parts);
  } catch (error) {
    // The unpacker's own errors carry a number; a cut-off archive also makes it read beyond the end.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error))
      return refused(damagedWorkbook(error.message));
    throw error;
  }
}

/**
 * The farthest row and column that a sheet names. The reader makes a full rectangle of rows and cells up to there,
 * so one cell that claims to stand in row 2,000,000,000 would fill the memory. It also takes rows such as 2e9, which
 * no spreadsheet writes.
 * @returns null where a place is written in any way but that of spreadsheets
 */
function extentOf(xml: string): { readonly rows: number; readonly columns: number } | null {
  let [rows, columns] = [0, 0];
  for (const [, place] of xml.matchAll(/<(?:\w+:)?(?:c|row)\s(?:[^>]*?\s)?r\s*=\s*["']([^"']*)["']/g)) {
    const [, letters, digits] = /^([A-Za-z]*)(\d*)$/.exec(place!) ?? [];
    if (digits === undefined) return null;
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters!));
  }
  return { rows, columns };
}

function partText(parts: Unzipped, name: string): string {
  return new TextDecoder().decode(parts[name] ?? new Uint8Array());
}

/** A merged range may claim rows the sheet does not have. */
function within(cells: MergedCells, rows: number): MergedCells {
  return { ...cells, last: Math.min(cells.last, rows - 1) };
}

function* widths(rows: readonly (readonly Cell[])[]): Generator<number> {
  for (const row of rows) yield row.length;
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof WrittenNumber) return { kind: 'number', text: value.text };
  if (value instanceof Date)
    return { kind: 'date', text: Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10) };
  return { kind: 'boolean', text: value === true ? 'TRUE' : 'FALSE' };
}
