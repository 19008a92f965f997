/** What can be marked on the map. */
export type Flag = 'hovered' | 'selected' | 'taken';

/** Slot numbers, as lists and typed arrays hold them. */
export type Slots = ArrayLike<number> & Iterable<number>;

/** Which slots carry one flag. */
export class SlotFlag {
  /** By slot, 1 where it carries the flag. */
  readonly bits: Uint8Array;
  #carriers: Slots = [];
  #version = 0;

  constructor(slots: number) {
    this.bits = new Uint8Array(slots);
  }

  /** Another number after every change. */
  get version(): number {
    return this.#version;
  }

  get carriers(): Slots {
    return this.#carriers;
  }

  /** Puts the flag on these slots and takes it off all others. */
  set(slots: Slots): void {
    for (const slot of this.#carriers) this.bits[slot] = 0;
    for (let i = 0; i < slots.length; i++) this.bits[slots[i]!] = 1;
    this.#carriers = slots;
    this.#version++;
  }
}
