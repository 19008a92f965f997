import { textureColumns } from './shaders.ts';

/** A colour per slot. What changes is sent whole: 84,000 colours are a third of a megabyte. */
export class SlotTexture {
  #data: Uint8Array<ArrayBuffer>;
  #rows: number;
  #texture: WebGLTexture | null = null;
  #stale = true;

  constructor(slots: number) {
    this.#rows = Math.max(1, Math.ceil(slots / textureColumns));
    this.#data = new Uint8Array(4 * this.#rows * textureColumns);
  }

  /** Four bytes a slot; what is written reaches the card with the next `bind`. */
  change(): Uint8Array {
    this.#stale = true;
    return this.#data;
  }

  bind(gl: WebGL2RenderingContext, unit: number): void {
    gl.activeTexture(gl.TEXTURE0 + unit);
    if (!this.#texture) {
      this.#texture = gl.createTexture();
      gl.bindTexture(gl.TEXTURE_2D, this.#texture);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
      this.#stale = true;
    } else gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    if (!this.#stale) return;
    this.#stale = false;
    // The map leaves these as its own images need them.
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.texImage2D(
      gl.TEXTURE_2D,
      0,
      gl.RGBA8,
      textureColumns,
      this.#rows,
      0,
      gl.RGBA,
      gl.UNSIGNED_BYTE,
      this.#data,
    );
  }
}
