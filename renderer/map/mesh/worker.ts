import { expose, transfer } from 'comlink';
import { BoundaryStore } from './boundary-store.ts';
import type { Box, Chunks } from './chunks.ts';
import type { Detail } from './detail.ts';
import type { FillMesh } from './fills.ts';
import type { LineMesh } from './lines.ts';
import type { NearbyBorder } from './places.ts';
import type { AboveSlots, WorldBoundaries } from './world.ts';

/** What the map asks of the thread that holds the boundaries. Places are in world units. */
export interface BoundaryWorker {
  load(boundaries: WorldBoundaries, above: AboveSlots): Promise<LoadedBoundaries>;
  fills(chunks: readonly number[], detail: Detail): Promise<readonly FillMesh[]>;
  lines(chunks: readonly number[], detail: Detail): Promise<readonly LineMesh[]>;
  /** x and y by slot. */
  labelPoints(): Promise<Int32Array>;
  /** x and y by region. */
  regionPoints(level: keyof AboveSlots): Promise<Int32Array>;
  slotAt(x: number, y: number): Promise<number | null>;
  nearest(x: number, y: number, reach: number): Promise<NearbyBorder | null>;
  boxAround(slots: Iterable<number>): Promise<Box | null>;
  outlineOf(slots: Iterable<number>): Promise<readonly Float64Array[]>;
}

export interface LoadedBoundaries {
  readonly chunks: Chunks;
  readonly positions: number;
  /** Square world units of all desa. */
  readonly area: number;
}

let loaded: BoundaryStore | null = null;

function store(): BoundaryStore {
  if (!loaded) throw new Error('boundaries were asked for before they were loaded');
  return loaded;
}

const worker: BoundaryWorker = {
  load(boundaries, above) {
    loaded = new BoundaryStore(boundaries, above);
    return Promise.resolve({ chunks: loaded.chunks, positions: loaded.positions, area: loaded.area() });
  },
  fills(chunks, detail) {
    const meshes = chunks.map((chunk) => store().fills(chunk, detail));
    const buffers = meshes.flatMap(({ corners, slots, triangles }) => [
      corners.buffer,
      slots.buffer,
      triangles.buffer,
    ]);
    return Promise.resolve(transfer(meshes, buffers));
  },
  lines(chunks, detail) {
    const meshes = chunks.map((chunk) => store().lines(chunk, detail));
    return Promise.resolve(
      transfer(
        meshes,
        meshes.flatMap(({ ends, sides }) => [ends.buffer, sides.buffer]),
      ),
    );
  },
  labelPoints: () => Promise.resolve(store().labelPoints()),
  regionPoints: (level) => Promise.resolve(store().regionPoints(level)),
  slotAt: (x, y) => Promise.resolve(store().slotAt(x, y)),
  boxAround: (slots) => Promise.resolve(store().boxAround(slots)),
  outlineOf: (slots) => Promise.resolve(store().outlineOf(slots)),
  nearest: (x, y, reach) => Promise.resolve(store().nearest(x, y, reach)),
};

expose(worker);
