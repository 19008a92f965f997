import { placement, type Camera } from './camera.ts';
import { premultiplied } from './colour.ts';
import { createProgram, type Program } from './program.ts';
import { circleShaders } from './shaders.ts';

/** Circles around places, the largest first so that small ones lie on top of it. */
export interface CircleMesh {
  /** x and y in world units, from the origin. */
  readonly centres: Float32Array<ArrayBuffer>;
  /** CSS pixels. */
  readonly radii: Float32Array<ArrayBuffer>;
  readonly origin: readonly [number, number];
}

export interface CircleLook {
  readonly colour: string;
  readonly rim: string;
  readonly opacity: number;
}

const uniforms = ['u_place', 'u_pixel', 'u_colour', 'u_rim'] as const;

export class CirclePainter {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: Program<(typeof uniforms)[number]>;
  readonly #vertices: WebGLVertexArrayObject;
  readonly #centres: WebGLBuffer;
  readonly #radii: WebGLBuffer;
  #shown: CircleMesh | null = null;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = createProgram(gl, circleShaders, uniforms);
    this.#vertices = gl.createVertexArray();
    [this.#centres, this.#radii] = [gl.createBuffer(), gl.createBuffer()];
    gl.bindVertexArray(this.#vertices);
    for (const [index, buffer, size] of [
      [0, this.#centres, 2],
      [1, this.#radii, 1],
    ] as const) {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.enableVertexAttribArray(index);
      gl.vertexAttribPointer(index, size, gl.FLOAT, false, 0, 0);
      gl.vertexAttribDivisor(index, 1);
    }
    gl.bindVertexArray(null);
  }

  draw(mesh: CircleMesh, camera: Camera, { colour, rim, opacity }: CircleLook): void {
    const gl = this.#gl;
    if (mesh !== this.#shown) {
      this.#shown = mesh;
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#centres);
      gl.bufferData(gl.ARRAY_BUFFER, mesh.centres, gl.DYNAMIC_DRAW);
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#radii);
      gl.bufferData(gl.ARRAY_BUFFER, mesh.radii, gl.DYNAMIC_DRAW);
    }
    const { program, uniforms: at } = this.#program;
    gl.useProgram(program);
    gl.uniform4f(at.u_place, ...placement(camera, mesh.origin));
    gl.uniform2f(at.u_pixel, 2 / camera.width, 2 / camera.height);
    gl.uniform4f(at.u_colour, ...premultiplied(colour, opacity));
    gl.uniform4f(at.u_rim, ...premultiplied(rim, 1));
    gl.bindVertexArray(this.#vertices);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, mesh.radii.length);
    gl.bindVertexArray(null);
  }
}
