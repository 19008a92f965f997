import type { MultiPolygon } from 'geojson';
import type { FlatPolygons } from '../clean/polygons.ts';

/** Areas in flat arrays, in their order; those without a geometry have no polygon. */
export function flatten(geometries: readonly (MultiPolygon | null)[]): FlatPolygons {
  const rings: number[] = [];
  const polygons: number[] = [];
  const areas: number[] = [];
  let count = 0;
  for (const [area, geometry] of geometries.entries())
    for (const parts of geometry?.coordinates ?? []) {
      polygons.push(rings.length);
      areas.push(area);
      for (const ring of parts) {
        rings.push(count);
        count += ring.length;
      }
    }
  const positions = new Float64Array(2 * count);
  let at = 0;
  for (const geometry of geometries)
    for (const parts of geometry?.coordinates ?? [])
      for (const ring of parts)
        for (const [x, y] of ring) {
          positions[at++] = x!;
          positions[at++] = y!;
        }
  return {
    positions,
    rings: Uint32Array.from([...rings, count]),
    polygons: Uint32Array.from([...polygons, rings.length]),
    areas: Uint32Array.from(areas),
    areaCount: geometries.length,
  };
}
