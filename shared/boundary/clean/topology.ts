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
