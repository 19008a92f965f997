import { zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpacked } from '#shared/boundary/import/given-files.ts';
import type { BoundaryLayer } from '#shared/boundary/import/layer.ts';
import { arrived, buffersOf, inTransit } from '#shared/exchange/boundaries/transit.ts';
import { value } from './files.ts';

const polygons = {
  positions: Float64Array.of(115, -2, 116, -2, 116, -1),
  rings: Uint32Array.of(0, 3),
  polygons: Uint32Array.of(0, 1),
  areas: Uint32Array.of(0),
  areaCount: 2,
};

describe('a layer on its way between threads', () => {
  it('arrives as it left, each text sent once and each array handed over', () => {
    const cell = fc.oneof(fc.constantFrom('', 'Juai', 'Halong'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 30 }), (rows) => {
        const layer: BoundaryLayer = {
          features: rows.length,
          fields: ['DESA', 'KECAMATAN'],
          values: [rows.map(([desa]) => desa), rows.map(([, kecamatan]) => kecamatan)],
          polygons,
          withoutArea: 1,
          broken: [1],
        };
        const sent = inTransit(layer);
        expect(new Set(sent.texts).size).toBe(sent.texts.length);
        expect(buffersOf(sent)).toHaveLength(6);
        expect(arrived(structuredClone(sent))).toEqual(layer);
      }),
    );
  });
});

describe('unpacking', () => {
  it('tells how far it is before each part', () => {
    const part = new Uint8Array(2_000).map((_, i) => (i * i) % 251);
    const zip = zipSync({ 'a.shp': part, 'b.dbf': part, 'c.prj': part });
    const shares: number[] = [];
    const files = value(
      unpacked(
        [
          { name: 'a.txt', bytes: part },
          { name: 'x.zip', bytes: zip },
        ],
        (share) => shares.push(share),
      ),
    );
    expect(files.map(({ name }) => name)).toEqual(['a.txt', 'a.shp', 'b.dbf', 'c.prj']);
    expect(shares).toHaveLength(3);
    expect(shares[0]).toBeCloseTo(part.length / (part.length + zip.length), 12);
    expect(shares[1]).toBeGreaterThan(shares[0]!);
    expect(shares[2]).toBeGreaterThan(shares[1]!);
    expect(shares[2]).toBeLessThan(1);
  });
});
