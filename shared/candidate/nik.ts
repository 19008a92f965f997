import { compareDates, isRealDate, type CalendarDate } from './date.ts';

/**
 * The NIK, number of a person in the population register (UU 23/2006 as amended by UU 24/2013, article 13; Perpres
 * 96/2018): six digits of the area of first registration, birth date DDMMYY with 40 added to the day of women, serial
 * of four digits.
 */
export interface Nik {
  /** Sixteen of them. */
  readonly digits: string;
  readonly birth: CalendarDate;
}

export const nikFaults = [
  'nik-empty',
  /** A spreadsheet took it for a number and kept fifteen digits; the last one is lost. */
  'nik-damaged',
  'nik-signs',
  'nik-length',
  'nik-birth',
  'nik-serial',
] as const;
export type NikFault = (typeof nikFaults)[number];

export type ReadNik =
  | { readonly ok: true; readonly nik: Nik; readonly cleaned: boolean }
  | { readonly ok: false; readonly fault: NikFault };

/** What is known of the cell a NIK stands in. */
export interface NikCell {
  readonly text: string;
  /** True where the workbook keeps it as a number. */
  readonly isNumber: boolean;
  /** True where most of the column ends in 0, as after a conversion to numbers. */
  readonly roundedColumn: boolean;
}

/** Digits a spreadsheet keeps of a number (IEEE 754 double, as Excel writes it). */
const keptDigits = 15;

/**
 * Reads one NIK. Spaces, dots, dashes and the apostrophe that marks text are signs people add, and dropped.
 * @param on the day ages are counted at: nobody was born after it, which tells the century
 * @param told the birth date of another column, which tells the century where both are possible
 */
export function readNik(cell: NikCell, on: CalendarDate, told: CalendarDate | null = null): ReadNik {
  const { text } = cell;
  if (isSixteenDigits(text) && !mayBeRounded(cell)) return checked(text, false, on, told);
  const bare = text.replace(/[\s.\-'’`"]/g, '');
  if (bare === '') return { ok: false, fault: 'nik-empty' };
  if (/^\d[\d.,]*e\+?\d+$/i.test(text.trim())) return { ok: false, fault: 'nik-damaged' };
  if (!/^\d+$/.test(bare)) return { ok: false, fault: 'nik-signs' };
  if (bare.length !== 16) return { ok: false, fault: 'nik-length' };
  if (mayBeRounded({ ...cell, text: bare })) return { ok: false, fault: 'nik-damaged' };
  return checked(bare, bare !== text, on, told);
}

/** Whether a text reads like a NIK that went through a number: what a column is judged by. */
export function endsRounded(text: string): boolean {
  return isSixteenDigits(text) && text.endsWith('0'.repeat(16 - keptDigits));
}

function mayBeRounded({ text, isNumber, roundedColumn }: NikCell): boolean {
  return (isNumber || roundedColumn) && endsRounded(text);
}

function checked(digits: string, cleaned: boolean, on: CalendarDate, told: CalendarDate | null): ReadNik {
  const birth = birthOf(digits, on, told);
  if (!birth) return { ok: false, fault: 'nik-birth' };
  if (digits.endsWith('0000')) return { ok: false, fault: 'nik-serial' };
  return { ok: true, nik: { digits, birth }, cleaned };
}

/**
 * Two digits of a year leave the century open: the later one that has the day and is not ahead of `on`, unless the
 * birth date told says the other. A person of a hundred without a birth date beside the NIK reads as a newborn.
 */
function birthOf(digits: string, on: CalendarDate, told: CalendarDate | null): CalendarDate | null {
  const written = Number(digits.slice(6, 8));
  const day = written > 40 ? written - 40 : written;
  const month = Number(digits.slice(8, 10));
  const short = Number(digits.slice(10, 12));
  const possible = [2000, 1900]
    .map((century): CalendarDate => ({ year: century + short, month, day }))
    .filter((date) => isRealDate(date) && compareDates(date, on) <= 0);
  return possible.find((date) => told && compareDates(date, told) === 0) ?? possible[0] ?? null;
}

/** By hand: half as long as a pattern, for every row. */
function isSixteenDigits(text: string): boolean {
  if (text.length !== 16) return false;
  for (let at = 0; at < 16; at++) {
    const sign = text.charCodeAt(at);
    if (sign < 48 || sign > 57) return false;
  }
  return true;
}

/**
 * Whether a NIK was first given in the kabupaten or kota of a desa. People move: another area is worth a look,
 * never a reason to reject.
 */
export function isOfKabupaten({ digits }: Nik, code: string): boolean {
  return digits.slice(0, 4) === code.slice(0, 2) + code.slice(3, 5);
}
