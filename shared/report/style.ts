import type {
  Content,
  ContentText,
  CustomTableLayout,
  StyleDictionary,
  TableCellProperties,
} from 'pdfmake/interfaces.js';

/** Colours of the pages; the data's own come from the palettes of the maps. */
export const ink = '#1b2733';
export const muted = '#5a6672';
export const accent = '#0b5a7a';
export const hairline = '#c8d0d8';
export const tint = '#eef3f6';
export const subtotalTint = '#f6f8fa';
export const warningInk = '#8a4b00';
export const warningTint = '#fdf5e8';
export const shortInk = '#9c2b1f';

/** Width of A4 in points, and the space kept free around the text. */
const a4Width = 595.28;
export const margin = { left: 48, top: 58, right: 48, bottom: 54 } as const;
export const portraitWidth = a4Width - margin.left - margin.right;

export const styles: StyleDictionary = {
  kicker: { fontSize: 8.5, bold: true, color: accent, characterSpacing: 0.9 },
  title: { fontSize: 20, bold: true, color: ink, lineHeight: 1.1 },
  subtitle: { fontSize: 11, color: muted },
  h1: { fontSize: 13, bold: true, color: ink, margin: [0, 0, 0, 6] },
  h2: { fontSize: 10, bold: true, color: ink, margin: [0, 10, 0, 4] },
  lead: { fontSize: 9.5, lineHeight: 1.25 },
  question: { fontSize: 8.5, bold: true, color: accent, margin: [0, 0, 0, 1] },
  small: { fontSize: 7.5, color: muted, lineHeight: 1.15 },
  figure: { fontSize: 15, bold: true, color: ink },
  figureLabel: { fontSize: 7.5, color: muted },
  head: { fontSize: 7, bold: true, color: ink, alignment: 'center' },
  columnNumber: { fontSize: 6, color: muted, alignment: 'center' },
  cell: { fontSize: 7.5 },
};

/** Ruled like an official annex, but with hair lines: the figures carry the page. */
export const annexLayout: CustomTableLayout = {
  hLineWidth: (i, node) =>
    i === 0 || i === (node.table.headerRows ?? 0) || i === node.table.body.length ? 0.8 : 0.35,
  vLineWidth: () => 0,
  hLineColor: (i, node) =>
    i === 0 || i === (node.table.headerRows ?? 0) || i === node.table.body.length ? ink : hairline,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

/** Boxes of one cell: a bar of colour to the left, a tint behind. */
export function box(content: Content, colours: { readonly bar: string; readonly fill: string }): Content {
  return {
    table: { widths: ['*'], body: [[{ stack: [content], fillColor: colours.fill }]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (i) => (i === 0 ? 2.5 : 0),
      vLineColor: () => colours.bar,
      paddingLeft: () => 9,
      paddingRight: () => 9,
      paddingTop: () => 6,
      paddingBottom: () => 6,
    },
    margin: [0, 4, 0, 4],
  };
}

/** Parts that stay together on one page, as a heading and its table do. */
export function block(...stack: Content[]): Content {
  return { stack, unbreakable: true };
}

/** A cell of a table; the ones a span covers are empty. */
export type Cell = ContentText & TableCellProperties;

type CellStyle = Omit<Partial<Cell>, 'text'>;

export function number(text: string, more: CellStyle = {}): Cell {
  return { text, alignment: 'right', style: 'cell', ...more };
}

export function words(text: string, more: CellStyle = {}): Cell {
  return { text, style: 'cell', ...more };
}

export function empty(count: number): Cell[] {
  return Array.from({ length: count }, () => ({ text: '' }));
}

/** Header cells over one row, and the row of column numbers that official annexes have beneath. */
export function headRow(titles: readonly string[]): Cell[] {
  return titles.map((text) => ({ text, style: 'head', fillColor: tint, verticalAlignment: 'middle' }));
}

export function columnNumbers(count: number): Cell[] {
  return Array.from({ length: count }, (_, i) => ({
    text: `(${i + 1})`,
    style: 'columnNumber',
    fillColor: tint,
  }));
}

/** A table of the body of a document. */
export interface SumTable {
  readonly titles: readonly string[];
  readonly widths: (string | number)[];
  readonly rows: Cell[][];
  /** Last row, of sums. */
  readonly total?: Cell[];
  /** Whether the numbers of the columns stand beneath the titles, as in official annexes; so unless false. */
  readonly numbered?: boolean;
}

/** Titles and column numbers over the rows, sums beneath; the head is repeated on every page. */
export function sumTable({ titles, widths, rows, total, numbered = true }: SumTable): Content {
  const head = numbered ? [headRow(titles), columnNumbers(titles.length)] : [headRow(titles)];
  const sums = total?.map((cell) => ({ ...cell, bold: true, fillColor: tint }));
  return {
    table: {
      headerRows: head.length,
      // A head without a row beneath it says nothing at the foot of a page.
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [...head, ...rows, ...(sums ? [sums] : [])],
    },
    layout: annexLayout,
  };
}

/** A note beneath a table or a map. */
export function note(text: string): Content {
  return { text, style: 'small', margin: [0, 4, 0, 0] };
}
