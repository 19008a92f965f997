import type { Room } from './room.ts';

/** Numbered pairs: positions, x in `first` and y in `second`, or edges between them. */
export interface Pairs {
  /** By number; longer than `count`. */
  readonly first: Int32Array<ArrayBuffer>;
  readonly second: Int32Array<ArrayBuffer>;
  readonly count: number;
}

/**
 * Numbers each distinct pair of whole numbers from 0 in the order they come: positions, and the edges between
 * them. Open addressing over flat arrays; a Map keyed by text took 20 times the memory.
 */
export class PairTable implements Pairs {
  first: Int32Array<ArrayBuffer>;
  second: Int32Array<ArrayBuffer>;
  count = 0;
  readonly #room: Room;
  /** Number + 1 of the pair in each slot, 0 where there is none. Its length is a power of two. */
  #slots: Int32Array<ArrayBuffer>;
  #shift: number;

  /** @param expected about how many pairs will come; more than that costs time, not correctness */
  constructor(expected: number, room: Room) {
    this.#room = room;
    const bits = Math.max(4, Math.ceil(Math.log2(expected * 1.5 + 1)));
    this.first = room.ints(expected + 16);
    this.second = room.ints(expected + 16);
    this.#slots = room.ints(2 ** bits);
    this.#shift = 32 - bits;
  }

  /** The pairs alone. What their numbers are found by, half of the table, goes back: none may be asked for after that. */
  settled(): Pairs {
    this.#room.back(this.#slots);
    return { first: this.first, second: this.second, count: this.count };
  }

  /** The number of a pair, a new one where it has not come before. */
  number(a: number, b: number): number {
    const mask = this.#slots.length - 1;
    let slot = this.#home(a, b);
    for (;;) {
      const known = this.#slots[slot]! - 1;
      if (known < 0) break;
      if (this.first[known] === a && this.second[known] === b) return known;
      slot = (slot + 1) & mask;
    }
    const added = this.count++;
    if (added === this.first.length) this.#lengthen();
    this.first[added] = a;
    this.second[added] = b;
    this.#slots[slot] = added + 1;
    if (this.count * 4 > this.#slots.length * 3) this.#rehash();
    return added;
  }

  #home(a: number, b: number): number {
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) >>> this.#shift;
  }

  #lengthen(): void {
    this.first = lengthened(this.first, this.first.length * 1.5, this.#room);
    this.second = lengthened(this.second, this.second.length * 1.5, this.#room);
  }

  #rehash(): void {
    const mask = this.#slots.length * 2 - 1;
    this.#room.back(this.#slots);
    this.#slots = this.#room.ints(mask + 1);
    this.#shift--;
    for (let i = 0; i < this.count; i++) {
      let slot = this.#home(this.first[i]!, this.second[i]!);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = i + 1;
    }
  }
}

/** A copy with room for more; the array itself goes back. */
export function lengthened(
  array: Int32Array<ArrayBuffer>,
  length: number,
  room: Room | null,
): Int32Array<ArrayBuffer> {
  const longer = room?.ints(Math.ceil(length)) ?? new Int32Array(length);
  longer.set(array);
  room?.back(array);
  return longer;
}

/** A list of whole numbers that grows. */
export class IntList {
  values: Int32Array<ArrayBuffer>;
  length = 0;
  readonly #room: Room | null;

  /** @param room for a list that may be long */
  constructor(expected = 1024, room: Room | null = null) {
    this.#room = room;
    this.values = room?.ints(expected) ?? new Int32Array(expected);
  }

  push(value: number): void {
    if (this.length === this.values.length)
      this.values = lengthened(this.values, this.length * 2, this.#room);
    this.values[this.length++] = value;
  }
}
