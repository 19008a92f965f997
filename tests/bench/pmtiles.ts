import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

/** Zooms of the archive; the library draws the last ones larger. */
const deepest = 10;

/** Polygons as a PMTiles archive (github.com/protomaps/PMTiles, spec 3) with the one layer `desa`. */
export function pmtilesOf(
  polygons: FeatureCollection,
  bounds: readonly [number, number, number, number],
): Buffer {
  const index = new GeoJSONVT(polygons, {
    maxZoom: deepest,
    indexMaxZoom: 5,
    indexMaxPoints: 0,
    tolerance: 3,
  });
  const tiles: { readonly id: number; readonly bytes: Buffer }[] = [];
  const [west, south, east, north] = bounds;
  for (let z = 3; z <= deepest; z++) {
    const [left, right] = [columnOf(west, z), columnOf(east, z)];
    const [top, bottom] = [rowOf(north, z), rowOf(south, z)];
    for (let x = left; x <= right; x++)
      for (let y = top; y <= bottom; y++) {
        const tile = index.getTile(z, x, y);
        if (tile && tile.features.length > 0)
          tiles.push({
            id: zxyToTileId(z, x, y),
            bytes: gzipSync(fromGeojsonVt({ desa: tile }, { version: 2, extent: 4096 })),
          });
      }
  }
  tiles.sort((a, b) => a.id - b.id);
  return archive(tiles, bounds);
}

function columnOf(longitude: number, z: number): number {
  return Math.floor((longitude / 360 + 0.5) * 2 ** z);
}

function rowOf(latitude: number, z: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
}

const headerSize = 127;

/** One directory of leaves would be asked for twice; so few tiles fit into the root. */
function archive(
  tiles: readonly { readonly id: number; readonly bytes: Buffer }[],
  bounds: readonly [number, number, number, number],
): Buffer {
  const ids = tiles.map(({ id }, i) => id - (tiles[i - 1]?.id ?? 0));
  const lengths = tiles.map(({ bytes }) => bytes.length);
  // Every tile follows the one before it, which is written as 0.
  const offsets = tiles.map((_, i) => (i === 0 ? 1 : 0));
  const runs = tiles.map(() => 1);
  const directory = gzipSync(
    Buffer.from([tiles.length, ...ids, ...runs, ...lengths, ...offsets].flatMap(varint)),
  );
  const metadata = gzipSync(JSON.stringify({ vector_layers: [{ id: 'desa', fields: {} }] }));
  const data = Buffer.concat(tiles.map(({ bytes }) => bytes));
  const header = Buffer.alloc(headerSize);
  header.write('PMTiles');
  header[7] = 3;
  const sizes = [directory.length, metadata.length, 0, data.length];
  let at = headerSize;
  sizes.forEach((size, i) => {
    header.writeBigUInt64LE(BigInt(at), 8 + 16 * i);
    header.writeBigUInt64LE(BigInt(size), 16 + 16 * i);
    at += size;
  });
  for (const place of [72, 80, 88]) header.writeBigUInt64LE(BigInt(tiles.length), place);
  // Clustered; directories and tiles compressed by gzip; tiles of kind MVT.
  header.set([1, 2, 2, 1, 3, deepest], 96);
  bounds.forEach((degrees, i) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i));
  return Buffer.concat([header, directory, metadata, data]);
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  for (; left > 0x7f; left = Math.floor(left / 128)) bytes.push((left % 128) | 0x80);
  return [...bytes, left];
}
