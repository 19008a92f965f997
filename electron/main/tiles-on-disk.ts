import { randomUUID } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TilesFailure, TilesFile } from '#shared/bridge/bridge.ts';
import { failureCode } from '../files/failure.ts';

/** What files of tiles need of the system. */
export interface TilesSystem {
  choose(): Promise<string | null>;
  /** Path of the file kept last. */
  last(): string | null;
  remember(path: string | null): void;
}

interface OpenTiles {
  readonly path: string;
  readonly handle: FileHandle;
}

/**
 * The files of map tiles of one window, read in parts. Only a file that the user chose in the dialog, now or in an
 * earlier run, is ever opened, and the page never names a path: a page that was taken over reads nothing else.
 */
export class TilesOnDisk {
  readonly #system: TilesSystem;
  readonly #open = new Map<string, OpenTiles>();

  constructor(system: TilesSystem) {
    this.#system = system;
  }

  async open(): Promise<TilesFile | TilesFailure | null> {
    const path = await this.#system.choose();
    return path === null ? null : this.#opened(path);
  }

  async last(): Promise<TilesFile | TilesFailure | null> {
    const path = this.#system.last();
    return path === null ? null : this.#opened(path);
  }

  /** @throws Error where no such file is open */
  async read(id: string, offset: number, length: number): Promise<Uint8Array | TilesFailure> {
    const { path, handle } = this.#demand(id);
    const bytes = new Uint8Array(length);
    try {
      const { bytesRead } = await handle.read(bytes, 0, length, offset);
      return bytes.subarray(0, bytesRead);
    } catch (error) {
      return failure(path, error);
    }
  }

  /** @throws Error where no such file is open */
  keep(id: string): void {
    this.#system.remember(this.#demand(id).path);
  }

  /** @throws Error where no such file is open */
  async close(id: string): Promise<void> {
    const { path, handle } = this.#demand(id);
    this.#open.delete(id);
    const others = [...this.#open.values()];
    if (path === this.#system.last() && others.every((other) => other.path !== path))
      this.#system.remember(null);
    await handle.close();
  }

  /** The window is gone; what it kept stays remembered. */
  async closeAll(): Promise<void> {
    const files = [...this.#open.values()];
    this.#open.clear();
    await Promise.all(files.map(({ handle }) => handle.close()));
  }

  async #opened(path: string): Promise<TilesFile | TilesFailure> {
    let handle: FileHandle | null = null;
    try {
      handle = await open(path, 'r');
      const stat = await handle.stat();
      // A folder opens too, and a device has no end.
      if (!stat.isFile()) throw Object.assign(new Error(`${path} is no file`), { code: 'EISDIR' });
      const id = randomUUID();
      this.#open.set(id, { path, handle });
      return { id, name: basename(path), size: stat.size };
    } catch (error) {
      await handle?.close();
      return failure(path, error);
    }
  }

  #demand(id: string): OpenTiles {
    const file = this.#open.get(id);
    if (!file) throw new Error('a file of tiles that is not open');
    return file;
  }
}

function failure(path: string, error: unknown): TilesFailure {
  return { failed: true, name: basename(path), reason: failureCode(error) };
}
