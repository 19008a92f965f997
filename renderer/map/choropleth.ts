import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ClassifiedIndicator } from '#shared/coverage/indicator-classes.ts';
import { noDataColour } from '#shared/coverage/palette.ts';
import { desaSource, type DesaState } from './desa-layers.ts';

/** What fills a desa: a class colour, `null` for hatching, or the quiet colour of desa outside the plan's area. */
export type Fill = string | null;

/** Fill of every slot. */
export function fillsOf(classified: ClassifiedIndicator, outside: string): readonly Fill[] {
  const { values, classes, colours } = classified;
  return Array.from(values, (value, slot) => {
    if (classified.isOutside(slot)) return outside;
    return colours[classes.classOf(value)] ?? null;
  });
}

/**
 * Colours the desa by feature state, so the geometry stays on the graphics card and an edit that moves a few
 * desa to another class touches only those.
 */
export class Choropleth {
  readonly #map: MapLibreMap;
  #shown: readonly Fill[] = [];

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  paint(fills: readonly Fill[]): void {
    fills.forEach((colour, slot) => {
      if (slot < this.#shown.length && this.#shown[slot] === colour) return;
      setDesaState(this.#map, slot, { colour: colour ?? noDataColour, missing: colour === null });
    });
    this.#shown = fills;
  }

  /** Forgets what is shown: after the geometry or the graphics context was replaced. */
  reset(): void {
    this.#shown = [];
  }
}

/** Merges into the feature state of one slot. */
export function setDesaState(map: MapLibreMap, slot: number, state: DesaState): void {
  map.setFeatureState({ source: desaSource, id: slot }, state);
}
