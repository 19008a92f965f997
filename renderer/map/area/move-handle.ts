import { Marker, type Map as MapLibreMap } from 'maplibre-gl';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import { middleOf, moved } from './rings.ts';

export interface MoveEvents {
  moving(area: AreaGeometry): void;
  moved(area: AreaGeometry): void;
}

/** Pixels for one press of an arrow key. */
const step = 8;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/** A handle in the middle of an area, by which all of it is moved: dragged, or with the arrow keys. */
export class MoveHandle {
  readonly #map: MapLibreMap;
  readonly #marker: Marker;
  #area: AreaGeometry;

  constructor(map: MapLibreMap, area: AreaGeometry, label: string, events: MoveEvents) {
    this.#map = map;
    this.#area = area;
    const from = middleOf(area);
    const button = handleElement(label);
    this.#marker = new Marker({ element: button, draggable: true }).setLngLat(from).addTo(map);
    this.#marker.on('drag', () => events.moving(this.#at(from)));
    this.#marker.on('dragend', () => events.moved(this.#at(from)));
    button.addEventListener('keydown', (event) => {
      const arrow = arrows[event.key];
      if (!arrow) return;
      event.preventDefault();
      event.stopPropagation();
      const at = this.#map.project(this.#marker.getLngLat());
      this.#marker.setLngLat(this.#map.unproject([at.x + arrow[0], at.y + arrow[1]]));
      events.moved(this.#at(from));
    });
  }

  remove(): void {
    this.#marker.remove();
  }

  #at(from: { readonly lng: number; readonly lat: number }): AreaGeometry {
    return moved(this.#area, from, this.#marker.getLngLat());
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
