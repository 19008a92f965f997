import type { GeoJSON } from 'geojson';
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { loadContext, type Context } from '#shared/boundary/context.ts';
import { belowDesa } from './desa-layers.ts';
import type { MapTheme } from './theme.ts';

let loading: Promise<Context> | null = null;

/**
 * Land, coast and borders around the document, from the bundled files; read once, whatever maps there are. A
 * reading that failed is forgotten, so that the next map tries again.
 */
function context(): Promise<Context> {
  loading ??= read();
  return loading;
}

async function read(): Promise<Context> {
  try {
    return await loadContext({
      async text(name) {
        const response = await fetch(new URL(`geodata/${name}`, document.baseURI));
        if (!response.ok) throw new Error(`bundled file ${name}: ${response.status}`);
        return response.text();
      },
    });
  } catch (error) {
    loading = null;
    throw error;
  }
}

/**
 * Puts the basemap under the desa. Their colours do not wait for it.
 * @param theme asked when the files have arrived
 * @param isGone true once the map has been removed
 */
export async function addBasemap(
  map: MapLibreMap,
  theme: () => MapTheme,
  isGone: () => boolean,
): Promise<void> {
  const { neighbours, provinsi, outline, kabupatenBorders, provinsiBorders } = await context();
  if (isGone()) return;
  const { abroad, land, coast, context: border } = theme();
  const put = (source: string, data: GeoJSON, layer: LayerSpecification): void => {
    map.addSource(source, { type: 'geojson', data });
    map.addLayer(layer, belowDesa);
  };
  put('neighbours', neighbours, {
    id: 'abroad',
    type: 'fill',
    source: 'neighbours',
    paint: { 'fill-color': abroad, 'fill-antialias': false },
  });
  put('provinsi', provinsi, {
    id: 'land',
    type: 'fill',
    source: 'provinsi',
    paint: { 'fill-color': land, 'fill-antialias': false },
  });
  put('kabupaten-context', kabupatenBorders, {
    ...line('context-kabupaten', 'kabupaten-context', border, 0.8),
    // Over the whole country they would be all there is to see.
    minzoom: 5,
  });
  put('provinsi-context', provinsiBorders, line('context-provinsi', 'provinsi-context', border, 1.6));
  put('coast-context', outline, line('coast', 'coast-context', coast, 0.8));
}

const layers = ['abroad', 'land', 'context-kabupaten', 'context-provinsi', 'coast'] as const;

/** Shows or hides the basemap, as far as it is there yet. */
export function showBasemap(map: MapLibreMap, shown: boolean): void {
  for (const layer of layers)
    if (map.getLayer(layer)) map.setLayoutProperty(layer, 'visibility', shown ? 'visible' : 'none');
}

function line(id: string, source: string, colour: string, width: number): LayerSpecification {
  return {
    id,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  };
}
