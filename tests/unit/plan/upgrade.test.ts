import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaidWith } from '#shared/contribution/cost.ts';
import type { Programme } from '#shared/contribution/programme.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import { upgradeCost, type Added, type Upgrade } from '#shared/plan/upgrade.ts';

const two: readonly Programme[] = ['JKK', 'JKM'];
const three: readonly Programme[] = ['JKK', 'JKM', 'JHT'];
const four: readonly Programme[] = ['JKK', 'JKM', 'JHT', 'JP'];
const apbd: PaidWith = { payer: 'government' };

const teachers: Upgrade = {
  payment: { group: 'non-asn-teacher', programmes: two, wage: 3_000_000 },
  to: four,
  heads: 500,
};
const others: Upgrade = {
  payment: { group: 'non-asn', programmes: two, wage: 2_000_000 },
  to: three,
  heads: 300,
};

function refusal(upgrades: readonly Upgrade[], months: number) {
  return upgradeCost(shippedRates, upgrades, apbd, { year: 2024, from: 1, months });
}

function pension({ byProgramme }: Added) {
  return byProgramme.find(({ programme }) => programme === 'JP')!.amount;
}

function costOf(upgrades: readonly Upgrade[], months = 12, year = 2024, from = 1) {
  const result = upgradeCost(shippedRates, upgrades, apbd, { year, from, months });
  if (!result.ok) throw new Error(result.problem.what.en);
  return result.value;
}

const sum = (parts: readonly { readonly amount: number }[]) =>
  parts.reduce((total, { amount }) => total + amount, 0);

describe('from two programmes to four, and to three', () => {
  test('is the difference, by programme and by payer', () => {
    const { upgrades, month, all } = costOf([teachers, others]);
    expect(upgrades[0]!.head).toEqual({
      total: 261_000,
      byProgramme: [
        { programme: 'JHT', amount: 171_000 },
        { programme: 'JP', amount: 90_000 },
      ],
      byPayer: [
        { payer: 'worker', amount: 90_000 },
        { payer: 'government', amount: 171_000 },
      ],
    });
    expect(upgrades[1]!.head.total).toBe(114_000);
    expect(month.total).toBe(500 * 261_000 + 300 * 114_000);
    expect(all.total).toBe(12 * month.total);
  });

  test('follows the wage cap of pensions into March', () => {
    const rich = { ...teachers, payment: { ...teachers.payment, wage: 15_000_000 }, heads: 1 };
    const { month, all } = costOf([rich], 2, 2026, 2);
    expect(pension(month)).toBe(316_422);
    expect(pension(all)).toBe(316_422 + 332_589);
  });

  test('programmes that are given up cost less', () => {
    const { head } = costOf([{ ...others, payment: { ...others.payment, programmes: three }, to: two }])
      .upgrades[0]!;
    expect(head).toMatchObject({
      total: -114_000,
      byProgramme: [{ programme: 'JHT', amount: -114_000 }],
    });
  });

  test('without a wage, or with months out of bounds, is refused', () => {
    const bare = { ...teachers, payment: { group: 'non-asn-teacher', programmes: two } as const };
    expect(refusal([bare], 12)).toMatchObject({ problem: { code: 'contribution-missing-field' } });
    expect(refusal([teachers], 61)).toMatchObject({ problem: { code: 'solve-invalid-figure' } });
    expect(refusal([{ ...teachers, heads: 1.5 }], 1)).toMatchObject({
      problem: { code: 'solve-invalid-figure' },
    });
  });

  test('adds up by programme, by payer and over upgrades', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            wage: fc.integer({ min: 1, max: 20_000_000 }),
            heads: fc.integer({ min: 0, max: 5_000 }),
            to: fc.constantFrom(two, three, four),
          }),
          { maxLength: 4 },
        ),
        fc.integer({ min: 1, max: 24 }),
        (given, months) => {
          const { upgrades, month, all } = costOf(
            given.map(({ wage, heads, to }) => ({
              payment: { group: 'non-asn', programmes: two, wage },
              to,
              heads,
            })),
            months,
          );
          for (const added of [month, all, ...upgrades.flatMap((one) => [one.head, one.month, one.all])]) {
            expect(sum(added.byProgramme)).toBe(added.total);
            expect(sum(added.byPayer)).toBe(added.total);
          }
          expect(all.total).toBe(upgrades.reduce((total, one) => total + one.all.total, 0));
        },
      ),
    );
  });
});
