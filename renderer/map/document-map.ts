import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import type { MapGeometry } from '../session/api.ts';
import { addAreaLayers, showArea, type AreaSource } from './area-layers.ts';
import { addBasemap } from './basemap.ts';
import { Choropleth, setDesaState, type Fill } from './choropleth.ts';
import { addDesaLayers, desaSource, replaceGeometry, type DesaState } from './desa-layers.ts';
import { applyTheme, type MapTheme } from './theme.ts';

type Flag = 'hovered' | 'selected';

/** One document on one loaded map. Nothing here knows React or the stores. */
export class DocumentMap {
  readonly map: MapLibreMap;
  readonly #choropleth: Choropleth;
  readonly #beforeRemove = new Set<() => void>();
  readonly #fitted = new Set<() => void>();
  #removed = false;
  /** The view when the whole document was last shown. */
  #whole: string;
  #geometry: MapGeometry;
  #theme: MapTheme;
  #fills: readonly Fill[] = [];
  #flagged: Record<Flag, number | null> = { hovered: null, selected: null };
  #taken: readonly number[] = [];
  readonly #areas: Record<AreaSource, AreaGeometry | null> = { 'target-area': null, 'draft-area': null };

  constructor(map: MapLibreMap, geometry: MapGeometry, theme: MapTheme) {
    this.map = map;
    this.#geometry = geometry;
    this.#theme = theme;
    this.#choropleth = new Choropleth(map);
    this.#whole = viewOf(map);
    addDesaLayers(map, geometry, theme);
    addAreaLayers(map, theme);
    // The desa come first: decoding the basemap would hold up their first frame.
    map.once('idle', () => {
      void addBasemap(
        map,
        () => this.#theme,
        () => this.#removed,
      );
    });
    // A view of the whole document stays one when panels or window change; one chosen by hand is kept.
    map.on('resize', () => {
      if (viewOf(map) === this.#whole) this.fit();
    });
    // With a new context the library builds the whole style anew, layers included but without feature state.
    map.on('webglcontextrestored', () => {
      map.once('style.load', () => {
        this.#choropleth.reset();
        this.#drawAll();
      });
    });
  }

  /** Another document's desa; the view moves to them. */
  setGeometry(geometry: MapGeometry): void {
    if (geometry === this.#geometry) return;
    this.#geometry = geometry;
    this.#flagged = { hovered: null, selected: null };
    this.#taken = [];
    this.map.removeFeatureState({ source: desaSource });
    this.#choropleth.reset();
    replaceGeometry(this.map, geometry);
    this.fit();
  }

  setTheme(theme: MapTheme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    applyTheme(this.map, theme);
  }

  /** Colours every slot; `painted` is called once a frame with these colours has been rendered. */
  paint(fills: readonly Fill[], painted: () => void): void {
    this.#fills = fills;
    this.#choropleth.paint(fills);
    const rendered = (): void => {
      // A later call brings its own colours and its own announcement.
      if (this.#fills === fills && !this.map.isSourceLoaded(desaSource)) return;
      this.map.off('render', rendered);
      if (this.#fills === fills) painted();
    };
    this.map.on('render', rendered);
    this.map.triggerRepaint();
  }

  setHovered(slot: number | null): void {
    this.#setFlag('hovered', slot);
  }

  setSelected(slot: number | null): void {
    this.#setFlag('selected', slot);
  }

  /** Outlines the desa a drawn area takes. */
  setTaken(slots: readonly number[]): void {
    const after = new Set(slots);
    for (const slot of this.#taken) if (!after.has(slot)) setDesaState(this.map, slot, { taken: false });
    for (const slot of slots) setDesaState(this.map, slot, { taken: true });
    this.#taken = slots;
  }

  /**
   * Shows an area on the map, or none. Every answer of the worker brings the plan's area anew; where there still is
   * none, the map has nothing to load again at each key.
   */
  setArea(source: AreaSource, area: AreaGeometry | null): void {
    if (area === null && this.#areas[source] === null) return;
    this.#areas[source] = area;
    showArea(this.map, source, area);
  }

  /** Moves the view to the whole document. */
  fit(): void {
    this.map.fitBounds(this.#geometry.bounds, { padding: viewPadding, animate: false });
    this.#whole = viewOf(this.map);
    for (const listener of this.#fitted) listener();
  }

  /** Tells whenever the view has been moved to the whole document; returns the function that stops it. */
  onFit(listener: () => void): () => void {
    this.#fitted.add(listener);
    return () => this.#fitted.delete(listener);
  }

  /**
   * The left corner of the view where a card of this size covers least of the document, as it lies now; the
   * lower one when both are alike.
   * @param card pixels, its margin included
   */
  emptierCorner(card: { readonly width: number; readonly height: number }): 'top' | 'bottom' {
    const { clientHeight } = this.map.getContainer();
    const covered = { top: 0, bottom: 0 };
    for (const { geometry } of this.#geometry.desa.features)
      for (const [ring] of geometry.coordinates)
        for (const [longitude, latitude] of ring ?? []) {
          const { x, y } = this.map.project([longitude!, latitude!]);
          if (x > card.width) continue;
          if (y < card.height) covered.top++;
          if (y > clientHeight - card.height) covered.bottom++;
        }
    return covered.top < covered.bottom ? 'top' : 'bottom';
  }

  /** Lets a tool take its things off the map while there still is one; returns the way to call it off. */
  beforeRemove(clean: () => void): () => void {
    this.#beforeRemove.add(clean);
    return () => this.#beforeRemove.delete(clean);
  }

  remove(): void {
    for (const clean of this.#beforeRemove) clean();
    this.#removed = true;
    this.map.remove();
  }

  #setFlag(flag: Flag, slot: number | null): void {
    const before = this.#flagged[flag];
    if (before === slot) return;
    this.#flagged[flag] = slot;
    if (before !== null) setDesaState(this.map, before, flagState(flag, false));
    if (slot !== null) setDesaState(this.map, slot, flagState(flag, true));
  }

  #drawAll(): void {
    this.#choropleth.paint(this.#fills);
    for (const flag of ['hovered', 'selected'] as const) {
      const slot = this.#flagged[flag];
      if (slot !== null) setDesaState(this.map, slot, flagState(flag, true));
    }
    this.setTaken(this.#taken);
    for (const source of ['target-area', 'draft-area'] as const)
      showArea(this.map, source, this.#areas[source]);
  }
}

/** Centre and zoom, which a resize keeps. */
function viewOf(map: MapLibreMap): string {
  const { lng, lat } = map.getCenter();
  return [lng, lat, map.getZoom()].map((value) => value.toFixed(6)).join(' ');
}

/** Pixels kept free around the document. */
export const viewPadding = 32;

function flagState(flag: Flag, on: boolean): DesaState {
  return flag === 'hovered' ? { hovered: on } : { selected: on };
}
