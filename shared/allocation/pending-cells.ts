/**
 * The cells of a two-way table that are not whole yet, for controlled rounding (Causey, Cox and Ernst, 1985).
 *
 * A fractional cell is an edge between its row and its column. Along a cycle of such edges parts of a head can
 * be moved back and forth without changing any sum, until one of the cells is whole. Rows are added one by one
 * and every cycle is cancelled at once, so that the edges stay a forest. As rows and columns add up to whole
 * numbers, none of them has just one fractional cell; a forest of such rows has fewer of them than columns,
 * and once all rows are in it is empty.
 *
 * Parts are whole numerators over one denominator: exact.
 */
export class PendingCells {
  readonly #columns: number;
  /** The denominator: a part of this size is a whole head. */
  readonly #whole: number;
  /** Called when a cell is rounded up. */
  readonly #roundUp: (row: number, column: number) => void;

  /** Pending rows in order of arrival, and their parts, `#columns` for each. */
  readonly #rows: Int32Array;
  readonly #parts: Float64Array;
  #count = 0;

  // Scratch of the search: through which row a column was reached, through which column a row.
  readonly #columnFrom: Int32Array;
  readonly #rowFrom: Int32Array;
  readonly #queue: Int32Array;
  // Cells of the cycle found that gain when parts are moved round it, and that lose.
  readonly #gaining: Int32Array;
  readonly #losing: Int32Array;
  #gainingCount = 0;
  #losingCount = 0;

  constructor(columns: number, whole: number, roundUp: (row: number, column: number) => void) {
    this.#columns = columns;
    this.#whole = whole;
    this.#roundUp = roundUp;
    this.#rows = new Int32Array(columns);
    this.#parts = new Float64Array(columns * columns);
    this.#columnFrom = new Int32Array(columns);
    this.#rowFrom = new Int32Array(columns);
    this.#queue = new Int32Array(columns);
    this.#gaining = new Int32Array(columns);
    this.#losing = new Int32Array(columns);
  }

  /** Rows with fractional cells. */
  get size(): number {
    return this.#count;
  }

  /** Adds a row with the parts of its cells beyond whole heads, 0 ≤ part < whole; they add up to whole heads. */
  add(row: number, parts: Float64Array): void {
    this.#rows[this.#count] = row;
    this.#parts.set(parts, this.#count * this.#columns);
    this.#count++;
    while (this.#findCycle()) this.#cancel();
  }

  /**
   * Looks for a cycle, breadth first from the row added last: without it there was none. The cycle closes
   * where a row touches a column that was reached another way.
   */
  #findCycle(): boolean {
    const columns = this.#columns;
    const last = this.#count - 1;
    if (last < 1) return false;
    this.#columnFrom.fill(-1);
    this.#rowFrom.fill(-1);
    let queued = 0;
    for (let column = 0; column < columns; column++) {
      if (this.#parts[last * columns + column] === 0) continue;
      this.#columnFrom[column] = last;
      this.#queue[queued++] = column;
    }
    for (let next = 0; next < queued; next++) {
      const column = this.#queue[next]!;
      for (let row = 0; row < last; row++) {
        if (this.#rowFrom[row] !== -1 || this.#parts[row * columns + column] === 0) continue;
        if (row === this.#columnFrom[column]) continue;
        this.#rowFrom[row] = column;
        for (let other = 0; other < columns; other++) {
          if (other === column || this.#parts[row * columns + other] === 0) continue;
          if (this.#columnFrom[other] !== -1) {
            this.#traceCycle(row, other);
            return true;
          }
          this.#columnFrom[other] = row;
          this.#queue[queued++] = other;
        }
      }
    }
    return false;
  }

  /** The cycle through the cell (row, column) and the ways from both back to the last row; signs alternate. */
  #traceCycle(row: number, column: number): void {
    const columns = this.#columns;
    const last = this.#count - 1;
    this.#gainingCount = 0;
    this.#losingCount = 0;
    for (let at = column, from = row; ;) {
      this.#gaining[this.#gainingCount++] = from * columns + at;
      from = this.#columnFrom[at]!;
      this.#losing[this.#losingCount++] = from * columns + at;
      if (from === last) break;
      at = this.#rowFrom[from]!;
    }
    for (let from = row; from !== last;) {
      const at = this.#rowFrom[from]!;
      this.#losing[this.#losingCount++] = from * columns + at;
      from = this.#columnFrom[at]!;
      this.#gaining[this.#gainingCount++] = from * columns + at;
    }
  }

  /**
   * Moves parts round the cycle until a cell is whole. Of the two ways round the shorter is taken, which keeps
   * cells near their shares.
   */
  #cancel(): void {
    const parts = this.#parts;
    const whole = this.#whole;
    let forth = whole;
    let back = whole;
    for (let i = 0; i < this.#gainingCount; i++) {
      const gaining = parts[this.#gaining[i]!]!;
      const losing = parts[this.#losing[i]!]!;
      forth = Math.min(forth, whole - gaining, losing);
      back = Math.min(back, gaining, whole - losing);
    }
    const move = forth <= back ? forth : -back;
    for (let i = 0; i < this.#gainingCount; i++) {
      this.#shift(this.#gaining[i]!, move);
      this.#shift(this.#losing[i]!, -move);
    }
    this.#dropWholeRows();
  }

  #shift(cell: number, move: number): void {
    const part = this.#parts[cell]! + move;
    this.#parts[cell] = part === this.#whole ? 0 : part;
    if (part === this.#whole)
      this.#roundUp(this.#rows[Math.floor(cell / this.#columns)]!, cell % this.#columns);
  }

  #dropWholeRows(): void {
    const columns = this.#columns;
    let kept = 0;
    for (let row = 0; row < this.#count; row++) {
      let column = 0;
      while (column < columns && this.#parts[row * columns + column] === 0) column++;
      if (column === columns) continue;
      if (kept < row) {
        this.#rows[kept] = this.#rows[row]!;
        this.#parts.copyWithin(kept * columns, row * columns, (row + 1) * columns);
      }
      kept++;
    }
    this.#count = kept;
  }
}
