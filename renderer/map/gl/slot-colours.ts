import { SlotTexture } from './slot-texture.ts';

/** What fills a region: a class colour `#rrggbb`, `null` for hatching. */
export type Fill = string | null;

/** The colour of each slot. */
export class SlotColours {
  readonly texture: SlotTexture;
  readonly #slots: number;

  constructor(slots: number) {
    this.#slots = slots;
    this.texture = new SlotTexture(slots);
  }

  /**
   * @param fills one per region; regions without are hatched
   * @param regionOf by slot the number of its region; null where every slot is one
   */
  paint(fills: readonly Fill[], regionOf: Int32Array | null): void {
    const texels = new Uint32Array(this.texture.change().buffer);
    const known = new Map<Fill, number>([[null, 0]]);
    for (let slot = 0; slot < this.#slots; slot++) {
      const fill = fills[regionOf ? regionOf[slot]! : slot] ?? null;
      let texel = known.get(fill);
      if (texel === undefined) known.set(fill, (texel = texelOf(fill!)));
      texels[slot] = texel;
    }
  }
}

/** Opaque, in the byte order of the card; zero is left for hatching. */
function texelOf(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  return ((255 << 24) | ((value & 255) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}
