import type { FlatPolygons } from '../../boundary/clean/polygons.ts';

const headerBytes = 8;
const envelopeDoubles = [0, 4, 6, 6, 8];
const polygonType = 3;
const multiPolygonType = 6;
const collectionType = 7;

/** What became of a geometry: `broken` has a position that is no place on earth. */
export type Added = 'area' | 'no-area' | 'broken';

/**
 * Gathers the polygons of GeoPackage geometry blobs (OGC 12-128r18, clause 2.1.3) in flat arrays, without an
 * object for any position.
 */
export class FlatReader {
  #positions: Float64Array;
  #count = 0;
  readonly #rings: number[] = [];
  readonly #polygons: number[] = [];
  readonly #areas: number[] = [];

  /** @param blobBytes of all blobs together: no more positions than a sixteenth of it can come */
  constructor(blobBytes: number) {
    this.#positions = new Float64Array(Math.ceil(blobBytes / 8));
  }

  /** Adds the polygons of a geometry as parts of an area, all of them or none. */
  add(blob: Uint8Array, area: number): Added {
    const [count, rings, polygons] = [this.#count, this.#rings.length, this.#polygons.length];
    const added = this.#read(blob, area);
    if (added === 'broken') {
      this.#count = count;
      this.#rings.length = rings;
      this.#polygons.length = polygons;
      this.#areas.length = polygons;
    }
    return added;
  }

  polygons(areaCount: number): FlatPolygons {
    return {
      positions: this.#positions.subarray(0, 2 * this.#count),
      rings: Uint32Array.from([...this.#rings, this.#count]),
      polygons: Uint32Array.from([...this.#polygons, this.#rings.length]),
      areas: Uint32Array.from(this.#areas),
      areaCount,
    };
  }

  #read(blob: Uint8Array, area: number): Added {
    const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
    const flags = view.getUint8(3);
    const start = headerBytes + 8 * (envelopeDoubles[(flags >> 1) & 0b111] ?? 0);
    const before = this.#polygons.length;
    let at = start;
    let sound = true;

    const ring = (little: boolean): void => {
      const points = view.getUint32(at, little);
      at += 4;
      this.#rings.push(this.#count);
      for (let point = 0; point < points; point++, at += 16) {
        const x = view.getFloat64(at, little);
        const y = view.getFloat64(at + 8, little);
        // Not the other way round: NaN is on no side of anything.
        if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) sound = false;
        this.#positions[2 * this.#count] = x;
        this.#positions[2 * this.#count + 1] = y;
        this.#count++;
      }
    };
    const geometry = (): void => {
      const little = view.getUint8(at) === 1;
      const type = view.getUint32(at + 1, little) % 1000;
      const count = type === polygonType || type >= 4 ? view.getUint32(at + 5, little) : 0;
      at += type === polygonType || type >= 4 ? 9 : 5;
      if (type === polygonType) {
        if (count > 0) {
          this.#polygons.push(this.#rings.length);
          this.#areas.push(area);
        }
        for (let i = 0; i < count; i++) ring(little);
      } else if (type === multiPolygonType || type === collectionType || type >= 4) {
        for (let i = 0; i < count; i++) geometry();
      } else if (type === 1) at += 16;
      else at += 4 + 16 * view.getUint32(at, little);
    };
    geometry();
    if (!sound) return 'broken';
    return this.#polygons.length > before ? 'area' : 'no-area';
  }
}
