import { monthKey, type Rate } from './rate.ts';

const accidentAndDeath = 'PP 44/2015, terakhir diubah dengan PP 49/2023';
const oldAge = 'PP 46/2015, diubah dengan PP 60/2015';

/**
 * The rate table a new document starts with; the document keeps its own copy, which the user may change.
 *
 * Vulnerable workers are BPU whose contributions a government pays, at the least income bracket: JKK 1 % of
 * Rp1,000,000, JKM a fixed sum, JHT 2 % of Rp1,000,000. BPU have no JP and no JKP. The discount of
 * PP 50/2025 is left out on purpose: it excludes contributions paid from APBN or APBD.
 */
export const shippedRates: readonly Rate[] = [
  {
    programme: 'JKK',
    group: 'vulnerable',
    amount: 10_000,
    validFrom: monthKey(2015, 7),
    validTo: null,
    legalBasis: accidentAndDeath,
  },
  {
    programme: 'JKM',
    group: 'vulnerable',
    amount: 6_800,
    validFrom: monthKey(2015, 7),
    validTo: null,
    legalBasis: accidentAndDeath,
  },
  {
    programme: 'JHT',
    group: 'vulnerable',
    amount: 20_000,
    validFrom: monthKey(2015, 7),
    validTo: null,
    legalBasis: oldAge,
  },
];
