import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseTotals } from '#shared/allocation/phases.ts';
import { monthKey } from '#shared/contribution/rate.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { balangan, balanganPlan, inputOf, onePhase, plan, ran } from './samples.ts';

const alternativesOf = (input: Parameters<typeof ran>[0], spec: PlanSpec) => ran(input, spec).alternatives();

describe('alternatives', () => {
  it('are part of the result only where the funds do not pay for all', () => {
    const funds = [{ name: 'APBD', ceiling: 201_600 * 20 }];
    const enough = ran(inputOf([100]), onePhase(10, 12, { funds }));
    expect(enough.result.alternatives).toBeNull();
    expect(enough.alternatives()).toEqual({ headsAtTheseMonths: 20, monthsAtTheseHeads: 12 });
    const short = ran(inputOf([100]), onePhase(40, 12, { funds }));
    expect(short.result.alternatives).toEqual({ headsAtTheseMonths: 20, monthsAtTheseHeads: 6 });
    expect(short.alternatives()).toEqual(short.result.alternatives);
  });

  it.each([
    [5, 20_238],
    [4, 25_297],
    [3, 33_730],
  ])('Kutai Kartanegara: Rp1.7 bn pays %i months for %i heads', (months, heads) => {
    const funds = [{ name: 'Disnaker', ceiling: 1_700_000_000 }];
    const found = alternativesOf(inputOf([30_000]), onePhase(21_000, months, { funds }));
    expect(found).toEqual({ headsAtTheseMonths: heads, monthsAtTheseHeads: 4 });
  });

  it('adds up two agencies, each paying whole heads', () => {
    const funds = [
      { name: 'Disnaker', ceiling: 1_700_000_000 },
      { name: 'DPMD', ceiling: 1_300_000_000 },
    ];
    // ⌊1.7 bn / 84,000⌋ + ⌊1.3 bn / 84,000⌋ = 20,238 + 15,476; 7 months: 21,000 × 117,600 = 2.4696 bn
    expect(alternativesOf(inputOf([30_000]), onePhase(21_000, 5, { funds }))).toEqual({
      headsAtTheseMonths: 35_714,
      monthsAtTheseHeads: 8,
    });
  });

  it('Jambi: Rp10 m per desa pays 49 heads a desa for 12 months, or 50 for 11', () => {
    const funds = [{ name: 'BKBK', perRegion: 10_000_000 }];
    const spec = onePhase(50 * 20, 12, { rule: { kind: 'equal' }, funds });
    const { result } = ran(inputOf(Array.from({ length: 20 }, () => 400)), spec);
    expect(result.shortfall).toBe(20 * 201_600);
    expect(result.alternatives).toEqual({ headsAtTheseMonths: 49 * 20, monthsAtTheseHeads: 11 });
  });

  it('pays heads beyond the room from total ceilings alone', () => {
    const perDesa = { name: 'BKBK', perRegion: 10_000_000 };
    const input = inputOf([10, 10]);
    expect(alternativesOf(input, onePhase(20, 12, { funds: [perDesa] })).headsAtTheseMonths).toBe(20);
    const both = [perDesa, { name: 'APBD', ceiling: 1_008_000 }];
    expect(alternativesOf(input, onePhase(20, 12, { funds: both })).headsAtTheseMonths).toBe(25);
  });

  it('counts no further than heads can be counted, whatever the money', () => {
    const funds = [
      { name: 'BKBK', perRegion: Number.MAX_SAFE_INTEGER },
      { name: 'APBD', ceiling: Number.MAX_SAFE_INTEGER },
    ];
    const spec = onePhase(20, 12, { funds });
    expect(alternativesOf(inputOf([10, 10]), spec)).toEqual({
      headsAtTheseMonths: 2 ** 31 - 1,
      monthsAtTheseHeads: 12,
    });
  });

  it('makes floors and locks fit fewer heads', () => {
    const funds = [{ name: 'BKBK', perRegion: 201_600 * 3 }];
    const spec = onePhase(40, 12, {
      rule: { kind: 'equal', floor: 10 },
      locks: { '63.11.01.2001': 20 },
      funds,
    });
    // Below 20 heads the lock takes all of them, and its desa pays for three.
    expect(alternativesOf(inputOf([100, 100, 100]), spec).headsAtTheseMonths).toBe(3);
  });

  it('finds the most heads that ceilings pay, of all numbers of heads', () => {
    const costs = [201_600, 100_800, 50_400];
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 40 })),
        fc.nat(12_000_000),
        (quotas, ceiling) => {
          const spec: PlanSpec = {
            ...plan,
            quota: quotas[0] + quotas[1] + quotas[2],
            phases: [
              { name: 'I', year: 2024, from: 1, to: 12, quota: quotas[0] },
              { name: 'II', year: 2024, from: 7, to: 12, quota: quotas[1] },
              { name: 'III', year: 2024, from: 10, to: 12, quota: quotas[2] },
            ],
            funds: [{ name: 'APBD', ceiling }],
          };
          let most = 0;
          for (let heads = 1; heads * 50_400 <= ceiling; heads++) {
            const cost = phaseTotals(heads, quotas).reduce((total, n, t) => total + n * costs[t]!, 0);
            if (cost <= ceiling) most = heads;
          }
          expect(alternativesOf(inputOf([500]), spec).headsAtTheseMonths).toBe(most);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('passes over a number of heads that rounding makes dearer than the next', () => {
    const quotas = [3, 38, 20];
    const phases = [2, 10, 12].map((from, t) => ({
      name: `Tahap ${t + 1}`,
      year: 2024,
      from,
      to: 12,
      quota: quotas[t]!,
    }));
    const money = 2_327_328;
    for (const fund of [{ ceiling: money }, { perRegion: money }]) {
      const spec = { ...plan, quota: 61, phases, funds: [{ name: 'APBDes', ...fund }] };
      expect(alternativesOf(inputOf([500]), spec).headsAtTheseMonths).toBe(51);
    }
  });

  it('is the answer of the plan itself: that many heads fit', () => {
    const input = balangan();
    const spec: PlanSpec = { ...balanganPlan, rule: { kind: 'proportional', weight: 'gap' } };
    const { headsAtTheseMonths: heads, monthsAtTheseHeads: months } = alternativesOf(input, spec);
    const quotas = phaseTotals(
      heads,
      spec.phases.map((phase) => phase.quota),
    );
    const smaller = {
      ...spec,
      quota: heads,
      phases: spec.phases.map((phase, t) => ({ ...phase, quota: quotas[t]! })),
    };
    expect(heads).toBeGreaterThan(10_000);
    expect(heads).toBeLessThan(25_000);
    expect(ran(input, smaller).result.fits).toBe(true);
    const shorter = {
      ...spec,
      phases: spec.phases.map((phase) => ({ ...phase, from: 1, to: months })),
    };
    expect(ran(input, shorter).result.fits).toBe(true);
    const longer = shorter.phases.map((phase) => ({ ...phase, to: months + 1 }));
    expect(ran(input, { ...shorter, phases: longer }).result.fits).toBe(false);
  });

  it('pays months past December at the rates of the next year', () => {
    const input = inputOf([100]);
    const spec = onePhase(10, 12, {
      phases: [{ name: 'Tahap I', year: 2024, from: 10, to: 12, quota: 10 }],
      funds: [{ name: 'APBD', ceiling: 10 * 16_800 * 6 }],
    });
    expect(alternativesOf(input, spec).monthsAtTheseHeads).toBe(6);
    const rates = input.rates.rates.map((rate) => ({ ...rate, validTo: monthKey(2025, 1) }));
    const ending = { ...input.rates, rates };
    expect(alternativesOf({ ...input, rates: ending }, spec).monthsAtTheseHeads).toBe(4);
  });
});
