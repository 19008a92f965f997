import type { Claims } from '../claims.ts';
import type { PlainClaims, PlainFund } from './heads-problem.ts';

/**
 * The claims as plain ones, or null where they are not: a fund for each desa among funds with one limit, in all
 * or for each desa, charged the same for a head as any other, paying for every line, and, where it has one
 * ceiling, everywhere; agencies without limits. Many plans are like
 * that, and for them `payPlain` is quicker and more often sure than the general program: Balangan with a fund per
 * desa takes 1 ms instead of 28, and its order of funds is proven.
 *
 * Limits by fiscal year are ceilings where all lines fall in one year. Claims come before others only where
 * the money does not pay for all, which is for the caller to know.
 */
export function asPlain({ lines, funds, agencies }: Claims): PlainClaims | null {
  if (funds.every(({ perRegion }) => perRegion === null)) return null;
  if (lines.some(({ cost }) => !(Number.isSafeInteger(cost) && cost > 0))) return null;
  const years = new Set(lines.map(({ year }) => year));
  const year = years.size === 1 ? [...years][0]! : null;
  const plain: PlainFund[] = [];
  for (const { ceiling, perYear, perRegion, agency, where, costPerHead } of funds) {
    const above = agency === null ? null : agencies[agency]!;
    if (above && (above.ceiling !== null || above.perYear !== null)) return null;
    if (costPerHead.some((cost, l) => cost !== lines[l]!.cost)) return null;
    if (perYear !== null && year === null) return null;
    const limits = [ceiling, perYear === null ? null : (perYear.get(year!) ?? 0)].filter(
      (limit) => limit !== null,
    );
    if (perRegion !== null) {
      if (limits.length > 0) return null;
      plain.push({ perRegion, where });
    } else {
      if (limits.length === 0 || !paysEverywhere(lines, where)) return null;
      plain.push({ ceiling: Math.min(...limits) });
    }
  }
  return {
    lines: lines.map(({ heads }) => heads),
    costPerHead: lines.map(({ cost }) => cost),
    funds: plain,
  };
}

function paysEverywhere(lines: Claims['lines'], where: Uint8Array): boolean {
  if (!where.includes(0)) return true;
  for (const { heads } of lines)
    for (let slot = 0; slot < where.length; slot++) if (heads[slot]! > 0 && where[slot] !== 1) return false;
  return true;
}
