import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { RecentFile } from '#shared/bridge/bridge.ts';
import { writeAtomically } from '../files/atomic-write.ts';

const keptFiles = 10;

const stored = z.array(z.strictObject({ path: z.string(), name: z.string(), at: z.string() }));

/** The documents opened or saved last, newest first, kept in a small JSON file of the user's profile. */
export class RecentFiles {
  readonly #file: string;
  #list: readonly RecentFile[] = [];
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: string, list: readonly RecentFile[]) {
    this.#file = file;
    this.#list = list;
  }

  /** A missing or damaged list is an empty one: it is a convenience, never a reason not to start. */
  static async load(file: string): Promise<RecentFiles> {
    try {
      return new RecentFiles(file, stored.parse(JSON.parse(await readFile(file, 'utf8'))));
    } catch {
      return new RecentFiles(file, []);
    }
  }

  list(): readonly RecentFile[] {
    return this.#list;
  }

  add(path: string, at: Date): Promise<void> {
    const others = this.#list.filter((file) => file.path !== path);
    const added = { path, name: basename(path), at: at.toISOString() };
    return this.#put([added, ...others].slice(0, keptFiles));
  }

  forget(path: string): Promise<void> {
    return this.#put(this.#list.filter((file) => file.path !== path));
  }

  /** Writes follow each other, so that the last list is the one that stays. */
  #put(list: readonly RecentFile[]): Promise<void> {
    this.#list = list;
    const bytes = new TextEncoder().encode(JSON.stringify(list, null, 1));
    this.#writing = this.#writing
      .then(() => writeAtomically(this.#file, bytes))
      .catch((error: unknown) => console.error('the recent list could not be written', error));
    return this.#writing;
  }
}
