import { sum } from '../allocation/exact.ts';
import type { ClaimAgency, ClaimFund, ClaimLine } from './claims.ts';

/** What bounds the money of funds, but for what they pay for a head. */
export interface FundLimits {
  readonly funds: readonly Omit<ClaimFund, 'costPerHead'>[];
  readonly agencies: readonly ClaimAgency[];
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
export function yearsOf(lines: readonly Pick<ClaimLine, 'year'>[]): readonly number[] {
  return [...new Set(lines.map(({ year }) => year))].sort((a, b) => a - b);
}
