import type { BudgetLine } from '#shared/plan/budget-view.ts';

/** What the rows of the table are. */
export const rowKeys = ['programme', 'fund', 'agency', 'account', 'claim', 'line'] as const;
export type RowKey = (typeof rowKeys)[number];

/** What the columns are. */
export const periods = ['month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

/** A span of time of a budget: a year, one of its quarters (1–4) or one of its months (1–12). */
export interface Span {
  readonly year: number;
  /** Number of the quarter or month; null for the whole year. */
  readonly part: number | null;
}

export interface PivotRow {
  /** Null is what has none: no fund, no agency, no account. */
  readonly key: string | null;
  /** Set where new heads and commitments are shown apart. */
  readonly claim: BudgetLine['claim'] | null;
  /** Rupiah, one per span. */
  readonly cells: readonly number[];
  readonly total: number;
}

export interface Pivot {
  readonly spans: readonly Span[];
  readonly rows: readonly PivotRow[];
  /** Sums of the columns, and of everything. */
  readonly totals: readonly number[];
  readonly total: number;
}

export function spanOf({ year, month }: Pick<BudgetLine, 'year' | 'month'>, period: Period): Span {
  switch (period) {
    case 'month':
      return { year, part: month };
    case 'quarter':
      return { year, part: Math.ceil(month / 3) };
    case 'year':
      return { year, part: null };
  }
}

const order = ({ year, part }: Span): number => year * 100 + (part ?? 0);

/** Spans from the first to the last of the lines without a gap: a month that costs nothing is seen to. */
export function spansOf(lines: readonly BudgetLine[], period: Period): readonly Span[] {
  if (lines.length === 0) return [];
  let [first, last] = [Infinity, -Infinity];
  for (const line of lines) {
    const months = line.year * 12 + line.month - 1;
    first = Math.min(first, months);
    last = Math.max(last, months);
  }
  const spans = new Map<number, Span>();
  for (let months = first; months <= last; months++) {
    const span = spanOf({ year: Math.floor(months / 12), month: (months % 12) + 1 }, period);
    spans.set(order(span), span);
  }
  return [...spans.values()];
}

/**
 * Rupiah of the lines by a key down and time across. Whatever the key, the totals are the same.
 * @param apart new heads and the kinds of commitments in rows of their own under each key
 */
export function pivotOf(lines: readonly BudgetLine[], key: RowKey, period: Period, apart: boolean): Pivot {
  const spans = spansOf(lines, period);
  const columnOf = new Map(spans.map((span, at) => [order(span), at]));
  const rows = new Map<string, { key: string | null; claim: PivotRow['claim']; cells: number[] }>();
  const totals = spans.map(() => 0);
  for (const line of lines) {
    const claim = apart ? line.claim : null;
    const name = JSON.stringify([line[key], claim]);
    let row = rows.get(name);
    if (!row) {
      row = { key: line[key], claim, cells: spans.map(() => 0) };
      rows.set(name, row);
    }
    const column = columnOf.get(order(spanOf(line, period)))!;
    row.cells[column]! += line.amount;
    totals[column]! += line.amount;
  }
  return {
    spans,
    rows: sorted(
      [...rows.values()].map((row) => ({ ...row, total: sum(row.cells) })),
      lines,
      key,
    ),
    totals,
    total: sum(totals),
  };
}

function sum(cells: readonly number[]): number {
  return cells.reduce((total, cell) => total + cell, 0);
}

/** Keys in the order the lines bring them, which is the plan's; what has no key comes last, new heads first. */
function sorted(rows: readonly PivotRow[], lines: readonly BudgetLine[], key: RowKey): readonly PivotRow[] {
  const places = new Map<string | null, number>();
  for (const line of lines) if (!places.has(line[key])) places.set(line[key], places.size);
  const place = (row: PivotRow): number => (row.key === null ? Infinity : (places.get(row.key) ?? 0));
  return [...rows].sort((a, b) => {
    const [x, y] = [place(a), place(b)];
    if (x !== y) return x - y;
    return (
      Number(a.claim !== 'new') - Number(b.claim !== 'new') || (a.claim ?? '').localeCompare(b.claim ?? '')
    );
  });
}

/** Money nobody pays, and since when. Null where all is paid. */
export function firstUnfunded(
  lines: readonly BudgetLine[],
): { readonly year: number; readonly month: number } | null {
  let first: { readonly year: number; readonly month: number } | null = null;
  for (const { fund, amount, year, month } of lines)
    if (fund === null && amount > 0 && (!first || year * 12 + month < first.year * 12 + first.month))
      first = { year, month };
  return first;
}

/** The span that costs most; null without lines. */
export function dearest({ spans, totals }: Pivot): { readonly span: Span; readonly amount: number } | null {
  let found: { readonly span: Span; readonly amount: number } | null = null;
  spans.forEach((span, at) => {
    if (!found || totals[at]! > found.amount) found = { span, amount: totals[at]! };
  });
  return found;
}

/**
 * The table as text that spreadsheets paste into cells: tabs between columns, plain whole numbers. Words are
 * handed in, so that the text says what the screen says.
 */
export function pivotText(
  pivot: Pivot,
  words: {
    readonly head: readonly string[];
    readonly row: (row: PivotRow) => readonly string[];
    readonly span: (span: Span) => string;
    readonly total: string;
  },
): string {
  const { head, row, span, total } = words;
  const pad = head.slice(1).map(() => '');
  const table: readonly (readonly (string | number)[])[] = [
    [...head, ...pivot.spans.map(span), total],
    ...pivot.rows.map((of) => [...row(of), ...of.cells, of.total]),
    [total, ...pad, ...pivot.totals, pivot.total],
  ];
  return table.map((cells) => cells.map(cellText).join('\t')).join('\n');
}

/** Without what would begin another cell. */
function cellText(value: string | number): string {
  return String(value).replaceAll(/[\t\r\n]+/g, ' ');
}
