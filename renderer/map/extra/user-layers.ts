import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { UserLayer } from '#shared/workspace/snapshot.ts';
import { aboveDesa } from '../desa-layers.ts';

type FeaturesOf = (id: string) => Promise<FeatureCollection | null>;

const parts = ['fill', 'line', 'point'] as const;

/** The layers of the user's own on one map: above the borders of the desa, below what is picked and labelled. */
export class UserLayers {
  readonly #map: MapLibreMap;
  readonly #featuresOf: FeaturesOf;
  /** Number of features of each layer that is on the map, by its id: they never change but in number. */
  readonly #drawn = new Map<string, number>();
  #layers: readonly UserLayer[] = [];
  #ended = false;

  constructor(map: MapLibreMap, featuresOf: FeaturesOf) {
    this.#map = map;
    this.#featuresOf = featuresOf;
  }

  /** Shows these and no others, the last on top. Features are asked for when a layer is first seen. */
  async show(layers: readonly UserLayer[]): Promise<void> {
    this.#layers = layers;
    for (const [id, features] of this.#drawn)
      if (layers.every((layer) => layer.id !== id || layer.features !== features)) this.#drop(id);
    for (const { id, features, visible } of layers) {
      if (!visible || this.#drawn.has(id)) continue;
      const collection = await this.#featuresOf(id);
      // A newer list has come meanwhile, which asks for what it needs.
      if (this.#ended || this.#layers !== layers) return;
      if (collection) this.#draw(id, collection, features);
    }
    for (const layer of layers) this.#look(layer);
  }

  remove(): void {
    this.#ended = true;
    for (const id of this.#drawn.keys()) this.#drop(id);
  }

  #draw(id: string, data: FeatureCollection, features: number): void {
    const source = sourceOf(id);
    this.#drawn.set(id, features);
    this.#map.addSource(source, { type: 'geojson', data });
    this.#map.addLayer(
      {
        id: `${source}-fill`,
        type: 'fill',
        source,
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-opacity': 0.25 },
      },
      aboveDesa,
    );
    this.#map.addLayer(
      {
        id: `${source}-line`,
        type: 'line',
        source,
        filter: ['!=', ['geometry-type'], 'Point'],
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-width': 2 },
      },
      aboveDesa,
    );
    this.#map.addLayer(
      {
        id: `${source}-point`,
        type: 'circle',
        source,
        filter: ['==', ['geometry-type'], 'Point'],
        paint: { 'circle-radius': 5, 'circle-stroke-width': 1.5, 'circle-stroke-color': '#ffffff' },
      },
      aboveDesa,
    );
  }

  #look({ id, colour, visible }: UserLayer): void {
    if (!this.#drawn.has(id)) return;
    const source = sourceOf(id);
    this.#map.setPaintProperty(`${source}-fill`, 'fill-color', colour);
    this.#map.setPaintProperty(`${source}-line`, 'line-color', colour);
    this.#map.setPaintProperty(`${source}-point`, 'circle-color', colour);
    for (const part of parts) {
      const layer = `${source}-${part}`;
      this.#map.setLayoutProperty(layer, 'visibility', visible ? 'visible' : 'none');
      // Each goes to the top of its place in turn, so that the order is the list's whatever was drawn first.
      this.#map.moveLayer(layer, aboveDesa);
    }
  }

  #drop(id: string): void {
    const source = sourceOf(id);
    for (const part of parts) this.#map.removeLayer(`${source}-${part}`);
    this.#map.removeSource(source);
    this.#drawn.delete(id);
  }
}

function sourceOf(id: string): string {
  return `user-layer-${id}`;
}
