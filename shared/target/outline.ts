import { dissolve } from '../boundary/dissolve.ts';
import type { AreaGeometry, DesaBoundary } from '../boundary/geometry.ts';

/**
 * The border around desa, without those between them; null where none of them has a boundary.
 * @param boundaries one per slot
 */
export function outlineOfDesa(
  slots: Iterable<number>,
  boundaries: readonly DesaBoundary[],
): AreaGeometry | null {
  const taken = Array.from(slots, (slot) => boundaries[slot]!);
  // Provinces lie side by side, so their parts make one geometry.
  const coordinates = dissolve(taken, 'provinsi').flatMap(({ geometry }) => geometry.coordinates);
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}
