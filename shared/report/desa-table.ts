import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { ancestor, isWithin } from '../region/code.ts';
import {
  figureCells,
  figureWidths,
  hasPhaseColumns,
  lineOfSlot,
  planned,
  headHeight,
  tableHead,
} from './columns.ts';
import type { RegionGroup, Sums } from './figures.ts';
import { printable, shortened, type Page } from './page.ts';
import { tableNotes } from './region-table.ts';
import {
  annexLayout,
  columnNumbers,
  empty,
  headRow,
  number,
  subtotalTint,
  tint,
  words,
  type Cell,
} from './style.ts';

/** One line per desa, sums after each kecamatan (and kabupaten, where there are several), totals at the end. */
export function desaTable(page: Page): Content[] {
  return [
    {
      table: {
        headerRows: 3,
        heights: headHeight,
        dontBreakRows: true,
        widths: [22, 58, '*', ...figureWidths(page)],
        body: [
          ...tableHead(page, ['No.', page.say('Kode', 'Code'), page.say('Desa/kelurahan', 'Desa/kelurahan')]),
          ...desaRows(page, {
            slot: (slot) => figureCells(page, lineOfSlot(page, slot)),
            sums: (sums) => figureCells(page, sums, true),
          }),
        ],
      },
      layout: annexLayout,
    },
    ...tableNotes(page),
  ];
}

/** Tables of the phases alone, for plans with more phases than the table per desa can hold. */
export function phaseTables(page: Page): Content[] {
  if (hasPhaseColumns(page)) return [];
  const each = 10;
  const { phases } = page.spec;
  return Array.from({ length: Math.ceil(phases.length / each) }, (_, part): Content => {
    const from = part * each;
    const names = phases.slice(from, from + each).map((p) => shortened(printable(p.name), 24));
    const titles = ['No.', page.say('Kode', 'Code'), page.say('Desa/kelurahan', 'Desa/kelurahan'), ...names];
    const cells = (heads: readonly number[] | null, bold = false): Cell[] =>
      names.map((_, i) => planned(page, heads?.[from + i] ?? null, bold));
    return {
      table: {
        headerRows: 2,
        dontBreakRows: true,
        widths: [22, 58, '*', ...names.map(() => 42)],
        body: [
          headRow(titles),
          columnNumbers(titles.length),
          ...desaRows(page, {
            slot: (slot) => cells(lineOfSlot(page, slot).phases),
            sums: (sums) => cells(sums.phases, true),
          }),
        ],
      },
      layout: annexLayout,
      margin: [0, part === 0 ? 0 : 14, 0, 0],
    };
  });
}

interface Figuring {
  slot(slot: number): Cell[];
  sums(sums: Sums): Cell[];
}

function desaRows(page: Page, figuring: Figuring): TableCell[][] {
  const { kecamatan, kabupaten, total } = page.figures;
  const rows: TableCell[][] = [];
  const several = kabupaten.length > 1;
  for (const parent of kabupaten) {
    for (const group of kecamatan.filter((k) => isWithin(k.code, parent.code))) {
      group.slots.forEach((slot, i) => {
        const row = desaRow(page, slot, figuring.slot(slot));
        rows.push(i === 0 ? withHeading(row, headingOf(page, group, several ? parent : null)) : row);
      });
      rows.push(
        sumRow(
          `${page.say('Jumlah Kecamatan', 'Total, Kecamatan')} ${printable(group.name)}`,
          figuring.sums(group.sums),
          subtotalTint,
        ),
      );
    }
    if (several)
      rows.push(
        sumRow(
          `${page.say('Jumlah', 'Total,')} ${printable(parent.name)}`,
          figuring.sums(parent.sums),
          subtotalTint,
        ),
      );
  }
  rows.push(sumRow(page.say('JUMLAH', 'TOTAL'), figuring.sums(total), tint));
  return rows;
}

function desaRow(page: Page, slot: number, figures: Cell[]): Cell[] {
  const { codes, names } = page.input.directory;
  return [
    number(String(slot + 1)),
    words(codes[slot]!, { noWrap: true }),
    words(printable(names[slot]!)),
    ...figures,
  ];
}

function headingOf(page: Page, group: RegionGroup, parent: RegionGroup | null): string {
  const name = `${page.say('Kecamatan', 'Kecamatan')} ${printable(group.name)}`;
  return shortened(
    parent && ancestor(group.code, 'kabupaten') === parent.code
      ? `${name} · ${printable(parent.name)}`
      : name,
    70,
  );
}

/**
 * The name of the kecamatan stands inside the row of its first desa, over all its cells: rows are never
 * broken, so a heading cannot be left alone at the foot of a page.
 */
function withHeading(row: readonly Cell[], heading: string): TableCell[] {
  return row.map(({ colSpan, ...content }, i): TableCell => {
    const above: Content = {
      text: i === 0 ? heading : ' ',
      bold: true,
      fontSize: 8,
      alignment: 'left',
      noWrap: true,
      margin: [0, 3, 0, 3],
    };
    return { stack: [above, content], ...(colSpan ? { colSpan } : {}) };
  });
}

function sumRow(title: string, figures: Cell[], fillColor: string): Cell[] {
  return [words(title, { bold: true, colSpan: 3 }), ...empty(2), ...figures].map((cell) => ({
    ...cell,
    fillColor,
  }));
}
