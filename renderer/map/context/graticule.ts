import type { Notation } from '#shared/text/coordinates.ts';

/** One line of the graticule, at a whole number of seconds of arc; north and east are positive. */
export interface GraticuleLine {
  readonly axis: 'lat' | 'lng';
  readonly seconds: number;
}

/**
 * Steps in seconds of arc that read as round numbers. Degrees, minutes and seconds go by 1, 2, 5, 10, 15 and 30;
 * decimals by 1, 2, 2.5 and 5, as far as those are whole seconds.
 */
const steps: Readonly<Record<Notation, readonly number[]>> = {
  dms: [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18_000, 36_000],
  decimal: [9, 18, 36, 72, 90, 180, 360, 720, 900, 1800, 3600, 7200, 18_000, 36_000],
};

/** Pixels between two lines: fewer would hide the colours, which are what the map is for. */
const leastGap = 110;

/** Seconds of arc from line to line. @param degreesPerPixel along the equator */
export function graticuleStep(degreesPerPixel: number, notation: Notation): number {
  const least = degreesPerPixel * leastGap * 3600;
  return steps[notation].find((step) => step >= least) ?? steps[notation].at(-1)!;
}

/** The lines that cross a view, from west to east and from south to north. @param bounds west, south, east, north */
export function graticule(
  [west, south, east, north]: readonly [number, number, number, number],
  step: number,
): readonly GraticuleLine[] {
  const along = (axis: 'lat' | 'lng', from: number, to: number): GraticuleLine[] => {
    const first = Math.ceil((from * 3600) / step);
    const last = Math.floor((to * 3600) / step);
    // Not −0, which would be a south of the equator of its own.
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
      axis,
      seconds: (first + i) * step + 0,
    }));
  };
  return [...along('lng', west, east), ...along('lat', south, north)];
}
