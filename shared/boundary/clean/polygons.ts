/**
 * Polygons as a file gives them, in flat arrays: at the 4.7 million positions of all Indonesia an object for
 * each would take a gigabyte.
 */
export interface FlatPolygons {
  /** Longitude and latitude in degrees (WGS84) of each position, ring after ring. Rings may be left open. */
  readonly positions: Float64Array;
  /** First position of each ring (counted in positions), then the number of positions. */
  readonly rings: Uint32Array;
  /** First ring of each polygon, which is its exterior, the others holes; then the number of rings. */
  readonly polygons: Uint32Array;
  /** The area each polygon is a part of, from 0; parts of one area need not follow each other. */
  readonly areas: Uint32Array;
  /** Number of areas: one more than the highest that may occur in `areas`. */
  readonly areaCount: number;
}
