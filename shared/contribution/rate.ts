import type { Group, PaidBy, Payer, Programme, RiskClass, Sector, Segment } from './programme.ts';

/** `YYYY-MM`, a calendar month. */
export type MonthKey = string & { readonly __brand: 'MonthKey' };

/** @throws RangeError when `month` is not a whole number within 1–12, or the year has not four digits */
export function monthKey(year: number, month: number): MonthKey {
  // Of another length the text would not be in the order of time.
  if (!Number.isInteger(year) || year < 1000 || year > 9999)
    throw new RangeError(`year ${year} is not within 1000–9999`);
  if (!Number.isInteger(month) || month < 1 || month > 12)
    throw new RangeError(`month ${month} is not within 1–12`);
  return `${year}-${String(month).padStart(2, '0')}` as MonthKey;
}

/** The month so many months later, or earlier where negative. */
export function monthPlus(month: MonthKey, months: number): MonthKey {
  const since = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return monthKey(Math.floor(since / 12), (since % 12) + 1);
}

/** Shares are whole ten-thousandths: 24 is 0.24 %. */
export const partsOfWhole = 10_000;

/** The months a line of the table holds for, both included; open-ended while nothing supersedes it. */
export interface Validity {
  readonly validFrom: MonthKey;
  readonly validTo: MonthKey | null;
  /** Instrument the line rests on, for printing. */
  readonly legalBasis: string;
}

/** What one rate charges: a sum in Rupiah, or a share of the base (wage, income or contract value). */
export type Charge =
  | { readonly kind: 'fixed'; readonly amount: number }
  | {
      readonly kind: 'share';
      /** Ten-thousandths of the base, 0–10,000. */
      readonly parts: number;
      /** A base below this counts as this, Rupiah. */
      readonly baseMinimum: number;
      /** Only the part of the base above this is charged: the foot of a marginal bracket, Rupiah. */
      readonly baseAbove: number;
      /** Only the part of the base up to this is charged: a wage cap or the top of a bracket, Rupiah. */
      readonly baseCap: number | null;
      /** Bounds of the contribution itself, Rupiah. */
      readonly least: number;
      readonly most: number | null;
    };

/** One line of the rate table: what one payer owes by law for one programme. Stored in the document. */
export interface Rate extends Validity {
  readonly programme: Programme;
  readonly segment: Segment;
  /** Null for every group of the segment; a line of a group's own replaces those of its segment. */
  readonly group: Group | null;
  /** Null where the risk of the trade does not matter. */
  readonly riskClass: RiskClass | null;
  readonly payer: Extract<Payer, 'worker' | 'employer' | 'state'>;
  /** Programme whose contribution this one is a part of: it changes hands, but no bill. */
  readonly takenFrom: Programme | null;
  readonly charge: Charge;
}

/** What the law or the practice of regions says of a group as a whole. */
export interface GroupTerms {
  readonly group: Group;
  readonly segment: Segment;
  /** Monthly wage or income in Rupiah taken where none is given; null where it must be given. */
  readonly base: number | null;
  /** Taken where none is given. */
  readonly riskClass: RiskClass | null;
  /** The programmes the group may join. */
  readonly programmes: readonly Programme[];
  readonly legalBasis: string;
}

/** A part of the contribution that is waived for a time. */
export interface Discount extends Validity {
  readonly segment: Segment;
  readonly sector: Sector;
  readonly programmes: readonly Programme[];
  /** Ten-thousandths waived. */
  readonly parts: number;
  /** Money the discount is not for. */
  readonly excluded: readonly PaidBy[];
  /** Money of which the instrument does not say: no discount unless the planner decides so. */
  readonly unresolved: readonly PaidBy[];
}

/** Account (kode rekening) a programme's contributions are budgeted under. */
export interface Account {
  readonly programme: Programme;
  /** Null for every group without an account of its own. */
  readonly group: Group | null;
  readonly code: string;
  readonly name: string;
}

/** Everything a contribution is computed from; a document carries its own. */
export interface RateTable {
  readonly rates: readonly Rate[];
  readonly groups: readonly GroupTerms[];
  readonly discounts: readonly Discount[];
  readonly accounts: readonly Account[];
}

/** Month keys are `YYYY-MM`, so text order is the order of time. */
export function isValid({ validFrom, validTo }: Validity, month: MonthKey): boolean {
  return month >= validFrom && (validTo === null || month <= validTo);
}
