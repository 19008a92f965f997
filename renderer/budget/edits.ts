import type { Fund } from '#shared/budget/fund.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';

/** How a fund's money is bounded: one ceiling for the plan, or one for each desa. */
export type CeilingKind = 'ceiling' | 'perRegion';

export function ceilingKind(fund: Fund): CeilingKind {
  return fund.perRegion === undefined ? 'ceiling' : 'perRegion';
}

export function withFund(spec: PlanSpec, index: number, change: Partial<Fund>): PlanSpec {
  return { ...spec, funds: spec.funds.map((fund, at) => (at === index ? { ...fund, ...change } : fund)) };
}

/** The same amount understood the other way; a fund has exactly one of the two. */
export function withCeilingKind(spec: PlanSpec, index: number, kind: CeilingKind): PlanSpec {
  const fund = spec.funds[index];
  if (!fund) return spec;
  const amount = fund.ceiling ?? fund.perRegion ?? 0;
  const { ceiling: _, perRegion: __, ...rest } = fund;
  const changed = kind === 'ceiling' ? { ...rest, ceiling: amount } : { ...rest, perRegion: amount };
  return { ...spec, funds: spec.funds.map((each, at) => (at === index ? changed : each)) };
}

export function withFundAdded(spec: PlanSpec, name: string): PlanSpec {
  return { ...spec, funds: [...spec.funds, { name, ceiling: 0 }] };
}

export function withFundRemoved(spec: PlanSpec, index: number): PlanSpec {
  return { ...spec, funds: spec.funds.filter((_, at) => at !== index) };
}
