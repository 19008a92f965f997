import { divideProduct, sum } from './exact.ts';

/**
 * Adds one head to each of the `count` slots with the largest remainders, ties to the lower slot (Hamilton's
 * method of largest remainders). `remainders[i]` belongs to `slots[i]`; slots ascend. All remainders are
 * numerators over one denominator, so that comparing them is exact.
 */
export function giveToLargestRemainders(
  heads: Int32Array | number[],
  slots: ArrayLike<number>,
  remainders: Float64Array,
  count: number,
): void {
  if (count === 0) return;
  const threshold = remainders.slice().sort()[remainders.length - count]!;
  let above = 0;
  for (const remainder of remainders) if (remainder > threshold) above++;
  let atThreshold = count - above;
  for (let i = 0; i < remainders.length; i++) {
    const remainder = remainders[i]!;
    if (remainder > threshold || (remainder === threshold && atThreshold-- > 0)) heads[slots[i]!]!++;
  }
}

/**
 * Divides `total` heads over parts in proportion to whole weights: shares total·wᵢ/Σw rounded by largest
 * remainder, ties to the earlier part. Where all weights are 0 the parts count alike.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const weightSum = sum(weights);
  if (weightSum === 0)
    return weights.length === 0
      ? []
      : apportion(
          total,
          weights.map(() => 1),
        );
  const heads: number[] = [];
  const remainders = new Float64Array(weights.length);
  let left = total;
  weights.forEach((weight, part) => {
    const { quotient, remainder } = divideProduct(total, weight, weightSum);
    heads.push(quotient);
    remainders[part] = remainder;
    left -= quotient;
  });
  giveToLargestRemainders(heads, [...weights.keys()], remainders, left);
  return heads;
}
