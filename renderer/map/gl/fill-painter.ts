import { release } from '../../session/release.ts';
import { worldSize } from '../mesh/world.ts';
import type { FillMesh } from '../mesh/fills.ts';
import { placement, type Camera } from './camera.ts';
import type { Uploaded } from './mesh-cache.ts';
import { createBuffer, createProgram, type Program } from './program.ts';
import { fillShaders } from './shaders.ts';
import type { SlotTexture } from './slot-texture.ts';
import type { Rgb } from './colour.ts';

export interface FillCard extends Uploaded {
  readonly vertices: WebGLVertexArrayObject;
  readonly corners: number;
  readonly origin: readonly [number, number];
}

export interface FillLook {
  /** 0–1. */
  readonly opacity: number;
  readonly hatchGround: Rgb;
  readonly hatchStroke: Rgb;
}

const uniforms = [
  'u_place',
  'u_colours',
  'u_anchor',
  'u_pixelRatio',
  'u_hatchGround',
  'u_hatchStroke',
  'u_opacity',
] as const;

/** Draws desa in the colours of their slots. */
export class FillPainter {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: Program<(typeof uniforms)[number]>;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = createProgram(gl, fillShaders, uniforms);
  }

  upload({ corners, slots, triangles }: FillMesh, origin: readonly [number, number]): FillCard {
    const gl = this.#gl;
    const vertices = gl.createVertexArray();
    gl.bindVertexArray(vertices);
    const buffers = [createBuffer(gl, gl.ARRAY_BUFFER, corners as Float32Array<ArrayBuffer>)];
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
    buffers.push(createBuffer(gl, gl.ARRAY_BUFFER, slots as Uint32Array<ArrayBuffer>));
    gl.enableVertexAttribArray(1);
    gl.vertexAttribIPointer(1, 1, gl.UNSIGNED_INT, 0, 0);
    buffers.push(createBuffer(gl, gl.ELEMENT_ARRAY_BUFFER, triangles as Uint32Array<ArrayBuffer>));
    gl.bindVertexArray(null);
    const [count, bytes] = [triangles.length, corners.byteLength + slots.byteLength + triangles.byteLength];
    // The card has them now.
    release(corners, slots, triangles);
    return {
      vertices,
      corners: count,
      origin,
      bytes,
      free: () => {
        gl.deleteVertexArray(vertices);
        for (const buffer of buffers) gl.deleteBuffer(buffer);
      },
    };
  }

  draw(cards: readonly FillCard[], camera: Camera, colours: SlotTexture, look: FillLook): void {
    const gl = this.#gl;
    const { program, uniforms: at } = this.#program;
    gl.useProgram(program);
    colours.bind(gl, 0);
    gl.uniform1i(at.u_colours, 0);
    if (look.opacity === 1) gl.disable(gl.BLEND);
    const pixelRatio = camera.screenWidth / camera.width;
    gl.uniform1f(at.u_pixelRatio, pixelRatio);
    gl.uniform2f(at.u_anchor, ...hatchAnchor(camera, pixelRatio));
    gl.uniform3f(at.u_hatchGround, ...look.hatchGround);
    gl.uniform3f(at.u_hatchStroke, ...look.hatchStroke);
    gl.uniform1f(at.u_opacity, look.opacity);
    for (const { vertices, corners, origin } of cards) {
      gl.uniform4f(at.u_place, ...placement(camera, origin));
      gl.bindVertexArray(vertices);
      gl.drawElements(gl.TRIANGLES, corners, gl.UNSIGNED_INT, 0);
    }
    gl.bindVertexArray(null);
    gl.enable(gl.BLEND);
  }
}

/** Device pixels, so that the hatching moves with the map; small, as the card counts in single precision. */
function hatchAnchor(camera: Camera, pixelRatio: number): [number, number] {
  const [, , x, y] = placement(camera, [worldSize / 2, worldSize / 2]);
  const period = 4 * pixelRatio;
  const anchored = (clip: number, size: number): number => (((clip + 1) / 2) * size * pixelRatio) % period;
  return [anchored(x, camera.width), anchored(y, camera.height)];
}
