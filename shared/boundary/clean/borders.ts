import { arcCount, origin, type ArcGraph, type HalfArc } from './arcs.ts';
import { nextOf, type Faces } from './faces.ts';
import { firstHalf, lastHalf, linesOf, type Lines } from './lines.ts';
import { IntList, type Pairs } from './pair-table.ts';
import type { Work } from './progress.ts';
import type { Room } from './room.ts';
import { Groups } from './union.ts';

/** Borders between owners, and the rings they make: a `FlatTopology` of vertices not yet written out. */
export interface Borders {
  readonly vertices: Pairs;
  /** Vertices of all arcs in order, both ends included. */
  readonly path: Int32Array;
  readonly starts: Uint32Array;
  readonly uses: Int32Array;
  readonly rings: Uint32Array;
  readonly polygons: Uint32Array;
  readonly areas: Uint32Array;
}

/**
 * Traces the borders between faces of different owners. Arcs within one area's land go, those left are joined
 * where they then simply follow each other. A ring that would touch itself is cut into rings that touch.
 * Yields the share that is done.
 *
 * @param owner by face, or -1
 */
export function* bordersOf(
  graph: ArcGraph,
  faces: Faces,
  owner: Int32Array,
  areaCount: number,
  room: Room,
): Work<Borders> {
  const isKept = (half: HalfArc) => owner[faces.left[half]!] !== owner[faces.left[half ^ 1]!];
  const after = (half: HalfArc): HalfArc => {
    let next = nextOf(graph, half);
    while (!isKept(next)) next = graph.clockwise[next]!;
    return next;
  };
  const lines = linesOf(graph, isKept, after, room);
  yield 0.5;
  const land = new Groups(faces.count);
  for (let half = 0; half < 2 * arcCount(graph); half += 2)
    if (!isKept(half)) land.join(faces.left[half]!, faces.left[half + 1]!);

  const rings = new RingList(graph, lines);
  const cycle = new IntList();
  const traced = new Uint8Array(2 * lines.first.length);
  for (let start = 0; start < traced.length; start++) {
    const face = faces.left[firstHalf(lines, start)]!;
    if (traced[start] === 1 || owner[face]! < 0) continue;
    cycle.length = 0;
    for (let use = start; traced[use] === 0; use = lines.startingWith[after(lastHalf(lines, use))]!) {
      traced[use] = 1;
      cycle.push(use);
    }
    rings.add(cycle, land.of(face));
  }
  yield 0.8;
  return {
    vertices: graph.vertices,
    path: lines.path,
    starts: lines.starts,
    ...packed(rings, owner, areaCount),
  };
}

/** Rings one after the other: as an object each, those of all Indonesia took 60 MB. */
class RingList {
  readonly #graph: ArcGraph;
  readonly #lines: Lines;
  /** Lines of each ring in order, twice their number, plus one where taken backwards. */
  readonly uses = new IntList();
  /** First of each ring's places in `uses`. */
  readonly starts = new IntList();
  /** By ring, the land it is of: a face, the lowest of those that make it up. */
  readonly lands = new IntList();
  /** By ring, twice the area, square grid units; negative where it winds clockwise, as holes do. */
  readonly sizes: number[] = [];
  readonly #way: number[] = [];
  /** By vertex on the way, where. */
  readonly #places = new Map<number, number>();

  constructor(graph: ArcGraph, lines: Lines) {
    this.#graph = graph;
    this.#lines = lines;
  }

  /** Cuts a way along lines where it comes back to a vertex. */
  add({ values, length }: IntList, land: number): void {
    const [way, places] = [this.#way, this.#places];
    for (let i = 0; i < length; i++) {
      const use = values[i]!;
      const vertex = this.#from(use);
      const before = places.get(vertex);
      if (before !== undefined) {
        const loop = way.splice(before);
        for (const part of loop) places.delete(this.#from(part));
        this.#push(loop, land);
      }
      places.set(vertex, way.length);
      way.push(use);
    }
    this.#push(way, land);
    way.length = 0;
    places.clear();
  }

  #from(use: number): number {
    return origin(this.#graph, firstHalf(this.#lines, use));
  }

  #push(ring: readonly number[], land: number): void {
    const { first: xs, second: ys } = this.#graph.vertices;
    const { path, starts } = this.#lines;
    const reference = path[starts[ring[0]! >> 1]!]!;
    const [x, y] = [xs[reference]!, ys[reference]!];
    this.starts.push(this.uses.length);
    this.lands.push(land);
    let size = 0;
    for (const use of ring) {
      this.uses.push(use);
      let sum = 0;
      for (let at = starts[use >> 1]!; at + 1 < starts[(use >> 1) + 1]!; at++) {
        const a = path[at]!;
        const b = path[at + 1]!;
        sum += (xs[a]! - x) * (ys[b]! - y) - (xs[b]! - x) * (ys[a]! - y);
      }
      size += (use & 1) === 0 ? sum : -sum;
    }
    this.sizes.push(size);
  }
}

/** Writes rings one after the other: areas in their order, their polygons and holes from the largest down. */
function packed(
  { uses, starts, lands, sizes }: RingList,
  owner: Int32Array,
  areaCount: number,
): Pick<Borders, 'uses' | 'rings' | 'polygons' | 'areas'> {
  starts.push(uses.length);
  const byLand = grouped(lands, owner.length);
  const order = new IntList();
  const isKnown = new Uint8Array(owner.length);
  for (let ring = 0; ring < lands.length; ring++) {
    const land = lands.values[ring]!;
    if (isKnown[land] === 0) order.push(land);
    isKnown[land] = 1;
  }
  const areaOf = new IntList(order.length);
  const exteriors = new Int32Array(order.length);
  for (let polygon = 0; polygon < order.length; polygon++) {
    const land = order.values[polygon]!;
    const [from, to] = [byLand.starts[land]!, byLand.starts[land + 1]!];
    if (to - from > 1) {
      byLand.members.subarray(from, to).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
      byLand.members.subarray(from + 1, to).reverse();
    }
    areaOf.push(owner[land]!);
    exteriors[polygon] = byLand.members[from]!;
  }
  const byArea = grouped(areaOf, areaCount);
  const lineUses = new IntList(uses.length);
  const ringStarts = new IntList(lands.length + 1);
  const polygonStarts = new IntList(order.length + 1);
  const areas = new Uint32Array(areaCount + 1);
  for (let area = 0; area < areaCount; area++) {
    areas[area] = polygonStarts.length;
    const [first, end] = [byArea.starts[area]!, byArea.starts[area + 1]!];
    if (end - first > 1)
      byArea.members
        .subarray(first, end)
        .sort((a, b) => sizes[exteriors[b]!]! - sizes[exteriors[a]!]! || a - b);
    for (let i = first; i < end; i++) {
      const land = order.values[byArea.members[i]!]!;
      polygonStarts.push(ringStarts.length);
      for (let k = byLand.starts[land]!; k < byLand.starts[land + 1]!; k++) {
        const ring = byLand.members[k]!;
        ringStarts.push(lineUses.length);
        for (let at = starts.values[ring]!; at < starts.values[ring + 1]!; at++) {
          const use = uses.values[at]!;
          lineUses.push((use & 1) === 0 ? use >> 1 : ~(use >> 1));
        }
      }
    }
  }
  areas[areaCount] = polygonStarts.length;
  polygonStarts.push(ringStarts.length);
  ringStarts.push(lineUses.length);
  return {
    uses: lineUses.values,
    rings: new Uint32Array(ringStarts.values.buffer),
    polygons: new Uint32Array(polygonStarts.values.buffer),
    areas,
  };
}

interface Grouped {
  /** First of each group's places in `members`, then its length. */
  readonly starts: Uint32Array;
  /** What is in each group, ascending. */
  readonly members: Int32Array;
}

/** @param groupOf by member */
function grouped({ values, length }: IntList, groups: number): Grouped {
  const starts = new Uint32Array(groups + 1);
  for (let member = 0; member < length; member++) starts[values[member]! + 1]!++;
  for (let group = 0; group < groups; group++) starts[group + 1]! += starts[group]!;
  const members = new Int32Array(length);
  const next = starts.slice();
  for (let member = 0; member < length; member++) members[next[values[member]!]!++] = member;
  return { starts, members };
}
