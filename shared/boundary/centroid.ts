import { area } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
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
  const first = geometry.coordinates[0]?.[0]?.[0];
  if (!first) throw new RangeError('a geometry without positions has no centroid');
  // Relative to a vertex: products of full coordinates would cost most of the precision of small areas.
  const [x0, y0] = first as [number, number];
  let weight = 0;
  let x = 0;
  let y = 0;
  for (const polygon of geometry.coordinates) {
    for (const [index, ring] of polygon.entries()) {
      let ringWeight = 0;
      let ringX = 0;
      let ringY = 0;
      for (let i = 0; i + 1 < ring.length; i++) {
        const ax = ring[i]![0]! - x0;
        const ay = ring[i]![1]! - y0;
        const bx = ring[i + 1]![0]! - x0;
        const by = ring[i + 1]![1]! - y0;
        const cross = ax * by - bx * ay;
        ringWeight += cross;
        ringX += (ax + bx) * cross;
        ringY += (ay + by) * cross;
      }
      const sign = ringWeight < 0 === (index === 0) ? -1 : 1;
      weight += sign * ringWeight;
      x += sign * ringX;
      y += sign * ringY;
    }
  }
  if (weight > 0) return [x0 + x / (3 * weight), y0 + y / (3 * weight)];
  return vertexMean(geometry);
}

function vertexMean(geometry: MultiPolygon): [number, number] {
  const vertices = geometry.coordinates.flat(2);
  const mean = (axis: 0 | 1) =>
    vertices.reduce((sum, position) => sum + position[axis]!, 0) / vertices.length;
  return [mean(0), mean(1)];
}

/** Area on the sphere in km². */
export function areaKm2(geometry: AreaGeometry): number {
  return area(geometry) / 1e6;
}
