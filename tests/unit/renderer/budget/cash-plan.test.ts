import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BudgetLine } from '#shared/plan/budget-view.ts';
import { cashSeries, stacks } from '../../../../renderer/budget/view/cash-series.ts';
import {
  dearest,
  firstUnfunded,
  periods,
  pivotOf,
  pivotText,
  rowKeys,
  spansOf,
} from '../../../../renderer/budget/view/pivot.ts';

const line = (part: Partial<BudgetLine>): BudgetLine => ({
  claim: 'new',
  line: 'Tahap I',
  fund: 'APBD',
  agency: 'Disnaker',
  programme: 'JKK',
  account: '5.1.02.02.02.0006',
  year: 2024,
  month: 4,
  heads: 10,
  amount: 100_000,
  ...part,
});

const lines: readonly BudgetLine[] = [
  line({}),
  line({ programme: 'JKM', account: '5.1.02.02.02.0007', amount: 68_000 }),
  line({ month: 6, fund: null, agency: null, amount: 30_000 }),
  line({ claim: 'renewal', line: 'Peserta lama', month: 12, year: 2023, amount: 5000 }),
];

const anyLine = fc.record({
  claim: fc.constantFrom('new' as const, 'renewal' as const, 'upgrade' as const),
  line: fc.constantFrom('Tahap I', 'Tahap II'),
  fund: fc.constantFrom('APBD', 'CSR', null),
  agency: fc.constantFrom('Disnaker', null),
  programme: fc.constantFrom('JKK' as const, 'JKM' as const, 'JHT' as const),
  account: fc.constantFrom('5.1', '5.2', null),
  year: fc.integer({ min: 2023, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
  heads: fc.nat(100),
  amount: fc.nat(1_000_000),
});
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the table of the cash plan', () => {
  it('adds up to the same whatever its rows and columns are', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 40 }),
        fc.constantFrom(...rowKeys),
        fc.constantFrom(...periods),
        fc.boolean(),
        (budget, key, period, apart) => {
          const pivot = pivotOf(budget, key, period, apart);
          const total = sum(budget.map(({ amount }) => amount));
          expect(pivot.total).toBe(total);
          expect(sum(pivot.totals)).toBe(total);
          expect(sum(pivot.rows.map((row) => row.total))).toBe(total);
          for (const row of pivot.rows) expect(sum(row.cells)).toBe(row.total);
          pivot.spans.forEach((_, at) =>
            expect(sum(pivot.rows.map((row) => row.cells[at]!))).toBe(pivot.totals[at]),
          );
        },
      ),
    );
  });

  it('shows months in which nothing is paid, so that a gap is seen', () => {
    expect(spansOf(lines, 'month')).toEqual(
      [12, 1, 2, 3, 4, 5, 6].map((part) => ({ year: part === 12 ? 2023 : 2024, part })),
    );
    expect(spansOf(lines, 'quarter')).toEqual([
      { year: 2023, part: 4 },
      { year: 2024, part: 1 },
      { year: 2024, part: 2 },
    ]);
    expect(spansOf([], 'month')).toEqual([]);
  });

  it('puts what nobody pays last and new heads before renewals', () => {
    const byFund = pivotOf(lines, 'fund', 'year', true);
    expect(byFund.rows.map(({ key, claim }) => [key, claim])).toEqual([
      ['APBD', 'new'],
      ['APBD', 'renewal'],
      [null, 'new'],
    ]);
  });

  it('says what costs most and since when money is short', () => {
    expect(dearest(pivotOf(lines, 'claim', 'month', false))).toEqual({
      span: { year: 2024, part: 4 },
      amount: 168_000,
    });
    expect(firstUnfunded(lines)).toEqual({ year: 2024, month: 6 });
    expect(firstUnfunded([line({})])).toBeNull();
  });

  it('is copied as cells of plain whole numbers', () => {
    const pivot = pivotOf([line({ fund: 'Dana\tdesa' })], 'fund', 'year', false);
    const text = pivotText(pivot, {
      head: ['Sumber dana'],
      row: ({ key }) => [key ?? ''],
      span: ({ year }) => String(year),
      total: 'Jumlah',
    });
    expect(text.split('\n')).toEqual([
      'Sumber dana\t2024\tJumlah',
      'Dana desa\t100000\t100000',
      'Jumlah\t100000\t100000',
    ]);
  });
});

describe('the bars of the cash plan', () => {
  it('add up to the table whatever they are made of', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 40 }),
        fc.constantFrom(...stacks),
        fc.constantFrom(...periods),
        (budget, stack, period) => {
          const { totals } = pivotOf(budget, 'claim', period, false);
          const series = cashSeries(budget, stack, period);
          expect(totals.map((_, at) => sum(series.map(({ values }) => values[at]!)))).toEqual(totals);
        },
      ),
    );
  });

  it('have what nobody pays as a part of its own on top', () => {
    expect(cashSeries(lines, 'claim', 'year').map(({ key, colour }) => [key, colour])).toEqual([
      ['new', 0],
      ['renewal', 1],
      [null, 'short'],
    ]);
  });

  it('keep place and colour of what means the same in every plan', () => {
    const early = [line({ claim: 'enrolment', month: 1 }), line({ programme: 'JHT' })];
    const drawn = (stack: (typeof stacks)[number]) =>
      cashSeries(early, stack, 'year').map(({ key, colour }) => [key, colour]);
    expect(drawn('claim')).toEqual([
      ['new', 0],
      ['enrolment', 2],
    ]);
    expect(drawn('programme')).toEqual([
      ['JKK', 0],
      ['JHT', 2],
    ]);
    expect(drawn('fund')).toEqual([['APBD', 0]]);
  });
});
