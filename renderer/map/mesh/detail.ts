import { worldBits } from './world.ts';

/**
 * How finely boundaries are drawn at a zoom; neighbours lose the same positions, so no gap opens between them.
 * - From afar positions are taken to the middle of the cell of a grid they lie in, and repeats dropped. That is quick,
 *   and all there is time for before the first colours. The cells are at most two pixels wide, as desa are then.
 * - Closer by, borders are thinned out stretch by stretch: nothing moves by more than half a pixel.
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

/** At this detail and coarser ones positions lie on a grid. */
export const gridUpTo: Detail = 4;

/** World units that borders may be off at a finer detail: half a pixel at the zoom it is made for. */
export function toleranceAt(detail: Detail): number {
  return 2 ** (cellBits(detail) - 1);
}

/** Bits of a world coordinate below the cells of the grid. */
export function cellBits(detail: Detail): number {
  return detail >= exact ? 0 : worldBits - 9 - detail;
}

/** Takes a world coordinate to the middle of its cell. */
export function snapped(coordinate: number, bits: number): number {
  return bits === 0 ? coordinate : ((coordinate >> bits) << bits) + (1 << (bits - 1));
}
