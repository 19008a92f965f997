import { area, distance, polygon } from '@turf/turf';
import type { Position } from 'geojson';
import { validateAreaGeometry } from '#shared/boundary/validate.ts';

/** What was pointed at, measured on the sphere of the earth's mean radius (6,371,008.8 m). */
export interface Measured {
  /** Metres along the line, or all around where it is closed. */
  readonly length: number;
  /** Square metres inside; null with fewer than three points, NaN where the line crosses itself. */
  readonly area: number | null;
}

/** @param points longitude and latitude, in order @param closed whether the last is joined to the first */
export function measure(points: readonly Position[], closed: boolean): Measured {
  const ends = closed && points.length > 2 ? [...points, points[0]!] : points;
  const length = ends.slice(1).reduce((sum, to, i) => sum + distance(ends[i]!, to, { units: 'meters' }), 0);
  if (points.length < 3) return { length, area: null };
  const inside = polygon([[...points, points[0]!]]);
  const sound = validateAreaGeometry(inside.geometry).ok;
  return { length, area: sound ? area(inside) : NaN };
}
