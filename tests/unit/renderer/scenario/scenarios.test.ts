import { describe, expect, it } from 'vitest';
import type { Comparison, Scenario } from '#shared/plan/comparison.ts';
import type { CoverageSpread } from '#shared/plan/fairness-view.ts';
import type { PlanEntry } from '#shared/workspace/snapshot.ts';
import { sortedDifferences, totalRows } from '../../../../renderer/scenario/differences.ts';
import { freeName } from '../../../../renderer/scenario/free-name.ts';
import { pairOf, withSide } from '../../../../renderer/scenario/pair.ts';
import {
  commonMonths,
  headStep,
  mostHeads,
  nothingTried,
  totalCeiling,
  triedPlan,
} from '../../../../renderer/scenario/trial.ts';
import { directory, resultOf, spec } from '../small.ts';

const entry = (id: string, official = false): PlanEntry => ({
  id,
  name: id,
  official: official ? { at: '2024-04-26T02:00:00Z', hash: 'ab' } : null,
});

describe('which plans are compared', () => {
  const plans = [entry('a'), entry('b', true), entry('c')];

  it('sets the shown plan against the official one, else against the first other', () => {
    expect(pairOf(plans, 'c', {})).toEqual({ a: 'b', b: 'c' });
    expect(pairOf([entry('a'), entry('c')], 'c', {})).toEqual({ a: 'a', b: 'c' });
    expect(pairOf(plans, 'b', {})).toEqual({ a: 'a', b: 'b' });
  });

  it('keeps what was chosen as long as it exists', () => {
    expect(pairOf(plans, 'c', { a: 'a', b: 'b' })).toEqual({ a: 'a', b: 'b' });
    expect(pairOf(plans, 'c', { a: 'gone', b: 'a' })).toEqual({ a: 'b', b: 'a' });
    expect(pairOf(plans, 'c', { a: 'c' })).toEqual({ a: 'c', b: 'b' });
  });

  it('never compares a plan with itself, and needs two', () => {
    expect(pairOf([entry('a')], 'a', {})).toBeNull();
    expect(pairOf(plans, 'a', { a: 'a', b: 'a' })).toEqual({ a: 'b', b: 'a' });
    expect(withSide({ a: 'b', b: 'c' }, 'a', 'c')).toEqual({ a: 'c', b: 'b' });
    expect(withSide({ a: 'b', b: 'c' }, 'b', 'a')).toEqual({ a: 'b', b: 'a' });
  });
});

const spread = (lowest: number): CoverageSpread => ({
  desa: 3,
  coverage: 0.5,
  lowest: { slot: 0, coverage: lowest },
  highest: { slot: 1, coverage: 0.9 },
  gini: 0.2,
  histogram: [0, 0, 0, 0, 3, 0, 0, 0, 0, 0],
});

function scenario(id: string, heads: readonly number[], lowest: number): Scenario {
  const allocated = heads.reduce((sum, x) => sum + x, 0);
  return {
    id,
    spec: { ...spec, name: id },
    official: false,
    allocated,
    unallocated: 0,
    cost: allocated * 1000,
    committedCost: 0,
    funded: allocated,
    shortfall: 0,
    fits: true,
    desa: heads.filter((x) => x > 0).length,
    fairness: { before: spread(0.1), after: spread(lowest), movedAgainstEqual: 4, certificate: null },
    heads: Int32Array.from(heads),
    costs: Float64Array.from(heads, (x) => x * 1000),
    coverage: Float64Array.of(0.2, 0.4, NaN),
  };
}

const comparison: Comparison = {
  a: scenario('A', [10, 20, 0], 0.2),
  b: scenario('B', [15, 5, 0], 0.3),
  difference: Int32Array.of(5, -15, 0),
  more: 1,
  fewer: 1,
  same: 1,
  moved: 5,
  cautions: [],
};

function order(column: 'difference' | 'coverageB' | 'name', descending: boolean): readonly number[] {
  return sortedDifferences(comparison, directory, { column, descending }, false);
}

describe('differences of two plans', () => {
  it('are of the second less the first', () => {
    const rows = new Map(totalRows(comparison).map((row) => [row.name, row]));
    expect(rows.get('allocated')).toMatchObject({ a: 30, b: 20, difference: -10 });
    expect(rows.get('cost')).toMatchObject({ difference: -10_000 });
    expect(rows.get('lowest')!.difference).toBeCloseTo(0.1, 12);
  });

  it('are sorted either way, unknown last, ties by code', () => {
    expect(order('difference', true)).toEqual([0, 2, 1]);
    expect(order('difference', false)).toEqual([1, 2, 0]);
    expect(order('coverageB', false)).toEqual([0, 1, 2]);
    expect(order('coverageB', true)).toEqual([1, 0, 2]);
    expect(order('name', false)).toEqual([1, 0, 2]);
  });

  it('leave out desa that get the same where only differences are asked for', () => {
    expect(
      sortedDifferences(comparison, directory, { column: 'difference', descending: true }, true),
    ).toEqual([0, 1]);
  });
});

describe('what is tried on a plan', () => {
  const funded = {
    ...spec,
    funds: [
      { name: 'APBD', ceiling: 1001, perYear: { '2024': 501 } },
      { name: 'BKBK', perRegion: { grant: 100_000_001, percent: 10 } },
      { name: 'Desa', perRegion: 999 },
    ],
    agencies: [{ name: 'Disnaker', ceiling: 3 }],
  };

  it('leaves the plan as it is where nothing is', () => {
    expect(triedPlan(funded, nothingTried)).toBe(funded);
  });

  it('spreads a new quota over the phases, exactly', () => {
    const tried = triedPlan(spec, { ...nothingTried, quota: 10_001 });
    expect(tried.quota).toBe(10_001);
    expect(tried.phases.reduce((sum, { quota }) => sum + quota, 0)).toBe(10_001);
  });

  it('pays every phase for the months tried, within the year', () => {
    const tried = triedPlan(spec, { ...nothingTried, months: 5 });
    expect(tried.phases.map(({ from, to }) => [from, to])).toEqual([
      [4, 8],
      [7, 11],
      [8, 12],
    ]);
    expect(commonMonths(tried)).toBe(5);
    expect(commonMonths(spec)).toBeNull();
  });

  it('scales every ceiling in whole Rupiah, rounded down', () => {
    const { funds, agencies } = triedPlan(funded, { ...nothingTried, ceiling: 150 });
    expect(funds).toEqual([
      { name: 'APBD', ceiling: 1501, perYear: { '2024': 751 } },
      { name: 'BKBK', perRegion: { grant: 150_000_001, percent: 10 } },
      { name: 'Desa', perRegion: 1498 },
    ]);
    expect(agencies).toEqual([{ name: 'Disnaker', ceiling: 4 }]);
  });

  it('offers heads up to everybody without cover, in round steps', () => {
    const result = resultOf([1, 2, 3]);
    result.regions.gap[2] = NaN;
    expect(mostHeads(result, 50)).toBe(200);
    expect(mostHeads(result, 500)).toBe(500);
    expect([100, 28_880, 1_000_000].map(headStep)).toEqual([1, 200, 5000]);
  });

  it('knows no total where no fund has a ceiling', () => {
    expect(totalCeiling({ funds: [] }, { funds: [], agencies: [] })).toBeNull();
    const total = { heads: 0, committed: 0, used: 0, left: null, years: [] };
    const agencies = ['Disnaker', 'Dinsos'].map((name) => ({ ...total, name, ceiling: 700 }));
    const funds = [
      { ...total, name: 'APBD', ceiling: null },
      { ...total, name: 'CSR', ceiling: 50 },
    ];
    // Of the agency that holds a fund without a ceiling of its own.
    const held = [
      { name: 'APBD', agency: 'Disnaker' },
      { name: 'CSR', agency: 'Dinsos' },
    ];
    expect(totalCeiling({ funds: held }, { funds, agencies })).toBe(750);
  });
});

const numbered = (number: number): string => `Rencana (salinan ${number})`;

it('names a copy as no other plan is named', () => {
  expect(freeName([], 'Rencana (salinan)', numbered)).toBe('Rencana (salinan)');
  const taken = [{ name: 'Rencana (salinan)' }, { name: 'Rencana (salinan 2)' }];
  expect(freeName(taken, 'Rencana (salinan)', numbered)).toBe('Rencana (salinan 3)');
});
