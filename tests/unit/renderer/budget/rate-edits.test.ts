import { describe, expect, it } from 'vitest';
import { withNewVersion } from '#shared/contribution/edit-rates.ts';
import { rateTableProblems } from '#shared/contribution/rate-problems.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import { monthKey, type RateTable } from '#shared/contribution/rate.ts';
import {
  chargeOfKind,
  isShipped,
  newProblems,
  withAccount,
  withNewAccount,
  withoutAccount,
  withTerms,
} from '../../../../renderer/budget/rates/edit.ts';
import { linesBySegment } from '../../../../renderer/budget/rates/order.ts';

describe('the rate table on screen', () => {
  it('shows every line once, the newest version of a charge first', () => {
    const segments = ['BPU', 'PU', 'Jakon'] as const;
    const shown = segments.flatMap((segment) =>
      linesBySegment(shippedRates, segment).flatMap(({ lines }) => lines),
    );
    expect(shown.map(({ index }) => index).sort((a, b) => a - b)).toEqual(
      shippedRates.rates.map((_, i) => i),
    );
    const pension = linesBySegment(shippedRates, 'PU').find(({ programme }) => programme === 'JP')!;
    const ofEmployer = pension.lines.filter(({ rate }) => rate.payer === 'employer');
    const starts = ofEmployer.map(({ rate }) => rate.validFrom);
    expect(starts).toEqual([...starts].sort().reverse());
    const brackets = linesBySegment(shippedRates, 'Jakon')[0]!.lines.map(({ rate: { charge } }) =>
      charge.kind === 'share' ? charge.baseAbove : 0,
    );
    expect(brackets).toEqual([...brackets].sort((a, b) => a - b));
  });

  it('knows the shipped table in any order of lines and fields, and a changed one', () => {
    const turned: RateTable = {
      accounts: shippedRates.accounts,
      discounts: [...shippedRates.discounts].reverse(),
      groups: shippedRates.groups.map(({ legalBasis, ...terms }) => ({ legalBasis, ...terms })),
      rates: [...shippedRates.rates].reverse(),
    };
    expect(isShipped(turned)).toBe(true);
    expect(isShipped(withTerms(turned, 0, { base: 1 }))).toBe(false);
  });

  it('tells only of problems a change brings', () => {
    const bad = withTerms(shippedRates, 0, { legalBasis: ' ' });
    expect(newProblems(shippedRates, bad)).toHaveLength(1);
    expect(newProblems(bad, withTerms(bad, 1, { base: 1_000_000 }))).toEqual([]);
    const renewed = withNewVersion(
      shippedRates,
      0,
      monthKey(2027, 1),
      { kind: 'fixed', amount: 12_000 },
      'Peraturan baru',
    );
    expect(renewed.ok && newProblems(shippedRates, renewed.value)).toEqual([]);
  });

  it('adds accounts that have no double, and takes them away', () => {
    const more = withNewAccount(withNewAccount(shippedRates));
    const pairs = more.accounts.map(({ programme, group }) => `${programme} ${group}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(rateTableProblems(more)).toEqual([]);
    const last = more.accounts.length - 1;
    expect(withAccount(more, last, { code: '5.1' }).accounts[last]!.code).toBe('5.1');
    expect(withoutAccount(withoutAccount(more, last), last - 1)).toEqual(shippedRates);
  });

  it('begins a charge of the other kind without figures', () => {
    const fixed = { kind: 'fixed', amount: 6_800 } as const;
    expect(chargeOfKind('fixed', fixed)).toBe(fixed);
    expect(chargeOfKind('share', fixed)).toMatchObject({ parts: 0, baseCap: null, most: null });
  });
});
