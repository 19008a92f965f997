import type { Map as MapLibreMap } from 'maplibre-gl';
import { unitsPerPixel, worldX, worldY } from '../mesh/world.ts';

/**
 * Where the map looks, in double precision; it is never turned or tilted, so a scale and a shift say it all. Computed
 * from centre and zoom: the matrix the map itself hands out is single precision and off by a pixel at zoom 15.
 */
export interface Camera {
  readonly zoom: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen, or of the picture that is drawn. */
  readonly screenWidth: number;
  readonly screenHeight: number;
  /** World units of the centre, and of one CSS pixel. */
  readonly x: number;
  readonly y: number;
  readonly unitsPerPixel: number;
}

export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  const {
    clientWidth: width,
    clientHeight: height,
    width: screenWidth,
    height: screenHeight,
  } = map.getCanvas();
  const zoom = map.getZoom();
  return {
    zoom,
    width,
    height,
    screenWidth,
    screenHeight,
    x: worldX(lng),
    y: worldY(lat),
    unitsPerPixel: unitsPerPixel(zoom),
  };
}

/** West, north, east and south of the view in world units. */
export function viewBox({ x, y, width, height, unitsPerPixel }: Camera): [number, number, number, number] {
  const [halfWidth, halfHeight] = [(width / 2) * unitsPerPixel, (height / 2) * unitsPerPixel];
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

/** Scale and shift from world units counted from an origin to clip space. */
export function placement(
  camera: Camera,
  [originX, originY]: readonly [number, number],
): [number, number, number, number] {
  const scaleX = 2 / (camera.width * camera.unitsPerPixel);
  const scaleY = -2 / (camera.height * camera.unitsPerPixel);
  return [scaleX, scaleY, (originX - camera.x) * scaleX, (originY - camera.y) * scaleY];
}

/** The same view and more around it. @param margin pixels of the screen on each side */
export function widened(camera: Camera, margin: number): Camera {
  const { width, height, screenWidth, screenHeight } = camera;
  return {
    ...camera,
    width: (width * (screenWidth + 2 * margin)) / screenWidth,
    height: (height * (screenHeight + 2 * margin)) / screenHeight,
    screenWidth: screenWidth + 2 * margin,
    screenHeight: screenHeight + 2 * margin,
  };
}

/** True where one view is the other moved. */
export function isSameScale(a: Camera, b: Camera): boolean {
  return (
    a.zoom === b.zoom &&
    a.width === b.width &&
    a.height === b.height &&
    a.screenWidth === b.screenWidth &&
    a.screenHeight === b.screenHeight
  );
}

/** Pixels of the screen that one view of the same scale lies to the right of another, and above it. */
export function shiftFrom(one: Camera, other: Camera): [right: number, up: number] {
  return [
    ((other.x - one.x) / one.unitsPerPixel) * (one.screenWidth / one.width),
    ((one.y - other.y) / one.unitsPerPixel) * (one.screenHeight / one.height),
  ];
}
