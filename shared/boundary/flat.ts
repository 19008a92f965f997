import type { MultiPolygon, Position } from 'geojson';

/**
 * Boundaries of a document in flat arrays, one entry per slot: what crosses from thread to thread at once and is
 * walked without an object per position (at six million of them those would take most of a gigabyte).
 */
export interface FlatBoundaries {
  /** Longitude and latitude in degrees of each position, ring after ring; rings are closed. */
  readonly positions: Float64Array;
  /** First position of each ring (counted in positions), then the number of positions. */
  readonly rings: Uint32Array;
  /** First ring of each polygon, which is its exterior, the others holes; then the number of rings. */
  readonly polygons: Uint32Array;
  /** First polygon of each slot, then the number of polygons; a desa without boundary has none. */
  readonly slots: Uint32Array;
}

/** @param geometries one per slot; null where no boundary is known */
export function flatBoundaries(geometries: readonly (MultiPolygon | null)[]): FlatBoundaries {
  let [polygonCount, ringCount, positionCount] = [0, 0, 0];
  for (const geometry of geometries)
    for (const polygon of geometry?.coordinates ?? []) {
      polygonCount++;
      ringCount += polygon.length;
      for (const ring of polygon) positionCount += ring.length;
    }
  const positions = new Float64Array(2 * positionCount);
  const rings = new Uint32Array(ringCount + 1);
  const polygons = new Uint32Array(polygonCount + 1);
  const slots = new Uint32Array(geometries.length + 1);
  let [polygonAt, ringAt, at] = [0, 0, 0];
  geometries.forEach((geometry, slot) => {
    slots[slot] = polygonAt;
    for (const polygon of geometry?.coordinates ?? []) {
      polygons[polygonAt++] = ringAt;
      for (const ring of polygon) {
        rings[ringAt++] = at / 2;
        for (const [x, y] of ring as [number, number][]) {
          positions[at++] = x;
          positions[at++] = y;
        }
      }
    }
  });
  slots[geometries.length] = polygonAt;
  polygons[polygonCount] = ringAt;
  rings[ringCount] = positionCount;
  return { positions, rings, polygons, slots };
}

/** The boundary of one slot as an object of its own, or null where none is known. */
export function geometryAt(
  { positions, rings, polygons, slots }: FlatBoundaries,
  slot: number,
): MultiPolygon | null {
  const coordinates: Position[][][] = [];
  for (let polygon = slots[slot]!; polygon < slots[slot + 1]!; polygon++) {
    const parts: Position[][] = [];
    for (let ring = polygons[polygon]!; ring < polygons[polygon + 1]!; ring++) {
      const points: Position[] = [];
      for (let i = rings[ring]!; i < rings[ring + 1]!; i++)
        points.push([positions[2 * i]!, positions[2 * i + 1]!]);
      parts.push(points);
    }
    coordinates.push(parts);
  }
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}
