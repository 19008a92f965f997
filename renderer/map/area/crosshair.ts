import type { Map as MapLibreMap } from 'maplibre-gl';
import { arrowStep, type Stride } from './arrow-keys.ts';

/** With Shift for fine work. */
const stride: Stride = { coarse: 16, fine: 2 };

/** The map follows a crosshair that comes this close to its edge, as a share of its size. */
const margin = 0.08;

/**
 * Drawing without a pointer: arrow keys move a crosshair over the map, Space clicks there. Whoever listens to the
 * pointer on the map hears the same events as from a mouse.
 */
export class Crosshair {
  readonly #map: MapLibreMap;
  readonly #mark = document.createElement('div');
  readonly #listening = new AbortController();
  /** Pixels from the map's corner; null until an arrow key is pressed. */
  #at: { x: number; y: number } | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
    this.#mark.className = 'area-crosshair';
    this.#mark.hidden = true;
    map.getContainer().append(this.#mark);
    const canvas = map.getCanvas();
    const { signal } = this.#listening;
    const moves = map.keyboard.isEnabled();
    map.keyboard.disable();
    signal.addEventListener('abort', () => moves && map.keyboard.enable());
    canvas.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    // A real pointer takes over.
    canvas.addEventListener('pointermove', (event) => event.isTrusted && this.#hide(), { signal });
  }

  stop(): void {
    this.#listening.abort();
    this.#mark.remove();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = arrowStep(event, stride);
    if (step) {
      event.preventDefault();
      this.#move(...step);
    } else if (event.key === ' ' && this.#at) {
      event.preventDefault();
      this.#send('pointerdown', 1, event);
      this.#send('pointerup', 0, event);
      this.#send('click', 0, event);
    }
  }

  #move(x: number, y: number): void {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const at = this.#at ?? { x: Math.round(width / 2), y: Math.round(height / 2) };
    at.x += x;
    at.y += y;
    const pan = {
      x: beyond(at.x, width),
      y: beyond(at.y, height),
    };
    if (pan.x !== 0 || pan.y !== 0) {
      this.#map.panBy([pan.x, pan.y], { animate: false });
      at.x -= pan.x;
      at.y -= pan.y;
    }
    this.#at = at;
    this.#mark.hidden = false;
    this.#mark.style.transform = `translate(${at.x}px, ${at.y}px)`;
    this.#send('pointermove', 0);
  }

  #hide(): void {
    this.#at = null;
    this.#mark.hidden = true;
  }

  #send(type: string, buttons: number, held?: KeyboardEvent): void {
    const canvas = this.#map.getCanvas();
    const { left, top } = canvas.getBoundingClientRect();
    const { x, y } = this.#at!;
    canvas.dispatchEvent(
      new PointerEvent(type, {
        clientX: left + x,
        clientY: top + y,
        button: type === 'pointermove' ? -1 : 0,
        buttons,
        bubbles: true,
        cancelable: true,
        isPrimary: true,
        pointerType: 'mouse',
        shiftKey: held?.shiftKey ?? false,
      }),
    );
  }
}

/** How far the map has to go so that the crosshair is within its margins again. */
function beyond(at: number, size: number): number {
  const least = size * margin;
  if (at < least) return at - least;
  return at > size - least ? at - (size - least) : 0;
}
