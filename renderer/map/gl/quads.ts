import { release } from '../../session/release.ts';

/**
 * Indices that make two triangles of every four vertices: 0 1 2, 2 1 3 and so on, for whoever draws rectangles.
 * Instancing would need none, but drawing in software then takes every rectangle for a call of its own: 1.6 frames a
 * second over all Indonesia instead of some 20.
 */
export class QuadIndices {
  readonly #gl: WebGL2RenderingContext;
  readonly #buffer: WebGLBuffer;
  #count = 0;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#buffer = gl.createBuffer();
  }

  /** Makes them the indices of the vertex array that is bound, enough for so many rectangles. */
  bind(count: number): void {
    const gl = this.#gl;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#buffer);
    if (count <= this.#count) return;
    this.#count = 2 ** Math.ceil(Math.log2(Math.max(1024, count)));
    const indices = new Uint32Array(6 * this.#count);
    for (let quad = 0; quad < this.#count; quad++) {
      const first = 4 * quad;
      indices.set([first, first + 1, first + 2, first + 2, first + 1, first + 3], 6 * quad);
    }
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STATIC_DRAW);
    release(indices);
  }

  /** Draws rectangles from one up to another; their vertices are numbered from four times the first. */
  draw(from: number, to: number): void {
    const gl = this.#gl;
    gl.drawElements(gl.TRIANGLES, 6 * (to - from), gl.UNSIGNED_INT, 24 * from);
  }
}
