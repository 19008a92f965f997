import * as fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import initSqlJs from 'sql.js';
import { describe, expect, test } from 'vitest';
import { TileFileError, type TileFile, type Tiles } from '#shared/basemap/basemap.ts';
import { boundsFrom, plainText } from '#shared/basemap/metadata.ts';
import { mostMbtilesBytes } from '#shared/basemap/mbtiles.ts';
import { openTiles } from '#shared/basemap/open-tiles.ts';
import { isVectorTile, unpacked } from '#shared/basemap/tile-content.ts';
import type { Result } from '#shared/text/problem.ts';
import { coveringVectorTile, everywhere, mbtiles, pmtiles, solidPng } from '../../fixtures/tile-files.ts';

const sql = await initSqlJs();
const red = solidPng([255, 0, 0]);
const water = coveringVectorTile('water');
const balangan = [115.3, -2.7, 115.9, -2.0] as const;

function fileOf(bytes: Uint8Array, name = 'peta'): TileFile {
  return {
    name,
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)),
  };
}

const open = (bytes: Uint8Array): Promise<Result<Tiles>> =>
  openTiles(() => Promise.resolve(sql), fileOf(bytes));

async function opened(bytes: Uint8Array): Promise<Tiles> {
  const result = await open(bytes);
  if (!result.ok) throw new Error(result.problem.why.en);
  return result.value;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const result = await open(bytes);
  return result.ok ? 'ok' : result.problem.code;
}

describe('MBTiles', () => {
  test('pictures, counted from the south as the format does, with what the file says of itself', async () => {
    const north = { z: 1, x: 1, y: 0, bytes: red };
    const tiles = await opened(
      mbtiles(sql, [north], {
        name: 'Citra <b>desa</b>',
        bounds: '115.3,-2.7,115.9,-2.0',
        attribution: '&copy; <a href="https://example.org">Badan&nbsp;Peta</a>',
      }),
    );
    expect(tiles.info).toMatchObject({
      title: 'Citra desa',
      kind: 'raster',
      minZoom: 1,
      maxZoom: 1,
      bounds: balangan,
      attribution: '© Badan Peta',
      layers: [],
    });
    expect(Buffer.from((await tiles.tile(1, 1, 0))!).equals(red)).toBe(true);
    expect(await tiles.tile(1, 1, 1)).toBeNull();
    tiles.close();
  });

  test('vector tiles, packed or not, come unpacked; layers the file does not list are read from a tile', async () => {
    for (const bytes of [water, gzipSync(water)]) {
      const tiles = await opened(mbtiles(sql, everywhere(bytes, [0]), { format: 'pbf' }));
      expect(tiles.info).toMatchObject({ kind: 'vector', layers: ['water'] });
      expect([...(await tiles.tile(0, 0, 0))!]).toEqual([...water]);
    }
  });

  test('tiles count, not what the metadata call them', async () => {
    const tiles = await opened(mbtiles(sql, everywhere(red, [0]), { format: 'pbf', bounds: 'all' }));
    expect(tiles.info).toMatchObject({ kind: 'raster', bounds: null, title: 'peta' });
  });

  test('a broken tile among good ones is that tile’s error alone', async () => {
    const text = new TextEncoder().encode('no picture');
    const tiles = await opened(
      mbtiles(sql, [
        { z: 1, x: 0, y: 0, bytes: red },
        { z: 1, x: 1, y: 1, bytes: text },
      ]),
    );
    await expect(tiles.tile(1, 1, 1)).rejects.toBeInstanceOf(TileFileError);
    expect(await tiles.tile(1, 0, 0)).not.toBeNull();
  });

  test('a file beyond the memory is refused before a byte of it is loaded, and told the way out', async () => {
    const asked: number[] = [];
    const start = new TextEncoder().encode('SQLite format 3\0');
    const result = await openTiles(() => Promise.resolve(sql), {
      name: 'besar.mbtiles',
      size: mostMbtilesBytes + 1,
      read: (_offset, length) => {
        asked.push(length);
        return Promise.resolve(start);
      },
    });
    expect(result).toMatchObject({ ok: false, problem: { code: 'mbtiles-too-large' } });
    expect(!result.ok && result.problem.next.id).toContain('pmtiles convert');
    expect(asked).toEqual([16]);
  });
});

describe('PMTiles', () => {
  test('pictures are read in ranges, the tile itself only when asked for', async () => {
    const bytes = pmtiles(everywhere(red, [0, 1, 2]), {
      type: 'png',
      metadata: { name: 'Citra', attribution: 'BIG' },
      bounds: balangan,
    });
    const ranges: number[] = [];
    const result = await openTiles(() => Promise.reject(new Error('no database asked for')), {
      ...fileOf(bytes),
      read: (offset, length) => {
        ranges.push(length);
        return Promise.resolve(bytes.slice(offset, offset + length));
      },
    });
    if (!result.ok) throw new Error(result.problem.why.en);
    const { value: tiles } = result;
    expect(tiles.info).toMatchObject({
      title: 'Citra',
      kind: 'raster',
      minZoom: 0,
      maxZoom: 2,
      attribution: 'BIG',
    });
    expect(tiles.info.bounds).toEqual(balangan.map((degrees) => expect.closeTo(degrees, 6)));
    ranges.length = 0;
    expect(Buffer.from((await tiles.tile(2, 3, 1))!).equals(red)).toBe(true);
    expect(ranges).toEqual([red.length]);
    expect(await tiles.tile(3, 0, 0)).toBeNull();
  });

  test('vector tiles with the layers they name', async () => {
    const tiles = await opened(
      pmtiles(everywhere(gzipSync(water), [0, 1]), {
        type: 'vector',
        compression: 2,
        metadata: { vector_layers: [{ id: 'water' }, { id: 'roads' }, {}, null] },
      }),
    );
    expect(tiles.info).toMatchObject({ kind: 'vector', layers: ['water', 'roads'] });
    expect([...(await tiles.tile(1, 1, 1))!]).toEqual([...water]);
  });

  test('a disk that is taken out is an error of each tile', async () => {
    const bytes = pmtiles(everywhere(red, [0]), { type: 'png' });
    let there = true;
    const result = await openTiles(() => Promise.resolve(sql), {
      ...fileOf(bytes),
      read: (offset, length) =>
        there
          ? Promise.resolve(bytes.slice(offset, offset + length))
          : Promise.reject(new TileFileError('ENODEV')),
    });
    if (!result.ok) throw new Error(result.problem.why.en);
    there = false;
    await expect(result.value.tile(0, 0, 0)).rejects.toThrow('ENODEV');
  });
});

describe('files that are none', () => {
  const archive = pmtiles(everywhere(red, [0, 1]), { type: 'png' });
  const database = mbtiles(sql, everywhere(red, [0, 1]));
  const otherTables = (): Uint8Array => {
    const db = new sql.Database();
    db.run('CREATE TABLE desa (name TEXT)');
    return db.export();
  };

  test.each([
    ['nothing', new Uint8Array(), 'tiles-empty'],
    ['text', new TextEncoder().encode('bukan peta'), 'tiles-unknown'],
    ['a picture', red, 'tiles-unknown'],
    ['a database of other tables', otherTables(), 'tiles-unknown'],
    ['MBTiles without tiles', mbtiles(sql, []), 'tiles-empty'],
    ['MBTiles of text', mbtiles(sql, everywhere(new TextEncoder().encode('teks'), [0])), 'tiles-damaged'],
    ['MBTiles cut short', database.slice(0, 1000), 'tiles-unknown'],
    ['PMTiles without tiles', pmtiles([], { type: 'png' }), 'tiles-empty'],
    ['PMTiles cut short', archive.slice(0, archive.length - 10), 'tiles-damaged'],
    ['a PMTiles header alone', archive.slice(0, 127), 'tiles-damaged'],
    ['half a PMTiles header', archive.slice(0, 60), 'tiles-damaged'],
    ['pictures called vector tiles', pmtiles(everywhere(red, [0]), { type: 'vector' }), 'tiles-damaged'],
    ['vector tiles called pictures', pmtiles(everywhere(water, [0]), { type: 'png' }), 'tiles-damaged'],
    ['tiles of another kind', pmtiles(everywhere(red, [0]), { type: 'avif' }), 'tiles-packed'],
    [
      'tiles packed by brotli',
      pmtiles(everywhere(red, [0]), { type: 'png', compression: 3 }),
      'tiles-packed',
    ],
  ])('%s: a problem in both languages', async (_name, bytes, code) => {
    const result = await open(bytes);
    expect(result.ok ? 'ok' : result.problem.code).toBe(code);
    if (result.ok) return;
    for (const part of ['what', 'why', 'next'] as const)
      for (const language of ['id', 'en'] as const) expect(result.problem[part][language]).not.toBe('');
  });

  test('bytes turned over anywhere are a problem or a file that still opens, never a crash', async () => {
    const known = ['ok', 'tiles-empty', 'tiles-damaged', 'tiles-unknown', 'tiles-packed'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(archive, database),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (whole, changes) => {
          const bytes = whole.slice();
          // Most of a file is pictures; what tells where they are stands at its start.
          for (const [at, byte] of changes) bytes[at % Math.min(bytes.length, 600)] = byte;
          expect(known).toContain(await codeOf(bytes));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what tiles are made of', () => {
  test('what unpacks beyond the limit is refused on the way, and so is what ends early', () => {
    const bomb = gzipSync(new Uint8Array(8 * 2 ** 20));
    expect(() => unpacked(bomb, 2 ** 20)).toThrow(TileFileError);
    expect(unpacked(bomb).length).toBe(8 * 2 ** 20);
    const packed = gzipSync(water);
    expect(() => unpacked(packed.subarray(0, packed.length - 12))).toThrow(TileFileError);
  });

  test('vector tiles are layers with names and nothing else', () => {
    expect(isVectorTile(water)).toBe(true);
    expect(isVectorTile(new Uint8Array())).toBe(true);
    expect(isVectorTile(water.subarray(0, water.length - 3))).toBe(false);
    expect(isVectorTile(new TextEncoder().encode('{"type":"FeatureCollection"}'))).toBe(false);
    expect(isVectorTile(Uint8Array.from([0x1a, 0x00]))).toBe(false);
  });

  test('attributions are text, whatever stands in them', () => {
    expect(plainText('<script>alert(1)</script> &lt;b&gt; &#169; &#x41;&#0;&unknown;')).toBe(
      'alert(1) <b> © A&unknown;',
    );
    expect(plainText('<a>BIG</a>, <a>OSM</a><br>2024')).toBe('BIG, OSM 2024');
    expect(plainText(42)).toBe('');
    expect(plainText('a'.repeat(1000)).length).toBe(200);
    expect(plainText('abc\u202Edef')).toBe('abc def');
  });

  test('bounds are an extent on earth or none', () => {
    expect(boundsFrom([95, -11, 141, 6])).toEqual([95, -11, 141, 6]);
    for (const wrong of [[], [141, -11, 95, 6], [95, -11, 541, 6], [NaN, 0, 1, 1], [0, 0, 0, 0]])
      expect(boundsFrom(wrong)).toBeNull();
  });
});
