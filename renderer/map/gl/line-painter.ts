import type { LineMesh } from '../mesh/lines.ts';
import { placement, type Camera } from './camera.ts';
import { premultiplied } from './colour.ts';
import type { Uploaded } from './mesh-cache.ts';
import { createBuffer, createProgram, type Program } from './program.ts';
import { lineShaders } from './shaders.ts';
import type { SlotTexture } from './slot-texture.ts';

export interface LineCard extends Uploaded {
  readonly ends: WebGLBuffer;
  readonly sides: WebGLBuffer;
  /** By kind of border, the stretches of it and of all kinds before it. */
  readonly counts: readonly number[];
  readonly origin: readonly [number, number];
}

export interface Stroke {
  /** CSS pixels. */
  readonly width: number;
  readonly colour: string;
  readonly opacity: number;
}

/** Stretches of a card, from one up to another. */
export type Range = (card: LineCard) => readonly [from: number, to: number];

const uniforms = ['u_place', 'u_pixel', 'u_halfWidth', 'u_cap', 'u_mask', 'u_flags', 'u_colour'] as const;

/** Draws borders: all of a kind, or the outlines of what carries a flag. */
export class LinePainter {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: Program<(typeof uniforms)[number]>;
  readonly #vertices: WebGLVertexArrayObject;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = createProgram(gl, lineShaders, uniforms);
    this.#vertices = gl.createVertexArray();
  }

  upload({ ends, sides, counts }: LineMesh, origin: readonly [number, number]): LineCard {
    const gl = this.#gl;
    const buffers = [
      createBuffer(gl, gl.ARRAY_BUFFER, ends as Float32Array<ArrayBuffer>),
      createBuffer(gl, gl.ARRAY_BUFFER, sides as Uint32Array<ArrayBuffer>),
    ] as const;
    return {
      ends: buffers[0],
      sides: buffers[1],
      counts,
      origin,
      bytes: ends.byteLength + sides.byteLength,
      free: () => {
        for (const buffer of buffers) gl.deleteBuffer(buffer);
      },
    };
  }

  /** @param mask flags whose outlines are drawn; 0 for every stretch of the range */
  draw(
    cards: readonly LineCard[],
    camera: Camera,
    flags: SlotTexture,
    { width, colour, opacity }: Stroke,
    mask: number,
    range: Range,
  ): void {
    const gl = this.#gl;
    const { program, uniforms: at } = this.#program;
    gl.useProgram(program);
    flags.bind(gl, 0);
    gl.uniform1i(at.u_flags, 0);
    gl.uniform2f(at.u_pixel, 2 / camera.width, 2 / camera.height);
    gl.uniform1f(at.u_halfWidth, width / 2);
    // Opaque strokes reach over each other at corners; translucent ones would show a dot there.
    gl.uniform1f(at.u_cap, opacity === 1 ? width / 2 : 0);
    gl.uniform1ui(at.u_mask, mask);
    gl.uniform4f(at.u_colour, ...premultiplied(colour, opacity));
    gl.bindVertexArray(this.#vertices);
    for (const card of cards) {
      const [from, to] = range(card);
      if (to <= from) continue;
      gl.uniform4f(at.u_place, ...placement(camera, card.origin));
      // One stretch is one instance; WebGL has no first instance, so the buffers are pointed at it.
      gl.bindBuffer(gl.ARRAY_BUFFER, card.ends);
      gl.enableVertexAttribArray(0);
      gl.vertexAttribPointer(0, 4, gl.FLOAT, false, 0, from * 16);
      gl.vertexAttribDivisor(0, 1);
      gl.bindBuffer(gl.ARRAY_BUFFER, card.sides);
      gl.enableVertexAttribArray(1);
      gl.vertexAttribIPointer(1, 2, gl.UNSIGNED_INT, 0, from * 8);
      gl.vertexAttribDivisor(1, 1);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, to - from);
    }
    gl.bindVertexArray(null);
  }
}
