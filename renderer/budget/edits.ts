import type { Agency, Fund, PerYear } from '#shared/budget/fund.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { assertNever } from '#shared/text/problem.ts';
import { freeName, yearsOf } from '../plan/lines.ts';
import { moved, replaced, without } from '../plan/order.ts';
import { defined } from '../plan/rule-edits.ts';

/**
 * How a fund's money is bounded first of all: one ceiling for the plan, one for each fiscal year, one for each
 * desa (in Rupiah, or as a part of a grant), or by the ceilings of its agency alone.
 */
export const ceilingKinds = ['ceiling', 'perYear', 'perRegion', 'grant', 'agency'] as const;
export type CeilingKind = (typeof ceilingKinds)[number];

export function ceilingKind(fund: Fund): CeilingKind {
  if (fund.ceiling !== undefined) return 'ceiling';
  if (fund.perYear !== undefined) return 'perYear';
  if (fund.perRegion === undefined) return 'agency';
  return typeof fund.perRegion === 'number' ? 'perRegion' : 'grant';
}

/** A change of one fund; fields set to undefined are left out. */
export function withFund(spec: PlanSpec, index: number, change: Partial<Fund>): PlanSpec {
  const fund = spec.funds[index];
  if (!fund) return spec;
  return { ...spec, funds: replaced(spec.funds, index, writable({ ...fund, ...change })) };
}

/** The plan's own form of a fund: lists that may be changed, nothing that is undefined. */
function writable(fund: Fund): PlanSpec['funds'][number] {
  return defined({
    ...fund,
    regions: fund.regions && [...fund.regions],
    phases: fund.phases && [...fund.phases],
    groups: fund.groups && [...fund.groups],
  }) as PlanSpec['funds'][number];
}

/** Part of a grant that goes into contributions where no other is known (BKBK of Jambi: 10 %). */
const usualPercent = 10;

/** The same amount understood another way; further limits stay as they are. */
export function withCeilingKind(spec: PlanSpec, index: number, kind: CeilingKind): PlanSpec {
  const fund = spec.funds[index];
  if (!fund || ceilingKind(fund) === kind) return spec;
  const before = limitOf(fund);
  const rest = { ...fund, ...before.without };
  const year = yearsOf(spec)[0] ?? 0;
  return {
    ...spec,
    funds: replaced(spec.funds, index, writable({ ...rest, ...limitAs(kind, before.amount, year) })),
  };
}

function limitOf(fund: Fund): { readonly amount: number; readonly without: Partial<Fund> } {
  const kind = ceilingKind(fund);
  switch (kind) {
    case 'ceiling':
      return { amount: fund.ceiling ?? 0, without: { ceiling: undefined } };
    case 'perYear':
      return { amount: sumOf(fund.perYear ?? {}), without: { perYear: undefined } };
    case 'perRegion':
    case 'grant': {
      const { perRegion = 0 } = fund;
      const amount = typeof perRegion === 'number' ? perRegion : perRegion.grant;
      return { amount, without: { perRegion: undefined } };
    }
    case 'agency':
      return { amount: 0, without: {} };
    default:
      return assertNever(kind);
  }
}

function limitAs(kind: CeilingKind, amount: number, year: number): Partial<Fund> {
  switch (kind) {
    case 'ceiling':
      return { ceiling: amount };
    case 'perYear':
      return { perYear: { [year]: amount } };
    case 'perRegion':
      return { perRegion: amount };
    case 'grant':
      return { perRegion: { grant: amount, percent: usualPercent } };
    case 'agency':
      return {};
    default:
      return assertNever(kind);
  }
}

function sumOf(perYear: PerYear): number {
  return Object.values(perYear).reduce((sum, amount) => sum + amount, 0);
}

/** A year's ceiling; null takes the year out, and the last year the limit with it. */
export function withYear(
  perYear: PerYear | undefined,
  year: number,
  amount: number | null,
): PerYear | undefined {
  const { [year]: _, ...others } = perYear ?? {};
  const changed = amount === null ? others : { ...others, [year]: amount };
  return Object.keys(changed).length > 0 ? changed : undefined;
}

export function withFundAdded(spec: PlanSpec, name: string): PlanSpec {
  const free = freeName(
    spec.funds.map((fund) => fund.name),
    name,
  );
  return { ...spec, funds: [...spec.funds, { name: free, ceiling: 0 }] };
}

/** A fund that is worked out elsewhere, as by the grant calculator. */
export function withFundPut(spec: PlanSpec, fund: Fund): PlanSpec {
  const at = spec.funds.findIndex(({ name }) => name === fund.name);
  return {
    ...spec,
    funds: at < 0 ? [...spec.funds, writable(fund)] : replaced(spec.funds, at, writable(fund)),
  };
}

export function withFundRemoved(spec: PlanSpec, index: number): PlanSpec {
  return { ...spec, funds: without(spec.funds, index) };
}

/** Earlier or later in the order the funds are used up. */
export function withFundMoved(spec: PlanSpec, index: number, step: -1 | 1): PlanSpec {
  return { ...spec, funds: [...moved(spec.funds, index, step)] };
}

/**
 * The agency that holds a fund's budget. Ceilings of an agency follow its name while this fund alone is held by
 * it, so that typing the name over does not lose them.
 */
export function withFundAgency(spec: PlanSpec, index: number, agency: string): PlanSpec {
  const name = agency.trim() === '' ? undefined : agency;
  const before = spec.funds[index]?.agency;
  const changed = withFund(spec, index, { agency: name });
  const alone = !spec.funds.some((fund, at) => at !== index && fund.agency === before);
  const free = !spec.agencies?.some((other) => other.name === name);
  if (before === undefined || name === undefined || !alone || !free) return changed;
  return withAgencies(
    changed,
    (spec.agencies ?? []).map((each) => (each.name === before ? { ...each, name } : each)),
  );
}

export interface AgencyLimits extends Agency {
  /** Whether any fund is held by it. */
  readonly used: boolean;
}

/** Agencies the funds name, in the order of the funds, then those only ceilings are known of. */
export function agenciesOf({ funds, agencies = [] }: PlanSpec): readonly AgencyLimits[] {
  const named = [...new Set(funds.flatMap(({ agency }) => (agency === undefined ? [] : [agency])))];
  return [
    ...named.map((name) => ({ ...agencies.find((each) => each.name === name), name, used: true })),
    ...agencies.filter(({ name }) => !named.includes(name)).map((each) => ({ ...each, used: false })),
  ];
}

/** Ceilings of an agency over all its funds; an agency without any is not listed. */
export function withAgency(spec: PlanSpec, { name, ceiling, perYear }: Agency): PlanSpec {
  const agency = defined({ name, ceiling, perYear });
  const others = (spec.agencies ?? []).filter((each) => each.name !== name);
  const at = (spec.agencies ?? []).findIndex((each) => each.name === name);
  if (ceiling === undefined && perYear === undefined) return withAgencies(spec, others);
  return withAgencies(spec, at < 0 ? [...others, agency] : replaced(spec.agencies ?? [], at, agency));
}

function withAgencies(spec: PlanSpec, agencies: readonly Agency[]): PlanSpec {
  const { agencies: _, ...rest } = spec;
  return agencies.length > 0 ? { ...rest, agencies: agencies.map((each) => ({ ...each })) } : rest;
}
