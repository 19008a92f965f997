import type { Map as MapLibreMap, MapLayerMouseEvent } from 'maplibre-gl';
import { desaFill } from './desa-layers.ts';

export interface PointerEvents {
  /** The pointer is over this desa at this place of the map, in pixels; null when it left the desa. */
  hovered(hit: { readonly slot: number; readonly x: number; readonly y: number } | null): void;
  /** A click: on a desa, or beside all of them. */
  clicked(slot: number | null): void;
}

/** Tells which desa the pointer is on. */
export function followPointer(map: MapLibreMap, events: PointerEvents): void {
  map.on('mousemove', desaFill, (event) => {
    // A held button drags the map or a corner: what lies under it is not being asked about.
    const slot = event.originalEvent.buttons === 0 ? slotOf(event) : null;
    events.hovered(slot === null ? null : { slot, x: event.point.x, y: event.point.y });
  });
  map.on('mouseleave', desaFill, () => events.hovered(null));
  map.on('mouseout', () => events.hovered(null));
  map.on('click', (event) => {
    if (!map.getLayer(desaFill)) return;
    const [feature] = map.queryRenderedFeatures(event.point, { layers: [desaFill] });
    events.clicked(typeof feature?.id === 'number' ? feature.id : null);
  });
}

function slotOf(event: MapLayerMouseEvent): number | null {
  const id = event.features?.[0]?.id;
  return typeof id === 'number' ? id : null;
}
