import type { Claims, Paid } from './claims.ts';
import { Ledger } from './ledger.ts';

/**
 * Pays line by line, the cheapest lines of a claim first, from funds with limits per region before others, as
 * those have no other slot to go to. Within every limit, but seldom the most heads.
 */
export function payInTurn(claims: Claims): Paid['cells'] {
  const { lines, funds } = claims;
  const slots = lines[0]?.heads.length ?? 0;
  const ledger = new Ledger(claims);
  const cells = funds.map(() => lines.map(() => new Int32Array(slots)));
  const inTurn = [...lines.keys()].sort(
    (a, b) => lines[a]!.claim - lines[b]!.claim || lines[a]!.cost - lines[b]!.cost || a - b,
  );
  const ownFirst = [...funds.keys()].sort(
    (a, b) => Number(funds[a]!.perRegion === null) - Number(funds[b]!.perRegion === null) || a - b,
  );
  for (const l of inTurn) {
    const unpaid = lines[l]!.heads.slice();
    for (const f of ownFirst) {
      const cell = cells[f]![l]!;
      for (let slot = 0; slot < slots; slot++) {
        if (unpaid[slot] === 0) continue;
        const paid = ledger.payable(f, l, slot, unpaid[slot]!);
        if (paid === 0) continue;
        ledger.pay(f, l, slot, paid);
        cell[slot] = paid;
        unpaid[slot]! -= paid;
      }
    }
  }
  return cells;
}
