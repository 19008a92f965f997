import Flatbush from 'flatbush';
import type { AreaGeometry } from './geometry.ts';
import { polygonsOf } from './centroid.ts';

/** Rows of the raster per edge of the area, within bounds that keep it quick to fill and small. */
const rowsPerEdge = 2;
const fewestRows = 64;
const mostRows = 1024;

/** Margin in cells that outweighs the rounding of where an edge passes. */
const margin = 1e-6;

const outside = 0;
const inside = 1;
/** An edge may pass through the cell: only the edges of its row can tell. */
const mixed = 2;

/**
 * An area made ready for many questions, by a square raster over its box: of most points the cell alone
 * knows the answer, and the rest meet only the edges that pass through their row.
 */
export class PreparedArea {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** x and y of the start and the end of each edge. */
  readonly #edges: Float64Array;
  /** Rows of the raster, and columns. */
  readonly #rows: number;
  readonly #rowsPerDegree: number;
  readonly #columnsPerDegree: number;
  /** Edges of row r: `#rowEdges[#rowStart[r]]` up to `#rowStart[r + 1]`, as offsets into `#edges`. */
  readonly #rowStart: Uint32Array;
  readonly #rowEdges: Uint32Array;
  readonly #cells: Uint8Array;
  #edgeIndex: Flatbush | null = null;

  /** @param geometry rings closed, in either winding */
  constructor(geometry: AreaGeometry) {
    const edges: number[] = [];
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of polygonsOf(geometry).flat()) {
      for (let i = 0; i + 1 < ring.length; i++) {
        const [x, y] = ring[i] as [number, number];
        edges.push(x, y, ring[i + 1]![0]!, ring[i + 1]![1]!);
        west = Math.min(west, x);
        east = Math.max(east, x);
        south = Math.min(south, y);
        north = Math.max(north, y);
      }
    }
    [this.west, this.south, this.east, this.north] = [west, south, east, north];
    this.#edges = Float64Array.from(edges);
    this.#rows = Math.min(mostRows, Math.max(fewestRows, (edges.length / 4) * rowsPerEdge));
    this.#rowsPerDegree = north > south ? this.#rows / (north - south) : 0;
    this.#columnsPerDegree = east > west ? this.#rows / (east - west) : 0;
    [this.#rowStart, this.#rowEdges] = this.#edgesByRow();
    this.#cells = this.#rasterize();
  }

  /** True for a point inside by the even-odd rule, so holes are outside; the boundary itself is inside. */
  contains(x: number, y: number): boolean {
    // Written so that NaN is outside.
    if (!(x >= this.west && x <= this.east && y >= this.south && y <= this.north)) return false;
    const row = this.#row(y);
    const cell = this.#cells[row * this.#rows + this.#column(x)];
    return cell === mixed ? this.#containsByEdges(x, y, row) : cell === inside;
  }

  #containsByEdges(x: number, y: number, row: number): boolean {
    const edges = this.#edges;
    let odd = false;
    for (let i = this.#rowStart[row]!; i < this.#rowStart[row + 1]!; i++) {
      const e = this.#rowEdges[i]!;
      const ax = edges[e]!;
      const ay = edges[e + 1]!;
      const bx = edges[e + 2]!;
      const by = edges[e + 3]!;
      if ((y < ay && y < by) || (y > ay && y > by)) continue;
      const side = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
      if (side === 0) {
        if (x >= Math.min(ax, bx) && x <= Math.max(ax, bx)) return true;
      } else if (ay > y !== by > y && side > 0 === by > ay) odd = !odd;
    }
    return odd;
  }

  #edgesByRow(): [start: Uint32Array, edges: Uint32Array] {
    const edges = this.#edges;
    const start = new Uint32Array(this.#rows + 1);
    const eachRow = (visit: (row: number, edge: number) => void) => {
      for (let e = 0; e < edges.length; e += 4) {
        const a = this.#row(edges[e + 1]!);
        const b = this.#row(edges[e + 3]!);
        for (let row = Math.min(a, b); row <= Math.max(a, b); row++) visit(row, e);
      }
    };
    eachRow((row) => start[row + 1]!++);
    for (let row = 0; row < this.#rows; row++) start[row + 1]! += start[row]!;
    const next = start.slice();
    const byRow = new Uint32Array(start[this.#rows]!);
    eachRow((row, edge) => (byRow[next[row]!++] = edge));
    return [start, byRow];
  }

  #rasterize(): Uint8Array {
    const edges = this.#edges;
    const side = this.#rows;
    const cells = new Uint8Array(side * side);
    for (let row = 0; row < side; row++) {
      const first = row * side;
      for (let i = this.#rowStart[row]!; i < this.#rowStart[row + 1]!; i++) {
        const e = this.#rowEdges[i]!;
        // The stretch of the edge within the row, in cells.
        const ax = (edges[e]! - this.west) * this.#columnsPerDegree;
        const ay = (edges[e + 1]! - this.south) * this.#rowsPerDegree;
        const dx = (edges[e + 2]! - this.west) * this.#columnsPerDegree - ax;
        const dy = (edges[e + 3]! - this.south) * this.#rowsPerDegree - ay;
        const enters = dy === 0 ? 0 : Math.min(1, Math.max(0, (row - margin - ay) / dy));
        const leaves = dy === 0 ? 1 : Math.min(1, Math.max(0, (row + 1 + margin - ay) / dy));
        const from = ax + dx * enters;
        const to = ax + dx * leaves;
        const west = Math.max(0, Math.floor(Math.min(from, to) - margin));
        const east = Math.min(side - 1, Math.floor(Math.max(from, to) + margin));
        cells.fill(mixed, first + west, first + east + 1);
      }
      // Between two mixed cells nothing changes: one point answers for the whole stretch.
      for (let column = 0; column < side;) {
        if (cells[first + column] === mixed) {
          column++;
          continue;
        }
        let end = column + 1;
        while (end < side && cells[first + end] !== mixed) end++;
        const x = this.west + (column + 0.5) / this.#columnsPerDegree;
        const y = this.south + (row + 0.5) / this.#rowsPerDegree;
        cells.fill(this.#containsByEdges(x, y, row) ? inside : outside, first + column, first + end);
        column = end;
      }
    }
    return cells;
  }

  /** True when an edge of the area meets the box, its border included. */
  crossesBox(west: number, south: number, east: number, north: number): boolean {
    const edges = this.#edges;
    return this.#index().collides(west, south, east, north, (edge) => {
      const e = 4 * edge;
      const ax = edges[e]!;
      const ay = edges[e + 1]!;
      const dx = edges[e + 2]! - ax;
      const dy = edges[e + 3]! - ay;
      // The boxes overlap; they are still apart when all corners lie on one side of the edge's line.
      const a = dx * (south - ay) - dy * (west - ax);
      const b = dx * (south - ay) - dy * (east - ax);
      const c = dx * (north - ay) - dy * (west - ax);
      const d = dx * (north - ay) - dy * (east - ax);
      return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));
    });
  }

  #row(y: number): number {
    return Math.min(this.#rows - 1, ((y - this.south) * this.#rowsPerDegree) | 0);
  }

  #column(x: number): number {
    return Math.min(this.#rows - 1, ((x - this.west) * this.#columnsPerDegree) | 0);
  }

  #index(): Flatbush {
    if (!this.#edgeIndex) {
      const edges = this.#edges;
      const index = new Flatbush(edges.length / 4);
      for (let e = 0; e < edges.length; e += 4)
        index.add(
          Math.min(edges[e]!, edges[e + 2]!),
          Math.min(edges[e + 1]!, edges[e + 3]!),
          Math.max(edges[e]!, edges[e + 2]!),
          Math.max(edges[e + 1]!, edges[e + 3]!),
        );
      index.finish();
      this.#edgeIndex = index;
    }
    return this.#edgeIndex;
  }
}
