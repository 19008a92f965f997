import { SlotTexture } from './slot-texture.ts';

/** Bits of a slot. */
export const flagBits = { hovered: 1, selected: 2, taken: 4 } as const;
export type Flag = keyof typeof flagBits;

/** Slot numbers, as lists and typed arrays hold them. */
export type Slots = ArrayLike<number> & Iterable<number>;

/** What is marked on the map: which slots carry which flags. */
export class SlotFlags {
  readonly texture: SlotTexture;
  readonly #carriers: Record<Flag, Slots> = { hovered: [], selected: [], taken: [] };

  constructor(slots: number) {
    this.texture = new SlotTexture('flags', slots);
  }

  /** Puts a flag on these slots and takes it off all others. */
  set(flag: Flag, slots: Slots): void {
    const bits = this.texture.change();
    for (const slot of this.#carriers[flag]) bits[slot]! &= ~flagBits[flag];
    for (let i = 0; i < slots.length; i++) bits[slots[i]!]! |= flagBits[flag];
    this.#carriers[flag] = slots;
  }

  /** The slots that carry a flag. */
  with(flag: Flag): Slots {
    return this.#carriers[flag];
  }

  get isEmpty(): boolean {
    return Object.values(this.#carriers).every(({ length }) => length === 0);
  }
}
