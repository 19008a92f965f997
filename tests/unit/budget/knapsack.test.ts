import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Knapsack, type Item } from '#shared/budget/knapsack.ts';

const kinds = fc.record({ open: fc.nat(4), worth: fc.nat(12), cost: fc.integer({ min: 1, max: 12 }) });

/** What all choices of heads within the money are worth at most. */
function mostWorth(items: readonly Item[], open: ArrayLike<number>, money: number, i = 0): number {
  const item = items[i];
  if (!item) return 0;
  let most = 0;
  for (let count = 0; count <= open[i]! && count * item.cost <= money; count++)
    most = Math.max(most, count * item.worth + mostWorth(items, open, money - count * item.cost, i + 1));
  return most;
}

const valueOf = (items: readonly Item[], heads: ArrayLike<number>, key: 'worth' | 'cost') =>
  items.reduce((sum, item, i) => sum + heads[i]! * item[key], 0);

test('the best of all choices', () => {
  fc.assert(
    fc.property(
      fc.array(kinds, { minLength: 1, maxLength: 4 }),
      fc.nat(120),
      fc.constantFrom(1, 0.37),
      (figures, money, scale) => {
        const items = figures.map(({ worth, cost }, i) => ({ class: i, worth: (1 + worth) * scale, cost }));
        const open = Int32Array.from(figures, (figure) => figure.open);
        const knapsack = new Knapsack(items, { steps: 100_000 });
        const heads = new Int32Array(items.length);
        const bound = knapsack.fill(open, 0, money, heads, 0);
        expect(knapsack.exact).toBe(true);
        expect(heads.every((count, i) => count <= open[i]!)).toBe(true);
        expect(valueOf(items, heads, 'cost')).toBeLessThanOrEqual(money);
        expect(valueOf(items, heads, 'worth')).toBeCloseTo(mostWorth(items, open, money), 6);
        expect(bound).toBeCloseTo(valueOf(items, heads, 'worth'), 6);
      },
    ),
    { numRuns: 3_000 },
  );
});

/** Worth what they cost, with hardly a common divisor: many choices come near to a sum of money and few reach it. */
const odd = [68, 45, 30, 75, 76].map((cost, i): Item => ({ class: i, worth: cost, cost }));

test('many choices as good as each other: a table finds the same', () => {
  const heads = new Int32Array(odd.length);
  const open = Int32Array.of(2, 8, 5, 3, 3);
  const knapsack = new Knapsack(odd, { steps: 1_000_000 });
  for (let money = 500; money < 580; money++) {
    knapsack.fill(open, 0, money, heads.fill(0), 0);
    expect(knapsack.exact).toBe(true);
    expect(valueOf(odd, heads, 'worth')).toBe(mostWorth(odd, open, money));
  }
});

test('what may not be looked at for long is bounded from above, and not called exact', () => {
  const heads = new Int32Array(odd.length);
  const open = Int32Array.of(2, 8, 5, 3, 3);
  const knapsack = new Knapsack(odd, { steps: 3 });
  const bound = knapsack.fill(open, 0, 540, heads, 0);
  const most = mostWorth(odd, open, 540);
  expect(knapsack.exact).toBe(false);
  expect(bound).toBeGreaterThanOrEqual(most);
  expect(valueOf(odd, heads, 'worth')).toBeLessThanOrEqual(most);
  expect(valueOf(odd, heads, 'cost')).toBeLessThanOrEqual(540);
});
