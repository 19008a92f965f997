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
  /** World units of the centre, and of one pixel. */
  readonly x: number;
  readonly y: number;
  readonly unitsPerPixel: number;
}

export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  const { clientWidth: width, clientHeight: height } = map.getCanvas();
  const zoom = map.getZoom();
  return { zoom, width, height, x: worldX(lng), y: worldY(lat), unitsPerPixel: unitsPerPixel(zoom) };
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
