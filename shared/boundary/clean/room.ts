/**
 * Lends out arrays and takes them back for the next who asks. Left to themselves, arrays nobody needs any more stay in
 * memory until they are collected, and then in pieces too small for the next ones: with all Indonesia 150 MB of them.
 */
export class Room {
  readonly #spare: ArrayBuffer[] = [];

  /** So many zeros. */
  ints(length: number): Int32Array<ArrayBuffer> {
    let best = -1;
    this.#spare.forEach(({ byteLength }, at) => {
      // A small array does not get a large one's place.
      if (byteLength < 4 * length || byteLength > 12 * length) return;
      if (best < 0 || byteLength < this.#spare[best]!.byteLength) best = at;
    });
    const [buffer] = best < 0 ? [] : this.#spare.splice(best, 1);
    return buffer ? new Int32Array(buffer, 0, length).fill(0) : new Int32Array(length);
  }

  /** Takes arrays back, at which nobody may look after that. */
  back(...arrays: readonly Int32Array<ArrayBuffer>[]): void {
    for (const { buffer } of arrays) this.#spare.push(buffer);
  }

  /** Lets go of what came back: nobody will ask for as large arrays again. */
  clear(): void {
    this.#spare.length = 0;
  }
}
