import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountOf,
  costOfHead,
  monthlyContribution,
  type HeadCost,
  type PaidWith,
  type Payment,
} from '#shared/contribution/cost.ts';
import { monthKey, type Rate, type RateTable } from '#shared/contribution/rate.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import type { Group, Programme } from '#shared/contribution/programme.ts';
import type { Result } from '#shared/text/problem.ts';

const two: readonly Programme[] = ['JKK', 'JKM'];
const three: readonly Programme[] = ['JKK', 'JKM', 'JHT'];

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.what.en);
  return result.value;
}

function tableOf(rates: readonly Rate[]): RateTable {
  return { ...shippedRates, rates };
}

const apbd = { payer: 'government' } as const;

function vulnerable(programmes: readonly Programme[]): Payment {
  return { group: 'vulnerable', programmes };
}

function cost(payment: Payment, paidBy: PaidWith) {
  return costOfHead(shippedRates, payment, paidBy, 2026, 5, 5);
}

function perHead(programmes: readonly Programme[], from: number, to: number, year = 2024): HeadCost {
  return valueOf(costOfHead(shippedRates, vulnerable(programmes), apbd, year, from, to));
}

describe('shipped rates', () => {
  test('a vulnerable worker pays 16,800 a month, 36,800 with JHT', () => {
    const month = monthKey(2024, 4);
    expect(valueOf(monthlyContribution(shippedRates, vulnerable(two), apbd, month))).toEqual({
      total: 16_800,
      byProgramme: [
        { programme: 'JKK', amount: 10_000 },
        { programme: 'JKM', amount: 6_800 },
      ],
    });
    expect(valueOf(monthlyContribution(shippedRates, vulnerable(three), apbd, month)).total).toBe(36_800);
  });

  test('the discount of PP 50/2025 does not reach what a government pays', () => {
    expect(perHead(two, 5, 5, 2026).total).toBe(16_800);
    expect(perHead(two, 2, 2, 2026).total).toBe(16_800);
  });
});

describe('worked examples', () => {
  test('a year of two and of three programmes', () => {
    expect(perHead(two, 1, 12)).toMatchObject({ total: 201_600, months: 12 });
    expect(perHead(three, 1, 12)).toMatchObject({ total: 441_600, months: 12 });
  });

  test('Kutai Kartanegara: 21,000 people for five months', () => {
    const five = perHead(two, 8, 12, 2021).total;
    expect(21_000 * five).toBe(1_764_000_000);
    expect(1_700_000_000 - 21_000 * five).toBe(-64_000_000);
    expect(Math.floor(1_700_000_000 / five)).toBe(20_238);
    expect(Math.floor(1_700_000_000 / perHead(two, 9, 12, 2021).total)).toBe(25_297);
    expect(Math.floor(1_700_000_000 / perHead(two, 10, 12, 2021).total)).toBe(33_730);
  });

  test('35,440 people for a quarter and for a year', () => {
    expect(35_440 * perHead(two, 10, 12).total).toBe(1_786_176_000);
    expect(35_440 * perHead(two, 1, 12).total).toBe(7_144_704_000);
  });

  test('15,000 for a year, and 5,000 more from October', () => {
    expect(15_000 * perHead(two, 1, 12).total).toBe(3_024_000_000);
    for (const first of [1, 4, 7, 10])
      expect(15_000 * perHead(two, first, first + 2).total).toBe(756_000_000);
    expect(15_000 * perHead(two, 1, 12).total + 5_000 * perHead(two, 10, 12).total).toBe(3_276_000_000);
  });

  test('5,179 village officials with JHT for five months stay within 1.3 bn', () => {
    const cost = 5_179 * perHead(three, 1, 5, 2021).total;
    expect(cost).toBe(952_936_000);
    expect(cost).toBeLessThanOrEqual(1_300_000_000);
  });
});

describe('costOfHead', () => {
  const [jkk, jkm] = shippedRates.rates as readonly [Rate, Rate];
  const dearer = { kind: 'fixed', amount: 12_000 } as const;

  test('follows a rate that changes within the year, programme by programme', () => {
    const rates = tableOf([
      { ...jkk, validTo: monthKey(2025, 6) },
      { ...jkk, charge: dearer, validFrom: monthKey(2025, 7) },
      jkm,
    ]);
    expect(valueOf(costOfHead(rates, vulnerable(two), apbd, 2025, 5, 9))).toEqual({
      total: 2 * 10_000 + 3 * 12_000 + 5 * 6_800,
      byProgramme: [
        { programme: 'JKK', amount: 2 * 10_000 + 3 * 12_000 },
        { programme: 'JKM', amount: 5 * 6_800 },
      ],
      months: 5,
    });
  });

  test('of two valid rates the newer holds, in whichever order they stand', () => {
    const newer: Rate = { ...jkk, charge: dearer, validFrom: monthKey(2024, 1) };
    for (const rates of [
      [jkk, newer],
      [newer, jkk],
    ])
      expect(valueOf(costOfHead(tableOf(rates), vulnerable(['JKK']), apbd, 2024, 1, 1)).total).toBe(12_000);
  });

  test('is the sum of its months and of its programmes', () => {
    fc.assert(
      fc.property(
        fc.subarray([...three], { minLength: 1 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 11 }),
        (programmes, from, span) => {
          const to = Math.min(12, from + span);
          const whole = perHead(programmes, from, to);
          let months = 0;
          for (let month = from; month <= to; month++) months += perHead(programmes, month, month).total;
          expect(whole.total).toBe(months);
          expect(whole.byProgramme.reduce((sum, { amount }) => sum + amount, 0)).toBe(whole.total);
          expect(whole.months).toBe(to - from + 1);
        },
      ),
    );
  });

  test('a programme named twice is paid once', () => {
    expect(perHead(['JKM', 'JKM'], 1, 1).total).toBe(6_800);
  });

  test('BPU have no pension: a problem that names programme and month', () => {
    const result = costOfHead(shippedRates, vulnerable(['JKK', 'JP']), apbd, 2024, 4, 12);
    expect(result).toMatchObject({ ok: false, problem: { code: 'no-rate' } });
    if (!result.ok) expect(result.problem.what.id).toContain('JP untuk pekerja rentan pada April 2024');
  });

  test('months before the regulation: a problem that says from when there is a rate', () => {
    const result = monthlyContribution(shippedRates, vulnerable(two), apbd, monthKey(2015, 6));
    expect(result).toMatchObject({ ok: false, problem: { code: 'no-rate' } });
    if (!result.ok) expect(result.problem.why.id).toContain('sejak Juli 2015');
    expect(perHead(two, 7, 7, 2015).total).toBe(16_800);
  });

  test('reversed months are a bug of the caller', () => {
    expect(() => costOfHead(shippedRates, vulnerable(two), apbd, 2024, 9, 4)).toThrow(RangeError);
  });
});

describe('payment', () => {
  const teacher: Payment = { group: 'non-asn-teacher', programmes: two, wage: 3_000_000 };

  test('wage and risk of the trade replace those of the group', () => {
    expect(valueOf(cost(teacher, apbd)).total).toBe(16_200);
    expect(valueOf(cost({ ...teacher, riskClass: 2 }, apbd)).total).toBe(25_200);
    expect(cost({ group: 'non-asn-teacher', programmes: two }, apbd)).toMatchObject({
      problem: { code: 'contribution-missing-field' },
    });
  });

  test('village money takes the open discount only by decision, and only where there is one', () => {
    expect(valueOf(cost(vulnerable(two), { payer: 'village' })).total).toBe(16_800);
    expect(valueOf(cost(vulnerable(two), { payer: 'village', discount: true })).total).toBe(8_400);
    expect(valueOf(cost(teacher, { payer: 'village', discount: true })).total).toBe(16_200);
    expect(cost(vulnerable(two), { payer: 'government', discount: true })).toMatchObject({
      problem: { code: 'contribution-invalid-field' },
    });
  });

  test('money that may not pay for a group is refused', () => {
    expect(cost(teacher, { payer: 'company' })).toMatchObject({
      problem: { code: 'contribution-invalid-field' },
    });
  });
});

describe('accounts', () => {
  test.each<[Group, Programme, string | null]>([
    ['non-asn', 'JKK', '5.1.02.02.02.0006'],
    ['non-asn-teacher', 'JKM', '5.1.02.02.02.0007'],
    ['non-asn-teacher', 'JHT', '5.1.02.02.02.0010'],
    ['non-asn', 'JP', null],
    ['vulnerable', 'JKK', null],
  ])('%s, %s: %s', (group, programme, code) => {
    expect(accountOf(shippedRates, group, programme)).toBe(code);
  });

  test('an account of the group comes before that of every group', () => {
    const accounts = [
      { programme: 'JKK', group: null, code: '5.1.1', name: 'semua' },
      { programme: 'JKK', group: 'bpd', code: '5.1.2', name: 'BPD' },
    ] as const;
    expect(accountOf({ accounts }, 'bpd', 'JKK')).toBe('5.1.2');
    expect(accountOf({ accounts }, 'rt-rw', 'JKK')).toBe('5.1.1');
  });
});
