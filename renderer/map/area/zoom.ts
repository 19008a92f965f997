import type { DocumentMap } from '../document-map.ts';

/** The map on screen, for panels beside it. */
let shown: DocumentMap | null = null;

export function setShownMap(documentMap: DocumentMap | null): void {
  shown = documentMap;
}

/** Moves the view to these desa, where there is a map. */
export function zoomTo(slots: Iterable<number>): void {
  void shown?.fitSlots(slots);
}

/** The map on screen; null where there is none. */
export function shownMap(): DocumentMap | null {
  return shown;
}
