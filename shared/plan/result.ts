import type { Warning } from '../text/problem.ts';
import type { Reason } from './reason.ts';

/** Heads and money of one plan over a document's desa. All money in whole Rupiah, all people in whole heads. Plain data. */
export interface PlanResult {
  /** Heads given to desa: the sum over regions, and over phases. */
  readonly allocated: number;
  /** Heads of the quota for which the area has no room. */
  readonly unallocated: number;
  /** Contributions of all allocated heads over all phases, Rupiah. */
  readonly cost: number;
  /** Heads whose contributions the funds pay: the most they can, unless the warning `funding-unproven` says otherwise. */
  readonly funded: number;
  /** Contributions of the heads the funds cannot pay, Rupiah; cost = Σ funds.used + shortfall. */
  readonly shortfall: number;
  /** True when every allocated head is funded. */
  readonly fits: boolean;
  readonly alternatives: Alternatives;
  readonly regions: RegionAllocations;
  readonly phases: readonly PhaseTotal[];
  readonly funds: readonly FundTotal[];
  readonly warnings: readonly Warning[];
}

export interface Alternatives {
  /** Most heads the funds pay with the phases' months kept, phases scaled in proportion. */
  readonly headsAtTheseMonths: number;
  /** Most months (0–12), equal in all phases, the funds pay for all allocated heads. */
  readonly monthsAtTheseHeads: number;
}

/** One slot per desa of the document, the same slots as its coverage. NaN = unknown. */
export interface RegionAllocations {
  /** 1 inside the plan's area. */
  readonly inArea: Uint8Array;
  /** max(0, eligible − covered), NaN where either is unknown. */
  readonly gap: Float64Array;
  /** Heads given; 0 outside the area and where coverage is unknown. */
  readonly allocated: Int32Array;
  /** Heads per phase, in the plan's order; they add up to `allocated`. */
  readonly phases: readonly Int32Array[];
  /** Heads funded per fund, in the plan's order. */
  readonly funds: readonly Int32Array[];
  /** Rupiah. */
  readonly cost: Float64Array;
}

export interface PhaseTotal {
  readonly name: string;
  readonly heads: number;
  /** Paid months. */
  readonly months: number;
  /** Contribution of one head for the whole phase, Rupiah. */
  readonly costPerHead: number;
  readonly cost: number;
}

export interface FundTotal {
  readonly name: string;
  readonly heads: number;
  /** Rupiah; for a fund per region the sum over the regions in the area. */
  readonly ceiling: number;
  readonly used: number;
  readonly left: number;
}

/** A result with the means to explain it. */
export interface PlanRun {
  readonly result: PlanResult;
  /** The chain of reasons to one slot's number; made on demand, as there are many slots. */
  explain(slot: number): readonly Reason[];
}
