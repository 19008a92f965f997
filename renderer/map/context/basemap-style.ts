import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';

/** Colours of a plain map of vector tiles: quiet, as everything that is not data. */
interface Ground {
  readonly water: string;
  readonly green: string;
  readonly built: string;
  readonly road: string;
  readonly border: string;
  readonly other: string;
  readonly text: string;
  readonly halo: string;
}

const grounds: Readonly<Record<'light' | 'dark', Ground>> = {
  light: {
    water: '#b5d2e2',
    green: '#d5e3c8',
    built: '#dcd6cd',
    road: '#ffffff',
    border: '#a79d8e',
    other: '#c9c4ba',
    text: '#4a4f57',
    halo: '#ffffff',
  },
  dark: {
    water: '#1d3442',
    green: '#26332a',
    built: '#383d44',
    road: '#4d5560',
    border: '#6b7480',
    other: '#454c55',
    text: '#c3cad2',
    halo: '#14191f',
  },
};

/** What the layers of common tile sets are called, in the words of their makers: OpenMapTiles, Protomaps, and Indonesian ones. */
const kinds: readonly (readonly [kind: keyof Ground, names: RegExp])[] = [
  ['water', /water|ocean|lake|river|stream|sungai|danau|laut|perairan|\bair\b/i],
  ['green', /land_?cover|land_?use|park|forest|wood|grass|hutan|sawah|kebun|vegetasi|penggunaan_?lahan/i],
  ['built', /building|settlement|bangunan|permukiman/i],
  ['road', /road|transport|street|highway|rail|path|jalan|rel\b/i],
  ['border', /bound|border|admin|batas/i],
];

/** Above zoom 8 the ways of a district tell apart; wider ones would cover what they lead to. */
const roadWidth: ExpressionSpecification = [
  'interpolate',
  ['exponential', 1.5],
  ['zoom'],
  7,
  0.5,
  12,
  1.5,
  16,
  6,
];

const nameOf: ExpressionSpecification = [
  'coalesce',
  ['get', 'name:id'],
  ['get', 'name'],
  ['get', 'nama'],
  ['get', 'NAMOBJ'],
  '',
];

/**
 * How the layers of a vector tile set are drawn where it brings no style: areas and lines by what their layer is
 * called, names of points where there is room.
 * @param id of the source, and what the ids of all layers start with
 */
export function plainStyle(
  id: string,
  layers: readonly string[],
  theme: 'light' | 'dark',
): readonly LayerSpecification[] {
  const ground = grounds[theme];
  const colourOf = (layer: string): string =>
    ground[kinds.find(([, names]) => names.test(layer))?.[0] ?? 'other'];
  const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
  const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
  const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
  const base = (layer: string, part: string) =>
    ({ id: `${id}-${part}-${layer}`, source: id, 'source-layer': layer }) as const;
  return [
    ...layers.map((layer): LayerSpecification => ({
      ...base(layer, 'area'),
      type: 'fill',
      filter: isArea,
      paint: { 'fill-color': colourOf(layer) },
    })),
    ...layers.map((layer): LayerSpecification => ({
      ...base(layer, 'line'),
      type: 'line',
      filter: isLine,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colourOf(layer), 'line-width': roadWidth },
    })),
    ...layers.map((layer): LayerSpecification => ({
      ...base(layer, 'name'),
      type: 'symbol',
      filter: isPoint,
      layout: { 'text-field': nameOf, 'text-font': ['Inter Variable', 'sans-serif'], 'text-size': 11 },
      paint: { 'text-color': ground.text, 'text-halo-color': ground.halo, 'text-halo-width': 1.2 },
    })),
  ];
}
