import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import type { Stride } from './arrow-keys.ts';

/** A button on the map by which the area being worked on is changed. */
export interface AreaHandle {
  /** The area is elsewhere, or another; null where there is none to show. */
  show(area: AreaGeometry | null): void;
  remove(): void;
}

export interface HandleEvents {
  changing(area: AreaGeometry): void;
  /** @param visit the same for changes by keys that belong together, which are one step of undo; null for a drag */
  changed(area: AreaGeometry, visit: string | null): void;
  /** True while changes are on their way into the document: what comes from there is older than the handle. */
  isAhead(): boolean;
}

export const keyStep: Stride = { coarse: 8, fine: 1 };

export function handleElement(className: string, label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.ariaLabel = label;
  button.title = label;
  return button;
}
