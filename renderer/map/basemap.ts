import type { Feature, Geometry } from 'geojson';
import type {
  GeoJSONSource,
  LayerSpecification,
  LineLayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl';
import { loadContextLines, loadLand, type ContextLines, type Land } from '#shared/boundary/context.ts';
import { regionsOf } from '#shared/coverage/levels.ts';
import type { MapGeometry } from '../session/api.ts';
import { bundledFiles } from '../session/bundled-files.ts';
import { aboveLand } from './desa-layers.ts';
import type { MapTheme } from './theme.ts';

/** One for all: the library prepares each frame for the tiles of every source it draws from. */
const source = 'basemap';

const layers = ['abroad', 'land', 'context-kabupaten', 'context-provinsi', 'coast'] as const;
type Layer = (typeof layers)[number];

const files = bundledFiles(new URL('geodata/', document.baseURI).href);

/** Coast and borders around a document, without lines where its own boundaries are drawn. */
function linesAround({ directory, bounds }: MapGeometry): Promise<ContextLines> {
  return loadContextLines(files, {
    kabupaten: new Set(regionsOf(directory.codes, 'kabupaten').codes),
    bounds,
  });
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
  const [land, lines] = await Promise.all([loadLand(files), linesAround(geometry)]);
  if (isGone()) return;
  const { abroad, land: inland, coast, context: border } = theme();
  const features = [...linesOf(lines), ...surfacesOf(land)];
  map.addSource(source, { type: 'geojson', data: { type: 'FeatureCollection', features } });
  for (const layer of [
    surface('abroad', abroad),
    surface('land', inland),
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
  const lines = await linesAround(geometry);
  if (!isGone()) void map.getSource<GeoJSONSource>(source)?.updateData({ add: [...linesOf(lines)] });
}

/** Shows or hides the basemap, as far as it is there yet. */
export function showBasemap(map: MapLibreMap, shown: boolean): void {
  for (const layer of layers)
    if (map.getLayer(layer)) map.setLayoutProperty(layer, 'visibility', shown ? 'visible' : 'none');
}

/** Each line has the same number whatever the document: those of another take its place. */
function linesOf({ kabupatenBorders, provinsiBorders, outline }: ContextLines): readonly Feature[] {
  return [
    drawnBy('context-kabupaten', kabupatenBorders, 1),
    drawnBy('context-provinsi', provinsiBorders, 2),
    drawnBy('coast', outline, 3),
  ];
}

function surfacesOf({ neighbours, provinsi }: Land): readonly Feature[] {
  return [
    ...neighbours.features.map(({ geometry }) => ['abroad', geometry] as const),
    ...provinsi.features.map(({ geometry }) => ['land', geometry] as const),
  ].map(([layer, geometry], at) => drawnBy(layer, geometry, 4 + at));
}

function drawnBy(layer: Layer, geometry: Geometry, id: number): Feature {
  return { type: 'Feature', id, properties: { layer }, geometry };
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
