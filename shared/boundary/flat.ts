import type { MultiPolygon, Position } from 'geojson';
import type { RegionCode } from '../region/code.ts';
import type { DesaBoundary } from './geometry.ts';

/**
 * Boundaries of a document in flat arrays, one entry per slot: what crosses from thread to thread at once and is
 * walked without an object per position (at the 4.5 million of all Indonesia those take half a gigabyte, these 73 MB).
 */
export interface FlatBoundaries {
  /** Longitude and latitude in degrees of each position, ring after ring; rings are closed. */
  readonly positions: Float64Array;
  /** First position of each ring (counted in positions), then the number of positions. */
  readonly rings: Uint32Array;
  /** First ring of each polygon, which is its exterior, the others holes; then the number of rings. */
  readonly polygons: Uint32Array;
  /** First polygon of each slot, then the number of polygons; a desa without boundary has none. */
  readonly slots: Uint32Array;
}

/** Takes boundaries position by position, slot after slot. */
export class FlatWriter {
  #positions: Float64Array;
  #length = 0;
  readonly #rings: number[] = [0];
  readonly #polygons: number[] = [0];
  readonly #slots: number[] = [0];

  /** @param expected positions; more of them cost time, not correctness */
  constructor(expected: number) {
    this.#positions = new Float64Array(2 * Math.max(1024, expected));
  }

  position(longitude: number, latitude: number): void {
    if (this.#length === this.#positions.length) {
      const larger = new Float64Array(2 * this.#positions.length);
      larger.set(this.#positions);
      this.#positions = larger;
    }
    this.#positions[this.#length++] = longitude;
    this.#positions[this.#length++] = latitude;
  }

  endRing(): void {
    this.#rings.push(this.#length / 2);
  }

  endPolygon(): void {
    this.#polygons.push(this.#rings.length - 1);
  }

  endSlot(): void {
    this.#slots.push(this.#polygons.length - 1);
  }

  /** A whole boundary; none where it is not known. */
  slot(geometry: MultiPolygon | null): void {
    for (const polygon of geometry?.coordinates ?? []) {
      for (const ring of polygon) {
        for (const [x, y] of ring as [number, number][]) this.position(x, y);
        this.endRing();
      }
      this.endPolygon();
    }
    this.endSlot();
  }

  finish(): FlatBoundaries {
    const spare = this.#positions.length - this.#length;
    return {
      // Little to spare is not worth a copy.
      positions:
        spare > this.#length / 8
          ? this.#positions.slice(0, this.#length)
          : this.#positions.subarray(0, this.#length),
      rings: Uint32Array.from(this.#rings),
      polygons: Uint32Array.from(this.#polygons),
      slots: Uint32Array.from(this.#slots),
    };
  }
}

/** The boundary of one slot as an object of its own, or null where none is known. */
export function geometryAt(
  { positions, rings, polygons, slots }: FlatBoundaries,
  slot: number,
): MultiPolygon | null {
  const coordinates: Position[][][] = [];
  for (let polygon = slots[slot]!; polygon < slots[slot + 1]!; polygon++) {
    const parts: Position[][] = [];
    for (let ring = polygons[polygon]!; ring < polygons[polygon + 1]!; ring++) {
      const points: Position[] = [];
      for (let i = rings[ring]!; i < rings[ring + 1]!; i++)
        points.push([positions[2 * i]!, positions[2 * i + 1]!]);
      parts.push(points);
    }
    coordinates.push(parts);
  }
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}

const flatOnes = new WeakMap<readonly DesaBoundary[], FlatBoundaries>();

/** One desa's boundary, made from the flat arrays each time it is asked for. */
class FlatDesaBoundary implements DesaBoundary {
  readonly code: RegionCode;
  readonly #flat: FlatBoundaries;
  readonly #slot: number;

  constructor(code: RegionCode, flat: FlatBoundaries, slot: number) {
    this.code = code;
    this.#flat = flat;
    this.#slot = slot;
  }

  get geometry(): MultiPolygon | null {
    return geometryAt(this.#flat, this.#slot);
  }
}

/** Flat boundaries as a list of desa; a geometry becomes an object when it is asked for, and is not kept. */
export function listed(codes: readonly RegionCode[], flat: FlatBoundaries): readonly DesaBoundary[] {
  const boundaries = codes.map((code, slot) => new FlatDesaBoundary(code, flat, slot));
  flatOnes.set(boundaries, flat);
  return boundaries;
}

/** The boundaries of a list in flat arrays: those it was made from, or made once of its geometries. */
export function flatOf(boundaries: readonly DesaBoundary[]): FlatBoundaries {
  let flat = flatOnes.get(boundaries);
  if (!flat) {
    flat = flatBoundaries(boundaries.map(({ geometry }) => geometry));
    flatOnes.set(boundaries, flat);
  }
  return flat;
}

/** @param geometries one per slot; null where no boundary is known */
export function flatBoundaries(geometries: readonly (MultiPolygon | null)[]): FlatBoundaries {
  const writer = new FlatWriter(16 * geometries.length);
  for (const geometry of geometries) writer.slot(geometry);
  return writer.finish();
}

/** True where the boundary of a slot is known. */
export function hasBoundary({ slots }: FlatBoundaries, slot: number): boolean {
  return slots[slot]! < slots[slot + 1]!;
}
