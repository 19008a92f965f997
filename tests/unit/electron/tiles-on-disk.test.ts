import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TilesFile } from '../../../shared/bridge/bridge.ts';
import { checkedArguments } from '../../../electron/ipc/arguments.ts';
import { TilesOnDisk } from '../../../electron/main/tiles-on-disk.ts';

let folder: string;
let chosen: string | null;
let remembered: string | null;
let tiles: TilesOnDisk;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'petalindung-tiles-'));
  [chosen, remembered] = [null, null];
  tiles = new TilesOnDisk({
    choose: () => Promise.resolve(chosen),
    last: () => remembered,
    remember: (path) => (remembered = path),
  });
});
afterEach(async () => {
  await tiles.closeAll();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function openChosen(path: string): Promise<TilesFile> {
  chosen = path;
  const opened = await tiles.open();
  if (!opened || 'failed' in opened) throw new Error(`not opened: ${JSON.stringify(opened)}`);
  return opened;
}

test('a chosen file is read in parts, which end where it ends, and its path stays behind', async () => {
  const opened = await openChosen(file('peta.pmtiles', 'abcdefgh'));
  expect(opened).toEqual({ id: expect.any(String), name: 'peta.pmtiles', size: 8 });
  const read = async (offset: number, length: number): Promise<string> =>
    new TextDecoder().decode((await tiles.read(opened.id, offset, length)) as Uint8Array);
  expect([await read(2, 3), await read(6, 100), await read(20, 5)]).toEqual(['cde', 'gh', '']);
});

test('only a kept file is opened in the next run; closing it forgets it', async () => {
  const opened = await openChosen(file('a.mbtiles', 'a'));
  expect(remembered).toBeNull();
  tiles.keep(opened.id);
  const again = await tiles.last();
  expect(again).toMatchObject({ name: 'a.mbtiles', size: 1 });
  // It is open twice: one of them is still wanted.
  await tiles.close(opened.id);
  expect(remembered).not.toBeNull();
  await tiles.close((again as TilesFile).id);
  expect(remembered).toBeNull();
});

test('a refused file leaves the kept one as it is', async () => {
  const good = await openChosen(file('good.pmtiles', 'good'));
  tiles.keep(good.id);
  const bad = await openChosen(file('bad.pmtiles', 'bad'));
  await tiles.close(bad.id);
  expect(remembered).toBe(join(folder, 'good.pmtiles'));
  expect(await tiles.read(good.id, 0, 4)).toEqual(new TextEncoder().encode('good'));
});

test('files that are gone or none at all are a failure by the system’s code', async () => {
  remembered = join(folder, 'gone.pmtiles');
  expect(await tiles.last()).toEqual({ failed: true, name: 'gone.pmtiles', reason: 'ENOENT' });
  chosen = join(folder, 'folder');
  mkdirSync(chosen);
  expect(await tiles.open()).toEqual({ failed: true, name: 'folder', reason: 'EISDIR' });
});

test('what was never opened is not read', async () => {
  const opened = await openChosen(file('a.pmtiles', 'a'));
  await tiles.close(opened.id);
  await expect(tiles.read(opened.id, 0, 1)).rejects.toThrow('not open');
  expect(() => tiles.keep('8f14e45f-ceea-467a-9575-6b2d8c1f0a11')).toThrow('not open');
});

test.each([
  ['readTiles', ['/etc/passwd', 0, 1]],
  ['readTiles', ['8f14e45f-ceea-467a-9575-6b2d8c1f0a11', -1, 1]],
  ['readTiles', ['8f14e45f-ceea-467a-9575-6b2d8c1f0a11', 0.5, 1]],
  ['readTiles', ['8f14e45f-ceea-467a-9575-6b2d8c1f0a11', 0, 2 ** 30]],
  ['keepTiles', ['/a.pmtiles']],
  ['openTiles', ['/a.pmtiles']],
] as const)('%s refuses %j', (name, args) => {
  expect(() => checkedArguments(name, args)).toThrow();
});
