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

/** Contributions of 12, 9, 8 and 6 months, so that some sums are reached by no choice and many come next to them. */
const months = [12, 9, 8, 6].map((cost, i): Item => ({ class: i, worth: cost * 1_000 + cost, cost }));

test('many choices as good as each other: a table finds the same', () => {
  const heads = new Int32Array(4);
  const open = Int32Array.of(40, 1, 1, 40);
  const knapsack = new Knapsack(months, { steps: 100_000 });
  for (let money = 300; money < 340; money++) {
    knapsack.fill(open, 0, money, heads.fill(0), 0);
    expect(knapsack.exact).toBe(true);
    expect(valueOf(months, heads, 'worth')).toBe(mostWorth(months, open, money));
  }
});

test('what may not be looked at for long is bounded from above, and not called exact', () => {
  const heads = new Int32Array(4);
  const open = Int32Array.of(40, 1, 1, 40);
  const knapsack = new Knapsack(months, { steps: 3 });
  // 331 = 12a + 9b + 8c + 6d: with 9 and 8 odd sums leave 322 or 314 to twelves and sixes, which are none of 6.
  const bound = knapsack.fill(open, 0, 331, heads, 0);
  const most = mostWorth(months, open, 331);
  expect(knapsack.exact).toBe(false);
  expect(bound).toBeGreaterThan(most);
  expect(valueOf(months, heads, 'worth')).toBeLessThanOrEqual(most);
  expect(valueOf(months, heads, 'cost')).toBeLessThanOrEqual(331);
});
