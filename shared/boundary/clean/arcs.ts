import type { Noded } from './noding.ts';
import { IntList, type Pairs } from './pair-table.ts';
import type { Work } from './progress.ts';
import type { Room } from './room.ts';

/** An arc taken in one direction: twice the arc, plus one where backwards. `^ 1` turns it round. */
export type HalfArc = number;

/** Lines of edges between the places where three or more of them meet. */
export interface ArcGraph {
  readonly vertices: Pairs;
  /** Vertices of all arcs in order, both ends included. */
  readonly path: Int32Array<ArrayBuffer>;
  /** First place of each arc in `path`, then its length. */
  readonly starts: Uint32Array;
  /** By half-arc, the next one clockwise among those that leave the same vertex. */
  readonly clockwise: Int32Array;
  /** First of each arc's places in `users`, then its length. */
  readonly use: Uint32Array;
  /**
   * Rings that run along an arc: twice the ring, plus one where against the arc's direction. A ring that runs
   * both ways is in neither.
   */
  readonly users: Int32Array;
}

export function arcCount(graph: ArcGraph): number {
  return graph.starts.length - 1;
}

/** The vertex a half-arc leaves from. */
export function origin({ path, starts }: ArcGraph, half: HalfArc): number {
  return path[(half & 1) === 0 ? starts[half >> 1]! : starts[(half >> 1) + 1]! - 1]!;
}

/** Joins edges into arcs. Yields the share that is done. @param noded whose edges and sequence go back */
export function* arcGraph(noded: Noded, room: Room): Work<ArcGraph> {
  const { vertices, edges } = noded;
  const uses = usesOf(noded, room);
  room.back(noded.sequence);
  yield 0.3;
  /** 3 for more than that. */
  const degree = new Uint8Array(vertices.count);
  // Of a vertex with two edges, the one exclusive-or the other: from either follows the next.
  const either = room.ints(vertices.count);
  let kept = 0;
  for (let edge = 0; edge < edges.count; edge++) {
    if (uses.starts[edge] === uses.ends[edge]) continue;
    kept++;
    const lower = edges.first[edge]!;
    const higher = edges.second[edge]!;
    if (degree[lower]! < 3) degree[lower]!++;
    if (degree[higher]! < 3) degree[higher]!++;
    either[lower]! ^= edge;
    either[higher]! ^= edge;
  }
  yield 0.4;
  // Each arc has a vertex more than edges. Those that meet others have two ends there, and no ring makes two that do not.
  let ends = 0;
  for (let edge = 0; edge < edges.count; edge++) {
    if (uses.starts[edge] === uses.ends[edge]) continue;
    if (degree[edges.first[edge]!] !== 2) ends++;
    if (degree[edges.second[edge]!] !== 2) ends++;
  }
  const path = new IntList(kept + ends / 2 + noded.rings.length, room);
  const starts = new IntList();
  const firstEdges = new IntList();
  const taken = new Uint8Array(edges.count);
  const follow = (edge: number, from: number): void => {
    starts.push(path.length);
    firstEdges.push(2 * edge + (from === edges.first[edge] ? 0 : 1));
    path.push(from);
    for (let at = from; ;) {
      taken[edge] = 1;
      at = edges.first[edge]! + edges.second[edge]! - at;
      path.push(at);
      if (degree[at] !== 2 || at === from) return;
      edge ^= either[at]!;
    }
  };
  for (let edge = 0; edge < edges.count; edge++) {
    if (taken[edge] === 1 || uses.starts[edge] === uses.ends[edge]) continue;
    if (degree[edges.first[edge]!] !== 2) follow(edge, edges.first[edge]!);
    else if (degree[edges.second[edge]!] !== 2) follow(edge, edges.second[edge]!);
  }
  // What is left are rings that meet no other.
  for (let edge = 0; edge < edges.count; edge++)
    if (taken[edge] === 0 && uses.starts[edge] !== uses.ends[edge]) follow(edge, edges.first[edge]!);
  starts.push(path.length);
  yield 0.7;

  const users = new IntList();
  const use = new Uint32Array(firstEdges.length + 1);
  for (let arc = 0; arc < firstEdges.length; arc++) {
    use[arc] = users.length;
    const first = firstEdges.values[arc]!;
    for (let i = uses.starts[first >> 1]!; i < uses.ends[first >> 1]!; i++)
      users.push(uses.values[i]! ^ (first & 1));
  }
  use[firstEdges.length] = users.length;
  room.back(either, uses.starts, uses.ends, uses.values);
  room.back(edges.first, edges.second);
  const graph = {
    vertices,
    path: path.values.subarray(0, path.length),
    starts: Uint32Array.from(starts.values.subarray(0, starts.length)),
    use,
    users: users.values.slice(0, users.length),
  };
  return { ...graph, clockwise: aroundVertices({ ...graph, clockwise: new Int32Array(0) }, room) };
}

interface Uses {
  /** First place of each edge in `values`. */
  readonly starts: Int32Array<ArrayBuffer>;
  /** One past its last; as its first where no ring runs along it. */
  readonly ends: Int32Array<ArrayBuffer>;
  readonly values: Int32Array<ArrayBuffer>;
}

/** The rings along each edge. A ring that runs along it and back encloses nothing there. */
function usesOf({ edges, sequence, rings }: Noded, room: Room): Uses {
  const starts = room.ints(edges.count + 1);
  for (const use of sequence) starts[(use >> 1) + 1]!++;
  for (let edge = 0; edge < edges.count; edge++) starts[edge + 1]! += starts[edge]!;
  const ends = room.ints(edges.count);
  ends.set(starts.subarray(0, edges.count));
  const values = room.ints(sequence.length);
  for (let ring = 0; ring + 1 < rings.length; ring++) {
    for (let i = rings[ring]!; i < rings[ring + 1]!; i++) {
      const edge = sequence[i]! >> 1;
      const user = 2 * ring + (sequence[i]! & 1);
      let at = starts[edge]!;
      const end = ends[edge]!;
      while (at < end && values[at] !== (user ^ 1)) at++;
      if (at < end) {
        ends[edge] = end - 1;
        values[at] = values[end - 1]!;
      } else {
        values[end] = user;
        ends[edge] = end + 1;
      }
    }
  }
  return { starts, ends, values };
}

/** Sorts the half-arcs that leave each vertex. */
function aroundVertices(graph: ArcGraph, room: Room): Int32Array {
  const { path, starts, vertices } = graph;
  const { first: xs, second: ys } = vertices;
  const halves = 2 * arcCount(graph);
  const leaving = room.ints(vertices.count + 1);
  for (let half = 0; half < halves; half++) leaving[origin(graph, half) + 1]!++;
  for (let vertex = 0; vertex < vertices.count; vertex++) leaving[vertex + 1]! += leaving[vertex]!;
  const sorted = new Int32Array(halves);
  const next = room.ints(vertices.count);
  next.set(leaving.subarray(0, vertices.count));
  for (let half = 0; half < halves; half++) sorted[next[origin(graph, half)]!++] = half;
  const toward = (half: HalfArc): number =>
    path[(half & 1) === 0 ? starts[half >> 1]! + 1 : starts[(half >> 1) + 1]! - 2]!;

  const clockwise = new Int32Array(halves);
  for (let vertex = 0; vertex < vertices.count; vertex++) {
    const from = leaving[vertex]!;
    const to = leaving[vertex + 1]!;
    if (from === to) continue;
    const x = xs[vertex]!;
    const y = ys[vertex]!;
    const isLower = (half: HalfArc): boolean => {
      const dy = ys[toward(half)]! - y;
      return dy < 0 || (dy === 0 && xs[toward(half)]! < x);
    };
    // Of two and fewer each is beside the other.
    if (to - from > 2)
      sorted.subarray(from, to).sort((a, b) => {
        const lower = isLower(a);
        if (lower !== isLower(b)) return lower ? 1 : -1;
        const p = toward(a);
        const q = toward(b);
        return (ys[p]! - y) * (xs[q]! - x) - (xs[p]! - x) * (ys[q]! - y);
      });
    for (let i = from; i < to; i++) clockwise[sorted[i]!] = sorted[i > from ? i - 1 : to - 1]!;
  }
  room.back(leaving, next);
  return clockwise;
}
