import type { Map as MapLibreMap } from 'maplibre-gl';

/** Degrees. */
export type GroundBox = readonly [west: number, south: number, east: number, north: number];

/** A shorter way between press and release is a click: the other corner comes with the next one. */
const shortestDrag = 4;

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Selects with a box on the map, dragged or from click to click. */
export class BoxSelection {
  readonly #map: MapLibreMap;
  readonly #frame = document.createElement('div');
  readonly #listening = new AbortController();
  #from: Corner | null = null;
  #pressed: Corner | null = null;

  /** @param taken also gets the event that ended the box, for the keys held down */
  constructor(map: MapLibreMap, taken: (box: GroundBox, event: PointerEvent) => void) {
    this.#map = map;
    this.#frame.className = 'area-box';
    this.#frame.hidden = true;
    map.getContainer().append(this.#frame);
    const canvas = map.getCanvas();
    const { signal } = this.#listening;
    const panned = map.dragPan.isEnabled();
    map.dragPan.disable();
    signal.addEventListener('abort', () => panned && map.dragPan.enable());
    canvas.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return;
        this.#pressed = this.#cornerOf(event);
        this.#from ??= this.#pressed;
      },
      { signal },
    );
    canvas.addEventListener('pointermove', (event) => this.#draw(this.#cornerOf(event)), { signal });
    canvas.addEventListener(
      'pointerup',
      (event) => {
        const to = this.#cornerOf(event);
        if (!this.#from || !this.#pressed || distance(this.#from, to) < shortestDrag) return;
        const box = this.#ground(this.#from, to);
        this.cancel();
        taken(box, event);
      },
      { signal },
    );
  }

  get isDrawing(): boolean {
    return this.#from !== null;
  }

  cancel(): void {
    this.#from = null;
    this.#pressed = null;
    this.#frame.hidden = true;
  }

  stop(): void {
    this.#listening.abort();
    this.#frame.remove();
  }

  #draw(to: Corner): void {
    const from = this.#from;
    if (!from) return;
    this.#frame.hidden = false;
    this.#frame.style.left = `${Math.min(from.x, to.x)}px`;
    this.#frame.style.top = `${Math.min(from.y, to.y)}px`;
    this.#frame.style.width = `${Math.abs(from.x - to.x)}px`;
    this.#frame.style.height = `${Math.abs(from.y - to.y)}px`;
  }

  #cornerOf(event: PointerEvent): Corner {
    const { left, top } = this.#map.getCanvas().getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  #ground(a: Corner, b: Corner): GroundBox {
    const p = this.#map.unproject([Math.min(a.x, b.x), Math.max(a.y, b.y)]);
    const q = this.#map.unproject([Math.max(a.x, b.x), Math.min(a.y, b.y)]);
    return [p.lng, p.lat, q.lng, q.lat];
  }
}

function distance(a: Corner, b: Corner): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
