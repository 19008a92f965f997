import { done, refused, type Problem, type Result } from '../text/problem.ts';
import { says } from '../text/text.ts';
import { monthPlus, type Charge, type MonthKey, type Rate, type RateTable } from './rate.ts';
import { monthWords } from './words.ts';

/** Edits of a rate table as its screen makes them; each gives a new table and leaves the old one as it was. */

/** A line with some of its fields changed where it stands: the correction of a mistake, not a new regulation. */
export function withRate(table: RateTable, index: number, changes: Partial<Rate>): RateTable {
  return { ...table, rates: table.rates.map((rate, i) => (i === index ? { ...rate, ...changes } : rate)) };
}

/**
 * The line charged anew from a month on, as a new regulation does: the line there is ends the month before, the
 * new one takes over what was left of its validity and stands right after it.
 *
 * @returns a problem when the month is not after the line's first, or after its last
 * @throws RangeError when there is no such line
 */
export function withNewVersion(
  table: RateTable,
  index: number,
  validFrom: MonthKey,
  charge: Charge,
  legalBasis: string,
): Result<RateTable> {
  const old = lineOf(table, index);
  if (validFrom <= old.validFrom || (old.validTo !== null && validFrom > old.validTo))
    return refused(outsideValidity(old, validFrom));
  const closed: Rate = { ...old, validTo: monthPlus(validFrom, -1) };
  const opened: Rate = { ...old, validFrom, charge, legalBasis };
  return done({ ...table, rates: table.rates.toSpliced(index, 1, closed, opened) });
}

/**
 * The table without a line; the version before it, if it ended as this one began, holds on in its place.
 * Takes back what `withNewVersion` did.
 *
 * @throws RangeError when there is no such line
 */
export function withoutVersion(table: RateTable, index: number): RateTable {
  const gone = lineOf(table, index);
  const before = monthPlus(gone.validFrom, -1);
  const rates = table.rates.map((rate) =>
    versionKey(rate) === versionKey(gone) && rate.validTo === before
      ? { ...rate, validTo: gone.validTo }
      : rate,
  );
  return { ...table, rates: rates.toSpliced(index, 1) };
}

/** Equal for lines that are versions of each other: the same charge of the same payer at different times. */
export function versionKey(rate: Rate): string {
  return `${chargeKey(rate)}|${rate.charge.kind === 'share' ? rate.charge.baseAbove : 0}`;
}

/** Equal for lines that together make up one charge: versions of each other, and brackets of the base. */
export function chargeKey({ programme, segment, group, riskClass, payer, takenFrom }: Rate): string {
  return [programme, segment, group, riskClass, payer, takenFrom].join('|');
}

function lineOf({ rates }: RateTable, index: number): Rate {
  const rate = rates[index];
  if (!rate) throw new RangeError(`the table has no line ${index}`);
  return rate;
}

function outsideValidity({ programme, validFrom, validTo }: Rate, given: MonthKey): Problem {
  return {
    code: 'rate-version-outside',
    what: says(
      (w) =>
        `Tarif ${programme} tidak dapat diperbarui sejak ${monthWords(given, w.language)} pada baris ini.`,
      (w) => `The ${programme} rate cannot be renewed on this line from ${monthWords(given, w.language)} on.`,
    ),
    why: says(
      (w) =>
        `Baris ini berlaku sejak ${monthWords(validFrom, w.language)}` +
        (validTo === null ? '.' : ` sampai ${monthWords(validTo, w.language)}.`),
      (w) =>
        `The line is valid from ${monthWords(validFrom, w.language)}` +
        (validTo === null ? ' on.' : ` to ${monthWords(validTo, w.language)}.`),
    ),
    next: says(
      (w) =>
        `Pilih bulan sesudah ${monthWords(validFrom, w.language)}` +
        (validTo === null ? '' : ` dan paling lambat ${monthWords(validTo, w.language)}`) +
        ', atau perbaiki baris itu sendiri.',
      (w) =>
        `Choose a month after ${monthWords(validFrom, w.language)}` +
        (validTo === null ? '' : `, at the latest ${monthWords(validTo, w.language)}`) +
        ', or correct the line itself.',
    ),
  };
}
