import type { MonthKey } from '../contribution/rate.ts';
import { monthWords } from '../contribution/words.ts';
import { formatDecimal } from '../text/number.ts';
import type { Wording } from '../text/text.ts';
import type { Reason, ShareReason } from './reason.ts';

/** `27,4, dibulatkan 27`; a share that is whole and stays so needs no rounding. */
export function rounded({ share, heads }: ShareReason, verb: string, w: Wording): string {
  if (share === heads) return w.heads(heads);
  // As many decimals as it takes to tell the share from a whole number, three at most.
  const decimals = Number.isInteger(share)
    ? 0
    : ([1, 2].find((count) => !Number.isInteger(Number(share.toFixed(count)))) ?? 3);
  return `${formatDecimal(share, decimals, w.language)}, ${verb} ${w.heads(heads)}`;
}

/** `Tahap I 6, Tahap II 4`. */
export function listed(names: readonly string[], heads: readonly number[], w: Wording): string {
  return names.map((name, i) => `${name} ${w.heads(heads[i]!)}`).join(', ');
}

/** `Dibayar dari APBDes 4; 6 belum ada dananya.` */
export function fundSentence(
  { names, heads, unfunded }: Extract<Reason, { kind: 'funds' }>,
  paidFrom: string,
  withoutFunds: string,
  w: Wording,
): string {
  const paying = names.filter((_, i) => heads[i]! > 0);
  const paid = `${paidFrom} ${listed(
    paying,
    heads.filter((count) => count > 0),
    w,
  )}`;
  const open = `${w.heads(unfunded)} ${withoutFunds}`;
  if (paying.length === 0) return `${open}.`;
  return unfunded > 0 ? `${paid}; ${open}.` : `${paid}.`;
}

/** Percent as planners write them, with as many decimals as they have, two at most: `10%`, `2,5%`. */
export function shortPercent(percent: number, w: Wording): string {
  return `${plainFigure(Number(percent.toFixed(2)), w)}%`;
}

/** A column's figure with the decimals it has, six at most: `21`, `0,25`. */
export function plainFigure(value: number, w: Wording): string {
  const decimals = [0, 1, 2, 3, 4, 5].find((count) => Number(value.toFixed(count)) === value) ?? 6;
  return formatDecimal(value, decimals, w.language);
}

/** `"A", "B"`. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

/** `Januari 2026 sampai Maret 2026`, or the only month. */
export function monthSpan(
  { from, to }: { readonly from: MonthKey; readonly to: MonthKey },
  w: Wording,
): string {
  const first = monthWords(from, w.language);
  return from === to
    ? first
    : `${first} ${w.language === 'id' ? 'sampai' : 'to'} ${monthWords(to, w.language)}`;
}
