import { originOf, type Chunks } from './chunks.ts';
import type { Drawing } from './drawing.ts';
import { Growing, joined } from './growing.ts';
import { none } from './twins.ts';
import type { AboveSlots, WorldBoundaries } from './world.ts';

/** What a stretch of border divides, thickest first. `foreign` ones are drawn by the desa on their other side. */
export const borderKinds = ['outline', 'provinsi', 'kabupaten', 'kecamatan', 'desa', 'foreign'] as const;
export type BorderKind = (typeof borderKinds)[number];

/** No desa beyond. */
export const nobody = 0xffff_ffff;

/** Stretches of border of the desa of one chunk, by kind. */
export interface LineMesh {
  /** Start and end of each stretch: x, y, x, y in world units, from the chunk's origin. */
  readonly ends: Float32Array;
  /** The slot each stretch belongs to and the one beyond, {@link nobody} where there is none. */
  readonly sides: Uint32Array;
  /** How many stretches there are of each kind, and of all kinds before it. */
  readonly counts: readonly number[];
}

const kinds = borderKinds.map(() => ({ ends: new Growing(Float32Array), sides: new Growing(Uint32Array) }));

/** @param beyond the slot beyond the stretch that starts at a position of a slot, or `none` */
export function lineMesh(
  boundaries: WorldBoundaries,
  above: AboveSlots,
  beyond: (position: number, slot: number) => number,
  chunks: Chunks,
  chunk: number,
  drawing: Drawing,
): LineMesh {
  const { rings, polygons, slots } = boundaries;
  const [originX, originY] = originOf(chunks, chunk);
  for (let slot = chunks.first[chunk]!; slot < chunks.end[chunk]!; slot++) {
    for (let ring = polygons[slots[slot]!]!; ring < polygons[slots[slot + 1]!]!; ring++) {
      const [start, end] = [rings[ring]!, rings[ring + 1]!];
      const kept = drawing.kept(ring);
      kept.forEach((from, i) => {
        const to = kept[i + 1] ?? kept[0]!;
        const [x, y, toX, toY] = [drawing.x(from), drawing.y(from), drawing.x(to), drawing.y(to)];
        if (x === toX && y === toY) return;
        // Of the stretches that were left out, the last leads into the place that was kept: for the neighbour too.
        const other = beyond(to === start ? end - 2 : to - 1, slot);
        if (other === slot) return;
        const { ends, sides } = kinds[kindOf(slot, other, above)]!;
        ends.push(x - originX);
        ends.push(y - originY);
        ends.push(toX - originX);
        ends.push(toY - originY);
        sides.push(slot);
        sides.push(other === none ? nobody : other);
      });
    }
  }
  const counts = kinds.map((_, kind) =>
    kinds.slice(0, kind + 1).reduce((sum, { sides }) => sum + sides.length / 2, 0),
  );
  return {
    ends: joined(
      Float32Array,
      kinds.map(({ ends }) => ends),
    ),
    sides: joined(
      Uint32Array,
      kinds.map(({ sides }) => sides),
    ),
    counts,
  };
}

const numbers = Object.fromEntries(borderKinds.map((kind, number) => [kind, number])) as Record<
  BorderKind,
  number
>;

function kindOf(slot: number, other: number, { provinsi, kabupaten, kecamatan }: AboveSlots): number {
  if (other === none) return numbers.outline;
  if (other < slot) return numbers.foreign;
  if (provinsi[slot] !== provinsi[other]) return numbers.provinsi;
  if (kabupaten[slot] !== kabupaten[other]) return numbers.kabupaten;
  return kecamatan[slot] === kecamatan[other] ? numbers.desa : numbers.kecamatan;
}
