import { Marker, type LngLat, type Map as MapLibreMap } from 'maplibre-gl';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import { handleElement, keyStep, type AreaHandle, type HandleEvents } from './area-handle.ts';
import { arrowStep } from './arrow-keys.ts';
import { middleOf, moved } from './rings.ts';

/**
 * A handle in the middle of an area, by which all of it is moved: dragged, or with the arrow keys. It stays the same
 * button wherever the area goes, so that it keeps the focus from one press to the next.
 */
export class MoveHandle implements AreaHandle {
  readonly #map: MapLibreMap;
  readonly #marker: Marker;
  readonly #events: HandleEvents;
  #area: AreaGeometry;
  #from: LngLat;
  #visit = '';

  constructor(map: MapLibreMap, area: AreaGeometry, label: string, events: HandleEvents) {
    this.#map = map;
    this.#area = area;
    this.#events = events;
    const button = handleElement('area-move-handle', label);
    this.#marker = new Marker({ element: button, draggable: true }).setLngLat(middleOf(area)).addTo(map);
    this.#from = this.#marker.getLngLat();
    this.#marker.on('drag', () => events.changing(this.#now()));
    this.#marker.on('dragend', () => events.changed(this.#now(), null));
    button.addEventListener('focus', () => {
      this.#visit = crypto.randomUUID();
    });
    button.addEventListener('keydown', (event) => {
      const by = arrowStep(event, keyStep);
      if (!by) return;
      event.preventDefault();
      event.stopPropagation();
      const at = this.#map.project(this.#marker.getLngLat());
      this.#marker.setLngLat(this.#map.unproject([at.x + by[0], at.y + by[1]]));
      events.changed(this.#now(), this.#visit);
    });
  }

  show(area: AreaGeometry | null): void {
    if (!area || this.#events.isAhead()) return;
    this.#area = area;
    this.#marker.setLngLat(middleOf(area));
    this.#from = this.#marker.getLngLat();
  }

  remove(): void {
    this.#marker.remove();
  }

  /** The area where the handle is. */
  #now(): AreaGeometry {
    return moved(this.#area, this.#from, this.#marker.getLngLat());
  }
}
