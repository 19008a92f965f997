/** Kinds of money that pay contributions (design of the regions' budgets; see the table of words). */
export const fundSources = [
  'APBN',
  'APBD',
  'BKBK',
  'DBH Sawit',
  'DBHCHT',
  'APBDes',
  'Dana Desa',
  'CSR',
] as const;
export type FundSource = (typeof fundSources)[number];

/** APBD murni and perubahan: the original budget of a year, and its revision. */
export const budgetEditions = ['original', 'revised'] as const;
export type BudgetEdition = (typeof budgetEditions)[number];

/** Money by fiscal year (`"2024"`), whole Rupiah. Of a year that is not named there is none. */
export type PerYear = Readonly<Record<string, number>>;

/** Of each desa's own fund: Rupiah, or a percentage (0–100, two decimals at most) of a grant, rounded down. */
export type PerRegion = number | { readonly grant: number; readonly percent: number };

/** A source of money (sumber dana). At least one of its limits, or of its agency's, is given. */
export interface Fund {
  readonly name: string;
  readonly source?: FundSource | undefined;
  /** OPD that holds the budget. */
  readonly agency?: string | undefined;
  /** Pays only for phases of the same edition, or of none. */
  readonly edition?: BudgetEdition | undefined;
  /** Pagu for the whole plan, whole Rupiah. */
  readonly ceiling?: number | undefined;
  readonly perYear?: PerYear | undefined;
  /** For each desa alone. */
  readonly perRegion?: PerRegion | undefined;
  /** Codes of any level it pays in; everywhere where left out. */
  readonly regions?: readonly string[] | undefined;
  /** Names of the phases and commitments it pays for; all where left out. */
  readonly phases?: readonly string[] | undefined;
  /** Groups it pays for; all where left out. */
  readonly groups?: readonly string[] | undefined;
  /** Whether a discount is taken where the law leaves that open (PP 50/2025 on APBDes and CSR). */
  readonly discount?: boolean | undefined;
}

/** Ceilings over all funds of an agency together. */
export interface Agency {
  readonly name: string;
  readonly ceiling?: number | undefined;
  readonly perYear?: PerYear | undefined;
}

/** A desa's own ceiling of a fund in Rupiah, or null where the fund has none by desa. */
export function ceilingPerRegion({ perRegion }: Pick<Fund, 'perRegion'>): number | null {
  if (perRegion === undefined) return null;
  if (typeof perRegion === 'number') return perRegion;
  // In hundredths of a percent, so that 12.34 % of a grant is exact.
  const parts = BigInt(Math.round(perRegion.percent * 100));
  return Number((BigInt(perRegion.grant) * parts) / 10_000n);
}
