import type { Content } from 'pdfmake/interfaces.js';
import type { Certificate, CoverageSpread, Fairness, SlotCoverage } from '../plan/fairness-view.ts';
import { regionTitle } from '../plan/describe.ts';
import { chartTitle, columnChart, coveredColour, legendEntry, newColour } from './bars.ts';
import { printable, type Page } from './page.ts';
import {
  accent,
  block,
  box,
  number,
  portraitWidth,
  shortInk,
  sumTable,
  tint,
  words,
  type Cell,
} from './style.ts';

/** How evenly the plan covers the desa: before and after, against an equal split, and the proof where there is one. */
export function fairness(page: Page): Content[] {
  const fair = page.input.run.fairness();
  // Of a single desa nothing can be compared.
  if (fair.before.desa < 2 || page.input.run.result.allocated === 0) return [];
  const { say } = page;
  return [
    block(
      {
        text: say('Pemerataan', 'Evenness'),
        style: 'h1',
        outline: true,
        margin: [0, 16, 0, 4],
      },
      { text: giniWords(page, fair), style: 'lead', margin: [0, 0, 0, 6] },
      ...histogram(page, fair),
      spreadTable(page, fair),
      ...certificate(page, fair.certificate),
    ),
  ];
}

/** A difference of Gini coefficients below this is not worth a word. */
const sameGini = 0.0005;

function giniWords(page: Page, { before, after, movedAgainstEqual }: Fairness): string {
  const { say } = page;
  const [was, is] = [page.decimal(before.gini, 3), page.decimal(after.gini, 3)];
  const change = after.gini - before.gini;
  const trend =
    Math.abs(change) < sameGini
      ? say(
          `Ketimpangan cakupan antardesa tetap: indeks Gini ${is}`,
          `Inequality of coverage over the desa stays as it is: the Gini index is ${is}`,
        )
      : change < 0
        ? say(
            `Cakupan antardesa menjadi lebih merata: indeks Gini turun dari ${was} menjadi ${is}`,
            `Coverage becomes more even over the desa: the Gini index falls from ${was} to ${is}`,
          )
        : say(
            `Cakupan antardesa menjadi kurang merata: indeks Gini naik dari ${was} menjadi ${is}`,
            `Coverage becomes less even over the desa: the Gini index rises from ${was} to ${is}`,
          );
  return (
    trend +
    say(' (0 = semua desa sama, 1 = paling timpang). ', ' (0 = all desa alike, 1 = most uneven). ') +
    say(
      `Dibandingkan dengan kuota yang dibagi sama rata, ${page.heads(movedAgainstEqual)} orang berada di desa lain.`,
      `Against a quota shared equally, ${page.heads(movedAgainstEqual)} people are in other desa.`,
    )
  );
}

function histogram(page: Page, { before, after }: Fairness): Content[] {
  return [
    chartTitle(
      page.say('Desa menurut cakupannya', 'Desa by their coverage'),
      page.say('jumlah desa per kelas 10%', 'number of desa per class of 10%'),
    ),
    columnChart({
      columns: before.histogram.map((desa, i) => ({
        label: i === before.histogram.length - 1 ? `${i * 10}%+` : `${i * 10}–${i * 10 + 10}%`,
        values: [desa, after.histogram[i]!],
      })),
      colours: [coveredColour, newColour],
      stacked: false,
      width: portraitWidth,
      height: 124,
      format: page.heads,
    }),
    {
      columns: [
        legendEntry(coveredColour, page.say('sebelum rencana', 'before the plan')),
        legendEntry(newColour, page.say('sesudah rencana', 'after the plan')),
      ],
      margin: [0, 0, 0, 6],
    },
  ];
}

function spreadTable(page: Page, { before, after }: Fairness): Content {
  const { say } = page;
  const row = (title: string, of: (spread: CoverageSpread) => string): Cell[] => [
    words(title),
    number(of(before)),
    number(of(after)),
  ];
  return sumTable({
    titles: [
      say('Ukuran', 'Measure'),
      say('Sebelum rencana', 'Before the plan'),
      say('Sesudah rencana', 'After the plan'),
    ],
    widths: ['*', 160, 160],
    rows: [
      row(say('Desa/kelurahan yang dihitung', 'Desa/kelurahan counted'), ({ desa }) => page.heads(desa)),
      row(say('Cakupan seluruh area sasaran', 'Coverage of the whole target area'), ({ coverage }) =>
        page.percent(coverage),
      ),
      row(say('Cakupan terendah', 'Lowest coverage'), ({ lowest }) => placeWords(page, lowest)),
      row(say('Cakupan tertinggi', 'Highest coverage'), ({ highest }) => placeWords(page, highest)),
      row(say('Ketimpangan (indeks Gini)', 'Inequality (Gini index)'), ({ gini }) => page.decimal(gini, 3)),
    ],
  });
}

function placeWords(page: Page, place: SlotCoverage | null): string {
  return place === null ? '–' : `${page.percent(place.coverage)} (${placeName(page, place)})`;
}

function placeName(page: Page, { slot }: SlotCoverage): string {
  const { codes, names } = page.input.directory;
  return printable(regionTitle(codes[slot]!, names[slot]!));
}

/** The proof of "raise the lowest", in figures a reader can check in the annex. */
function certificate(page: Page, proof: Certificate | null): Content[] {
  if (proof === null) return [];
  const { say } = page;
  const { holds, lastTaken, lowestOpen } = proof;
  const figures =
    lastTaken && lowestOpen
      ? say(
          ` Orang terakhir diberikan kepada ${placeName(page, lastTaken)} saat cakupannya ${page.percent(lastTaken.coverage)}; desa terendah yang masih punya sisa, ${placeName(page, lowestOpen)}, sudah ${page.percent(lowestOpen.coverage)}.`,
          ` The last head went to ${placeName(page, lastTaken)} when its coverage was ${page.percent(lastTaken.coverage)}; the lowest desa with room left, ${placeName(page, lowestOpen)}, has ${page.percent(lowestOpen.coverage)}.`,
        )
      : lastTaken
        ? say(
            ' Tidak ada desa yang masih punya sisa: semua yang dapat diberi sudah mendapat tempat.',
            ' No desa has room left: everybody who could be given a place has one.',
          )
        : '';
  const said = holds
    ? say(
        'Terbukti: tidak ada satu orang pun yang dapat dipindahkan dari desa yang lebih tinggi ke desa yang lebih rendah sehingga cakupan terendah naik.',
        'Proven: no head can be moved from a higher desa to a lower one and raise the lowest coverage.',
      )
    : say(
        'Tidak terbukti: kunci, minimum, atau batas atas menahan orang di desa yang cakupannya lebih tinggi.',
        'Not proven: locks, floors, minimums or caps hold heads in desa of higher coverage.',
      );
  const colour = holds ? accent : shortInk;
  return [
    {
      stack: [
        box(
          [
            {
              text: say('Sertifikat: yang terendah didahulukan', 'Certificate: the lowest come first'),
              style: 'question',
              color: colour,
            },
            { text: said + figures, style: 'lead' },
          ],
          { bar: colour, fill: tint },
        ),
      ],
      margin: [0, 6, 0, 0],
    },
  ];
}
