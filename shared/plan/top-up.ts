import { sum } from '../allocation/exact.ts';
import type { ClaimFund } from '../budget/claims.ts';
import { says, type Text } from '../text/text.ts';
import type { TopUp } from './result.ts';
import type { Funded } from './totals.ts';

/**
 * What added to the ceiling of one fund, or of its agency, pays for everyone no fund pays for: of the funds that may pay for all of
 * them the one that needs least, the earlier of equals. Less than the shortfall by what the fund has left:
 * Kutai Kartanegara's Rp1.7 bn pay for 20,238 of 21,000 people and leave Rp8,000, so that not Rp64,008,000 but
 * Rp64,000,000 are to be added. Null where nobody is left unpaid.
 */
export function topUpOf(funded: Funded): TopUp | null {
  const { claims, paid } = funded;
  if (paid.shortfall === 0) return null;
  const unpaid = unpaidHeads(funded);
  let best: TopUp = { to: null, amount: paid.shortfall, perDesa: null };
  for (const [f, fund] of claims.funds.entries()) {
    if (!mayPayAll(fund, unpaid)) continue;
    const found = neededOf(funded, f, unpaid);
    // A fund with nothing left needs the whole shortfall, and is named all the same.
    if (found && (best.to === null || found.amount < best.amount)) best = found;
  }
  return best;
}

/** Heads by line and slot that nobody pays for. */
function unpaidHeads({ claims, paid }: Funded): readonly Int32Array[] {
  return claims.lines.map(({ heads }, l) => {
    const unpaid = heads.slice();
    for (const cells of paid.cells)
      for (let slot = 0; slot < unpaid.length; slot++) unpaid[slot]! -= cells[l]![slot]!;
    return unpaid;
  });
}

function mayPayAll({ where, costPerHead }: ClaimFund, unpaid: readonly Int32Array[]): boolean {
  return unpaid.every((heads, l) =>
    heads.every((count, slot) => count === 0 || (costPerHead[l] !== null && where[slot] === 1)),
  );
}

/** What the one limit of a fund lacks: its ceiling, that of each desa, or its agency's; null where it has several. */
function neededOf({ spec, claims, paid }: Funded, f: number, unpaid: readonly Int32Array[]): TopUp | null {
  const { ceiling, perYear, perRegion, agency, costPerHead } = claims.funds[f]!;
  const { name, agency: agencyName } = spec.funds[f]!;
  const above = agency === null ? null : claims.agencies[agency]!;
  if (perYear !== null || (above && above.perYear !== null)) return null;
  const limits = [ceiling, perRegion, above?.ceiling ?? null].filter((limit) => limit !== null);
  if (limits.length !== 1) return null;
  const costOf = (lines: readonly Int32Array[], slot: number): number =>
    lines.reduce((cost, heads, l) => (heads[slot] === 0 ? cost : cost + heads[slot]! * costPerHead[l]!), 0);
  const owed = unpaid[0]!.map((_, slot) => slot).filter((slot) => costOf(unpaid, slot) > 0);
  if (perRegion !== null) {
    const needed = Array.from(
      owed,
      (slot) => costOf(unpaid, slot) + costOf(paid.cells[f]!, slot) - perRegion,
    );
    return { to: name, amount: sum(needed), perDesa: Math.max(...needed) };
  }
  const used =
    ceiling !== null
      ? paid.used[f]!
      : sum(paid.used.filter((_, other) => claims.funds[other]!.agency === agency));
  const amount = sum(Array.from(owed, (slot) => costOf(unpaid, slot))) + used - limits[0]!;
  return { to: ceiling === null ? (agencyName ?? name) : name, amount, perDesa: null };
}

/** `Rp64.000.000`, with the most a desa needs where every desa has its own: `Rp126.800.000 (Rp80.000 per desa)`. */
export function topUpWords({ amount, perDesa }: TopUp): Text {
  if (perDesa === null)
    return says(
      (w) => w.rupiah(amount),
      (w) => w.rupiah(amount),
    );
  return says(
    (w) => `${w.rupiah(amount)} (paling banyak ${w.rupiah(perDesa)} per desa)`,
    (w) => `${w.rupiah(amount)} (${w.rupiah(perDesa)} at most per desa)`,
  );
}

/** What is short in words; `Rp0` where everybody is paid for. */
export function shortWords({ topUp }: { readonly topUp: TopUp | null }): Text {
  return topUpWords(topUp ?? { to: null, amount: 0, perDesa: null });
}
