import type { Group, Programme } from './programme.ts';

/** `YYYY-MM`, a calendar month. */
export type MonthKey = string & { readonly __brand: 'MonthKey' };

/** @throws RangeError when `month` is not a whole number within 1–12 */
export function monthKey(year: number, month: number): MonthKey {
  if (!Number.isInteger(month) || month < 1 || month > 12)
    throw new RangeError(`month ${month} is not within 1–12`);
  return `${year}-${String(month).padStart(2, '0')}` as MonthKey;
}

/** One line of the rate table: what one head of a group pays for one programme in one month. Stored in the document. */
export interface Rate {
  readonly programme: Programme;
  readonly group: Group;
  /** Rupiah per head and month. */
  readonly amount: number;
  readonly validFrom: MonthKey;
  /** Last valid month, or null while in force. */
  readonly validTo: MonthKey | null;
  /** Instrument the amount rests on, for printing. */
  readonly legalBasis: string;
}
