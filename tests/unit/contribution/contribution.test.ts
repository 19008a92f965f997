import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributionOf, type HeadContribution } from '#shared/contribution/contribution.ts';
import {
  groups,
  programmes as everyProgramme,
  riskClasses,
  sectors,
  type Programme,
} from '#shared/contribution/programme.ts';
import { monthKey, type MonthKey } from '#shared/contribution/rate.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import { paidByOf, type ContributionQuery } from '#shared/contribution/terms.ts';

function owed(query: ContributionQuery): HeadContribution {
  const result = contributionOf(shippedRates, query);
  if (!result.ok) throw new Error(`${result.problem.what.en} ${result.problem.why.en}`);
  return result.value;
}

function refusal(query: ContributionQuery) {
  const result = contributionOf(shippedRates, query);
  if (result.ok) throw new Error('was not refused');
  return result.problem;
}

const may2026 = monthKey(2026, 5);
const two: readonly Programme[] = ['JKK', 'JKM'];
const three: readonly Programme[] = ['JKK', 'JKM', 'JHT'];
const four: readonly Programme[] = ['JKK', 'JKM', 'JHT', 'JP'];

function wageEarner(wage: number, programmes: readonly Programme[], month = may2026): ContributionQuery {
  return { segment: 'PU', programmes, month, payer: 'employer', wage, riskClass: 1 };
}

function amounts({ byProgramme }: HeadContribution): Readonly<Record<string, number>> {
  return Object.fromEntries(byProgramme.map(({ programme, amount }) => [programme, amount]));
}

function shares({ byPayer }: HeadContribution): Readonly<Record<string, number>> {
  return Object.fromEntries(byPayer.map(({ payer, amount }) => [payer, amount]));
}

describe('worked examples', () => {
  test.each([
    [two, 16_200],
    [three, 187_200],
    [four, 277_200],
  ])('wage of 3,000,000 at 0.24 %%, %j: %i', (programmes, total) => {
    expect(owed(wageEarner(3_000_000, programmes)).total).toBe(total);
  });

  test.each([
    [monthKey(2026, 2), 316_422, { employer: 210_948, worker: 105_474 }],
    [monthKey(2026, 3), 332_589, { employer: 221_726, worker: 110_863 }],
  ])('pension on a wage of 15,000,000 in %s: %i', (month, total, split) => {
    const pension = owed(wageEarner(15_000_000, ['JP'], month));
    expect(pension.total).toBe(total);
    expect(shares(pension)).toEqual(split);
  });

  test('construction contract of 750 m: 1,215,000 + 160,000', () => {
    const contract = owed({
      group: 'construction',
      programmes: two,
      month: may2026,
      payer: 'employer',
      contractValue: 750_000_000,
    });
    expect(contract).toMatchObject({ total: 1_375_000, per: 'contract' });
    expect(amounts(contract)).toEqual({ JKK: 1_215_000, JKM: 160_000 });
  });

  test('a farmer who pays himself, and one paid from APBD', () => {
    const farmer = { group: 'vulnerable', month: may2026, payer: 'self' } as const;
    expect(owed({ ...farmer, programmes: two }).total).toBe(8_400);
    expect(amounts(owed({ ...farmer, programmes: three }))).toEqual({ JKK: 5_000, JKM: 3_400, JHT: 20_000 });
    expect(owed({ ...farmer, programmes: two, payer: 'government' })).toMatchObject({
      total: 16_800,
      byPayer: [{ payer: 'government', amount: 16_800 }],
    });
  });

  test('February 2026: only transport is discounted yet', () => {
    const query = { group: 'vulnerable', programmes: two, month: monthKey(2026, 2), payer: 'self' } as const;
    expect(owed(query).total).toBe(16_800);
    expect(owed({ ...query, sector: 'transport' })).toMatchObject({
      total: 8_400,
      byPayer: [{ payer: 'worker', amount: 8_400 }],
    });
  });

  test('village officials on a base of one million', () => {
    const query = { group: 'village-official', month: may2026, payer: 'village' } as const;
    expect(owed({ ...query, programmes: two }).total).toBe(5_400);
    expect(shares(owed({ ...query, programmes: three }))).toEqual({ village: 42_400, worker: 20_000 });
    expect(owed({ ...query, programmes: three }).total).toBe(62_400);
  });
});

describe('discount of PP 50/2025', () => {
  const farmer = { group: 'vulnerable', programmes: two, payer: 'self' } as const;

  test.each([
    ['other', '2026-03', 16_800],
    ['other', '2026-04', 8_400],
    ['other', '2026-12', 8_400],
    ['other', '2027-01', 16_800],
    ['transport', '2025-12', 16_800],
    ['transport', '2026-01', 8_400],
    ['transport', '2027-03', 8_400],
    ['transport', '2027-04', 16_800],
  ] as const)('%s in %s: %i', (sector, month, total) => {
    expect(owed({ ...farmer, sector, month: month as MonthKey }).total).toBe(total);
  });

  test.each(['village', 'company'] as const)('%s money has it only where the planner says so', (payer) => {
    expect(owed({ ...farmer, payer, month: may2026 }).total).toBe(16_800);
    expect(owed({ ...farmer, payer, month: may2026, discount: false }).total).toBe(16_800);
    const discounted = owed({ ...farmer, payer, month: may2026, discount: true });
    expect(discounted).toMatchObject({ total: 8_400, byPayer: [{ payer, amount: 8_400 }] });
    expect(discounted.legalBasis).toContain('PP 50/2025');
  });

  test('cannot be claimed for APBD', () => {
    const problem = refusal({ ...farmer, payer: 'government', month: may2026, discount: true });
    expect(problem).toMatchObject({ code: 'contribution-invalid-field' });
    expect(problem.why.en).toContain('excludes APBN and APBD');
  });
});

describe('job loss', () => {
  test.each([
    ['2025-01', { JKK: 3_000, JKM: 6_000, JKP: 13_800 }],
    ['2025-02', { JKK: 3_000, JKM: 9_000, JKP: 10_800 }],
  ])('in %s moves between programmes and leaves the bill as it is', (month, split) => {
    const without = owed(wageEarner(3_000_000, two, month as MonthKey));
    const withIt = owed(wageEarner(3_000_000, [...two, 'JKP'], month as MonthKey));
    expect(amounts(withIt)).toEqual(split);
    expect(shares(withIt)).toEqual({ employer: without.total, state: 6_600 });
  });

  test('is paid together with what it is taken from', () => {
    const problem = refusal(wageEarner(3_000_000, ['JKM', 'JKP']));
    expect(problem).toMatchObject({ code: 'contribution-programme-needs' });
    expect(problem.what.en).toContain('JKP without JKK');
  });
});

describe('groups', () => {
  test('every group is in the table, and its programmes have rates', () => {
    expect(shippedRates.groups.map(({ group }) => group).sort()).toEqual([...groups].sort());
    for (const { group, segment, programmes } of shippedRates.groups) {
      const given = segment === 'Jakon' ? { contractValue: 1_000_000_000 } : { wage: 2_500_000 };
      expect(
        owed({ group, programmes, month: may2026, payer: 'government', ...given }).byProgramme,
      ).toHaveLength(programmes.length);
    }
  });

  test('teachers move from two to four programmes at their wage', () => {
    const teacher = {
      group: 'non-asn-teacher',
      month: may2026,
      payer: 'government',
      wage: 1_500_000,
    } as const;
    expect(owed({ ...teacher, programmes: two }).total).toBe(8_100);
    expect(shares(owed({ ...teacher, programmes: four }))).toEqual({ government: 93_600, worker: 45_000 });
  });

  test('what rests on the terms of a group says so', () => {
    expect(
      owed({ group: 'rt-rw', programmes: two, month: may2026, payer: 'government' }).legalBasis,
    ).toContain('praktik daerah; sesuaikan dengan peraturan kepala daerah');
  });
});

describe('what is refused', () => {
  const vulnerable = { group: 'vulnerable', programmes: two, month: may2026, payer: 'self' } as const;
  const earner = { segment: 'PU', programmes: two, month: may2026, payer: 'employer' } as const;
  const contract = { segment: 'Jakon', programmes: two, month: may2026, payer: 'employer' } as const;

  test.each<[string, ContributionQuery, string]>([
    ['missing risk-class', { ...earner, wage: 3_000_000 }, 'risk-class'],
    ['missing wage', { ...earner, riskClass: 1 }, 'wage'],
    [
      'missing wage',
      { group: 'non-asn', programmes: two, month: may2026, payer: 'government' },
      'non-ASN staff',
    ],
    ['missing contract-value', contract, 'contract-value'],
    ['unused contract-value', { ...vulnerable, contractValue: 5 }, '5'],
    ['unused risk-class', { ...vulnerable, riskClass: 2 }, '2'],
    ['unused wage', { ...contract, contractValue: 10, wage: 7 }, '7'],
    ['unused sector', { ...earner, wage: 3_000_000, riskClass: 1, sector: 'transport' }, 'transport'],
    ['invalid payer', { ...vulnerable, payer: 'employer' }, 'employer'],
    ['invalid payer', { ...earner, payer: 'self', wage: 3_000_000, riskClass: 1 }, 'self'],
    ['invalid wage', { ...vulnerable, wage: 0 }, '0'],
    ['invalid wage', { ...vulnerable, wage: 1.5 }, '1.5'],
    ['invalid programmes', { ...vulnerable, programmes: [] }, 'programmes'],
  ])('%s', (kind, query, named) => {
    const [problem, field] = kind.split(' ') as [string, string];
    const { code, what, why } = refusal(query);
    expect(code).toBe(`contribution-${problem}-field`);
    expect(what.en).toContain(field);
    expect(what.en).toContain(named);
    expect(what.id).toContain(field);
    expect(why.en).toMatch(/[Aa]llowed is/);
  });

  test('a programme the group cannot join: the problem names those it can', () => {
    const problem = refusal({ ...vulnerable, programmes: ['JP'] });
    expect(problem).toMatchObject({ code: 'no-rate' });
    expect(problem.why.id).toContain('JKK, JKM, JHT');
  });

  test('a pension before its first cap: the problem names the periods', () => {
    expect(refusal(wageEarner(3_000_000, ['JP'], monthKey(2023, 2))).why.en).toContain(
      'March 2023–February 2024',
    );
  });
});

const month = fc
  .record({ year: fc.integer({ min: 2023, max: 2028 }), month: fc.integer({ min: 3, max: 12 }) })
  .map(({ year, month }) => monthKey(year, month));
const wage = fc.oneof(fc.integer({ min: 1, max: 30_000_000 }), fc.integer({ min: 1, max: 2 ** 50 }));

/** Any question the shipped table answers. */
const answerable: fc.Arbitrary<ContributionQuery> = fc.oneof(
  fc.record({
    segment: fc.constant('BPU' as const),
    programmes: fc.subarray([...three], { minLength: 1 }),
    month,
    payer: fc.constantFrom(...paidByOf.BPU),
    wage,
    sector: fc.constantFrom(...sectors),
  }),
  fc.record({
    segment: fc.constant('PU' as const),
    programmes: fc
      .subarray([...everyProgramme], { minLength: 1 })
      .map((some) => (some.includes('JKP') ? [...new Set<Programme>([...some, 'JKK', 'JKM'])] : some)),
    month,
    payer: fc.constantFrom(...paidByOf.PU),
    wage,
    riskClass: fc.constantFrom(...riskClasses),
  }),
  fc.record({
    segment: fc.constant('Jakon' as const),
    programmes: fc.subarray([...two], { minLength: 1 }),
    month,
    payer: fc.constantFrom(...paidByOf.Jakon),
    contractValue: wage,
  }),
);

describe('any question', () => {
  test('adds up by programme and by payer, in whole Rupiah from 0', () => {
    fc.assert(
      fc.property(answerable, (query) => {
        const { total, byProgramme, byPayer } = owed(query);
        for (const split of [byProgramme, byPayer]) {
          expect(split.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
          for (const { amount } of split) expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
        }
        expect(byProgramme.map(({ programme }) => programme)).toEqual(query.programmes);
      }),
    );
  });

  test('costs no less at a higher base', () => {
    fc.assert(
      fc.property(answerable, fc.integer({ min: 0, max: 5_000_000 }), (query, more) => {
        const higher =
          query.contractValue === undefined
            ? { ...query, wage: query.wage! + more }
            : { ...query, contractValue: query.contractValue + more };
        expect(owed(higher).total).toBeGreaterThanOrEqual(owed(query).total);
      }),
    );
  });

  test('without a discount, is within half a Rupiah of its share for each payer and programme', () => {
    fc.assert(
      fc.property(wage, month, (base, when) => {
        const one = (programmes: readonly Programme[]) =>
          owed({ segment: 'PU', programmes, month: when, payer: 'employer', wage: base, riskClass: 3 }).total;
        for (const [programme, parts] of [
          ['JKK', 89n],
          ['JKM', 30n],
        ] as const) {
          const off = BigInt(one([programme])) * 10_000n - BigInt(base) * parts;
          expect(off > -5_000n && off <= 5_000n).toBe(true);
        }
      }),
    );
  });

  test('work accident of non-wage earners stays within 10,000 and 207,000, old age within 20,000 and 414,000', () => {
    fc.assert(
      fc.property(wage, month, (base, when) => {
        const { JKK, JHT } = amounts(
          owed({
            segment: 'BPU',
            programmes: ['JKK', 'JHT'],
            month: when,
            payer: 'government',
            wage: base,
          }),
        );
        expect(JKK).toBeGreaterThanOrEqual(10_000);
        expect(JKK).toBeLessThanOrEqual(207_000);
        expect(JHT).toBeGreaterThanOrEqual(20_000);
        expect(JHT).toBeLessThanOrEqual(414_000);
      }),
    );
  });

  test('does not depend on the order of the table', () => {
    fc.assert(
      fc.property(
        answerable,
        fc.shuffledSubarray([...shippedRates.rates], { minLength: shippedRates.rates.length }),
        (query, rates) => {
          const { legalBasis: _, byProgramme, ...rest } = owed(query);
          const shuffled = contributionOf({ ...shippedRates, rates }, query);
          expect(shuffled).toMatchObject({
            ok: true,
            value: {
              ...rest,
              byProgramme: byProgramme.map(({ programme, amount }) => ({ programme, amount })),
            },
          });
        },
      ),
    );
  });
});

describe('the shipped table', () => {
  test('supersedes every cap without a gap', () => {
    const caps = shippedRates.rates.filter(
      ({ programme, payer }) => programme === 'JP' && payer === 'worker',
    );
    for (const [i, { validTo }] of caps.entries()) {
      const next = caps[i + 1];
      expect(validTo).toBe(next ? `${Number(next.validFrom.slice(0, 4))}-02` : null);
    }
    expect(caps).toHaveLength(4);
  });

  test('a group’s own line replaces that of its segment', () => {
    const [jkk] = shippedRates.rates;
    const own = { ...jkk!, group: 'vulnerable', charge: { kind: 'fixed', amount: 11_000 } } as const;
    const table = { ...shippedRates, rates: [own, ...shippedRates.rates] };
    const query = { programmes: ['JKK'], month: may2026, payer: 'government' } as const;
    expect(contributionOf(table, { ...query, group: 'vulnerable' })).toMatchObject({
      value: { total: 11_000 },
    });
    expect(contributionOf(table, { ...query, group: 'rt-rw' })).toMatchObject({ value: { total: 10_000 } });
  });
});
