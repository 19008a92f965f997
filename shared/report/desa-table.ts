import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { ancestor, isWithin } from '../region/code.ts';
import {
  figureCells,
  figureWidths,
  phasesFit,
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

/** One column of a table per desa: a figure of the plan. */
interface PlanColumn {
  readonly title: string;
  readonly slot: (slot: number) => number;
  readonly sum: (sums: Sums) => number;
}

/** Tables of the phases alone, for plans with more phases than the table per desa can hold. */
export function phaseTables(page: Page): Content[] {
  if (phasesFit(page)) return [];
  const { regions } = page.input.run.result;
  return planTables(
    page,
    page.spec.phases.map(({ name }, i) => ({
      title: name,
      slot: (slot) => regions.phases[i]![slot]!,
      sum: ({ phases }) => phases[i]!,
    })),
  );
}

/** Heads of each commitment by desa, and what they cost together. */
export function commitmentTables(page: Page): Content[] {
  const { regions, commitments } = page.input.run.result;
  if (commitments.length === 0) return [];
  return planTables(page, [
    ...commitments.map(({ name }, i): PlanColumn => ({
      title: `${name} (${page.say('orang', 'people')})`,
      slot: (slot) => regions.commitments[i]![slot]!,
      sum: (sums) => sums.commitments[i]!,
    })),
    {
      title: page.say('Biaya tanggungan (Rp)', 'Cost of commitments (Rp)'),
      slot: (slot) => regions.committedCost[slot]!,
      sum: ({ committedCost }) => committedCost,
    },
  ]);
}

/** Ten columns a table at the most, one table beneath the other. */
function planTables(page: Page, columns: readonly PlanColumn[]): Content[] {
  const each = 10;
  // A few columns have room for long names over them.
  const [least, letters] = columns.length > 5 ? [42, 24] : [88, 70];
  const { inArea } = page.input.run.result.regions;
  return Array.from({ length: Math.ceil(columns.length / each) }, (_, part): Content => {
    const own = columns.slice(part * each, (part + 1) * each);
    const titles = [
      'No.',
      page.say('Kode', 'Code'),
      page.say('Desa/kelurahan', 'Desa/kelurahan'),
      ...own.map(({ title }) => shortened(printable(title), letters)),
    ];
    const width = ({ sum }: PlanColumn): number =>
      Math.max(least, Math.ceil(page.heads(sum(page.figures.total)).length * 4.3));
    return {
      table: {
        headerRows: 2,
        dontBreakRows: true,
        widths: [22, 58, '*', ...own.map(width)],
        body: [
          headRow(titles),
          columnNumbers(titles.length),
          ...desaRows(page, {
            slot: (slot) =>
              own.map((column) => planned(page, inArea[slot] === 1 ? column.slot(slot) : null, false)),
            sums: (sums) => own.map((column) => planned(page, column.sum(sums), true)),
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
