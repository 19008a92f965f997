import type { Group, Programme, RiskClass, Sector } from './programme.ts';
import {
  monthKey,
  type Account,
  type Charge,
  type Discount,
  type GroupTerms,
  type MonthKey,
  type Rate,
  type RateTable,
} from './rate.ts';

const accidentAndDeath = 'PP 44/2015, terakhir diubah dengan PP 49/2023';
const oldAge = 'PP 46/2015, diubah dengan PP 60/2015';
const pension = 'PP 45/2015';
const wageCapReported = 'batas upah menurut sumber sekunder';
const jobLoss = `PP 37/2021; ${wageCapReported}`;
const jobLossAmended = `PP 37/2021, diubah dengan PP 6/2025; ${wageCapReported}`;
const relief = 'PP 50/2025';

/** PP 44/2015 and PP 46/2015 hold from July 2015 on (not checked against the text; plans begin later). */
const since2015 = monthKey(2015, 7);

type ShareLimits = Partial<Omit<Extract<Charge, { kind: 'share' }>, 'kind' | 'parts'>>;

function share(parts: number, limits: ShareLimits = {}): Charge {
  return {
    kind: 'share',
    parts,
    baseMinimum: 0,
    baseAbove: 0,
    baseCap: null,
    least: 0,
    most: null,
    ...limits,
  };
}

type Given = Pick<Rate, 'programme' | 'segment' | 'payer' | 'charge' | 'legalBasis'> & Partial<Rate>;

function rate(given: Given): Rate {
  return { group: null, riskClass: null, takenFrom: null, validFrom: since2015, validTo: null, ...given };
}

/** Lowest and highest income a non-wage earner's contribution is counted from. */
const [leastIncome, mostIncome] = [1_000_000, 20_700_000];

const nonWageEarners: readonly Rate[] = [
  rate({
    programme: 'JKK',
    segment: 'BPU',
    payer: 'worker',
    charge: share(100, { least: 10_000, most: 207_000 }),
    legalBasis: accidentAndDeath,
  }),
  rate({
    programme: 'JKM',
    segment: 'BPU',
    payer: 'worker',
    charge: { kind: 'fixed', amount: 6_800 },
    legalBasis: accidentAndDeath,
  }),
  rate({
    programme: 'JHT',
    segment: 'BPU',
    payer: 'worker',
    charge: share(200, { baseMinimum: leastIncome, baseCap: mostIncome }),
    legalBasis: oldAge,
  }),
];

const accidentByRisk: readonly (readonly [RiskClass, number])[] = [
  [1, 24],
  [2, 54],
  [3, 89],
  [4, 127],
  [5, 174],
];

/** Wage caps of JP by the year whose March they start in; they follow the growth of GDP. */
const pensionCaps: readonly (readonly [number, number])[] = [
  [2023, 9_559_600],
  [2024, 10_042_300],
  [2025, 10_547_400],
  [2026, 11_086_300],
];

/** The last cap stays in force until the next is announced, so that plans for the coming year can be made. */
const pensions: readonly Rate[] = pensionCaps.flatMap(([year, baseCap], i) =>
  (
    [
      ['employer', 200],
      ['worker', 100],
    ] as const
  ).map(([payer, parts]) =>
    rate({
      programme: 'JP',
      segment: 'PU',
      payer,
      charge: share(parts, { baseCap }),
      validFrom: monthKey(year, 3),
      validTo: i + 1 < pensionCaps.length ? monthKey(year + 1, 2) : null,
      legalBasis: `${pension}; batas upah sejak Maret ${year}`,
    }),
  ),
);

const wageEarners: readonly Rate[] = [
  ...accidentByRisk.map(([riskClass, parts]) =>
    rate({
      programme: 'JKK',
      segment: 'PU',
      riskClass,
      payer: 'employer',
      charge: share(parts),
      legalBasis: accidentAndDeath,
    }),
  ),
  rate({
    programme: 'JKM',
    segment: 'PU',
    payer: 'employer',
    charge: share(30),
    legalBasis: accidentAndDeath,
  }),
  rate({ programme: 'JHT', segment: 'PU', payer: 'employer', charge: share(370), legalBasis: oldAge }),
  rate({ programme: 'JHT', segment: 'PU', payer: 'worker', charge: share(200), legalBasis: oldAge }),
  ...pensions,
];

/**
 * JKP counts wages up to this: of press reports on the draft's article 11 (7) (CNN Indonesia, 8 February 2021) and on
 * PP 6/2025, not checked against the text itself; the legal basis says so.
 */
const jobLossCap = { baseCap: 5_000_000 };
const firstJobLoss = { validFrom: monthKey(2021, 2), validTo: monthKey(2025, 1), legalBasis: jobLoss };
const jobLossNow = { validFrom: monthKey(2025, 2), legalBasis: jobLossAmended };

/** 0.22 % from the state (PP 6/2025); the rest is recomposed from JKK, until January 2025 also from JKM. */
const jobLosses: readonly Rate[] = [firstJobLoss, jobLossNow].flatMap((period) => [
  rate({ programme: 'JKP', segment: 'PU', payer: 'state', charge: share(22, jobLossCap), ...period }),
  rate({
    programme: 'JKP',
    segment: 'PU',
    payer: 'employer',
    takenFrom: 'JKK',
    charge: share(14, jobLossCap),
    ...period,
  }),
]);
const jobLossFromDeath = rate({
  programme: 'JKP',
  segment: 'PU',
  payer: 'employer',
  takenFrom: 'JKM',
  charge: share(10, jobLossCap),
  ...firstJobLoss,
});

/**
 * Marginal brackets of the contract value before VAT: foot, parts of JKK, parts of JKM. JKK is of the text
 * itself, JKM of secondary sources (the agency's own enrolment procedure of 2022 has the same up to 1 bn), and
 * its legal basis says so.
 */
const construction: readonly Rate[] = (
  [
    [0, 21, 3],
    [100_000_000, 17, 2],
    [500_000_000, 13, 2],
    [1_000_000_000, 11, 1],
    [5_000_000_000, 9, 1],
  ] as const
).flatMap(([baseAbove, accident, death], i, brackets) =>
  (
    [
      ['JKK', accident],
      ['JKM', death],
    ] as const
  ).map(([programme, parts]) =>
    rate({
      programme,
      segment: 'Jakon',
      payer: 'employer',
      charge: share(parts, { baseAbove, baseCap: brackets[i + 1]?.[0] ?? null }),
      legalBasis:
        programme === 'JKM' ? `${accidentAndDeath}; tarif menurut sumber sekunder` : accidentAndDeath,
    }),
  ),
);

/** Base that regions register village institutions with. */
const villageBase = 1_000_000;
const practice = 'praktik daerah; sesuaikan dengan peraturan kepala daerah';

function employed(group: Group, base: number | null, legalBasis: string): GroupTerms {
  return { group, segment: 'PU', base, riskClass: 1, programmes: ['JKK', 'JKM', 'JHT', 'JP'], legalBasis };
}

function informal(group: Group, legalBasis: string): GroupTerms {
  return {
    group,
    segment: 'BPU',
    base: leastIncome,
    riskClass: null,
    programmes: ['JKK', 'JKM', 'JHT'],
    legalBasis,
  };
}

const groups: readonly GroupTerms[] = [
  informal('vulnerable', 'Inpres 2/2021; penghasilan terendah BPU'),
  employed('non-asn-teacher', null, 'Inpres 2/2021; upah menurut keputusan pengangkatan'),
  employed('non-asn', null, 'Inpres 2/2021; upah menurut keputusan pengangkatan'),
  employed('pppk-part-time', null, practice),
  employed('village-official', villageBase, practice),
  employed('bpd', villageBase, practice),
  informal('rt-rw', practice),
  {
    group: 'construction',
    segment: 'Jakon',
    base: null,
    riskClass: null,
    programmes: ['JKK', 'JKM'],
    legalBasis: accidentAndDeath,
  },
];

function halved(sector: Sector, validFrom: MonthKey, validTo: MonthKey): Discount {
  return {
    segment: 'BPU',
    sector,
    programmes: ['JKK', 'JKM'],
    parts: 5_000,
    excluded: ['government'],
    unresolved: ['village', 'company'],
    validFrom,
    validTo,
    legalBasis: relief,
  };
}

/**
 * Accounts of the regions' chart for contributions of staff who are not ASN. The codes are of a secondary
 * source, the names follow the chart's wording; other groups are budgeted under accounts of their agency, so
 * none is shipped for them. The user may change all of it.
 */
const accounts: readonly Account[] = (['non-asn-teacher', 'non-asn'] as const).flatMap((group) =>
  (
    [
      ['JKK', '0006', 'Jaminan Kecelakaan Kerja'],
      ['JKM', '0007', 'Jaminan Kematian'],
      ['JHT', '0010', 'Jaminan Hari Tua'],
    ] as const satisfies readonly (readonly [Programme, string, string])[]
  ).map(([programme, last, words]) => ({
    programme,
    group,
    code: `5.1.02.02.02.${last}`,
    name: `Belanja Iuran ${words} bagi Non ASN`,
  })),
);

/** The rate table a new document starts with; the document keeps its own copy, which the user may change. */
export const shippedRates: RateTable = {
  rates: [...nonWageEarners, ...wageEarners, ...jobLosses, jobLossFromDeath, ...construction],
  groups,
  discounts: [
    halved('transport', monthKey(2026, 1), monthKey(2027, 3)),
    halved('other', monthKey(2026, 4), monthKey(2026, 12)),
  ],
  accounts,
};
