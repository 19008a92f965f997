import type { Feature, FeatureCollection, Geometry, MultiLineString } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import { aboveDesa } from './desa-layers.ts';
import { latitudeOf, longitudeOf } from './mesh/world.ts';
import type { MapTheme } from './theme.ts';

/** `target-area` is the plan's, `draft-area` a drawn one with several parts, which cannot be edited by hand. */
export type AreaSource = 'target-area' | 'draft-area';

/** A saved area as the map shows it: a drawn shape, or the outline of the desa of a list. */
export interface MapArea {
  readonly id: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly shape: AreaGeometry | { readonly slots: ArrayLike<number> };
  /** The one being worked on is drawn stronger. */
  readonly active: boolean;
}

const savedAreas = 'saved-areas';

/** By source, from below. */
const layersOf = {
  'draft-area': ['draft-area-fill', 'draft-area'],
  'target-area': ['target-area-casing', 'target-area'],
  [savedAreas]: ['saved-area-casing', 'saved-area'],
} as const;
type Source = keyof typeof layersOf;

const nothing = (): FeatureCollection => ({ type: 'FeatureCollection', features: [] });

const hidden = { visibility: 'none' } as const;

/** Sources and layers of areas; all empty at first. */
export function addAreaLayers(map: MapLibreMap, theme: MapTheme): void {
  for (const source of Object.keys(layersOf)) map.addSource(source, { type: 'geojson', data: nothing() });
  map.addLayer(
    {
      id: 'draft-area-fill',
      type: 'fill',
      source: 'draft-area',
      layout: hidden,
      paint: { 'fill-color': theme.draft, 'fill-opacity': 0.12 },
    },
    aboveDesa,
  );
  const line = (
    id: string,
    source: string,
    paint: Extract<Parameters<MapLibreMap['addLayer']>[0], { type: 'line' }>['paint'],
  ): void => {
    map.addLayer(
      { id, type: 'line', source, layout: { ...hidden, 'line-join': 'round' }, paint: paint ?? {} },
      aboveDesa,
    );
  };
  line('saved-area-casing', savedAreas, {
    'line-color': theme.selectedCasing,
    'line-width': ['case', ['get', 'active'], 5, 3.5],
    'line-opacity': 0.75,
  });
  line('saved-area', savedAreas, {
    'line-color': ['get', 'colour'],
    'line-width': ['case', ['get', 'active'], 3, 1.8],
  });
  line('draft-area', 'draft-area', { 'line-color': theme.draft, 'line-width': 2.5 });
  line('target-area-casing', 'target-area', {
    'line-color': theme.selectedCasing,
    'line-width': 4.5,
    'line-opacity': 0.8,
  });
  line('target-area', 'target-area', {
    'line-color': theme.draft,
    'line-width': 2,
    'line-dasharray': [3, 2],
  });
}

/** Shows an area, or none. */
export function showArea(map: MapLibreMap, source: AreaSource, area: AreaGeometry | null): void {
  fill(map, source, area ?? nothing());
}

/** What is empty is hidden: the library prepares every frame for the tiles of each source it shows, the empty too. */
function fill(map: MapLibreMap, source: Source, data: AreaGeometry | FeatureCollection): void {
  const isEmpty = data.type === 'FeatureCollection' && data.features.length === 0;
  void map.getSource<GeoJSONSource>(source)?.setData(data);
  for (const layer of layersOf[source])
    map.setLayoutProperty(layer, 'visibility', isEmpty ? 'none' : 'visible');
}

/**
 * Shows saved areas.
 * @param outlineOf the lines around a set of slots, in world units
 */
export async function savedAreaFeatures(
  areas: readonly MapArea[],
  outlineOf: (slots: ArrayLike<number>) => Promise<readonly Float64Array[]>,
): Promise<FeatureCollection> {
  const features = await Promise.all(
    areas.map(async ({ id, colour, shape, active }): Promise<Feature> => {
      const geometry: Geometry = 'slots' in shape ? lines(await outlineOf(shape.slots)) : shape;
      return { type: 'Feature', properties: { id, colour, active }, geometry };
    }),
  );
  return { type: 'FeatureCollection', features };
}

export function showSavedAreas(map: MapLibreMap, data: FeatureCollection): void {
  fill(map, savedAreas, data);
}

function lines(world: readonly Float64Array[]): MultiLineString {
  return {
    type: 'MultiLineString',
    coordinates: world.map((line) =>
      Array.from({ length: line.length / 2 }, (_, i) => [
        longitudeOf(line[2 * i]!),
        latitudeOf(line[2 * i + 1]!),
      ]),
    ),
  };
}
