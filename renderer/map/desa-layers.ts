import type { FeatureCollection, Geometry } from 'geojson';
import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { MapGeometry } from '../session/api.ts';
import { addHatch, hatchImage } from './hatch.ts';
import type { MapTheme } from './theme.ts';

/** Source whose feature ids are slots; colours and outlines are feature state, the geometry is sent once. */
export const desaSource = 'desa';
export const desaFill = 'desa-fill';
/** Draft areas and saved areas are drawn right above the fills, below borders and labels. */
export const aboveFills = 'desa-border';

/** Feature state of one desa. */
export interface DesaState {
  /** `#rrggbb`. */
  readonly colour?: string;
  /** "Tidak ada data": the hatching shows. */
  readonly missing?: boolean;
  readonly hovered?: boolean;
  readonly selected?: boolean;
  /** Taken by the area being drawn. */
  readonly taken?: boolean;
}

const is = (name: keyof DesaState): ExpressionSpecification => ['boolean', ['feature-state', name], false];

function geoJson(data: Geometry | FeatureCollection): {
  readonly type: 'geojson';
  readonly data: Geometry | FeatureCollection;
  readonly tolerance: number;
} {
  // Neighbours share arcs exactly; simplifying each polygon alone, as the map would, tears gaps between them.
  return { type: 'geojson', data, tolerance: 0 };
}

/** Puts the document's desa, borders and kecamatan labels on the map. */
export function addDesaLayers(map: MapLibreMap, geometry: MapGeometry, theme: MapTheme): void {
  addHatch(map);
  map.addSource(desaSource, geoJson(geometry.desa));
  map.addSource('kecamatan-borders', geoJson(geometry.kecamatanBorders));
  map.addSource('kabupaten-borders', geoJson(geometry.kabupatenBorders));
  map.addSource('outline', geoJson(geometry.outline));
  map.addSource('kecamatan-labels', geoJson(labelPoints(geometry)));
  addFills(map, theme);
  addBorders(map, theme);
  addHighlights(map, theme);
  addLabels(map, theme);
}

/** Replaces the geometry of another document opened in the same window. */
export function replaceGeometry(map: MapLibreMap, geometry: MapGeometry): void {
  const replace = (source: string, data: Geometry | FeatureCollection): void => {
    void map.getSource<GeoJSONSource>(source)?.setData(data);
  };
  replace(desaSource, geometry.desa);
  replace('kecamatan-borders', geometry.kecamatanBorders);
  replace('kabupaten-borders', geometry.kabupatenBorders);
  replace('outline', geometry.outline);
  replace('kecamatan-labels', labelPoints(geometry));
}

function addFills(map: MapLibreMap, theme: MapTheme): void {
  map.addLayer({
    id: desaFill,
    type: 'fill',
    source: desaSource,
    paint: {
      'fill-color': ['to-color', ['feature-state', 'colour'], theme.outside],
      'fill-antialias': false,
    },
  });
  map.addLayer({
    id: 'desa-hatch',
    type: 'fill',
    source: desaSource,
    paint: {
      'fill-pattern': hatchImage,
      'fill-opacity': ['case', is('missing'), 1, 0],
    },
  });
}

function addBorders(map: MapLibreMap, theme: MapTheme): void {
  map.addLayer({
    id: aboveFills,
    type: 'line',
    source: desaSource,
    paint: {
      'line-color': theme.desaBorder,
      // Between white and black: it shows on the lightest class and on the darkest.
      'line-opacity': 0.55,
      'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.2, 10, 0.7, 13, 1.2],
    },
  });
  const border = (id: string, source: string, colour: string, width: number): void => {
    map.addLayer({
      id,
      type: 'line',
      source,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colour,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, width * 0.4, 10, width, 13, width * 1.6],
      },
    });
  };
  border('kecamatan-border', 'kecamatan-borders', theme.border, 0.9);
  border('kabupaten-border', 'kabupaten-borders', theme.border, 1.5);
  border('document-outline', 'outline', theme.outline, 2);
}

function addHighlights(map: MapLibreMap, theme: MapTheme): void {
  const outline = (id: string, colour: string, width: number, opacity: ExpressionSpecification): void => {
    map.addLayer({
      id,
      type: 'line',
      source: desaSource,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': width, 'line-opacity': opacity },
    });
  };
  outline('desa-taken', theme.draft, 1.6, ['case', is('taken'), 0.9, 0]);
  // Light around dark: the outline shows on the lightest class and on the darkest.
  outline('desa-hover-casing', theme.selectedCasing, 4, [
    'case',
    ['any', is('hovered'), is('selected')],
    1,
    0,
  ]);
  outline('desa-hover', theme.selected, 1.6, ['case', is('hovered'), 1, 0]);
  outline('desa-selected', theme.selected, 2.4, ['case', is('selected'), 1, 0]);
}

function addLabels(map: MapLibreMap, theme: MapTheme): void {
  map.addLayer({
    id: 'kecamatan-label',
    type: 'symbol',
    source: 'kecamatan-labels',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['Inter Variable', 'sans-serif'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 8, 11, 12, 15],
      'text-max-width': 8,
      'text-padding': 4,
    },
    paint: {
      'text-color': theme.label,
      'text-halo-color': theme.labelHalo,
      'text-halo-width': 1.6,
    },
  });
}

function labelPoints(geometry: MapGeometry): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: geometry.kecamatanLabels.map(({ code, name, at }) => ({
      type: 'Feature',
      properties: { code, name },
      geometry: { type: 'Point', coordinates: at },
    })),
  };
}
