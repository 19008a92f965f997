import { resolve } from 'node:path';

/**
 * The files a window may read again and write: those the user chose in a dialog, named on the command line,
 * or has in the recent list. A page that was taken over cannot reach any other file.
 */
export class GrantedPaths {
  readonly #paths = new Set<string>();
  readonly #platform: NodeJS.Platform;

  constructor(platform: NodeJS.Platform) {
    this.#platform = platform;
  }

  grant(path: string): void {
    this.#paths.add(this.#key(path));
  }

  has(path: string): boolean {
    return this.#paths.has(this.#key(path));
  }

  /** Names differ by case alone on Windows only by mistake: there they are one file. */
  #key(path: string): string {
    const whole = resolve(path);
    return this.#platform === 'win32' ? whole.toLowerCase() : whole;
  }
}
