import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { basis, sources } from './basis.ts';
import { desaTable, phaseTables } from './desa-table.ts';
import type { ReportInput } from './input.ts';
import { maps } from './maps.ts';
import { money } from './money.ts';
import { pageOf, printable, shortened, type Page } from './page.ts';
import { reasonTable } from './reason-table.ts';
import { regionTable } from './region-table.ts';
import { signatureBlock } from './signature.ts';
import { ink, margin, muted, styles, warningInk } from './style.ts';
import { summary } from './summary.ts';
import { marksOf, titleBlock } from './title.ts';

/**
 * The plan as an official document on A4: answers first, then maps, money, how the numbers were made, the
 * signature, and annexes with every desa. Nothing is read but the input, so equal input gives an equal
 * document.
 * @throws RangeError when the snapshot shows no plan or the date is no ISO date
 */
export function planReport(input: ReportInput): TDocumentDefinitions {
  const page = pageOf(input);
  const { say } = page;
  const annexes = [
    annex(page, say('Rekapitulasi per kecamatan', 'Summary by kecamatan'), 'landscape', regionTable(page)),
    annex(
      page,
      say('Kuota, biaya, dan cakupan per desa', 'Quota, cost and coverage by desa'),
      'landscape',
      desaTable(page),
    ),
    annex(page, say('Kuota per desa dan tahap', 'Quota by desa and phase'), 'landscape', phaseTables(page)),
    annex(
      page,
      say('Mengapa angka ini: rincian tiap desa', 'Why this number: every desa'),
      'portrait',
      reasonTable(page),
    ),
  ].filter((a) => a !== null);
  return {
    info: {
      title: printable(input.title),
      author: printable(input.signature.position),
      subject: `${printable(page.figures.region)} · ${printable(page.spec.name)}`,
      creator: 'PetaLindung',
      producer: 'PetaLindung',
      creationDate: new Date(`${input.date.slice(0, 10)}T00:00:00Z`),
    },
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
    defaultStyle: { font: 'Roboto', fontSize: 9, color: ink },
    styles,
    header: (current) => (current === 1 ? '' : header(page)),
    footer: (current, count) => footer(page, current, count),
    content: [
      titleBlock(page),
      ...summary(page),
      ...maps(page),
      ...money(page),
      ...basis(page),
      // Together, so that the signature never stands alone on a page.
      { stack: [...sources(page), signatureBlock(page)], unbreakable: true },
      ...annexes.flatMap((a, i) => a(i + 1)),
    ],
  };
}

type Orientation = 'portrait' | 'landscape';

/** An annex on a page of its own, or null when there is nothing in it. */
function annex(
  page: Page,
  title: string,
  pageOrientation: Orientation,
  content: readonly Content[],
): ((index: number) => Content[]) | null {
  if (content.length === 0) return null;
  return (index) => [
    {
      text: `${page.say('Lampiran', 'Annex')} ${romans[index]!}. ${title}`,
      style: 'h1',
      outline: true,
      pageBreak: 'before',
      pageOrientation,
    },
    ...content,
  ];
}

const romans = ['', 'I', 'II', 'III', 'IV'];

function header(page: Page): Content {
  return {
    columns: [
      { text: shortened(printable(page.figures.region), 90), color: muted },
      {
        width: 'auto',
        text: marksOf(page).join(' · '),
        bold: true,
        color: warningInk,
        characterSpacing: 0.4,
      },
    ],
    fontSize: 7.5,
    margin: [margin.left, 28, margin.right, 0],
  };
}

function footer(page: Page, current: number, count: number): Content {
  return {
    columns: [
      { text: shortened(printable(page.input.title), 90), color: muted },
      {
        width: 'auto',
        text: page.say(`Halaman ${current} dari ${count}`, `Page ${current} of ${count}`),
        color: muted,
      },
    ],
    fontSize: 7.5,
    margin: [margin.left, 20, margin.right, 0],
  };
}
