import { unitsOf } from './heads-problem.ts';

/** Table entries a single filling may need; beyond it the nearby fillings alone are searched. */
const mostWork = 4_000_000;

/** Keeps bounds from falling one too low by rounding in divisions. */
export const roundingError = 1e-6;

/**
 * Heads per class whose cost comes closest to a ceiling from below (bounded subset sum).
 *
 * Taking the dearest first ends less than one head below the optimum. Between two such fillings the changes
 * can be ordered so that the sum never strays further than one dearest head from where it was; a sum met
 * twice encloses changes that cancel. So the nearest optimum differs by at most two dearest heads' worth of
 * units in number of heads, and only that neighbourhood is searched (Eisenbrand & Weismantel 2018, in one
 * dimension). Exact unless that neighbourhood needs more than `mostWork` entries.
 */
export function fillMost(costs: readonly number[], available: ArrayLike<number>, ceiling: number): number[] {
  const greedy = fillDearestFirst(costs, available, ceiling);
  const reach = Math.min(ceiling, unitsOf(costs, available));
  if (unitsOf(costs, greedy) === reach) return greedy;

  const nearby = neighbourhood(costs, available, ceiling);
  const kept = greedy.map((heads) => Math.max(0, heads - nearby));
  const core = greedy.map((heads, c) => Math.min(available[c]!, heads + nearby) - kept[c]!);
  const filled = fillByTable(costs, core, ceiling - unitsOf(costs, kept));
  return kept.map((heads, c) => heads + filled[c]!);
}

/** Heads per class by which the optimum may differ from the dearest-first filling, as far as can be searched. */
function neighbourhood(costs: readonly number[], available: ArrayLike<number>, ceiling: number): number {
  const dearest = costs.reduce((most, cost, c) => (available[c]! > 0 ? Math.max(most, cost) : most), 0);
  const workPerHead = 2 * dearest * costs.length * costs.length;
  if (2 * dearest * workPerHead <= mostWork) return 2 * dearest;
  if (costs.length * ceiling <= mostWork) return Infinity;
  return Math.floor(mostWork / workPerHead);
}

/** Whether `fillMost` is exact for these figures. */
export function canFillExactly(
  costs: readonly number[],
  available: ArrayLike<number>,
  ceiling: number,
): boolean {
  const dearest = costs.reduce((most, cost, c) => (available[c]! > 0 ? Math.max(most, cost) : most), 0);
  return neighbourhood(costs, available, ceiling) >= 2 * dearest;
}

function fillDearestFirst(costs: readonly number[], available: ArrayLike<number>, ceiling: number): number[] {
  const heads = costs.map(() => 0);
  let left = ceiling;
  for (let c = costs.length - 1; c >= 0; c--) {
    heads[c] = Math.min(available[c]!, Math.floor(left / costs[c]!));
    left -= heads[c]! * costs[c]!;
  }
  return heads;
}

function fillByTable(costs: readonly number[], available: readonly number[], ceiling: number): number[] {
  const size = Math.min(ceiling, unitsOf(costs, available)) + 1;
  // Per class and sum: fewest heads of the class with which the sum is reached, or −1.
  const tables: Int32Array[] = [];
  let reached = new Uint8Array(size);
  reached[0] = 1;
  for (const [c, cost] of costs.entries()) {
    const table = new Int32Array(size).fill(-1);
    const next = new Uint8Array(size);
    for (let sum = 0; sum < size; sum++) {
      if (reached[sum]) table[sum] = 0;
      else if (sum >= cost) {
        const before = table[sum - cost]!;
        if (before >= 0 && before < available[c]!) table[sum] = before + 1;
      }
      if (table[sum]! >= 0) next[sum] = 1;
    }
    tables.push(table);
    reached = next;
  }
  let sum = reached.lastIndexOf(1);
  const heads = costs.map(() => 0);
  for (let c = costs.length - 1; c >= 0; c--) {
    heads[c] = tables[c]![sum]!;
    sum -= heads[c]! * costs[c]!;
  }
  return heads;
}

/** What heads within a ceiling can be worth at most, if heads could be divided. */
export function worthBound(
  costs: readonly number[],
  available: ArrayLike<number>,
  ceiling: number,
  mostWorth: number,
): number {
  let left = ceiling;
  let worth = 0;
  for (let c = 0; c < costs.length && left > 0; c++) {
    const spent = Math.min(left, available[c]! * costs[c]!);
    worth += (spent / costs[c]!) * Math.min(costs[c]!, mostWorth);
    left -= spent;
  }
  return worth;
}
