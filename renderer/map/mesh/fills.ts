import earcut from 'earcut';
import { originOf, type Chunks } from './chunks.ts';
import type { Drawing } from './drawing.ts';
import { Growing } from './growing.ts';
import type { WorldBoundaries } from './world.ts';

/** Triangles of the desa of one chunk. */
export interface FillMesh {
  /** x and y of each corner in world units, from the chunk's origin. */
  readonly corners: Float32Array;
  /** By corner. */
  readonly slots: Uint32Array;
  /** Three corners a triangle. */
  readonly triangles: Uint32Array;
}

const corners = new Growing(Float32Array);
const owners = new Growing(Uint32Array);
const triangles = new Growing(Uint32Array);

/** A desa smaller than a cell of the grid is a point at this detail and has no triangles. */
export function fillMesh(
  boundaries: WorldBoundaries,
  chunks: Chunks,
  chunk: number,
  drawing: Drawing,
): FillMesh {
  const { polygons, slots } = boundaries;
  const [originX, originY] = originOf(chunks, chunk);
  for (let slot = chunks.first[chunk]!; slot < chunks.end[chunk]!; slot++) {
    for (let polygon = slots[slot]!; polygon < slots[slot + 1]!; polygon++) {
      const flat: number[] = [];
      const holes: number[] = [];
      for (let ring = polygons[polygon]!; ring < polygons[polygon + 1]!; ring++) {
        const start = flat.length;
        for (const position of drawing.kept(ring))
          flat.push(drawing.x(position) - originX, drawing.y(position) - originY);
        const isExterior = ring === polygons[polygon]!;
        if (flat.length - start < 6) {
          flat.length = start;
          if (isExterior) break;
        } else if (!isExterior) holes.push(start / 2);
      }
      if (flat.length === 0) continue;
      const cut = earcut(flat, holes);
      // At this detail nothing of it is left but a line.
      if (cut.length === 0) continue;
      const first = corners.length / 2;
      for (const corner of cut) triangles.push(first + corner);
      for (const coordinate of flat) corners.push(coordinate);
      for (let i = 0; i < flat.length; i += 2) owners.push(slot);
    }
  }
  return { corners: corners.cut(), slots: owners.cut(), triangles: triangles.cut() };
}
