/** least ≤ Σ coefficient · column ≤ most. */
export interface Row {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly least: number;
  readonly most: number;
  /** True where whole numbers within the other rows are within it anyway: it keeps fractions away. */
  readonly implied?: boolean;
}

export type Outcome = 'optimal' | 'infeasible' | 'below' | 'gave-up';

const tiny = 1e-9;

/** Steps after which gains are told apart, see `perturb`. */
const mostSteadySteps = 30;
const perturbation = 1e-6;

/** How far a value may be from a limit and still count as within it: what double arithmetic leaves over. */
function tolerance(limit: number): number {
  return 1e-7 + 2e-12 * Math.abs(limit);
}

/**
 * A linear program in which every column and every row has two finite limits, solved by the bounded dual
 * simplex method with long steps (Maros 2003, chapter 10) on a dense dictionary. As everything has limits on
 * both sides, any basis is dual feasible once its nonbasic variables rest at the right ones: objective and
 * limits may change between solutions, which is what a search with many objectives needs.
 *
 * Variables are numbered columns first, then rows (a row's variable is its sum).
 */
export class LinearProgram {
  readonly columns: number;
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Dictionary entries computed so far, a measure of the work. */
  work = 0;
  private readonly rows: readonly Row[];
  /** Scales that make the largest coefficient of a row 1. */
  private readonly scale: Float64Array;
  /** Values of all variables; rows' in their scale. */
  private readonly x: Float64Array;
  /** Basic variable r = Σ entry[r][j] · nonbasic variable j. */
  private readonly dictionary: Float64Array;
  private readonly gains: Float64Array;
  private readonly basic: Int32Array;
  private readonly nonbasic: Int32Array;
  private pivots = 0;

  constructor(most: ArrayLike<number>, rows: readonly Row[]) {
    const columns = most.length;
    this.columns = columns;
    this.rows = rows;
    this.scale = Float64Array.from(rows, (row) => 1 / Math.max(1, ...row.coefficients));
    this.least = new Float64Array(columns + rows.length);
    this.most = new Float64Array(columns + rows.length);
    this.most.set(most);
    for (const [r, row] of rows.entries()) this.setLimits(columns + r, row.least, row.most);
    this.x = new Float64Array(columns + rows.length);
    this.dictionary = new Float64Array(rows.length * columns);
    this.gains = new Float64Array(columns);
    this.basic = new Int32Array(rows.length);
    this.nonbasic = new Int32Array(columns);
    this.restart();
  }

  /** @param variable a column, or a row after all columns */
  setLimits(variable: number, least: number, most: number): void {
    const scale = variable < this.columns ? 1 : this.scale[variable - this.columns]!;
    this.least[variable] = least * scale;
    this.most[variable] = most * scale;
  }

  value(variable: number): number {
    return this.x[variable]! / (variable < this.columns ? 1 : this.scale[variable - this.columns]!);
  }

  /** What the row last made large gains when a variable grows by one: 0 for those within their limits. */
  gain(variable: number, row: number): number {
    const j = this.nonbasic.indexOf(variable);
    const scale = variable < this.columns ? 1 : this.scale[variable - this.columns]!;
    return j < 0 ? 0 : (this.gains[j]! * scale) / this.scale[row]!;
  }

  /**
   * Makes a row's sum as large as can be.
   * @param enough a sum below it need not be found: 'below' says there is none as large
   */
  maximise(row: number, enough = -Infinity): Outcome {
    if (this.pivots > 400) this.restart();
    const { columns, x, least, most } = this;
    const cut = enough * this.scale[row]!;
    const steps = 50 + 10 * (columns + this.rows.length);
    this.setGains(columns + row);
    this.rest();
    let perturbed = false;
    for (let step = 0; step < steps; step++) {
      if (step === mostSteadySteps) {
        this.perturb();
        perturbed = true;
      }
      this.setBasics();
      if (!perturbed && this.objective() < cut - tolerance(cut)) return 'below';
      const leaving = this.mostViolated();
      if (leaving < 0) {
        if (!perturbed) return 'optimal';
        perturbed = false;
        this.setGains(columns + row);
        this.rest();
        continue;
      }
      const v = this.basic[leaving]!;
      const entering = this.chooseEntering(leaving);
      if (entering < 0) return 'infeasible';
      const bound = x[v]! < least[v]! ? least[v]! : most[v]!;
      this.pivot(leaving, entering);
      x[v] = bound;
    }
    return 'gave-up';
  }

  /** Puts nonbasic variables at the limit where they gain most; those that gain nothing stay where they are. */
  private rest(): void {
    const { columns, x, least, most, nonbasic, gains } = this;
    for (let j = 0; j < columns; j++) {
      const v = nonbasic[j]!;
      const up = gains[j]! > tiny || (gains[j]! >= -tiny && x[v]! > least[v]!);
      x[v] = up ? most[v]! : least[v]!;
    }
  }

  /**
   * Makes every gain a little larger, each by another amount: where many gain nothing or as much as each other,
   * steps go round among them, and hundreds lead nowhere.
   */
  private perturb(): void {
    const { columns, x, least, nonbasic, gains } = this;
    for (let j = 0; j < columns; j++) {
      const v = nonbasic[j]!;
      const amount = perturbation * (1 + ((v * 0.618_033_988_75) % 1));
      gains[j]! += x[v]! > least[v]! ? amount : -amount;
    }
  }

  /** Back to the rows as they were given: rounding errors of many pivots are forgotten. */
  private restart(): void {
    const { columns, rows, dictionary, nonbasic, basic } = this;
    dictionary.fill(0);
    for (const [r, row] of rows.entries()) {
      basic[r] = columns + r;
      for (const [i, column] of row.columns.entries())
        dictionary[r * columns + column] = row.coefficients[i]! * this.scale[r]!;
    }
    for (let j = 0; j < columns; j++) nonbasic[j] = j;
    this.pivots = 0;
  }

  private setGains(objective: number): void {
    const { columns, gains, dictionary } = this;
    const r = this.basic.indexOf(objective);
    if (r >= 0) gains.set(dictionary.subarray(r * columns, (r + 1) * columns));
    else for (let j = 0; j < columns; j++) gains[j] = this.nonbasic[j] === objective ? 1 : 0;
  }

  private setBasics(): void {
    const { columns, x, dictionary, nonbasic, basic } = this;
    this.work += dictionary.length;
    for (let r = 0; r < basic.length; r++) {
      let value = 0;
      for (let j = 0, at = r * columns; j < columns; j++, at++) {
        const entry = dictionary[at]!;
        if (entry !== 0) value += entry * x[nonbasic[j]!]!;
      }
      x[basic[r]!] = value;
    }
  }

  private objective(): number {
    let value = 0;
    for (let j = 0; j < this.columns; j++) value += this.gains[j]! * this.x[this.nonbasic[j]!]!;
    return value;
  }

  private mostViolated(): number {
    const { x, least, most, basic } = this;
    let worst = 0;
    let leaving = -1;
    for (let r = 0; r < basic.length; r++) {
      const v = basic[r]!;
      const below = least[v]! - x[v]! - tolerance(least[v]!);
      const above = x[v]! - most[v]! - tolerance(most[v]!);
      const violation = Math.max(below, above);
      if (violation > worst) [worst, leaving] = [violation, r];
    }
    return leaving;
  }

  /**
   * The nonbasic variable that takes the place of basic `r`, in the order in which variables lose their gain.
   * Those that cannot repair the violation alone go to their other limit on the way.
   */
  private chooseEntering(r: number): number {
    const { columns, x, least, most, nonbasic, basic, dictionary, gains } = this;
    const v = basic[r]!;
    const upwards = x[v]! < least[v]!;
    const candidates: number[] = [];
    for (let j = 0; j < columns; j++) {
      const n = nonbasic[j]!;
      if (most[n]! <= least[n]!) continue;
      const entry = upwards ? dictionary[r * columns + j]! : -dictionary[r * columns + j]!;
      if (x[n]! >= most[n]! ? entry < -tiny : entry > tiny) candidates.push(j);
    }
    const entryOf = (j: number) => Math.abs(dictionary[r * columns + j]!);
    const loss = (j: number) => Math.abs(gains[j]!) / entryOf(j);
    candidates.sort((a, b) => loss(a) - loss(b) || entryOf(b) - entryOf(a) || a - b);
    let violation = upwards ? least[v]! - x[v]! : x[v]! - most[v]!;
    for (const j of candidates) {
      const n = nonbasic[j]!;
      violation -= entryOf(j) * (most[n]! - least[n]!);
      if (violation <= tolerance(upwards ? least[v]! : most[v]!)) return j;
      x[n] = x[n]! >= most[n]! ? least[n]! : most[n]!;
    }
    return -1;
  }

  private pivot(r: number, j: number): void {
    const { columns, dictionary, gains, basic, nonbasic } = this;
    this.pivots++;
    this.work += dictionary.length;
    const start = r * columns;
    const inverse = 1 / dictionary[start + j]!;
    // Row r solved for the entering variable.
    const used: number[] = [];
    for (let k = 0; k < columns; k++) {
      const entry = k === j ? inverse : -dictionary[start + k]! * inverse;
      dictionary[start + k] = Math.abs(entry) < 1e-12 ? 0 : entry;
      if (dictionary[start + k] !== 0) used.push(k);
    }
    const replace = (row: Float64Array, at: number) => {
      const entry = row[at + j]!;
      if (entry === 0) return;
      row[at + j] = 0;
      for (const k of used) {
        const sum = row[at + k]! + entry * dictionary[start + k]!;
        row[at + k] = Math.abs(sum) < 1e-12 ? 0 : sum;
      }
    };
    for (let i = 0; i < basic.length; i++) if (i !== r) replace(dictionary, i * columns);
    replace(gains, 0);
    [basic[r], nonbasic[j]] = [nonbasic[j]!, basic[r]!];
  }
}
