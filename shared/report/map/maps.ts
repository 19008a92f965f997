import type { Column, Content, ContentText } from 'pdfmake/interfaces.js';
import { classifyIndicator, type ClassifiedIndicator } from '../../coverage/indicator-classes.ts';
import { indicatorUnit } from '../../coverage/indicator-text.ts';
import { outlines, type Outlines } from '../../boundary/outlines.ts';
import { datedTitle } from '../../text/source.ts';
import type { MappedDocument } from '../input.ts';
import { fillsOf, legend, legendOf, legendOfLines, legendRows } from './legend.ts';
import { frameFor } from './map-frame.ts';
import { layerSource, type PrintedLayer } from './map-layers.ts';
import { mapSvg, type MapOptions, type MapSubject } from './map.ts';
import { printable, shortened, type Page, type Sheet } from '../page.ts';
import { muted, portraitWidth } from '../style.ts';

const legendWidth = 132;

/** The allocation on a page of its own, then coverage before and after side by side with the charts. */
export function maps(page: Page): Content[] {
  const classified = (kind: 'allocated' | 'coverage' | 'coverage-after'): ClassifiedIndicator =>
    classifyIndicator({ kind }, page.input.snapshot.coverage, page.input.run.result, {
      styles: page.input.snapshot.styles,
    });
  const { boundaries } = page.input;
  if (!boundaries.some((b) => b.geometry)) return [withoutMap(page)];
  const borders = outlines(boundaries);
  return [
    {
      ...heading(page, 1, page.say('Kuota rencana menurut desa', 'Planned quota by desa')),
      pageBreak: 'before',
    },
    largeMap(page, borders, classified('allocated')),
    {
      stack: [
        heading(
          page,
          2,
          page.say('Cakupan sebelum dan sesudah rencana', 'Coverage before and after the plan'),
        ),
        pairOfMaps(page, borders, classified('coverage'), classified('coverage-after')),
      ],
      unbreakable: true,
      margin: [0, 16, 0, 0],
    },
  ];
}

function heading(page: Page, index: number, title: string): ContentText {
  return { text: `${page.say('Peta', 'Map')} ${index}. ${title}`, style: 'h1', outline: true };
}

function largeMap(page: Page, borders: Outlines, classified: ClassifiedIndicator): Content {
  const beside = { width: portraitWidth - legendWidth - 12, mostHeight: 660, labels: true };
  const above = { width: portraitWidth, mostHeight: 560, labels: true };
  const scale = ({ width, mostHeight }: MapOptions): number =>
    frameFor(borders.bounds, width, mostHeight).pointsPerKm;
  // A broad region fills the page with the legend beneath it, a tall one with the legend at its side.
  const options = scale(above) > scale(beside) ? above : beside;
  const { layers = [] } = page.input;
  const subject = { ...subjectOf(page, borders, classified), layers };
  const map: Content = { svg: mapSvg(page, subject, options), width: options.width };
  const parts: Content[] = [
    legend(page, legendOf(page, classified)),
    legendOfLines(page, subject.targets.length > 0, layers),
    mapSources(page, page.input, layers),
  ];
  return options === above
    ? { stack: [map, { columns: parts, columnGap: 24, margin: [0, 8, 0, 0] }] }
    : { columns: [map, { width: legendWidth, stack: parts }], columnGap: 12 };
}

function pairOfMaps(
  page: Page,
  borders: Outlines,
  before: ClassifiedIndicator,
  after: ClassifiedIndicator,
): Content {
  const width = (portraitWidth - 12) / 2;
  const one = (classified: ClassifiedIndicator, title: string): Column => ({
    width,
    stack: [
      {
        text: [
          { text: title, bold: true },
          { text: ` (${page.text(indicatorUnit(classified.indicator))})`, color: muted },
        ],
        fontSize: 8.5,
        margin: [0, 0, 0, 3],
      },
      {
        svg: mapSvg(page, subjectOf(page, borders, classified), { width, mostHeight: 360, labels: false }),
        width,
      },
      { stack: [legendRows(page, legendOf(page, classified))], margin: [0, 4, 0, 0] },
    ],
  });
  return {
    columns: [
      one(before, page.say('Sebelum rencana', 'Before the plan')),
      one(after, page.say('Sesudah rencana', 'After the plan')),
    ],
    columnGap: 12,
  };
}

function subjectOf(page: Page, borders: Outlines, classified: ClassifiedIndicator): MapSubject {
  const { boundaries, context } = page.input;
  const { area } = page.spec;
  return {
    boundaries,
    ...(context ? { context } : {}),
    borders,
    parents: page.figures,
    fillOf: fillsOf(classified),
    targets: 'polygon' in area ? [area.polygon] : [],
  };
}

/** Where the figures and the boundaries of a map come from, and what it does not show. */
export function mapSources(
  sheet: Sheet,
  { directory, snapshot }: MappedDocument,
  layers: readonly PrintedLayer[] = [],
): Content {
  const { boundarySource, withoutBoundary } = directory;
  const { source, year } = snapshot.coverage;
  const said = [
    `${sheet.say('Data', 'Data')}: ${datedTitle(source.title, year)}${source.illustrative ? sheet.say(' (ilustrasi)', ' (illustration)') : ''}.`,
    `${sheet.say('Batas', 'Boundaries')}: ${datedTitle(boundarySource.title, boundarySource.edition)}. ${boundarySource.note}`.trim(),
  ];
  if (withoutBoundary.length)
    said.push(
      sheet.say(
        `${sheet.heads(withoutBoundary.length)} desa tanpa batas tidak tampak di peta, tetapi dihitung dalam tabel.`,
        `${sheet.heads(withoutBoundary.length)} desa without a boundary are not on the map, but count in the tables.`,
      ),
    );
  said.push(...layers.map((layer) => layerSource(sheet, layer)));
  return {
    stack: said.map((text) => ({
      text: shortened(printable(text), 260),
      style: 'small',
      margin: [0, 0, 0, 3],
    })),
  };
}

function withoutMap(page: Page): Content {
  return {
    text: page.say(
      'Tidak ada batas desa dalam dokumen ini, sehingga peta tidak dapat digambar. Angka setiap desa ada dalam tabel.',
      'This document has no desa boundaries, so no map can be drawn. The figures of every desa are in the tables.',
    ),
    italics: true,
    color: muted,
    fontSize: 9,
    margin: [0, 4, 0, 8],
  };
}
