import type { FeatureCollection, Geometry, Position } from 'geojson';
import { isInFrame, pathOf, type MapFrame } from './map-frame.ts';
import type { Sheet } from '../page.ts';

/** A layer of the user's own as maps show it: context, never counted. */
export interface PrintedLayer {
  readonly name: string;
  /** Whose data it is. */
  readonly source: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly features: FeatureCollection;
}

type Part = 'area' | 'line' | 'point';

const lineWidth = 1.1;
const pointRadius = 2.2;
/** As on screen: what lies below an area stays readable. */
const areaOpacity = 0.25;

/** A layer within a frame: areas below lines, lines below points. */
export function layerSvg({ colour, features }: PrintedLayer, frame: MapFrame): string {
  const drawn: Readonly<Record<Part, string[]>> = { area: [], line: [], point: [] };
  for (const { geometry } of features.features) {
    for (const [part, lines] of partsOf(geometry)) {
      if (!lines.some((line) => isInFrame(line, frame))) continue;
      if (part === 'point') drawn.point.push(...lines.flat().map((at) => pointSvg(at, colour, frame)));
      else drawn[part].push(pathOf(lines, frame, part === 'area'));
    }
  }
  const stroke = `stroke="${colour}" stroke-width="${lineWidth}" stroke-linejoin="round" stroke-linecap="round"`;
  const areas = drawn.area.join('');
  const lines = drawn.line.join('');
  return [
    areas
      ? `<path d="${areas}" fill="${colour}" fill-opacity="${areaOpacity}" fill-rule="evenodd" ${stroke}/>`
      : '',
    lines ? `<path d="${lines}" fill="none" ${stroke}/>` : '',
    ...drawn.point,
  ].join('');
}

function pointSvg([lng, lat]: Position, colour: string, frame: MapFrame): string {
  const [x, y] = [frame.x(lng!).toFixed(1), frame.y(lat!).toFixed(1)];
  return `<circle cx="${x}" cy="${y}" r="${pointRadius}" fill="${colour}" stroke="#ffffff" stroke-width="0.6"/>`;
}

/** What a layer mostly is, for its sign in a legend. */
function mainPart({ features }: PrintedLayer): Part {
  const counts = { area: 0, line: 0, point: 0 };
  for (const { geometry } of features.features) for (const [part] of partsOf(geometry)) counts[part]++;
  if (counts.point > counts.line && counts.point > counts.area) return 'point';
  return counts.area > counts.line ? 'area' : 'line';
}

/** A layer's sign for a legend, at a place in a drawing; 16 points wide, 9 high. */
export function layerSign(layer: PrintedLayer, x: number, y: number): string {
  const { colour } = layer;
  switch (mainPart(layer)) {
    case 'point':
      return `<circle cx="${x + 8}" cy="${(y + 4.5).toFixed(1)}" r="${pointRadius + 0.6}" fill="${colour}" stroke="#ffffff" stroke-width="0.6"/>`;
    case 'area':
      return `<rect x="${x + 0.5}" y="${(y + 0.5).toFixed(1)}" width="15" height="8" fill="${colour}" fill-opacity="${areaOpacity}" stroke="${colour}" stroke-width="0.8"/>`;
    case 'line':
      return `<path d="M${x} ${(y + 4.5).toFixed(1)}h16" stroke="${colour}" stroke-width="1.6" fill="none"/>`;
  }
}

/** Whom to name for a layer. */
export function layerSource(sheet: Sheet, { name, source }: PrintedLayer): string {
  const from = source.trim() || sheet.say('sumber tidak disebut', 'no source named');
  return `${sheet.say('Lapisan', 'Layer')} ${name}: ${from}.`;
}

/** Rings or lines of each polygon and line; points one by one. */
function partsOf(geometry: Geometry | null): readonly (readonly [Part, readonly (readonly Position[])[]])[] {
  if (!geometry) return [];
  switch (geometry.type) {
    case 'Point':
      return [['point', [[geometry.coordinates]]]];
    case 'MultiPoint':
      return geometry.coordinates.map((at) => ['point', [[at]]] as const);
    case 'LineString':
      return [['line', [geometry.coordinates]]];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ['line', [line]] as const);
    case 'Polygon':
      return [['area', geometry.coordinates]];
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => ['area', rings] as const);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
  }
}
