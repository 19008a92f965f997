import { amountOf, type Goal } from './goals.ts';
import type { Row } from './linear-program.ts';
import type { Posed } from './pose.ts';
import { reachOf } from './reach.ts';
import { greatestCommonDivisor, type Program } from './search.ts';

/** Heads of a class that a fund pays for. */
export interface Payment {
  readonly fund: number;
  readonly class: number;
  readonly heads: number;
}

/** A number to choose: how often all its payments are made. */
export interface Column {
  readonly most: number;
  readonly pool: number;
  readonly payments: readonly Payment[];
  /** Where all payments are made by funds with a limit of the slot's own: which slots. */
  readonly own: { readonly family: number; readonly place: number | 'all' } | null;
}

/** What is paid for already, outside of the program. */
export interface Settled {
  /** Heads by pool and class. */
  readonly pools: readonly (readonly number[])[];
  /** Heads by fund and class. */
  readonly funds: readonly (readonly number[])[];
}

/** Table entries that finding out what a ceiling can be used up to may take. */
const reachWork = 200_000;

/** Columns for payments from pools by funds without a limit of the slot's own. */
export function poolColumns(posed: Posed, settled: Settled | null): Column[] {
  return posed.pools.flatMap(({ funds, heads }, pool) =>
    funds.flatMap((fund) =>
      heads.flatMap((count, c): Column[] => {
        const cost = posed.cost[fund]![c];
        const open = count - (settled?.pools[pool]![c] ?? 0);
        if (open <= 0 || cost === null || cost === undefined) return [];
        const most = Math.min(open, Math.floor(leastLimit(posed, fund, c) / cost));
        return most > 0 ? [{ most, pool, payments: [{ fund, class: c, heads: 1 }], own: null }] : [];
      }),
    ),
  );
}

/** The least of the limits a payment counts against. */
export function leastLimit({ limits, classes }: Posed, fund: number, c: number): number {
  let least = Infinity;
  for (const { money, funds, year } of limits)
    if (funds.includes(fund) && (year === null || year === classes[c]!.year)) least = Math.min(least, money);
  return least;
}

/**
 * Rows for pools, limits and goals beside those given.
 * @param whole whether columns are chosen in whole numbers, so that a limit is worth what they can use up
 */
export function programOf(
  posed: Posed,
  columns: readonly Column[],
  given: readonly Row[],
  goals: readonly Goal[],
  { settled, whole }: { readonly settled: Settled | null; readonly whole: boolean },
): Program {
  const { classes, cost, pools, limits } = posed;
  const rows = [...given];
  const most = columns.map((column) => column.most);
  const add = (weight: (payment: Payment, column: Column) => number, limit: number): void => {
    const row = rowOf(columns, weight, limit, whole);
    if (row) rows.push(row);
  };
  for (const [p, { heads }] of pools.entries())
    for (const [c, count] of heads.entries())
      add(
        (payment, column) => (column.pool === p && payment.class === c ? 1 : 0),
        count - (settled?.pools[p]![c] ?? 0),
      );
  for (const { money, funds, year } of limits) {
    const counts = (fund: number, c: number) =>
      funds.includes(fund) && (year === null || year === classes[c]!.year) ? (cost[fund]![c] ?? 0) : 0;
    add(
      (payment) => counts(payment.fund, payment.class),
      money - (settled ? amountOf({ unit: 1, weight: counts }, settled.funds) : 0),
    );
  }
  const first = rows.length;
  for (const { weight } of goals)
    rows.push(sumRow(columns, (payment) => weight(payment.fund, payment.class)));
  const objectives = goals.map((_, i) => first + i);
  if (!whole) return { most, rows, objectives };
  const sums: Row[] = [];
  for (const fund of cost.keys())
    for (const c of classes.keys()) {
      const row = sumRow(columns, (payment) => Number(payment.fund === fund && payment.class === c));
      if (row.columns.length > 1) sums.push(row);
    }
  return { most, rows, objectives, sums };
}

/** Null where the columns cannot exceed the limit. */
export function rowOf(
  columns: readonly Column[],
  weight: (payment: Payment, column: Column) => number,
  limit: number,
  whole: boolean,
): Row | null {
  const row = sumRow(columns, weight);
  if (row.most <= limit) return null;
  let unit = 0;
  for (const column of columns)
    for (const payment of column.payments) unit = greatestCommonDivisor(unit, weight(payment, column));
  const coefficients = row.coefficients.map((coefficient) => coefficient / unit);
  const units = Math.floor(limit / unit);
  const most = whole ? reachable(columns, row.columns, coefficients, units) : units;
  return { columns: row.columns, coefficients, least: 0, most };
}

/** The largest sum not above a limit that whole numbers reach, or the limit where that takes too long. */
function reachable(
  columns: readonly Column[],
  members: readonly number[],
  coefficients: readonly number[],
  limit: number,
): number {
  const available = new Map<number, number>();
  for (const [i, coefficient] of coefficients.entries())
    available.set(coefficient, (available.get(coefficient) ?? 0) + columns[members[i]!]!.most);
  const costs = [...available.keys()].sort((a, b) => a - b);
  if (costs[0] === 1 && available.get(1)! >= costs.at(-1)!) return limit;
  return reachOf(
    costs,
    costs.map((cost) => available.get(cost)!),
    limit,
    reachWork,
  );
}

function sumRow(columns: readonly Column[], weight: (payment: Payment, column: Column) => number): Row {
  const members: number[] = [];
  const coefficients: number[] = [];
  let all = 0;
  for (const [j, column] of columns.entries()) {
    let sum = 0;
    for (const payment of column.payments) sum += payment.heads * weight(payment, column);
    if (sum === 0) continue;
    members.push(j);
    coefficients.push(sum);
    all += sum * column.most;
  }
  return { columns: members, coefficients, least: 0, most: all };
}
