import type { Level } from '#shared/region/code.ts';
import type { Stroke } from './gl/line-painter.ts';
import type { BorderKind } from './mesh/lines.ts';
import type { MapTheme } from './theme.ts';

/** How wide regions of each level typically are, pixels: the square root of the mean area. */
export type TypicalSizes = Readonly<Record<Level, number>>;

interface Look {
  readonly kind: Exclude<BorderKind, 'foreign'>;
  readonly stroke: Stroke;
}

/** Narrower than this on average, regions are smaller than their borders are worth. */
const leastSize = 5;
/** Strokes thinner than this cannot be seen, yet cost as much to draw. */
const leastWidth = 0.25;
/** Regions of this many pixels have borders of their full width. */
const fullSize = 40;
/** Desa of this many pixels have borders of one. */
const sizePerPixel = 40;

/**
 * Borders as they are drawn at a zoom, finest first; without those that would cover what they divide.
 * @param level whose regions are filled: borders below it are thinned
 */
export function borderLooks(zoom: number, sizes: TypicalSizes, level: Level, theme: MapTheme): Look[] {
  const looks: Look[] = [];
  if (sizes.desa >= leastSize) {
    const width = Math.min(1.2, Math.max(leastWidth, sizes.desa / sizePerPixel));
    // Between white and black: it shows on the lightest class and on the darkest.
    looks.push({
      kind: 'desa',
      stroke: { width, colour: theme.desaBorder, opacity: level === 'desa' ? 0.55 : 0.2 },
    });
  }
  const widths = { kecamatan: 0.9, kabupaten: 1.5, provinsi: 1.9 } as const;
  for (const kind of ['kecamatan', 'kabupaten', 'provinsi'] as const) {
    if (sizes[kind] < leastSize) continue;
    const thinned = (isBelow(kind, level) ? 0.6 : 1) * Math.min(1, sizes[kind] / fullSize);
    looks.push({
      kind,
      stroke: { width: thinned * atZoom(zoom, widths[kind]), colour: theme.border, opacity: 1 },
    });
  }
  // Around thousands of islands the outline would be all there is to see.
  const width = atZoom(zoom, 2) * Math.min(1, (2 * sizes.kabupaten) / fullSize);
  looks.push({ kind: 'outline', stroke: { width, colour: theme.outline, opacity: 1 } });
  return looks.filter(({ stroke }) => stroke.width >= leastWidth);
}

const order: readonly Level[] = ['desa', 'kecamatan', 'kabupaten', 'provinsi'];

function isBelow(kind: Level, level: Level): boolean {
  return order.indexOf(kind) < order.indexOf(level);
}

/** Of the width at zoom 10, two fifths at zoom 6 and less, eight fifths at zoom 13 and more. */
function atZoom(zoom: number, width: number): number {
  const [from, to, start, span] = zoom < 10 ? [0.4, 1, 6, 4] : [1, 1.6, 10, 3];
  return width * (from + (to - from) * Math.min(1, Math.max(0, (zoom - start) / span)));
}
