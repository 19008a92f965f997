import type { Position } from 'geojson';
import type { FlatWriter } from '../boundary/flat.ts';
import type { LayerGeometry } from './layer-geometry.ts';

/** Reads GeoPackage blobs, see `wkb.ts`. */

/** The SRS of everything we write: WGS84 longitude and latitude. */
export const wgs84 = 4326;

/** The bytes are no geometry that is asked for, in WGS84. */
export class GeometryError extends Error {
  override readonly name = 'GeometryError';
}

/** Numbers of the kinds in well-known binary; those of many parts come three after their parts. */
export const typeNumbers = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
} as const;

export const headerBytes = 8;
/** Bytes of a geometry without positions, and of a ring without any: the least a claimed count must be backed by. */
export const leastPart = 9;
export const leastRing = 4;
/** Bytes of the smallest part of many, a point. */
const leastOfMany = 5;

export class WkbReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;
  #little = true;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  header(): void {
    this.#need(headerBytes);
    if (this.#bytes[0] !== 0x47 || this.#bytes[1] !== 0x50) throw new GeometryError('no GeoPackage header');
    const flags = this.#bytes[3]!;
    const doubles = [0, 4, 6, 6, 8][(flags >> 1) & 0b111];
    if (doubles === undefined) throw new GeometryError('unknown kind of envelope');
    if (flags & 0b10_0000) throw new GeometryError('extended geometry');
    this.#little = (flags & 1) === 1;
    this.#at = 4;
    const srs = this.#uint32();
    if (srs !== wgs84) throw new GeometryError(`SRS ${srs} instead of ${wgs84}`);
    this.#need(doubles * 8);
    this.#at += doubles * 8;
  }

  geometry(): LayerGeometry {
    const { type, dimensions } = this.#type();
    switch (type) {
      case typeNumbers.Point:
        return { type: 'Point', coordinates: this.#point(dimensions) };
      case typeNumbers.LineString:
        return { type: 'LineString', coordinates: this.#positions(dimensions) };
      case typeNumbers.Polygon:
        return { type: 'Polygon', coordinates: this.#rings(dimensions) };
      case typeNumbers.MultiPoint:
        return { type: 'MultiPoint', coordinates: this.#parts(type, (at) => this.#point(at)) };
      case typeNumbers.MultiLineString:
        return { type: 'MultiLineString', coordinates: this.#parts(type, (at) => this.#positions(at)) };
      case typeNumbers.MultiPolygon:
        return { type: 'MultiPolygon', coordinates: this.#parts(type, (at) => this.#rings(at)) };
      default:
        throw new GeometryError(`geometry type ${type} is none of points, lines and polygons`);
    }
  }

  /** A polygon or multipolygon, its polygons written one after another. */
  polygons(into: FlatWriter): void {
    const { type, dimensions } = this.#type();
    if (type === typeNumbers.Polygon) return this.#polygon(dimensions, into);
    if (type !== typeNumbers.MultiPolygon) throw new GeometryError(`geometry type ${type} is no polygon`);
    const count = this.#count(leastPart);
    for (let i = 0; i < count; i++) {
      const part = this.#type();
      if (part.type !== typeNumbers.Polygon)
        throw new GeometryError(`part of type ${part.type} in one of type ${type}`);
      this.#polygon(part.dimensions, into);
    }
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw new GeometryError('bytes left over');
  }

  #parts<T>(type: number, read: (dimensions: number) => T): T[] {
    const count = this.#count(leastOfMany);
    const parts: T[] = [];
    for (let i = 0; i < count; i++) {
      const part = this.#type();
      if (part.type !== type - 3) throw new GeometryError(`part of type ${part.type} in one of type ${type}`);
      parts.push(read(part.dimensions));
    }
    return parts;
  }

  #point(dimensions: number): Position {
    this.#need(dimensions * 8);
    return this.#position(dimensions);
  }

  #rings(dimensions: number): Position[][] {
    const count = this.#count(leastRing);
    const rings: Position[][] = [];
    for (let i = 0; i < count; i++) rings.push(this.#positions(dimensions));
    return rings;
  }

  #polygon(dimensions: number, into: FlatWriter): void {
    const rings = this.#count(leastRing);
    for (let ring = 0; ring < rings; ring++) {
      const count = this.#count(dimensions * 8);
      for (let p = 0; p < count; p++, this.#at += dimensions * 8) {
        const x = this.#view.getFloat64(this.#at, this.#little);
        const y = this.#view.getFloat64(this.#at + 8, this.#little);
        if (!Number.isFinite(x) || !Number.isFinite(y)) throw new GeometryError('coordinate is not finite');
        into.position(x, y);
      }
      into.endRing();
    }
    // An empty polygon in the file is none.
    if (rings > 0) into.endPolygon();
  }

  #positions(dimensions: number): Position[] {
    const count = this.#count(dimensions * 8);
    const positions: Position[] = [];
    for (let p = 0; p < count; p++) positions.push(this.#position(dimensions));
    return positions;
  }

  /** The caller has made sure that the bytes are there. */
  #position(dimensions: number): Position {
    const x = this.#view.getFloat64(this.#at, this.#little);
    const y = this.#view.getFloat64(this.#at + 8, this.#little);
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new GeometryError('coordinate is not finite');
    this.#at += dimensions * 8;
    return [x, y];
  }

  /** ISO types add 1000 for Z, 2000 for M, 3000 for both; EWKB, which older tools write, sets high bits. */
  #type(): { readonly type: number; readonly dimensions: number } {
    this.#need(1);
    this.#little = this.#bytes[this.#at++] === 1;
    const raw = this.#uint32();
    if (raw & 0x2000_0000) this.#uint32();
    const code = raw & 0x0fff_ffff;
    const iso = Math.floor(code / 1000);
    if (iso > 3) throw new GeometryError(`geometry type ${raw} is unknown`);
    const z = iso === 1 || iso === 3 || (raw & 0x8000_0000) !== 0;
    const m = iso >= 2 || (raw & 0x4000_0000) !== 0;
    return { type: code % 1000, dimensions: 2 + (z ? 1 : 0) + (m ? 1 : 0) };
  }

  /** A count, refused before anything is allocated when the bytes left cannot hold that many. */
  #count(leastEach: number): number {
    const count = this.#uint32();
    this.#need(count * leastEach);
    return count;
  }

  #uint32(): number {
    this.#need(4);
    const value = this.#view.getUint32(this.#at, this.#little);
    this.#at += 4;
    return value;
  }

  #need(bytes: number): void {
    if (this.#at + bytes > this.#bytes.length) throw new GeometryError('cut short');
  }
}
