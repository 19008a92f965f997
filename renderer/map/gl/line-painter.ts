import { release } from '../../session/release.ts';
import type { LineMesh } from '../mesh/lines.ts';
import { placement, type Camera } from './camera.ts';
import { premultiplied } from './colour.ts';
import type { Uploaded } from './mesh-cache.ts';
import { createProgram, type Program } from './program.ts';
import { QuadIndices } from './quads.ts';
import { lineShaders, textureColumns } from './shaders.ts';
import type { SlotTexture } from './slot-texture.ts';

/** Stretches lie in textures, from which the shader makes the corners of each: nothing is stored four times. */
export interface LineCard extends Uploaded {
  readonly ends: WebGLTexture;
  readonly sides: WebGLTexture;
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

const uniforms = [
  'u_ends',
  'u_sides',
  'u_place',
  'u_pixel',
  'u_halfWidth',
  'u_cap',
  'u_mask',
  'u_flags',
  'u_colour',
] as const;

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
    const texels = rows * textureColumns;
    const textures = [
      this.#texture(gl.RGBA32F, gl.RGBA, gl.FLOAT, rows, padded(new Float32Array(4 * texels), ends)),
      this.#texture(
        gl.RG32UI,
        gl.RG_INTEGER,
        gl.UNSIGNED_INT,
        rows,
        padded(new Uint32Array(2 * texels), sides),
      ),
    ] as const;
    return {
      ends: textures[0],
      sides: textures[1],
      counts,
      origin,
      bytes: 24 * texels,
      free: () => {
        for (const texture of textures) gl.deleteTexture(texture);
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
    gl.uniform1i(at.u_ends, 1);
    gl.uniform1i(at.u_sides, 2);
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
      gl.activeTexture(gl.TEXTURE1);
      gl.bindTexture(gl.TEXTURE_2D, card.ends);
      gl.activeTexture(gl.TEXTURE2);
      gl.bindTexture(gl.TEXTURE_2D, card.sides);
      this.#quads.bind(to);
      this.#quads.draw(from, to);
    }
    gl.bindVertexArray(null);
  }

  #texture(inside: number, format: number, type: number, rows: number, data: ArrayBufferView): WebGLTexture {
    const gl = this.#gl;
    const texture = gl.createTexture();
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    // The map leaves these as its own images need them.
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.texImage2D(gl.TEXTURE_2D, 0, inside, textureColumns, rows, 0, format, type, data);
    release(data);
    return texture;
  }
}

function padded<T extends Float32Array | Uint32Array>(whole: T, data: T): T {
  whole.set(data);
  release(data);
  return whole;
}
