import type { MultiPolygon, Polygon } from 'geojson';
import type { DesaBoundary } from '../../boundary/geometry.ts';
import type { Outlines } from '../../boundary/outlines.ts';
import { areaCentroid, areaKm2, polygonsOf } from '../../boundary/centroid.ts';
import { noDataColour } from '../../coverage/palette.ts';
import { briefName, chartGroups, type Parents } from '../figures.ts';
import { frameFor, isInFrame, linePath, pathOf, scaleBarKm, type MapFrame } from './map-frame.ts';
import type { MappedDocument, Printing } from '../input.ts';
import { layerSvg } from './map-layers.ts';
import { printable, shortened, type Sheet } from '../page.ts';
import { accent, hairline, ink, muted } from '../style.ts';
import { svgDocument, svgText } from '../svg.ts';

export const outsideColour = '#f4f5f6';
/** Fill of a desa whose figure is unknown. */
export const unknownFill = 'url(#unknown)';
const waterColour = '#f3f7fa';
const landColour = '#e9ebec';

/** Most names a map of a page can carry. */
const mostLabels = 30;

export interface MapOptions {
  readonly width: number;
  /** The map is as high as the region's shape asks for, up to this. */
  readonly mostHeight: number;
  /** Names of kecamatan; small maps beside each other go without. */
  readonly labels: boolean;
}

/** What a map shows. */
export interface MapSubject extends Pick<MappedDocument, 'boundaries' | 'layers'>, Pick<Printing, 'context'> {
  readonly borders: Outlines;
  /** The regions whose names stand on it. */
  readonly parents: Parents;
  /** `#rrggbb` of a slot, or {@link unknownFill}. */
  readonly fillOf: (slot: number) => string;
  /** Drawn target areas. */
  readonly targets: readonly (Polygon | MultiPolygon)[];
  /** Further areas, each in a colour of its own. */
  readonly areas?: readonly MapArea[];
  /** False where the desa of one region are to look like one. */
  readonly desaBorders?: boolean;
}

export interface MapArea {
  readonly geometry: Polygon | MultiPolygon;
  /** `#rrggbb`. */
  readonly colour: string;
}

/** A choropleth as vectors, with its scale bar and north arrow. */
export function mapSvg(sheet: Sheet, subject: MapSubject, options: MapOptions): string {
  const { context, borders } = subject;
  const frame = frameFor(borders.bounds, options.width, options.mostHeight);
  const { width, height } = frame;
  const clip = `<clipPath id="frame"><rect x="0" y="0" width="${width}" height="${height}"/></clipPath>`;
  const land = context
    ? area(
        context.features.map((f) => areaPath(f.geometry, frame, true)).join(''),
        landColour,
        '#d5d9dc',
        0.3,
      )
    : '';
  const drawn = [
    `<rect x="0" y="0" width="${width}" height="${height}" fill="${context ? waterColour : '#ffffff'}"/>`,
    `<g clip-path="url(#frame)">`,
    land,
    desaPaths(subject, frame),
    line(linePath(borders.kecamatanBorders, frame), '#4b5560', 0.6),
    line(linePath(borders.kabupatenBorders, frame), ink, 1.1),
    line(linePath(borders.outline, frame), ink, 1.1),
    ...(subject.layers ?? []).map((layer) => layerSvg(layer, frame)),
    ...subject.targets.map((target) => line(areaPath(target, frame), accent, 1.4, ' stroke-dasharray="5 3"')),
    ...(subject.areas ?? []).map(({ geometry, colour }) => line(areaPath(geometry, frame), colour, 1.8)),
    `</g>`,
    options.labels ? labels(subject, frame) : '',
    scaleBar(sheet, frame),
    northArrow(sheet, frame),
    `<rect x="0.3" y="0.3" width="${width - 0.6}" height="${height - 0.6}" fill="none" stroke="${hairline}" stroke-width="0.6"/>`,
  ];
  return svgDocument(width, height, `<defs>${clip}${hatch}</defs>${drawn.join('')}`);
}

/** Hatching for what is unknown; also printed in black and white it is no class. */
const hatch = `<pattern id="unknown" patternUnits="userSpaceOnUse" width="4" height="4"><rect x="0" y="0" width="4" height="4" fill="#ffffff"/><path d="M-1 1L1 -1M0 4L4 0M3 5L5 3" stroke="#8a949e" stroke-width="0.7"/></pattern>`;

/** The hatching alone, for a legend. */
export function hatchSwatch(width: number, height: number): string {
  return svgDocument(
    width,
    height,
    `<defs>${hatch}</defs><rect x="0.3" y="0.3" width="${width - 0.6}" height="${height - 0.6}" fill="url(#unknown)" stroke="${noDataColour}" stroke-width="0.5"/>`,
  );
}

/** One path per colour: the file stays small however many desa there are. */
function desaPaths({ boundaries, fillOf, desaBorders = true }: MapSubject, frame: MapFrame): string {
  const paths = new Map<string, string[]>();
  boundaries.forEach(({ geometry }, slot) => {
    if (!geometry) return;
    const fill = fillOf(slot);
    const drawn = areaPath(geometry, frame);
    const found = paths.get(fill);
    if (found) found.push(drawn);
    else paths.set(fill, [drawn]);
  });
  return [...paths]
    .map(([fill, drawn]) => area(drawn.join(''), fill, desaBorders ? '#ffffff' : fill, 0.3))
    .join('');
}

/** @param seenOnly leave out the polygons that lie outside the frame: land is that of the whole country */
function areaPath(geometry: Polygon | MultiPolygon, frame: MapFrame, seenOnly = false): string {
  const polygons = polygonsOf(geometry);
  const seen = seenOnly ? polygons.filter(([outer]) => isInFrame(outer ?? [], frame)) : polygons;
  return seen.map((rings) => pathOf(rings, frame, true)).join('');
}

function area(path: string, fill: string, stroke: string, width: number): string {
  return path
    ? `<path d="${path}" fill="${fill}" fill-rule="evenodd" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"/>`
    : '';
}

function line(path: string, stroke: string, width: number, more = ''): string {
  return path
    ? `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"${more}/>`
    : '';
}

/** Names of the kecamatan (or kabupaten of a large region), larger ones first, none over another. */
function labels({ borders, parents, boundaries }: MapSubject, frame: MapFrame): string {
  const size = 7;
  const inside = new Map<string, [number, number]>(borders.kecamatanLabels.map(({ code, at }) => [code, at]));
  const places = chartGroups(parents, mostLabels)
    .flatMap((group) => {
      const { code, slots } = group;
      const geometry = areaOf(boundaries, slots);
      if (geometry.coordinates.length === 0) return [];
      const at = inside.get(code) ?? areaCentroid(geometry);
      return [{ name: shortened(printable(briefName(group)), 28), at, size: areaKm2(geometry) }];
    })
    .toSorted((a, b) => b.size - a.size);
  const taken: { x: number; y: number; half: number }[] = [];
  const drawn: string[] = [];
  for (const place of places) {
    const half = place.name.length * size * 0.27;
    const x = Math.min(frame.width - half - 3, Math.max(half + 3, frame.x(place.at[0])));
    const y = frame.y(place.at[1]) + size / 3;
    if (taken.some((t) => Math.abs(t.y - y) < size * 1.1 && Math.abs(t.x - x) < t.half + half)) continue;
    taken.push({ x, y, half });
    drawn.push(svgText(x, y, place.name, { size, anchor: 'middle', bold: true, halo: true }));
  }
  return drawn.join('');
}

function areaOf(boundaries: readonly DesaBoundary[], slots: readonly number[]): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: slots.flatMap((s) => boundaries[s]?.geometry?.coordinates ?? []),
  };
}

function scaleBar(sheet: Sheet, frame: MapFrame): string {
  const km = scaleBarKm(frame, frame.width * 0.28);
  const length = km * frame.pointsPerKm;
  const [x, y, half] = [14, frame.height - 12, length / 2];
  const decimals = km < 1 ? Math.ceil(-Math.log10(km)) : 0;
  const ends = [0, km].map((v) => sheet.decimal(v, v === 0 ? 0 : decimals));
  return [
    `<rect x="${x}" y="${y - 3}" width="${half.toFixed(2)}" height="3" fill="${ink}" stroke="${ink}" stroke-width="0.5"/>`,
    `<rect x="${(x + half).toFixed(2)}" y="${y - 3}" width="${half.toFixed(2)}" height="3" fill="#ffffff" stroke="${ink}" stroke-width="0.5"/>`,
    svgText(x, y - 6, ends[0]!, { size: 6.5, anchor: 'middle' }),
    svgText(x + length, y - 6, `${ends[1]!} km`, { size: 6.5, anchor: 'middle' }),
  ].join('');
}

function northArrow(sheet: Sheet, frame: MapFrame): string {
  const [x, y] = [frame.width - 18, frame.height - 26];
  return [
    `<path d="M${x} ${y - 6}L${x + 5} ${y + 10}L${x} ${y + 6}Z" fill="${ink}"/>`,
    `<path d="M${x} ${y - 6}L${x - 5} ${y + 10}L${x} ${y + 6}Z" fill="#ffffff" stroke="${ink}" stroke-width="0.5"/>`,
    svgText(x, y + 19, sheet.say('U', 'N'), { size: 7.5, anchor: 'middle', bold: true, colour: muted }),
  ].join('');
}
