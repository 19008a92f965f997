import type { Row } from './linear-program.ts';
import type { Program } from './search.ts';

/**
 * Makes a choice of whole numbers better by taking more, and by exchanging one for another, as long as an
 * objective gains and none before it loses. Quick, and mostly enough to close the gap that rounding a linear
 * program's solution leaves.
 */
export class Polish {
  private readonly program: Program;
  /** By column: the rows that bind it, as row, coefficient, row, coefficient, … */
  private readonly bindings: readonly number[][];
  private readonly gains: readonly Float64Array[];
  private readonly left: Float64Array;

  constructor(program: Program) {
    this.program = program;
    const objectives = new Set(program.objectives);
    this.bindings = program.most.map(() => []);
    for (const [r, row] of program.rows.entries())
      if (!objectives.has(r) && !row.implied)
        for (const [i, column] of row.columns.entries()) this.bindings[column]!.push(r, row.coefficients[i]!);
    this.gains = program.objectives.map((r) => gainsOf(program.rows[r]!, program.most.length));
    this.left = new Float64Array(program.rows.length);
  }

  /**
   * Takes a choice within all rows as far as it goes for objectives up to `last`; null where it is not within.
   * @param exchanges how often all pairs are looked at per objective
   */
  improve(x: number[], last: number, exchanges: number): number[] | null {
    const { program, left, bindings } = this;
    for (const [r, row] of program.rows.entries()) left[r] = row.most;
    for (const [column, count] of x.entries()) this.take(column, count);
    for (const list of bindings)
      for (let i = 0; i < list.length; i += 2) if (left[list[i]!]! < 0) return null;
    for (let objective = 0; objective <= last; objective++) {
      this.fill(x, objective);
      for (let i = 0; i < exchanges && this.exchange(x, objective); i++) this.fill(x, objective);
    }
    return x;
  }

  private take(column: number, count: number): void {
    const rows = this.bindings[column]!;
    for (let i = 0; i < rows.length; i += 2) this.left[rows[i]!]! -= rows[i + 1]! * count;
  }

  /** Takes as much as fits, the most gainful first. */
  private fill(x: number[], objective: number): void {
    const gain = this.gains[objective]!;
    const open: number[] = [];
    for (let column = 0; column < x.length; column++)
      if (gain[column]! > 0 && x[column]! < this.program.most[column]!) open.push(column);
    open.sort((a, b) => gain[b]! - gain[a]! || a - b);
    for (const column of open) {
      const rows = this.bindings[column]!;
      let count = this.program.most[column]! - x[column]!;
      for (let i = 0; i < rows.length && count > 0; i += 2)
        count = Math.min(count, Math.floor(this.left[rows[i]!]! / rows[i + 1]!));
      if (count <= 0) continue;
      this.take(column, count);
      x[column]! += count;
    }
  }

  /** Goes once through all pairs of columns. @returns whether anything was gained */
  private exchange(x: number[], objective: number): boolean {
    const { program, gains } = this;
    let gained = false;
    for (let less = 0; less < x.length; less++) {
      for (let more = 0; more < x.length && x[less]! > 0; more++) {
        if (x[more]! >= program.most[more]!) continue;
        if (gains[objective]![more]! <= gains[objective]![less]!) continue;
        let loses = false;
        for (let o = 0; o < objective && !loses; o++) loses = gains[o]![more]! < gains[o]![less]!;
        if (loses) continue;
        const most = Math.min(x[less]!, program.most[more]! - x[more]!);
        const count = this.exchangeable(less, more, most);
        if (count === 0) continue;
        this.take(less, -count);
        this.take(more, count);
        x[less]! -= count;
        x[more]! += count;
        gained = true;
      }
    }
    return gained;
  }

  private exchangeable(less: number, more: number, most: number): number {
    const { left } = this;
    const freed = this.bindings[less]!;
    const taken = this.bindings[more]!;
    let count = most;
    for (let i = 0; i < taken.length && count > 0; i += 2) {
      const r = taken[i]!;
      let each = taken[i + 1]!;
      for (let k = 0; k < freed.length; k += 2) if (freed[k] === r) each -= freed[k + 1]!;
      if (each > 0) count = Math.min(count, Math.floor(left[r]! / each));
    }
    return count;
  }
}

function gainsOf({ columns, coefficients }: Row, count: number): Float64Array {
  const gains = new Float64Array(count);
  for (const [i, column] of columns.entries()) gains[column] = coefficients[i]!;
  return gains;
}
