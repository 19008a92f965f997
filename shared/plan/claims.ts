import { sum } from '../allocation/exact.ts';
import type { ClaimAgency, ClaimFund, Claims } from '../budget/claims.ts';
import { ceilingPerRegion, type PerYear } from '../budget/fund.ts';
import { done, type Result } from '../text/problem.ts';
import { slotsOfCodes } from './area.ts';
import type { PlanInput } from './input.ts';
import type { PlanLine } from './lines.ts';
import type { LineCost } from './phase-cost.ts';
import type { PlanSpec } from './spec.ts';

/**
 * The funds of a plan with all their limits, but for what they pay for a head. Agencies are those with a limit,
 * as an agency that is a name alone bounds nothing.
 *
 * @returns a problem when a fund is for a region that is not in the document
 */
export function fundLimits(
  { codes, inArea }: Pick<PlanInput, 'codes' | 'inArea'>,
  spec: PlanSpec,
): Result<FundLimits> {
  const agencies = (spec.agencies ?? []).filter(
    ({ ceiling, perYear }) => ceiling !== undefined || perYear !== undefined,
  );
  const funds: Omit<ClaimFund, 'costPerHead'>[] = [];
  for (const fund of spec.funds) {
    const where = fund.regions ? slotsOfCodes(fund.regions, codes, { fund: fund.name }) : done(inArea);
    if (!where.ok) return where;
    const agency = agencies.findIndex(({ name }) => name === fund.agency);
    funds.push({
      ceiling: fund.ceiling ?? null,
      perYear: byYear(fund.perYear),
      perRegion: ceilingPerRegion(fund),
      agency: agency < 0 ? null : agency,
      where: fund.regions ? where.value.map((within, slot) => within & inArea[slot]!) : inArea,
    });
  }
  return done({
    funds,
    agencies: agencies.map(({ ceiling, perYear }) => ({
      ceiling: ceiling ?? null,
      perYear: byYear(perYear),
    })),
  });
}

export interface FundLimits {
  readonly funds: readonly Omit<ClaimFund, 'costPerHead'>[];
  readonly agencies: readonly ClaimAgency[];
}

/** The funding problem of a plan's lines. @param heads per line and slot */
export function poseClaims(
  { funds, agencies }: FundLimits,
  lines: readonly PlanLine[],
  heads: readonly Int32Array[],
  costs: readonly LineCost[],
): Claims {
  return {
    lines: lines.map(({ kind, year, done: over }, l) => ({
      heads: heads[l]!,
      year,
      cost: costs[l]!.full,
      claim: kind === 'new' && !over ? 1 : 0,
    })),
    funds: funds.map((fund, f) => ({ ...fund, costPerHead: costs.map((cost) => cost.funds[f]!) })),
    agencies,
  };
}

/**
 * The most a fund can pay in some years by its own limits, Rupiah; null where it has none of its own, or one for each
 * desa so large that all of them together cannot be counted exactly: it binds nothing.
 */
export function ownCeiling(fund: Omit<ClaimFund, 'costPerHead'>, years: readonly number[]): number | null {
  const limit = limitOf(fund, years);
  if (fund.perRegion === null) return limit;
  const most = Math.min(limit ?? Infinity, fund.perRegion * slotsIn(fund.where));
  return Number.isSafeInteger(most) ? most : null;
}

function slotsIn(where: Uint8Array): number {
  let slots = 0;
  for (let slot = 0; slot < where.length; slot++) slots += where[slot]!;
  return slots;
}

/** The most all funds can pay in some years, Rupiah, agencies' ceilings counted once; each fund has one or its agency has. */
export function moneyOf({ funds, agencies }: FundLimits, years: readonly number[]): number {
  const own = funds.map((fund) => ownCeiling(fund, years) ?? Infinity);
  const free = sum(own.filter((_, f) => funds[f]!.agency === null));
  const held = agencies.map((agency, a) => {
    const its = own.filter((_, f) => funds[f]!.agency === a);
    return its.length === 0 ? 0 : Math.min(sum(its), limitOf(agency, years) ?? Infinity);
  });
  // No plan costs more, so that nothing is lost of what money there is for it.
  return Math.min(Number.MAX_SAFE_INTEGER, free + sum(held));
}

/** The lower of a ceiling in all and of those of some years; null where there is neither. */
export function limitOf({ ceiling, perYear }: ClaimAgency, years: readonly number[]): number | null {
  if (perYear === null) return ceiling;
  const ofYears = sum(years.map((year) => perYear.get(year) ?? 0));
  return ceiling === null ? ofYears : Math.min(ceiling, ofYears);
}

/** Fiscal years the lines fall in, ascending. */
export function yearsOf(lines: readonly Pick<PlanLine, 'year'>[]): readonly number[] {
  return [...new Set(lines.map(({ year }) => year))].sort((a, b) => a - b);
}

export function byYear(perYear: PerYear | undefined): ReadonlyMap<number, number> | null {
  return perYear === undefined
    ? null
    : new Map(Object.entries(perYear).map(([year, money]) => [Number(year), money]));
}
