import type { Claims, Paid } from './claims.ts';
import type { Holdings } from './holdings.ts';
import type { Posed } from './pose.ts';

/** Heads by fund, line and slot, with their sums by fund and line. */
export interface Cells {
  readonly cells: Paid['cells'];
  readonly totals: readonly (readonly number[])[];
}

/** Of the lines that a fund does not pay, all have the same empty cells: a nation's would be megabytes of zeros. */
export class CellsInWriting implements Cells {
  readonly cells: Int32Array[][];
  readonly totals: number[][];
  private readonly none: Int32Array;

  constructor(funds: number, lines: number, slots: number) {
    this.none = new Int32Array(slots);
    this.cells = Array.from({ length: funds }, () => Array.from({ length: lines }, () => this.none));
    this.totals = Array.from({ length: funds }, () => Array.from({ length: lines }, () => 0));
  }

  /** Cells to add heads to. */
  open(fund: number, line: number): Int32Array {
    const known = this.cells[fund]![line]!;
    return known === this.none ? (this.cells[fund]![line] = new Int32Array(known.length)) : known;
  }
}

/**
 * Turns heads per class back into heads per line and slot: `[fund][line][slot]`. Heads of a class and pool
 * are alike, so which of them a fund pays is free: earlier lines first, within a line lower slots first.
 */
export function cellsOf({ lines, funds }: Claims, posed: Posed, holdings: Holdings): Cells {
  const found = new CellsInWriting(funds.length, lines.length, posed.poolOf.length);
  const rest = lines.map(({ heads }) => heads);
  payFromFamilies(posed, holdings, rest, found);
  for (const [c, { lines: members }] of posed.classes.entries()) {
    const queues = holdings.pools.map((heads) => new Queue(heads, c));
    for (const l of members) payFromPools(rest[l]!, l, posed.poolOf, queues, found);
  }
  return found;
}

/** @param rest heads by line and slot that are not paid yet; those that become fewer are replaced */
function payFromFamilies(
  { classes, families }: Posed,
  { families: held }: Holdings,
  rest: Int32Array[],
  found: CellsInWriting,
): void {
  const own = new Set<number>();
  for (const [i, { funds, slots }] of families.entries()) {
    for (const [k, fund] of funds.entries()) {
      for (const [c, { lines: members }] of classes.entries()) {
        const heads = held[i]![k]![c]!;
        let open = 0;
        for (let place = 0; place < heads.length; place++) open += heads[place]!;
        if (open === 0) continue;
        const owed = members.length > 1 ? heads.slice() : heads;
        for (const l of members) {
          if (open === 0) break;
          if (!own.has(l)) {
            own.add(l);
            rest[l] = rest[l]!.slice();
          }
          const unpaid = rest[l]!;
          const cell = found.open(fund, l);
          let all = 0;
          for (let place = 0; place < slots.length; place++) {
            const slot = slots[place]!;
            const paid = Math.min(owed[place]!, unpaid[slot]!);
            cell[slot]! += paid;
            unpaid[slot]! -= paid;
            all += paid;
            if (owed !== heads) owed[place]! -= paid;
          }
          found.totals[fund]![l]! += all;
          open -= all;
        }
      }
    }
  }
}

/** Funds in the order in which they pay heads of a class and pool, and those they pay for yet. */
class Queue {
  /** What the fund whose turn it is owes. */
  left = 0;
  /** Its cells of the line at hand; null before it pays one of its heads. */
  cell: Int32Array | null = null;
  private readonly funds: readonly number[];
  private readonly owed: readonly number[];
  private next = -1;
  /** What was left when the line at hand was begun, or the fund's turn came. */
  private before = 0;

  constructor(heads: readonly (readonly number[])[], c: number) {
    this.funds = [...heads.keys()].filter((fund) => heads[fund]![c]! > 0);
    this.owed = this.funds.map((fund) => heads[fund]![c]!);
    this.turn();
  }

  /** @returns false when no fund is left */
  turn(): boolean {
    this.next++;
    this.left = this.owed[this.next] ?? 0;
    this.before = this.left;
    return this.left > 0;
  }

  /** The cells of the fund whose turn it is. */
  open(line: number, found: CellsInWriting): Int32Array {
    return (this.cell = found.open(this.funds[this.next]!, line));
  }

  /** Notes what the fund whose turn it is has paid of a line. */
  close(line: number, found: CellsInWriting): void {
    if (this.before > this.left) found.totals[this.funds[this.next]!]![line]! += this.before - this.left;
    this.before = this.left;
    this.cell = null;
  }
}

function payFromPools(
  rest: Int32Array,
  line: number,
  poolOf: Int32Array,
  queues: readonly Queue[],
  found: CellsInWriting,
): void {
  let open = queues.filter(({ left }) => left > 0).length;
  for (let slot = 0; slot < rest.length && open > 0; slot++) {
    let heads = rest[slot]!;
    if (heads === 0) continue;
    const queue = queues[poolOf[slot]!]!;
    while (heads > 0 && queue.left > 0) {
      const cell = queue.cell ?? queue.open(line, found);
      const paid = Math.min(heads, queue.left);
      cell[slot]! += paid;
      heads -= paid;
      queue.left -= paid;
      if (queue.left > 0) break;
      queue.close(line, found);
      if (!queue.turn()) open--;
    }
  }
  for (const queue of queues) queue.close(line, found);
}
