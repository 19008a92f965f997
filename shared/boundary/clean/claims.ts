import type { Windings } from './faces.ts';
import type { FlatPolygons } from './polygons.ts';

/** Who says which land is theirs. */
export interface Claims {
  /** By face, the number of the set of areas that claim it. */
  readonly of: Int32Array;
  /** The sets, each ascending; number 0 is the empty one. */
  readonly sets: readonly (readonly number[])[];
  /** By area, faces that it would neither have once nor not at all if its rings were valid. */
  readonly invalid: Uint32Array;
}

/**
 * An area claims what the exterior of one of its polygons winds around and none of that polygon's holes does,
 * whichever way and however often: of a ring that crosses itself every loop is inside, and a hole that reaches
 * beyond its exterior takes nothing from outside it.
 *
 * @param ringAreas by ring, of the sign of its winding
 */
export function claimsOf(
  { starts, turns }: Windings,
  polygons: FlatPolygons,
  ringAreas: Float64Array,
): Claims {
  const polygonOf = new Uint32Array(polygons.rings.length - 1);
  for (let polygon = 0; polygon + 1 < polygons.polygons.length; polygon++)
    polygonOf.fill(polygon, polygons.polygons[polygon], polygons.polygons[polygon + 1]);
  const sets: (readonly number[])[] = [[]];
  const known = new Map<string | number, number>([['', 0]]);
  const invalid = new Uint32Array(polygons.areaCount);
  const of = new Int32Array(starts.length - 1);
  for (let face = 0; face < of.length; face++) {
    const claiming: number[] = [];
    const [from, to] = [starts[face]!, starts[face + 1]!];
    for (let i = from; i < to; i += 2) {
      const ring = turns[i]!;
      const polygon = polygonOf[ring]!;
      const area = polygons.areas[polygon]!;
      const exterior = polygons.polygons[polygon]!;
      // A valid ring winds once around what it encloses, in its own sense.
      if (turns[i + 1] !== Math.sign(ringAreas[ring]!)) invalid[area]!++;
      if (ring !== exterior) {
        if (!isThere(turns, from, to, exterior, exterior + 1)) invalid[area]!++;
      } else if (!isThere(turns, from, to, exterior + 1, polygons.polygons[polygon + 1]!)) {
        if (claiming.includes(area)) invalid[area]!++;
        else claiming.push(area);
      }
    }
    claiming.sort((a, b) => a - b);
    const key = claiming.length === 1 ? claiming[0]! : claiming.join();
    let set = known.get(key);
    if (set === undefined) {
      set = sets.length;
      known.set(key, set);
      sets.push(claiming);
    }
    of[face] = set;
  }
  return { of, sets, invalid };
}

/** Whether a ring from `first` on and before `end` is among those that wind around a face. */
function isThere(turns: Int32Array, from: number, to: number, first: number, end: number): boolean {
  for (let i = from; i < to; i += 2) if (turns[i]! >= first && turns[i]! < end) return true;
  return false;
}
