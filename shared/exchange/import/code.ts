import { dotted, parseRegionCode, type RegionCode } from '../../region/code.ts';
import { cellText, type Cell } from '../table/table.ts';

/** What a spreadsheet or another program did to a code, and was undone. */
export type CodeRepair =
  'dots-added' | 'zeros-added' | 'decimals-removed' | 'separators-removed' | 'exponent-undone';

/** Why a code cannot be read: what it was is lost. */
export type CodeDamage = 'exponent' | 'date' | 'rounded' | 'length' | 'not-a-code' | 'upper-level' | 'bps';

export type ReadCode =
  | { readonly kind: 'none' }
  | { readonly kind: 'code'; readonly code: RegionCode; readonly repairs: readonly CodeRepair[] }
  | { readonly kind: 'damaged'; readonly damage: CodeDamage };

const monthNames =
  'jan|feb|mar|apr|may|mei|jun|jul|aug|agu|ags|sep|oct|okt|nov|dec|des|januari|februari|maret|april|juni|juli|agustus|september|oktober|november|desember';
const asDate = new RegExp(
  `^(\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}[ -](${monthNames})[ -]\\d{2,4})$`,
  'i',
);

/** Nearly every code is as it should be: they share the list of what was done to them. */
const unrepaired: readonly CodeRepair[] = [];

/**
 * Reads the code of a desa as text, undoing what spreadsheets do to codes where nothing was lost, and saying
 * what they did where something was. Whether there is such a desa is not asked here.
 */
export function readCode(cell: Cell): ReadCode {
  if (typeof cell === 'string' && cell.length === 13) {
    const plain = parseRegionCode(cell);
    if (plain) return found(plain, unrepaired);
  }
  const text = cellText(cell)
    .trim()
    .replace(/^['"]+|['"]+$/g, '')
    .replace(/\s+/g, '');
  if (text === '' || /^[-–—]+$/.test(text)) return { kind: 'none' };
  if (typeof cell !== 'string' && cell.kind === 'date') return damaged('date');
  if (asDate.test(cellText(cell).trim())) return damaged('date');
  const code = parseRegionCode(text);
  if (code) return code.length === 13 ? found(code, unrepaired) : damaged('upper-level');
  const groups = /^(\d{1,2})\.(\d{1,2})\.(\d{1,2})\.(\d{1,4})$/.exec(text);
  if (groups) {
    const [, a, b, c, d] = groups;
    // The last group begins with 1 or 2, so zeros cannot be missing there.
    if (d!.length !== 4) return damaged('length');
    return found(`${pad(a!)}.${pad(b!)}.${pad(c!)}.${d}` as RegionCode, ['zeros-added']);
  }
  return digitsOf(text);
}

function digitsOf(text: string): ReadCode {
  const repairs: CodeRepair[] = [];
  let digits = text;
  const exponent = /^(\d)(?:[.,](\d+))?e\+?(\d+)$/i.exec(text);
  if (exponent) {
    const [, head, tail = '', power] = exponent;
    // 6.311012E+09 says seven of ten digits; the rest reads as zeros and may have been anything.
    if (tail.length < Number(power)) return damaged('exponent');
    if (tail.length > Number(power)) return damaged('not-a-code');
    digits = `${head}${tail}`;
    repairs.push('exponent-undone');
  } else if (/^\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(text)) {
    digits = text.replace(/[.,]/g, '');
    repairs.push('separators-removed');
  } else if (/^\d{9,}[.,]0+$/.test(text)) {
    digits = text.replace(/[.,]0+$/, '');
    repairs.push('decimals-removed');
  }
  if (!/^\d+$/.test(digits)) return damaged('not-a-code');
  if (digits.length > 15) return damaged(digits.endsWith('0') ? 'rounded' : 'length');
  if (digits.length === 9) {
    digits = `0${digits}`;
    repairs.push('zeros-added');
  }
  if (digits.length !== 10) return damaged([2, 4, 6, 7].includes(digits.length) ? 'upper-level' : 'length');
  return found(dotted(digits)!, [...repairs, 'dots-added']);
}

/** Whether a header says that its codes are of BPS: "Kode BPS", KDBBPS. */
export function saysBps(header: string): boolean {
  return /bps/i.test(header);
}

/** A code of ten digits under a header that says so is of BPS; with dots it never is, whatever the header says. */
export function isUndotted(read: ReadCode): boolean {
  return read.kind === 'code' && read.repairs.includes('dots-added');
}

/**
 * Whether a column of codes is of the BPS numbering, which has ten digits too and means other places: three for
 * the kecamatan, most of them ending in 0, and three for the desa. A Kemendagri code has 1, 2 or 3 in their midst.
 * @param codes as read
 * @param isKnown whether the document has a desa of that code
 */
export function isBps(codes: readonly ReadCode[], isKnown: (code: RegionCode) => boolean): boolean {
  const counts = { read: 0, known: 0, bps: 0 };
  for (const one of codes) {
    if (one.kind !== 'code') continue;
    counts.read++;
    if (isKnown(one.code)) counts.known++;
    if (one.code.slice(9).startsWith('0')) counts.bps++;
  }
  return counts.bps > 0 && counts.bps >= counts.read * 0.3 && counts.known < counts.read * 0.5;
}

function pad(group: string): string {
  return group.padStart(2, '0');
}

function found(code: RegionCode, repairs: readonly CodeRepair[]): ReadCode {
  return { kind: 'code', code, repairs };
}

function damaged(damage: CodeDamage): ReadCode {
  return { kind: 'damaged', damage };
}
