import type { FlatPolygons } from '../clean/polygons.ts';
import type { FlatBoundaries } from '../flat.ts';

/** Boundaries by slot as polygons that each name their area, which is the slot. The arrays are shared. */
export function asPolygons({ positions, rings, polygons, slots }: FlatBoundaries): FlatPolygons {
  const areas = new Uint32Array(polygons.length - 1);
  const areaCount = slots.length - 1;
  for (let slot = 0; slot < areaCount; slot++) areas.fill(slot, slots[slot], slots[slot + 1]);
  return { positions, rings, polygons, areas, areaCount };
}
