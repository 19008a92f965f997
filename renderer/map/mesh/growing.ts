type Flat = Float32Array | Uint32Array;

/** A typed array whose length is not known beforehand; filled again and again, as memory let go each time piles up. */
export class Growing<T extends Flat> {
  readonly #make: new (length: number) => T;
  #array: T;
  length = 0;

  constructor(make: new (length: number) => T) {
    this.#make = make;
    this.#array = new make(256);
  }

  push(value: number): void {
    if (this.length === this.#array.length) {
      const larger = new this.#make(2 * this.length);
      larger.set(this.#array);
      this.#array = larger;
    }
    this.#array[this.length++] = value;
  }

  /** What was pushed, in memory of its own; what is pushed from here on is counted anew. */
  cut(): T {
    const cut = this.#array.slice(0, this.length) as T;
    this.length = 0;
    return cut;
  }

  /** What was pushed, until more is. */
  view(): T {
    return this.#array.subarray(0, this.length) as T;
  }
}

/** What was pushed to each, one after another in one array; each is counted anew from here on. */
export function joined<T extends Flat>(make: new (length: number) => T, parts: readonly Growing<T>[]): T {
  const whole = new make(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part.view(), at);
    at += part.length;
    part.length = 0;
  }
  return whole;
}
