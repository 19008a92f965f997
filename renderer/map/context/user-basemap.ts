import type { ErrorEvent, LayerSpecification, Map as MapLibreMap, SourceSpecification } from 'maplibre-gl';
import { belowDesa } from '../desa-layers.ts';
import type { BasemapFile } from './basemap-file.ts';
import { plainStyle } from './basemap-style.ts';

const source = 'user-basemap';

/** What of a layer is seen through, by its kind. */
const opacities = {
  raster: ['raster-opacity'],
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  symbol: ['text-opacity'],
} as const;

/** A basemap of the user's own on one map: above the land, below the desa. */
export class UserBasemap {
  readonly #map: MapLibreMap;
  readonly #layers: readonly LayerSpecification[];
  readonly #failed: (event: ErrorEvent) => void;

  /** @param broken called for each tile that could not be used */
  constructor(map: MapLibreMap, file: BasemapFile, theme: 'light' | 'dark', broken: () => void) {
    this.#map = map;
    // Who listens to the map's errors answers for all of them.
    this.#failed = (event) => {
      if ('sourceId' in event && event.sourceId === source) broken();
      else console.error(event.error);
    };
    map.on('error', this.#failed);
    map.addSource(source, sourceOf(file, broken));
    this.#layers =
      file.info.kind === 'raster'
        ? [{ id: source, type: 'raster', source, paint: { 'raster-fade-duration': 0 } }]
        : plainStyle(source, file.info.layers, theme);
    for (const layer of this.#layers) map.addLayer(layer, belowDesa);
  }

  /** @param opacity 0–1 */
  show(visible: boolean, opacity: number): void {
    for (const { id, type } of this.#layers) {
      this.#map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
      for (const property of opacities[type as keyof typeof opacities])
        this.#map.setPaintProperty(id, property, opacity);
    }
  }

  remove(): void {
    for (const { id } of this.#layers) this.#map.removeLayer(id);
    this.#map.removeSource(source);
    this.#map.off('error', this.#failed);
  }
}

function sourceOf(file: BasemapFile, broken: () => void): SourceSpecification {
  const { kind, minZoom, maxZoom, bounds, tileSize } = file.info;
  const common = {
    tiles: [file.serve(broken)],
    minzoom: minZoom,
    maxzoom: maxZoom,
    ...(bounds ? { bounds: [...bounds] as [number, number, number, number] } : {}),
  };
  return kind === 'raster' ? { type: 'raster', tileSize, ...common } : { type: 'vector', ...common };
}
