/** Programmes: work accident, death, old-age, pension, job-loss (PP 44/2015, PP 45/2015, PP 46/2015, PP 37/2021). */
export const programmes = ['JKK', 'JKM', 'JHT', 'JP', 'JKP'] as const;
export type Programme = (typeof programmes)[number];

/** Wage earners, non-wage earners, construction. Each has rates of its own. */
export const segments = ['PU', 'BPU', 'Jakon'] as const;
export type Segment = (typeof segments)[number];

/** Groups of workers a government plans for; the rate table says which segment, base and programmes each has. */
export const groups = [
  'vulnerable',
  'non-asn-teacher',
  'non-asn',
  'pppk-part-time',
  'village-official',
  'bpd',
  'rt-rw',
  'construction',
] as const;
export type Group = (typeof groups)[number];

/** Groups whose heads a quota can be given to; construction is insured by contract, not by head. */
export const planGroups = [
  'vulnerable',
  'non-asn-teacher',
  'non-asn',
  'pppk-part-time',
  'village-official',
  'bpd',
  'rt-rw',
] as const satisfies readonly Group[];
export type PlanGroup = (typeof planGroups)[number];

/** Work-accident risk of the employer's trade, very low to very high (PP 44/2015, annex I). */
export const riskClasses = [1, 2, 3, 4, 5] as const;
export type RiskClass = (typeof riskClasses)[number];

/** Trades of non-wage earners that PP 50/2025 tells apart. */
export const sectors = ['transport', 'other'] as const;
export type Sector = (typeof sectors)[number];

/**
 * Where the money comes from: the worker, the employer, APBN or APBD (`government`, also where it is the
 * employer), APBDes (`village`), company donations, CSR (`company`).
 */
export const paidByChoices = ['self', 'employer', 'government', 'village', 'company'] as const;
export type PaidBy = (typeof paidByChoices)[number];

/** Who bears a part of a contribution. `state` is the central government's own part of JKP. */
export const payers = ['worker', 'employer', 'state', 'government', 'village', 'company'] as const;
export type Payer = (typeof payers)[number];
