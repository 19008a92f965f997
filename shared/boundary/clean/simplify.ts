import type { Borders } from './borders.ts';
import { perDegree } from './grid.ts';
import type { Simplification } from './options.ts';
import { IntList } from './pair-table.ts';
import type { Work } from './progress.ts';
import type { Room } from './room.ts';
import { metresPerDegree } from './sphere.ts';
import { Thinning } from './thinning.ts';
import { VertexIndex } from './vertex-index.ts';

/** A vertex stays when its triangle is more than this share of the smallest ring along its border. */
const dearest = 0.02;
/** Vertices that are looked at to find how large a detail the wanted share of them is. */
const sampleSize = 300_000;
const slice = 2_000;

/**
 * Thins out borders, each once for both areas along it. A vertex goes only when no other is in the triangle
 * it made with its neighbours: so no border ever comes to cross or touch another, and whatever lay on one side
 * of it stays there. Where borders meet they stay, every ring keeps at least three vertices, and small rings
 * keep their shape.
 */
export function* simplifying(borders: Borders, simplification: Simplification, room: Room): Work<Borders> {
  const { vertices, path, starts } = borders;
  const lineCount = starts.length - 1;
  let longest = 0;
  for (let line = 0; line < lineCount; line++) longest = Math.max(longest, starts[line + 1]! - starts[line]!);
  const thinning = new Thinning(vertices, longest);
  const shrink = Float64Array.from({ length: lineCount }, (_, line) =>
    Math.cos(((vertices.second[path[starts[line]!]!]! / perDegree) * Math.PI) / 180),
  );
  const limits = limitsOf(borders, shrink);
  const lineOf = (line: number) => path.subarray(starts[line], starts[line + 1]);
  let most = 0;
  if (simplification.by === 'metres') {
    const units = (simplification.metres / metresPerDegree) * perDegree;
    most = units * units;
  } else {
    const sizes: number[] = [];
    const every = Math.ceil(path.length / sampleSize);
    for (let line = 0; line < lineCount; line += every) {
      if ((line / every) % slice === 0) yield (0.2 * line) / lineCount;
      thinning.thin(lineOf(line), shrink[line]!, Infinity, (_, size) => {
        sizes.push(size < limits[line]! ? size : Infinity);
        return true;
      });
    }
    const sorted = Float64Array.from(sizes).sort();
    most = sorted[Math.floor((1 - simplification.share) * sorted.length)] ?? Infinity;
  }

  const index = new VertexIndex(vertices, path, 4 * meanEdge(borders), room);
  const straight = new StraightLines(borders);
  const thinned = new IntList(path.length, room);
  room.clear();
  const thinnedStarts = new Uint32Array(starts.length);
  for (let line = 0; line < lineCount; line++) {
    if (line % slice === 0) yield 0.2 + (0.8 * line) / lineCount;
    thinnedStarts[line] = thinned.length;
    const from = lineOf(line);
    const last = from.length - 1;
    let left = from.length;
    thinning.thin(from, shrink[line]!, Math.min(most, limits[line]!), (place) => {
      const a = from[thinning.before[place]!]!;
      const b = from[place]!;
      const c = from[thinning.after[place]!]!;
      if (left === 3 && !straight.mayBe(line)) return false;
      if (left === 4 && from[0] === from[last]) return false;
      if (index.isOccupied(a, b, c)) return false;
      index.remove(b);
      left--;
      if (left === 2) straight.add(line);
      return true;
    });
    for (let place = 0; place <= last; place = thinning.after[place]!) thinned.push(from[place]!);
  }
  thinnedStarts[lineCount] = thinned.length;
  index.close();
  return { ...borders, path: thinned.values.subarray(0, thinned.length), starts: thinnedStarts };
}

/** By line, the largest triangle that may go, in the measure of `Thinning`. */
function limitsOf({ vertices, path, starts, uses, rings }: Borders, shrink: Float64Array): Float64Array {
  const { first: xs, second: ys } = vertices;
  const sums = new Float64Array(starts.length - 1);
  for (let line = 0; line < sums.length; line++)
    for (let at = starts[line]!; at + 1 < starts[line + 1]!; at++)
      sums[line]! += xs[path[at]!]! * ys[path[at + 1]!]! - xs[path[at + 1]!]! * ys[path[at]!]!;
  const limits = new Float64Array(sums.length).fill(Infinity);
  for (let ring = 0; ring + 1 < rings.length; ring++) {
    let size = 0;
    for (let i = rings[ring]!; i < rings[ring + 1]!; i++)
      size += uses[i]! < 0 ? -sums[~uses[i]!]! : sums[uses[i]!]!;
    for (let i = rings[ring]!; i < rings[ring + 1]!; i++) {
      const line = uses[i]! < 0 ? ~uses[i]! : uses[i]!;
      limits[line] = Math.min(limits[line]!, (dearest * shrink[line]! * Math.abs(size)) / 2);
    }
  }
  return limits;
}

function meanEdge({ vertices, path, starts }: Borders): number {
  const { first: xs, second: ys } = vertices;
  let sum = 0;
  let edges = 0;
  for (let line = 0; line + 1 < starts.length; line++) {
    for (let at = starts[line]!; at + 1 < starts[line + 1]!; at++) {
      sum += Math.hypot(xs[path[at]!]! - xs[path[at + 1]!]!, ys[path[at]!]! - ys[path[at + 1]!]!);
      edges++;
    }
  }
  return edges === 0 ? 1 : sum / edges;
}

/** Of several lines from one vertex to another only one may be straight, or they would be the same. */
class StraightLines {
  readonly #ends: Int32Array;
  readonly #straight = new Set<number>();
  readonly #vertexCount: number;

  constructor({ vertices, path, starts }: Borders) {
    this.#vertexCount = vertices.count;
    this.#ends = new Int32Array(2 * starts.length - 2);
    for (let line = 0; line + 1 < starts.length; line++) {
      this.#ends[2 * line] = path[starts[line]!]!;
      this.#ends[2 * line + 1] = path[starts[line + 1]! - 1]!;
      if (starts[line]! + 2 === starts[line + 1]) this.add(line);
    }
  }

  /** @returns false where another line already is, or the line returns to where it began */
  mayBe(line: number): boolean {
    return this.#ends[2 * line] !== this.#ends[2 * line + 1] && !this.#straight.has(this.#key(line));
  }

  add(line: number): void {
    this.#straight.add(this.#key(line));
  }

  #key(line: number): number {
    const a = this.#ends[2 * line]!;
    const b = this.#ends[2 * line + 1]!;
    return Math.min(a, b) * this.#vertexCount + Math.max(a, b);
  }
}
