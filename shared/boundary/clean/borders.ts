import { arcCount, origin, type ArcGraph, type HalfArc } from './arcs.ts';
import { nextOf, type Faces } from './faces.ts';
import { firstHalf, lastHalf, linesOf, type Lines } from './lines.ts';
import { IntList, type PairTable } from './pair-table.ts';
import type { Work } from './progress.ts';
import { Groups } from './union.ts';

/** Borders between owners, and the rings they make: a `FlatTopology` of vertices not yet written out. */
export interface Borders {
  readonly vertices: PairTable;
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
): Work<Borders> {
  const isKept = (half: HalfArc) => owner[faces.left[half]!] !== owner[faces.left[half ^ 1]!];
  const after = (half: HalfArc): HalfArc => {
    let next = nextOf(graph, half);
    while (!isKept(next)) next = graph.clockwise[next]!;
    return next;
  };
  const lines = linesOf(graph, isKept, after);
  yield 0.5;
  const land = new Groups(faces.count);
  for (let half = 0; half < 2 * arcCount(graph); half += 2)
    if (!isKept(half)) land.join(faces.left[half]!, faces.left[half + 1]!);

  const polygons = new Map<number, Ring[]>();
  const traced = new Uint8Array(2 * lines.first.length);
  lines.first.forEach((_, line) => {
    for (const start of [2 * line, 2 * line + 1]) {
      const face = faces.left[firstHalf(lines, start)]!;
      if (traced[start] === 1 || owner[face]! < 0) continue;
      const cycle: number[] = [];
      for (let use = start; traced[use] === 0; use = lines.startingWith[after(lastHalf(lines, use))]!) {
        traced[use] = 1;
        cycle.push(use);
      }
      const rings = simpleRings(graph, lines, cycle);
      const known = polygons.get(land.of(face));
      if (known) known.push(...rings);
      else polygons.set(land.of(face), rings);
    }
  });
  yield 0.8;
  return {
    vertices: graph.vertices,
    path: lines.path,
    starts: lines.starts,
    ...packed(polygons, owner, areaCount),
  };
}

interface Ring {
  readonly uses: readonly number[];
  /** Twice the area, square grid units; negative where the ring winds clockwise, as holes do. */
  readonly size: number;
}

/** Cuts a way along lines where it comes back to a vertex. */
function simpleRings(graph: ArcGraph, lines: Lines, cycle: readonly number[]): Ring[] {
  const rings: Ring[] = [];
  const way: number[] = [];
  const places = new Map<number, number>();
  for (const use of cycle) {
    const vertex = origin(graph, firstHalf(lines, use));
    const before = places.get(vertex);
    if (before !== undefined) {
      const loop = way.splice(before);
      for (const part of loop) places.delete(origin(graph, firstHalf(lines, part)));
      rings.push(ring(graph, lines, loop));
    }
    places.set(vertex, way.length);
    way.push(use);
  }
  rings.push(ring(graph, lines, way));
  return rings;
}

function ring({ vertices }: ArcGraph, { path, starts }: Lines, lineUses: readonly number[]): Ring {
  const { first: xs, second: ys } = vertices;
  const reference = path[starts[lineUses[0]! >> 1]!]!;
  let size = 0;
  for (const use of lineUses) {
    let sum = 0;
    for (let at = starts[use >> 1]!; at + 1 < starts[(use >> 1) + 1]!; at++) {
      const [a, b] = [path[at]!, path[at + 1]!];
      sum +=
        (xs[a]! - xs[reference]!) * (ys[b]! - ys[reference]!) -
        (xs[b]! - xs[reference]!) * (ys[a]! - ys[reference]!);
    }
    size += (use & 1) === 0 ? sum : -sum;
  }
  return { uses: lineUses.map((use) => ((use & 1) === 0 ? use >> 1 : ~(use >> 1))), size };
}

/** Writes rings one after the other: areas in their order, their polygons and holes from the largest down. */
function packed(
  polygons: ReadonlyMap<number, readonly Ring[]>,
  owner: Int32Array,
  areaCount: number,
): Pick<Borders, 'uses' | 'rings' | 'polygons' | 'areas'> {
  const byArea: Ring[][][] = Array.from({ length: areaCount }, () => []);
  for (const [face, rings] of polygons) {
    const sorted = [...rings].sort((a, b) => b.size - a.size);
    byArea[owner[face]!]!.push([sorted[0]!, ...sorted.slice(1).reverse()]);
  }
  const uses = new IntList();
  const ringStarts = new IntList();
  const polygonStarts = new IntList();
  const areas = new Uint32Array(areaCount + 1);
  byArea.forEach((parts, area) => {
    areas[area] = polygonStarts.length;
    for (const rings of parts.sort((a, b) => b[0]!.size - a[0]!.size)) {
      polygonStarts.push(ringStarts.length);
      for (const { uses: own } of rings) {
        ringStarts.push(uses.length);
        for (const use of own) uses.push(use);
      }
    }
  });
  areas[areaCount] = polygonStarts.length;
  polygonStarts.push(ringStarts.length);
  ringStarts.push(uses.length);
  return {
    uses: uses.values.slice(0, uses.length),
    rings: Uint32Array.from(ringStarts.values.subarray(0, ringStarts.length)),
    polygons: Uint32Array.from(polygonStarts.values.subarray(0, polygonStarts.length)),
    areas,
  };
}
