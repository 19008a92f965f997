import type { Content } from 'pdfmake/interfaces.js';
import type { BudgetLine } from '../plan/budget-view.ts';
import { amountOf } from './amounts.ts';
import { printable, type Page } from './page.ts';
import { block, empty, note, number, subtotalTint, sumTable, words, type Cell } from './style.ts';
import { payerName, programmeName } from './words.ts';

/** The cost as budgets have it: by fund with its agency, then programme with its account code. */
export function budget(page: Page): Content[] {
  const lines = page.budget;
  if (lines.length === 0) return [];
  const { say, w } = page;
  const shape = shapeOf(lines);
  const titles = [
    ...(shape.funds.length > 1 ? [say('Sumber dana', 'Fund')] : []),
    say('Program', 'Programme'),
    ...(shape.withAccounts ? [say('Kode rekening', 'Account code')] : []),
    ...(shape.withCommitments ? [say('Peserta baru', 'New members'), say('Tanggungan', 'Commitments')] : []),
    say('Biaya', 'Cost'),
  ];
  const titled = titles.length - (shape.withCommitments ? 3 : 1);
  const { discount } = page.input.run.result;
  return [
    block(
      { text: say('Anggaran menurut program', 'Budget by programme'), style: 'h2' },
      sumTable({
        titles,
        widths: [
          ...(shape.funds.length > 1 ? ['*'] : []),
          shape.funds.length > 1 ? 128 : '*',
          ...(shape.withAccounts ? [88] : []),
          ...(shape.withCommitments ? [82, 82] : []),
          84,
        ],
        rows: shape.funds.flatMap((fund) => fundRows(page, shape, fund, titled)),
        total: [
          words(say('Jumlah', 'Total'), { colSpan: titled }),
          ...empty(titled - 1),
          ...amounts(page, shape, lines),
        ],
      }),
      ...(discount > 0
        ? [
            note(
              say(
                `Sudah dikurangi keringanan iuran ${w.rupiah(discount)}.`,
                `Less discounts on contributions of ${w.rupiah(discount)}.`,
              ),
            ),
          ]
        : []),
    ),
  ];
}

interface Shape {
  readonly lines: readonly BudgetLine[];
  /** In the order of the plan; null for what no fund pays. */
  readonly funds: readonly (string | null)[];
  readonly withAccounts: boolean;
  readonly withCommitments: boolean;
}

function shapeOf(lines: readonly BudgetLine[]): Shape {
  return {
    lines,
    funds: [...new Set(lines.map(({ fund }) => fund))],
    withAccounts: lines.some(({ account }) => account !== null),
    withCommitments: lines.some(({ claim }) => claim !== 'new'),
  };
}

/** One row per programme and account; with several funds a sum after each. */
function fundRows(page: Page, shape: Shape, fund: string | null, titled: number): Cell[][] {
  const own = shape.lines.filter((line) => line.fund === fund);
  const several = shape.funds.length > 1;
  const kinds = [...new Map(own.map((line) => [`${line.programme} ${line.account}`, line])).values()];
  const agency = own[0]!.agency;
  const name = `${payerName(page, fund)}${agency === null ? '' : ` · ${printable(agency)}`}`;
  const rows = kinds.map(({ programme, account }, i): Cell[] => [
    ...(several ? [words(i === 0 ? name : '')] : []),
    words(`${programme} – ${programmeName(page, programme)}`),
    ...(shape.withAccounts ? [words(account ?? '–', { noWrap: true })] : []),
    ...amounts(
      page,
      shape,
      own.filter((line) => line.programme === programme && line.account === account),
    ),
  ]);
  if (!several || kinds.length === 1) return rows;
  const sum = [
    words(page.say('Jumlah sumber dana', 'Total of the fund'), { colSpan: titled }),
    ...empty(titled - 1),
    ...amounts(page, shape, own),
  ];
  return [...rows, sum.map((cell) => ({ ...cell, bold: true, fillColor: subtotalTint }))];
}

function amounts(page: Page, { withCommitments }: Shape, lines: readonly BudgetLine[]): Cell[] {
  const sum = (some: readonly BudgetLine[]): Cell => number(page.w.rupiah(amountOf(some)), { noWrap: true });
  if (!withCommitments) return [sum(lines)];
  return [
    sum(lines.filter(({ claim }) => claim === 'new')),
    sum(lines.filter(({ claim }) => claim !== 'new')),
    sum(lines),
  ];
}
