import type { Claims } from './claims.ts';
import { rowsOfEven, splitEven, type EvenFamily } from './even.ts';
import { amountOf, type Goal } from './goals.ts';
import type { Row } from './linear-program.ts';
import { ownColumns, ownRows, pricedRows } from './own-slots.ts';
import type { Patterned } from './patterns.ts';
import type { Posed } from './pose.ts';
import { poolColumns, programOf, type Column, type Settled } from './program.ts';
import { chooseInOrder, type Stage } from './search.ts';

/** A slot with limits of its own, by its place among its family's. */
export interface OwnPlace {
  readonly family: number;
  readonly place: number;
}

/** Who pays for whom, by pool or family, fund and class; made better piece by piece, always within all limits. */
export class Holdings {
  /** `pools[pool][fund][class]`. */
  readonly pools: readonly number[][][];
  /** `families[family][fund][class]`, one entry per slot; funds in the family's order. Of even families see `split`. */
  readonly families: readonly (readonly (readonly Int32Array[])[])[];
  private readonly evens: readonly (EvenFamily | null)[];
  /** Of even families, heads of each of their classes in all slots together. */
  private readonly totals: readonly number[][];
  private readonly claims: Claims;
  private readonly posed: Posed;
  private readonly goals: readonly Goal[];

  constructor(claims: Claims, posed: Posed, evens: readonly (EvenFamily | null)[], goals: readonly Goal[]) {
    const { pools, families, classes, cost } = posed;
    this.claims = claims;
    this.posed = posed;
    this.evens = evens;
    this.goals = goals;
    this.pools = pools.map(() => cost.map(() => classes.map(() => 0)));
    this.totals = evens.map((even) => even?.classes.map(() => 0) ?? []);
    this.families = families.map(({ funds, slots }) =>
      funds.map(() => classes.map(() => new Int32Array(slots.length))),
    );
  }

  /**
   * Decides anew on pools, even families and these slots; all others keep what they have.
   * @param bounds what is known to be the most of each goal
   * @param patterned how they were found, where they were found by prices
   * @returns what is had of all goals now
   */
  improve(
    open: readonly OwnPlace[],
    bounds: readonly number[],
    work: number,
    patterned: Pick<Patterned, 'kinds' | 'prices'> | null = null,
  ): Stage[] {
    const { claims, posed, goals } = this;
    const settled = this.settledBut(open);
    const had = goals.map((goal) => amountOf(goal, settled.funds));
    const { columns, rows } = this.pooledColumns(settled);
    for (const { family, place } of open) {
      const own = ownColumns(claims, posed, family, place);
      rows.push(...ownRows(claims, posed, own, columns.length));
      if (patterned) rows.push(...pricedRows(posed, patterned, own, columns.length));
      columns.push(...own);
    }
    const program = programOf(posed, columns, rows, goals, { settled, whole: true });
    const start = columns.map((column) => this.heldBy(column));
    const reachable = bounds.map((bound, i) => bound - had[i]!);
    const { x, stages } = chooseInOrder(program, work, { start, bounds: reachable });
    for (const [j, column] of columns.entries()) this.hold(column, x[j]!);
    return stages.map(({ value, bound }, i) => ({ value: value + had[i]!, bound: bound + had[i]! }));
  }

  /** Columns of pools and even families, with the rows of the latter. */
  pooledColumns(settled: Settled | null): { readonly columns: Column[]; readonly rows: Row[] } {
    const columns = poolColumns(this.posed, settled);
    const rows: Row[] = [];
    for (const [family, even] of this.evens.entries()) {
      if (!even) continue;
      const members = even.classes.map((c, i) => {
        const payments = [{ fund: even.fund, class: c, heads: 1 }];
        const { pool } = this.posed.families[family]!;
        return columns.push({ most: even.rank[1 << i]!, pool, payments, own: { family, place: 'all' } }) - 1;
      });
      rows.push(...rowsOfEven(even, members));
    }
    return { columns, rows };
  }

  /** Gives the slots of even families what these hold together. */
  split(): void {
    for (const [family, even] of this.evens.entries()) {
      if (!even) continue;
      for (const [i, heads] of splitEven(even, this.totals[family]!).entries())
        this.families[family]![0]![even.classes[i]!]!.set(heads);
    }
  }

  /** What slots of uneven families are paid, by fund and class. */
  ownHeads(): number[][] {
    return this.settledBut([]).funds;
  }

  /** What slots with limits of their own are paid, but for those that are open. */
  private settledBut(open: readonly OwnPlace[]) {
    const { classes, cost, pools, families } = this.posed;
    const settled = {
      pools: pools.map(() => classes.map(() => 0)),
      funds: cost.map(() => classes.map(() => 0)),
    };
    for (const [family, { funds, pool }] of families.entries()) {
      if (this.evens[family]) continue;
      const places = open.filter((own) => own.family === family).map(({ place }) => place);
      for (const [k, fund] of funds.entries())
        for (const c of classes.keys()) {
          const perSlot = this.families[family]![k]![c]!;
          let heads = 0;
          for (let place = 0; place < perSlot.length; place++) heads += perSlot[place]!;
          for (const place of places) heads -= perSlot[place]!;
          settled.pools[pool]![c]! += heads;
          settled.funds[fund]![c]! += heads;
        }
    }
    return settled;
  }

  private heldBy({ pool, own, payments }: Column): number {
    const { fund, class: c } = payments[0]!;
    if (own === null) return this.pools[pool]![fund]![c]!;
    if (own.place === 'all') return this.totals[own.family]![this.evens[own.family]!.classes.indexOf(c)]!;
    return this.perSlot(own.family, fund, c)[own.place]!;
  }

  private hold({ pool, own, payments }: Column, heads: number): void {
    const { fund, class: c } = payments[0]!;
    if (own === null) this.pools[pool]![fund]![c] = heads;
    else if (own.place === 'all')
      this.totals[own.family]![this.evens[own.family]!.classes.indexOf(c)] = heads;
    else this.perSlot(own.family, fund, c)[own.place] = heads;
  }

  private perSlot(family: number, fund: number, c: number): Int32Array {
    return this.families[family]![this.posed.families[family]!.funds.indexOf(fund)]![c]!;
  }
}
