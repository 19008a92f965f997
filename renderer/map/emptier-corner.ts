import type { Map as MapLibreMap } from 'maplibre-gl';
import { cameraOf } from './gl/camera.ts';
import { nowhere } from './mesh/label-points.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** Where a card over the map is least in the way. */
export interface Corner {
  /** On the left. */
  readonly at: 'top' | 'bottom';
  /** Share of the document's desa that it covers there, 0–1. */
  readonly covered: number;
}

/**
 * The left corner of the view where a card covers fewer label points; the lower one when both are alike.
 * @param points x and y in world units
 * @param card its margin included
 */
export function emptierCorner(map: MapLibreMap, points: Int32Array, card: Pixels): Corner {
  const { x, y, width, height, unitsPerPixel } = cameraOf(map);
  const covered = { top: 0, bottom: 0 };
  for (let i = 0; i < points.length; i += 2) {
    if (points[i] === nowhere) continue;
    const left = (points[i]! - x) / unitsPerPixel + width / 2;
    if (left < 0 || left > card.width) continue;
    const top = (points[i + 1]! - y) / unitsPerPixel + height / 2;
    if (top >= 0 && top < card.height) covered.top++;
    if (top <= height && top > height - card.height) covered.bottom++;
  }
  const at = covered.top < covered.bottom ? 'top' : 'bottom';
  return { at, covered: covered[at] / Math.max(1, points.length / 2) };
}
