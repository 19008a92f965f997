import { assertNever, type Problem } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import { chargeKey, versionKey } from './edit-rates.ts';
import { groupWords, payerWords, segmentWords } from './words.ts';
import {
  brackets,
  doubled,
  gap,
  noBasis,
  notWhole,
  overlap,
  reversed,
  unordered,
  type LineProblem,
} from './rate-problem-words.ts';
import { monthPlus, partsOfWhole, type Rate, type RateTable, type Validity } from './rate.ts';

/** A problem of one line of a rate table. */
export interface RateProblem extends Problem {
  /** The part of the table and the line in it, for the screen to show the problem where it is. */
  readonly at: { readonly part: keyof RateTable; readonly index: number };
}

/**
 * What keeps an edited rate table from being used, none for a table that is sound: validity that is reversed,
 * overlaps or leaves months out, amounts that are negative or not whole, bounds in the wrong order, brackets
 * that overlap or leave a part of the base out, lines without legal basis, accounts without code.
 *
 * A line of a group's own may leave months out: its segment's line holds for them.
 */
export function rateTableProblems(table: RateTable): readonly RateProblem[] {
  const found: RateProblem[] = [];
  const add = (part: keyof RateTable, index: number, name: Text, problem: LineProblem | null): void => {
    if (problem) found.push({ ...problem(name), at: { part, index } });
  };
  for (const [i, rate] of table.rates.entries())
    for (const problem of [...validityProblems(rate), ...chargeProblems(rate)])
      add('rates', i, rateName(rate), problem);
  for (const versions of groupedBy(table.rates, versionKey)) {
    for (const [one, next] of pairs(versions.toSorted(byStart)))
      add('rates', next.index, rateName(next.line), sequence(one.line, next.line, one.line.group === null));
  }
  for (const lines of groupedBy(table.rates, chargeKey))
    for (const { line, index } of lines) add('rates', index, rateName(line), bracketProblem(line, lines));
  for (const [i, terms] of table.groups.entries()) {
    const name = groupWords[terms.group];
    if (terms.base !== null && !isRupiah(terms.base, 1)) add('groups', i, name, notWhole(terms.base));
    if (isBlank(terms.legalBasis)) add('groups', i, name, noBasis);
  }
  for (const [i, discount] of table.discounts.entries()) {
    for (const problem of validityProblems(discount)) add('discounts', i, discountName, problem);
    if (!isParts(discount.parts)) add('discounts', i, discountName, notWhole(discount.parts));
  }
  for (const same of groupedBy(table.discounts, ({ segment, sector }) => `${segment}|${sector}`))
    for (const [one, next] of pairs(same.toSorted(byStart)))
      add('discounts', next.index, discountName, sequence(one.line, next.line, false));
  for (const same of groupedBy(table.accounts, ({ programme, group }) => `${programme}|${group}`))
    for (const [i, { line, index }] of same.entries()) {
      const name: Text = { id: `rekening ${line.programme}`, en: `account of ${line.programme}` };
      if (isBlank(line.code) || i > 0) add('accounts', index, name, doubled(line.code));
    }
  return found;
}

interface Indexed<Line> {
  readonly line: Line;
  readonly index: number;
}

function groupedBy<Line>(lines: readonly Line[], key: (line: Line) => string): readonly Indexed<Line>[][] {
  const groups = new Map<string, Indexed<Line>[]>();
  for (const [index, line] of lines.entries()) {
    const known = groups.get(key(line));
    if (known) known.push({ line, index });
    else groups.set(key(line), [{ line, index }]);
  }
  return [...groups.values()];
}

function byStart(a: Indexed<Validity>, b: Indexed<Validity>): number {
  return a.line.validFrom < b.line.validFrom ? -1 : a.line.validFrom > b.line.validFrom ? 1 : 0;
}

function pairs<Line>(lines: readonly Line[]): readonly (readonly [Line, Line])[] {
  return lines.slice(1).map((line, i) => [lines[i]!, line]);
}

function sequence(one: Validity, next: Validity, gapless: boolean): LineProblem | null {
  if (one.validTo === null || one.validTo >= next.validFrom) return overlap(one, next.validFrom);
  const following = monthPlus(one.validTo, 1);
  return gapless && following < next.validFrom ? gap(following, monthPlus(next.validFrom, -1)) : null;
}

function* validityProblems({ validFrom, validTo, legalBasis }: Validity): Iterable<LineProblem> {
  if (validTo !== null && validTo < validFrom) yield reversed(validFrom, validTo);
  if (isBlank(legalBasis)) yield noBasis;
}

function* chargeProblems({ charge }: Rate): Iterable<LineProblem> {
  switch (charge.kind) {
    case 'fixed':
      if (!isRupiah(charge.amount)) yield notWhole(charge.amount);
      return;
    case 'share': {
      const { parts, baseMinimum, baseAbove, baseCap, least, most } = charge;
      if (!isParts(parts)) yield notWhole(parts);
      for (const amount of [baseMinimum, baseAbove, baseCap, least, most])
        if (amount !== null && !isRupiah(amount)) yield notWhole(amount);
      const foot = Math.max(baseAbove, baseMinimum);
      if (baseCap !== null && (baseCap < foot || baseCap === baseAbove)) yield unordered(foot, baseCap);
      if (most !== null && most < least) yield unordered(least, most);
      return;
    }
    default:
      assertNever(charge);
  }
}

/** A bracket that ends is followed by one that begins there, in every month of both, and the last is open. */
function bracketProblem(line: Rate, lines: readonly Indexed<Rate>[]): LineProblem | null {
  if (line.charge.kind !== 'share' || line.charge.baseAbove === 0) return null;
  const { baseAbove } = line.charge;
  const feet = lines.map(({ line: { charge } }) => (charge.kind === 'share' ? charge.baseAbove : 0));
  const below = Math.max(...feet.filter((foot) => foot < baseAbove), 0);
  const under = lines.filter(({ line: other }, i) => feet[i] === below && overlaps(other, line));
  const meets = under.every(
    ({ line: { charge } }) => charge.kind === 'share' && charge.baseCap === baseAbove,
  );
  return under.length > 0 && meets ? null : brackets(baseAbove);
}

function overlaps(one: Validity, other: Validity): boolean {
  return beginsBeforeEnd(one, other) && beginsBeforeEnd(other, one);
}

function beginsBeforeEnd(one: Validity, { validTo }: Validity): boolean {
  return validTo === null || one.validFrom <= validTo;
}

function isRupiah(amount: number, least = 0): boolean {
  return Number.isSafeInteger(amount) && amount >= least;
}

function isParts(parts: number): boolean {
  return isRupiah(parts) && parts <= partsOfWhole;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

const discountName: Text = { id: 'keringanan iuran', en: 'discount' };

/** `JKK penerima upah (PU), risiko 1, pemberi kerja`. */
function rateName({ programme, segment, group, riskClass, payer }: Rate): Text {
  const whose = group === null ? segmentWords[segment] : groupWords[group];
  return {
    id: `${programme} ${whose.id}${riskClass === null ? '' : `, risiko ${riskClass}`}, ${payerWords[payer].id}`,
    en: `${programme} ${whose.en}${riskClass === null ? '' : `, risk ${riskClass}`}, ${payerWords[payer].en}`,
  };
}
