import type { MultiPolygon, Polygon } from 'geojson';
import type { RegionCode } from '../region/code.ts';

/** WGS84 longitude and latitude in degrees (RFC 7946). */
export type AreaGeometry = Polygon | MultiPolygon;

/** When a desa belongs to a drawn area: its area centroid lies in it, most of its area does, or any of it does. */
export const predicates = ['centroid', 'majority', 'intersects'] as const;
export type Predicate = (typeof predicates)[number];

/** One desa's area; null when no boundary is known. */
export interface DesaBoundary {
  readonly code: RegionCode;
  readonly geometry: MultiPolygon | null;
}
