import type { Bounds } from '../../boundary/bounds.ts';
import { outlines } from '../../boundary/outlines.ts';
import type { ClassifiedIndicator } from '../../coverage/indicator-classes.ts';
import { indicatorTitle, indicatorUnit, type IndicatorNames } from '../../coverage/indicator-text.ts';
import { noDataText } from '../../text/number.ts';
import { regionsOf } from '../../coverage/levels.ts';
import type { Level } from '../../region/code.ts';
import { datedTitle } from '../../text/source.ts';
import type { Text } from '../../text/text.ts';
import { marksOf } from '../document.ts';
import { parentsOf, regionName } from '../figures.ts';
import type { MappedDocument, Printing } from '../input.ts';
import { fillsOf, legendOf } from './legend.ts';
import { frameFor } from './map-frame.ts';
import { layerSign, layerSource } from './map-layers.ts';
import { mapSvg, outsideColour, unknownFill, type MapArea } from './map.ts';
import { printable, sheetOf, shortened, type Sheet } from '../page.ts';
import { accent, hairline, ink, muted, warningInk } from '../style.ts';
import { svgDocument, svgText } from '../svg.ts';

/** A4 in points of 1/72 inch. */
const a4 = { short: 595, long: 842 } as const;
const border = 30;
const legendWidth = 150;
const gap = 14;
/** Title, what the map shows, and of where. */
const headHeight = 58;

/** Letters of 6.5 points that fit beside each other into the legend. */
const lettersBeside = 44;

/** A map on a sheet of its own, made from the document, not from what the screen happens to have drawn. */
export interface MapSheetInput extends MappedDocument, Printing {
  readonly classified: ClassifiedIndicator;
  readonly names: IndicatorNames;
  /** Target areas drawn over it. */
  readonly areas: readonly (MapArea & { readonly name: string })[];
  /** The part of the map to show; all of the document where none is given. */
  readonly bounds: Bounds | null;
  /** Names of kecamatan. */
  readonly labels: boolean;
}

const levelNames: Readonly<Record<Level, Text>> = {
  desa: { id: 'desa', en: 'desa' },
  kecamatan: { id: 'kecamatan', en: 'kecamatan' },
  kabupaten: { id: 'kabupaten/kota', en: 'kabupaten/kota' },
  provinsi: { id: 'provinsi', en: 'provinces' },
};

/**
 * The map with title, legend, scale bar, north arrow, sources and date as one SVG on A4, upright or across as
 * the region is larger. Equal input gives an equal drawing.
 */
export function mapSheetSvg(input: MapSheetInput): string {
  const sheet = sheetOf(input.language);
  const borders = outlines(input.boundaries);
  const bounds = input.bounds ?? borders.bounds;
  const pages = [
    { width: a4.long, height: a4.short },
    { width: a4.short, height: a4.long },
  ].map((page) => ({
    ...page,
    map: {
      width: page.width - 2 * border - legendWidth - gap,
      mostHeight: page.height - 2 * border - headHeight,
    },
  }));
  const scaleOf = ({ map }: (typeof pages)[number]): number =>
    frameFor(bounds, map.width, map.mostHeight).pointsPerKm;
  const page = pages.toSorted((a, b) => scaleOf(b) - scaleOf(a))[0]!;
  const map = mapSvg(
    sheet,
    {
      boundaries: input.boundaries,
      ...(input.context ? { context: input.context } : {}),
      borders: { ...borders, bounds },
      parents: parentsOf(input.directory),
      fillOf: fillOf(input),
      desaBorders: input.classified.level === 'desa',
      targets: [],
      areas: input.areas,
      ...(input.layers ? { layers: input.layers } : {}),
    },
    { ...page.map, labels: input.labels },
  );
  const drawn = [
    `<rect width="${page.width}" height="${page.height}" fill="#ffffff"/>`,
    head(sheet, input, page.width),
    map.replace('<svg ', `<svg x="${border}" y="${border + headHeight}" `),
    column(sheet, input, page.width - border - legendWidth, border + headHeight),
  ];
  // Without the font of the printed plan any plain one will do.
  return svgDocument(page.width, page.height, drawn.join('')).replaceAll(
    'font-family="Roboto"',
    'font-family="Roboto, Arial, Helvetica, sans-serif"',
  );
}

/** The colour of a desa is that of the region of the shown level it lies in. */
function fillOf({ classified, directory }: MapSheetInput): (slot: number) => string {
  const fills = fillsOf(classified);
  if (classified.level === 'desa') return fills;
  const { of } = regionsOf(directory.codes, classified.level);
  return (slot) => fills(of[slot]!);
}

function head(sheet: Sheet, input: MapSheetInput, width: number): string {
  const { indicator } = input.classified;
  const shows = `${sheet.text(indicatorTitle(indicator, input.names))} (${sheet.text(indicatorUnit(indicator, input.names))})`;
  const marks = marksOf(sheet, input).join(' · ');
  const where = [regionName(parentsOf(input.directory)), sheet.w.date(input.date)].join(' · ');
  return [
    svgText(border, border + 13, clean(input.title, 42), { size: 16, bold: true }),
    svgText(border, border + 30, clean(shows, 100), { size: 10.5, bold: true, colour: accent }),
    svgText(border, border + 44, clean(where, 110), { size: 8.5, colour: muted }),
    marks
      ? svgText(width - border, border + 13, marks, {
          size: 8.5,
          bold: true,
          colour: warningInk,
          anchor: 'end',
        })
      : '',
  ].join('');
}

/** What the colours and lines mean, and where the figures come from. */
function column(sheet: Sheet, input: MapSheetInput, x: number, top: number): string {
  const drawn: string[] = [];
  let y = top + 9;
  const words = (text: string, options: Parameters<typeof svgText>[3], step: number): void => {
    drawn.push(svgText(x, y, clean(text, 60), options));
    y += step;
  };
  const row = (mark: string, label: string, count?: number): void => {
    drawn.push(
      mark,
      svgText(x + 22, y, clean(label, 30), { size: 7.5 }),
      count === undefined
        ? ''
        : svgText(x + legendWidth, y, sheet.heads(count), { size: 7.5, anchor: 'end', colour: muted }),
    );
    y += 13;
  };
  const box = (fill: string): string =>
    `<rect x="${x}" y="${(y - 7).toFixed(1)}" width="16" height="9" fill="${fill}" stroke="${hairline}" stroke-width="0.5"/>`;
  const stroke = (colour: string, width: number): string =>
    `<path d="M${x} ${(y - 2.5).toFixed(1)}h16" stroke="${colour}" stroke-width="${width}" fill="none"/>`;

  const { classes, missing, outside, title, unit } = legendOf(sheet, input.classified);
  const level = sheet.text(levelNames[input.classified.level]);
  words(
    sheet.text(indicatorTitle(input.classified.indicator, input.names)) || title,
    { size: 9, bold: true },
    11,
  );
  words(
    `${unit}, ${sheet.say(`jumlah ${level} per kelas`, `number of ${level} per class`)}`,
    { size: 7, colour: muted },
    14,
  );
  for (const { colour, label, desa } of classes) row(box(colour), label, desa);
  if (outside > 0)
    row(box(outsideColour), sheet.say('di luar area sasaran', 'outside the target area'), outside);
  row(box(unknownFill), noDataText[sheet.language], missing);
  y += 6;
  row(stroke('#4b5560', 0.6), sheet.say('batas kecamatan', 'kecamatan boundary'));
  row(stroke(ink, 1.1), sheet.say('batas kabupaten/kota', 'kabupaten boundary'));
  for (const { colour, name } of input.areas) row(stroke(colour, 1.8), name);
  for (const layer of input.layers ?? []) row(layerSign(layer, x, y - 7), layer.name);
  y += 6;
  for (const line of sourceLines(sheet, input).flatMap((text) => wrapped(text, lettersBeside)))
    words(line, { size: 6.5, colour: muted }, 8.5);
  return drawn.join('');
}

function sourceLines(sheet: Sheet, { directory, snapshot, layers = [] }: MappedDocument): readonly string[] {
  const { boundarySource, withoutBoundary } = directory;
  const { source, year } = snapshot.coverage;
  const missing = sheet.heads(withoutBoundary.length);
  return [
    `${sheet.say('Data', 'Data')}: ${datedTitle(source.title, year)}${source.illustrative ? sheet.say(' (ilustrasi)', ' (illustration)') : ''}.`,
    `${sheet.say('Batas', 'Boundaries')}: ${datedTitle(boundarySource.title, boundarySource.edition)}.`,
    ...(withoutBoundary.length > 0
      ? [
          sheet.say(
            `${missing} desa tanpa batas tidak tampak.`,
            `${missing} desa without a boundary are not shown.`,
          ),
        ]
      : []),
    ...layers.map((layer) => layerSource(sheet, layer)),
    sheet.say('Dibuat dengan PetaLindung.', 'Made with PetaLindung.'),
  ];
}

function clean(text: string, most: number): string {
  return shortened(printable(text), most);
}

/** Lines of whole words, none longer than `most` letters unless one word is. */
function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
