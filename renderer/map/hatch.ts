import type { Map as MapLibreMap } from 'maplibre-gl';
import { noDataColour } from '#shared/coverage/palette.ts';

/** Name of the pattern for "tidak ada data". */
export const hatchImage = 'no-data';

const size = 16;
const stroke: readonly [number, number, number] = [128, 128, 128];

/**
 * Diagonal hatching, drawn pixel by pixel so that the tile repeats without a seam. Grey alone would read as
 * one more class; hatching reads as absence, in print and to the colour-blind as well.
 */
export function addHatch(map: MapLibreMap): void {
  if (map.hasImage(hatchImage)) return;
  const ground = [1, 3, 5].map((at) => Number.parseInt(noDataColour.slice(at, at + 2), 16));
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const onLine = (x + y) % (size / 2) < 2;
      data.set([...(onLine ? stroke : ground), 255], (y * size + x) * 4);
    }
  }
  map.addImage(hatchImage, { width: size, height: size, data }, { pixelRatio: 2 });
}
