import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { formatClass, indicatorTitle, indicatorUnit, noDataText } from '../coverage/indicator-text.ts';
import { classifyIndicator, type ClassifiedIndicator } from '../coverage/indicator-classes.ts';
import type { Indicator } from '../coverage/indicator.ts';
import { outlines, type Outlines } from '../boundary/outlines.ts';
import { frameFor } from './map-frame.ts';
import { hatchSwatch, mapSvg, outsideColour, type MapOptions } from './map.ts';
import { printable, type Page } from './page.ts';
import { hairline, muted, portraitWidth } from './style.ts';

const legendWidth = 132;

/** The allocation on a page of its own, then coverage before and after side by side with the charts. */
export function maps(page: Page): Content[] {
  const classified = (kind: 'allocated' | 'coverage' | 'coverage-after'): ClassifiedIndicator =>
    classifyIndicator({ kind }, page.input.snapshot.coverage, page.input.run.result);
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
  const map: Content = { svg: mapSvg(page, classified, borders, options), width: options.width };
  const parts: Content[] = [legend(page, classified), lines(page), sources(page)];
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
  const [left, right] = [before, after].map((classified) =>
    mapSvg(page, classified, borders, { width, mostHeight: 360, labels: false }),
  ) as [string, string];
  const title = (indicator: Indicator, fallback: string): Content => ({
    text: [
      { text: fallback, bold: true },
      { text: ` (${page.text(indicatorUnit(indicator))})`, color: muted },
    ],
    fontSize: 8.5,
    margin: [0, 0, 0, 3],
  });
  return {
    stack: [
      {
        columns: [
          {
            width,
            stack: [
              title(before.indicator, page.say('Sebelum rencana', 'Before the plan')),
              { svg: left, width },
              legend(page, before, false),
            ],
          },
          {
            width,
            stack: [
              title(after.indicator, page.say('Sesudah rencana', 'After the plan')),
              { svg: right, width },
              legend(page, after, false),
            ],
          },
        ],
        columnGap: 12,
      },
    ],
  };
}

/** Classes with their ranges and how many desa are in each; then what has no class. */
function legend(page: Page, classified: ClassifiedIndicator, titled = true): Content {
  const { indicator, classes, colours, missing, outside } = classified;
  const rows: [Content, string, number][] = colours.map((colour, i) => [
    swatch(colour),
    formatClass(indicator, classes, i, page.language),
    classes.counts[i]!,
  ]);
  if (outside > 0)
    rows.push([swatch(outsideColour), page.say('di luar area sasaran', 'outside the target area'), outside]);
  rows.push([{ svg: hatchSwatch(14, 9), width: 14 }, noDataText[page.language], missing]);
  const title: Content = titled
    ? {
        text: [
          { text: page.text(indicatorTitle(indicator, [])), bold: true },
          {
            text: `\n${page.text(indicatorUnit(indicator))}, ${page.say('jumlah desa per kelas', 'number of desa per class')}`,
            color: muted,
            fontSize: 7,
          },
        ],
        fontSize: 9,
        margin: [0, 0, 0, 4],
      }
    : [];
  return {
    stack: [
      title,
      {
        table: {
          widths: [14, '*', 'auto'],
          body: rows.map(([mark, label, desa]) => [
            mark,
            { text: label, fontSize: 7.5 },
            { text: page.heads(desa), fontSize: 7.5, alignment: 'right', color: muted },
          ]),
        },
        layout: {
          hLineWidth: () => 0,
          vLineWidth: () => 0,
          paddingLeft: (i) => (i === 0 ? 0 : 5),
          paddingRight: () => 0,
          paddingTop: () => 1,
          paddingBottom: () => 1,
        },
      },
    ],
    margin: [0, titled ? 0 : 4, 0, 0],
  };
}

function swatch(colour: string): Content {
  return {
    canvas: [
      { type: 'rect', x: 0.3, y: 0.3, w: 13.4, h: 8.4, color: colour, lineColor: hairline, lineWidth: 0.5 },
    ],
  };
}

/** What the lines on the map are. */
function lines(page: Page): Content {
  const entries: [string, number, string, boolean][] = [
    [page.say('batas desa', 'desa boundary'), 0.4, '#b9c2cb', false],
    [page.say('batas kecamatan', 'kecamatan boundary'), 0.6, '#4b5560', false],
    [page.say('batas kabupaten/kota', 'kabupaten boundary'), 1.1, '#1b2733', false],
  ];
  if ('polygon' in page.spec.area)
    entries.push([page.say('area sasaran', 'target area'), 1.4, '#0b5a7a', true]);
  return {
    stack: entries.map(([label, width, colour, dashed]) => ({
      columns: [
        {
          width: 14,
          canvas: [
            {
              type: 'line',
              x1: 0,
              y1: 5,
              x2: 14,
              y2: 5,
              lineWidth: width,
              lineColor: colour,
              ...(dashed ? { dash: { length: 4, space: 2 } } : {}),
            },
          ],
        },
        { text: label, fontSize: 7.5 },
      ],
      columnGap: 5,
      margin: [0, 1.5, 0, 0],
    })),
    margin: [0, 8, 0, 8],
  };
}

function sources(page: Page): Content {
  const { boundarySource, withoutBoundary } = page.input.directory;
  const { source, year } = page.input.snapshot.coverage;
  const said = [
    `${page.say('Data', 'Data')}: ${source.title}, ${year}${source.illustrative ? page.say(' (ilustrasi)', ' (illustration)') : ''}.`,
    `${page.say('Batas', 'Boundaries')}: ${boundarySource.title}, ${boundarySource.edition}. ${boundarySource.note}`.trim(),
  ];
  if (withoutBoundary.length)
    said.push(
      page.say(
        `${page.heads(withoutBoundary.length)} desa tanpa batas tidak tampak di peta, tetapi dihitung dalam tabel.`,
        `${page.heads(withoutBoundary.length)} desa without a boundary are not on the map, but count in the tables.`,
      ),
    );
  return { stack: said.map((text) => ({ text: printable(text), style: 'small', margin: [0, 0, 0, 3] })) };
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
