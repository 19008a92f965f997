import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOfHead } from '#shared/contribution/cost.ts';
import { withNewVersion, withoutVersion, withRate } from '#shared/contribution/edit-rates.ts';
import { rateTableProblems } from '#shared/contribution/rate-problems.ts';
import { monthKey, type Charge, type Rate, type RateTable } from '#shared/contribution/rate.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import { newProblems, payersOf, withGroupRate } from '../../../renderer/budget/rates/edit.ts';

function indexOf(programme: string, segment: string): number {
  return shippedRates.rates.findIndex((rate) => rate.programme === programme && rate.segment === segment);
}

const death = indexOf('JKM', 'BPU');
const fixed = (amount: number): Charge => ({ kind: 'fixed', amount });

function renewed(table: RateTable, index: number, year: number, month: number, charge: Charge): RateTable {
  const result = withNewVersion(table, index, monthKey(year, month), charge, 'Peraturan baru');
  if (!result.ok) throw new Error(result.problem.what.en);
  return result.value;
}

function codes(table: RateTable): readonly string[] {
  return rateTableProblems(table).map(({ code }) => code);
}

function changed(index: number, changes: Partial<Rate>): RateTable {
  return withRate(shippedRates, index, changes);
}

function shareOf(index: number) {
  const { charge } = shippedRates.rates[index]!;
  if (charge.kind !== 'share') throw new Error('no share');
  return charge;
}

describe('a line of a group', () => {
  const table = withGroupRate(shippedRates, 'PU', {
    group: 'village-official',
    programme: 'JKM',
    payer: 'employer',
    charge: fixed(5_000),
    validFrom: monthKey(2026, 7),
    legalBasis: 'Perbup 7/2026',
  });

  test("holds for that group alone, from its month on, in place of its segment's", () => {
    const cost = (group: 'village-official' | 'bpd') =>
      costOfHead(table, { group, programmes: ['JKM'] }, { payer: 'government' }, 2026, 1, 12);
    expect(cost('village-official')).toMatchObject({ value: { total: 6 * 3_000 + 6 * 5_000 } });
    expect(cost('bpd')).toMatchObject({ value: { total: 12 * 3_000 } });
    expect(codes(table)).toEqual([]);
  });

  test('is refused where one is in force already, and gives way to the segment once it is gone', () => {
    const again = { group: 'village-official', programme: 'JKM', payer: 'employer' } as const;
    const twice = withGroupRate(table, 'PU', {
      ...again,
      charge: fixed(1),
      validFrom: monthKey(2026, 9),
      legalBasis: 'x',
    });
    expect(newProblems(table, twice).map(({ code }) => code)).toEqual(['rate-overlap']);
    expect(withoutVersion(table, table.rates.length - 1).rates).toEqual(shippedRates.rates);
  });

  test('is of payers that the segment has', () => {
    expect(payersOf('PU')).toEqual(['employer', 'worker']);
    expect(payersOf('BPU')).toEqual(['worker']);
    expect(payersOf('Jakon')).toEqual(['employer']);
  });
});

describe('a new version of a line', () => {
  test('holds from its month on, the old one until then', () => {
    const table = renewed(shippedRates, death, 2027, 4, fixed(7_500));
    const payment = { group: 'vulnerable', programmes: ['JKM'] } as const;
    const cost = costOfHead(table, payment, { payer: 'government' }, 2027, 1, 12);
    expect(cost).toMatchObject({ value: { total: 3 * 6_800 + 9 * 7_500 } });
    expect(codes(table)).toEqual([]);
  });

  test('begins after the line and before its end', () => {
    const first = shippedRates.rates[death]!.validFrom;
    expect(withNewVersion(shippedRates, death, first, fixed(1), 'x')).toMatchObject({
      problem: { code: 'rate-version-outside' },
    });
    const ended = changed(death, { validTo: monthKey(2025, 12) });
    expect(withNewVersion(ended, death, monthKey(2026, 1), fixed(1), 'x')).toMatchObject({
      problem: { code: 'rate-version-outside' },
    });
  });

  test('of any line leaves the table sound, and can be taken back', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: shippedRates.rates.length - 1 }),
        fc.integer({ min: 2015, max: 2030 }),
        fc.integer({ min: 1, max: 12 }),
        (index, year, month) => {
          const line = shippedRates.rates[index]!;
          const result = withNewVersion(shippedRates, index, monthKey(year, month), line.charge, 'baru');
          fc.pre(result.ok);
          expect(codes(result.value)).toEqual([]);
          expect(result.value.rates).toHaveLength(shippedRates.rates.length + 1);
          expect(withoutVersion(result.value, index + 1)).toEqual(shippedRates);
        },
      ),
    );
  });

  test('of a line that is not there is a bug of the caller', () => {
    expect(() => withoutVersion(shippedRates, shippedRates.rates.length)).toThrow(RangeError);
  });
});

describe('problems of a table', () => {
  const accident = indexOf('JKK', 'BPU');
  const pension = indexOf('JP', 'PU');
  const bracket = shippedRates.rates.findIndex(
    ({ segment, charge }) => segment === 'Jakon' && charge.kind === 'share' && charge.baseAbove > 0,
  );

  test('the shipped table has none', () => {
    expect(rateTableProblems(shippedRates)).toEqual([]);
  });

  test.each<[string, number, Partial<Rate>]>([
    ['rate-validity-reversed', death, { validTo: monthKey(2015, 6) }],
    ['rate-overlap', pension, { validTo: monthKey(2024, 3) }],
    ['rate-overlap', pension, { validTo: null }],
    ['rate-gap', pension, { validTo: monthKey(2024, 1) }],
    ['rate-amount', death, { charge: fixed(-1) }],
    ['rate-amount', death, { charge: fixed(6_800.5) }],
    ['rate-amount', accident, { charge: { ...shareOf(accident), parts: 10_001 } }],
    ['rate-amount', accident, { charge: { ...shareOf(accident), most: NaN } }],
    ['rate-bounds', accident, { charge: { ...shareOf(accident), most: 9_999 } }],
    ['rate-bounds', pension, { charge: { ...shareOf(pension), baseMinimum: 9_559_601 } }],
    ['rate-brackets', bracket, { charge: { ...shareOf(bracket), baseAbove: 100_000_001 } }],
    ['rate-brackets', bracket, { charge: { ...shareOf(bracket), baseAbove: 90_000_000 } }],
    ['rate-legal-basis', death, { legalBasis: '  ' }],
  ])('%s of line %i', (code, index, changes) => {
    const problems = rateTableProblems(changed(index, changes));
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const { at } of problems) expect(at.part).toBe('rates');
  });

  test('names the line, the months and where it stands', () => {
    const [gap] = rateTableProblems(changed(pension, { validTo: monthKey(2023, 12) }));
    expect(gap?.what.id).toBe(
      'Baris JP penerima upah (PU), pemberi kerja tidak berlaku dari Januari 2024 sampai Februari 2024.',
    );
    const next = shippedRates.rates.findIndex(
      ({ programme, payer, validFrom }) =>
        programme === 'JP' && payer === 'employer' && validFrom === monthKey(2024, 3),
    );
    expect(gap?.at).toEqual({ part: 'rates', index: next });
  });

  test('a group’s own line may pause, as its segment’s holds meanwhile', () => {
    const own = { ...shippedRates.rates[death]!, group: 'rt-rw', charge: fixed(7_000) } as const;
    const paused = [
      { ...own, validFrom: monthKey(2020, 1), validTo: monthKey(2020, 12) },
      { ...own, validFrom: monthKey(2022, 1) },
    ];
    expect(codes({ ...shippedRates, rates: [...shippedRates.rates, ...paused] })).toEqual([]);
  });

  test('groups, discounts and accounts are looked at as well', () => {
    const { groups, discounts, accounts } = shippedRates;
    const found = rateTableProblems({
      ...shippedRates,
      groups: [
        { ...groups[0]!, base: 0 },
        { ...groups[1]!, legalBasis: '' },
      ],
      discounts: [discounts[0]!, { ...discounts[0]!, parts: -5 }],
      accounts: [{ ...accounts[0]!, code: ' ' }, accounts[1]!, { ...accounts[1]!, code: '5.1' }],
    });
    expect(found.map(({ code, at }) => [code, at.part, at.index])).toEqual([
      ['rate-amount', 'groups', 0],
      ['rate-legal-basis', 'groups', 1],
      ['rate-amount', 'discounts', 1],
      ['rate-overlap', 'discounts', 1],
      ['rate-account', 'accounts', 0],
      ['rate-account', 'accounts', 2],
    ]);
  });
});
