import type { Allocation, Priority } from '../allocation/allocation.ts';
import type { RankedMeasure } from '../allocation/rule.ts';
import { coverageAfter } from '../coverage/after.ts';
import type { DiscountTaken } from './discounts.ts';
import type { EnrolledBeside } from './enrolled-beside.ts';
import type { CapReason, Reason, ShareReason } from './reason.ts';
import type { Past } from './past.ts';
import type { PlanResult } from './result.ts';
import type { PlanSpec } from './spec.ts';

/** All that the reasons to a desa's number are read from. */
export interface Evidence {
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
  readonly columns?: Readonly<Record<string, Float64Array>>;
  readonly spec: PlanSpec;
  readonly locks: ReadonlyMap<number, number>;
  /** Phases that are over; null where none is. */
  readonly past: Past | null;
  /** Those enrolled since the figures who are taken off the gap; null where there is nobody. */
  readonly beside: EnrolledBeside | null;
  readonly coverageYear: number;
  /** What the funds need not pay for the phases. */
  readonly discounts: readonly DiscountTaken[];
  readonly allocation: Allocation;
  readonly result: Omit<PlanResult, 'warnings'>;
}

/**
 * The chain from a desa's figures to its number: coverage, then lock or floor, minimum, class, share and cap, then
 * the total, its reserve, phases and funds; commitments last, as they are beside the quota.
 *
 * @throws RangeError when there is no such slot
 */
export function explainSlot(evidence: Evidence, slot: number): readonly Reason[] {
  const { locks, allocation, result } = evidence;
  const inArea = result.regions.inArea[slot];
  if (inArea === undefined) throw new RangeError(`there is no slot ${slot}`);
  const start = coverageReason(evidence, slot);
  const committed = commitmentReasons(evidence, slot);
  if (inArea === 0) return [start, { kind: 'outside-area' }, ...committed];
  const enrolled = [...besideReasons(evidence, slot), ...enrolledReasons(evidence, slot)];
  const total = () => [...totalReasons(evidence, slot), ...committed];
  if (start.kind === 'unknown')
    return enrolled.length > 0 ? [start, ...enrolled, ...total()] : [start, ...committed];
  if (allocation.gap[slot] === 0)
    return enrolled.length > 0 ? [start, ...enrolled, ...total()] : [start, { kind: 'no-gap' }, ...committed];
  const lock = locks.get(slot);
  const given: readonly Reason[] =
    lock === undefined ? ruleReasons(evidence, slot) : [{ kind: 'lock', heads: lock }];
  return [start, ...enrolled, ...given, ...total()];
}

/** Those enrolled in phases that are over come first: the rest is decided for whom they left. */
function enrolledReasons({ past, spec, allocation }: Evidence, slot: number): readonly Reason[] {
  if (!past || past.given[slot] === 0) return [];
  const here = spec.phases
    .map(({ name }, t) => ({ name, heads: past.phases[t]?.[slot] ?? 0 }))
    .filter(({ heads }) => heads > 0);
  return [
    {
      kind: 'enrolled',
      names: here.map(({ name }) => name),
      heads: here.map(({ heads }) => heads),
      left: allocation.gap[slot]!,
    },
  ];
}

function besideReasons(
  { beside, past, coverageYear, allocation }: Evidence,
  slot: number,
): readonly Reason[] {
  if (!beside || beside.total[slot] === 0) return [];
  const here = beside.parts
    .map(({ name, heads }) => ({ name, heads: heads[slot]! }))
    .filter(({ heads }) => heads > 0);
  return [
    {
      kind: 'enrolled-beside',
      year: coverageYear,
      names: here.map(({ name }) => name),
      heads: here.map(({ heads }) => heads),
      left: allocation.gap[slot]! + (past?.given[slot] ?? 0),
    },
  ];
}

function coverageReason({ eligible, covered }: Evidence, slot: number): Reason {
  const target = eligible[slot]!;
  const already = covered[slot]!;
  const noTarget = Number.isNaN(target);
  const noCovered = Number.isNaN(already);
  if (noTarget || noCovered)
    return { kind: 'unknown', missing: !noCovered ? 'eligible' : !noTarget ? 'covered' : 'both' };
  return { kind: 'coverage', eligible: target, covered: already, gap: Math.max(0, target - already) };
}

function ruleReasons(evidence: Evidence, slot: number): Reason[] {
  const { spec, allocation, past } = evidence;
  const { rule, limits } = spec;
  const enrolled = past?.given[slot] ?? 0;
  const reasons: Reason[] = [];
  const room = allocation.room[slot]!;
  const cap: Reason = { kind: 'cap', room, by: capOf(evidence, slot) };
  if (room === 0) return enrolled > 0 ? [] : [cap];
  const floor = allocation.floor[slot]!;
  if (rule.floor)
    reasons.push({
      kind: 'floor',
      floor: rule.floor,
      heads: floor,
      ...(room < allocation.gap[slot]! && { limited: true }),
      ...(enrolled > 0 && { enrolled: Math.min(enrolled, rule.floor) }),
    });
  if (limits?.minimum)
    reasons.push({ kind: 'minimum', minimum: limits.minimum, heads: allocation.minimum[slot]! + enrolled });
  if (allocation.rest > 0 && floor < room) reasons.push(...shareReasons(evidence, slot));
  if (allocation.capped[slot] === 1) reasons.push(cap);
  return reasons;
}

function capOf({ spec, allocation }: Evidence, slot: number): CapReason {
  const cap = spec.limits?.cap;
  return cap !== undefined && allocation.room[slot]! < allocation.gap[slot]! ? cap : 'gap';
}

function shareReasons({ spec, allocation, columns }: Evidence, slot: number): Reason[] {
  const { rule, quota, rounding } = spec;
  const { priority, rest, withoutWeight } = allocation;
  const floor = allocation.floor[slot]!;
  const minimum = allocation.minimum[slot]!;
  const share = allocation.share[slot]!;
  const reasons: Reason[] = [];
  let figure: number | undefined;
  if (rule.kind === 'priority' && priority) {
    const served = servedOf(priority, priority.classes[slot]!);
    reasons.push({ kind: 'class', by: rule.by, place: priority.classes[slot]!, of: priority.count, served });
    if (hasSorted(withoutWeight, slot))
      reasons.push({ kind: 'no-weight', columns: columnsOf(rule.by), of: 'measure' });
    if (served !== 'shared') return reasons;
  } else if (rule.kind === 'proportional' && typeof rule.weight === 'object') {
    if (hasSorted(withoutWeight, slot))
      return [{ kind: 'no-weight', columns: [rule.weight.column], of: 'weight' }];
    figure = columns?.[rule.weight.column]?.[slot];
  }
  const given: ShareReason = {
    kind: 'share',
    rule: rule.kind,
    weight: rule.kind === 'proportional' ? rule.weight : null,
    ...(figure !== undefined && { figure }),
    rest: priority ? priority.openHeads : rest,
    whole: rest === quota && !priority,
    share,
    heads: allocation.heads[slot]! - floor,
    ...(rounding && { rounding }),
    ...(rule.kind !== 'raise-lowest' &&
      minimum > floor &&
      minimum < allocation.room[slot]! &&
      share === minimum - floor && { atMinimum: true }),
  };
  return [...reasons, given];
}

function servedOf({ open, openHeads }: Priority, place: number): 'filled' | 'shared' | 'not-reached' {
  if (open === 0 || place < open) return 'filled';
  return place === open && openHeads > 0 ? 'shared' : 'not-reached';
}

function columnsOf(by: readonly RankedMeasure[]): string[] {
  return by.flatMap(({ measure }) => (typeof measure === 'object' ? [measure.column] : []));
}

/** Whether ascending slots have one; reports ask this of every desa of a nation. */
function hasSorted(slots: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slots[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return slots[low] === wanted;
}

function totalReasons({ spec, allocation, discounts, result }: Evidence, slot: number): Reason[] {
  const { allocated, phases, funds } = result.regions;
  const heads = allocated[slot]!;
  const reasons: Reason[] = [{ kind: 'total', heads, coverageAfter: coverageAfter(result.regions, slot) }];
  if (heads === 0) return reasons;
  if (spec.reservePercent)
    reasons.push({ kind: 'reserve', heads: allocation.reserve[slot]!, percent: spec.reservePercent });
  if (phases.length > 1) {
    reasons.push({
      kind: 'phases',
      names: spec.phases.map((phase) => phase.name),
      heads: phases.map((phase) => phase[slot]!),
    });
  }
  const funded = funds.map((fund) => fund[slot]!);
  reasons.push({
    kind: 'funds',
    names: spec.funds.map((fund) => fund.name),
    heads: funded,
    unfunded: heads - funded.reduce((total, count) => total + count, 0),
  });
  for (const { fund, ...taken } of discounts)
    if (funded[fund]! > 0) reasons.push({ kind: 'discount', name: spec.funds[fund]!.name, ...taken });
  return reasons;
}

function commitmentReasons({ spec, result }: Evidence, slot: number): Reason[] {
  const here = (spec.commitments ?? [])
    .map(({ name, kind }, i) => ({ name, kind, heads: result.regions.commitments[i]![slot]! }))
    .filter(({ heads }) => heads > 0);
  if (here.length === 0) return [];
  return [
    {
      kind: 'commitments',
      names: here.map(({ name }) => name),
      kinds: here.map(({ kind }) => kind),
      heads: here.map(({ heads }) => heads),
    },
  ];
}
