import { Marker, type Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import { handleElement, keyStep, type AreaHandle, type HandleEvents } from './area-handle.ts';
import { arrowStep } from './arrow-keys.ts';
import { ringsOf, withRings } from './rings.ts';
import { Corners } from './corners.ts';

/** @param corner from 1 */
export type CornerLabel = (corner: number, corners: number) => string;

/**
 * The corners of an area by keys, which a pointer drags: one button that stands on one corner and is seen while it has
 * the focus. Page Up and Page Down go from corner to corner, the arrows move it, Insert puts another half way to the
 * next, Delete takes it off.
 */
export class CornerHandle implements AreaHandle {
  readonly #map: MapLibreMap;
  readonly #marker: Marker;
  readonly #button: HTMLButtonElement;
  readonly #label: CornerLabel;
  readonly #events: HandleEvents;
  #area: AreaGeometry;
  #corners: Corners;
  #at = 0;
  #visit = '';

  constructor(map: MapLibreMap, area: AreaGeometry, label: CornerLabel, events: HandleEvents) {
    this.#map = map;
    this.#area = area;
    this.#corners = new Corners(ringsOf(area) ?? []);
    this.#label = label;
    this.#events = events;
    this.#button = handleElement('area-corner-handle', '');
    this.#marker = new Marker({ element: this.#button }).setLngLat([0, 0]);
    this.#button.addEventListener('focus', () => this.#visited());
    this.#button.addEventListener('keydown', (event) => this.#pressed(event));
    this.#place();
    this.#marker.addTo(map);
  }

  show(area: AreaGeometry | null): void {
    if (!area || this.#events.isAhead()) return;
    this.#area = area;
    this.#corners = new Corners(ringsOf(area) ?? []);
    this.#place();
  }

  remove(): void {
    this.#marker.remove();
  }

  /** Every stay at one corner is a step of undo of its own. */
  #visited(): void {
    this.#visit = crypto.randomUUID();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = arrowStep(event, keyStep);
    if (by) this.#moveBy(...by);
    else if (!this.#command(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns false for keys that mean nothing here */
  #command(key: string): boolean {
    switch (key) {
      case 'PageDown':
        this.#goTo(this.#at + 1);
        return true;
      case 'PageUp':
        this.#goTo(this.#at - 1);
        return true;
      case 'Home':
        this.#goTo(0);
        return true;
      case 'End':
        this.#goTo(-1);
        return true;
      case 'Insert':
        this.#change(this.#corners.withHalfway(this.#at));
        this.#goTo(this.#at + 1);
        return true;
      case 'Delete':
        // The last three corners stay: without them there is no area. To remove all of it is another command.
        if (this.#corners.canDrop(this.#at)) this.#change(this.#corners.without(this.#at));
        return true;
      default:
        return false;
    }
  }

  #goTo(corner: number): void {
    this.#at = (corner + this.#corners.count) % this.#corners.count;
    this.#visited();
    this.#place();
  }

  #moveBy(x: number, y: number): void {
    const at = this.#map.project(this.#marker.getLngLat());
    const { lng, lat } = this.#map.unproject([at.x + x, at.y + y]);
    this.#change(this.#corners.with(this.#at, [lng, lat]));
  }

  #change(rings: Position[][]): void {
    this.#area = withRings(this.#area, rings);
    this.#corners = new Corners(rings);
    this.#place();
    this.#events.changed(this.#area, this.#visit);
  }

  #place(): void {
    const { count } = this.#corners;
    this.#button.hidden = count === 0;
    if (count === 0) return;
    this.#at = Math.min(this.#at, count - 1);
    const [lng, lat] = this.#corners.at(this.#at);
    this.#marker.setLngLat([lng!, lat!]);
    const label = this.#label(this.#at + 1, count);
    this.#button.ariaLabel = label;
    this.#button.title = label;
  }
}
