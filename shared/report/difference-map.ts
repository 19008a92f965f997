import type { Content } from 'pdfmake/interfaces.js';
import { outlines } from '../boundary/outlines.ts';
import { classifyDifference } from '../coverage/indicator-classes.ts';
import { parentsOf } from './figures.ts';
import type { ComparisonInput } from './input.ts';
import { fillsOf, legend, legendOf } from './legend.ts';
import { mapSvg } from './map.ts';
import { mapSources } from './maps.ts';
import { printable, shortened, type Sheet } from './page.ts';
import { muted, number, portraitWidth, sumTable, words, type Cell } from './style.ts';

const besideWidth = 186;

/** Most desa named on each side, so that all stays on one page. */
const mostNamed = 6;

/** Where heads move: the map with its legend, and beside it the desa that gain and lose most. */
export function differenceMap(sheet: Sheet, input: ComparisonInput): Content {
  const { boundaries, comparison } = input;
  const named = [topDesa(sheet, input, 1), topDesa(sheet, input, -1)];
  const title: Content = {
    text: sheet.say('Selisih kuota per desa, B − A', 'Difference of quota by desa, B − A'),
    style: 'h2',
    margin: [0, 0, 0, 4],
  };
  if (!boundaries.some((b) => b.geometry)) return { stack: [title, { columns: named, columnGap: 14 }] };
  const classified = classifyDifference(comparison, input.snapshot.coverage);
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
    { width, mostHeight: 330, labels: true },
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
          { width: besideWidth, stack: [legend(sheet, legendOf(sheet, classified)), ...named] },
        ],
        columnGap: 14,
      },
    ],
  };
}

/** @param side 1 for desa that gain most, -1 for those that lose most */
function topDesa(sheet: Sheet, input: ComparisonInput, side: 1 | -1): Content {
  const { directory, comparison } = input;
  const { a, b, difference } = comparison;
  const slots = [...directory.codes.keys()]
    .filter((slot) => difference[slot]! * side > 0)
    .toSorted((one, other) => (difference[other]! - difference[one]!) * side || one - other)
    .slice(0, mostNamed);
  const title =
    side > 0 ? sheet.say('Paling bertambah', 'Gain most') : sheet.say('Paling berkurang', 'Lose most');
  const heading: Content = { text: title, style: 'h2', margin: [0, 8, 0, 3] };
  if (slots.length === 0)
    return {
      stack: [heading, { text: sheet.say('Tidak ada.', 'None.'), fontSize: 8, color: muted }],
    };
  const sign = side > 0 ? '+' : '−';
  return {
    stack: [
      heading,
      sumTable({
        titles: [sheet.say('Desa/kelurahan', 'Desa/kelurahan'), 'A', 'B', sheet.say('Selisih', 'Difference')],
        widths: ['*', 26, 26, 34],
        rows: slots.map((slot): Cell[] => [
          words(shortened(printable(directory.names[slot]!), 22), { noWrap: true }),
          number(sheet.heads(a.heads[slot]!)),
          number(sheet.heads(b.heads[slot]!)),
          number(`${sign}${sheet.heads(Math.abs(difference[slot]!))}`, { bold: true }),
        ]),
        numbered: false,
      }),
    ],
  };
}
