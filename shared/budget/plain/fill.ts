import { unitsOf, type HeadsProblem } from './heads-problem.ts';

/** Table entries a single filling may need; beyond it the nearby fillings alone are searched. */
const mostWork = 4_000_000;

/** The same over the fillings of all regions together: some 50 ms. */
const mostWorkOfRegions = 8_000_000;

/** What any region may use: the contribution of one month as the unit and twelve months as the dearest head take less. */
const leastWork = 10_000;

/**
 * Table entries the filling of one region's own fund may need. Costs with hardly a common divisor make tables
 * of millions of entries, one for each region: without this share a provinsi takes minutes.
 */
export function workPerRegion({ regions, local }: HeadsProblem): number {
  const share = Math.floor(mostWorkOfRegions / Math.max(1, regions * local.length));
  return Math.min(mostWork, Math.max(leastWork, share));
}

/**
 * The filling asked for with figures already seen is not computed again. The desa of a country get much the
 * same heads: of 83,762 only some thousands differ.
 */
export function remembering<T>(
  fill: (available: readonly number[], ceiling: number) => T,
): (available: readonly number[], ceiling: number) => T {
  const known = new Map<string, T>();
  return (available, ceiling) => {
    const key = `${ceiling},${available.join()}`;
    let filled = known.get(key);
    if (filled === undefined) {
      filled = fill(available, ceiling);
      known.set(key, filled);
    }
    return filled;
  };
}

/** Keeps bounds from falling one too low by rounding in divisions. */
export const roundingError = 1e-6;

/**
 * Heads per class whose cost comes closest to a ceiling from below (bounded subset sum).
 *
 * Taking the dearest first ends less than one head below the optimum. Between two such fillings the changes
 * can be ordered so that the sum never strays further than one dearest head from where it was; a sum met
 * twice encloses changes that cancel. So the nearest optimum differs by at most two dearest heads' worth of
 * units in number of heads, and only that neighbourhood is searched (Eisenbrand & Weismantel 2018, in one
 * dimension). Exact unless that neighbourhood needs more than `work` entries.
 */
export function fillMost(
  costs: readonly number[],
  available: ArrayLike<number>,
  ceiling: number,
  work = mostWork,
): number[] {
  const greedy = fillDearestFirst(costs, available, ceiling);
  const reach = Math.min(ceiling, unitsOf(costs, available));
  if (unitsOf(costs, greedy) === reach) return greedy;

  const nearby = neighbourhood(costs, available, ceiling, work);
  const kept = greedy.map((heads) => Math.max(0, heads - nearby));
  const core = greedy.map((heads, c) => Math.min(available[c]!, heads + nearby) - kept[c]!);
  const filled = fillByTable(costs, core, ceiling - unitsOf(costs, kept));
  return kept.map((heads, c) => heads + filled[c]!);
}

/** Heads per class by which the optimum may differ from the dearest-first filling, as far as can be searched. */
function neighbourhood(
  costs: readonly number[],
  available: ArrayLike<number>,
  ceiling: number,
  work: number,
): number {
  const dearest = costs.reduce((most, cost, c) => (available[c]! > 0 ? Math.max(most, cost) : most), 0);
  const workPerHead = 2 * dearest * costs.length * costs.length;
  if (2 * dearest * workPerHead <= work) return 2 * dearest;
  if (costs.length * ceiling <= work) return Infinity;
  return Math.floor(work / workPerHead);
}

/** Whether `fillMost` is exact for these figures. */
export function canFillExactly(
  costs: readonly number[],
  available: ArrayLike<number>,
  ceiling: number,
  work = mostWork,
): boolean {
  const dearest = costs.reduce((most, cost, c) => (available[c]! > 0 ? Math.max(most, cost) : most), 0);
  return neighbourhood(costs, available, ceiling, work) >= 2 * dearest;
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

/**
 * Heads per class worth most within a ceiling, a head of class c being worth min(cost, `mostWorth`): what it
 * saves a shared fund that pays for heads up to that cost and no dearer ones. Of equal worth the dearer.
 * Exact within `work` table entries; beyond it, at worst one head of each class below.
 */
export function fillWorthiest(
  costs: readonly number[],
  available: ArrayLike<number>,
  ceiling: number,
  mostWorth: number,
  work: number,
): number[] {
  const greedy = costs.map(() => 0);
  let left = ceiling;
  // Dearest first among those worth their cost, then the cheapest of those that are worth less than they cost.
  let cheap = costs.length;
  while (cheap > 0 && costs[cheap - 1]! > mostWorth) cheap--;
  for (let i = 0; i < costs.length; i++) {
    const c = i < cheap ? cheap - 1 - i : i;
    greedy[c] = Math.min(available[c]!, Math.floor(left / costs[c]!));
    left -= greedy[c] * costs[c]!;
  }
  const most = Math.floor(worthBound(costs, available, ceiling, mostWorth) + roundingError);
  const spent = left === 0 || left === ceiling - unitsOf(costs, available);
  if (spent && worthOf(costs, greedy, mostWorth) === most) return greedy;
  return canTabulate(costs, available, ceiling, work)
    ? worthByTable(costs, available, ceiling, mostWorth)
    : greedy;
}

/** The most that heads within a ceiling are worth; where that takes too long to know, a bound on it. */
export function mostWorthOf(
  costs: readonly number[],
  available: ArrayLike<number>,
  ceiling: number,
  mostWorth: number,
  work: number,
): number {
  return canTabulate(costs, available, ceiling, work)
    ? worthOf(costs, fillWorthiest(costs, available, ceiling, mostWorth, work), mostWorth)
    : Math.floor(worthBound(costs, available, ceiling, mostWorth) + roundingError);
}

function canTabulate(
  costs: readonly number[],
  available: ArrayLike<number>,
  ceiling: number,
  work: number,
): boolean {
  return Math.min(ceiling, unitsOf(costs, available)) * costs.length <= work;
}

export function worthOf(costs: readonly number[], heads: ArrayLike<number>, mostWorth: number): number {
  let worth = 0;
  for (let c = 0; c < costs.length; c++) worth += heads[c]! * Math.min(costs[c]!, mostWorth);
  return worth;
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

function worthByTable(
  costs: readonly number[],
  available: ArrayLike<number>,
  ceiling: number,
  mostWorth: number,
): number[] {
  const size = Math.min(ceiling, unitsOf(costs, available)) + 1;
  // Heads of a class are taken in bundles of 1, 2, 4, … so that every number of them can be made.
  const bundles: { readonly c: number; readonly heads: number }[] = [];
  for (let c = 0; c < costs.length; c++) {
    let rest = Math.min(available[c]!, Math.floor((size - 1) / costs[c]!));
    for (let heads = 1; rest > 0; heads *= 2) {
      bundles.push({ c, heads: Math.min(heads, rest) });
      rest -= heads;
    }
  }
  // Worth first, money second; each money total is a column of its own, so only worth needs a table.
  const worth = new Float64Array(size).fill(-1);
  worth[0] = 0;
  const taken = bundles.map(({ c, heads }) => {
    const chosen = new Uint8Array(size);
    const cost = heads * costs[c]!;
    const gain = heads * Math.min(costs[c]!, mostWorth);
    for (let sum = size - 1; sum >= cost; sum--) {
      const before = worth[sum - cost]!;
      if (before >= 0 && before + gain > worth[sum]!) {
        worth[sum] = before + gain;
        chosen[sum] = 1;
      }
    }
    return chosen;
  });
  let sum = 0;
  for (let i = 1; i < size; i++) if (worth[i]! >= worth[sum]!) sum = i;
  const heads = costs.map(() => 0);
  for (let b = bundles.length - 1; b >= 0; b--) {
    if (!taken[b]![sum]) continue;
    const bundle = bundles[b]!;
    heads[bundle.c]! += bundle.heads;
    sum -= bundle.heads * costs[bundle.c]!;
  }
  return heads;
}
