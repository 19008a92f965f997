import type { Paths64 } from 'clipper2-ts';
import Flatbush from 'flatbush';
import type { MultiPolygon } from 'geojson';
import { areaCentroid, polygonsOf } from './centroid.ts';
import type { AreaGeometry, Predicate } from './geometry.ts';
import { gridPaths, measureIntersection, sizeOf } from './overlay.ts';
import { PreparedArea } from './prepared-area.ts';

/**
 * Overlaps narrower than this many grid units (about 2 cm) are rounding where two boundaries run along each
 * other, not overlaps.
 */
const narrowestOverlap = 2;

/**
 * Answers which desa belong to an area. Built once per document. Desa without a boundary are never selected.
 */
export class AreaIndex {
  readonly #boundaries: readonly (MultiPolygon | null)[];
  /** Longitude and latitude per slot; NaN without a boundary. */
  readonly #centroids: Float64Array;
  /** Boxes of the desa with a boundary; `#slots` gives the slot of each. */
  readonly #boxes: Flatbush | null;
  readonly #slots: Uint32Array;

  /** @param boundaries one per slot, rings closed, in either winding */
  constructor(boundaries: readonly (MultiPolygon | null)[]) {
    this.#boundaries = boundaries;
    this.#centroids = new Float64Array(2 * boundaries.length).fill(NaN);
    this.#slots = Uint32Array.from(boundaries.keys()).filter((slot) => boundaries[slot] !== null);
    this.#boxes = this.#slots.length > 0 ? new Flatbush(this.#slots.length) : null;
    for (const slot of this.#slots) {
      const boundary = boundaries[slot]!;
      this.#centroids.set(areaCentroid(boundary), 2 * slot);
      const [west, south, east, north] = boxOf(boundary);
      this.#boxes!.add(west, south, east, north);
    }
    this.#boxes?.finish();
  }

  /**
   * One flag per slot, 1 for the desa that belong to the area:
   * - `centroid`: its area centroid (plain longitude and latitude) lies in the area or on its edge;
   * - `majority`: more than half of its size lies in the area; exactly half does not suffice;
   * - `intersects`: it overlaps the area; sharing an edge or a point with it does not count.
   *
   * @param geometry a valid area, see `validateAreaGeometry`; holes are outside
   */
  select(geometry: AreaGeometry, predicate: Predicate): Uint8Array {
    const area = new PreparedArea(geometry);
    return predicate === 'centroid'
      ? this.#byCentroid(area)
      : this.#byOverlap(area, gridPaths(polygonsOf(geometry)).flat(), predicate);
  }

  #byCentroid(area: PreparedArea): Uint8Array {
    const selected = new Uint8Array(this.#boundaries.length);
    for (let slot = 0; slot < selected.length; slot++) {
      if (area.contains(this.#centroids[2 * slot]!, this.#centroids[2 * slot + 1]!)) selected[slot] = 1;
    }
    return selected;
  }

  #byOverlap(area: PreparedArea, areaPaths: Paths64, predicate: 'majority' | 'intersects'): Uint8Array {
    const selected = new Uint8Array(this.#boundaries.length);
    // The filter does the work, as the index hands it the boxes; nothing is collected.
    this.#boxes?.search(area.west, area.south, area.east, area.north, (item, west, south, east, north) => {
      const slot = this.#slots[item]!;
      // Where no edge of the area comes near, the desa lies wholly inside or wholly outside.
      const taken = area.crossesBox(west, south, east, north)
        ? overlaps(this.#boundaries[slot]!, areaPaths, predicate)
        : area.contains(west, south);
      if (taken) selected[slot] = 1;
      return false;
    });
    return selected;
  }
}

function overlaps(boundary: MultiPolygon, area: Paths64, predicate: 'majority' | 'intersects'): boolean {
  const desa = gridPaths(boundary.coordinates);
  const common = measureIntersection(desa.flat(), area);
  return predicate === 'majority'
    ? 2 * common.area > sizeOf(desa)
    : 2 * common.area > narrowestOverlap * common.outline;
}

function boxOf(boundary: MultiPolygon): [west: number, south: number, east: number, north: number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of boundary.coordinates) {
    for (const [x, y] of outer as [number, number][]) {
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  return [west, south, east, north];
}
