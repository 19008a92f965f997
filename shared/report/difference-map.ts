import type { Content } from 'pdfmake/interfaces.js';
import { outlines } from '../boundary/outlines.ts';
import { classify } from '../coverage/classify.ts';
import { formatClass } from '../coverage/indicator-text.ts';
import { palette } from '../coverage/palette.ts';
import { parentsOf } from './figures.ts';
import type { ComparisonInput } from './input.ts';
import { legend, type Legend } from './legend.ts';
import { mapSvg, unknownFill } from './map.ts';
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
  const { colourOf, classes } = differenceClasses(sheet, comparison.difference, unknownSlots(input));
  const width = portraitWidth - besideWidth - 14;
  const { context } = input;
  const svg = mapSvg(
    sheet,
    {
      boundaries,
      ...(context ? { context } : {}),
      borders: outlines(boundaries),
      parents: parentsOf(input.directory),
      fillOf: colourOf,
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
          { width: besideWidth, stack: [legend(sheet, classes), ...named] },
        ],
        columnGap: 14,
      },
    ],
  };
}

/** A desa without figures has a difference of nothing, which must not read as "the same". */
function unknownSlots({ comparison: { a, b } }: ComparisonInput): (slot: number) => boolean {
  return (slot) => Number.isNaN(a.coverage[slot]!) && Number.isNaN(b.coverage[slot]!);
}

interface DifferenceClasses {
  readonly colourOf: (slot: number) => string;
  readonly classes: Legend;
}

/** Up to three classes on each side, alike in width, and one in the middle for no difference. */
function differenceClasses(
  sheet: Sheet,
  difference: Int32Array,
  isUnknown: (slot: number) => boolean,
): DifferenceClasses {
  const sizes = Float64Array.from(difference, Math.abs).filter((size) => size > 0);
  const widths = classify(sizes, { count: 3, method: 'natural' });
  const steps = widths.counts.length;
  const colours = palette('diverging', 2 * steps + 1);
  const classOf = (value: number): number => steps + Math.sign(value) * (widths.classOf(Math.abs(value)) + 1);
  const counts = colours.map(() => 0);
  let missing = 0;
  difference.forEach((value, slot) => {
    if (isUnknown(slot)) missing++;
    else counts[value === 0 ? steps : classOf(value)]!++;
  });
  const label = (index: number): string => {
    if (index === steps) return sheet.say('sama', 'the same');
    const range = formatClass({ kind: 'allocated' }, widths, Math.abs(index - steps) - 1, sheet.language);
    return index < steps
      ? sheet.say(`${range} lebih sedikit`, `${range} fewer`)
      : sheet.say(`${range} lebih banyak`, `${range} more`);
  };
  return {
    colourOf: (slot) =>
      isUnknown(slot) ? unknownFill : colours[difference[slot] === 0 ? steps : classOf(difference[slot]!)]!,
    classes: {
      title: sheet.say('Selisih kuota', 'Difference of quota'),
      unit: sheet.say('orang', 'people'),
      classes: colours.map((colour, i) => ({ colour, label: label(i), desa: counts[i]! })).toReversed(),
      missing,
      outside: 0,
    },
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
