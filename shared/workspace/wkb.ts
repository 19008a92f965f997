import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * GeoPackage geometry blobs (OGC 12-128r18, clause 2.1.3) of polygons: a header with SRS and envelope, then
 * ISO well-known binary. Written little-endian in two dimensions; read in either byte order, altitudes and
 * measures dropped, since an administrative area has none.
 */

/** The SRS of everything we write: WGS84 longitude and latitude. */
export const wgs84 = 4326;

/** The bytes are no polygon in WGS84. */
export class GeometryError extends Error {
  override readonly name = 'GeometryError';
}

/** West, east, south, north, in degrees: the order of the blob's header. */
export type Envelope = readonly [number, number, number, number];

const headerBytes = 8;
const envelopeBytes = 32;
const polygonType = 3;
const multiPolygonType = 6;
/** Bytes of a polygon without rings, and of a ring without points: the least a claimed count must be backed by. */
const leastPolygon = 9;
const leastRing = 4;

/** Smallest box around all positions; null when there are none. */
export function envelopeOf(geometry: Polygon | MultiPolygon): Envelope | null {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const rings of polygonsOf(geometry)) {
    for (const ring of rings) {
      for (const [x, y] of ring as [number, number][]) {
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
    }
  }
  return west <= east && south <= north ? [west, east, south, north] : null;
}

/** The blob of a polygon or multipolygon; the kind is kept. */
export function encodeGeometry(geometry: Polygon | MultiPolygon): Uint8Array {
  const polygons = polygonsOf(geometry);
  const envelope = envelopeOf(geometry);
  let size = headerBytes + (envelope ? envelopeBytes : 0) + (geometry.type === 'MultiPolygon' ? 9 : 0);
  for (const rings of polygons) {
    size += leastPolygon;
    for (const ring of rings) size += leastRing + ring.length * 16;
  }
  const writer = new Writer(size);
  writer.header(envelope);
  if (geometry.type === 'MultiPolygon') writer.start(multiPolygonType, polygons.length);
  for (const rings of polygons) {
    writer.start(polygonType, rings.length);
    for (const ring of rings) {
      writer.uint32(ring.length);
      for (const [x, y] of ring as [number, number][]) {
        writer.float64(x);
        writer.float64(y);
      }
    }
  }
  return writer.bytes;
}

/** @throws GeometryError where the blob is cut short, of another kind, or of another SRS */
export function decodeGeometry(blob: Uint8Array): Polygon | MultiPolygon {
  const reader = new Reader(blob);
  reader.header();
  const geometry = reader.geometry();
  reader.end();
  return geometry;
}

/** Like {@link decodeGeometry}; a single polygon becomes a multipolygon of one. @throws GeometryError */
export function decodeMultiPolygon(blob: Uint8Array): MultiPolygon {
  const geometry = decodeGeometry(blob);
  if (geometry.type === 'MultiPolygon') return geometry;
  const empty = geometry.coordinates.length === 0;
  return { type: 'MultiPolygon', coordinates: empty ? [] : [geometry.coordinates] };
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates];
}

class Writer {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }

  header(envelope: Envelope | null): void {
    // Flags: bit 0 little-endian, bits 1–3 kind of envelope (1 = xy), bit 4 empty geometry.
    this.bytes.set([0x47, 0x50, 0, envelope ? 0b0_0011 : 0b1_0001]);
    this.#at = 4;
    this.uint32(wgs84);
    for (const bound of envelope ?? []) this.float64(bound);
  }

  start(type: number, count: number): void {
    this.bytes[this.#at++] = 1;
    this.uint32(type);
    this.uint32(count);
  }

  uint32(value: number): void {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
  }

  float64(value: number): void {
    // Adding 0 turns -0 into 0, as JSON does, so that an area reads the same from both.
    this.#view.setFloat64(this.#at, value + 0, true);
    this.#at += 8;
  }
}

class Reader {
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

  geometry(): Polygon | MultiPolygon {
    const { type, dimensions } = this.#type();
    if (type === polygonType) return { type: 'Polygon', coordinates: this.#rings(dimensions) };
    if (type !== multiPolygonType) throw new GeometryError(`geometry type ${type} is no polygon`);
    const count = this.#count(leastPolygon);
    const coordinates: Position[][][] = [];
    for (let i = 0; i < count; i++) {
      const part = this.#type();
      if (part.type !== polygonType) throw new GeometryError(`part of type ${part.type} in a multipolygon`);
      coordinates.push(this.#rings(part.dimensions));
    }
    return { type: 'MultiPolygon', coordinates };
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw new GeometryError('bytes left over');
  }

  #rings(dimensions: number): Position[][] {
    const count = this.#count(leastRing);
    const rings: Position[][] = [];
    for (let i = 0; i < count; i++) {
      const points = this.#count(dimensions * 8);
      const ring: Position[] = [];
      for (let p = 0; p < points; p++) {
        const x = this.#view.getFloat64(this.#at, this.#little);
        const y = this.#view.getFloat64(this.#at + 8, this.#little);
        if (!Number.isFinite(x) || !Number.isFinite(y)) throw new GeometryError('coordinate is not finite');
        ring.push([x, y]);
        this.#at += dimensions * 8;
      }
      rings.push(ring);
    }
    return rings;
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
