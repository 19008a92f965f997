import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fundSources } from '#shared/budget/fund.ts';
import { budgetKeys, type BudgetKey, type BudgetLine } from '#shared/plan/budget-view.ts';
import { sumBudget } from '#shared/plan/budget.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { inputOf, plan, ran } from './samples.ts';

/** Four desa with 260 of 400 to cover. */
const input = inputOf([100, 100, 100, 100], [10, 30, 40, 60]);

const spec: PlanSpec = {
  ...plan,
  quota: 150,
  phases: [
    { name: 'Tahap I', year: 2026, from: 2, to: 6, quota: 100 },
    { name: 'Tahap II', year: 2027, from: 1, to: 3, quota: 50 },
  ],
  commitments: [
    {
      name: 'Guru',
      kind: 'upgrade',
      heads: 20,
      group: 'non-asn-teacher',
      programmes: ['JHT', 'JP'],
      wage: 15_000_000,
      year: 2026,
      from: 2,
      to: 3,
    },
  ],
  funds: [
    { name: 'APBD', agency: 'Disnaker', groups: ['vulnerable'], ceiling: 7_000_000 },
    { name: 'APBDes', source: 'APBDes', ceiling: 2_000_000, discount: true },
  ],
};

function amountOf(lines: readonly BudgetLine[]): number {
  return lines.reduce((total, { amount }) => total + amount, 0);
}

describe('budget of a plan', () => {
  const run = ran(input, spec);
  const { result } = run;
  const lines = run.budget();

  test('funds of one name are told apart by their agencies, other names stay as they are', () => {
    const twins = ['Disnaker', 'Dinsos'].map((agency) => ({ name: 'APBD', agency, ceiling: 3_000_000 }));
    const both = ran(input, { ...spec, funds: [...twins, { name: 'APBDes', ceiling: 2_000_000 }] }).budget();
    const names = (keys: readonly BudgetKey[]) => sumBudget(both, keys).map(({ values }) => values[0]);
    expect(names(['fund'])).toEqual(['APBD (Disnaker)', 'APBD (Dinsos)', 'APBDes', null]);
    expect(sumBudget(both, ['fund']).map(({ amount }) => amount)).toEqual(
      [...twins, { name: 'APBDes', agency: null }]
        .map(({ name, agency }) =>
          amountOf(both.filter((line) => line.fund === name && line.agency === agency)),
        )
        .concat(amountOf(both.filter(({ fund }) => fund === null))),
    );
    expect(sumBudget(lines, ['fund']).map(({ values }) => values[0])).toContain('APBD');
  });

  test('follows the rate of each month', () => {
    const pension = lines.filter(({ line, programme }) => line === 'Guru' && programme === 'JP');
    expect(pension.map(({ month, heads, amount }) => [month, heads, amount])).toEqual([
      [2, 20, 20 * 316_422],
      [3, 20, 20 * 332_589],
    ]);
  });

  test('names claim, fund, agency, programme and account', () => {
    expect(lines[0]).toMatchObject({
      claim: 'upgrade',
      line: 'Guru',
      fund: null,
      agency: null,
      programme: 'JHT',
      account: '5.1.02.02.02.0010',
      year: 2026,
      month: 2,
    });
    expect(lines.find(({ claim, fund }) => claim === 'new' && fund === 'APBD')).toMatchObject({
      agency: 'Disnaker',
      account: null,
    });
  });

  test('pays a discounted fund what it is discounted to, and months without discount in full', () => {
    const months = new Map(
      lines
        .filter(({ fund, programme }) => fund === 'APBDes' && programme === 'JKK')
        .map(({ year, month, heads, amount }) => [`${year}-${month}`, amount / heads]),
    );
    expect(months.get('2026-3')).toBe(10_000);
    expect(months.get('2026-4')).toBe(5_000);
  });

  test('adds up to cost, commitments and discount, and each fund to what it is used for', () => {
    expect(result.discount).toBeGreaterThan(0);
    expect(result.shortfall).toBeGreaterThan(0);
    expect(amountOf(lines)).toBe(result.cost + result.committedCost - result.discount);
    expect(sumBudget(lines, ['fund']).map(({ values, amount }) => [values[0], amount])).toEqual([
      ...result.funds.filter(({ used }) => used > 0).map(({ name, used }) => [name, used]),
      [null, result.shortfall],
    ]);
  });
});

describe('sums by any key', () => {
  const lines = ran(input, { ...spec, funds: [{ name: 'APBD', ceiling: 10_000_000_000 }] }).budget();

  test('quarters follow months; heads of several programmes count once', () => {
    expect(sumBudget(lines, ['claim', 'year', 'quarter'])).toEqual([
      { values: ['upgrade', 2026, 1], amount: 40 * 855_000 + 20 * (316_422 + 332_589), headMonths: 40 },
      { values: ['new', 2026, 1], amount: 200 * 16_800, headMonths: 200 },
      { values: ['new', 2026, 2], amount: 300 * 16_800, headMonths: 300 },
      { values: ['new', 2027, 1], amount: 150 * 16_800, headMonths: 150 },
    ]);
  });

  test('heads of two funds of one name, held by two agencies, are all counted', () => {
    const both = ran(input, {
      ...spec,
      commitments: [],
      funds: [
        { name: 'APBD', agency: 'Disnaker', ceiling: 40 * 5 * 16_800 },
        { name: 'APBD', agency: 'DPMD', ceiling: 10_000_000_000 },
      ],
    }).budget();
    expect(sumBudget(both, ['agency']).map(({ values, headMonths }) => [values[0], headMonths])).toEqual([
      ['Disnaker', 40 * 5],
      ['DPMD', 60 * 5 + 50 * 3],
    ]);
    expect(sumBudget(both, ['fund']).map(({ values, headMonths }) => [values[0], headMonths])).toEqual([
      ['APBD (Disnaker)', 40 * 5],
      ['APBD (DPMD)', 60 * 5 + 50 * 3],
    ]);
    expect(sumBudget(both, [])[0]!.headMonths).toBe(650);
  });

  test('programmes come as the law names them, without keys there is one total', () => {
    expect(sumBudget(lines, ['programme']).map(({ values }) => values[0])).toEqual([
      'JKK',
      'JKM',
      'JHT',
      'JP',
    ]);
    expect(sumBudget(lines, [])).toEqual([{ values: [], amount: amountOf(lines), headMonths: 690 }]);
    expect(sumBudget([], ['fund'])).toEqual([]);
  });
});

const anyPlan = fc
  .record({
    quota: fc.integer({ min: 0, max: 260 }),
    first: fc.integer({ min: 0, max: 260 }),
    ceilings: fc.array(fc.integer({ min: 0, max: 30_000_000 }), { maxLength: 3 }),
    sources: fc.array(fc.constantFrom(...fundSources), { minLength: 3, maxLength: 3 }),
    discount: fc.boolean(),
    renewal: fc.integer({ min: 0, max: 140 }),
    from: fc.integer({ min: 1, max: 12 }),
    to: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ quota, first, ceilings, sources, discount, renewal, from, to }): PlanSpec => {
    const months = { from: Math.min(from, to), to: Math.max(from, to) };
    const before = Math.min(first, quota);
    return {
      ...plan,
      quota,
      phases: [
        { name: 'Tahap I', year: 2026, ...months, quota: before },
        { name: 'Tahap II', year: 2027, ...months, quota: quota - before },
      ],
      commitments: [
        {
          name: 'Lama',
          kind: 'renewal',
          heads: renewal,
          group: 'vulnerable',
          programmes: ['JKK', 'JKM', 'JHT'],
          year: 2026,
          ...months,
        },
      ],
      funds: ceilings.map((ceiling, f) => {
        const source = sources[f]!;
        const open = ['APBDes', 'Dana Desa', 'CSR'].includes(source);
        return { name: `Dana-${f}`, source, ceiling, ...(open ? { discount } : {}) };
      }),
    };
  });

describe('any plan', () => {
  test('the lines add up whatever they are grouped by, and to the result', () => {
    fc.assert(
      fc.property(anyPlan, fc.subarray<BudgetKey>([...budgetKeys]), (given, keys) => {
        const run = ran(input, given);
        const { result } = run;
        const lines = run.budget();
        const total = amountOf(lines);
        expect(total).toBe(result.cost + result.committedCost - result.discount);
        const sums = sumBudget(lines, keys);
        expect(sums.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
        expect(new Set(sums.map(({ values }) => JSON.stringify(values))).size).toBe(sums.length);
        const used = new Map(sumBudget(lines, ['fund']).map(({ values, amount }) => [values[0], amount]));
        for (const fund of result.funds) expect(used.get(fund.name) ?? 0).toBe(fund.used);
        expect(used.get(null) ?? 0).toBe(result.shortfall);
        const paidMonths = given.phases.reduce(
          (months, { from, to, quota }) => months + (to - from + 1) * quota,
          0,
        );
        const byClaim = new Map(
          sumBudget(lines, ['claim']).map(({ values, headMonths }) => [values[0], headMonths]),
        );
        expect(byClaim.get('new') ?? 0).toBe(paidMonths);
      }),
    );
  });
});
