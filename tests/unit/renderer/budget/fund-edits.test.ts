import { describe, expect, it } from 'vitest';
import type { Fund } from '#shared/budget/fund.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import { planSpecSchema, type PlanSpec } from '#shared/plan/spec.ts';
import {
  agenciesOf,
  ceilingKind,
  ceilingKinds,
  withAgency,
  withCeilingKind,
  withFund,
  withFundAdded,
  withFundAgency,
  withFundMoved,
  withFundPut,
  withFundRemoved,
  withYear,
} from '../../../../renderer/budget/edits.ts';
import { moneyLeft } from '../../../../renderer/budget/money-left.ts';
import { regionOptions } from '../../../../renderer/budget/region-options.ts';
import { directory, spec } from '../small.ts';

/** Every edit must leave a plan the document accepts. */
function valid(plan: PlanSpec): PlanSpec {
  return planSpecSchema.parse(plan);
}

function first(plan: PlanSpec): Fund {
  return valid(plan).funds[0]!;
}

const amount = 1_500_000_000;

describe('ceilings of a fund', () => {
  it('keeps the amount when another kind is chosen, and comes back to what it was', () => {
    expect(first(withCeilingKind(spec, 0, 'perRegion'))).toEqual({
      name: 'APBD Kabupaten',
      agency: 'Disnaker',
      perRegion: amount,
    });
    expect(first(withCeilingKind(spec, 0, 'perYear')).perYear).toEqual({ '2024': amount });
    expect(first(withCeilingKind(spec, 0, 'grant')).perRegion).toEqual({ grant: amount, percent: 10 });
    for (const kind of ceilingKinds.filter((each) => each !== 'agency')) {
      const there = withCeilingKind(spec, 0, kind);
      expect(ceilingKind(first(there))).toBe(kind);
      expect(withCeilingKind(there, 0, 'ceiling')).toEqual(spec);
    }
  });

  it('leaves further limits alone', () => {
    const bounded = withFund(spec, 0, { perRegion: 5, phases: ['Tahap I'] });
    const changed = first(withCeilingKind(bounded, 0, 'perYear'));
    expect(changed).toMatchObject({ perYear: { '2024': amount }, perRegion: 5, phases: ['Tahap I'] });
    expect(changed.ceiling).toBeUndefined();
  });

  it('takes out a year, and with the last year the limit', () => {
    const two = withYear(withYear(undefined, 2024, 7), 2025, 0);
    expect(two).toEqual({ '2024': 7, '2025': 0 });
    expect(withYear(withYear(two, 2024, null), 2025, null)).toBeUndefined();
  });
});

describe('funds', () => {
  it('adds under a free name, changes, removes', () => {
    const two = withFund(withFundAdded(spec, 'APBD Kabupaten'), 1, { ceiling: 5 });
    expect(valid(two).funds[1]).toEqual({ name: 'APBD Kabupaten 2', ceiling: 5 });
    expect(withFundRemoved(two, 1)).toEqual(spec);
  });

  it('leaves no field behind that was taken back', () => {
    const edited = withFund(spec, 0, { source: 'CSR', discount: true });
    expect(withFund(edited, 0, { source: undefined, discount: undefined })).toEqual(spec);
  });

  it('moves within the order and not out of it', () => {
    const two = withFundAdded(spec, 'APBDes');
    expect(withFundMoved(two, 1, -1).funds.map(({ name }) => name)).toEqual(['APBDes', 'APBD Kabupaten']);
    expect(withFundMoved(two, 0, -1).funds).toEqual(two.funds);
    expect(withFundMoved(two, 1, 1).funds).toEqual(two.funds);
  });

  it('puts a fund worked out elsewhere once, however often it is applied', () => {
    const bkbk: Fund = { name: 'BKBK', source: 'BKBK', perRegion: { grant: 100_000_000, percent: 10 } };
    const once = withFundPut(spec, bkbk);
    expect(valid(once).funds).toHaveLength(2);
    expect(withFundPut(once, bkbk)).toEqual(once);
  });
});

describe('agencies', () => {
  const limited = withAgency(spec, { name: 'Disnaker', ceiling: 9 });

  it('lists those the funds name, and those left behind', () => {
    expect(agenciesOf(spec)).toEqual([{ name: 'Disnaker', used: true }]);
    const orphaned = withFund(limited, 0, { agency: 'Lain' });
    expect(agenciesOf(orphaned)).toEqual([
      { name: 'Lain', used: true },
      { name: 'Disnaker', ceiling: 9, used: false },
    ]);
  });

  it('is listed in the plan only while it has a ceiling', () => {
    expect(valid(limited).agencies).toEqual([{ name: 'Disnaker', ceiling: 9 }]);
    expect(withAgency(limited, { name: 'Disnaker' })).toEqual(spec);
  });

  it('keeps its ceilings while its name is typed over', () => {
    const typed = ['D', 'Di', 'Dinsos'].reduce((plan, name) => withFundAgency(plan, 0, name), limited);
    expect(valid(typed).agencies).toEqual([{ name: 'Dinsos', ceiling: 9 }]);
    const shared = withFund(withFundAdded(limited, 'B'), 1, { agency: 'Disnaker' });
    expect(withFundAgency(shared, 1, 'Dinsos').agencies).toEqual([{ name: 'Disnaker', ceiling: 9 }]);
  });
});

function totals(
  funds: readonly (number | null)[],
  agencies: readonly { readonly name: string; readonly left: number | null }[],
): Parameters<typeof moneyLeft>[1] {
  return {
    funds: funds.map((left, index): PlanResult['funds'][number] => ({
      name: `F${index}`,
      heads: 0,
      committed: 0,
      ceiling: left,
      used: 0,
      left,
      years: [],
    })),
    agencies: agencies.map((agency) => ({ ...agency, ceiling: agency.left, used: 0, years: [] })),
  };
}

describe('what is left', () => {
  const funds = [{ name: 'F0', agency: 'A' }, { name: 'F1', agency: 'A' }, { name: 'F2' }];

  it('is no more than the agency has, and untold where nothing bounds it', () => {
    expect(moneyLeft({ funds }, totals([30, 40, 5], []))).toBe(75);
    expect(moneyLeft({ funds }, totals([30, 40, 5], [{ name: 'A', left: 50 }]))).toBe(55);
    expect(moneyLeft({ funds }, totals([30, 10, 5], [{ name: 'A', left: 50 }]))).toBe(45);
    expect(moneyLeft({ funds }, totals([null, 10, 5], [{ name: 'A', left: 50 }]))).toBe(55);
    expect(moneyLeft({ funds }, totals([30, 10, null], [{ name: 'A', left: 50 }]))).toBeNull();
  });
});

describe('regions to choose from', () => {
  it('are the kecamatan of one kabupaten, and what is chosen beyond', () => {
    expect(regionOptions(directory, []).map(({ code }) => code)).toEqual(['99.01.01', '99.01.02']);
    expect(regionOptions(directory, ['99.01.01.2001', 'bukan kode'])).toEqual([
      { code: '99.01.01', name: 'Hulu', desa: 2 },
      { code: '99.01.01.2001', name: 'Baru', desa: 1 },
      { code: '99.01.02', name: 'Hilir', desa: 1 },
    ]);
  });
});
