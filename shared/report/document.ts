import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { isIndicative } from '../text/source.ts';
import type { MappedDocument } from './input.ts';
import { printable, shortened, type Sheet } from './page.ts';
import { ink, margin, muted, styles, warningInk } from './style.ts';

/** What stands around the pages of a document. */
export interface Frame {
  readonly title: string;
  readonly region: string;
  /** What the document is about, for the properties of the file. */
  readonly subject: string;
  readonly author: string;
  /** ISO date. */
  readonly date: string;
  /** See {@link marksOf}; printed above every page but the first, which has them in its title. */
  readonly marks: readonly string[];
  /** Between title and page number at the foot. */
  readonly seal: string;
}

/** A document on A4 in the type of the house. Nothing is read but the input: equal input gives an equal document. */
export function framed(sheet: Sheet, frame: Frame, content: Content[]): TDocumentDefinitions {
  return {
    info: {
      title: printable(frame.title),
      author: printable(frame.author),
      subject: printable(frame.subject),
      creator: 'PetaLindung',
      producer: 'PetaLindung',
      creationDate: new Date(`${frame.date.slice(0, 10)}T00:00:00Z`),
    },
    // Screen readers choose the voice by it.
    language: sheet.say('id-ID', 'en-GB'),
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
    defaultStyle: { font: 'Roboto', fontSize: 9, color: ink },
    styles,
    header: (current) => (current === 1 ? '' : header(frame)),
    footer: (current, count) => footer(sheet, frame, current, count),
    content,
  };
}

/** Marks that hold for all figures and maps of a document. */
export function marksOf(sheet: Sheet, { snapshot, directory }: MappedDocument): readonly string[] {
  const { boundarySource, withoutBoundary, codes } = directory;
  const marks: string[] = [];
  if (snapshot.coverage.source.illustrative) marks.push(sheet.say('ILUSTRASI', 'ILLUSTRATION'));
  if (withoutBoundary.length < codes.length && isIndicative(boundarySource))
    marks.push(sheet.say('BATAS INDIKATIF', 'INDICATIVE BOUNDARIES'));
  return marks;
}

function header({ region, marks }: Frame): Content {
  return {
    columns: [
      { text: shortened(printable(region), 90), color: muted },
      { width: 'auto', text: marks.join(' · '), bold: true, color: warningInk, characterSpacing: 0.4 },
    ],
    fontSize: 7.5,
    margin: [margin.left, 28, margin.right, 0],
  };
}

function footer(sheet: Sheet, { title, seal }: Frame, current: number, count: number): Content {
  return {
    columns: [
      { text: shortened(printable(title), seal ? 60 : 90), color: muted },
      { width: 'auto', text: seal, color: muted },
      {
        width: 'auto',
        text: sheet.say(`Halaman ${current} dari ${count}`, `Page ${current} of ${count}`),
        color: muted,
      },
    ],
    columnGap: 16,
    fontSize: 7.5,
    margin: [margin.left, 20, margin.right, 0],
  };
}
