import type { Column, Content } from 'pdfmake/interfaces.js';
import { isIndicative } from '../text/source.ts';
import { printable, type Page } from './page.ts';
import { accent, hairline, muted, portraitWidth, warningInk } from './style.ts';

/** Marks that hold for the whole document, printed on its first page and above every other. */
export function marksOf(page: Page): readonly string[] {
  const { coverage } = page.input.snapshot;
  const { boundarySource, withoutBoundary, codes } = page.input.directory;
  const marks: string[] = [];
  if (coverage.source.illustrative) marks.push(page.say('ILUSTRASI', 'ILLUSTRATION'));
  if (withoutBoundary.length < codes.length && isIndicative(boundarySource))
    marks.push(page.say('BATAS INDIKATIF', 'INDICATIVE BOUNDARIES'));
  return marks;
}

/** What kind of document, of which region, which plan, of what date. */
export function titleBlock(page: Page): Content {
  const { input, spec, figures } = page;
  return {
    stack: [
      {
        columns: [
          { text: page.say('RENCANA PERLINDUNGAN PEKERJA', 'WORKER PROTECTION PLAN'), style: 'kicker' },
          ...marksOf(page).map((mark): Column => ({
            width: 'auto',
            stack: [markBox(mark)],
          })),
        ],
        columnGap: 6,
      },
      { text: printable(input.title), style: 'title', margin: [0, 4, 0, 2] },
      { text: printable(figures.region), style: 'subtitle' },
      {
        text: [
          page.say('Jaminan sosial ketenagakerjaan', 'Employment social security'),
          ` · ${spec.programmes.join(' + ')} · `,
          input.title === spec.name ? '' : `${page.say('Rencana', 'Plan')}: ${printable(spec.name)} · `,
          page.w.date(input.date),
        ],
        fontSize: 8.5,
        color: muted,
        margin: [0, 2, 0, 8],
      },
      {
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: portraitWidth, y2: 0, lineWidth: 0.6, lineColor: hairline },
          { type: 'line', x1: 0, y1: 0, x2: 64, y2: 0, lineWidth: 2, lineColor: accent },
        ],
        margin: [0, 0, 0, 10],
      },
    ],
  };
}

function markBox(mark: string): Content {
  return {
    table: {
      body: [
        [{ text: mark, fontSize: 7, bold: true, color: warningInk, characterSpacing: 0.6, noWrap: true }],
      ],
    },
    layout: {
      hLineColor: () => warningInk,
      vLineColor: () => warningInk,
      hLineWidth: () => 0.8,
      vLineWidth: () => 0.8,
      paddingTop: () => 1.5,
      paddingBottom: () => 1,
    },
  };
}
