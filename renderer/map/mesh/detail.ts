import { worldBits } from './world.ts';

/**
 * How finely boundaries are drawn at a zoom. Positions are taken to the middle of the cell of a grid they lie in and
 * repeats dropped: neighbours lose the same positions, so no gap opens between them, whatever the zoom. The cells are
 * at most a pixel wide, or two where desa are hardly larger: no position moves by more than half of that.
 */
export type Detail = number;

/** Every position as it is. */
export const exact: Detail = 16;

const coarsest: Detail = 3;

/** Documents of fewer positions than this are drawn exactly at any zoom: there is nothing to save. */
const worthThinning = 300_000;

/**
 * @param positions how many all boundaries of the document have
 * @param pixelRatio pixels of the screen for one of the map
 */
export function detailAt(zoom: number, positions: number, pixelRatio: number): Detail {
  if (positions < worthThinning) return exact;
  // From so far that most desa are a pixel or two, so may the cells be.
  const fine = zoom < 5 ? Math.floor(zoom) : Math.ceil(zoom);
  return Math.min(exact, Math.max(coarsest, fine + Math.round(Math.log2(pixelRatio))));
}

/** Bits of a world coordinate below the cells of the grid. */
export function cellBits(detail: Detail): number {
  return detail >= exact ? 0 : worldBits - 9 - detail;
}

/** Takes a world coordinate to the middle of its cell. */
export function snapped(coordinate: number, bits: number): number {
  return bits === 0 ? coordinate : ((coordinate >> bits) << bits) + (1 << (bits - 1));
}
