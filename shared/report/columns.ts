import { noDataText } from '../text/number.ts';
import type { PlanSpec } from '../plan/spec.ts';
import { coverageOf } from './figures.ts';
import { printable, shortened, type Page } from './page.ts';
import { columnNumbers, empty, muted, number, tint, type Cell } from './style.ts';

/** The figures of one line, of a desa or of sums over desa; NaN is unknown, null stands outside the area. */
export interface LineFigures {
  readonly eligible: number;
  readonly covered: number;
  readonly gap: number;
  readonly phases: readonly number[] | null;
  readonly allocated: number | null;
  readonly reserve: number | null;
  readonly cost: number | null;
  readonly before: number;
  readonly after: number;
}

/** Most columns of phases and reserve that fit beside the other figures; more get tables of their own. */
const mostPlanColumns = 6;

export function lineOfSlot(page: Page, slot: number): LineFigures {
  const { coverage } = page.input.snapshot;
  const { regions } = page.input.run.result;
  const inArea = regions.inArea[slot] === 1;
  return {
    eligible: coverage.eligible[slot]!,
    covered: coverage.covered[slot]!,
    gap: regions.gap[slot]!,
    phases: inArea ? regions.phases.map((heads) => heads[slot]!) : null,
    allocated: inArea ? regions.allocated[slot]! : null,
    reserve: inArea ? regions.reserve[slot]! : null,
    cost: inArea ? regions.cost[slot]! : null,
    ...coverageOf(page.input, slot),
  };
}

/** Whether the phases fit into the table of all figures; a single one is the quota itself and needs no column. */
export function phasesFit(page: Page): boolean {
  return page.spec.phases.length + (hasReserve(page) ? 1 : 0) <= mostPlanColumns;
}

function phasesShown(page: Page): PlanSpec['phases'] {
  const { phases } = page.spec;
  return phases.length > 1 && phasesFit(page) ? phases : [];
}

function hasReserve(page: Page): boolean {
  return page.figures.total.reserve > 0;
}

/**
 * Widths of the figure columns, points: as the titles need, or as the sums do where these are longer. A
 * digit of the bold face at 7.5 points is 4.3 wide.
 */
export function figureWidths(page: Page): number[] {
  const { total } = page.figures;
  const phases = phasesShown(page).map((_, i) => total.phases[i]!);
  const wide = (least: number, value: number): number =>
    Math.max(least, Math.ceil(page.heads(value).length * 4.3));
  return [
    ...[total.eligible, total.covered, total.gap].map((sum) => (Number.isNaN(sum) ? 40 : wide(40, sum))),
    ...phases.map((sum) => wide(32, sum)),
    wide(38, total.allocated),
    ...(hasReserve(page) ? [wide(36, total.reserve)] : []),
    wide(60, total.cost),
    38,
    38,
  ];
}

/**
 * The head of a table: titles, phase names under their common title, and the numbers of the columns. All
 * three rows are repeated on every page.
 */
export function tableHead(page: Page, first: readonly string[]): Cell[][] {
  const phases = phasesShown(page);
  const before = [
    ...first,
    page.say('Pekerja sasaran', 'Eligible workers'),
    page.say('Terlindungi', 'Covered'),
    page.say('Belum terlindungi', 'Not covered'),
  ];
  const after = [
    page.say('Jumlah kuota', 'Total quota'),
    ...(hasReserve(page) ? [page.say('Cadangan', 'Reserve')] : []),
    page.say('Biaya (Rp)', 'Cost (Rp)'),
    page.say('Cakupan sebelum', 'Coverage before'),
    page.say('Cakupan sesudah', 'Coverage after'),
  ];
  const over = phases.map((_, i): Cell =>
    i === 0
      ? { ...head(page.say('Kuota per tahap (orang)', 'Quota by phase (people)')), colSpan: phases.length }
      : { text: '' },
  );
  return [
    [...before.map(tall), ...over, ...after.map(tall)],
    [
      ...empty(before.length),
      ...phases.map((p) => head(shortened(printable(p.name), 24))),
      ...empty(after.length),
    ],
    columnNumbers(before.length + phases.length + after.length),
  ];
}

/** The figure cells of one line. */
export function figureCells(page: Page, line: LineFigures, bold = false): Cell[] {
  const phases = phasesShown(page).map((_, i) => line.phases?.[i] ?? null);
  return [
    ...joinedUnknown(page, [line.eligible, line.covered, line.gap], page.heads, bold),
    ...phases.map((heads) => planned(page, heads, bold)),
    planned(page, line.allocated, bold),
    ...(hasReserve(page) ? [planned(page, line.reserve, bold)] : []),
    planned(page, line.cost, bold),
    ...joinedUnknown(page, [line.before, line.after], page.percent, bold),
  ];
}

/** Figures of the plan: a dash outside the target area, where nothing is planned. */
export function planned(page: Page, value: number | null, bold: boolean): Cell {
  return value === null ? number('–', { color: muted }) : number(page.w.heads(value), { bold, noWrap: true });
}

/** Neighbouring unknown figures share one cell that says so. */
function joinedUnknown(
  page: Page,
  values: readonly number[],
  format: (value: number) => string,
  bold: boolean,
): Cell[] {
  const cells: Cell[] = [];
  let run = 0;
  values.forEach((value, i) => {
    if (!Number.isNaN(value)) {
      run = 0;
      cells.push(number(format(value), { bold, noWrap: true }));
      return;
    }
    if (run++ > 0) {
      cells.push(...empty(1));
      return;
    }
    const rest = values.slice(i);
    const known = rest.findIndex((v) => !Number.isNaN(v));
    cells.push({
      text: noDataText[page.language],
      colSpan: known < 0 ? rest.length : known,
      italics: true,
      color: muted,
      fontSize: 6.5,
      alignment: 'right',
    });
  });
  return cells;
}

function tall(text: string): Cell {
  return { ...head(text), rowSpan: 2 };
}

function head(text: string): Cell {
  return { text, style: 'head', fillColor: tint, verticalAlignment: 'middle' };
}

/** Room for titles of two lines over two rows: the rows of a table do not grow by cells that span them. */
export function headHeight(row: number): number | 'auto' {
  return row === 1 ? 15 : 'auto';
}
