/**
 * The funding problem as the plan poses it: lines of heads with a claim on money, and funds with limits. All
 * arrays of slots have one entry per desa of the document. Money in whole Rupiah.
 */

/** Heads paid alike: a phase of the plan, or a commitment. */
export interface ClaimLine {
  readonly heads: Int32Array;
  /** Fiscal year the contributions fall in. */
  readonly year: number;
  /** Contribution of one head without any discount, above 0; what an unfunded head is short of. */
  readonly cost: number;
  /** Lines of claim 0 (commitments) are paid before any of claim 1 (new heads). */
  readonly claim: 0 | 1;
}

export interface ClaimFund {
  /** In all; null for no such limit. At least one limit holds for each fund, its agency's included. */
  readonly ceiling: number | null;
  /** By fiscal year, null for no such limit; a year that is not named has nothing. */
  readonly perYear: ReadonlyMap<number, number> | null;
  /** Of each desa alone. */
  readonly perRegion: number | null;
  /** Index among the agencies. */
  readonly agency: number | null;
  /** 1 for the slots it pays in. */
  readonly where: Uint8Array;
  /** What one head of each line costs this fund, above 0; null for lines it may not pay. */
  readonly costPerHead: readonly (number | null)[];
}

export interface ClaimAgency {
  readonly ceiling: number | null;
  readonly perYear: ReadonlyMap<number, number> | null;
}

export interface Claims {
  /** In the plan's order: commitments, then phases. */
  readonly lines: readonly ClaimLine[];
  /** In the order in which they are to be used up. */
  readonly funds: readonly ClaimFund[];
  readonly agencies: readonly ClaimAgency[];
}

/** Who pays for whom. */
export interface Paid {
  /** Heads by fund, line and slot. */
  readonly cells: readonly (readonly Int32Array[])[];
  /** Heads paid per line. */
  readonly funded: readonly number[];
  /** Rupiah each fund pays, and by fiscal year. */
  readonly used: readonly number[];
  readonly usedByYear: readonly ReadonlyMap<number, number>[];
  /** Undiscounted contributions of the heads nobody pays for. */
  readonly shortfall: number;
  /** Undiscounted less paid contributions of the heads that are paid for. */
  readonly discount: number;
  /** Whether the heads, and the order of the funds, are certainly the best there is. */
  readonly proven: { readonly heads: boolean; readonly order: boolean };
  /** No funding pays for more heads of claim 1 once those of claim 0 are paid as far as can be. */
  readonly mostHeads: number;
}
