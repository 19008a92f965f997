import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import type { Level, RegionCode } from '#shared/region/code.ts';
import type { MapGeometry } from '../session/api.ts';
import {
  addAreaLayers,
  savedAreaFeatures,
  showArea,
  showSavedAreas,
  type AreaSource,
  type MapArea,
} from './area-layers.ts';
import { addBasemap, moveBasemap, showBasemap } from './basemap.ts';
import { circleMesh, type MapCircles } from './circles.ts';
import { DesaLayers } from './desa-layers.ts';
import type { Fill } from './gl/slot-colours.ts';
import { Labels, type LabelChoice } from './labels.ts';
import { emptierCorner, type Corner, type Pixels } from './emptier-corner.ts';
import { MapPlaces } from './map-places.ts';
import { boundarySource, type BoundarySource } from './mesh/source.ts';
import { slotsOf } from './regions.ts';
import { applyTheme, type MapTheme } from './theme.ts';

/** One document on one loaded map. Nothing here knows React or the stores. */
export class DocumentMap {
  readonly map: MapLibreMap;
  readonly #beforeRemove = new Set<() => void>();
  readonly #fitted = new Set<() => void>();
  #removed = false;
  /** The view when the whole document was last shown. */
  #whole: string;
  #geometry: MapGeometry;
  #theme: MapTheme;
  #source: BoundarySource;
  #layers: DesaLayers;
  #labels: Labels;
  #points: Int32Array | null = null;
  #fills: readonly Fill[] = [];
  #level: Level = 'desa';
  #hovered: number | null = null;
  #selected: number | null = null;
  #region: RegionCode | null = null;
  #circles: MapCircles | null = null;
  #basemapShown = true;
  #labelChoice: LabelChoice = 'fitting';
  #areas: readonly MapArea[] = [];
  readonly #shownAreas: Record<AreaSource, AreaGeometry | null> = { 'target-area': null, 'draft-area': null };

  constructor(map: MapLibreMap, geometry: MapGeometry, theme: MapTheme) {
    this.map = map;
    this.#geometry = geometry;
    this.#theme = theme;
    this.#whole = viewOf(map);
    this.#source = boundarySource(geometry);
    this.#layers = new DesaLayers(map, this.#source, theme);
    this.#layers.add();
    addAreaLayers(map, theme);
    Labels.addLayer(map, theme);
    this.#labels = new Labels(map, this.#source, geometry.directory);
    void this.#loadPoints();
    // The desa come first: decoding the basemap would hold up their first frame.
    map.once('idle', () => {
      void addBasemap(
        map,
        this.#geometry,
        () => this.#theme,
        () => this.#removed,
      ).then(() => this.showBasemap(this.#basemapShown));
    });
    // A view of the whole document stays one when panels or window change; one chosen by hand is kept.
    map.on('resize', () => {
      if (viewOf(map) === this.#whole) this.fit();
    });
  }

  /** Another document's desa, or this one's with other boundaries; the view moves to them. */
  setGeometry(geometry: MapGeometry): void {
    if (geometry === this.#geometry) return;
    this.#geometry = geometry;
    this.#layers.remove();
    this.#labels.remove();
    this.#source = boundarySource(geometry);
    this.#layers = new DesaLayers(this.map, this.#source, this.#theme);
    this.#layers.add();
    this.#labels = new Labels(this.map, this.#source, geometry.directory);
    this.#labels.choose(this.#labelChoice);
    [this.#hovered, this.#selected, this.#region, this.#circles] = [null, null, null, null];
    [this.#points, this.#fills] = [null, []];
    void this.#loadPoints();
    void moveBasemap(this.map, geometry, () => this.#removed || this.#geometry !== geometry);
    this.fit();
  }

  setTheme(theme: MapTheme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    applyTheme(this.map, theme);
    this.#layers.setTheme(theme);
    this.setCircles(this.#circles);
  }

  /**
   * Colours every region of a level; `painted` is called once a frame with these colours has been rendered.
   * @param fills one per region of the level that the document has, ascending by code
   */
  paint(fills: readonly Fill[], painted: () => void, level: Level = 'desa'): void {
    this.#fills = fills;
    this.#layers.paint(fills, level);
    if (level !== this.#level) {
      this.#level = level;
      this.#flagHovered();
    }
    const rendered = (): void => {
      // A later call brings its own colours and its own announcement.
      if (this.#fills === fills && !this.#layers.complete) return;
      this.map.off('render', rendered);
      if (this.#fills === fills) painted();
    };
    this.map.on('render', rendered);
  }

  /** Outlines the desa under the pointer, or at an upper level the region it lies in. */
  setHovered(slot: number | null): void {
    if (slot === this.#hovered) return;
    this.#hovered = slot;
    this.#flagHovered();
  }

  setSelected(slot: number | null): void {
    if (slot === this.#selected) return;
    this.#selected = slot;
    this.#flagSelected();
  }

  /** Outlines a kecamatan, kabupaten or provinsi instead of the selected desa. */
  setRegion(region: RegionCode | null): void {
    if (region === this.#region) return;
    this.#region = region;
    this.#flagSelected();
  }

  /** Outlines what the desa of an area cover together. */
  setTaken(slots: ArrayLike<number> & Iterable<number>): void {
    this.#layers.flag('taken', slots);
  }

  /** A second figure as circles over the fills, or none. */
  setCircles(circles: MapCircles | null): void {
    this.#circles = circles;
    if (!circles) return this.#layers.showCircles(null);
    void this.#showCircles(circles);
  }

  setLabels(choice: LabelChoice): void {
    this.#labelChoice = choice;
    this.#labels.choose(choice);
  }

  showBorders(shown: boolean): void {
    this.#layers.showBorders(shown);
  }

  /** Land, coast and borders around the document. */
  showBasemap(shown: boolean): void {
    this.#basemapShown = shown;
    if (!this.#removed) showBasemap(this.map, shown);
  }

  /** @param opacity 0–1: what lies below the desa, such as a basemap of the user's own, shows through */
  setFillOpacity(opacity: number): void {
    this.#layers.setFillOpacity(opacity);
  }

  /** Saved areas, the last on top. */
  async setAreas(areas: readonly MapArea[]): Promise<void> {
    if (areas.length === 0 && this.#areas.length === 0) return;
    this.#areas = areas;
    const features = await savedAreaFeatures(areas, (slots) => this.places.outlineOf(slots));
    if (this.#areas === areas && !this.#removed) showSavedAreas(this.map, features);
  }

  /**
   * Shows the plan's area or a draft, or none. Every answer of the worker brings the plan's area anew; where there
   * still is none, the map has nothing to load again at each key.
   */
  setArea(source: AreaSource, area: AreaGeometry | null): void {
    if (area === null && this.#shownAreas[source] === null) return;
    this.#shownAreas[source] = area;
    showArea(this.map, source, area);
  }

  /** What lies where, in pixels of the map. */
  get places(): MapPlaces {
    return new MapPlaces(this.map, this.#source);
  }

  /** Moves the view to the whole document. */
  fit(): void {
    this.fitBounds(this.#geometry.bounds);
    this.#whole = viewOf(this.map);
    for (const listener of this.#fitted) listener();
  }

  fitBounds(bounds: LngLatBoundsLike): void {
    this.map.fitBounds(bounds, { padding: viewPadding, animate: false });
  }

  /** Moves the view to some desa; stays where none of them has a boundary. */
  async fitSlots(slots: Iterable<number>): Promise<void> {
    const bounds = await this.places.boundsOf(slots);
    if (bounds && !this.#removed) this.fitBounds(bounds);
  }

  /** Moves the view to a region of any level. */
  fitRegion(region: RegionCode): Promise<void> {
    return this.fitSlots(this.#slotsOf(region));
  }

  /** Tells whenever the view has been moved to the whole document; returns the function that stops it. */
  onFit(listener: () => void): () => void {
    this.#fitted.add(listener);
    return () => this.#fitted.delete(listener);
  }

  /** The left corner of the view where a card of this size covers fewest desa; null until their places are known. */
  emptierCorner(card: Pixels): Corner | null {
    return this.#points && emptierCorner(this.map, this.#points, card);
  }

  /** Lets a tool take its things off the map while there still is one; returns the way to call it off. */
  beforeRemove(clean: () => void): () => void {
    this.#beforeRemove.add(clean);
    return () => this.#beforeRemove.delete(clean);
  }

  remove(): void {
    for (const clean of this.#beforeRemove) clean();
    this.#removed = true;
    this.#labels.remove();
    this.#layers.remove();
    this.map.remove();
  }

  #flagHovered(): void {
    const { regions } = this.#source;
    if (this.#hovered === null) return this.#layers.flag('hovered', []);
    if (this.#level === 'desa') return this.#layers.flag('hovered', [this.#hovered]);
    const region = regions.codes[this.#level][regions.above[this.#level][this.#hovered]!]!;
    this.#layers.flag('hovered', this.#slotsOf(region));
  }

  #flagSelected(): void {
    const slots = this.#region
      ? this.#slotsOf(this.#region)
      : this.#selected === null
        ? []
        : [this.#selected];
    this.#layers.flag('selected', slots);
  }

  #slotsOf(region: RegionCode): number[] {
    const { from, to } = slotsOf(this.#source.regions.codes.desa, region);
    return Array.from({ length: to - from }, (_, i) => from + i);
  }

  async #loadPoints(): Promise<void> {
    const source = this.#source;
    await source.loaded;
    const points = await source.remote.labelPoints();
    if (source !== this.#source || this.#removed) return;
    this.#points = points;
    for (const listener of this.#fitted) listener();
  }

  async #showCircles(circles: MapCircles): Promise<void> {
    const { remote, loaded } = this.#source;
    await loaded;
    const points = await (circles.level === 'desa'
      ? remote.labelPoints()
      : remote.regionPoints(circles.level));
    if (this.#circles !== circles || this.#removed) return;
    const { circle, circleRim } = this.#theme;
    this.#layers.showCircles({
      mesh: circleMesh(points, circles.radii),
      look: { colour: circle, rim: circleRim, opacity: 0.55 },
    });
  }
}

/** Centre and zoom, which a resize keeps. */
function viewOf(map: MapLibreMap): string {
  const { lng, lat } = map.getCenter();
  return [lng, lat, map.getZoom()].map((value) => value.toFixed(6)).join(' ');
}

/** Pixels kept free around the document. */
export const viewPadding = 32;
