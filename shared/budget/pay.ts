import type { Claims, Paid } from './claims.ts';
import type { Fund } from './fund.ts';
import { fundHeads, type FundingInput } from './funding.ts';
import { payInTurn } from './greedy.ts';
import { addUp } from './paid.ts';
import { paysForAll as fundsPayForAll } from './payable.ts';

/**
 * Divides heads among funds. A head is paid whole, for all its months, by one fund, or not at all.
 *
 * Objective, each item before the next:
 * 1. as many heads of claim 0 as possible are paid, then as many of claim 1;
 * 2. as much as possible of the first fund is used, then of the second, and so on: what is budgeted first is
 *    spent first.
 *
 * Heads that are alike to both are paid in the order of lines, and of slots within a line.
 *
 * @throws RangeError when a cost is not a whole number above 0, or a fund has no limit at all
 */
export function payClaims(claims: Claims): Paid {
  const plain = plainFunding(claims);
  if (plain) {
    const { cells, proven, mostHeads } = fundHeads(plain);
    return { ...addUp(claims, cells), proven, mostHeads };
  }
  const added = addUp(claims, payInTurn(claims));
  const fits = added.shortfall === 0;
  const mostHeads = claims.lines.reduce(
    (total, { claim, heads }) => total + (claim === 1 ? heads.reduce((sum, count) => sum + count, 0) : 0),
    0,
  );
  return { ...added, proven: { heads: fits, order: fits && claims.funds.length === 1 }, mostHeads };
}

/** The claims as funds with one ceiling each and the same costs pay them, or null where they are not of that kind. */
function plainFunding({ lines, funds, agencies }: Claims): FundingInput | null {
  if (agencies.length > 0 || lines.some(({ claim }) => claim === 0)) return null;
  const slots = lines[0]?.heads.length ?? 0;
  const costPerHead = lines.map(({ cost }) => cost);
  const inArea = funds.find(({ perRegion }) => perRegion !== null)?.where ?? new Uint8Array(slots).fill(1);
  const plain: Fund[] = [];
  for (const [f, { ceiling, perYear, perRegion, where, costPerHead: costs }] of funds.entries()) {
    if (perYear !== null || (ceiling === null) === (perRegion === null)) return null;
    if (costs.some((cost, l) => cost !== costPerHead[l])) return null;
    for (let slot = 0; slot < slots; slot++) {
      const allowed = perRegion === null ? 1 : inArea[slot];
      if (where[slot] !== allowed && lines.some(({ heads }) => heads[slot]! > 0)) return null;
    }
    plain.push({ name: `${f}`, ...(ceiling === null ? { perRegion: perRegion! } : { ceiling }) });
  }
  return { phases: lines.map(({ heads }) => heads), costPerHead, funds: plain, inArea };
}

/** Whether every head is paid for: yes is certain; no where the money is short, or no way to pay is found. */
export function paysForAll(claims: Claims): boolean {
  const plain = plainFunding(claims);
  return plain ? fundsPayForAll(plain) : addUp(claims, payInTurn(claims)).shortfall === 0;
}
