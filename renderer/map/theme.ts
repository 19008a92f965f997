import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ViewState } from '../session/state.ts';

/** Colours of everything on the map that is not data: quiet, so that the choropleth is what one sees. */
export interface MapTheme {
  readonly sea: string;
  readonly land: string;
  /** Land of neighbouring countries. */
  readonly abroad: string;
  readonly coast: string;
  /** Borders outside the document. */
  readonly context: string;
  /** Desa outside the plan's area. */
  readonly outside: string;
  readonly desaBorder: string;
  readonly border: string;
  readonly outline: string;
  readonly label: string;
  readonly labelHalo: string;
  readonly selected: string;
  readonly selectedCasing: string;
  readonly draft: string;
  /** Circles of a second figure. */
  readonly circle: string;
  readonly circleRim: string;
}

export const mapThemes: Readonly<Record<ViewState['theme'], MapTheme>> = {
  light: {
    sea: '#dce6ec',
    land: '#f4f2ed',
    abroad: '#e9e8e4',
    coast: '#b9c4ca',
    context: '#cdc8be',
    outside: '#ebe8e1',
    desaBorder: '#64707d',
    border: '#4b5563',
    outline: '#1f2937',
    label: '#111827',
    labelHalo: '#ffffff',
    selected: '#111827',
    selectedCasing: '#ffffff',
    draft: '#c2185b',
    circle: '#4338ca',
    circleRim: '#ffffff',
  },
  dark: {
    sea: '#14191f',
    land: '#262c34',
    abroad: '#1f242b',
    coast: '#3a434d',
    context: '#3f4853',
    outside: '#343b45',
    desaBorder: '#0b0e12',
    border: '#d1d5db',
    outline: '#f3f4f6',
    label: '#ffffff',
    labelHalo: '#14191f',
    selected: '#ffffff',
    selectedCasing: '#111827',
    draft: '#ff6fa8',
    circle: '#a5b4fc',
    circleRim: '#111827',
  },
};

/**
 * Which colour of the theme each layer of the library is drawn in; the layers themselves are made by the modules that
 * own them. Those of our own ask the theme at every frame.
 */
const themed: readonly (readonly [
  layer: string,
  property: 'fill-color' | 'line-color' | 'text-color' | 'text-halo-color',
  colour: keyof MapTheme,
])[] = [
  ['abroad', 'fill-color', 'abroad'],
  ['land', 'fill-color', 'land'],
  ['coast', 'line-color', 'coast'],
  ['context-kabupaten', 'line-color', 'context'],
  ['context-provinsi', 'line-color', 'context'],
  ['draft-area-fill', 'fill-color', 'draft'],
  ['draft-area', 'line-color', 'draft'],
  ['target-area-casing', 'line-color', 'selectedCasing'],
  ['target-area', 'line-color', 'draft'],
  ['saved-area-casing', 'line-color', 'selectedCasing'],
  ['region-label', 'text-color', 'label'],
  ['region-label', 'text-halo-color', 'labelHalo'],
];

/** The sea is what shows where nothing is drawn: behind the picture of the map it costs no frame anything. */
export function showSea(map: MapLibreMap, colour: string): void {
  map.getContainer().style.backgroundColor = colour;
}

/** Recolours what is on the map; layers not yet there are made in the theme of the day. */
export function applyTheme(map: MapLibreMap, theme: MapTheme): void {
  showSea(map, theme.sea);
  for (const [layer, property, colour] of themed)
    if (map.getLayer(layer)) map.setPaintProperty(layer, property, theme[colour]);
}
