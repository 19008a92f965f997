import { area } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import { flatBoundaries, type FlatBoundaries } from './flat.ts';
import type { AreaGeometry } from './geometry.ts';

/** The polygons of either kind of area geometry: each its outer ring, then its holes. */
export function polygonsOf(geometry: AreaGeometry): readonly Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Twice the signed area of a closed ring in square degrees; positive when counterclockwise. */
export function twiceSignedArea(ring: readonly Position[]): number {
  const [x0, y0] = ring[0] as [number, number];
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[i + 1] as [number, number];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

/**
 * Centre of gravity of the area, in plain longitude and latitude: over the size of a desa the curvature of
 * the earth moves it by less than the boundaries are sure of. Holes are taken off and parts weighted by
 * area, whichever way the rings wind. It may lie outside a crescent-shaped area.
 *
 * @returns longitude and latitude; of an area of size zero the mean of its vertices
 */
export function areaCentroid(geometry: MultiPolygon): [number, number] {
  if (!geometry.coordinates[0]?.[0]?.[0])
    throw new RangeError('a geometry without positions has no centroid');
  const [x, y] = areaCentroids(flatBoundaries([geometry]));
  return [x!, y!];
}

/** As {@link areaCentroid}, of many: longitude and latitude by slot, NaN where no boundary is known. */
export function areaCentroids(boundaries: FlatBoundaries): Float64Array {
  const { positions, rings, polygons, slots } = boundaries;
  const centroids = new Float64Array(2 * (slots.length - 1)).fill(NaN);
  for (let slot = 0; slot + 1 < slots.length; slot++) {
    const start = rings[polygons[slots[slot]!]!]!;
    const end = rings[polygons[slots[slot + 1]!]!]!;
    if (start === end) continue;
    // Relative to a vertex: products of full coordinates would cost most of the precision of small areas.
    const [x0, y0] = [positions[2 * start]!, positions[2 * start + 1]!];
    let [weight, x, y] = [0, 0, 0];
    for (let polygon = slots[slot]!; polygon < slots[slot + 1]!; polygon++) {
      for (let ring = polygons[polygon]!; ring < polygons[polygon + 1]!; ring++) {
        let [ringWeight, ringX, ringY] = [0, 0, 0];
        for (let i = rings[ring]!; i + 1 < rings[ring + 1]!; i++) {
          const ax = positions[2 * i]! - x0;
          const ay = positions[2 * i + 1]! - y0;
          const bx = positions[2 * i + 2]! - x0;
          const by = positions[2 * i + 3]! - y0;
          const cross = ax * by - bx * ay;
          ringWeight += cross;
          ringX += (ax + bx) * cross;
          ringY += (ay + by) * cross;
        }
        const isExterior = ring === polygons[polygon]!;
        const sign = ringWeight < 0 === isExterior ? -1 : 1;
        weight += sign * ringWeight;
        x += sign * ringX;
        y += sign * ringY;
      }
    }
    if (weight > 0) {
      centroids[2 * slot] = x0 + x / (3 * weight);
      centroids[2 * slot + 1] = y0 + y / (3 * weight);
    } else centroids.set(meanOf(positions, start, end), 2 * slot);
  }
  return centroids;
}

function meanOf(positions: Float64Array, from: number, to: number): [number, number] {
  let [x, y] = [0, 0];
  for (let i = from; i < to; i++) {
    x += positions[2 * i]!;
    y += positions[2 * i + 1]!;
  }
  return [x / (to - from), y / (to - from)];
}

/** Area on the sphere in km². */
export function areaKm2(geometry: AreaGeometry): number {
  return area(geometry) / 1e6;
}
