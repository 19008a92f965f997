import { transfer, wrap, type Remote } from 'comlink';
import type { MapGeometry } from '../../session/api.ts';
import { session } from '../../session/client.ts';
import { regionsOf, type Regions } from '../regions.ts';
import type { BoundaryWorker, LoadedBoundaries } from './worker.ts';

/** The boundaries of one document in a thread of their own, where the plan's computation does not hold them up. */
export class BoundarySource {
  readonly regions: Regions;
  readonly remote: Remote<BoundaryWorker>;
  /** Fulfilled once the boundaries are there; not at all when the document was left before. */
  readonly loaded: Promise<LoadedBoundaries>;
  readonly #worker: Worker;

  constructor({ directory }: MapGeometry) {
    this.regions = regionsOf(directory.codes);
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
      name: 'boundaries',
    });
    this.remote = wrap<BoundaryWorker>(this.#worker);
    this.loaded = this.#load();
  }

  close(): void {
    this.#worker.terminate();
  }

  async #load(): Promise<LoadedBoundaries> {
    const boundaries = await session.mapBoundaries();
    const { positions, rings, polygons, slots } = boundaries;
    return this.remote.load(
      transfer(boundaries, [positions.buffer, rings.buffer, polygons.buffer, slots.buffer]),
      this.regions.above,
    );
  }
}

let current: { readonly geometry: MapGeometry; readonly source: BoundarySource } | null = null;

/** The boundaries of this document, for every map of it; those of the document before are let go. */
export function boundarySource(geometry: MapGeometry): BoundarySource {
  if (current?.geometry !== geometry) {
    current?.source.close();
    current = { geometry, source: new BoundarySource(geometry) };
  }
  return current.source;
}
