import { nobody } from '../mesh/lines.ts';
import type { LineCard } from './line-painter.ts';
import type { SlotFlag } from './slot-flag.ts';

/** The stretches of one card that are part of an outline. */
interface Part {
  readonly card: LineCard;
  /** Place of its first index, and how many there are. */
  readonly first: number;
  readonly count: number;
}

/**
 * What surrounds all that carries a flag, be it a desa, a kecamatan or an area drawn over both: of all stretches of
 * border those between a slot that carries it and one that does not. They are picked out here and not by the card: of
 * a lasso over the whole country they are some thousands among a million, which the card would go through at every
 * frame.
 */
export class Outline {
  readonly #gl: WebGL2RenderingContext;
  readonly #buffer: WebGLBuffer;
  #indices = new Uint32Array(6 * 1024);
  #parts: readonly Part[] = [];
  #cards: readonly LineCard[] = [];
  #version = -1;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#buffer = gl.createBuffer();
  }

  /** How many there are to draw. */
  get stretches(): number {
    return this.#parts.reduce((sum, { count }) => sum + count, 0) / 6;
  }

  /** @param cards with all slots in view that carry the flag */
  update(cards: readonly LineCard[], { bits, version }: SlotFlag): void {
    if (version === this.#version && isSame(cards, this.#cards)) return;
    [this.#version, this.#cards] = [version, cards];
    let end = 0;
    this.#parts = cards.map((card) => {
      const first = end;
      end = this.#collect(card.sides, bits, first);
      return { card, first, count: end - first };
    });
    const gl = this.#gl;
    gl.bindVertexArray(null);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#buffer);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, this.#indices, gl.DYNAMIC_DRAW, 0, Math.max(1, end));
  }

  /** Into the vertex array that is bound. @param place called before the stretches of each card */
  draw(place: (card: LineCard) => void): void {
    const gl = this.#gl;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#buffer);
    for (const { card, first, count } of this.#parts) {
      if (count === 0) continue;
      place(card);
      gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, 4 * first);
    }
  }

  /** A stretch two slots share is there once for each: that of the one with the flag counts. */
  #collect(sides: Uint32Array, bits: Uint8Array, first: number): number {
    let end = first;
    for (let i = 0; i < sides.length; i += 2) {
      if (bits[sides[i]!] === 0) continue;
      const beyond = sides[i + 1]!;
      if (beyond !== nobody && bits[beyond] === 1) continue;
      if (end + 6 > this.#indices.length) this.#indices = doubled(this.#indices);
      const corner = 2 * i;
      const indices = this.#indices;
      indices[end++] = corner;
      indices[end++] = corner + 1;
      indices[end++] = corner + 2;
      indices[end++] = corner + 2;
      indices[end++] = corner + 1;
      indices[end++] = corner + 3;
    }
    return end;
  }
}

function isSame(a: readonly LineCard[], b: readonly LineCard[]): boolean {
  return a.length === b.length && a.every((card, i) => card === b[i]);
}

function doubled(indices: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * indices.length);
  larger.set(indices);
  return larger;
}
