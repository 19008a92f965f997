import type { SqlJsStatic } from 'sql.js';
import { done, refused, type Result } from '../text/problem.ts';
import { SqlError, Store, type SqlRow } from '../workspace/sql.ts';
import { TileFileError, type BasemapInfo, type TileFile, type Tiles } from './basemap.ts';
import { mbtilesTooLarge, tilesDamaged, tilesEmpty, tilesUnknown } from './basemap-problems.ts';
import { boundsFrom, layerIds, mostZoom, plainText } from './metadata.ts';
import { contentOf, isVectorTile, unpacked, vectorLayers } from './tile-content.ts';

/** The largest MBTiles read, in bytes: SQLite in a window holds all of a database in memory. */
export const mostMbtilesBytes = 256 * 2 ** 20;

/** Bytes asked for at once. */
const chunk = 8 * 2 ** 20;

/** An MBTiles database (github.com/mapbox/mbtiles-spec, 1.3) of pictures or vector tiles. */
export async function openMbtiles(sql: SqlJsStatic, file: TileFile): Promise<Result<Tiles>> {
  if (file.size > mostMbtilesBytes) return refused(mbtilesTooLarge(file.name, file.size, mostMbtilesBytes));
  let store: Store | null = null;
  try {
    store = Store.of(sql, await wholeFile(file));
    const info = infoOf(store, file.name);
    if (info === null) {
      store.close();
      return refused(tilesEmpty(file.name));
    }
    return done(tilesOf(store, info));
  } catch (error) {
    store?.close();
    // Allocation is refused as a RangeError: the computer has less memory than the limit allows for.
    if (error instanceof RangeError) return refused(mbtilesTooLarge(file.name, file.size, mostMbtilesBytes));
    if (error instanceof SqlError) return refused(tilesUnknown(file.name, error.message));
    if (error instanceof TileFileError) return refused(tilesDamaged(file.name, error.message));
    throw error;
  }
}

async function wholeFile(file: TileFile): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  for (let at = 0; at < file.size; at += chunk) {
    const part = await file.read(at, Math.min(chunk, file.size - at));
    if (part.length < Math.min(chunk, file.size - at)) throw new TileFileError('the file became shorter');
    bytes.set(part, at);
  }
  // Without the log beside it, which a database in memory cannot have (sqlite.org/fileformat2, 1.3.3).
  bytes.fill(1, 18, 20);
  return bytes;
}

/** Null where there is no tile. @throws SqlError where these are not the tables of MBTiles */
function infoOf(store: Store, fileName: string): BasemapInfo | null {
  const first = store.first('SELECT tile_data AS "data" FROM tiles LIMIT 1');
  if (!first) return null;
  const metadata = new Map(
    store
      .all('SELECT name AS "name", value AS "value" FROM metadata')
      .map(({ name, value }) => [String(name), String(value ?? '')]),
  );
  const zooms = store.first(
    'SELECT (SELECT min(zoom_level) FROM tiles) AS "least", (SELECT max(zoom_level) FROM tiles) AS "most"',
  );
  const [minZoom, maxZoom] = [Number(zooms?.['least']), Number(zooms?.['most'])];
  if (!isZoom(minZoom) || !isZoom(maxZoom)) throw new TileFileError(`zoom levels ${minZoom} to ${maxZoom}`);
  const sample = dataOf(first['data']);
  // What the tiles are counts, not what the metadata call them.
  const kind = contentOf(sample) === 'raster' ? 'raster' : 'vector';
  const content = kind === 'raster' ? sample : vectorTile(sample);
  const named = layerIds(parsed(metadata.get('json')));
  return {
    title: plainText(metadata.get('name')) || fileName,
    kind,
    minZoom,
    maxZoom,
    bounds: boundsFrom((metadata.get('bounds') ?? '').split(',').map(Number)),
    attribution: plainText(metadata.get('attribution')),
    layers: kind === 'raster' ? [] : named.length > 0 ? named : (vectorLayers(content) ?? []),
    sample: content,
  };
}

function tilesOf(store: Store, info: BasemapInfo): Tiles {
  return {
    info,
    // What goes wrong is a rejected promise, as with files that are read at each tile.
    tile: (z, x, y) => new Promise((resolve) => resolve(tileOf(store, info, z, x, y))),
    close: () => store.close(),
  };
}

/** @throws TileFileError */
function tileOf(store: Store, { kind }: BasemapInfo, z: number, x: number, y: number): Uint8Array | null {
  let row: SqlRow | null;
  try {
    // Rows are counted from the south (TMS).
    row = store.first(
      'SELECT tile_data AS "data" FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?',
      [z, x, 2 ** z - 1 - y],
    );
  } catch (error) {
    throw error instanceof SqlError ? new TileFileError(error.message) : error;
  }
  if (!row) return null;
  const data = dataOf(row['data']);
  if (kind === 'vector') return vectorTile(data);
  if (contentOf(data) !== 'raster') throw new TileFileError('a tile is no picture');
  return data;
}

/** Packed or not. @throws TileFileError */
function vectorTile(data: Uint8Array): Uint8Array {
  const content = contentOf(data) === 'gzip' ? unpacked(data) : data;
  if (!isVectorTile(content)) throw new TileFileError('a tile is neither a picture nor a vector tile');
  return content;
}

function dataOf(cell: unknown): Uint8Array {
  if (!(cell instanceof Uint8Array)) throw new TileFileError('a tile holds no bytes');
  return cell;
}

function isZoom(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= mostZoom;
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? null : JSON.parse(json);
  } catch {
    // The list of layers is a convenience; the tiles have it too.
    return null;
  }
}
