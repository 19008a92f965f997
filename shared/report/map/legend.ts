import type { Content } from 'pdfmake/interfaces.js';
import type { ClassifiedIndicator } from '../../coverage/indicator-classes.ts';
import { formatClass, indicatorTitle, indicatorUnit } from '../../coverage/indicator-text.ts';
import { noDataText } from '../../text/number.ts';
import { layerSign, type PrintedLayer } from './map-layers.ts';
import { hatchSwatch, outsideColour, unknownFill } from './map.ts';
import { printable, shortened, type Sheet } from '../page.ts';
import { hairline, muted } from '../style.ts';
import { svgDocument } from '../svg.ts';

/** What the colours of a map mean. */
export interface Legend {
  readonly title: string;
  readonly unit: string;
  /** One per class, in order, with the number of desa in it. */
  readonly classes: readonly { readonly colour: string; readonly label: string; readonly desa: number }[];
  readonly missing: number;
  readonly outside: number;
}

export function legendOf(sheet: Sheet, classified: ClassifiedIndicator): Legend {
  const { indicator, classes, colours, missing, outside } = classified;
  return {
    title: sheet.text(indicatorTitle(indicator)),
    unit: sheet.text(indicatorUnit(indicator)),
    classes: colours.map((colour, i) => ({
      colour,
      label: formatClass(indicator, classes, i, sheet.language),
      desa: classes.counts[i]!,
    })),
    missing,
    outside,
  };
}

/** The fill of each desa by its class. */
export function fillsOf({
  values,
  classes,
  colours,
  isOutside,
}: ClassifiedIndicator): (slot: number) => string {
  return (slot) =>
    isOutside(slot) ? outsideColour : (colours[classes.classOf(values[slot]!)] ?? unknownFill);
}

/** Classes with their ranges and how many desa are in each; then what has no class. */
export function legend(sheet: Sheet, { title, unit, classes, missing, outside }: Legend): Content {
  return {
    stack: [
      {
        text: [
          { text: title, bold: true },
          {
            text: `\n${unit}, ${sheet.say('jumlah desa per kelas', 'number of desa per class')}`,
            color: muted,
            fontSize: 7,
          },
        ],
        fontSize: 9,
        margin: [0, 0, 0, 4],
      },
      legendRows(sheet, { classes, missing, outside }),
    ],
  };
}

export function legendRows(
  sheet: Sheet,
  { classes, missing, outside }: Omit<Legend, 'title' | 'unit'>,
): Content {
  const rows: [Content, string, number][] = classes.map(({ colour, label, desa }) => [
    swatch(colour),
    label,
    desa,
  ]);
  if (outside > 0)
    rows.push([swatch(outsideColour), sheet.say('di luar area sasaran', 'outside the target area'), outside]);
  rows.push([{ svg: hatchSwatch(14, 9), width: 14 }, noDataText[sheet.language], missing]);
  return {
    table: {
      widths: [14, '*', 'auto'],
      body: rows.map(([mark, label, desa]) => [
        mark,
        { text: label, fontSize: 7.5 },
        { text: sheet.heads(desa), fontSize: 7.5, alignment: 'right', color: muted },
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
  };
}

function swatch(colour: string): Content {
  return {
    canvas: [
      { type: 'rect', x: 0.3, y: 0.3, w: 13.4, h: 8.4, color: colour, lineColor: hairline, lineWidth: 0.5 },
    ],
  };
}

/** What the lines on the map are, and the layers of the user's own. */
export function legendOfLines(
  sheet: Sheet,
  withTarget: boolean,
  layers: readonly PrintedLayer[] = [],
): Content {
  const entries: [string, number, string, boolean][] = [
    [sheet.say('batas desa', 'desa boundary'), 0.4, '#b9c2cb', false],
    [sheet.say('batas kecamatan', 'kecamatan boundary'), 0.6, '#4b5560', false],
    [sheet.say('batas kabupaten/kota', 'kabupaten boundary'), 1.1, '#1b2733', false],
  ];
  if (withTarget) entries.push([sheet.say('area sasaran', 'target area'), 1.4, '#0b5a7a', true]);
  const lines = entries.map(([label, width, colour, dashed]): Content => ({
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
  }));
  const own = layers.map((layer): Content => ({
    columns: [
      { width: 14, svg: svgDocument(16, 9, layerSign(layer, 0, 0)) },
      { text: shortened(printable(layer.name), 40), fontSize: 7.5 },
    ],
    columnGap: 5,
    margin: [0, 1.5, 0, 0],
  }));
  return { stack: [...lines, ...own], margin: [0, 8, 0, 8] };
}
