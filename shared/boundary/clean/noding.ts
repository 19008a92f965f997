import { refused, done, type Problem, type Result } from '../../text/problem.ts';
import { EdgeIndex } from './edge-index.ts';
import type { GridRings } from './grid.ts';
import { IntList, PairTable, type Pairs } from './pair-table.ts';
import type { Work } from './progress.ts';
import type { Room } from './room.ts';

/** Rings as edges that meet in their ends alone. */
export interface Noded {
  readonly vertices: Pairs;
  /** Distinct edges: the lower vertex in `first`, the higher in `second`. Some are no longer in any ring. */
  readonly edges: Pairs;
  /** Edges of all rings in order: twice the edge, plus one where it is taken from the higher vertex. */
  readonly sequence: Int32Array<ArrayBuffer>;
  /** First place of each ring in `sequence`, then its length. */
  readonly rings: Uint32Array;
  /** By ring, vertices put into its edges. */
  readonly snapped: Uint32Array;
}

/** Edges compared, and rings, between two looks at whether the user has given up. */
const slice = 200_000;
const ringSlice = 1_000;
/**
 * Crossings and comparisons for each edge beyond which no boundaries were drawn but noise: the national file
 * has 0.0003 and 3. A few figures may be tangled as much as they like.
 */
const mostHits = 8;
const mostComparisons = 1_000;
const fewHits = 1_000_000;
const fewComparisons = 100_000_000;

/**
 * Cuts edges where they cross, and leads them through every vertex they pass within half a grid unit of:
 * iterated snap rounding (D. Halperin, E. Packer, Computational Geometry 23, 2002). No edge moves by more
 * than some tenths of a metre, and what comes out is left alone when it comes in again. It ends, since each
 * cut leaves edges that are shorter on a grid.
 *
 * @returns a problem where edges cross each other more often than any map's do
 */
export function* noding(rings: GridRings, room: Room): Work<Result<Noded>> {
  const edges = new PairTable(Math.ceil(rings.sequence.length / 1.75), room);
  const sequence = yield* numbering(rings, edges);
  const noder = new Noder(rings, edges, sequence, room);
  // Edges made by cutting come after those they were cut from, and are looked at in turn.
  for (let from = 0; from < noder.edges.count || noder.cut();) {
    for (const goal = noder.comparisons + slice; from < noder.edges.count && noder.comparisons < goal; from++)
      noder.look(from);
    if (noder.isTangled()) return refused(tangled());
    yield 0.3 + (0.7 * from) / noder.edges.count;
  }
  return done(noder.noded());
}

class Noder {
  readonly edges: PairTable;
  readonly #rings: GridRings;
  readonly #vertices: PairTable;
  readonly #sequence: Int32Array<ArrayBuffer>;
  readonly #room: Room;
  readonly #index: EdgeIndex;
  /** By edge, 0 as long as it is not cut. */
  #isCut: Uint8Array;
  /** By edge that is cut, the edges it is cut into, from its lower vertex on. */
  readonly #pieces = new Map<number, readonly number[]>();
  /** Edges and the vertices they are to be led through, in pairs, since the last cutting. */
  #hits = new IntList();
  #cuts = 0;
  /** Pairs of edges compared, and edges looked at. */
  comparisons = 0;

  /** @param sequence edges of all rings in order, directed */
  constructor(rings: GridRings, edges: PairTable, sequence: Int32Array<ArrayBuffer>, room: Room) {
    this.#room = room;
    this.#rings = rings;
    this.#vertices = rings.vertices;
    this.edges = edges;
    this.#sequence = sequence;
    this.#isCut = new Uint8Array(edges.count);
    this.#index = new EdgeIndex(this.#vertices, edges.count, this.#meanLength(), room);
  }

  /** Compares an edge with those looked at before. */
  look(edge: number): void {
    if (this.#isCut[edge] !== 0) return;
    const u = this.edges.first[edge]!;
    const v = this.edges.second[edge]!;
    const { first: xs, second: ys } = this.#vertices;
    const [ux, uy, vx, vy] = [xs[u]!, ys[u]!, xs[v]!, ys[v]!];
    const [west, east] = ux < vx ? [ux, vx] : [vx, ux];
    const [south, north] = uy < vy ? [uy, vy] : [vy, uy];
    const { first, second } = this.edges;
    this.comparisons +=
      1 +
      this.#index.add(edge, u, v, (other) => {
        const p = first[other]!;
        const q = second[other]!;
        const px = xs[p]!;
        const qx = xs[q]!;
        if (px < qx ? px > east || qx < west : qx > east || px < west) return;
        const py = ys[p]!;
        const qy = ys[q]!;
        if (py < qy ? py > north || qy < south : qy > north || py < south) return;
        if (this.#isCut[other] === 0) this.#compare(edge, other);
      });
  }

  #compare(edge: number, other: number): void {
    const { first: lower, second: higher } = this.edges;
    const [u, v, p, q] = [lower[edge]!, higher[edge]!, lower[other]!, higher[other]!];
    const { first: xs, second: ys } = this.#vertices;
    const sideP = this.#side(u, v, p);
    const sideQ = this.#side(u, v, q);
    const sideU = this.#side(p, q, u);
    const sideV = this.#side(p, q, v);
    // A line passes through the square of half a unit around a position when twice its cross product is less
    // than the reach, width and height of the line together. Not where it but grazes a corner: of the squares
    // left and right of a line only one could then be passed through in order.
    const reach = Math.abs(xs[v]! - xs[u]!) + Math.abs(ys[v]! - ys[u]!);
    const otherReach = Math.abs(xs[q]! - xs[p]!) + Math.abs(ys[q]! - ys[p]!);
    let led = false;
    if (2 * Math.abs(sideP) < reach && this.#isBeside(edge, p)) led = this.#hit(edge, p);
    if (2 * Math.abs(sideQ) < reach && this.#isBeside(edge, q)) led = this.#hit(edge, q);
    if (2 * Math.abs(sideU) < otherReach && this.#isBeside(other, u)) led = this.#hit(other, u);
    if (2 * Math.abs(sideV) < otherReach && this.#isBeside(other, v)) led = this.#hit(other, v);
    if (led || sideP === 0 || sideQ === 0 || sideU === 0 || sideV === 0) return;
    if (sideP > 0 === sideQ > 0 || sideU > 0 === sideV > 0) return;
    const share = sideP / (sideP - sideQ);
    const crossing = this.#vertices.number(
      Math.round(xs[p]! + share * (xs[q]! - xs[p]!)),
      Math.round(ys[p]! + share * (ys[q]! - ys[p]!)),
    );
    if (this.#isBeside(edge, crossing)) this.#hit(edge, crossing);
    if (this.#isBeside(other, crossing)) this.#hit(other, crossing);
  }

  #hit(edge: number, vertex: number): true {
    this.#hits.push(edge);
    this.#hits.push(vertex);
    return true;
  }

  isTangled(): boolean {
    const edges = this.#rings.sequence.length;
    return (
      this.#cuts + this.#hits.length / 2 > mostHits * edges + fewHits ||
      this.comparisons > mostComparisons * edges + fewComparisons
    );
  }

  /** Cuts the edges that were hit. Returns whether there were any. */
  cut(): boolean {
    const { values, length } = this.#hits;
    if (length === 0) return false;
    this.#hits = new IntList();
    this.#cuts += length / 2;
    const through = new Map<number, Set<number>>();
    for (let i = 0; i < length; i += 2) {
      const vertices = through.get(values[i]!);
      if (vertices) vertices.add(values[i + 1]!);
      else through.set(values[i]!, new Set([values[i + 1]!]));
    }
    for (const [edge, vertices] of through) this.#cutAt(edge, vertices);
    return true;
  }

  #cutAt(edge: number, through: ReadonlySet<number>): void {
    const { first: xs, second: ys } = this.#vertices;
    const u = this.edges.first[edge]!;
    const v = this.edges.second[edge]!;
    const along = (w: number) =>
      (xs[w]! - xs[u]!) * (xs[v]! - xs[u]!) + (ys[w]! - ys[u]!) * (ys[v]! - ys[u]!);
    const path = [u, ...[...through].sort((a, b) => along(a) - along(b) || a - b), v];
    if (this.#isCut.length < this.edges.count + path.length) this.#makeRoom();
    this.#isCut[edge] = 1;
    this.#pieces.set(
      edge,
      path.slice(1).map((to, i) => directed(this.edges, path[i]!, to)),
    );
  }

  #makeRoom(): void {
    const longer = new Uint8Array(this.edges.count * 2 + 1024);
    longer.set(this.#isCut);
    this.#isCut = longer;
  }

  noded(): Noded {
    const { rings } = this.#rings;
    const [vertices, edges] = [this.#vertices.settled(), this.edges.settled()];
    this.#index.close();
    const snapped = new Uint32Array(rings.length - 1);
    if (this.#pieces.size === 0) return { vertices, edges, sequence: this.#sequence, rings, snapped };
    const sequence = new IntList(this.#sequence.length + 1024, this.#room);
    const starts = new Uint32Array(rings.length);
    for (let ring = 0; ring + 1 < rings.length; ring++) {
      starts[ring] = sequence.length;
      for (let i = rings[ring]!; i < rings[ring + 1]!; i++) this.#expand(this.#sequence[i]!, sequence);
      snapped[ring] = sequence.length - starts[ring]! - (rings[ring + 1]! - rings[ring]!);
    }
    starts[rings.length - 1] = sequence.length;
    this.#room.back(this.#sequence);
    return {
      vertices,
      edges,
      sequence: sequence.values.subarray(0, sequence.length),
      rings: starts,
      snapped,
    };
  }

  #expand(use: number, into: IntList): void {
    const pieces = this.#pieces.get(use >> 1);
    if (!pieces) into.push(use);
    else if ((use & 1) === 0) for (const piece of pieces) this.#expand(piece, into);
    else for (let i = pieces.length - 1; i >= 0; i--) this.#expand(pieces[i]! ^ 1, into);
  }

  /** Twice the area of the triangle, positive when c lies left of the line from a to b. */
  #side(a: number, b: number, c: number): number {
    const { first: xs, second: ys } = this.#vertices;
    const ax = xs[a]!;
    const ay = ys[a]!;
    return (xs[b]! - ax) * (ys[c]! - ay) - (ys[b]! - ay) * (xs[c]! - ax);
  }

  /** True for a vertex in the box of an edge that is none of its ends. */
  #isBeside(edge: number, vertex: number): boolean {
    const u = this.edges.first[edge]!;
    const v = this.edges.second[edge]!;
    if (vertex === u || vertex === v) return false;
    const { first: xs, second: ys } = this.#vertices;
    const x = xs[vertex]!;
    const y = ys[vertex]!;
    return (
      Math.min(xs[u]!, xs[v]!) <= x &&
      x <= Math.max(xs[u]!, xs[v]!) &&
      Math.min(ys[u]!, ys[v]!) <= y &&
      y <= Math.max(ys[u]!, ys[v]!)
    );
  }

  #meanLength(): number {
    const { first: xs, second: ys } = this.#vertices;
    const { first, second, count } = this.edges;
    let sum = 0;
    for (let i = 0; i < count; i++)
      sum += Math.abs(xs[first[i]!]! - xs[second[i]!]!) + Math.abs(ys[first[i]!]! - ys[second[i]!]!);
    return count === 0 ? 1 : sum / count;
  }
}

/** Numbers the edges of rings. Returns them in order, directed, in the place of the vertices they lead from. */
function* numbering({ sequence, rings }: GridRings, edges: PairTable): Work<Int32Array<ArrayBuffer>> {
  for (let ring = 0; ring + 1 < rings.length; ring++) {
    if (ring % ringSlice === 0) yield (0.3 * ring) / rings.length;
    const from = rings[ring]!;
    const last = rings[ring + 1]! - 1;
    const first = sequence[from]!;
    for (let i = from; i <= last; i++)
      sequence[i] = directed(edges, sequence[i]!, i < last ? sequence[i + 1]! : first);
  }
  return sequence;
}

/** Twice the edge between two vertices, plus one where it leads from the higher to the lower. */
function directed(edges: PairTable, from: number, to: number): number {
  return from < to ? edges.number(from, to) * 2 : edges.number(to, from) * 2 + 1;
}

function tangled(): Problem {
  return {
    code: 'boundaries-tangled',
    what: {
      id: 'Garis batas dalam berkas itu saling memotong atau berhimpitan di mana-mana.',
      en: 'The boundaries of the file cross or crowd each other everywhere.',
    },
    why: {
      id: 'Pada peta batas wilayah setiap garis berdekatan dengan beberapa garis lain saja.',
      en: 'On a map of boundaries every line is near a few others only.',
    },
    next: {
      id: 'Periksa apakah berkasnya rusak dan apakah koordinatnya urut bujur, lintang.',
      en: 'Check whether the file is damaged, and its coordinates are in the order longitude, latitude.',
    },
  };
}
