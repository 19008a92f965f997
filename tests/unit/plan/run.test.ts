import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '#shared/allocation/exact.ts';
import { runPlan } from '#shared/plan/run.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { balangan, balanganPlan, inputOf, onePhase, plan, ran } from './samples.ts';

const codesOf = (spec: PlanSpec, input = inputOf([1000])) =>
  ran(input, spec).result.warnings.map((warning) => warning.code);

describe('runPlan', () => {
  it('plans Balangan so that everything adds up', () => {
    const { result } = ran(balangan(), balanganPlan);
    expect(result.allocated).toBe(20_000);
    expect(
      result.phases.map(({ heads, months, costPerHead, cost }) => [heads, months, costPerHead, cost]),
    ).toEqual([
      [8000, 9, 151_200, 1_209_600_000],
      [7000, 6, 100_800, 705_600_000],
      [5000, 3, 50_400, 252_000_000],
    ]);
    expect(result.cost).toBe(2_167_200_000);
    expect(sum(result.regions.cost)).toBe(result.cost);
    expect(sum(result.regions.allocated)).toBe(20_000);
    expect(Math.min(...result.regions.allocated)).toBeGreaterThanOrEqual(100);
    expect(sum(result.funds.map((fund) => fund.used)) + result.shortfall).toBe(result.cost);
    expect(sum(result.funds.map((fund) => fund.heads))).toBe(result.funded);
    expect(result.funds[1]!.ceiling).toBe(157 * 5_000_000);
  });

  it('keeps every sum for any plan', () => {
    const figures = fc.array(
      fc.tuple(fc.nat(80), fc.nat(80), fc.nat(9)).map(([covered, gap, kind]) => ({
        eligible: kind === 0 ? NaN : covered + gap,
        covered: kind === 1 ? NaN : covered,
      })),
      { minLength: 1, maxLength: 8 },
    );
    const phaseQuotas = fc.array(fc.nat(120), { minLength: 1, maxLength: 4 });
    const fund = fc.oneof(
      fc.record({ ceiling: fc.nat(20_000_000) }),
      fc.record({ perRegion: fc.nat(3_000_000) }),
    );
    fc.assert(
      fc.property(figures, phaseQuotas, fc.array(fund, { maxLength: 3 }), (regions, quotas, funds) => {
        const input = inputOf(
          regions.map((r) => r.eligible),
          regions.map((r) => r.covered),
        );
        const run = runPlan(input, {
          ...plan,
          quota: sum(quotas),
          phases: quotas.map((quota, t) => ({ name: `${t}`, year: 2024, from: 1 + t, to: 5 + 2 * t, quota })),
          funds: funds.map((f, i) => ({ ...f, name: `${i}` })),
        });
        fc.pre(run.ok);
        const { result } = run.value;
        const { allocated, phases, funds: fundHeads, cost } = result.regions;
        expect(sum(allocated)).toBe(result.allocated);
        expect(result.allocated + result.unallocated).toBe(sum(quotas));
        expect(sum(cost)).toBe(result.cost);
        expect(sum(result.phases.map((phase) => phase.cost))).toBe(result.cost);
        expect(sum(result.funds.map((total) => total.used)) + result.shortfall).toBe(result.cost);
        expect(sum(result.funds.map((total) => total.heads))).toBe(result.funded);
        expect(result.fits).toBe(result.funded === result.allocated);
        for (const slot of regions.keys()) {
          expect(sum(phases.map((phase) => phase[slot]!))).toBe(allocated[slot]);
          expect(sum(fundHeads.map((heads) => heads[slot]!))).toBeLessThanOrEqual(allocated[slot]!);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leaves out desa without figures and lists them', () => {
    const { result } = ran(inputOf([100, NaN, 50], [0, 0, NaN]), onePhase(40, 12));
    expect([...result.regions.allocated]).toEqual([40, 0, 0]);
    expect(result.regions.gap[1]).toBeNaN();
    expect(result.warnings.find((warning) => warning.code === 'coverage-unknown')?.what.en).toBe(
      '2 desa of the target area have no figures: Desa Desa-2, Desa Desa-3.',
    );
  });

  it('allocates the room where the quota exceeds it, and warns', () => {
    const { result } = ran(inputOf([60, 40], [10, 0]), {
      ...plan,
      phases: [
        { ...plan.phases[0]!, quota: 75 },
        { ...plan.phases[0]!, name: 'Tahap II', quota: 25 },
      ],
    });
    expect(result).toMatchObject({ allocated: 90, unallocated: 10 });
    // 90 × 75/100 = 67.5 and 22.5: the tie goes to the earlier phase.
    expect(result.phases.map((phase) => phase.heads)).toEqual([68, 22]);
    expect(result.warnings.map((warning) => warning.code)).toContain('quota-exceeds-room');
  });

  it('answers Kutai Kartanegara: 21,000 for five months against Rp1.7 bn', () => {
    const { result } = ran(
      inputOf([30_000]),
      onePhase(21_000, 5, { funds: [{ name: 'Disnaker', ceiling: 1_700_000_000 }] }),
    );
    expect(result.cost).toBe(1_764_000_000);
    expect(result.funded).toBe(20_238);
    expect(result.shortfall).toBe(762 * 84_000);
    expect(result.fits).toBe(false);
    const warning = result.warnings.find(({ code }) => code === 'funds-short')!;
    expect(warning.what.id).toContain('762 dari 21.000 pekerja; iuran mereka Rp64.008.000');
    expect(warning.why.id).toContain('melebihi pagu Rp1.700.000.000 sebesar Rp64.000.000');
    expect(warning.next.id).toContain('20.238 pekerja');
    expect(warning.next.id).toContain('cukup 4 bulan');
  });

  it('has nothing to warn of in the plan of Balangan', () => {
    expect(codesOf(balanganPlan, balangan())).toEqual([]);
  });

  it('warns only of what applies', () => {
    const funds = [{ name: 'APBD', ceiling: 1_000_000_000 }];
    expect(codesOf(onePhase(100, 12, { funds }))).toEqual([]);
    expect(codesOf(onePhase(100, 12, { funds: [] }))).toEqual(['no-funds']);
    expect(codesOf(onePhase(0, 12, { funds: [] }))).toEqual([]);
    expect(codesOf(onePhase(100, 2, { funds }))).toEqual(['short-cover']);
    expect(codesOf(onePhase(100, 2, { funds, programmes: ['JKK'] }))).toEqual([]);
    expect(codesOf(onePhase(10, 12, { funds }), inputOf([100, 5], [0, 9]))).toEqual([
      'covered-exceeds-eligible',
    ]);
    const years = [2024, 2025].map((year) => ({ ...plan.phases[0]!, year, quota: 50 }));
    expect(codesOf({ ...plan, funds, phases: years })).toEqual(['unpaid-months']);
  });

  it('says that nothing is funded without funds', () => {
    const { result } = ran(inputOf([1000]), onePhase(100, 12, { funds: [] }));
    expect(result).toMatchObject({
      funded: 0,
      shortfall: 20_160_000,
      fits: false,
      alternatives: { headsAtTheseMonths: 0, monthsAtTheseHeads: 0 },
    });
  });

  it.each([
    [{ quota: 99 }, 'phases-not-quota'],
    [{ phases: [{ ...plan.phases[0]!, from: 5, to: 4 }] }, 'phase-months-reversed'],
    [{ programmes: ['JP'] }, 'programme-not-of-group'],
    [{ phases: [{ ...plan.phases[0]!, year: 2014 }] }, 'no-rate'],
    [{ group: 'non-asn' }, 'wage-missing'],
    [{ rule: { kind: 'proportional', weight: { column: 'miskin' } } }, 'column-unknown'],
    [{ funds: [{ name: 'A', ceiling: 1, regions: ['99'] }] }, 'fund-unknown-codes'],
    [{ locks: { '63.11.01.2009': 5 } }, 'lock-unknown-codes'],
    [{ locks: { '63.11.01.2001': 51 } }, 'lock-exceeds-room'],
    [{ rule: { kind: 'equal', floor: 51 } }, 'floors-exceed-quota'],
  ] as const)('passes on the problem of %j', (change, code) => {
    const result = runPlan(inputOf([50, 200]), { ...plan, ...(change as Partial<PlanSpec>) });
    expect(result).toMatchObject({ ok: false, problem: { code } });
  });

  const year2026 = { phases: [{ ...plan.phases[0]!, year: 2026 }] };
  const apbd = { name: 'APBD', source: 'APBD' as const, ceiling: 1e9, discount: true };
  const late = {
    name: 'Perpanjangan',
    kind: 'renewal' as const,
    heads: 1,
    group: 'vulnerable' as const,
    programmes: ['JKK' as const],
    riskClass: 3 as const,
    year: 2024,
    from: 1,
    to: 12,
  };
  it.each([
    [{ riskClass: 2 as const }, '"riskClass" (2)', 'left out'],
    [{ commitments: [late] }, '"commitments[0].riskClass" (3)', 'left out'],
    [{ ...year2026, funds: [...plan.funds, { ...apbd, name: 'B' }] }, '"funds[1].discount" (true)', 'false'],
    [{ ...year2026, funds: [{ ...apbd, source: undefined }] }, '"funds[0].discount" (true)', 'PP 50/2025'],
  ])('names the field as the plan has it: %#', (change, field, allowed) => {
    const run = runPlan(inputOf([1000]), { ...plan, ...change });
    expect(run.ok).toBe(false);
    if (run.ok) return;
    expect(run.problem.what.en).toContain(field);
    expect(run.problem.why.en).toContain(allowed);
    expect(run.problem.next.en).toContain(field.split(' ')[0]);
  });

  it('takes a discount that nothing denies: money the law leaves open, months and groups without one', () => {
    const funds = [{ ...apbd, source: 'APBDes' as const }];
    expect(ran(inputOf([1000]), { ...plan, ...year2026, funds }).result.discount).toBeGreaterThan(0);
    expect(ran(inputOf([1000]), { ...plan, funds: [apbd] }).result.discount).toBe(0);
    const staff = { group: 'non-asn' as const, wage: 2_000_000, riskClass: 1 as const };
    expect(ran(inputOf([1000]), { ...plan, ...year2026, ...staff, funds: [apbd] }).result.fits).toBe(true);
  });

  it('refuses rates of nothing', () => {
    const input = inputOf([1000]);
    const nothing = { kind: 'fixed', amount: 0 } as const;
    const rates = {
      ...input.rates,
      rates: input.rates.rates.map((rate) => ({ ...rate, charge: nothing })),
    };
    expect(runPlan({ ...input, rates }, plan)).toMatchObject({
      ok: false,
      problem: { code: 'contribution-nothing' },
    });
  });

  it('gives nothing to an area without figures and says so, never reading unknown as 0', () => {
    const run = runPlan(inputOf([NaN, 5], [0, NaN]), plan);
    expect(run).toMatchObject({
      ok: true,
      value: { result: { allocated: 0, unallocated: plan.quota, cost: 0, shortfall: 0, fits: true } },
    });
    if (!run.ok) return;
    expect([...run.value.result.regions.gap]).toEqual([NaN, NaN]);
    // And not that the quota exceeds a room of 0, which nobody knows of.
    expect(run.value.result.warnings.map(({ code }) => code)).toEqual(['coverage-all-unknown']);
    expect(run.value.explain(0)).toEqual([{ kind: 'unknown', missing: 'eligible' }]);
  });

  it('refuses figures that are no heads', () => {
    for (const figure of [1.5, -1, Infinity])
      expect(runPlan(inputOf([100, figure]), plan)).toMatchObject({
        ok: false,
        problem: { code: 'coverage-not-heads' },
      });
  });
});
