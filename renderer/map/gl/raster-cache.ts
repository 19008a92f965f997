import { isSameScale, shiftFrom, widened, type Camera } from './camera.ts';
import { createProgram, type Program } from './program.ts';
import { copyShaders } from './shaders.ts';

/** What there is to draw in view of a camera. */
export interface Scene {
  /** False while something that belongs there is still being made. */
  readonly complete: boolean;
  draw(camera: Camera): void;
}

/** Pixels of the screen around the view that are drawn with it: so far the map moves before it is drawn anew. */
const margin = 256;

/** Pixels of the screen that a picture at rest may be off. */
const unseen = 0.05;

interface Target {
  readonly texture: WebGLTexture;
  readonly framebuffer: WebGLFramebuffer;
  readonly width: number;
  readonly height: number;
}

interface Shown {
  readonly camera: Camera;
  readonly look: number;
}

/**
 * Keeps what was drawn as a picture somewhat larger than the view. While the map is dragged, or something above is
 * drawn anew, a frame then costs one copy of pixels, however many desa there are. What changes with nearly every frame,
 * as in a zoom or under a lasso, is drawn without: a picture is made of what two frames in a row have shown.
 */
export class RasterCache {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: Program<'u_picture' | 'u_part'>;
  /** Without attributes: the shader makes its corners itself. */
  readonly #vertices: WebGLVertexArrayObject;
  #target: Target | null = null;
  #kept: Shown | null = null;
  #last: Shown | null = null;
  /** Frames in a row that were drawn alike. */
  #alike = 0;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = createProgram(gl, copyShaders, ['u_picture', 'u_part']);
    this.#vertices = gl.createVertexArray();
  }

  /**
   * @param look another number whenever the same view is to be drawn differently
   * @param moving true while half a pixel is not seen
   */
  draw(camera: Camera, look: number, moving: boolean, sceneOf: (camera: Camera) => Scene): void {
    if (this.#kept && this.#covers(this.#kept, camera, look, moving)) {
      this.#show(this.#kept.camera, camera);
      return;
    }
    this.#alike = this.#last?.look === look && isSameScale(this.#last.camera, camera) ? this.#alike + 1 : 1;
    this.#last = { camera, look };
    const scene = sceneOf(camera);
    if (scene.complete && this.#alike > 2) {
      const wide = widened(camera, margin);
      const around = sceneOf(wide);
      if (around.complete) {
        this.#keep(wide, around);
        this.#kept = { camera, look };
        this.#show(camera, camera);
        return;
      }
    }
    scene.draw(camera);
  }

  /** Gives the picture back; whoever draws with this goes on to do so. */
  free(): void {
    if (this.#target) {
      this.#gl.deleteTexture(this.#target.texture);
      this.#gl.deleteFramebuffer(this.#target.framebuffer);
    }
    [this.#target, this.#kept] = [null, null];
  }

  #covers(kept: Shown, camera: Camera, look: number, moving: boolean): boolean {
    return (
      kept.look === look &&
      isSameScale(kept.camera, camera) &&
      shiftFrom(kept.camera, camera).every(
        (pixels) => Math.abs(pixels) <= margin && (moving || Math.abs(pixels - Math.round(pixels)) <= unseen),
      )
    );
  }

  #keep(wide: Camera, scene: Scene): void {
    const gl = this.#gl;
    const { framebuffer, width, height } = this.#targetFor(wide);
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    gl.viewport(0, 0, width, height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    scene.draw(wide);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
  }

  /** Of the picture the part that the camera sees. */
  #show(kept: Camera, camera: Camera): void {
    const gl = this.#gl;
    const { program, uniforms } = this.#program;
    const { texture, width, height } = this.#target!;
    const [right, up] = shiftFrom(kept, camera);
    const [left, bottom] = [margin + Math.round(right), margin + Math.round(up)];
    gl.useProgram(program);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.uniform1i(uniforms.u_picture, 0);
    gl.uniform4f(
      uniforms.u_part,
      left / width,
      bottom / height,
      (left + camera.screenWidth) / width,
      (bottom + camera.screenHeight) / height,
    );
    gl.disable(gl.DEPTH_TEST);
    gl.enable(gl.BLEND);
    gl.bindVertexArray(this.#vertices);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    gl.bindVertexArray(null);
  }

  #targetFor({ screenWidth: width, screenHeight: height }: Camera): Target {
    const gl = this.#gl;
    if (this.#target?.width === width && this.#target.height === height) return this.#target;
    this.free();
    const texture = gl.createTexture();
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
    const framebuffer = gl.createFramebuffer();
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    this.#target = { texture, framebuffer, width, height };
    return this.#target;
  }
}
