import { coverageChange } from '#shared/coverage/after.ts';
import { coverageFraction } from '#shared/coverage/fraction.ts';
import { isAmount } from '#shared/coverage/indicator.ts';
import type { Realisation } from '#shared/enrolment/realisation.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import { keepingLast } from '../session/last-answer.ts';
import type { Column, CoverageState } from '#shared/workspace/snapshot.ts';

/** Figures of some desa together: always sums and quotients of sums, never means. */

type Heads = Pick<CoverageState, 'eligible' | 'covered'>;

/** What a plan gives to some desa. Heads, and Rupiah where it says cost. */
export interface PlanShare {
  /** Desa in the plan's area whose coverage is known: the others get nothing because of that. */
  readonly reached: number;
  readonly outside: number;
  readonly unknown: number;
  readonly allocated: number;
  /** In the plan's order. */
  readonly phases: readonly number[];
  /** Heads each fund pays for, in the plan's order. */
  readonly funds: readonly number[];
  /** Heads that no fund pays for. */
  readonly unfunded: number;
  readonly cost: number;
  /** NaN where nobody is given. */
  readonly costPerHead: number;
  readonly reserve: number;
  /** Heads of each commitment, in the plan's order. */
  readonly commitments: readonly number[];
  readonly committedCost: number;
  /** Coverage once the plan is carried out, a fraction; NaN where nothing is known. */
  readonly after: number;
}

/** Kept for the sections that show it together. */
export const planShare = keepingLast(sharesOf);

function sharesOf(slots: Uint32Array, { regions }: Pick<PlanResult, 'regions'>): PlanShare {
  const sum = (values: ArrayLike<number>): number => {
    let total = 0;
    for (let at = 0; at < slots.length; at++) total += values[slots[at]!]!;
    return total;
  };
  const count = { reached: 0, outside: 0, unknown: 0 };
  for (const slot of slots) {
    if (regions.inArea[slot] !== 1) count.outside++;
    else if (Number.isNaN(regions.gap[slot]!)) count.unknown++;
    else count.reached++;
  }
  const { after, eligible } = coverageChange(regions, slots);
  const [allocated, cost] = [sum(regions.allocated), sum(regions.cost)];
  const funds = regions.funds.map(sum);
  return {
    ...count,
    allocated,
    phases: regions.phases.map(sum),
    funds,
    unfunded: allocated - funds.reduce((total, heads) => total + heads, 0),
    cost,
    costPerHead: allocated > 0 ? cost / allocated : NaN,
    reserve: sum(regions.reserve),
    commitments: regions.commitments.map(sum),
    committedCost: sum(regions.committedCost),
    after: coverageFraction(after, eligible),
  };
}

/** How many classes coverage is told apart in: tenths, the last open to above. */
export const coverageClasses = 10;

/** Where some desa lie among all of the document by their coverage. */
export interface Place {
  /** Desa per class of coverage: those looked at, and the others. */
  readonly own: readonly number[];
  readonly others: readonly number[];
  /** Desa whose coverage is known. */
  readonly known: number;
  /** Of those, how many have less coverage than the one looked at; of several the place means nothing: NaN. */
  readonly below: number;
  /** The class of the one looked at; -1 of several, and where nothing is known. */
  readonly ownClass: number;
}

/** @param slots ascending */
export function placeOf(slots: Uint32Array, { eligible, covered }: Heads): Place {
  const own = Array.from({ length: coverageClasses }, () => 0);
  const others = Array.from({ length: coverageClasses }, () => 0);
  const [alone] = slots;
  const single = slots.length === 1 && alone !== undefined;
  const level = single ? coverageFraction(covered[alone]!, eligible[alone]!) : NaN;
  let [known, below, next] = [0, 0, 0];
  for (let slot = 0; slot < eligible.length; slot++) {
    const isOwn = slots[next] === slot;
    if (isOwn) next++;
    const coverage = coverageFraction(covered[slot]!, eligible[slot]!);
    if (Number.isNaN(coverage)) continue;
    known++;
    if (coverage < level) below++;
    (isOwn ? own : others)[classOf(covered[slot]!, eligible[slot]!)]!++;
  }
  return {
    own,
    others,
    known,
    below: Number.isNaN(level) ? NaN : below,
    ownClass: Number.isNaN(level) ? -1 : own.indexOf(1),
  };
}

/** In whole numbers: 7 of 10 is in the class from 70 %, which 0.7 · 10 in fractions of two need not be. */
function classOf(covered: number, eligible: number): number {
  return Math.min(coverageClasses - 1, Math.floor((covered * coverageClasses) / eligible));
}

/**
 * The desa with the lowest coverage, lowest first; those of which nothing is known are not among them.
 * @param slots ascending
 */
export function lowestCoverage(
  slots: Uint32Array,
  { eligible, covered }: Heads,
  most: number,
): readonly { readonly slot: number; readonly coverage: number }[] {
  // Only those that may be among them: an object for each of 83,762 desa and their sorting are 20 MB of garbage.
  const lowest: { slot: number; coverage: number }[] = [];
  for (const slot of slots) {
    const coverage = coverageFraction(covered[slot]!, eligible[slot]!);
    if (Number.isNaN(coverage) || (lowest.length === most && coverage >= lowest.at(-1)!.coverage)) continue;
    // Behind those with the same, whose slots come before.
    const at = lowest.findIndex((other) => other.coverage > coverage);
    lowest.splice(at < 0 ? lowest.length : at, 0, { slot, coverage });
    if (lowest.length > most) lowest.pop();
  }
  return lowest;
}

/** A further column over some desa. */
export interface ColumnShare {
  /** NaN where nothing is known, or what is known of several desa cannot be added up. */
  readonly value: number;
  /** Desa without a figure. */
  readonly unknown: number;
  /** False where figures of several desa cannot be added up, as percentages cannot. */
  readonly adds: boolean;
}

export function columnShare(slots: Uint32Array, column: Column): ColumnShare {
  const adds = slots.length === 1 || isAmount(column);
  let [total, unknown] = [0, 0];
  for (const slot of slots) {
    const value = column.values[slot]!;
    if (Number.isNaN(value)) unknown++;
    else total += value;
  }
  return { value: adds && unknown < slots.length ? total : NaN, unknown, adds };
}

/** A phase as planned and as it was really enrolled in some desa. */
export interface PhaseShare {
  readonly name: string;
  readonly year: number;
  readonly planned: number;
  /** Heads of the desa that were reported; NaN where none was. */
  readonly enrolled: number;
  /** Desa with a plan or a report, and those of them that were reported. */
  readonly desa: number;
  readonly reported: number;
  /** Date of the report, ISO or ''; and where it comes from; null without a report. */
  readonly report: { readonly date: string; readonly source: string } | null;
}

export function phaseShares(slots: Uint32Array, { phases }: Realisation): readonly PhaseShare[] {
  return phases.map(({ name, year, heads, report }) => {
    let [planned, enrolled, desa, reported] = [0, 0, 0, 0];
    for (const slot of slots) {
      const [plan, real] = [heads[slot]!, report?.heads[slot] ?? NaN];
      planned += plan;
      if (plan > 0 || !Number.isNaN(real)) desa++;
      if (Number.isNaN(real)) continue;
      reported++;
      enrolled += real;
    }
    return {
      name,
      year,
      planned,
      enrolled: reported > 0 ? enrolled : NaN,
      desa,
      reported,
      report: report && { date: report.date, source: report.source.title },
    };
  });
}
