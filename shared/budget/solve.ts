import type { Claims } from './claims.ts';
import { asEven, rowsOfEven, splitEven, type EvenFamily } from './even.ts';
import type { Goal } from './goals.ts';
import type { Row } from './linear-program.ts';
import { ownColumns, ownRows } from './own-slots.ts';
import { fillByPatterns } from './patterns.ts';
import type { Posed } from './pose.ts';
import { poolColumns, programOf, type Column } from './program.ts';
import { chooseInOrder } from './search.ts';

/** Heads by pool or family, fund and class. */
export interface Solution {
  /** `pools[pool][fund][class]`. */
  readonly pools: readonly (readonly (readonly number[])[])[];
  /** `families[family][fund][class]`, one entry per slot; funds in the family's order. */
  readonly families: readonly (readonly (readonly Int32Array[])[])[];
  /** What is had of each goal, in its units. */
  readonly values: readonly number[];
  /** What no funding exceeds, goals before kept. */
  readonly bounds: readonly number[];
}

/** Dictionary entries of a program that is still solved as a whole. */
const mostEntries = 24_000;

/** Dictionary entries computed per objective: some 50 ms. */
const mostWork = 30_000_000;

/**
 * The best funding: pools and even families by a few columns each, other slots with limits of their own by
 * columns for each class and fund as far as there are few of them; else most of them by patterns
 * (`patterns.ts`) and the rest so.
 */
export function solve(claims: Claims, posed: Posed, goals: readonly Goal[]): Solution {
  const evens = posed.families.map((family) => asEven(claims, posed, family));
  const uneven = [...evens.keys()].filter((family) => evens[family] === null);
  const places = uneven.flatMap((family) =>
    Array.from(posed.families[family]!.slots, (_, place) => ({ family, place })),
  );
  const evenPart = columnsOfEvens(posed, evens);
  const perPlace = posed.classes.length * posed.cost.length;
  const pooled = evenPart.columns.length + posed.pools.length * perPlace;
  const entries = (pooled + places.length * perPlace) * (pooled + posed.limits.length + places.length);
  const filled = entries > mostEntries ? fillByPatterns(claims, posed, evenPart, uneven, goals) : null;
  const settled = filled?.settled ?? null;

  const columns = [...poolColumns(posed, settled), ...evenPart.columns];
  const rows = [...evenPart.rows(columns.length - evenPart.columns.length)];
  for (const { family, place } of filled?.core ?? places) {
    const own = ownColumns(claims, posed, family, place);
    rows.push(...ownRows(claims, posed, own, columns.length));
    columns.push(...own);
  }
  const program = programOf(posed, columns, rows, goals, { settled, whole: true });
  const { x, stages } = chooseInOrder(program, mostWork);
  return {
    ...spread(posed, evens, columns, x, filled?.families ?? null),
    values: stages.map(({ value }, i) => value + (filled?.values[i] ?? 0)),
    bounds: filled?.bounds ?? stages.map(({ bound }) => bound),
  };
}

export interface EvenPart {
  readonly columns: readonly Column[];
  /** @param first number of the first of the columns */
  readonly rows: (first: number) => Row[];
}

function columnsOfEvens(posed: Posed, evens: readonly (EvenFamily | null)[]): EvenPart {
  const columns: Column[] = [];
  const parts: { readonly even: EvenFamily; readonly from: number }[] = [];
  for (const [family, even] of evens.entries()) {
    if (!even) continue;
    parts.push({ even, from: columns.length });
    for (const [i, c] of even.classes.entries())
      columns.push({
        most: even.rank[1 << i]!,
        pool: posed.families[family]!.pool,
        payments: [{ fund: even.fund, class: c, heads: 1 }],
        own: { family, place: 'all' },
      });
  }
  return {
    columns,
    rows: (first) =>
      parts.flatMap(({ even, from }) =>
        rowsOfEven(
          even,
          even.classes.map((_, i) => first + from + i),
        ),
      ),
  };
}

/** Columns' heads put where they belong. @param known heads of families that are settled, to be added to */
function spread(
  posed: Posed,
  evens: readonly (EvenFamily | null)[],
  columns: readonly Column[],
  x: readonly number[],
  known: Solution['families'] | null,
): Pick<Solution, 'pools' | 'families'> {
  const { pools: all, families: owns, classes, cost } = posed;
  const pools = all.map(() => cost.map(() => classes.map(() => 0)));
  const families =
    known ?? owns.map(({ funds, slots }) => funds.map(() => classes.map(() => new Int32Array(slots.length))));
  const totals = evens.map((even) => even?.classes.map(() => 0));
  for (const [j, { pool, own, payments }] of columns.entries()) {
    const { fund, class: c } = payments[0]!;
    if (own === null) pools[pool]![fund]![c] = x[j]!;
    else if (own.place === 'all') totals[own.family]![evens[own.family]!.classes.indexOf(c)] = x[j]!;
    else families[own.family]![owns[own.family]!.funds.indexOf(fund)]![c]![own.place] = x[j]!;
  }
  for (const [family, even] of evens.entries()) {
    if (!even) continue;
    for (const [i, heads] of splitEven(even, totals[family]!).entries())
      families[family]![0]![even.classes[i]!]!.set(heads);
  }
  return { pools, families };
}
