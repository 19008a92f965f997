import type { Content } from 'pdfmake/interfaces.js';
import type { BudgetLine } from '../plan/budget-view.ts';
import { monthName } from '../text/number.ts';
import { amountOf } from './amounts.ts';
import { chartTitle, columnChart, coveredColour, legendEntry, newColour, roundTicks } from './bars.ts';
import { printable, type Page } from './page.ts';
import { block, number, portraitWidth, subtotalTint, sumTable, words, type Cell } from './style.ts';
import { payerName } from './words.ts';

const quarters = ['I', 'II', 'III', 'IV'] as const;

/** The months of a quarter. */
interface Quarter {
  readonly year: number;
  /** 0–3. */
  readonly index: number;
  readonly lines: readonly BudgetLine[];
}

/** When the money is needed: by month and quarter, and with several funds what each pays by quarter. */
export function cashPlan(page: Page): Content[] {
  const { say } = page;
  const lines = page.budget.filter(({ amount }) => amount > 0);
  const paid = quartersOf(lines);
  if (new Set(lines.map(({ year, month }) => year * 12 + month)).size < 2) return [];
  const payers = new Set(lines.map(payerOf(page)));
  const heading: Content = {
    text: say('Anggaran kas', 'Cash plan'),
    style: 'h1',
    outline: true,
    margin: [0, 16, 0, 4],
  };
  const picture = block(heading, ...chart(page, paid));
  const table = monthTable(page, paid);
  return [
    // A year fits on one page with its chart; more years go on over the pages.
    ...(paid.length <= quarters.length ? [block(picture, table)] : [picture, table]),
    ...(payers.size > 1 ? quarterTables(page, paid, [...payers]) : []),
  ];
}

function quartersOf(lines: readonly BudgetLine[]): readonly Quarter[] {
  const found = new Map<number, Quarter & { lines: BudgetLine[] }>();
  for (const line of lines) {
    const index = Math.floor((line.month - 1) / 3);
    const key = line.year * 4 + index;
    const quarter = found.get(key);
    if (quarter) quarter.lines.push(line);
    else found.set(key, { year: line.year, index, lines: [line] });
  }
  return [...found].toSorted(([a], [b]) => a - b).map(([, quarter]) => quarter);
}

function isNew({ claim }: BudgetLine): boolean {
  return claim === 'new';
}

function payerOf(page: Page): (line: BudgetLine) => string {
  return ({ fund, agency }) =>
    agency === null ? payerName(page, fund) : `${payerName(page, fund)} · ${printable(agency)}`;
}

function monthsOf({ index }: Quarter): readonly number[] {
  return [1, 2, 3].map((n) => index * 3 + n);
}

function hasCommitments(paid: readonly Quarter[]): boolean {
  return paid.some(({ lines }) => lines.some((line) => !isNew(line)));
}

function chart(page: Page, paid: readonly Quarter[]): Content[] {
  const both = hasCommitments(paid);
  const letters = paid.length * 3 > 12 ? 1 : 3;
  const columns = paid.flatMap((quarter, q) =>
    monthsOf(quarter).map((month) => {
      const own = quarter.lines.filter((line) => line.month === month);
      const fresh = amountOf(own.filter(isNew));
      const begins = month % 3 === 1 && paid[q - 1]?.year !== quarter.year;
      return {
        label: monthName(month, page.language).slice(0, letters),
        ...(begins ? { group: String(quarter.year) } : {}),
        values: both ? [amountOf(own) - fresh, fresh] : [fresh],
      };
    }),
  );
  const step = roundTicks(Math.max(...columns.map(({ values }) => values.reduce((a, b) => a + b, 0))))[1]!;
  const decimals = Math.max(0, -Math.floor(Math.log10(step / 1e6) + 1e-9));
  return [
    chartTitle(
      page.say('Iuran yang harus dibayar tiap bulan', 'Contributions to be paid by month'),
      page.say('juta rupiah', 'million rupiah'),
    ),
    columnChart({
      columns,
      colours: both ? [coveredColour, newColour] : [newColour],
      stacked: true,
      width: portraitWidth,
      height: 118,
      format: (value) => page.decimal(value / 1e6, decimals),
    }),
    ...(both
      ? [
          {
            columns: [
              legendEntry(
                coveredColour,
                page.say('tanggungan (perpanjangan dan lainnya)', 'renewals and commitments'),
              ),
              legendEntry(newColour, page.say('peserta baru', 'new members')),
            ],
            margin: [0, 0, 0, 6] as [number, number, number, number],
          },
        ]
      : []),
  ];
}

/** A line a month, a sum a quarter, and what has been paid so far in the year. */
function monthTable(page: Page, paid: readonly Quarter[]): Content {
  const { say } = page;
  const both = hasCommitments(paid);
  const money = (amount: number, more = {}): Cell => number(page.w.heads(amount), { noWrap: true, ...more });
  const split = (lines: readonly BudgetLine[], more = {}): Cell[] => {
    const fresh = amountOf(lines.filter(isNew));
    const all = amountOf(lines);
    return both ? [money(fresh, more), money(all - fresh, more), money(all, more)] : [money(all, more)];
  };
  const rows = paid.flatMap((quarter, q) => {
    const before = paid.slice(0, q).filter(({ year }) => year === quarter.year);
    let soFar = amountOf(before.flatMap(({ lines }) => lines));
    const months = monthsOf(quarter).map((month): Cell[] => {
      const own = quarter.lines.filter((line) => line.month === month);
      soFar += amountOf(own);
      return [words(`${monthName(month, page.language)} ${quarter.year}`), ...split(own), money(soFar)];
    });
    const bold = { bold: true, fillColor: subtotalTint };
    const sum: Cell[] = [
      words(`${say('Triwulan', 'Quarter')} ${quarters[quarter.index]!} ${quarter.year}`, bold),
      ...split(quarter.lines, bold),
      { text: '', ...bold },
    ];
    return [...months, sum];
  });
  return sumTable({
    titles: [
      say('Bulan', 'Month'),
      ...(both
        ? [say('Peserta baru (Rp)', 'New members (Rp)'), say('Tanggungan (Rp)', 'Commitments (Rp)')]
        : []),
      say('Jumlah (Rp)', 'Total (Rp)'),
      say('Sejak awal tahun (Rp)', 'In the year so far (Rp)'),
    ],
    widths: ['*', ...(both ? [92, 92] : []), 96, 104],
    rows,
    total: [words(say('Jumlah', 'Total')), ...split(paid.flatMap(({ lines }) => lines)), { text: '' }],
  });
}

/** A table per year: funds down, quarters across. */
function quarterTables(page: Page, paid: readonly Quarter[], payers: readonly string[]): Content[] {
  const { say } = page;
  const payer = payerOf(page);
  return [...new Set(paid.map(({ year }) => year))].map((year) => {
    const own = paid.filter((quarter) => quarter.year === year);
    const cells = (isOf: (line: BudgetLine) => boolean): Cell[] => {
      const amounts = quarters.map((_, index) =>
        amountOf(own.filter((q) => q.index === index).flatMap(({ lines }) => lines.filter(isOf))),
      );
      return [...amounts, amounts.reduce((sum, amount) => sum + amount, 0)].map((amount) =>
        number(page.w.heads(amount), { noWrap: true }),
      );
    };
    return block(
      {
        text: say(`Anggaran kas per sumber dana, ${year}`, `Cash plan by fund, ${year}`),
        style: 'h2',
      },
      sumTable({
        titles: [
          say('Sumber dana · OPD', 'Fund · agency'),
          ...quarters.map((quarter) => `${say('Triwulan', 'Quarter')} ${quarter} (Rp)`),
          say('Jumlah (Rp)', 'Total (Rp)'),
        ],
        widths: ['*', 70, 70, 70, 70, 74],
        rows: payers.map((name) => [words(name), ...cells((line) => payer(line) === name)]),
        total: [words(say('Jumlah', 'Total')), ...cells(() => true)],
      }),
    );
  });
}
