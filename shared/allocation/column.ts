import type { RegionCode } from '../region/code.ts';
import { done, refused, type Result } from '../text/problem.ts';
import type { AllocationInput } from './allocation.ts';
import { columnNotWeight, columnTooLarge, columnUnknown } from './problem.ts';

/** @returns the column's figures, or a problem that names the columns there are */
export function columnOf(columns: AllocationInput['columns'], name: string): Result<Float64Array> {
  return columns !== undefined && Object.hasOwn(columns, name)
    ? done(columns[name]!)
    : refused(columnUnknown(name, Object.keys(columns ?? {})));
}

/** Weights as whole numbers. */
export interface ColumnWeights {
  /** In proportion to the column's figures; 0 where unknown, and where `taking` is 0. */
  readonly weight: Float64Array;
  /** Slots that take part whose figure is unknown. */
  readonly unknown: readonly number[];
}

const mostDecimals = 6;

/**
 * A column's figures as weights: whole numbers in exactly the figures' proportion where these have at most six
 * decimals. Figures with more are rounded to six; to fewer where the sum of weights would not be a safe
 * integer.
 *
 * @param taking > 0 for regions that take part
 * @returns a problem where a figure is negative or infinite, or their sum exceeds 2⁵³ − 1
 */
export function columnWeights(
  name: string,
  values: Float64Array,
  taking: Int32Array,
  codes: readonly RegionCode[],
): Result<ColumnWeights> {
  const unknown: number[] = [];
  let total = 0;
  let decimals = 0;
  for (let slot = 0; slot < taking.length; slot++) {
    if (taking[slot] === 0) continue;
    const value = values[slot]!;
    if (Number.isNaN(value)) {
      unknown.push(slot);
      continue;
    }
    if (value < 0 || value === Infinity) return refused(columnNotWeight(name, codes[slot]!, value));
    total += value;
    // A decimal number of d digits is the number nearest to a whole one divided by 10ᵈ.
    while (decimals < mostDecimals && Math.round(value * 10 ** decimals) / 10 ** decimals !== value)
      decimals++;
  }
  // Each of the weights may be half more than its figure by rounding.
  const most = Number.MAX_SAFE_INTEGER - taking.length;
  while (decimals > 0 && total * 10 ** decimals > most) decimals--;
  if (total > most) return refused(columnTooLarge(name));
  const weight = new Float64Array(taking.length);
  for (let slot = 0; slot < taking.length; slot++) {
    const value = values[slot]!;
    if (taking[slot]! > 0 && value > 0) weight[slot] = Math.round(value * 10 ** decimals);
  }
  return done({ weight, unknown });
}
