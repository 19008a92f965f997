import type { Paid } from '../budget/claims.ts';
import type { Warning } from '../text/problem.ts';
import type { BudgetLine } from './budget-view.ts';
import type { Fairness } from './fairness-view.ts';
import type { PlanInput } from './input.ts';
import type { Reason } from './reason.ts';
import type { Commitment } from './spec.ts';

/** Heads and money of one plan over a document's desa. All money in whole Rupiah, all people in whole heads. Plain data. */
export interface PlanResult {
  /** Heads given to desa: the sum over regions, and over phases. */
  readonly allocated: number;
  /** Heads of the quota for which the area has no room. */
  readonly unallocated: number;
  /** Contributions of all allocated heads over all phases, Rupiah, before discounts. */
  readonly cost: number;
  /** Contributions of all commitments, Rupiah, before discounts. */
  readonly committedCost: number;
  /** What discounts take off the contributions that funds pay, Rupiah. */
  readonly discount: number;
  /** Allocated heads whose contributions the funds pay: the most they can once commitments are paid, unless the warning `funding-unproven` says otherwise. */
  readonly funded: number;
  /** Contributions of all heads, committed ones included, that the funds cannot pay, Rupiah; cost + committedCost = Σ funds.used + discount + shortfall. */
  readonly shortfall: number;
  /** True when every head, committed ones included, is funded. */
  readonly fits: boolean;
  /** What would pay for them; null when every head is funded. */
  readonly topUp: TopUp | null;
  /** What they do pay for instead; null when every head is funded. */
  readonly alternatives: Alternatives | null;
  readonly regions: RegionAllocations;
  readonly phases: readonly PhaseTotal[];
  readonly commitments: readonly CommitmentTotal[];
  readonly funds: readonly FundTotal[];
  readonly agencies: readonly AgencyTotal[];
  /** Coverage of the area at the end of each year, from the year of the figures to the last of plan and goal. */
  readonly path: readonly YearCoverage[];
  readonly warnings: readonly Warning[];
}

/** Money to be added to one ceiling so that every head is funded. */
export interface TopUp {
  /** The fund or agency; null where no single one may pay for all of them, and then the amount is the shortfall. */
  readonly to: string | null;
  /** Whole Rupiah in all. */
  readonly amount: number;
  /** Of a fund for each desa: the most one of them needs, Rupiah; else null. */
  readonly perDesa: number | null;
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
  /** Figures it was computed over: of an official plan those frozen with it, whatever the document says now. */
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
  /** max(0, eligible − covered), NaN where either is unknown. */
  readonly gap: Float64Array;
  /** Enrolled since these figures beside the quota, where the plan takes them off the gap; null where nobody is. */
  readonly beside: Int32Array | null;
  /** Heads given; 0 outside the area and where coverage is unknown. */
  readonly allocated: Int32Array;
  /** Heads per phase, in the plan's order; they add up to `allocated`. */
  readonly phases: readonly Int32Array[];
  /** Heads funded per fund, in the plan's order; commitments not counted. */
  readonly funds: readonly Int32Array[];
  /** Heads of each commitment, in the plan's order. */
  readonly commitments: readonly Int32Array[];
  /** Candidates to hold in reserve. */
  readonly reserve: Int32Array;
  /** Rupiah for allocated heads before discounts. */
  readonly cost: Float64Array;
  /** Rupiah for commitments before discounts. */
  readonly committedCost: Float64Array;
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

export interface CommitmentTotal {
  readonly name: string;
  readonly kind: Commitment['kind'];
  readonly heads: number;
  readonly funded: number;
  readonly months: number;
  readonly costPerHead: number;
  readonly cost: number;
}

export interface FundTotal {
  readonly name: string;
  /** Heads it pays for, committed ones not counted. */
  readonly heads: number;
  /** Committed heads it pays for. */
  readonly committed: number;
  /** Rupiah it can pay at most by its own limits; of a fund per region the sum over the regions in the area. Null where only its agency has a ceiling. */
  readonly ceiling: number | null;
  readonly used: number;
  /** Null where the ceiling is. */
  readonly left: number | null;
  readonly years: readonly YearUse[];
}

/** Money of one fiscal year; `ceiling` null where the year has none of its own. */
export interface YearUse {
  readonly year: number;
  readonly ceiling: number | null;
  readonly used: number;
}

export interface AgencyTotal {
  readonly name: string;
  readonly ceiling: number | null;
  readonly used: number;
  readonly left: number | null;
  readonly years: readonly YearUse[];
}

/** Of the plan's area; NaN where nothing is known of it. */
export interface YearCoverage {
  readonly year: number;
  /** Heads allocated in phases that start in this year, and those that commitments enrol beside them. */
  readonly enrolled: number;
  /** Covered at the end of the year: those before, and all enrolled so far. */
  readonly covered: number;
  /** covered / eligible, 0–1. */
  readonly coverage: number;
  /** Heads the goal asks for, in the year of the goal; null in others. */
  readonly goal: number | null;
  /** Heads short of the goal, in the year of the goal; negative where it is exceeded. */
  readonly short: number | null;
}

/** A result with the means to explain it. */
export interface PlanRun {
  readonly result: PlanResult;
  /** What it was computed over: of an official plan what was frozen with it, whatever the document says now. */
  readonly input: PlanInput;
  /** Who pays for whom: heads by fund, line and slot; lines are the commitments, then the phases. */
  readonly paid: Paid;
  /** The chain of reasons to one slot's number; made on demand, as there are many slots. */
  explain(slot: number): readonly Reason[];
  /** What the funds pay for, also where that is more than the plan asks; made on demand. */
  alternatives(): Alternatives;
  /** The budget at its finest grain; made on demand. */
  budget(): readonly BudgetLine[];
  /** How coverage spreads over the desa before and after; made on demand. */
  fairness(): Fairness;
}
