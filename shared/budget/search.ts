import { LinearProgram, type Row } from './linear-program.ts';

/** Whole numbers to choose, 0 to `most` each, within rows of whole coefficients above 0 whose `least` is 0. */
export interface Program {
  readonly most: readonly number[];
  readonly rows: readonly Row[];
  /** Rows whose sums are to be as large as can be, each before the next. */
  readonly objectives: readonly number[];
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
  const stages = program.objectives.map((row, i) => {
    const most = bounds?.[i] ?? Infinity;
    const stage = search.improve(row, work, most);
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
  private readonly linear: LinearProgram;
  /** By column: the rows it is in, as row, coefficient, row, coefficient, … */
  private readonly rowsOf: readonly number[][];
  /** What rows must keep: values of earlier objectives. */
  private readonly kept: number[];

  constructor(program: Program, start: readonly number[] | undefined) {
    this.program = program;
    this.linear = new LinearProgram(program.most, program.rows);
    this.best = start ? [...start] : program.most.map(() => 0);
    this.kept = program.rows.map(() => 0);
    this.rowsOf = program.most.map(() => []);
    for (const [r, row] of program.rows.entries())
      for (const [i, column] of row.columns.entries()) this.rowsOf[column]!.push(r, row.coefficients[i]!);
  }

  improve(objective: number, work: number, known: number): Stage {
    const { linear, program } = this;
    const row = program.rows[objective]!;
    const gain = new Float64Array(program.most.length);
    for (const [i, column] of row.columns.entries()) gain[column] = row.coefficients[i]!;
    const step = row.coefficients.reduce(greatestCommonDivisor, 0) || 1;
    let value = sumOf(row, this.best);
    let bound = Math.min(row.most, known);
    let certain = true;
    const stop = linear.work + work;

    const visit = (atRoot: boolean): void => {
      if (value >= bound) return;
      if (linear.work > stop) {
        certain = false;
        return;
      }
      const outcome = linear.maximise(objective, value + step);
      if (outcome === 'gave-up') certain = false;
      if (outcome !== 'optimal') return;
      const most = wholeBound(linear.value(program.most.length + objective), row);
      if (atRoot) bound = Math.min(bound, most);
      if (most <= value) return;
      const rounded = this.rounded(gain);
      const reached = rounded ? sumOf(row, rounded) : -1;
      if (rounded && reached > value) {
        value = reached;
        this.best = rounded;
        if (value >= Math.min(most, bound)) return;
      }
      const column = this.mostFractional();
      if (column < 0) {
        // Whole, and yet not what was rounded: more than double arithmetic can tell.
        certain = false;
        return;
      }
      const x = linear.value(column);
      const least = linear.least[column]!;
      const upper = linear.most[column]!;
      const up = x - Math.floor(x) > 0.5;
      for (const upwards of [up, !up]) {
        if (upwards) linear.setLimits(column, Math.ceil(x), upper);
        else linear.setLimits(column, least, Math.floor(x));
        visit(false);
        linear.setLimits(column, least, upper);
      }
    };
    visit(true);
    if (certain) bound = value;
    this.kept[objective] = value;
    linear.setLimits(program.most.length + objective, value, row.most);
    return { value, bound: Math.max(bound, value) };
  }

  /**
   * The relaxation's solution rounded down and filled up again, the most gainful columns first; null where
   * that undoes an earlier objective.
   */
  private rounded(gain: Float64Array): number[] | null {
    const { program, linear, rowsOf } = this;
    const left = program.rows.map(({ most }) => most);
    const take = (column: number, count: number) => {
      const rows = rowsOf[column]!;
      for (let i = 0; i < rows.length; i += 2) left[rows[i]!]! -= rows[i + 1]! * count;
    };
    const x = program.most.map((most, column) => {
      const near = Math.round(linear.value(column));
      const count = Math.max(0, Math.min(most, near <= linear.value(column) + 1e-5 ? near : near - 1));
      take(column, count);
      return count;
    });
    // Rounding errors of large values may have gone beyond a limit.
    if (left.some((rest) => rest < 0)) return null;
    const open = [...x.keys()].filter((column) => x[column]! < program.most[column]!);
    open.sort((a, b) => gain[b]! - gain[a]! || a - b);
    for (const column of open) {
      const rows = rowsOf[column]!;
      let count = program.most[column]! - x[column]!;
      for (let i = 0; i < rows.length && count > 0; i += 2)
        count = Math.min(count, Math.floor(left[rows[i]!]! / rows[i + 1]!));
      if (count === 0) continue;
      take(column, count);
      x[column]! += count;
    }
    const undone = program.rows.some((row, r) => row.most - left[r]! < this.kept[r]!);
    return undone ? null : x;
  }

  /** The column furthest from a whole number, or −1 where all are whole. */
  private mostFractional(): number {
    let most = 1e-5;
    let found = -1;
    for (let column = 0; column < this.program.most.length; column++) {
      const x = this.linear.value(column);
      const fraction = Math.abs(x - Math.round(x));
      if (fraction > most) [most, found] = [fraction, column];
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
