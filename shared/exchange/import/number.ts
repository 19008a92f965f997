import { limits } from '../table/limits.ts';
import type { DecimalMark } from './mapping.ts';
import type { Cell } from '../table/table.ts';

/** Why a cell is no figure. */
export type NumberFault = 'not-a-number' | 'negative' | 'fraction' | 'too-large' | 'date' | 'formula';

/** A figure, "tidak ada data" (null), or why it is neither. */
export type ReadNumber =
  | { readonly ok: true; readonly value: number | null; readonly separated: boolean }
  | { readonly ok: false; readonly fault: NumberFault };

/** What people write where they know nothing, and spreadsheets where a formula failed. Zero is not among them. */
const unknown =
  /^(|[-–—.?*]+|n\/?a|na|nan|null|none|nihil data|tidak ada data|tad|belum ada data|#(n\/a|div\/0!|ref!|value!|name\?|null!|num!)|\.\.\.|…)$/i;

const grouped = /^[+-]?\d{1,3}([.,   '’ ])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;

/** Whether a cell may be a figure; of what it means says {@link readNumber}. */
export function looksNumeric(cell: Cell): boolean {
  if (typeof cell !== 'string') return cell.kind === 'number';
  const text = bare(cell);
  return unknown.test(text) || /^[+-]?[\d.,   '’]*\d[\d.,]*(e[+-]?\d+)?$/i.test(text);
}

/**
 * The decimal mark the cells show, the Indonesian comma where they show none.
 * A mark that comes twice in a number, or before the other one, groups thousands; one that is not followed by
 * exactly three digits is decimal.
 */
export function decimalMarkOf(cells: Iterable<Cell>): {
  readonly mark: DecimalMark;
  readonly shown: boolean;
} {
  const votes = { ',': 0, '.': 0 };
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length > 40) continue;
    const text = bare(cell);
    if (!/^[+-]?\d[\d.,]*$/.test(text)) continue;
    const mark = markIn(text);
    if (mark) votes[mark]++;
  }
  return { mark: votes['.'] > votes[','] ? '.' : ',', shown: votes[','] + votes['.'] > 0 };
}

/** The decimal mark a single number cannot but have; null where it may be either. */
function markIn(text: string): DecimalMark | null {
  const marks = text.replace(/[^.,]/g, '');
  if (marks === '') return null;
  const last = marks.at(-1) as DecimalMark;
  const other: DecimalMark = last === ',' ? '.' : ',';
  if (marks.includes(other)) return last;
  // Twice the same mark groups thousands, unless it is a code such as 63.11.01.
  if (marks.length > 1) return grouped.test(text) ? other : null;
  const decimals = text.length - text.indexOf(last) - 1;
  if (decimals !== 3) return last;
  return /^[+-]?(0|\d{4,})[.,]/.test(text) ? last : null;
}

/**
 * Reads a figure in either convention. The mark of the table decides only where the number itself does not.
 * @param whole people: 1.234 is one thousand in a table that shows no decimals
 */
export function readNumber(
  cell: Cell,
  decimal: DecimalMark,
  { whole, decimalShown }: { readonly whole: boolean; readonly decimalShown: boolean },
): ReadNumber {
  if (typeof cell !== 'string') {
    if (cell.kind === 'date') return { ok: false, fault: 'date' };
    if (cell.kind === 'boolean') return { ok: false, fault: 'not-a-number' };
    return bounded(Number(cell.text), whole, false);
  }
  // Nearly every figure is a few digits; the rest of the ways to write one cost ten times as much.
  if (/^\d{1,9}$/.test(cell)) return bounded(Number(cell), whole, false);
  const text = bare(cell);
  if (unknown.test(text)) return { ok: true, value: null, separated: false };
  if (/^[=@]/.test(text)) return { ok: false, fault: 'formula' };
  const negative = /^\(.*\)$/.test(text);
  const digits = text
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^(rp\.?|idr)\s*/i, '')
    .replace(/\s*(%|orang|jiwa)$/i, '');
  if (/^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(digits)) return bounded(Number(digits), whole, false);
  const value = parsed(digits, decimal, whole && !decimalShown);
  if (value === null) return { ok: false, fault: 'not-a-number' };
  return bounded(negative ? -value : value, whole, /\d[., '’ ]\d/.test(digits));
}

function bare(text: string): string {
  return text
    .replace(/[    ]/g, ' ')
    .trim()
    .replace(/^'/, '');
}

function parsed(text: string, decimal: DecimalMark, groups: boolean): number | null {
  if (/^[+-]?\d+$/.test(text)) return Number(text);
  const spaced = text.replace(/(?<=\d)[ '’](?=\d{3}(\D|$))/g, '');
  const mark = markIn(spaced) ?? (groups && grouped.test(spaced) ? otherThan(spaced) : decimal);
  const thousands = mark === ',' ? '.' : ',';
  const [integer, ...rest] = spaced.split(mark);
  if (integer === undefined || rest.length > 1) return null;
  const plain = integer.replaceAll(thousands, '');
  const wellGrouped =
    !integer.includes(thousands) || new RegExp(`^[+-]?\\d{1,3}(\\${thousands}\\d{3})+$`).test(integer);
  if (!wellGrouped || !/^[+-]?\d+$/.test(plain) || (rest[0] !== undefined && !/^\d+$/.test(rest[0])))
    return null;
  return Number(rest[0] === undefined ? plain : `${plain}.${rest[0]}`);
}

/** A number whose only mark groups thousands has the other one for decimals. */
function otherThan(text: string): DecimalMark {
  return text.includes(',') ? '.' : ',';
}

function bounded(value: number, whole: boolean, separated: boolean): ReadNumber {
  if (!Number.isFinite(value)) return { ok: false, fault: 'not-a-number' };
  if (!whole) {
    // Adding 0 makes one zero of the two.
    return Math.abs(value) > limits.figure
      ? { ok: false, fault: 'too-large' }
      : { ok: true, value: value + 0, separated };
  }
  // Spreadsheets keep 446 as 446.00000000000006 after some sums.
  const heads = Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) + 0 : value;
  if (heads < 0) return { ok: false, fault: 'negative' };
  if (!Number.isInteger(heads)) return { ok: false, fault: 'fraction' };
  if (heads > limits.heads) return { ok: false, fault: 'too-large' };
  return { ok: true, value: heads, separated };
}
