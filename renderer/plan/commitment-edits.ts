import type { PlanGroup, Programme } from '#shared/contribution/programme.ts';
import type { EnrolledPhase } from '#shared/enrolment/enrolled.ts';
import { enrolmentLists, isOfOtherPlan } from '#shared/plan/enrolled-beside.ts';
import type { Commitment, PlanSpec } from '#shared/plan/spec.ts';
import { freeName, linesOf, withLineForgotten, withLineRenamed } from './lines.ts';
import { replaced, without } from './order.ts';
import { defined } from './rule-edits.ts';

/** Where the heads of a commitment come from, as one choice on screen. */
export type HeadsSource = 'covered' | 'number' | 'column' | 'phases';

export function headsSource(heads: Commitment['heads']): HeadsSource {
  if (heads === 'covered') return 'covered';
  if (typeof heads === 'number') return 'number';
  return 'column' in heads ? 'column' : 'phases';
}

export function withCommitment(spec: PlanSpec, index: number, change: Partial<Commitment>): PlanSpec {
  const commitment = spec.commitments?.[index];
  if (!commitment) return spec;
  const named =
    change.name === undefined || change.name === commitment.name
      ? spec
      : withLineRenamed(spec, commitment.name, change.name);
  return {
    ...named,
    commitments: replaced(named.commitments ?? [], index, defined({ ...commitment, ...change })),
  };
}

/** What a new commitment begins as: the group and programmes of the plan, over the whole first year of it. */
function begun(spec: PlanSpec, name: string, coverageYear: number): Commitment {
  const { group, programmes, wage, riskClass, sector } = spec;
  return {
    name: freeName(
      linesOf(spec).map((line) => line.name),
      name,
    ),
    kind: 'renewal',
    heads: 'covered',
    group,
    programmes,
    ...(wage !== undefined && { wage }),
    ...(riskClass !== undefined && { riskClass }),
    ...(sector !== undefined && { sector }),
    year: spec.phases[0]?.year ?? coverageYear,
    from: 1,
    to: 12,
  };
}

/** All who are covered stay covered for the year of the first phase. */
export function withRenewal(spec: PlanSpec, name: string, coverageYear: number): PlanSpec {
  return { ...spec, commitments: [...(spec.commitments ?? []), begun(spec, name, coverageYear)] };
}

/** One more commitment of a given size, 0 until it is typed. */
export function withCommitmentAdded(spec: PlanSpec, name: string, coverageYear: number): PlanSpec {
  const commitment: Commitment = { ...begun(spec, name, coverageYear), kind: 'enrolment', heads: 0 };
  return { ...spec, commitments: [...(spec.commitments ?? []), commitment] };
}

/** Programmes to be added for some heads of a group, at their wage. */
export interface UpgradeOf {
  readonly group: PlanGroup;
  readonly heads: number;
  /** Rupiah a month. */
  readonly wage: number;
  readonly added: Programme[];
}

/**
 * Upgrades as commitments. Months that run into the next year become a commitment of that year; one that the
 * plan has already by its name is replaced, so that applying twice is applying once.
 */
export function withUpgrades(
  spec: PlanSpec,
  upgrades: readonly UpgradeOf[],
  start: { readonly year: number; readonly from: number; readonly months: number },
  nameOf: (group: PlanGroup) => string,
): PlanSpec {
  const added = upgrades.flatMap(({ group, heads, wage, added: programmes }) =>
    withinYears(start).map(({ year, from, to }, index): Commitment => ({
      name: index === 0 ? nameOf(group) : `${nameOf(group)} ${year}`,
      kind: 'upgrade',
      heads,
      group,
      programmes,
      wage,
      year,
      from,
      to,
    })),
  );
  const kept = (spec.commitments ?? []).filter(({ name }) => !added.some((each) => each.name === name));
  return { ...spec, commitments: [...kept, ...added] };
}

/** Months from one on, year by year. */
function withinYears({ year, from, months }: { year: number; from: number; months: number }) {
  const last = from + months - 1;
  return Array.from({ length: Math.ceil(last / 12) }, (_, index) => ({
    year: year + index,
    from: index === 0 ? from : 1,
    to: Math.min(12, last - index * 12),
  }));
}

/** One commitment less; the last one takes the list with it. */
export function withCommitmentRemoved(spec: PlanSpec, index: number): PlanSpec {
  const commitment = spec.commitments?.[index];
  if (!commitment) return spec;
  const { commitments: _, ...rest } = spec;
  const left = without(spec.commitments ?? [], index);
  return withLineForgotten(left.length > 0 ? { ...rest, commitments: left } : rest, commitment.name);
}

/** True when the plan already renews all who are covered, so that the one press for it has nothing to add. */
export function renewsCovered({ commitments = [] }: PlanSpec): boolean {
  return commitments.some(({ kind, heads }) => kind === 'renewal' && heads === 'covered');
}

/** Whether anybody may have been enrolled beside the quota since the figures, or the plan takes them off already. */
export function hasEnrolledBeside(
  spec: PlanSpec,
  enrolment: readonly EnrolledPhase[],
  coverageYear: number,
): boolean {
  return (
    spec.enrolledOffGap === true ||
    enrolmentLists(spec).length > 0 ||
    enrolment.some((report) => isOfOtherPlan(report, spec, coverageYear))
  );
}

export function withEnrolledOffGap(spec: PlanSpec, on: boolean): PlanSpec {
  return defined({ ...spec, enrolledOffGap: on || undefined });
}
