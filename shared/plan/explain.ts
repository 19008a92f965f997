import type { Allocation } from '../allocation/allocation.ts';
import { coverageFraction } from '../coverage/fraction.ts';
import type { Reason } from './reason.ts';
import type { PlanResult } from './result.ts';
import type { PlanSpec } from './spec.ts';

/** All that the reasons to a desa's number are read from. */
export interface Evidence {
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
  readonly spec: PlanSpec;
  readonly locks: ReadonlyMap<number, number>;
  readonly allocation: Allocation;
  readonly result: Omit<PlanResult, 'warnings'>;
}

/**
 * The chain from a desa's figures to its number: coverage, then lock or floor, share and cap, then the total, its
 * phases and its funds. @throws RangeError when there is no such slot
 */
export function explainSlot(evidence: Evidence, slot: number): readonly Reason[] {
  const { locks, allocation, result } = evidence;
  const inArea = result.regions.inArea[slot];
  if (inArea === undefined) throw new RangeError(`there is no slot ${slot}`);
  const start = coverageReason(evidence, slot);
  if (inArea === 0) return [start, { kind: 'outside-area' }];
  if (start.kind === 'unknown') return [start];
  if (allocation.room[slot] === 0) return [start, { kind: 'no-gap' }];
  const lock = locks.get(slot);
  const given: readonly Reason[] =
    lock === undefined ? ruleReasons(evidence, slot) : [{ kind: 'lock', heads: lock }];
  return [start, ...given, ...totalReasons(evidence, slot)];
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

function ruleReasons({ spec: { rule, quota }, allocation }: Evidence, slot: number): Reason[] {
  const reasons: Reason[] = [];
  const floor = allocation.floor[slot]!;
  if (rule.floor) reasons.push({ kind: 'floor', floor: rule.floor, heads: floor });
  if (allocation.rest > 0 && floor < allocation.room[slot]!) {
    reasons.push({
      kind: 'share',
      rule: rule.kind,
      weight: rule.kind === 'proportional' ? rule.weight : null,
      rest: allocation.rest,
      whole: allocation.rest === quota,
      share: allocation.share[slot]!,
      heads: allocation.heads[slot]! - floor,
    });
  }
  if (allocation.capped[slot] === 1) reasons.push({ kind: 'cap', room: allocation.room[slot]! });
  return reasons;
}

function totalReasons({ eligible, covered, spec, result }: Evidence, slot: number): Reason[] {
  const { allocated, phases, funds } = result.regions;
  const heads = allocated[slot]!;
  const reasons: Reason[] = [
    { kind: 'total', heads, coverageAfter: coverageFraction(covered[slot]! + heads, eligible[slot]!) },
  ];
  if (heads === 0) return reasons;
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
  return reasons;
}
