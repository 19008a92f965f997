import type { GeoJSON } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { loadContext, type Context } from '#shared/boundary/context.ts';
import { ancestor } from '#shared/region/code.ts';
import type { MapGeometry } from '../session/api.ts';
import { bundledFiles } from '../session/bundled-files.ts';
import { aboveLand } from './desa-layers.ts';
import type { MapTheme } from './theme.ts';

const files = bundledFiles(new URL('geodata/', document.baseURI).href);

/** Land, coast and borders around a document, without lines where its own boundaries are drawn. */
function contextAround({ directory, bounds }: MapGeometry): Promise<Context> {
  const kabupaten = new Set(directory.codes.map((code) => ancestor(code, 'kabupaten')));
  return loadContext(files, { kabupaten, bounds });
}

/**
 * Puts the basemap under the desa. Their colours do not wait for it.
 * @param theme asked when the files have arrived
 * @param isGone true once the map has been removed
 */
export async function addBasemap(
  map: MapLibreMap,
  geometry: MapGeometry,
  theme: () => MapTheme,
  isGone: () => boolean,
): Promise<void> {
  const { neighbours, provinsi, outline, kabupatenBorders, provinsiBorders } = await contextAround(geometry);
  if (isGone()) return;
  const { abroad, land, coast, context: border } = theme();
  const put = (source: string, data: GeoJSON, layer: LayerSpecification): void => {
    map.addSource(source, { type: 'geojson', data });
    map.addLayer(layer, aboveLand);
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

/** The lines around another document. */
export async function moveBasemap(
  map: MapLibreMap,
  geometry: MapGeometry,
  isGone: () => boolean,
): Promise<void> {
  const { outline, kabupatenBorders, provinsiBorders } = await contextAround(geometry);
  if (isGone()) return;
  void map.getSource<GeoJSONSource>('kabupaten-context')?.setData(kabupatenBorders);
  void map.getSource<GeoJSONSource>('provinsi-context')?.setData(provinsiBorders);
  void map.getSource<GeoJSONSource>('coast-context')?.setData(outline);
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
