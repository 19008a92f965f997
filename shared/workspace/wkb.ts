import type { Position } from 'geojson';
import type { FlatWriter } from '../boundary/flat.ts';
import type { LayerGeometry } from './layer-geometry.ts';
import { headerBytes, leastPart, leastRing, typeNumbers, wgs84, WkbReader } from './wkb-reader.ts';

/**
 * GeoPackage geometry blobs (OGC 12-128r18, clause 2.1.3): a header with SRS and envelope, then ISO well-known
 * binary. Written little-endian in two dimensions; read in either byte order, altitudes and measures dropped,
 * since an administrative area has none.
 */

export { GeometryError, wgs84 } from './wkb-reader.ts';

/** West, east, south, north, in degrees: the order of the blob's header. */
export type Envelope = readonly [number, number, number, number];

const envelopeBytes = 32;

/** Smallest box around all positions; null when there are none. */
export function envelopeOf(geometry: LayerGeometry): Envelope | null {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  eachPosition(geometry.coordinates, (x, y) => {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  });
  return west <= east && south <= north ? [west, east, south, north] : null;
}

type Nested = number[] | readonly Nested[];

function eachPosition(nested: Nested, visit: (x: number, y: number) => void): void {
  if (typeof nested[0] === 'number') visit(nested[0], nested[1] as number);
  else for (const inner of nested as readonly Nested[]) eachPosition(inner, visit);
}

/** The blob of a geometry; the kind is kept. */
export function encodeGeometry(geometry: LayerGeometry): Uint8Array {
  const envelope = envelopeOf(geometry);
  const writer = new Writer(headerBytes + (envelope ? envelopeBytes : 0) + sizeOf(geometry));
  writer.header(envelope);
  writer.geometry(geometry);
  return writer.bytes;
}

/** @throws GeometryError where the blob is cut short, of another kind, or of another SRS */
export function decodeLayerGeometry(blob: Uint8Array): LayerGeometry {
  const reader = new WkbReader(blob);
  reader.header();
  const geometry = reader.geometry();
  reader.end();
  return geometry;
}

/** Reads a polygon or multipolygon into flat arrays, without an object per position. @throws GeometryError */
export function readPolygons(blob: Uint8Array, into: FlatWriter): void {
  const reader = new WkbReader(blob);
  reader.header();
  reader.polygons(into);
  reader.end();
}

const startBytes = 5;
const positionBytes = 16;

function sizeOf(geometry: LayerGeometry): number {
  switch (geometry.type) {
    case 'Point':
      return startBytes + positionBytes;
    case 'LineString':
      return startBytes + sizeOfRing(geometry.coordinates);
    case 'Polygon':
      return sizeOfPolygon(geometry.coordinates);
    case 'MultiPoint':
      return leastPart + geometry.coordinates.length * (startBytes + positionBytes);
    case 'MultiLineString':
      return leastPart + summed(geometry.coordinates, (line) => startBytes + sizeOfRing(line));
    case 'MultiPolygon':
      return leastPart + summed(geometry.coordinates, sizeOfPolygon);
  }
}

function sizeOfPolygon(rings: readonly Position[][]): number {
  return leastPart + summed(rings, sizeOfRing);
}

function sizeOfRing(ring: readonly Position[]): number {
  return leastRing + ring.length * positionBytes;
}

function summed<T>(parts: readonly T[], size: (part: T) => number): number {
  return parts.reduce((sum, part) => sum + size(part), 0);
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
    this.#uint32(wgs84);
    for (const bound of envelope ?? []) this.#float64(bound);
  }

  geometry(geometry: LayerGeometry): void {
    this.#type(geometry.type);
    switch (geometry.type) {
      case 'Point':
        this.#position(geometry.coordinates);
        break;
      case 'LineString':
        this.#positions(geometry.coordinates);
        break;
      case 'Polygon':
        this.#rings(geometry.coordinates);
        break;
      case 'MultiPoint':
        this.#uint32(geometry.coordinates.length);
        for (const coordinates of geometry.coordinates) this.geometry({ type: 'Point', coordinates });
        break;
      case 'MultiLineString':
        this.#uint32(geometry.coordinates.length);
        for (const coordinates of geometry.coordinates) this.geometry({ type: 'LineString', coordinates });
        break;
      case 'MultiPolygon':
        this.#uint32(geometry.coordinates.length);
        for (const coordinates of geometry.coordinates) this.geometry({ type: 'Polygon', coordinates });
        break;
    }
  }

  #type(type: LayerGeometry['type']): void {
    this.bytes[this.#at++] = 1;
    this.#uint32(typeNumbers[type]);
  }

  #rings(rings: readonly Position[][]): void {
    this.#uint32(rings.length);
    for (const ring of rings) this.#positions(ring);
  }

  #positions(positions: readonly Position[]): void {
    this.#uint32(positions.length);
    for (const position of positions) this.#position(position);
  }

  #position([x, y]: Position): void {
    this.#float64(x!);
    this.#float64(y!);
  }

  #uint32(value: number): void {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
  }

  #float64(value: number): void {
    // Adding 0 turns -0 into 0, as JSON does, so that an area reads the same from both.
    this.#view.setFloat64(this.#at, value + 0, true);
    this.#at += 8;
  }
}
