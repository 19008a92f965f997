/**
 * The largest sum, not above a ceiling, of whole numbers of heads that cost so much each (bounded subset sum).
 *
 * Taking the dearest first ends less than one head below the optimum. Between two such fillings the changes
 * can be ordered so that the sum never strays further than one dearest head from where it was; a sum met
 * twice encloses changes that cancel. So the nearest optimum differs by at most two dearest heads' worth of
 * units in number of heads, and only that neighbourhood is searched (Eisenbrand & Weismantel 2018, in one
 * dimension).
 *
 * @param costs ascending, whole, above 0
 * @param work table entries it may take; where it would take more, the answer is the ceiling, or all heads' cost
 */
export function reachOf(
  costs: readonly number[],
  available: readonly number[],
  ceiling: number,
  work: number,
): number {
  const all = costs.reduce((sum, cost, c) => sum + cost * available[c]!, 0);
  if (all <= ceiling) return all;
  const dearest = costs.at(-1) ?? 0;
  const open: number[] = [];
  let left = ceiling;
  let spent = 0;
  for (let c = costs.length - 1; c >= 0; c--) {
    const heads = Math.min(available[c]!, Math.floor(left / costs[c]!));
    left -= heads * costs[c]!;
    const certain = Math.max(0, heads - 2 * dearest);
    open[c] = Math.min(available[c]!, heads + 2 * dearest) - certain;
    spent += certain * costs[c]!;
  }
  if (left === 0) return ceiling;
  const size = ceiling - spent + 1;
  if (size * costs.length > work) return ceiling;
  // Fewest heads of the class at hand with which a sum is reached, or −1.
  let reached = new Int32Array(size).fill(-1);
  reached[0] = 0;
  for (const [c, cost] of costs.entries()) {
    const next = new Int32Array(size).fill(-1);
    for (let sum = 0; sum < size; sum++) {
      if (reached[sum]! >= 0) next[sum] = 0;
      else if (sum >= cost && next[sum - cost]! >= 0 && next[sum - cost]! < open[c]!)
        next[sum] = next[sum - cost]! + 1;
    }
    reached = next;
  }
  let sum = size - 1;
  while (reached[sum]! < 0) sum--;
  return spent + sum;
}
