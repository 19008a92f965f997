import { Compression, PMTiles, TileType, type Header, type Source } from 'pmtiles';
import { done, refused, type Result } from '../text/problem.ts';
import { TileFileError, type BasemapInfo, type TileFile, type Tiles } from './basemap.ts';
import { tilesDamaged, tilesEmpty, tilesPacked } from './basemap-problems.ts';
import { boundsFrom, layerIds, plainText } from './metadata.ts';
import { contentOf, isVectorTile, unpacked, vectorLayers } from './tile-content.ts';

/** Directories and metadata unpack to a few megabytes at most, even of the whole earth. */
const mostBytes = 64 * 2 ** 20;

const pictures: readonly TileType[] = [TileType.Png, TileType.Jpeg, TileType.Webp];

/** A PMTiles archive (github.com/protomaps/PMTiles, version 3), read in ranges whatever its size. */
export async function openPmtiles(file: TileFile): Promise<Result<Tiles>> {
  const archive = new PMTiles(sourceOf(file), undefined, decompress);
  try {
    const header = await archive.getHeader();
    const kind = header.tileType === TileType.Mvt ? 'vector' : 'raster';
    if (kind === 'raster' && !pictures.includes(header.tileType))
      return refused(tilesPacked(file.name, `type ${header.tileType}`));
    if (!isReadable(header.internalCompression) || !isReadable(header.tileCompression))
      return refused(tilesPacked(file.name, 'brotli/zstd'));
    if (header.tileDataOffset + (header.tileDataLength ?? 0) > file.size)
      return refused(tilesDamaged(file.name, 'the end of the file is missing'));
    if (header.numTileEntries === 0 || (header.tileDataLength ?? 0) === 0)
      return refused(tilesEmpty(file.name));
    const read = reader(archive, kind);
    const sample = await sampleOf(header, read);
    if (sample === null) return refused(tilesEmpty(file.name));
    const metadata: unknown = await archive.getMetadata();
    return done({
      info: infoOf(file.name, header, metadata, kind, sample),
      tile: read,
      close: () => undefined,
    });
  } catch (error) {
    // The library throws plain errors for all that is wrong with a file.
    return refused(tilesDamaged(file.name, error instanceof Error ? error.message : String(error)));
  }
}

function reader(archive: PMTiles, kind: BasemapInfo['kind']): Tiles['tile'] {
  return async (z, x, y) => {
    try {
      const found = await archive.getZxy(z, x, y);
      if (!found) return null;
      const content = new Uint8Array(found.data);
      const sound = kind === 'raster' ? contentOf(content) === 'raster' : isVectorTile(content);
      if (!sound) throw new TileFileError('a tile is not what the file says');
      return content;
    } catch (error) {
      if (error instanceof TileFileError) throw error;
      throw new TileFileError(error instanceof Error ? error.message : String(error));
    }
  };
}

function infoOf(
  fileName: string,
  header: Header,
  metadata: unknown,
  kind: BasemapInfo['kind'],
  sample: Uint8Array,
): BasemapInfo {
  const said = typeof metadata === 'object' && metadata !== null ? metadata : {};
  const named = layerIds(said);
  return {
    title: ('name' in said && plainText(said.name)) || fileName,
    kind,
    minZoom: header.minZoom,
    maxZoom: header.maxZoom,
    bounds: boundsFrom([header.minLon, header.minLat, header.maxLon, header.maxLat]),
    attribution: 'attribution' in said ? plainText(said.attribution) : '',
    layers: kind === 'raster' ? [] : named.length > 0 ? named : (vectorLayers(sample) ?? []),
    sample,
  };
}

/**
 * The tile in the middle at the lowest zoom where one is. Archives of a region may have none at the very middle of
 * what they say they cover.
 */
async function sampleOf(header: Header, read: Tiles['tile']): Promise<Uint8Array | null> {
  const places = [
    [header.centerLon, header.centerLat],
    [(header.minLon + header.maxLon) / 2, (header.minLat + header.maxLat) / 2],
  ] as const;
  for (let z = header.minZoom; z <= header.maxZoom; z++) {
    for (const [lng, lat] of places) {
      const found = await read(z, ...tileAt(z, lng, lat));
      if (found) return found;
    }
  }
  return null;
}

/** Column and row of the Web Mercator tile a place is on. */
function tileAt(z: number, lng: number, lat: number): readonly [number, number] {
  const size = 2 ** z;
  const sine = Math.sin((Math.min(85, Math.max(-85, lat)) * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  const within = (share: number): number => Math.min(size - 1, Math.max(0, Math.floor(share * size)));
  return [within((lng + 180) / 360), within(y)];
}

function sourceOf(file: TileFile): Source {
  return {
    getKey: () => file.name,
    async getBytes(offset, length) {
      if (!(length <= mostBytes)) throw new TileFileError(`a part of ${length} bytes`);
      const bytes = await file.read(offset, Math.max(0, Math.min(length, file.size - offset)));
      // A copy: the bytes may be part of something larger, which the library would take all of.
      return { data: new Uint8Array(bytes).buffer };
    },
  };
}

function isReadable(compression: Compression): boolean {
  return (
    compression === Compression.None ||
    compression === Compression.Gzip ||
    compression === Compression.Unknown
  );
}

function decompress(packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(packed);
  if (compression !== Compression.Gzip) return Promise.resolve(packed);
  return Promise.resolve(new Uint8Array(unpacked(bytes, mostBytes)).buffer);
}
