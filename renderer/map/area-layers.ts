import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import { aboveFills } from './desa-layers.ts';
import type { MapTheme } from './theme.ts';

/** `target-area` is the plan's, `draft-area` a drawn one with several parts, which cannot be edited by hand. */
export type AreaSource = 'target-area' | 'draft-area';

const nothing = (): FeatureCollection => ({ type: 'FeatureCollection', features: [] });

/** Sources and layers of areas; both empty at first. */
export function addAreaLayers(map: MapLibreMap, theme: MapTheme): void {
  map.addSource('draft-area' satisfies AreaSource, { type: 'geojson', data: nothing() });
  map.addSource('target-area' satisfies AreaSource, { type: 'geojson', data: nothing() });
  map.addLayer(
    {
      id: 'draft-area-fill',
      type: 'fill',
      source: 'draft-area',
      paint: { 'fill-color': theme.draft, 'fill-opacity': 0.12 },
    },
    aboveFills,
  );
  map.addLayer({
    id: 'draft-area',
    type: 'line',
    source: 'draft-area',
    paint: { 'line-color': theme.draft, 'line-width': 2.5 },
  });
  map.addLayer({
    id: 'target-area-casing',
    type: 'line',
    source: 'target-area',
    paint: { 'line-color': theme.selectedCasing, 'line-width': 4.5, 'line-opacity': 0.8 },
  });
  map.addLayer({
    id: 'target-area',
    type: 'line',
    source: 'target-area',
    paint: { 'line-color': theme.draft, 'line-width': 2, 'line-dasharray': [3, 2] },
  });
}

/** Shows an area, or none. */
export function showArea(map: MapLibreMap, source: AreaSource, area: AreaGeometry | null): void {
  void map.getSource<GeoJSONSource>(source)?.setData(area ?? nothing());
}
