import type { FlatPolygons } from '../../boundary/clean/polygons.ts';
import { ringArea } from '../../boundary/clean/sphere.ts';

/**
 * The polygons of some areas under other numbers.
 * @param numbers by area its number from then on, -1 for one to leave out
 */
export function renumbered(polygons: FlatPolygons, numbers: Int32Array, areaCount: number): FlatPolygons {
  const all = polygons.areas.every((area) => numbers[area]! >= 0);
  // Nothing to leave out: positions are shared instead of copied, 72 MB of all Indonesia.
  if (all) return { ...polygons, areas: polygons.areas.map((area) => numbers[area]!), areaCount };
  const rings: number[] = [];
  const starts: number[] = [];
  const areas: number[] = [];
  let count = 0;
  for (const [polygon, area] of polygons.areas.entries()) {
    if (numbers[area]! < 0) continue;
    starts.push(rings.length);
    areas.push(numbers[area]!);
    for (let ring = polygons.polygons[polygon]!; ring < polygons.polygons[polygon + 1]!; ring++) {
      rings.push(count);
      count += polygons.rings[ring + 1]! - polygons.rings[ring]!;
    }
  }
  const positions = new Float64Array(2 * count);
  let at = 0;
  for (const [polygon, area] of polygons.areas.entries()) {
    if (numbers[area]! < 0) continue;
    // Rings of one polygon lie one after the other.
    const from = polygons.rings[polygons.polygons[polygon]!]!;
    const to = polygons.rings[polygons.polygons[polygon + 1]!]!;
    positions.set(polygons.positions.subarray(2 * from, 2 * to), at);
    at += 2 * (to - from);
  }
  return {
    positions,
    rings: Uint32Array.from([...rings, count]),
    polygons: Uint32Array.from([...starts, rings.length]),
    areas: Uint32Array.from(areas),
    areaCount,
  };
}

/** m² of each area as its rings stand, on the sphere: exteriors less holes. NaN for one without a polygon. */
export function sizesOf({ positions, rings, polygons, areas, areaCount }: FlatPolygons): Float64Array {
  const sizes = new Float64Array(areaCount).fill(NaN);
  for (const [polygon, area] of areas.entries()) {
    let size = 0;
    const first = polygons[polygon]!;
    for (let ring = first; ring < polygons[polygon + 1]!; ring++) {
      const own = ringArea(positions, rings[ring]!, rings[ring + 1]!);
      size += ring === first ? own : -own;
    }
    sizes[area] = (Number.isNaN(sizes[area]!) ? 0 : sizes[area]!) + size;
  }
  return sizes;
}

/** West, south, east, north of each area, four numbers after one another; NaN for one without a polygon. */
export function boxesOf({ positions, rings, polygons, areas, areaCount }: FlatPolygons): Float64Array {
  const boxes = new Float64Array(4 * areaCount).fill(NaN);
  for (const [polygon, area] of areas.entries()) {
    const from = rings[polygons[polygon]!]!;
    const to = rings[polygons[polygon + 1]!]!;
    for (let at = from; at < to; at++) {
      const [x, y] = [positions[2 * at]!, positions[2 * at + 1]!];
      // NaN is not below anything, so the first position counts too.
      if (!(boxes[4 * area]! <= x)) boxes[4 * area] = x;
      if (!(boxes[4 * area + 1]! <= y)) boxes[4 * area + 1] = y;
      if (!(boxes[4 * area + 2]! >= x)) boxes[4 * area + 2] = x;
      if (!(boxes[4 * area + 3]! >= y)) boxes[4 * area + 3] = y;
    }
  }
  return boxes;
}
