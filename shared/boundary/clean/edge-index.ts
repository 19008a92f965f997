import { IntList, lengthened, type PairTable } from './pair-table.ts';
import type { Room } from './room.ts';

/**
 * Finds the edges near an edge. The plane is cut into square cells about as wide as edges are long; an edge
 * is listed under the cells it passes through, cells far apart sharing a list by chance.
 */
export class EdgeIndex {
  readonly #vertices: PairTable;
  readonly #shift: number;
  /** By list, place of its latest entry; entries are linked, as edges come and go while borders are cut. */
  readonly #heads: Int32Array<ArrayBuffer>;
  #edges: Int32Array<ArrayBuffer>;
  #links: Int32Array<ArrayBuffer>;
  readonly #room: Room;
  #count = 1;
  readonly #cells = new IntList();

  /** @param typical length of an edge in grid units */
  constructor(vertices: PairTable, edges: number, typical: number, room: Room) {
    this.#vertices = vertices;
    this.#room = room;
    this.#shift = Math.max(1, Math.min(26, Math.round(Math.log2(typical + 1))));
    this.#heads = room.ints(2 ** Math.min(22, Math.max(4, Math.ceil(Math.log2(edges + 1)))));
    this.#edges = room.ints(edges * 2 + 16);
    this.#links = room.ints(edges * 2 + 16);
  }

  /**
   * Lists the edge from u to v, and calls back for each edge already listed under one of its cells: some more
   * than once.
   *
   * @returns how often it called back
   */
  add(edge: number, u: number, v: number, near: (other: number) => void): number {
    this.#cellsOf(u, v);
    const { values, length } = this.#cells;
    let calls = 0;
    for (let i = 0; i < length; i++) {
      const list = values[i]!;
      for (let entry = this.#heads[list]!; entry !== 0; entry = this.#links[entry]!) {
        near(this.#edges[entry]!);
        calls++;
      }
    }
    for (let i = 0; i < length; i++) this.#enter(values[i]!, edge);
    return calls;
  }

  /** Gives its arrays back. */
  close(): void {
    this.#room.back(this.#heads, this.#edges, this.#links);
  }

  #enter(list: number, edge: number): void {
    if (this.#count === this.#edges.length) {
      this.#edges = lengthened(this.#edges, this.#count * 1.5, this.#room);
      this.#links = lengthened(this.#links, this.#count * 1.5, this.#room);
    }
    this.#edges[this.#count] = edge;
    this.#links[this.#count] = this.#heads[list]!;
    this.#heads[list] = this.#count++;
  }

  /** The lists of the cells an edge passes through or comes within one grid unit of. */
  #cellsOf(u: number, v: number): void {
    const { first: xs, second: ys } = this.#vertices;
    const shift = this.#shift;
    this.#cells.length = 0;
    let [x0, y0, x1, y1] = [xs[u]!, ys[u]!, xs[v]!, ys[v]!];
    if (y0 > y1) [x0, y0, x1, y1] = [x1, y1, x0, y0];
    const bottom = (y0 - 1) >> shift;
    const top = (y1 + 1) >> shift;
    const west = Math.min(x0, x1);
    const east = Math.max(x0, x1);
    if (y0 === y1 || bottom === top || (west - 1) >> shift === (east + 1) >> shift) {
      for (let row = bottom; row <= top; row++) this.#row(row, west, east);
      return;
    }
    const slope = (x1 - x0) / (y1 - y0);
    for (let row = bottom; row <= top; row++) {
      const a = x0 + slope * (Math.max(y0, 2 ** shift * row - 1) - y0);
      const b = x0 + slope * (Math.min(y1, 2 ** shift * (row + 1) + 1) - y0);
      this.#row(row, Math.max(west, Math.floor(Math.min(a, b))), Math.min(east, Math.ceil(Math.max(a, b))));
    }
  }

  #row(row: number, west: number, east: number): void {
    const shift = this.#shift;
    const mask = this.#heads.length - 1;
    // Cells side by side lie side by side in memory.
    const start = Math.imul(row, 0x9e3779b1);
    const last = (east + 1) >> shift;
    for (let column = (west - 1) >> shift; column <= last; column++)
      this.#cells.push((start + column) & mask);
  }
}
