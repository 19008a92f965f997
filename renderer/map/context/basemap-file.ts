import { proxy, wrap, type Remote } from 'comlink';
import { addProtocol } from 'maplibre-gl';
import { done, type Result } from '#shared/text/problem.ts';
import type { TilesSource } from '../../platform/platform.ts';
import type { BasemapTiles, BasemapWorker } from './basemap-worker.ts';

const scheme = 'basemap';

/** A file of map tiles that is open, with its reader. */
export class BasemapFile {
  readonly info: BasemapTiles;
  readonly source: TilesSource;
  readonly #id: string;
  readonly #remote: Remote<BasemapWorker>;
  readonly #end: () => void;

  private constructor(
    info: BasemapTiles,
    source: TilesSource,
    remote: Remote<BasemapWorker>,
    end: () => void,
  ) {
    this.info = info;
    this.source = source;
    this.#remote = remote;
    this.#end = end;
    this.#id = crypto.randomUUID();
  }

  /** @param signal ends the opening, which then answers null */
  static async open(source: TilesSource, signal: AbortSignal): Promise<Result<BasemapFile> | null> {
    const worker = new Worker(new URL('./basemap-worker.ts', import.meta.url), { type: 'module' });
    const remote = wrap<BasemapWorker>(worker);
    const ended = new Promise<null>((end) => signal.addEventListener('abort', () => end(null)));
    const read = proxy((offset: number, length: number) => source.read(offset, length));
    const opened = await Promise.race([remote.open(source.name, source.size, read), ended]);
    if (opened?.ok) return done(new BasemapFile(opened.value, source, remote, () => worker.terminate()));
    worker.terminate();
    return opened;
  }

  /** Where the map finds its tiles. @param broken called for each that cannot be used */
  serve(broken: () => void): string {
    const address = `${scheme}://${this.#id}/`;
    served.set(address, async (z, x, y) => {
      const tile = await this.#remote.tile(z, x, y);
      if (tile === 'broken') broken();
      // Nothing is drawn where there is no tile: an empty answer is an empty picture and an empty vector tile.
      return tile === null || tile === 'broken' ? new ArrayBuffer(0) : new Uint8Array(tile).buffer;
    });
    return `${address}{z}/{x}/{y}`;
  }

  close(): void {
    served.delete(`${scheme}://${this.#id}/`);
    this.#end();
  }
}

const served = new Map<string, (z: number, x: number, y: number) => Promise<ArrayBuffer>>();

addProtocol(scheme, async ({ url }) => {
  const [, address, z, x, y] = /^(basemap:\/\/[^/]+\/)(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
  const tile = served.get(address ?? '');
  // A map asks a last time after the file was closed.
  return { data: tile ? await tile(Number(z), Number(x), Number(y)) : new ArrayBuffer(0) };
});
