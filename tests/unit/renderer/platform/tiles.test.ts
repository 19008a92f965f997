import { describe, expect, test } from 'vitest';
import { mostTilesRead, type DesktopBridge } from '#shared/bridge/bridge.ts';
import { desktopPlatform } from '../../../../renderer/platform/desktop.ts';
import type { TilesSource } from '../../../../renderer/platform/platform.ts';

const file = { id: '8f14e45f-ceea-467a-9575-6b2d8c1f0a11', name: 'peta.pmtiles', size: 8 };

async function sourceWith(part: Partial<DesktopBridge>): Promise<TilesSource> {
  const bridge = { openTiles: () => Promise.resolve(file), ...part };
  const opened = await desktopPlatform(bridge as DesktopBridge).openTiles();
  if (!opened?.ok) throw new Error('not opened');
  return opened.value;
}

describe('files of map tiles on the desktop', () => {
  test('are asked for by the id the shell gave, part by part', async () => {
    const asked: unknown[] = [];
    const source = await sourceWith({
      readTiles: (...args) => {
        asked.push(args);
        return Promise.resolve(Uint8Array.of(1, 2));
      },
      keepTiles: (id) => Promise.resolve(void asked.push(['keep', id])),
      closeTiles: (id) => Promise.resolve(void asked.push(['close', id])),
    });
    expect(source).toMatchObject({ name: 'peta.pmtiles', size: 8 });
    expect(await source.read(6, 100)).toEqual(Uint8Array.of(1, 2));
    await source.keep();
    await source.close();
    expect(asked).toEqual([
      [file.id, 6, 100],
      ['keep', file.id],
      ['close', file.id],
    ]);
  });

  test('that cannot be read any more say why, and the shell is not asked what it refuses', async () => {
    const source = await sourceWith({
      readTiles: () => Promise.resolve({ failed: true, name: file.name, reason: 'EIO' }),
    });
    expect(await source.read(0, 4)).toEqual({ failed: 'EIO' });
    expect(await source.read(8, 0)).toEqual(new Uint8Array());
    expect(await source.read(0, mostTilesRead + 1)).toEqual({ failed: 'E2BIG' });
  });

  test('that are gone are a problem that names them; none kept is none', async () => {
    const gone = { failed: true, name: 'lama.mbtiles', reason: 'ENOENT' } as const;
    const platform = desktopPlatform({
      lastTiles: () => Promise.resolve(gone),
    } as Partial<DesktopBridge> as DesktopBridge);
    const last = await platform.lastTiles();
    expect(last?.ok === false && last.problem.what.id).toContain('lama.mbtiles');
    const fresh = desktopPlatform({
      lastTiles: () => Promise.resolve(null),
    } as Partial<DesktopBridge> as DesktopBridge);
    expect(await fresh.lastTiles()).toBeNull();
  });
});
