import type { Position } from 'geojson';
import { latestWins } from '../../session/latest.ts';
import type { DocumentMap } from '../document-map.ts';
import type { SnapPlace } from '../map-places.ts';

/** Pixels from the pointer within which a corner jumps to a boundary. */
const reach = 12;

/**
 * Corners drawn near a boundary jump onto it. Boundaries are known in another thread, and the drawing wants its
 * answer at once: it gets the one to the latest question that still is within reach of the pointer.
 */
export class Snapping {
  readonly #documentMap: DocumentMap;
  readonly #ask: (point: { readonly x: number; readonly y: number }) => Promise<void>;
  #found: SnapPlace | null = null;

  constructor(documentMap: DocumentMap) {
    this.#documentMap = documentMap;
    this.#ask = latestWins(
      (point) => documentMap.places.snapNear({ x: point.x, y: point.y }, reach),
      (found) => {
        this.#found = found;
      },
    );
  }

  /** The place on a boundary the pointer is near, or null. */
  near(pointer: { readonly lng: number; readonly lat: number }): Position | null {
    const { map } = this.#documentMap;
    const at = map.project(pointer);
    void this.#ask({ x: at.x, y: at.y });
    if (!this.#found) return null;
    const place = map.project(this.#found.at);
    return Math.hypot(place.x - at.x, place.y - at.y) <= reach ? this.#found.at : null;
  }
}
