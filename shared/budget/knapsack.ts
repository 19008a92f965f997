/** Choices looked at before the best so far is taken, and its bound with it. */
const mostChoices = 400;

/**
 * Heads worth most within a sum of money: by branch and bound, classes in the order of worth per Rupiah.
 *
 * @param order classes of positive worth, most worth per Rupiah first
 * @param heads receives the heads per class
 * @returns a bound on what heads can be worth: what those found are worth, unless that took too long to know
 */
export function fillWorthiest(
  order: readonly number[],
  worth: ArrayLike<number>,
  cost: ArrayLike<number>,
  available: ArrayLike<number>,
  money: number,
  heads: Int32Array,
): number {
  const chosen = new Int32Array(heads.length);
  const divided = (from: number, left: number): number => {
    let sum = 0;
    for (let i = from; i < order.length; i++) {
      const c = order[i]!;
      const all = available[c]! * cost[c]!;
      if (all >= left) return sum + (left / cost[c]!) * worth[c]!;
      sum += available[c]! * worth[c]!;
      left -= all;
    }
    return sum;
  };
  let best = -1;
  let choices = 0;
  const visit = (i: number, left: number, value: number): void => {
    const c = order[i];
    if (c === undefined) {
      if (value > best) {
        best = value;
        heads.set(chosen);
      }
      return;
    }
    for (let count = Math.min(available[c]!, Math.floor(left / cost[c]!)); count >= 0; count--) {
      const next = value + count * worth[c]!;
      const rest = left - count * cost[c]!;
      if (best >= 0 && next + divided(i + 1, rest) <= best * (1 + 1e-12)) return;
      if (++choices > mostChoices && best >= 0) return;
      chosen[c] = count;
      visit(i + 1, rest, next);
    }
    chosen[c] = 0;
  };
  heads.fill(0);
  visit(0, money, 0);
  return choices > mostChoices ? divided(0, money) : best;
}
