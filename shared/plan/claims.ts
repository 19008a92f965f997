import type { ClaimFund, Claims } from '../budget/claims.ts';
import { ceilingPerRegion, type PerYear } from '../budget/fund.ts';
import type { FundLimits } from '../budget/money.ts';
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

export function byYear(perYear: PerYear | undefined): ReadonlyMap<number, number> | null {
  return perYear === undefined
    ? null
    : new Map(Object.entries(perYear).map(([year, money]) => [Number(year), money]));
}
