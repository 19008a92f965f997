import { LinearProgram, type Row } from './linear-program.ts';
import { Polish } from './polish.ts';

/** Whole numbers to choose, 0 to `most` each, within rows of whole coefficients above 0 whose `least` is 0. */
export interface Program {
  readonly most: readonly number[];
  readonly rows: readonly Row[];
  /** Rows whose sums are to be as large as can be, each before the next. */
  readonly objectives: readonly number[];
  /** Rows all objectives and limits are sums of: once these are whole, whole columns are seldom far. */
  readonly sums?: readonly Row[];
}

export interface Stage {
  /** The objective's sum. */
  readonly value: number;
  /** No choice exceeds it, those of earlier objectives kept; `value` itself where that is certain. */
  readonly bound: number;
}

export interface Chosen {
  readonly x: readonly number[];
  /** One for each objective. */
  readonly stages: readonly Stage[];
}

/** Branches made one within the other; those of large numbers can go on and on. */
const mostDepth = 150;

/** Keeps rounding errors of double arithmetic from lowering a bound by a whole step. */
const roundingError = 1e-6;

/**
 * The best choice by branch and bound over linear relaxations, objective after objective. Where the rows are
 * those of a flow the relaxation's corners are whole, and no branch is made.
 *
 * @param work dictionary entries that may be computed per objective; when they are used up, the best choice
 *   found so far is kept, and its bound says what is not certain
 */
export function chooseInOrder(program: Program, work: number, known: Partial<Known> = {}): Chosen {
  const search = new Search(program, known.start);
  let bounds = known.bounds;
  const stages = program.objectives.map((_, i) => {
    const most = bounds?.[i] ?? Infinity;
    const stage = search.improve(i, work, most);
    if (stage.value < most) bounds = [];
    return stage;
  });
  return { x: search.best, stages };
}

/** What is known before the search. */
export interface Known {
  /** A choice within all rows. */
  readonly start: readonly number[];
  /** By objective, what cannot be exceeded where those before are at theirs: reaching it is enough. */
  readonly bounds: readonly number[];
}

/** The largest value of an objective that any real numbers reach, as a bound on that of whole ones. */
export function wholeBound(value: number, row: Row): number {
  const step = row.coefficients.reduce(greatestCommonDivisor, 0) || 1;
  return Math.min(row.most, Math.floor(value / step + roundingError + 1e-11 * (value / step)) * step);
}

class Search {
  best: number[];
  private readonly program: Program;
  private linear: LinearProgram;
  /** Whether its rows have the sums too: they are needed only where a branch is made. */
  private hasSums = false;
  private readonly polish: Polish;
  /** Values of the objectives so far. */
  private readonly kept: number[];

  constructor(program: Program, start: readonly number[] | undefined) {
    this.program = program;
    this.linear = new LinearProgram(program.most, program.rows);
    this.best = start ? [...start] : program.most.map(() => 0);
    this.kept = program.objectives.map(() => 0);
    this.polish = new Polish(program);
  }

  improve(objective: number, work: number, known: number): Stage {
    const objectiveRow = this.program.objectives[objective]!;
    const { program } = this;
    const row = program.rows[objectiveRow]!;
    const step = row.coefficients.reduce(greatestCommonDivisor, 0) || 1;
    let value = sumOf(row, this.best);
    let bound = Math.min(row.most, known);
    let certain = true;
    let left = work;

    let nodes = 0;
    const visit = (depth: number): void => {
      if (value >= bound) return;
      if (left < 0 || depth > mostDepth) {
        certain = false;
        return;
      }
      nodes++;
      const { linear } = this;
      const before = linear.work;
      const outcome = linear.maximise(objectiveRow, value + step);
      left -= linear.work - before;
      if (outcome === 'gave-up') certain = false;
      if (outcome !== 'optimal') return;
      const most = wholeBound(linear.value(program.most.length + objectiveRow), row);
      if (depth === 0) bound = Math.min(bound, most);
      if (most <= value) return;
      const rounded = this.rounded(objective, nodes < 8 || nodes % 32 === 0 ? 4 : 0);
      const reached = rounded ? sumOf(row, rounded) : -1;
      if (rounded && reached > value) {
        value = reached;
        this.best = rounded;
        if (value >= Math.min(most, bound)) return;
      }
      if (program.sums?.length && !this.hasSums && this.furthest(program.most.keys()) >= 0) {
        this.addSums();
        visit(depth);
        return;
      }
      const variable = this.mostFractional();
      if (variable < 0) {
        // Whole, and yet not what was rounded: more than double arithmetic can tell.
        certain = false;
        return;
      }
      const x = linear.value(variable);
      const least = linear.least[variable]!;
      const upper = linear.most[variable]!;
      if (x <= least || x >= upper) {
        certain = false;
        return;
      }
      const up = x - Math.floor(x) > 0.5;
      for (const upwards of [up, !up]) {
        if (upwards) linear.setLimits(variable, Math.ceil(x), upper);
        else linear.setLimits(variable, least, Math.floor(x));
        visit(depth + 1);
        linear.setLimits(variable, least, upper);
      }
    };
    visit(0);
    if (certain) bound = value;
    this.kept[objective] = value;
    this.linear.setLimits(program.most.length + objectiveRow, value, row.most);
    return { value, bound: Math.max(bound, value) };
  }

  /** The relaxation's solution rounded down and filled up again; null where that undoes an earlier objective. */
  private rounded(objective: number, exchanges: number): number[] | null {
    const { program, linear } = this;
    const x = program.most.map((most, column) => {
      const near = Math.round(linear.value(column));
      const count = near <= linear.value(column) + 1e-4 ? near : near - 1;
      return Math.max(0, Math.min(most, count));
    });
    const polished = this.polish.improve(x, objective, exchanges);
    if (!polished) return null;
    const undone = program.objectives.some(
      (r, i) => i < objective && sumOf(program.rows[r]!, x) < this.kept[i]!,
    );
    return undone ? null : x;
  }

  /** Only before the first branch. */
  private addSums(): void {
    const { most, rows, objectives, sums = [] } = this.program;
    this.linear = new LinearProgram(most, [...rows, ...sums]);
    this.hasSums = true;
    for (const [i, row] of objectives.entries())
      this.linear.setLimits(most.length + row, this.kept[i]!, rows[row]!.most);
  }

  /**
   * The sum furthest from a whole number, else the column, as a variable of the linear program; −1 where all are whole.
   * Columns of alike slots can be fractional in many ways that come to the same sums: deciding on those is enough.
   */
  private mostFractional(): number {
    const { most: columns, rows, sums = [] } = this.program;
    const found = this.furthest(sums.map((_, i) => columns.length + rows.length + i));
    return found >= 0 ? found : this.furthest(columns.keys());
  }

  private furthest(variables: Iterable<number>): number {
    let most = 1e-4;
    let found = -1;
    for (const variable of variables) {
      const x = this.linear.value(variable);
      const fraction = Math.abs(x - Math.round(x));
      if (fraction > most) [most, found] = [fraction, variable];
    }
    return found;
  }
}

export function sumOf({ columns, coefficients }: Row, x: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < columns.length; i++) sum += coefficients[i]! * x[columns[i]!]!;
  return sum;
}

export function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
