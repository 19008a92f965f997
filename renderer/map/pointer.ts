import type { MapMouseEvent, Point2D } from 'maplibre-gl';
import { latestWins } from '../session/latest.ts';
import type { DocumentMap } from './document-map.ts';

export interface PointerEvents {
  /** The pointer is over this desa at this place of the map, in pixels; null when it left all desa. */
  hovered(hit: { readonly slot: number; readonly x: number; readonly y: number } | null): void;
  /** Whether a click now is a question about a desa; asked at once, the answer takes a moment. */
  hearsClicks(): boolean;
  /** A click: on a desa, or beside all of them. */
  clicked(slot: number | null): void;
}

/** Tells which desa the pointer is on; returns the function that stops it. */
export function followPointer(documentMap: DocumentMap, events: PointerEvents): () => void {
  const { map } = documentMap;
  let over: Point2D | null = null;
  const ask = latestWins(
    async (point: Point2D) => ({ point, slot: await documentMap.places.pickAt(point) }),
    ({ point, slot }) => {
      // The pointer may have left while the answer was on its way.
      if (over !== null) events.hovered(slot === null ? null : { slot, x: point.x, y: point.y });
    },
  );
  const move = (event: MapMouseEvent): void => {
    // A held button drags the map or a corner: what lies under it is not being asked about.
    over = event.originalEvent.buttons === 0 ? event.point : null;
    if (over) void ask(over);
    else events.hovered(null);
  };
  const leave = (): void => {
    over = null;
    events.hovered(null);
  };
  const click = (event: MapMouseEvent): void => {
    if (!events.hearsClicks()) return;
    void documentMap.places.pickAt(event.point).then((slot) => events.clicked(slot));
  };
  const stop = (): void => {
    map.off('mousemove', move);
    map.off('mouseout', leave);
    map.off('click', click);
    map.off('webglcontextlost', lost);
  };
  // Nobody points at what a map no longer shows; another takes its place.
  const lost = (): void => {
    leave();
    stop();
  };
  map.on('mousemove', move);
  map.on('mouseout', leave);
  map.on('click', click);
  map.on('webglcontextlost', lost);
  return stop;
}
