import { isHeads, mostHeads } from '../allocation/heads.ts';
import type { Problem } from '../text/problem.ts';
import { says, type Text } from '../text/text.ts';

/** Longest that is looked for: five years. */
export const mostMonths = 60;

/** Of all ceilings together; keeps sums and rests exact. */
const mostRupiah = 2 ** 50;

export const within = (least: number, most: number): Text =>
  says(
    (w) => `bilangan bulat dari ${w.heads(least)} sampai ${w.heads(most)}`,
    (w) => `a whole number within ${w.heads(least)}–${w.heads(most)}`,
  );

/** Years are no amounts and take no thousands separators. */
const fiscalYears: Text = { id: 'tahun dari 2000 sampai 2100', en: 'a year within 2000–2100' };

/** The first figure that cannot be computed with, or null. */
export function solveProblem(
  {
    year,
    from,
    ceiling,
  }: {
    readonly year: number;
    readonly from: number;
    readonly ceiling: number | readonly number[];
  },
  { heads, months }: { readonly heads?: number; readonly months?: number },
): Problem | null {
  const ceilings = typeof ceiling === 'number' ? [ceiling] : ceiling;
  const wrong = ceilings.find((money) => !isWhole(money, 0, mostRupiah));
  const money = wrong ?? ceilings.reduce((total, one) => total + one, 0);
  if (!isWhole(money, 0, mostRupiah)) return badFigure('ceiling', money, within(0, mostRupiah));
  if (heads !== undefined && !(isHeads(heads) && heads > 0))
    return badFigure('heads', heads, within(1, mostHeads));
  if (months !== undefined && !isWhole(months, 1, mostMonths))
    return badFigure('months', months, within(1, mostMonths));
  if (!isWhole(year, 2000, 2100)) return badFigure('year', year, fiscalYears);
  if (!isWhole(from, 1, 12)) return badFigure('from', from, within(1, 12));
  return null;
}

export function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

const fieldWords = {
  ceiling: { id: 'pagu', en: 'ceiling' },
  heads: { id: 'orang', en: 'heads' },
  months: { id: 'bulan', en: 'months' },
  year: { id: 'tahun', en: 'year' },
  from: { id: 'bulan pertama', en: 'first month' },
  percent: { id: 'persen hibah', en: 'percentage of the grant' },
  grant: { id: 'hibah', en: 'grant' },
  units: { id: 'jumlah desa', en: 'number of desa' },
} as const satisfies Readonly<Record<string, Text>>;

/** A figure of a calculation that it cannot be done with. */
export function badFigure(field: keyof typeof fieldWords, value: number, allowed: Text): Problem {
  const name = fieldWords[field];
  return {
    code: 'solve-invalid-figure',
    what: {
      id: `Isian ${name.id} (${field}) tidak dapat dipakai: ${value}.`,
      en: `The ${name.en} (${field}) cannot be used: ${value}.`,
    },
    why: { id: `Yang diperbolehkan: ${allowed.id}.`, en: `Allowed is: ${allowed.en}.` },
    next: { id: `Perbaiki ${name.id}, lalu coba lagi.`, en: `Correct the ${name.en} and try again.` },
  };
}

/** Heads whose contributions come to more than can be counted exactly. */
export function tooDear(heads: number, costPerHead: number): Problem {
  return badFigure('heads', heads, within(1, Math.floor(Number.MAX_SAFE_INTEGER / costPerHead)));
}
