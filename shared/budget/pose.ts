import type { ClaimFund, Claims } from './claims.ts';
import { slotsOfGroups } from './slot-groups.ts';

/**
 * Claims as the solver sees them. Lines that cost every fund the same in the same year are one class. Slots
 * matter only for a fund's limit per region, and for where it pays: slots in which the same funds pay, each
 * bound by its other limits alone, are one pool.
 */
export interface Posed {
  readonly classes: readonly LineClass[];
  /** Rupiah per head by fund and class, null where the fund may not pay. */
  readonly cost: readonly (readonly (number | null)[])[];
  readonly pools: readonly Pool[];
  readonly families: readonly Family[];
  readonly limits: readonly Limit[];
  /** Pool of each slot. */
  readonly poolOf: Int32Array;
}

export interface LineClass {
  readonly lines: readonly number[];
  readonly claim: 0 | 1;
  readonly year: number;
}

/** Slots in which the same funds pay without a limit of the slot's own. */
export interface Pool {
  readonly funds: readonly number[];
  /** Heads per class, those of families included. */
  readonly heads: readonly number[];
}

/** Slots of a pool in which the same further funds pay within limits per region that are felt. */
export interface Family {
  readonly pool: number;
  readonly funds: readonly number[];
  readonly slots: Int32Array;
  /** Heads per class, one entry for each of the slots. */
  readonly heads: readonly Int32Array[];
}

/** A ceiling over funds, of one year or of all. */
export interface Limit {
  readonly money: number;
  readonly funds: readonly number[];
  readonly year: number | null;
}

/** @throws RangeError when a cost is not a whole number above 0, or a fund has no limit at all */
export function pose(claims: Claims): Posed {
  const { lines, funds } = claims;
  check(claims);
  const slots = lines[0]?.heads.length ?? 0;
  const classes = classesOf(claims);
  const cost = funds.map((fund) =>
    classes.map(({ lines: [first], year }) => {
      const each = fund.costPerHead[first!]!;
      return each !== null && each <= leastCeiling(claims, fund, year) ? each : null;
    }),
  );
  const heads = classes.map(({ lines: [first, ...others] }) => {
    if (others.length === 0) return lines[first!]!.heads;
    const sum = lines[first!]!.heads.slice();
    for (const l of others) {
      const more = lines[l]!.heads;
      for (let slot = 0; slot < slots; slot++) sum[slot]! += more[slot]!;
    }
    return sum;
  });
  const { groupOf, groups } = slotsOfGroups(claims, cost, heads);

  const pools: { readonly funds: readonly number[]; readonly heads: number[] }[] = [];
  const poolOfFunds = new Map<string, number>();
  const poolOfGroup = groups.map(({ free }) => {
    const key = free.join();
    let pool = poolOfFunds.get(key);
    if (pool === undefined) {
      pool = pools.push({ funds: free, heads: classes.map(() => 0) }) - 1;
      poolOfFunds.set(key, pool);
    }
    return pool;
  });
  const poolOf = groupOf.map((group) => poolOfGroup[group]!);
  for (let c = 0; c < classes.length; c++) {
    const perSlot = heads[c]!;
    const total = new Float64Array(pools.length);
    for (let slot = 0; slot < slots; slot++) total[poolOf[slot]!]! += perSlot[slot]!;
    for (const [p, pool] of pools.entries()) pool.heads[c] = total[p]!;
  }
  const families = groups.flatMap(({ own }, group): Family[] => {
    if (own.length === 0) return [];
    const members = indicesOf(groupOf, group);
    const perSlot = heads.map((all) => {
      const own = new Int32Array(members.length);
      for (let i = 0; i < own.length; i++) own[i] = all[members[i]!]!;
      return own;
    });
    return [{ pool: poolOfGroup[group]!, funds: own, slots: members, heads: perSlot }];
  });
  const parts = { classes, cost, pools, families };
  const limits = limitsOf(claims, classes).filter((limit) => isFelt(claims, parts, limit));
  return { ...parts, limits, poolOf };
}

/** What a fund can pay a single head at most in a year: of no class that costs more it pays any. */
function leastCeiling({ agencies }: Claims, fund: ClaimFund, year: number): number {
  const above = fund.agency === null ? [] : [agencies[fund.agency]!];
  const limits = [fund, ...above].flatMap(({ ceiling, perYear }) => [
    ceiling,
    perYear && (perYear.get(year) ?? 0),
  ]);
  return Math.min(...[fund.perRegion, ...limits].map((limit) => limit ?? Infinity));
}

/** Whether funds could pay more than a limit allows, each bound by its limits per region alone. */
function isFelt(
  { funds: given }: Claims,
  { classes, cost, pools, families }: Pick<Posed, 'classes' | 'cost' | 'pools' | 'families'>,
  { money, funds, year }: Limit,
): boolean {
  let most = 0;
  for (const fund of funds) {
    const paid = [...classes.keys()].filter(
      (c) => cost[fund]![c] !== null && (year === null || classes[c]!.year === year),
    );
    const need = (heads: (c: number) => number) =>
      paid.reduce((total, c) => total + heads(c) * cost[fund]![c]!, 0);
    for (const pool of pools) if (pool.funds.includes(fund)) most += need((c) => pool.heads[c]!);
    for (const family of families) {
      if (!family.funds.includes(fund)) continue;
      const own = given[fund]!.perRegion!;
      for (let place = 0; place < family.slots.length && most <= money; place++)
        most += Math.min(
          own,
          need((c) => family.heads[c]![place]!),
        );
    }
    if (most > money) return true;
  }
  return false;
}

function check({ lines, funds, agencies }: Claims): void {
  for (const cost of [lines.map((line) => line.cost), ...funds.map((fund) => fund.costPerHead)].flat())
    if (cost !== null && (!Number.isSafeInteger(cost) || cost <= 0))
      throw new RangeError(`cost ${cost} of a head is not a whole number of Rupiah above 0`);
  for (const [f, { ceiling, perYear, perRegion, agency }] of funds.entries()) {
    const over = agency === null ? null : agencies[agency];
    if ([ceiling, perYear, perRegion, over?.ceiling ?? null, over?.perYear ?? null].every((l) => l === null))
      throw new RangeError(`fund ${f} has no limit`);
  }
}

function classesOf({ lines, funds }: Claims): LineClass[] {
  const classes = new Map<string, { lines: number[]; claim: 0 | 1; year: number }>();
  for (const [l, { claim, year }] of lines.entries()) {
    const key = [claim, year, ...funds.map(({ costPerHead }) => costPerHead[l] ?? 'none')].join();
    const known = classes.get(key);
    if (known) known.lines.push(l);
    else classes.set(key, { lines: [l], claim, year });
  }
  return [...classes.values()];
}

function limitsOf({ funds, agencies }: Claims, classes: readonly LineClass[]): Limit[] {
  const years = [...new Set(classes.map(({ year }) => year))];
  const holders = [
    ...funds.map((fund, f) => ({ ...fund, over: [f] })),
    ...agencies.map((agency, a) => ({
      ...agency,
      over: [...funds.keys()].filter((f) => funds[f]!.agency === a),
    })),
  ];
  return holders.flatMap(({ ceiling, perYear, over }): Limit[] => [
    ...(ceiling === null ? [] : [{ money: ceiling, funds: over, year: null }]),
    ...(perYear === null ? [] : years.map((year) => ({ money: perYear.get(year) ?? 0, funds: over, year }))),
  ]);
}

function indicesOf(values: Int32Array, wanted: number): Int32Array {
  const indices = new Int32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === wanted) indices[count++] = i;
  return indices.subarray(0, count);
}
