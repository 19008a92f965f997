import { done, refused, type Result } from '../../text/problem.ts';
import { delimitedSheet, delimiterOf } from './delimited.ts';
import { decoded } from './encoding.ts';
import { limits } from './limits.ts';
import { emptyTable, encrypted, notATable, oldWorkbook, tooLarge } from './source-problems.ts';
import type { Delimiter, Encoding, RawTable, TableSource } from './table.ts';
import { workbookSheets } from './workbook.ts';

/**
 * Reads a table by what it is, whatever its name says: an XLSX workbook, or delimited text.
 * @param delimiter the user's own choice for text; found where left out
 * @returns a problem for anything that is no table or is beyond the limits
 */
export async function readTable(source: TableSource, delimiter?: Delimiter): Promise<Result<RawTable>> {
  if ('text' in source) return fromText(source.name, 'text', source.text, null, delimiter);
  const { name, bytes } = source;
  if (bytes.length === 0) return refused(emptyTable());
  if (bytes.length > limits.bytes) return refused(tooLarge('bytes', bytes.length, limits.bytes));
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) {
    const sheets = await workbookSheets(bytes);
    return sheets.ok ? done({ name, format: 'xlsx', sheets: sheets.value, reading: null }) : sheets;
  }
  // The container of old Office files; also what a workbook with a password is wrapped in.
  if (startsWith(bytes, '\u00D0\u00CF\u0011\u00E0')) {
    return refused(holds(bytes, 'EncryptedPackage') ? encrypted() : oldWorkbook());
  }
  const text = decoded(bytes);
  if (!text || startsWith(bytes, '%PDF') || startsWith(bytes, 'SQLite')) return refused(notATable());
  if (isMarkup(text.text)) return refused(notATable());
  return fromText(name, 'csv', text.text, text.encoding, delimiter);
}

function fromText(
  name: string,
  format: 'csv' | 'text',
  text: string,
  encoding: Encoding | null,
  chosen: Delimiter | undefined,
): Result<RawTable> {
  if (text.length > limits.bytes) return refused(tooLarge('bytes', text.length, limits.bytes));
  if (text.trim() === '') return refused(emptyTable());
  const delimiter = chosen ?? delimiterOf(text);
  const sheet = delimitedSheet(text, delimiter, name);
  return sheet.ok ? done({ name, format, sheets: [sheet.value], reading: { encoding, delimiter } }) : sheet;
}

/** A page or a JSON document, which web portals give out under the name of a table. */
function isMarkup(text: string): boolean {
  return /^\s*(<(!doctype|html|\?xml|table)\b|\{\s*"|\[\s*\{)/i.test(text.slice(0, 1000));
}

function startsWith(bytes: Uint8Array, signs: string): boolean {
  return Array.from(signs).every((sign, index) => bytes[index] === sign.charCodeAt(0));
}

/** Whether the bytes hold a name as UTF-16 writes it. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wide = Array.from(name).flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0]!); at >= 0; at = bytes.indexOf(wide[0]!, at + 1))
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
