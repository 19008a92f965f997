/** Dates of the calendar, without time and zone: birthdays have neither. */

export interface CalendarDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/** Whether the Gregorian calendar has this day. */
export function isRealDate({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Below 0 where `a` is before `b`, 0 where they are one day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

const monthNames: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['jan', 'januari', 'january'],
    ['feb', 'februari', 'february', 'peb', 'pebruari'],
    ['mar', 'maret', 'march'],
    ['apr', 'april'],
    ['mei', 'may'],
    ['jun', 'juni', 'june'],
    ['jul', 'juli', 'july'],
    ['agu', 'ags', 'agt', 'agustus', 'aug', 'august'],
    ['sep', 'sept', 'september'],
    ['okt', 'oktober', 'oct', 'october'],
    ['nov', 'nop', 'november', 'nopember'],
    ['des', 'desember', 'dec', 'december'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/**
 * Reads a date as people here write it: `1980-05-17`, `17-05-1980`, `17/5/1980`, `17.05.1980`, `17 Mei 1980`. The day
 * comes before the month. Null for anything else, and for days no calendar has.
 */
export function readDate(text: string): CalendarDate | null {
  const bare = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/.exec(bare);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(bare);
  if (digits) return real(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  const words = /^(\d{1,2})[- ]([a-z]+)[- ](\d{4})$/.exec(bare);
  return words ? real(Number(words[3]), monthNames[words[2]!] ?? 0, Number(words[1])) : null;
}

function real(year: number, month: number, day: number): CalendarDate | null {
  const date = { year, month, day };
  return isRealDate(date) ? date : null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
