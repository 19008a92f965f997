import * as fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { FlatWriter, geometryAt } from '#shared/boundary/flat.ts';
import type { LayerGeometry } from '#shared/workspace/layer-geometry.ts';
import {
  decodeLayerGeometry,
  encodeGeometry,
  envelopeOf,
  GeometryError,
  readPolygons,
} from '#shared/workspace/wkb.ts';
import { square } from '../../fixtures/small-document.ts';

const degree = fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0);
const ring = fc.array(fc.tuple(degree, degree), { maxLength: 6 });
const polygon = fc.array(ring, { maxLength: 3 });
const geometry: fc.Arbitrary<Polygon | MultiPolygon> = fc.oneof(
  polygon.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc.array(polygon, { maxLength: 3 }).map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
);
const anyGeometry: fc.Arbitrary<LayerGeometry> = fc.oneof(
  geometry,
  fc.tuple(degree, degree).map((coordinates) => ({ type: 'Point' as const, coordinates })),
  ring.map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  ring.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  polygon.map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
);

/** A blob written by hand, as another program might. */
function blob(
  parts: readonly (readonly [kind: 'u8' | 'u32' | 'f64', value: number])[],
  little: boolean,
): Uint8Array {
  const sizes = { u8: 1, u32: 4, f64: 8 };
  const view = new DataView(new ArrayBuffer(parts.reduce((sum, [kind]) => sum + sizes[kind], 0)));
  let at = 0;
  for (const [kind, value] of parts) {
    if (kind === 'u8') view.setUint8(at, value);
    else if (kind === 'u32') view.setUint32(at, value, little);
    else view.setFloat64(at, value, little);
    at += sizes[kind];
  }
  return new Uint8Array(view.buffer);
}

const triangle = [
  [0, 0],
  [1, 0],
  [0, 1],
  [0, 0],
] as const;

/** As boundaries are read: into flat arrays. */
function readBoundary(blob: Uint8Array): MultiPolygon | null {
  const writer = new FlatWriter(0);
  readPolygons(blob, writer);
  writer.endSlot();
  return geometryAt(writer.finish(), 0);
}

const readers = { decodeLayerGeometry, readPolygons: readBoundary };

function polygonsOf(geometry: LayerGeometry | null): unknown {
  return geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.coordinates;
}

function polygonBlob(type: number, extra: readonly number[], little: boolean): Uint8Array {
  return blob(
    [
      ['u8', 0x47],
      ['u8', 0x50],
      ['u8', 0],
      ['u8', little ? 1 : 0],
      ['u32', 4326],
      ['u8', little ? 1 : 0],
      ['u32', type],
      ['u32', 1],
      ['u32', 4],
      ...triangle.flatMap((point) => [...point, ...extra].map((value) => ['f64', value] as const)),
    ],
    little,
  );
}

describe('geometry blobs', () => {
  it('read back as written', () => {
    fc.assert(
      fc.property(anyGeometry, (geometry) => {
        expect(decodeLayerGeometry(encodeGeometry(geometry))).toEqual(geometry);
      }),
    );
  });

  it('carry the envelope in the order of the standard: west, east, south, north', () => {
    const view = new DataView(encodeGeometry(square(115, -2, 0.5)).buffer);
    expect([8, 16, 24, 32].map((at) => view.getFloat64(at, true))).toEqual([115, 115.5, -2, -1.5]);
    expect(view.getUint32(4, true)).toBe(4326);
    expect(envelopeOf({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
  });
});

describe('polygons read into flat arrays', () => {
  it('are those written, empty ones left out', () => {
    fc.assert(
      fc.property(geometry, (written) => {
        const polygons = written.type === 'Polygon' ? [written.coordinates] : written.coordinates;
        const filled = polygons.filter((rings) => rings.length > 0);
        expect(readBoundary(encodeGeometry(written))?.coordinates ?? []).toEqual(filled);
      }),
    );
  });

  it('are refused where the geometry is none', () => {
    const point = encodeGeometry({ type: 'Point', coordinates: [115, -2] });
    expect(() => readBoundary(point)).toThrow(/no polygon/);
  });
});

describe.each(Object.entries(readers))('geometry blobs of others, by %s', (_, read) => {
  it.each([
    ['plain', 3, []],
    ['ISO Z', 1003, [7]],
    ['ISO M', 2003, [7]],
    ['ISO ZM', 3003, [7, 8]],
    ['EWKB Z', 0x80000003, [7]],
    ['EWKB ZM', 0xc0000003, [7, 8]],
  ])('are read in both byte orders without altitudes: %s', (_, type, extra) => {
    for (const little of [true, false])
      expect(polygonsOf(read(polygonBlob(type, extra, little)))).toEqual([[triangle]]);
  });

  it('are refused when cut short anywhere, or with bytes left over', () => {
    const whole = encodeGeometry(square(115, -2));
    for (let length = 0; length < whole.length; length++)
      expect(() => read(whole.slice(0, length))).toThrow(GeometryError);
    expect(() => read(new Uint8Array([...whole, 0]))).toThrow(GeometryError);
  });

  it('are refused when they claim more than they hold, are of another kind, or of another SRS', () => {
    const whole = encodeGeometry(square(115, -2));
    const changed = (at: number, value: number) => {
      const copy = whole.slice();
      new DataView(copy.buffer).setUint32(at, value, true);
      return copy;
    };
    expect(() => read(changed(45, 0xffffffff))).toThrow(/cut short/);
    expect(() => read(changed(41, 7))).toThrow(/geometry type 7 is no/);
    expect(() => read(changed(4, 32750))).toThrow(/SRS 32750/);
  });

  it('are refused with a coordinate that is not finite', () => {
    expect(() => read(encodeGeometry(square(NaN, -2)))).toThrow(/not finite/);
  });
});
