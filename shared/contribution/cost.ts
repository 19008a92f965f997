import { done, refused, type Problem, type Result } from '../text/problem.ts';
import { monthName } from '../text/number.ts';
import { says, type Language } from '../text/text.ts';
import type { Group, Programme } from './programme.ts';
import { monthKey, type MonthKey, type Rate } from './rate.ts';

export interface ProgrammeAmount {
  readonly programme: Programme;
  /** Whole Rupiah. */
  readonly amount: number;
}

/** What one head pays, in whole Rupiah; `total` is the sum of `byProgramme`. */
export interface Contribution {
  readonly total: number;
  readonly byProgramme: readonly ProgrammeAmount[];
}

export interface HeadCost extends Contribution {
  /** Paid months. */
  readonly months: number;
}

/**
 * Contribution of one head in one month. Budgets account for it by programme, so it comes split.
 *
 * @param programmes a programme named twice is paid once
 * @returns a problem when the table has no rate of a programme for that group and month
 */
export function monthlyContribution(
  rates: readonly Rate[],
  group: Group,
  programmes: readonly Programme[],
  month: MonthKey,
): Result<Contribution> {
  const byProgramme: ProgrammeAmount[] = [];
  for (const programme of new Set(programmes)) {
    const rate = rateInForce(rates, group, programme, month);
    if (!rate) return refused(noRate(rates, group, programme, month));
    byProgramme.push({ programme, amount: rate.amount });
  }
  return done({ total: sum(byProgramme), byProgramme });
}

/**
 * Contribution of one head over the months `from`–`to` of a year, both included, month by month, so that a
 * rate that changes within the year is followed.
 *
 * @returns a problem when any of the months has no rate for one of the programmes
 * @throws RangeError when the months are reversed or outside 1–12
 */
export function costOfHead(
  rates: readonly Rate[],
  group: Group,
  programmes: readonly Programme[],
  year: number,
  from: number,
  to: number,
): Result<HeadCost> {
  if (from > to) throw new RangeError(`months ${from}–${to} are reversed`);
  const amounts = new Map<Programme, number>([...programmes].map((programme) => [programme, 0]));
  for (let month = from; month <= to; month++) {
    const monthly = monthlyContribution(rates, group, programmes, monthKey(year, month));
    if (!monthly.ok) return monthly;
    for (const { programme, amount } of monthly.value.byProgramme)
      amounts.set(programme, amounts.get(programme)! + amount);
  }
  const byProgramme = [...amounts].map(([programme, amount]) => ({ programme, amount }));
  return done({ total: sum(byProgramme), byProgramme, months: to - from + 1 });
}

/** The valid rate; of several the one that came into force last, as a newer regulation supersedes an older. */
function rateInForce(
  rates: readonly Rate[],
  group: Group,
  programme: Programme,
  month: MonthKey,
): Rate | undefined {
  let found: Rate | undefined;
  for (const rate of rates) {
    if (rate.programme !== programme || rate.group !== group) continue;
    // Month keys are `YYYY-MM`, so text order is the order of time.
    if (month < rate.validFrom || (rate.validTo !== null && month > rate.validTo)) continue;
    if (!found || rate.validFrom > found.validFrom) found = rate;
  }
  return found;
}

function noRate(rates: readonly Rate[], group: Group, programme: Programme, month: MonthKey): Problem {
  const known = rates
    .filter((rate) => rate.programme === programme && rate.group === group)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const periods = (language: Language) =>
    known
      .map(({ validFrom, validTo }) =>
        validTo === null
          ? `${language === 'id' ? 'sejak' : 'since'} ${monthWords(validFrom, language)}`
          : `${monthWords(validFrom, language)}–${monthWords(validTo, language)}`,
      )
      .join(', ');
  return {
    code: 'no-rate',
    what: says(
      (w) =>
        `Tidak ada tarif iuran ${programme} untuk ${groupWords[group].id} pada ${monthWords(month, w.language)}.`,
      (w) => `There is no ${programme} rate for ${groupWords[group].en} in ${monthWords(month, w.language)}.`,
    ),
    why: known.length
      ? says(
          (w) => `Tarif ${programme} di tabel iuran hanya berlaku ${periods(w.language)}.`,
          (w) => `The ${programme} rate in the rate table is valid only ${periods(w.language)}.`,
        )
      : says(
          () => `Tabel iuran tidak memuat program ${programme} untuk ${groupWords[group].id}.`,
          () => `The rate table has no ${programme} programme for ${groupWords[group].en}.`,
        ),
    next: says(
      () => `Pilih program atau bulan lain, atau lengkapi tabel iuran dengan dasar hukumnya.`,
      () => `Choose another programme or month, or complete the rate table with its legal basis.`,
    ),
  };
}

const groupWords: Readonly<Record<Group, Readonly<Record<Language, string>>>> = {
  vulnerable: { id: 'pekerja rentan', en: 'vulnerable workers' },
};

function monthWords(month: MonthKey, language: Language): string {
  return `${monthName(Number(month.slice(5)), language)} ${month.slice(0, 4)}`;
}

function sum(amounts: readonly ProgrammeAmount[]): number {
  return amounts.reduce((total, { amount }) => total + amount, 0);
}
