import { coverageAfter } from '../coverage/after.ts';
import { coverageFraction } from '../coverage/fraction.ts';
import type { RegionCode } from '../region/code.ts';
import type { Language } from '../text/text.ts';
import { describeReason, regionTitle } from './describe.ts';
import type {
  AgencyTotal,
  Alternatives,
  CommitmentTotal,
  FundTotal,
  PhaseTotal,
  PlanRun,
  TopUp,
} from './result.ts';
import type { PlanSpec } from './spec.ts';

/** A plan's result as the command line prints it. Money in whole Rupiah, coverage as fractions 0–1, unknown is null. */
export interface PlanResultJson {
  readonly name: string;
  readonly quota: number;
  readonly allocated: number;
  readonly unallocated: number;
  /** Contributions of the allocated heads, before discounts. */
  readonly cost: number;
  /** Contributions of the commitments, before discounts. */
  readonly committedCost: number;
  /** What discounts take off; cost + committedCost = Σ funds.used + discount + shortfall. */
  readonly discount: number;
  /** Allocated heads that funds pay for; committed ones are counted with their commitment. */
  readonly funded: number;
  /** Of allocated and committed heads together. */
  readonly shortfall: number;
  readonly fits: boolean;
  readonly topUp: TopUp | null;
  /** What the funds pay for, also where that is more than the plan asks. */
  readonly alternatives: Alternatives;
  /** Every desa of the document, ascending by code. */
  readonly regions: readonly RegionJson[];
  readonly phases: readonly PhaseTotal[];
  /** Empty where the plan has none; so are agencies. */
  readonly commitments: readonly CommitmentTotal[];
  readonly funds: readonly FundTotal[];
  readonly agencies: readonly AgencyTotal[];
  /** Coverage of the area by year. */
  readonly path: readonly YearCoverageJson[];
  readonly warnings: readonly WarningJson[];
}

/** Coverage at the end of a year; null is unknown, and in `goal` and `short` also a year without a goal. */
export interface YearCoverageJson {
  readonly year: number;
  readonly enrolled: number;
  readonly covered: number | null;
  readonly coverage: number | null;
  readonly goal: number | null;
  readonly short: number | null;
}

export interface RegionJson {
  readonly code: RegionCode;
  readonly name: string;
  readonly inArea: boolean;
  readonly eligible: number | null;
  readonly covered: number | null;
  readonly gap: number | null;
  readonly allocated: number;
  /** Heads per phase, in the plan's order. */
  readonly phases: readonly number[];
  /** Funded heads per fund, in the plan's order. */
  readonly funds: readonly number[];
  /** Heads of each commitment, in the plan's order. */
  readonly commitments: readonly number[];
  /** Candidates to hold in reserve; they cost nothing. */
  readonly reserve: number;
  /** Of the allocated heads, before discounts. */
  readonly cost: number;
  /** Of the committed heads, before discounts. */
  readonly committedCost: number;
  readonly coverageBefore: number | null;
  readonly coverageAfter: number | null;
  readonly reasons: readonly string[];
}

export interface WarningJson {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** The whole result of a plan as plain JSON, its words in one language. */
export function planResultJson(
  run: PlanRun,
  directory: { readonly codes: readonly RegionCode[]; readonly names: readonly string[] },
  coverage: { readonly eligible: Float64Array; readonly covered: Float64Array },
  spec: PlanSpec,
  language: Language,
): PlanResultJson {
  const { result } = run;
  const { inArea, gap, allocated, phases, funds, commitments, reserve, cost, committedCost } = result.regions;
  return {
    name: spec.name,
    quota: spec.quota,
    allocated: result.allocated,
    unallocated: result.unallocated,
    cost: result.cost,
    committedCost: result.committedCost,
    discount: result.discount,
    funded: result.funded,
    shortfall: result.shortfall,
    fits: result.fits,
    topUp: result.topUp,
    alternatives: run.alternatives(),
    regions: directory.codes.map((code, slot) => {
      const name = directory.names[slot]!;
      const eligible = coverage.eligible[slot]!;
      const covered = coverage.covered[slot]!;
      const heads = allocated[slot]!;
      return {
        code,
        name,
        inArea: inArea[slot] === 1,
        eligible: known(eligible),
        covered: known(covered),
        gap: known(gap[slot]!),
        allocated: heads,
        phases: phases.map((phase) => phase[slot]!),
        funds: funds.map((fund) => fund[slot]!),
        commitments: commitments.map((commitment) => commitment[slot]!),
        reserve: reserve[slot]!,
        cost: cost[slot]!,
        committedCost: committedCost[slot]!,
        coverageBefore: known(coverageFraction(covered, eligible)),
        coverageAfter: known(coverageAfter(result.regions, slot)),
        reasons: run.explain(slot).map((reason) => describeReason(reason, language, regionTitle(code, name))),
      };
    }),
    phases: result.phases,
    commitments: result.commitments,
    funds: result.funds,
    agencies: result.agencies,
    path: result.path.map(({ year, enrolled, covered, coverage, goal, short }) => ({
      year,
      enrolled,
      covered: known(covered),
      coverage: known(coverage),
      goal: goal === null ? null : known(goal),
      short: short === null ? null : known(short),
    })),
    warnings: result.warnings.map(({ code, what, why, next }) => ({
      code,
      what: what[language],
      why: why[language],
      next: next[language],
    })),
  };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
