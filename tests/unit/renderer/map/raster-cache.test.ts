import { describe, expect, it } from 'vitest';
import { isSameScale, shiftFrom, viewBox, widened, type Camera } from '../../../../renderer/map/gl/camera.ts';
import { RasterCache, type Scene } from '../../../../renderer/map/gl/raster-cache.ts';

const camera: Camera = {
  zoom: 9,
  width: 800,
  height: 600,
  screenWidth: 1600,
  screenHeight: 1200,
  x: 1000,
  y: 2000,
  unitsPerPixel: 2,
};

/** Moved by pixels of the screen. */
function moved(right: number, up: number): Camera {
  return { ...camera, x: camera.x + right, y: camera.y - up };
}

describe('a wider view', () => {
  it('has as much more around it, at the same scale', () => {
    const wide = widened(camera, 100);
    expect([wide.width, wide.height]).toEqual([900, 700]);
    expect([wide.screenWidth, wide.screenHeight]).toEqual([1800, 1400]);
    expect(viewBox(wide)).toEqual([100, 1300, 1900, 2700]);
  });
});

describe('views of the same scale', () => {
  it('are the same view moved, by pixels of the screen', () => {
    expect(isSameScale(camera, moved(30, -7))).toBe(true);
    expect(shiftFrom(camera, moved(30, -7))).toEqual([30, -7]);
  });

  it('have the same zoom and size', () => {
    expect(isSameScale(camera, { ...camera, zoom: 9.01 })).toBe(false);
    expect(isSameScale(camera, { ...camera, height: 601 })).toBe(false);
    expect(isSameScale(camera, { ...camera, screenWidth: 800 })).toBe(false);
  });
});

/**
 * A cache on a card that notes which part of the kept picture it is asked to copy: left, bottom, width and height in
 * pixels; by frame, what was drawn for it.
 */
function frames() {
  const copied: (readonly number[])[] = [];
  const noted: Partial<Record<string, (...values: never[]) => unknown>> = {
    uniform4f: (_: unknown, left: number, bottom: number, right: number, top: number) =>
      copied.push([left * 2112, bottom * 1712, (right - left) * 2112, (top - bottom) * 1712].map(Math.round)),
    getProgramParameter: () => true,
  };
  const card = new Proxy({}, { get: (_, name: string) => noted[name] ?? (() => ({})) });
  const cache = new RasterCache(card as WebGL2RenderingContext);
  const frame = (seen: Camera, { look = 1, moving = true, complete = true } = {}) => {
    const drawn: Camera[] = [];
    copied.length = 0;
    const scene: Scene = { complete, draw: (view) => drawn.push(view) };
    cache.draw(seen, look, moving, () => scene);
    return { widths: drawn.map(({ screenWidth }) => screenWidth), copied: [...copied] };
  };
  return { cache, frame };
}

const direct = { widths: [1600], copied: [] };
const kept = { widths: [2112], copied: [[256, 256, 1600, 1200]] };

describe('a kept picture', () => {
  it('is made of what two frames have shown, and copied from then on', () => {
    const { frame } = frames();
    expect(frame(camera)).toEqual(direct);
    expect(frame(moved(1, 0))).toEqual(direct);
    expect(frame(moved(3, 0))).toEqual(kept);
    expect(frame(moved(13, -20))).toEqual({ widths: [], copied: [[266, 236, 1600, 1200]] });
    expect(frame(camera)).toEqual({ widths: [], copied: [[253, 256, 1600, 1200]] });
  });

  it('is made anew where the map has moved beyond it', () => {
    const { frame } = frames();
    for (const _ of [1, 2, 3]) frame(camera);
    expect(frame(moved(256, 0)).widths).toEqual([]);
    expect(frame(moved(257, 0))).toEqual(kept);
  });

  it('is not shown for another look, zoom or size', () => {
    const { frame } = frames();
    for (const _ of [1, 2, 3]) frame(camera);
    expect(frame(camera, { look: 2 })).toEqual(direct);
    expect(frame({ ...camera, zoom: 10 }, { look: 2 })).toEqual(direct);
    expect(frame({ ...camera, screenHeight: 1100 }, { look: 2 })).toEqual(direct);
  });

  it('half a pixel off is good enough while the map moves, not once it rests', () => {
    const { frame } = frames();
    for (const _ of [1, 2, 3]) frame(camera);
    expect(frame(moved(2.5, 0)).widths).toEqual([]);
    expect(frame(moved(2.5, 0), { moving: false })).toEqual(kept);
    expect(frame(moved(2.5, 0), { moving: false }).widths).toEqual([]);
  });

  it('is never made of a scene where something is missing', () => {
    const { frame } = frames();
    for (const _ of [1, 2, 3]) expect(frame(camera, { complete: false })).toEqual(direct);
    expect(frame(camera)).toEqual(kept);
  });

  it('that was given back is not shown', () => {
    const { cache, frame } = frames();
    for (const _ of [1, 2, 3]) frame(camera);
    cache.free();
    expect(frame(camera)).toEqual(kept);
  });
});
