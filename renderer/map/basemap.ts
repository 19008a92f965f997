import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type {
  GeoJSONSource,
  LayerSpecification,
  LineLayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl';
import { loadContext, type Context } from '#shared/boundary/context.ts';
import { ancestor } from '#shared/region/code.ts';
import type { MapGeometry } from '../session/api.ts';
import { bundledFiles } from '../session/bundled-files.ts';
import { aboveLand } from './desa-layers.ts';
import type { MapTheme } from './theme.ts';

/** One for all: the library prepares each frame for the tiles of every source it draws from. */
const source = 'basemap';

const layers = ['abroad', 'land', 'context-kabupaten', 'context-provinsi', 'coast'] as const;
type Layer = (typeof layers)[number];

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
  const context = await contextAround(geometry);
  if (isGone()) return;
  const { abroad, land, coast, context: border } = theme();
  map.addSource(source, { type: 'geojson', data: featuresOf(context) });
  for (const layer of [
    surface('abroad', abroad),
    surface('land', land),
    // Over the whole country they would be all there is to see.
    { ...line('context-kabupaten', border, 0.8), minzoom: 5 },
    line('context-provinsi', border, 1.6),
    line('coast', coast, 0.8),
  ])
    map.addLayer(layer, aboveLand);
}

/** The lines around another document. */
export async function moveBasemap(
  map: MapLibreMap,
  geometry: MapGeometry,
  isGone: () => boolean,
): Promise<void> {
  const context = await contextAround(geometry);
  if (!isGone()) void map.getSource<GeoJSONSource>(source)?.setData(featuresOf(context));
}

/** Shows or hides the basemap, as far as it is there yet. */
export function showBasemap(map: MapLibreMap, shown: boolean): void {
  for (const layer of layers)
    if (map.getLayer(layer)) map.setLayoutProperty(layer, 'visibility', shown ? 'visible' : 'none');
}

/** Every shape with the layer it is drawn by. */
function featuresOf(context: Context): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [
      ...drawnBy('abroad', ...shapesOf(context.neighbours)),
      ...drawnBy('land', ...shapesOf(context.provinsi)),
      ...drawnBy('context-kabupaten', context.kabupatenBorders),
      ...drawnBy('context-provinsi', context.provinsiBorders),
      ...drawnBy('coast', context.outline),
    ],
  };
}

function drawnBy(layer: Layer, ...shapes: readonly Geometry[]): Feature[] {
  return shapes.map((geometry) => ({ type: 'Feature', properties: { layer }, geometry }));
}

function shapesOf({ features }: FeatureCollection): readonly Geometry[] {
  return features.map(({ geometry }) => geometry);
}

function surface(id: Layer, colour: string): LayerSpecification {
  return {
    id,
    type: 'fill',
    source,
    filter: ['==', ['get', 'layer'], id],
    paint: { 'fill-color': colour, 'fill-antialias': false },
  };
}

function line(id: Layer, colour: string, width: number): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source,
    filter: ['==', ['get', 'layer'], id],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  };
}
