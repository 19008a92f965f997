import { Marker, type LngLat, type Map as MapLibreMap } from 'maplibre-gl';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import { middleOf, moved } from './rings.ts';

export interface MoveEvents {
  moving(area: AreaGeometry): void;
  /** @param visit the same for all moves by keys of one visit to the handle, which are one step; null for a drag */
  moved(area: AreaGeometry, visit: string | null): void;
  /** True while moves are on their way into the document: what comes from there is older than the handle. */
  isAhead(): boolean;
}

/** Pixels for one press of an arrow key. */
const step = 8;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/**
 * A handle in the middle of an area, by which all of it is moved: dragged, or with the arrow keys. It stays the same
 * button wherever the area goes, so that it keeps the focus from one press to the next.
 */
export class MoveHandle {
  readonly #map: MapLibreMap;
  readonly #marker: Marker;
  readonly #events: MoveEvents;
  #area: AreaGeometry;
  #from: LngLat;
  #visit = '';

  constructor(map: MapLibreMap, area: AreaGeometry, label: string, events: MoveEvents) {
    this.#map = map;
    this.#area = area;
    this.#events = events;
    const button = handleElement(label);
    this.#marker = new Marker({ element: button, draggable: true }).setLngLat(middleOf(area)).addTo(map);
    this.#from = this.#marker.getLngLat();
    this.#marker.on('drag', () => events.moving(this.#now()));
    this.#marker.on('dragend', () => events.moved(this.#now(), null));
    button.addEventListener('focus', () => {
      this.#visit = crypto.randomUUID();
    });
    button.addEventListener('keydown', (event) => {
      const arrow = arrows[event.key];
      if (!arrow) return;
      event.preventDefault();
      event.stopPropagation();
      const at = this.#map.project(this.#marker.getLngLat());
      this.#marker.setLngLat(this.#map.unproject([at.x + arrow[0], at.y + arrow[1]]));
      events.moved(this.#now(), this.#visit);
    });
  }

  /** The area is elsewhere, or another; null where there is none to show. */
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

function handleElement(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'area-move-handle';
  button.ariaLabel = label;
  button.title = label;
  return button;
}
