import { placement, type Camera } from './camera.ts';
import { premultiplied } from './colour.ts';
import { createProgram, type Program } from './program.ts';
import { QuadIndices } from './quads.ts';
import { circleShaders } from './shaders.ts';

/** Circles around places, the largest first so that small ones lie on top of it. */
export interface CircleMesh {
  /** By circle: x and y in world units from the origin, and the radius in CSS pixels. */
  readonly circles: Float32Array;
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
  readonly #corners: WebGLBuffer;
  readonly #quads: QuadIndices;
  #shown: CircleMesh | null = null;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = createProgram(gl, circleShaders, uniforms);
    this.#vertices = gl.createVertexArray();
    this.#corners = gl.createBuffer();
    this.#quads = new QuadIndices(gl);
    gl.bindVertexArray(this.#vertices);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#corners);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 3, gl.FLOAT, false, 0, 0);
    gl.bindVertexArray(null);
  }

  draw(mesh: CircleMesh, camera: Camera, { colour, rim, opacity }: CircleLook): void {
    const gl = this.#gl;
    if (mesh !== this.#shown) {
      this.#shown = mesh;
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#corners);
      gl.bufferData(gl.ARRAY_BUFFER, fourTimes(mesh.circles), gl.DYNAMIC_DRAW);
    }
    const { program, uniforms: at } = this.#program;
    gl.useProgram(program);
    gl.uniform4f(at.u_place, ...placement(camera, mesh.origin));
    gl.uniform2f(at.u_pixel, 2 / camera.width, 2 / camera.height);
    gl.uniform4f(at.u_colour, ...premultiplied(colour, opacity));
    gl.uniform4f(at.u_rim, ...premultiplied(rim, 1));
    gl.bindVertexArray(this.#vertices);
    const count = mesh.circles.length / 3;
    this.#quads.bind(count);
    this.#quads.draw(0, count);
    gl.bindVertexArray(null);
  }
}

/** Each circle once for every corner of the square around it. */
function fourTimes(circles: Float32Array): Float32Array<ArrayBuffer> {
  const corners = new Float32Array(4 * circles.length);
  for (let i = 0; i < circles.length; i += 3) {
    const circle = circles.subarray(i, i + 3);
    for (let corner = 0; corner < 4; corner++) corners.set(circle, 4 * i + 3 * corner);
  }
  return corners;
}
