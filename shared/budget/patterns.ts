import type { Claims } from './claims.ts';
import type { Goal } from './goals.ts';
import { fillFamily } from './family-filling.ts';
import { LinearProgram } from './linear-program.ts';
import type { Posed } from './pose.ts';
import { programOf, type Column, type Payment } from './program.ts';
import type { Holdings } from './holdings.ts';
import { kindsOf, type Kinds } from './slot-kinds.ts';
import type { Prices } from './whole-totals.ts';

/** Rounds of finding patterns for one goal. */
const mostRounds = 60;

/** Choices looked at for one goal to fill slots: some 100 ms, of which most plans need a few. */
const mostSteps = 6_000_000;

/** A way to fill all slots of a family. */
export interface Pattern {
  readonly family: number;
  /** Heads per fund of the family and class, `heads[kind · funds · classes + fund · classes + class]`. */
  readonly heads: Int32Array;
}

export interface Patterned {
  /** What no funding exceeds, by goal and in its units. */
  readonly bounds: readonly number[];
  /** At which the bounds were found. */
  readonly prices: readonly Prices[];
  readonly kinds: ReadonlyMap<number, Kinds>;
  /** Patterns in the shares in which they have most of all goals; empty where the first cannot have what is needed. */
  readonly mix: readonly { readonly pattern: Pattern; readonly share: number }[];
}

/**
 * What can be had where slots with limits of their own are many (Dantzig-Wolfe): the money that is not theirs alone
 * has prices, at which each slot is filled best by itself; the linear program of what such patterns pay
 * together says what the prices are. What it reaches no funding exceeds, and the patterns it mixes are
 * nearly a funding (`settle-patterns.ts`).
 *
 * @param needed of the first goal: where there cannot be as much, its bound need not be the least
 */
export function boundByPatterns(
  claims: Claims,
  posed: Posed,
  holdings: Holdings,
  families: readonly number[],
  goals: readonly Goal[],
  needed: number,
): Patterned {
  const master = new Master(claims, posed, holdings, families, goals);
  const bounds = goals.map((_, i) => master.improve(i, i === 0 ? needed : 0));
  const { kinds, prices } = master;
  return { bounds, prices, kinds, mix: bounds[0]! < needed ? [] : master.mix() };
}

class Master {
  readonly kinds: ReadonlyMap<number, Kinds>;
  readonly prices: Prices[] = [];
  private readonly claims: Claims;
  private readonly posed: Posed;
  private readonly holdings: Holdings;
  private readonly goals: readonly Goal[];
  private readonly patterns: { readonly pattern: Pattern; readonly column: Column }[] = [];
  /** What earlier goals keep, in their units. */
  private readonly kept: number[] = [];
  private readonly budget = { steps: 0 };

  constructor(
    claims: Claims,
    posed: Posed,
    holdings: Holdings,
    families: readonly number[],
    goals: readonly Goal[],
  ) {
    this.goals = goals;
    this.claims = claims;
    this.posed = posed;
    this.holdings = holdings;
    this.kinds = new Map(families.map((family) => [family, kindsOf(posed.families[family]!)]));
  }

  /**
   * The shares of patterns that have most of all goals in order. Of each all that divided heads can have is kept,
   * more than whole ones can, and then as much is paid by slots' own funds as can be: what is over makes up for the
   * rounding.
   */
  mix(): readonly { readonly pattern: Pattern; readonly share: number }[] {
    const { cost, families } = this.posed;
    const own = new Set(families.flatMap(({ funds }) => funds));
    const ownMoney = {
      unit: 1,
      weight: (fund: number, c: number) => (own.has(fund) ? (cost[fund]![c] ?? 0) : 0),
    };
    const goals = [...this.goals, ownMoney];
    const { program, linear, first } = this.program(goals, []);
    for (const [i, row] of program.objectives.entries()) {
      if (linear.maximise(row) !== 'optimal') break;
      const value = linear.value(program.most.length + row);
      linear.setLimits(program.most.length + row, value - slackOf(value), mostOf(this.posed, goals[i]!) + 1);
    }
    return this.patterns.map(({ pattern }, i) => ({ pattern, share: linear.value(first + i) }));
  }

  /**
   * @param needed a bound below it need not be the least
   * @returns a bound on the goal, in its units
   */
  improve(goal: number, needed: number): number {
    const { claims, posed } = this;
    const plain = mostOf(posed, this.goals[goal]!);
    let bound = Infinity;
    let latest: readonly Prices[] = [];
    this.budget.steps = mostSteps;
    for (let round = 0; ; round++) {
      const { linear, program, probes, convexity } = this.program(this.goals, this.kept);
      const row = program.objectives[goal]!;
      if (linear.maximise(row) !== 'optimal') return this.keep(goal, 0, Infinity);
      const value = linear.value(program.most.length + row);
      if (value >= plain - 1e-6) return this.keep(goal, plain, plain);
      let most = value;
      let found = false;
      const prices: Prices[] = [];
      for (const [family, kinds] of this.kinds) {
        const worths = posed.families[family]!.funds.map((fund) =>
          posed.classes.map((_, c) => {
            const probe = probes.get(`${family} ${fund} ${c}`);
            return probe === undefined ? 0 : linear.gain(probe, row);
          }),
        );
        const price = linear.gain(program.most.length + convexity.get(family)!, row);
        const { heads, perKind, worth: all } = fillFamily(claims, posed, family, kinds, worths, this.budget);
        prices.push({ goal, family, worths, heads, perKind });
        const gain = all - price;
        if (gain <= 1e-7 * Math.max(1, value)) continue;
        most += gain;
        found = true;
        this.add({ family, heads });
      }
      const whole = Math.floor(most + 1e-6 + 1e-11 * most);
      if (whole < bound) {
        bound = whole;
        latest = prices;
      }
      const reached = Math.floor(value + 1e-6 + 1e-11 * value) >= bound || bound < needed;
      if (!found || reached || round >= mostRounds || this.budget.steps < mostSteps / 100) {
        this.prices.push(...latest);
        return this.keep(goal, Math.min(bound, value), bound);
      }
    }
  }

  private keep(goal: number, value: number, bound: number): number {
    this.kept[goal] = value - slackOf(value);
    return bound;
  }

  private add(pattern: Pattern): void {
    const { posed } = this;
    const { funds, pool } = posed.families[pattern.family]!;
    const { counts } = this.kinds.get(pattern.family)!;
    const payments: Payment[] = [];
    const width = funds.length * posed.classes.length;
    for (const [k, fund] of funds.entries())
      for (const c of posed.classes.keys()) {
        let heads = 0;
        for (let kind = 0; kind < counts.length; kind++)
          heads += counts[kind]! * pattern.heads[kind * width + k * posed.classes.length + c]!;
        if (heads > 0) payments.push({ fund, class: c, heads });
      }
    this.patterns.push({ pattern, column: { most: 1, pool, payments, own: null } });
  }

  /** The linear program of pools, even families and the patterns so far. */
  private program(goals: readonly Goal[], kept: readonly number[]) {
    const { posed, holdings } = this;
    const { columns, rows } = holdings.pooledColumns(null);
    // Columns that stay at 0: their gains are the worth of a head at the prices of the moment.
    const probes = new Map<string, number>();
    for (const family of this.kinds.keys()) {
      const { funds, pool } = posed.families[family]!;
      for (const fund of funds)
        for (const c of posed.classes.keys()) {
          if (posed.cost[fund]![c] === null) continue;
          probes.set(`${family} ${fund} ${c}`, columns.length);
          columns.push({ most: 0, pool, payments: [{ fund, class: c, heads: 1 }], own: null });
        }
    }
    const first = columns.length;
    columns.push(...this.patterns.map(({ column }) => column));
    const convexity = new Map<number, number>();
    for (const family of this.kinds.keys()) {
      const members = [...this.patterns.keys()].filter((i) => this.patterns[i]!.pattern.family === family);
      convexity.set(family, rows.length);
      rows.push({
        columns: members.map((i) => first + i),
        coefficients: members.map(() => 1),
        least: 0,
        most: 1,
      });
    }
    const program = programOf(posed, columns, rows, goals, {
      settled: null,
      whole: false,
    });
    const linear = new LinearProgram(program.most, program.rows);
    for (const [i, row] of program.objectives.entries())
      linear.setLimits(program.most.length + row, Math.max(0, kept[i] ?? 0), mostOf(posed, goals[i]!) + 1);
    return { program, linear, probes, convexity, first };
  }
}

/** What can be had of a goal at most, as its weights and the ceilings over all its funds say by themselves. */
function mostOf({ pools, classes, cost, limits }: Posed, { weight, unit }: Goal): number {
  let most = 0;
  for (const { heads } of pools)
    for (const c of classes.keys())
      most += heads[c]! * Math.max(0, ...cost.map((_, fund) => weight(fund, c)));
  const funds = [...cost.keys()].filter((fund) => classes.some((_, c) => weight(fund, c) > 0));
  const money = funds.every((fund) => cost[fund]!.every((each, c) => (each ?? 0) === weight(fund, c) * unit));
  for (const limit of money ? limits : [])
    if (limit.year === null && funds.every((fund) => limit.funds.includes(fund)))
      most = Math.min(most, Math.floor(limit.money / unit));
  return most;
}

/** Keeps rounding errors from making what was reached unreachable. */
function slackOf(value: number): number {
  return 1e-7 * Math.max(1, value);
}
