import type { Pairs } from './pair-table.ts';
import type { Room } from './room.ts';

/** Finds the vertices in a triangle. The plane is cut into square cells; cells far apart share a list by chance. */
export class VertexIndex {
  readonly #vertices: Pairs;
  readonly #shift: number;
  /** First place of each list in `listed`, and one past its last: vertices found gone leave the list. */
  readonly #starts: Int32Array<ArrayBuffer>;
  readonly #ends: Int32Array<ArrayBuffer>;
  readonly #listed: Int32Array<ArrayBuffer>;
  readonly #room: Room;
  /** By vertex, 0 as long as it is there. */
  readonly #gone: Uint8Array;

  /**
   * @param members vertices, each any number of times
   * @param cell about how wide a cell is, grid units
   */
  constructor(vertices: Pairs, members: Int32Array, cell: number, room: Room) {
    this.#room = room;
    this.#vertices = vertices;
    this.#shift = Math.max(1, Math.min(26, Math.round(Math.log2(cell))));
    const lists = 2 ** Math.min(20, Math.max(4, Math.ceil(Math.log2(members.length / 2 + 1))));
    this.#gone = new Uint8Array(vertices.count).fill(1);
    this.#starts = room.ints(lists + 1);
    for (const vertex of members) {
      if (this.#gone[vertex] === 0) continue;
      this.#gone[vertex] = 0;
      this.#starts[this.#listOf(vertex) + 1]!++;
    }
    for (let list = 0; list < lists; list++) this.#starts[list + 1]! += this.#starts[list]!;
    this.#listed = room.ints(this.#starts[lists]!);
    this.#ends = room.ints(lists);
    this.#ends.set(this.#starts.subarray(0, lists));
    for (let vertex = 0; vertex < vertices.count; vertex++)
      if (this.#gone[vertex] === 0) this.#listed[this.#ends[this.#listOf(vertex)]!++] = vertex;
  }

  /** Gives its arrays back. */
  close(): void {
    this.#room.back(this.#starts, this.#ends, this.#listed);
  }

  remove(vertex: number): void {
    this.#gone[vertex] = 1;
  }

  /**
   * True when a triangle has a vertex in it or on it besides its own corners, or the side from a to c would
   * pass one so near that it were led through it.
   */
  isOccupied(a: number, b: number, c: number): boolean {
    const { first: xs, second: ys } = this.#vertices;
    const [ax, ay, bx, by, cx, cy] = [xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[c]!, ys[c]!];
    const west = Math.min(ax, bx, cx);
    const east = Math.max(ax, bx, cx);
    const south = Math.min(ay, by, cy);
    const north = Math.max(ay, by, cy);
    const turn = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) < 0 ? -1 : 1;
    // As when borders are cut (`noding`).
    const reach = Math.abs(cx - ax) + Math.abs(cy - ay);
    for (let row = south >> this.#shift; row <= north >> this.#shift; row++) {
      for (let column = west >> this.#shift; column <= east >> this.#shift; column++) {
        const list = this.#list(column, row);
        for (let i = this.#starts[list]!; i < this.#ends[list]!;) {
          const vertex = this.#listed[i]!;
          if (this.#gone[vertex] === 1) {
            this.#listed[i] = this.#listed[--this.#ends[list]!]!;
            continue;
          }
          i++;
          const x = xs[vertex]!;
          const y = ys[vertex]!;
          if (x < west || x > east || y < south || y > north) continue;
          if (vertex === a || vertex === b || vertex === c) continue;
          const side = turn * ((ax - cx) * (y - cy) - (ay - cy) * (x - cx));
          if (2 * Math.abs(side) < reach && isInBox(x, y, ax, ay, cx, cy)) return true;
          if (side < 0) continue;
          if (turn * ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) < 0) continue;
          if (turn * ((cx - bx) * (y - by) - (cy - by) * (x - bx)) < 0) continue;
          return true;
        }
      }
    }
    return false;
  }

  #listOf(vertex: number): number {
    return this.#list(
      this.#vertices.first[vertex]! >> this.#shift,
      this.#vertices.second[vertex]! >> this.#shift,
    );
  }

  #list(column: number, row: number): number {
    return (Math.imul(row, 0x9e3779b1) + column) & (this.#starts.length - 2);
  }
}

function isInBox(x: number, y: number, ax: number, ay: number, cx: number, cy: number): boolean {
  return x >= Math.min(ax, cx) && x <= Math.max(ax, cx) && y >= Math.min(ay, cy) && y <= Math.max(ay, cy);
}
