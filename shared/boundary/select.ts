import Flatbush from 'flatbush';
import type { MultiPolygon } from 'geojson';
import { boxOf, type Bounds } from './bounds.ts';
import { areaCentroids, polygonsOf } from './centroid.ts';
import { geometryAt, hasBoundary, type FlatBoundaries } from './flat.ts';
import type { AreaGeometry, Predicate } from './geometry.ts';
import { cutToBox, gridPaths, measureIntersection, sizeOf } from './overlay.ts';
import { PreparedArea } from './prepared-area.ts';

/**
 * Overlaps narrower than this many grid units (about 2 cm) are rounding where two boundaries run along each
 * other, not overlaps.
 */
const narrowestOverlap = 2;

/** Slots are in code order, so a few dozen neighbours in the list mostly lie close together on the ground. */
const slotsPerBlock = 32;

/**
 * Answers which desa belong to an area. Built once per document. Desa without a boundary are never selected. It keeps
 * where desa lie and not their boundaries, for which it asks where an area cuts through one.
 */
export class AreaIndex {
  readonly #boundaryAt: (slot: number) => MultiPolygon | null;
  /** Longitude and latitude per slot; NaN without a boundary. */
  readonly #centroids: Float64Array;
  /** West, south, east and north of the centroids of each block of slots. */
  readonly #blocks: Float64Array;
  /** Boxes of the desa with a boundary; `#slots` gives the slot of each. */
  readonly #boxes: Flatbush | null;
  readonly #slots: Uint32Array;

  /**
   * @param boundaries rings in either winding
   * @param boundaryAt the boundary of one slot
   */
  constructor(
    boundaries: FlatBoundaries,
    boundaryAt: (slot: number) => MultiPolygon | null = (slot) => geometryAt(boundaries, slot),
  ) {
    const count = boundaries.slots.length - 1;
    this.#boundaryAt = boundaryAt;
    this.#centroids = areaCentroids(boundaries);
    this.#slots = Uint32Array.from({ length: count }, (_, slot) => slot).filter((slot) =>
      hasBoundary(boundaries, slot),
    );
    this.#boxes = this.#slots.length > 0 ? new Flatbush(this.#slots.length) : null;
    for (const slot of this.#slots) this.#boxes!.add(...boxOf(boundaries, slot, slot + 1)!);
    this.#boxes?.finish();
    this.#blocks = blocksOf(this.#centroids);
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
    return predicate === 'centroid' ? this.#byCentroid(area) : this.#byOverlap(area, geometry, predicate);
  }

  /** The box around all boundaries; null where none is known. */
  get bounds(): Bounds | null {
    return this.#boxes && [this.#boxes.minX, this.#boxes.minY, this.#boxes.maxX, this.#boxes.maxY];
  }

  /** Longitude and latitude of the area centroid of a desa; null without a boundary. */
  centroid(slot: number): [number, number] | null {
    const [x, y] = [this.#centroids[2 * slot]!, this.#centroids[2 * slot + 1]!];
    return Number.isNaN(x) ? null : [x, y];
  }

  #byCentroid(area: PreparedArea): Uint8Array {
    const selected = new Uint8Array(this.#centroids.length / 2);
    const centroids = this.#centroids;
    for (let block = 0, b = 0; block < selected.length; block += slotsPerBlock, b += 4) {
      const near =
        this.#blocks[b]! <= area.east &&
        this.#blocks[b + 1]! <= area.north &&
        this.#blocks[b + 2]! >= area.west &&
        this.#blocks[b + 3]! >= area.south;
      if (!near) continue;
      const end = Math.min(selected.length, block + slotsPerBlock);
      for (let slot = block; slot < end; slot++) {
        if (area.contains(centroids[2 * slot]!, centroids[2 * slot + 1]!)) selected[slot] = 1;
      }
    }
    return selected;
  }

  #byOverlap(area: PreparedArea, geometry: AreaGeometry, predicate: 'majority' | 'intersects'): Uint8Array {
    const selected = new Uint8Array(this.#centroids.length / 2);
    // The filter does the work, as the index hands it the boxes; nothing is collected.
    this.#boxes?.search(area.west, area.south, area.east, area.north, (item, west, south, east, north) => {
      const slot = this.#slots[item]!;
      // Where no edge of the area comes near, the desa lies wholly inside or wholly outside.
      const taken = area.crossesBox(west, south, east, north)
        ? overlaps(this.#boundaryAt(slot)!, cutToBox(geometry, [west, south, east, north]), predicate)
        : area.contains(west, south);
      if (taken) selected[slot] = 1;
      return false;
    });
    return selected;
  }
}

/**
 * @param area cut down to the desa's box: that costs a glance at each of its edges, an overlay with the whole
 *   a sweep over all of them (0.05 against 1 ms for an area of 2,000 positions)
 */
function overlaps(boundary: MultiPolygon, area: AreaGeometry, predicate: 'majority' | 'intersects'): boolean {
  const desa = gridPaths(boundary.coordinates);
  const common = measureIntersection(desa.flat(), gridPaths(polygonsOf(area)).flat());
  return predicate === 'majority'
    ? 2 * common.area > sizeOf(desa)
    : 2 * common.area > narrowestOverlap * common.outline;
}

function blocksOf(centroids: Float64Array): Float64Array {
  const blocks = new Float64Array(4 * Math.ceil(centroids.length / 2 / slotsPerBlock));
  for (let block = 0; block < blocks.length / 4; block++) {
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    const end = Math.min(centroids.length / 2, (block + 1) * slotsPerBlock);
    for (let slot = block * slotsPerBlock; slot < end; slot++) {
      const x = centroids[2 * slot]!;
      const y = centroids[2 * slot + 1]!;
      if (Number.isNaN(x)) continue;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    blocks.set(box, 4 * block);
  }
  return blocks;
}
