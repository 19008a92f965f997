import { expose, transfer } from 'comlink';
import initSqlJs from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { TileFileError, type BasemapInfo, type Tiles } from '#shared/basemap/basemap.ts';
import { tilesDamaged } from '#shared/basemap/basemap-problems.ts';
import { openTiles } from '#shared/basemap/open-tiles.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import type { TilesSource } from '../../platform/platform.ts';

/** What a map needs to know of open tiles. */
export interface BasemapTiles extends Omit<BasemapInfo, 'sample'> {
  /** Pixels along a side of a picture. */
  readonly tileSize: number;
}

let tiles: Tiles | null = null;

const api = {
  /** @param read of a file that stays with the window */
  async open(name: string, size: number, read: TilesSource['read']): Promise<Result<BasemapTiles>> {
    const opened = await openTiles(() => initSqlJs({ locateFile: () => wasmUrl }), {
      name,
      size,
      async read(offset, length) {
        const answer = await read(offset, length);
        if ('failed' in answer) throw new TileFileError(answer.failed);
        return answer;
      },
    });
    if (!opened.ok) return opened;
    const { sample, ...info } = opened.value.info;
    const tileSize = info.kind === 'raster' ? await sideOf(sample) : 512;
    if (tileSize === null) {
      opened.value.close();
      return refused(tilesDamaged(name, 'a picture cannot be shown'));
    }
    tiles = opened.value;
    return done({ ...info, tileSize });
  },

  /** Null where there is no tile, `broken` where there is one that cannot be used. */
  async tile(z: number, x: number, y: number): Promise<Uint8Array | 'broken' | null> {
    try {
      const bytes = (await tiles?.tile(z, x, y)) ?? null;
      return bytes && transfer(bytes, [bytes.buffer]);
    } catch (error) {
      if (!(error instanceof TileFileError)) throw error;
      return 'broken';
    }
  },
};

/** Pixels along a side of a picture, null where it is none. */
async function sideOf(picture: Uint8Array): Promise<number | null> {
  try {
    const image = await createImageBitmap(new Blob([new Uint8Array(picture)]));
    const { width } = image;
    image.close();
    return width;
  } catch {
    return null;
  }
}

/** Reads one file of map tiles where the window is not held up; ended with it, with all its memory. */
export type BasemapWorker = typeof api;

expose(api);
