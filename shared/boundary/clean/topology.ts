import type { Borders } from './borders.ts';
import { perDegree } from './grid.ts';
import type { FlatPolygons } from './polygons.ts';
import { areaUnder } from './sphere.ts';

/**
 * Areas that share their borders, in flat arrays: each border is one arc, whether one area has it or two.
 * Rings are simple, exteriors counter-clockwise and holes clockwise (RFC 7946); the parts of an area touch in
 * single points at most, different areas have no land in common.
 */
export interface FlatTopology {
  /** Longitude and latitude in millionths of a degree of each position, arc after arc. */
  readonly positions: Int32Array;
  /** First position of each arc (counted in positions), then the number of positions. */
  readonly arcs: Uint32Array;
  /** Arcs of each ring in order, complemented (`~`) where taken backwards, as in TopoJSON. */
  readonly uses: Int32Array;
  /** First use of each ring, then the number of uses. */
  readonly rings: Uint32Array;
  /** First ring of each polygon, which is its exterior; then the number of rings. */
  readonly polygons: Uint32Array;
  /** First polygon of each area, then the number of polygons; an area without land has none. */
  readonly areas: Uint32Array;
}

/** The topology of borders of vertices. */
export function topologyOf({ vertices, path, starts, uses, rings, polygons, areas }: Borders): FlatTopology {
  const positions = new Int32Array(2 * path.length);
  for (let i = 0; i < path.length; i++) {
    positions[2 * i] = vertices.first[path[i]!]!;
    positions[2 * i + 1] = vertices.second[path[i]!]!;
  }
  return { positions, arcs: starts, uses, rings, polygons, areas };
}

/** By area, m² on the sphere; 0 where it has no land. */
export function areaSizes({ vertices, path, starts, uses, rings, polygons, areas }: Borders): Float64Array {
  const { first: xs, second: ys } = vertices;
  const arcSizes = new Float64Array(starts.length - 1);
  for (let arc = 0; arc < arcSizes.length; arc++)
    for (let at = starts[arc]!; at + 1 < starts[arc + 1]!; at++)
      arcSizes[arc]! += areaUnder(
        xs[path[at]!]! / perDegree,
        ys[path[at]!]! / perDegree,
        xs[path[at + 1]!]! / perDegree,
        ys[path[at + 1]!]! / perDegree,
      );
  return Float64Array.from({ length: areas.length - 1 }, (_, area) => {
    let size = 0;
    const end = rings[polygons[areas[area + 1]!]!]!;
    for (let i = rings[polygons[areas[area]!]!]!; i < end; i++)
      size += uses[i]! < 0 ? -arcSizes[~uses[i]!]! : arcSizes[uses[i]!]!;
    return size;
  });
}

/** Areas without a ring. */
export function landless({ areas }: Borders): number[] {
  return Array.from({ length: areas.length - 1 }, (_, area) => area).filter(
    (area) => areas[area] === areas[area + 1],
  );
}

/** The topology as polygons, in the order of the areas. Rings are closed. */
export function toFlatPolygons(topology: FlatTopology): FlatPolygons {
  const { arcs, uses, rings, polygons, areas } = topology;
  const ringCount = rings.length - 1;
  const ringStarts = new Uint32Array(ringCount + 1);
  for (let ring = 0; ring < ringCount; ring++) {
    let length = 1;
    for (let i = rings[ring]!; i < rings[ring + 1]!; i++) {
      const arc = uses[i]! < 0 ? ~uses[i]! : uses[i]!;
      length += arcs[arc + 1]! - arcs[arc]! - 1;
    }
    ringStarts[ring + 1] = ringStarts[ring]! + length;
  }
  const positions = new Float64Array(2 * ringStarts[ringCount]!);
  for (let ring = 0; ring < ringCount; ring++) {
    let at = 2 * ringStarts[ring]!;
    eachPosition(topology, ring, (x, y) => {
      positions[at++] = x;
      positions[at++] = y;
    });
  }
  const owners = new Uint32Array(polygons.length - 1);
  for (let area = 0; area + 1 < areas.length; area++) owners.fill(area, areas[area], areas[area + 1]);
  return { positions, rings: ringStarts, polygons, areas: owners, areaCount: areas.length - 1 };
}

/** Calls back for each position of a ring in degrees, the first once more at the end. */
function eachPosition(
  { positions, arcs, uses, rings }: FlatTopology,
  ring: number,
  visit: (x: number, y: number) => void,
): void {
  const at = (i: number) => visit(positions[2 * i]! / perDegree, positions[2 * i + 1]! / perDegree);
  const end = rings[ring + 1]!;
  for (let i = rings[ring]!; i < end; i++) {
    // The last position of an arc is the first of the next one.
    const use = uses[i]!;
    const from = arcs[use < 0 ? ~use : use]!;
    const last = arcs[(use < 0 ? ~use : use) + 1]! - 1;
    if (use >= 0) for (let k = from; k < last; k++) at(k);
    else for (let k = last; k > from; k--) at(k);
    if (i === end - 1) at(use >= 0 ? last : from);
  }
}
