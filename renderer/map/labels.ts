import type { Feature, FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Level } from '#shared/region/code.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';
import { cameraOf, viewBox } from './gl/camera.ts';
import { nowhere } from './mesh/label-points.ts';
import type { BoundarySource } from './mesh/source.ts';
import { latitudeOf, longitudeOf } from './mesh/world.ts';
import type { MapTheme } from './theme.ts';

/** `fitting`: the finest level whose names have room at the zoom. */
export type LabelChoice = Level | 'fitting' | 'none';

const source = 'labels';
const labelLayer = 'region-label';

/** Pixels a region needs on average for its name. */
const roomForName = 55;
/** Share of the view beyond its edges whose names are there already when it is moved. */
const margin = 0.5;
/** More names than this never find room beside each other. */
const mostNames = 1500;

const finestFirst: readonly Level[] = ['desa', 'kecamatan', 'kabupaten', 'provinsi'];

/** Names of regions, as many as find room without overlap; only those in view are given to the map. */
export class Labels {
  readonly #map: MapLibreMap;
  readonly #boundaries: BoundarySource;
  readonly #directory: Pick<Directory, 'names' | 'parents'>;
  readonly #points = new Map<Level, Int32Array>();
  #area = 0;
  #choice: LabelChoice = 'fitting';
  #removed = false;
  readonly #update = (): void => void this.#show();

  constructor(map: MapLibreMap, boundaries: BoundarySource, directory: Directory) {
    this.#map = map;
    this.#boundaries = boundaries;
    this.#directory = directory;
    map.on('moveend', this.#update);
    void this.#load();
  }

  static addLayer(map: MapLibreMap, theme: MapTheme): void {
    map.addSource(source, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    map.addLayer({
      id: labelLayer,
      type: 'symbol',
      source,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['Inter Variable', 'sans-serif'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 8, 11, 12, 15],
        'text-max-width': 8,
        'text-padding': 4,
      },
      paint: { 'text-color': theme.label, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.6 },
    });
  }

  choose(choice: LabelChoice): void {
    this.#choice = choice;
    this.#update();
  }

  remove(): void {
    this.#removed = true;
    this.#map.off('moveend', this.#update);
  }

  async #load(): Promise<void> {
    this.#area = (await this.#boundaries.loaded).area;
    await this.#show();
  }

  async #show(): Promise<void> {
    const level = this.#level();
    const points = level && (await this.#pointsOf(level));
    if (this.#removed) return;
    const data: FeatureCollection = {
      type: 'FeatureCollection',
      features: level && points ? this.#inView(level, points) : [],
    };
    void this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  #level(): Level | null {
    if (this.#choice === 'none' || this.#area === 0) return null;
    if (this.#choice !== 'fitting') return this.#choice;
    const { codes } = this.#boundaries.regions;
    const { unitsPerPixel } = cameraOf(this.#map);
    const fits = (level: Level): boolean =>
      Math.sqrt(this.#area / codes[level].length) / unitsPerPixel >= roomForName;
    return finestFirst.find(fits) ?? 'provinsi';
  }

  async #pointsOf(level: Level): Promise<Int32Array> {
    const known = this.#points.get(level);
    if (known) return known;
    const { remote } = this.#boundaries;
    const points = await (level === 'desa' ? remote.labelPoints() : remote.regionPoints(level));
    this.#points.set(level, points);
    return points;
  }

  #inView(level: Level, points: Int32Array): Feature<Point>[] {
    const [west, north, east, south] = viewBox(cameraOf(this.#map));
    const [beyondX, beyondY] = [margin * (east - west), margin * (south - north)];
    const codes = this.#boundaries.regions.codes[level];
    const features: Feature<Point>[] = [];
    for (let region = 0; region < codes.length && features.length < mostNames; region++) {
      const [x, y] = [points[2 * region]!, points[2 * region + 1]!];
      if (
        x === nowhere ||
        x < west - beyondX ||
        x > east + beyondX ||
        y < north - beyondY ||
        y > south + beyondY
      )
        continue;
      const name = level === 'desa' ? this.#directory.names[region] : this.#directory.parents[codes[region]!];
      features.push({
        type: 'Feature',
        properties: { name: name ?? codes[region]! },
        geometry: { type: 'Point', coordinates: [longitudeOf(x), latitudeOf(y)] },
      });
    }
    return features;
  }
}
