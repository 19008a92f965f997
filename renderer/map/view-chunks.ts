import type { Level } from '#shared/region/code.ts';
import type { TypicalSizes } from './border-look.ts';
import { viewBox, type Camera } from './gl/camera.ts';
import { chunksAt } from './mesh/chunks.ts';
import type { Detail } from './mesh/detail.ts';
import type { LoadedBoundaries } from './mesh/worker.ts';
import type { Regions } from './regions.ts';

/** The chunks of a detail that are in view. */
export function chunksInView({ chunks }: LoadedBoundaries, camera: Camera, detail: Detail): number[] {
  const { boxes } = chunks;
  const [from, to] = chunksAt(chunks, detail);
  const [west, north, east, south] = viewBox(camera);
  const found: number[] = [];
  for (let chunk = from; chunk < to; chunk++) {
    const at = 4 * chunk;
    if (boxes[at]! <= east && boxes[at + 2]! >= west && boxes[at + 1]! <= south && boxes[at + 3]! >= north)
      found.push(chunk);
  }
  return found;
}

/** The chunks of a detail that some slots are in. */
export function chunksOfSlots(
  { chunks }: LoadedBoundaries,
  slots: Iterable<number>,
  detail: Detail,
): ReadonlySet<number> {
  const { first, end } = chunks;
  const [from] = chunksAt(chunks, detail);
  const found = new Set<number>();
  let chunk = from;
  for (const slot of slots) {
    if (slot < first[chunk]!) chunk = from;
    while (end[chunk]! <= slot) chunk++;
    found.add(chunk);
  }
  return found;
}

export function typicalSizes({ area }: LoadedBoundaries, { codes }: Regions, camera: Camera): TypicalSizes {
  const size = (level: Level): number =>
    Math.sqrt(area / Math.max(1, codes[level].length)) / camera.unitsPerPixel;
  return {
    desa: size('desa'),
    kecamatan: size('kecamatan'),
    kabupaten: size('kabupaten'),
    provinsi: size('provinsi'),
  };
}
