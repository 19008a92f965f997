import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paysForAll } from '#shared/budget/payable.ts';

/** Whether all heads find a place, trying every fund for every head. */
function oracle(
  phases: readonly (readonly number[])[],
  costs: readonly number[],
  ceilings: readonly number[],
  perRegion: readonly number[],
): boolean {
  const slots = phases[0]!.length;
  const heads = phases.flatMap((counts, t) =>
    counts.flatMap((count, slot) => Array.from({ length: count }, () => ({ cost: costs[t]!, slot }))),
  );
  const money = [...ceilings, ...perRegion.flatMap((own) => Array.from({ length: slots }, () => own))];
  const place = (next: number): boolean => {
    const head = heads[next];
    if (!head) return true;
    return money.some((left, fund) => {
      const own = fund >= ceilings.length;
      if (left < head.cost || (own && (fund - ceilings.length) % slots !== head.slot)) return false;
      money[fund] = left - head.cost;
      const placed = place(next + 1);
      money[fund] = left;
      return placed;
    });
  };
  return place(0);
}

const pays = (heads: readonly number[]) =>
  paysForAll({
    phases: [Int32Array.from(heads)],
    costPerHead: [10],
    funds: [{ name: 'APBDes', perRegion: 20 }],
    inArea: Uint8Array.of(1, 1, 0),
  });

describe('paysForAll', () => {
  const counts = fc.array(fc.nat(2), { minLength: 2, maxLength: 2 });

  it('agrees with trying every fund for every head, with one ceiling and a fund per region in either order', () => {
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 1, maxLength: 3 }),
        fc.constantFrom([3, 6, 9], [3, 2, 1], [2, 3, 4]),
        fc.nat(30),
        fc.nat(20),
        fc.boolean(),
        (phases, costs, ceiling, perRegion, ownFirst) => {
          const own = { name: 'APBDes', perRegion };
          const forAll = { name: 'APBD', ceiling };
          const input = {
            phases: phases.map((heads) => Int32Array.from(heads)),
            costPerHead: costs.slice(0, phases.length),
            funds: ownFirst ? [own, forAll] : [forAll, own],
            inArea: Uint8Array.of(1, 1),
          };
          expect(paysForAll(input)).toBe(oracle(phases, costs, [ceiling], [perRegion]));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never takes money across regions, nor a fund per region outside the area', () => {
    expect(pays([2, 2, 0])).toBe(true);
    expect(pays([3, 1, 0])).toBe(false);
    expect(pays([1, 1, 1])).toBe(false);
  });
});
