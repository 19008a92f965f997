import type { SqlJsStatic } from 'sql.js';
import { refused, type Result } from '../text/problem.ts';
import { TileFileError, type TileFile, type Tiles } from './basemap.ts';
import { tilesDamaged, tilesEmpty, tilesUnknown } from './basemap-problems.ts';
import { openMbtiles } from './mbtiles.ts';
import { openPmtiles } from './pmtiles.ts';

const sqliteMagic = 'SQLite format 3\0';
const pmtilesMagic = 'PMTiles';

/**
 * Opens a file of map tiles; which of the two formats it is in is told by its content, whatever its name.
 * @param sql asked for only where the file is a database
 */
export async function openTiles(sql: () => Promise<SqlJsStatic>, file: TileFile): Promise<Result<Tiles>> {
  if (file.size === 0) return refused(tilesEmpty(file.name));
  let start: string;
  try {
    const bytes = await file.read(0, Math.min(sqliteMagic.length, file.size));
    start = new TextDecoder('latin1').decode(bytes);
  } catch (error) {
    if (!(error instanceof TileFileError)) throw error;
    return refused(tilesDamaged(file.name, error.message));
  }
  if (start === sqliteMagic) return openMbtiles(await sql(), file);
  if (start.startsWith(pmtilesMagic)) return openPmtiles(file);
  return refused(tilesUnknown(file.name, 'neither SQLite nor PMTiles'));
}
