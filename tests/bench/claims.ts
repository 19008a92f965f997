import type { ClaimFund, ClaimLine, Claims } from '#shared/budget/claims.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { seeded } from './measure.ts';
import { code } from './world.ts';

/** Contribution of one month, Rupiah. */
const rate = 16_800;

/** Heads of phases that pay so many months, the same figures in every run. */
export function madeUpPhases(desa: number, phases: number): Int32Array[] {
  const random = seeded(2024);
  return Array.from({ length: phases }, () => Int32Array.from({ length: desa }, () => random(40)));
}

/**
 * Claims of phases on funds.
 * @param funds given what all heads cost, by what each differs from a fund that pays everything everywhere
 */
export function claimsOf(
  phases: readonly Int32Array[],
  months: readonly number[],
  funds: (cost: number, desa: number) => readonly Partial<ClaimFund>[],
  agencies: Claims['agencies'] = [],
): Claims {
  const lines = phases.map((heads, t): ClaimLine => ({
    heads,
    year: 2024 + (t % 2),
    cost: months[t]! * rate,
    claim: 1,
  }));
  const cost = lines.reduce(
    (sum, line) => sum + line.cost * line.heads.reduce((total, count) => total + count, 0),
    0,
  );
  const desa = phases[0]!.length;
  return {
    lines,
    agencies,
    funds: funds(cost, desa).map((fund): ClaimFund => ({
      ceiling: null,
      perYear: null,
      perRegion: null,
      agency: null,
      where: new Uint8Array(desa).fill(1),
      costPerHead: lines.map((line) => line.cost),
      ...fund,
    })),
  };
}

/** Funds with ceilings in these shares of what all heads cost. */
export const ceilings =
  (...shares: readonly number[]) =>
  (cost: number) =>
    shares.map((share) => ({ ceiling: Math.floor(share * cost) }));

const two = (number: number) => String(number).padStart(2, '0');

/** Codes of that many desa, ascending. */
export function madeUpCodes(desa: number): RegionCode[] {
  return Array.from({ length: desa }, (_, slot) => {
    const kecamatan = Math.floor(slot / 900);
    return code(
      `11.${two(1 + Math.floor(kecamatan / 90))}.${two(1 + (kecamatan % 90))}.${2001 + (slot % 900)}`,
    );
  });
}
