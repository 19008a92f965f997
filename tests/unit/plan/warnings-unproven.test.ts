import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Paid } from '#shared/budget/claims.ts';
import type * as pay from '#shared/budget/pay.ts';
import { inputOf, onePhase, ran } from './samples.ts';

/** How certain the solver says it is; plans that leave it uncertain are rare, and fewer the better it gets. */
const certainty = vi.hoisted(() => ({ said: {} as Partial<Pick<Paid, 'proven' | 'mostHeads'>> }));

vi.mock('#shared/budget/pay.ts', async (original) => {
  const actual = await original<typeof pay>();
  return { ...actual, payClaims: (claims: never) => ({ ...actual.payClaims(claims), ...certainty.said }) };
});

afterEach(() => {
  certainty.said = {};
});

const warning = () => {
  const spec = onePhase(100, 12, { funds: [{ name: 'APBD', ceiling: 201_600 * 80 }] });
  return ran(inputOf([500]), spec).result.warnings.find(({ code }) => code === 'funding-unproven');
};

describe('the warning of a funding that may not be the best', () => {
  it('says how many more heads could be paid for at most', () => {
    certainty.said = { proven: { heads: false, order: false }, mostHeads: 83 };
    expect(warning()?.what.en).toBe(
      'The funds pay for 80 workers; it is not certain that these are the most. At most 3 more could be paid for.',
    );
  });

  it('says that the heads are the most where only the order of funds is uncertain', () => {
    certainty.said = { proven: { heads: true, order: false } };
    expect(warning()?.what.en).toContain('As many workers as possible are funded');
  });

  it('is not given where all is certain', () => {
    expect(warning()).toBeUndefined();
  });
});
