import { release } from '../../session/release.ts';
import type { LineMesh } from '../mesh/lines.ts';
import { placement, type Camera } from './camera.ts';
import { premultiplied } from './colour.ts';
import type { Uploaded } from './mesh-cache.ts';
import type { Outline } from './outline.ts';
import { createProgram, type Program } from './program.ts';
import { QuadIndices } from './quads.ts';
import { lineShaders, textureColumns } from './shaders.ts';

/** Stretches lie in a texture, from which the shader makes the corners of each: nothing is stored four times. */
export interface LineCard extends Uploaded {
  readonly ends: WebGLTexture;
  /** By stretch the slot it belongs to and the one beyond; not on the card. */
  readonly sides: Uint32Array;
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

const uniforms = ['u_ends', 'u_place', 'u_pixel', 'u_halfWidth', 'u_cap', 'u_colour'] as const;

/** Draws borders: all of a kind, or the outlines of what carries a flag. */
export class LinePainter {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: Program<(typeof uniforms)[number]>;
  readonly #vertices: WebGLVertexArrayObject;
  readonly #quads: QuadIndices;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = createProgram(gl, lineShaders, uniforms);
    this.#vertices = gl.createVertexArray();
    this.#quads = new QuadIndices(gl);
  }

  upload({ ends, sides, counts }: LineMesh, origin: readonly [number, number]): LineCard {
    const gl = this.#gl;
    const rows = Math.max(1, Math.ceil(sides.length / 2 / textureColumns));
    const texels = new Float32Array(4 * rows * textureColumns);
    texels.set(ends);
    release(ends);
    const bytes = texels.byteLength + sides.byteLength;
    const texture = gl.createTexture();
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    // The map leaves these as its own images need them.
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, textureColumns, rows, 0, gl.RGBA, gl.FLOAT, texels);
    release(texels);
    return {
      ends: texture,
      sides,
      counts,
      origin,
      bytes,
      free: () => gl.deleteTexture(texture),
    };
  }

  /** Draws the stretches of a range. */
  draw(cards: readonly LineCard[], camera: Camera, stroke: Stroke, range: Range): void {
    this.#begin(camera, stroke);
    for (const card of cards) {
      const [from, to] = range(card);
      if (to <= from) continue;
      this.#place(card, camera);
      this.#quads.bind(to);
      this.#quads.draw(from, to);
    }
    this.#gl.bindVertexArray(null);
  }

  drawOutline(outline: Outline, camera: Camera, stroke: Stroke): void {
    if (outline.stretches === 0) return;
    this.#begin(camera, stroke);
    outline.draw((card) => this.#place(card, camera));
    this.#gl.bindVertexArray(null);
  }

  #begin(camera: Camera, { width, colour, opacity }: Stroke): void {
    const gl = this.#gl;
    const { program, uniforms: at } = this.#program;
    gl.useProgram(program);
    gl.uniform1i(at.u_ends, 0);
    gl.uniform2f(at.u_pixel, 2 / camera.width, 2 / camera.height);
    gl.uniform1f(at.u_halfWidth, width / 2);
    // Opaque strokes reach over each other at corners; translucent ones would show a dot there.
    gl.uniform1f(at.u_cap, opacity === 1 ? width / 2 : 0);
    gl.uniform4f(at.u_colour, ...premultiplied(colour, opacity));
    gl.activeTexture(gl.TEXTURE0);
    gl.bindVertexArray(this.#vertices);
  }

  #place({ ends, origin }: LineCard, camera: Camera): void {
    const gl = this.#gl;
    gl.uniform4f(this.#program.uniforms.u_place, ...placement(camera, origin));
    gl.bindTexture(gl.TEXTURE_2D, ends);
  }
}
