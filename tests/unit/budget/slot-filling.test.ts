import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SlotFilling, type FundWorth } from '#shared/budget/slot-filling.ts';

const classes = 3;

const funds = fc.array(
  fc.record({
    worth: fc.array(fc.nat(9), { minLength: classes, maxLength: classes }),
    cost: fc.array(fc.option(fc.integer({ min: 1, max: 9 })), { minLength: classes, maxLength: classes }),
    money: fc.nat(25),
  }),
  { minLength: 1, maxLength: 3 },
);

/** The most that heads are worth, over all ways to have each class paid by each fund. */
function mostWorth(
  given: readonly FundWorth[],
  open: readonly number[],
  spent = given.map(() => 0),
  at = 0,
): number {
  const [k, c] = [Math.floor(at / classes), at % classes];
  const fund = given[k];
  if (!fund) return 0;
  const cost = fund.cost[c] ?? null;
  let most = mostWorth(given, open, spent, at + 1);
  if (cost === null) return most;
  for (let count = 1; count <= open[c]! && spent[k]! + count * cost <= fund.money; count++) {
    const rest = open.with(c, open[c]! - count);
    const money = spent.with(k, spent[k]! + count * cost);
    most = Math.max(most, count * fund.worth[c]! + mostWorth(given, rest, money, at + 1));
  }
  return most;
}

test('a slot is filled as well as its funds can, each within its money and no head twice', () => {
  fc.assert(
    fc.property(
      funds,
      fc.array(fc.nat(4), { minLength: classes, maxLength: classes }),
      (given, available) => {
        const heads = new Int32Array(given.length * classes);
        const bound = new SlotFilling(given, { steps: 1_000_000 }).fill(
          Int32Array.from(available),
          0,
          heads,
          0,
        );
        let worth = 0;
        for (const [k, { cost, money, worth: worths }] of given.entries()) {
          const own = heads.subarray(k * classes, (k + 1) * classes);
          const spent = own.reduce((sum, count, c) => sum + count * (cost[c] ?? 0), 0);
          expect(spent).toBeLessThanOrEqual(money);
          expect(own.some((count, c) => count > 0 && cost[c] === null)).toBe(false);
          worth += own.reduce((sum, count, c) => sum + count * worths[c]!, 0);
        }
        for (const [c, most] of available.entries()) {
          let paid = 0;
          for (let k = 0; k < given.length; k++) paid += heads[k * classes + c]!;
          expect(paid).toBeLessThanOrEqual(most);
        }
        expect(worth).toBeCloseTo(mostWorth(given, available), 6);
        expect(bound).toBeCloseTo(worth, 6);
      },
    ),
    { numRuns: 1_000 },
  );
});
