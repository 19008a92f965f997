import type { Pairs } from './pair-table.ts';

/** Weight of the angle: a sharp corner goes before a blunt one that encloses as much, so that lines get smoother. */
const angleWeight = 0.7;

/**
 * Takes vertices off a line, always the one whose triangle with its neighbours on the line is smallest
 * (M. Visvalingam, J. Whyatt, The Cartographic Journal 30, 1993), weighted by the angle as mapshaper does.
 * One is used for line after line, so that its arrays are made once.
 */
export class Thinning {
  readonly #xs: Int32Array;
  readonly #ys: Int32Array;
  #line: Int32Array = new Int32Array(0);
  #shrink = 1;
  /** By place on the line, the places before and after it that are left. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** By place, its weighted triangle in square grid units, east–west shrunk to the latitude. */
  readonly #sizes: Float64Array;
  /** A binary heap of places by size, and by place its position there, or -1. */
  readonly #heap: Int32Array;
  readonly #position: Int32Array;
  #length = 0;

  constructor(vertices: Pairs, longest: number) {
    this.#xs = vertices.first;
    this.#ys = vertices.second;
    this.before = new Int32Array(longest);
    this.after = new Int32Array(longest);
    this.#sizes = new Float64Array(longest);
    this.#heap = new Int32Array(longest);
    this.#position = new Int32Array(longest);
  }

  /**
   * @param line vertices, the first and last of which stay
   * @param shrink width of a degree over its height
   * @param most ends when no triangle is smaller
   * @param take told the place and size of each vertex about to go; false where it must stay for now
   */
  thin(line: Int32Array, shrink: number, most: number, take: (place: number, size: number) => boolean): void {
    const last = line.length - 1;
    this.#line = line;
    this.#shrink = shrink;
    this.#length = 0;
    for (let place = 0; place <= last; place++) {
      this.before[place] = place - 1;
      this.after[place] = place + 1;
      this.#position[place] = -1;
    }
    for (let place = 1; place < last; place++) {
      this.#sizes[place] = this.#sizeAt(place);
      if (this.#sizes[place]! < most) this.#insert(place);
    }
    let reached = 0;
    while (this.#length > 0) {
      const place = this.#pop();
      // Some have grown since they came in.
      if (this.#sizes[place]! >= most) return;
      // What only became small because its neighbour went is no smaller a detail than that was.
      reached = Math.max(reached, this.#sizes[place]!);
      if (!take(place, reached)) continue;
      const previous = this.before[place]!;
      const next = this.after[place]!;
      this.after[previous] = next;
      this.before[next] = previous;
      if (previous > 0) this.#update(previous, most);
      if (next < last) this.#update(next, most);
    }
  }

  #update(place: number, most: number): void {
    const size = this.#sizeAt(place);
    this.#sizes[place] = size;
    const position = this.#position[place]!;
    if (position < 0) {
      if (size < most) this.#insert(place);
      return;
    }
    this.#up(position, place);
    this.#down(this.#position[place]!, place);
  }

  #sizeAt(place: number): number {
    const a = this.#line[this.before[place]!]!;
    const b = this.#line[place]!;
    const c = this.#line[this.after[place]!]!;
    const ux = (this.#xs[a]! - this.#xs[b]!) * this.#shrink;
    const uy = this.#ys[a]! - this.#ys[b]!;
    const vx = (this.#xs[c]! - this.#xs[b]!) * this.#shrink;
    const vy = this.#ys[c]! - this.#ys[b]!;
    const lengths = Math.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy));
    const cosine = lengths > 0 ? (ux * vx + uy * vy) / lengths : 1;
    return (Math.abs(ux * vy - uy * vx) / 2) * (1 - angleWeight * cosine);
  }

  #insert(place: number): void {
    this.#up(this.#length++, place);
  }

  #pop(): number {
    const top = this.#heap[0]!;
    this.#position[top] = -1;
    const moved = this.#heap[--this.#length]!;
    if (this.#length > 0) this.#down(0, moved);
    return top;
  }

  #up(position: number, place: number): void {
    const size = this.#sizes[place]!;
    let at = position;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.#heap[parent]!;
      if (this.#sizes[above]! <= size) break;
      this.#put(at, above);
      at = parent;
    }
    this.#put(at, place);
  }

  #down(position: number, place: number): void {
    const size = this.#sizes[place]!;
    let at = position;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#length) break;
      if (child + 1 < this.#length && this.#sizes[this.#heap[child + 1]!]! < this.#sizes[this.#heap[child]!]!)
        child++;
      const below = this.#heap[child]!;
      if (this.#sizes[below]! >= size) break;
      this.#put(at, below);
      at = child;
    }
    this.#put(at, place);
  }

  #put(position: number, place: number): void {
    this.#heap[position] = place;
    this.#position[place] = position;
  }
}
