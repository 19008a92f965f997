import { arcCount, type ArcGraph } from './arcs.ts';
import { perDegree } from './grid.ts';
import { areaUnder, distance } from './sphere.ts';

export interface ArcMeasures {
  /** By arc, what it adds to the area on its left, m² (see `areaUnder`). */
  readonly areas: Float64Array;
  /** By arc, metres. */
  readonly lengths: Float64Array;
}

export function measuresOf(graph: ArcGraph): ArcMeasures {
  const { path, starts, vertices } = graph;
  const areas = new Float64Array(arcCount(graph));
  const lengths = new Float64Array(arcCount(graph));
  for (let arc = 0; arc < areas.length; arc++) {
    let x0 = vertices.first[path[starts[arc]!]!]! / perDegree;
    let y0 = vertices.second[path[starts[arc]!]!]! / perDegree;
    for (let at = starts[arc]! + 1; at < starts[arc + 1]!; at++) {
      const x = vertices.first[path[at]!]! / perDegree;
      const y = vertices.second[path[at]!]! / perDegree;
      areas[arc]! += areaUnder(x0, y0, x, y);
      lengths[arc]! += distance(x0, y0, x, y);
      x0 = x;
      y0 = y;
    }
  }
  return { areas, lengths };
}

/** By ring, signed m² within it, counter-clockwise positive; NaN where it encloses nothing. */
export function ringAreasOf(graph: ArcGraph, measures: ArcMeasures, ringCount: number): Float64Array {
  const areas = new Float64Array(ringCount).fill(NaN);
  for (let arc = 0; arc < measures.areas.length; arc++) {
    for (let i = graph.use[arc]!; i < graph.use[arc + 1]!; i++) {
      const user = graph.users[i]!;
      const added = (user & 1) === 0 ? measures.areas[arc]! : -measures.areas[arc]!;
      areas[user >> 1] = (Number.isNaN(areas[user >> 1]!) ? 0 : areas[user >> 1]!) + added;
    }
  }
  return areas;
}
