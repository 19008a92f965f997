import { arcCount, type ArcGraph } from './arcs.ts';
import type { Claims } from './claims.ts';
import type { Faces } from './faces.ts';
import type { CleanOptions } from './options.ts';
import type { KeptGap, LargeOverlap, RepairKind } from './report.ts';
import type { ArcMeasures } from './measures.ts';
import { Groups } from './union.ts';
import { perDegree } from './grid.ts';

/** A change of one area by a piece of land, m²; negative where it loses it. */
export interface LandRepair {
  readonly area: number;
  readonly kind: RepairKind;
  readonly change: number;
}

export interface Owners {
  /** By face, the area that has it, or -1. */
  readonly of: Int32Array;
  /** By area, m² of the land it claimed. */
  readonly claimed: Float64Array;
  readonly repairs: readonly LandRepair[];
  readonly keptGaps: readonly KeptGap[];
  readonly largeOverlaps: readonly LargeOverlap[];
}

/** Faces side by side that the same areas claim. */
interface Patch {
  /** m². */
  area: number;
  /** Metres of outline. */
  outline: number;
  /** By the patches beside it, metres of common outline. */
  readonly beside: Map<number, number>;
  /** A vertex of its outline. */
  vertex: number;
}

/**
 * Gives every face to one area at most.
 *
 * - Land that several areas claim goes to the one that claims least in all (of equals, the first): a desa
 *   drawn over the one it lies in stays whole, and where neighbours overlap the one loses least of itself
 *   that the land is worth most to. An area that would be left without any land keeps its largest piece,
 *   unless that is all another one has.
 * - Land no area claims, all around it claimed, goes to the area with the longest border on it when it is small
 *   or narrow, as the options say. Larger it stays as it is.
 */
export function ownersOf(
  graph: ArcGraph,
  faces: Faces,
  claims: Claims,
  measures: ArcMeasures,
  areaCount: number,
  options: CleanOptions,
): Owners {
  const joined = new Groups(faces.count);
  for (let arc = 0; arc < arcCount(graph); arc++) {
    const left = faces.left[2 * arc]!;
    const right = faces.left[2 * arc + 1]!;
    if (claims.of[left] === claims.of[right]) joined.join(left, right);
  }
  const patchOf = Int32Array.from({ length: faces.count }, (_, face) => joined.of(face));
  const areas = patchAreas(graph, faces, patchOf, measures);
  const claimed = new Float64Array(areaCount);
  for (let face = 0; face < faces.count; face++)
    if (patchOf[face] === face)
      for (const area of claims.sets[claims.of[face]!]!) claimed[area]! += areas[face]!;

  const owner = new Int32Array(faces.count).fill(-1);
  const patches = disputed(graph, faces, claims, patchOf, areas, measures);
  for (let face = 0; face < faces.count; face++) {
    const set = claims.sets[claims.of[face]!]!;
    if (patchOf[face] === face && set.length > 0)
      owner[face] = set.reduce((a, b) => (claimed[b]! < claimed[a]! ? b : a));
  }
  keepAll(claims, patchOf, owner, areas, areaCount);

  const repairs: LandRepair[] = [];
  const keptGaps: KeptGap[] = [];
  const largeOverlaps: LargeOverlap[] = [];
  const at = (vertex: number) =>
    [graph.vertices.first[vertex]! / perDegree, graph.vertices.second[vertex]! / perDegree] as const;
  for (const [patch, { area, outline, beside, vertex }] of patches) {
    const set = claims.sets[claims.of[patch]!]!;
    if (set.length > 1) {
      const given = owner[patch]!;
      for (const loser of set)
        if (loser !== given) repairs.push({ area: loser, kind: 'overlap', change: -area });
      repairs.push({ area: given, kind: 'overlap', change: 0 });
      if (area > options.overlapArea) largeOverlaps.push({ area, at: at(vertex), claimed: set, given });
      continue;
    }
    const lengths = new Map<number, number>();
    for (const [other, length] of beside) {
      const neighbour = owner[other]!;
      if (neighbour >= 0) lengths.set(neighbour, (lengths.get(neighbour) ?? 0) + length);
    }
    const around = [...lengths.keys()].sort((a, b) => a - b);
    const isNarrow = 2 * area <= options.gapWidth * outline;
    if (around.length === 0 || (!isNarrow && area > options.gapArea)) {
      keptGaps.push({ area, at: at(vertex), around });
      continue;
    }
    const given = around.reduce((a, b) => (lengths.get(b)! > lengths.get(a)! ? b : a));
    owner[patch] = given;
    repairs.push({ area: given, kind: isNarrow ? 'sliver' : 'gap', change: area });
  }
  return {
    of: patchOf.map((patch) => owner[patch]!),
    claimed,
    repairs,
    keptGaps: keptGaps.sort((a, b) => b.area - a.area),
    largeOverlaps: largeOverlaps.sort((a, b) => b.area - a.area),
  };
}

function patchAreas(graph: ArcGraph, faces: Faces, patchOf: Int32Array, measures: ArcMeasures): Float64Array {
  const areas = new Float64Array(faces.count);
  for (let arc = 0; arc < arcCount(graph); arc++) {
    areas[patchOf[faces.left[2 * arc]!]!]! += measures.areas[arc]!;
    areas[patchOf[faces.left[2 * arc + 1]!]!]! -= measures.areas[arc]!;
  }
  return areas;
}

/** Patches that no area claims, or several do; not the one around everything. */
function disputed(
  graph: ArcGraph,
  faces: Faces,
  claims: Claims,
  patchOf: Int32Array,
  areas: Float64Array,
  measures: ArcMeasures,
): Map<number, Patch> {
  const patches = new Map<number, Patch>();
  for (let half = 0; half < 2 * arcCount(graph); half++) {
    const patch = patchOf[faces.left[half]!]!;
    const other = patchOf[faces.left[half ^ 1]!]!;
    if (patch === other || patch === 0 || claims.sets[claims.of[patch]!]!.length === 1) continue;
    let known = patches.get(patch);
    if (!known) {
      known = {
        area: areas[patch]!,
        outline: 0,
        beside: new Map(),
        vertex: graph.path[graph.starts[half >> 1]!]!,
      };
      patches.set(patch, known);
    }
    const length = measures.lengths[half >> 1]!;
    known.outline += length;
    known.beside.set(other, (known.beside.get(other) ?? 0) + length);
  }
  return patches;
}

/** Gives an area that claims land and got none its largest piece, if the one that has it has another. */
function keepAll(
  claims: Claims,
  patchOf: Int32Array,
  owner: Int32Array,
  areas: Float64Array,
  areaCount: number,
): void {
  const pieces = new Uint32Array(areaCount);
  patchOf.forEach((patch, face) => {
    if (patch === face && owner[face]! >= 0) pieces[owner[face]!]!++;
  });
  const wanted = new Map<number, number[]>();
  patchOf.forEach((patch, face) => {
    if (patch !== face) return;
    for (const area of claims.sets[claims.of[face]!]!) {
      if (pieces[area]! > 0) continue;
      const known = wanted.get(area);
      if (known) known.push(face);
      else wanted.set(area, [face]);
    }
  });
  for (const [area, patches] of wanted) {
    const spare = patches.filter((patch) => pieces[owner[patch]!]! > 1);
    if (spare.length === 0) continue;
    const largest = spare.reduce((a, b) => (areas[b]! > areas[a]! ? b : a));
    pieces[owner[largest]!]!--;
    pieces[area]!++;
    owner[largest] = area;
  }
}
