import type { Content } from 'pdfmake/interfaces.js';
import { outlines } from '../boundary/outlines.ts';
import { signed } from '../coverage/indicator-text.ts';
import { classifyDifference } from '../coverage/indicator-classes.ts';
import { parentsOf } from './figures.ts';
import type { ComparisonInput } from './input.ts';
import { fillsOf, legend, legendOf } from './legend.ts';
import { mapSvg } from './map.ts';
import { mapSources } from './maps.ts';
import { printable, shortened, type Sheet } from './page.ts';
import { muted, number, portraitWidth, sumTable, words, type Cell } from './style.ts';

const besideWidth = 196;

/** Room a caution above the map takes, points. */
const cautionHeight = 36;

/** Most desa named that gain, and that lose, so that all stays on one page. */
const mostNamed = 5;

/** Where heads move: the map with its legend, and beside it the desa that gain and lose most. */
export function differenceMap(sheet: Sheet, input: ComparisonInput): Content {
  const { boundaries, comparison } = input;
  const changed = changedDesa(sheet, input);
  const title: Content = {
    text: sheet.say('Selisih kuota per desa, B − A', 'Difference of quota by desa, B − A'),
    style: 'h2',
    margin: [0, 8, 0, 4],
  };
  if (!boundaries.some((b) => b.geometry)) return { stack: [title, changed] };
  const classified = classifyDifference(comparison, input.snapshot.coverage, {
    styles: input.snapshot.styles,
  });
  const width = portraitWidth - besideWidth - 14;
  const { context } = input;
  const svg = mapSvg(
    sheet,
    {
      boundaries,
      ...(context ? { context } : {}),
      borders: outlines(boundaries),
      parents: parentsOf(input.directory),
      fillOf: fillsOf(classified),
      targets: [],
    },
    { width, mostHeight: 290 - cautionHeight * comparison.cautions.length, labels: true },
  );
  return {
    stack: [
      title,
      {
        columns: [
          {
            width,
            stack: [
              { svg, width },
              { stack: [mapSources(sheet, input)], margin: [0, 4, 0, 0] },
            ],
          },
          { width: besideWidth, stack: [legend(sheet, legendOf(sheet, classified)), changed] },
        ],
        columnGap: 14,
      },
    ],
  };
}

/** The desa whose number changes most, those that gain before those that lose. */
function changedDesa(sheet: Sheet, { directory, comparison }: ComparisonInput): Content {
  const { a, b, difference } = comparison;
  const most = (side: 1 | -1): number[] =>
    [...directory.codes.keys()]
      .filter((slot) => difference[slot]! * side > 0)
      .toSorted((one, other) => (difference[other]! - difference[one]!) * side || one - other)
      .slice(0, mostNamed);
  const slots = [...most(1), ...most(-1).reverse()];
  const heading: Content = {
    text: sheet.say('Paling bertambah dan paling berkurang', 'Gain most and lose most'),
    style: 'h2',
    margin: [0, 8, 0, 3],
  };
  if (slots.length === 0)
    return {
      stack: [heading, { text: sheet.say('Tidak ada.', 'None.'), fontSize: 8, color: muted }],
    };
  return {
    stack: [
      heading,
      sumTable({
        titles: [sheet.say('Desa/kelurahan', 'Desa/kelurahan'), 'A', 'B', sheet.say('Selisih', 'Differ.')],
        widths: ['*', 26, 26, 32],
        rows: slots.map((slot): Cell[] => [
          words(shortened(printable(directory.names[slot]!), 19), { fontSize: 7, noWrap: true }),
          number(sheet.heads(a.heads[slot]!)),
          number(sheet.heads(b.heads[slot]!)),
          number(signed(difference[slot]!, sheet.language), { bold: true }),
        ]),
        numbered: false,
      }),
    ],
  };
}
