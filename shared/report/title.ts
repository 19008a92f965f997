import type { Column, Content } from 'pdfmake/interfaces.js';
import { printable, type Page } from './page.ts';
import { accent, hairline, muted, portraitWidth, warningInk } from './style.ts';

/** How a document begins. */
export interface TitleBlock {
  /** What kind of document it is, in capitals. */
  readonly kicker: string;
  readonly title: string;
  readonly region: string;
  /** Small lines beneath. */
  readonly lines: readonly string[];
  readonly marks: readonly string[];
}

export function titleBlock({ kicker, title, region, lines, marks }: TitleBlock): Content {
  return {
    stack: [
      {
        columns: [
          { text: kicker, style: 'kicker' },
          ...marks.map((mark): Column => ({ width: 'auto', stack: [markBox(mark)] })),
        ],
        columnGap: 6,
      },
      { text: printable(title), style: 'title', fontSize: title.length > 48 ? 16 : 20, margin: [0, 4, 0, 2] },
      { text: printable(region), style: 'subtitle' },
      {
        stack: lines.map((line) => ({ text: printable(line) })),
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

/** Which plan, of what date, and whether it is the official one: then under which hash. */
export function planLines(page: Page): string[] {
  const { input, spec, say } = page;
  const official = input.snapshot.plan?.official;
  return [
    [
      say('Jaminan sosial ketenagakerjaan', 'Employment social security'),
      spec.programmes.join(' + '),
      ...(input.title === spec.name ? [] : [`${say('Rencana', 'Plan')}: ${spec.name}`]),
      page.w.date(input.date),
    ].join(' · '),
    official
      ? say(
          `Rencana resmi, dikunci ${page.w.date(official.at)}. Masukan dan hasilnya bertanda SHA-256:`,
          `Official plan, locked ${page.w.date(official.at)}. SHA-256 of its inputs and result:`,
        )
      : say('Skenario, bukan rencana resmi.', 'A scenario, not the official plan.'),
    ...(official ? [official.hash] : []),
  ];
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
