import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '#shared/allocation/exact.ts';
import { describeReason } from '#shared/plan/describe.ts';
import type { PlanInput } from '#shared/plan/input.ts';
import { runPlan } from '#shared/plan/run.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { balangan, balanganPlan, inputOf, plan, ran } from './samples.ts';

/** The plan with its first phases over. */
function over(spec: PlanSpec, count: number): PlanSpec {
  return { ...spec, phases: spec.phases.map((phase, t) => (t < count ? { ...phase, done: true } : phase)) };
}

function enrolled(input: PlanInput, ...reports: (readonly [string, readonly number[]])[]): PlanInput {
  return {
    ...input,
    enrolled: Object.fromEntries(reports.map(([key, heads]) => [key, Float64Array.from(heads)])),
  };
}

const heads = (array: Int32Array): number[] => [...array];

describe('a phase that is over', () => {
  it('has those really enrolled, and the others share what is left of the quota', () => {
    const input = balangan();
    const planned = ran(input, balanganPlan).result;
    const real = heads(planned.regions.phases[0]!).map((count, slot) => (slot < 20 ? 0 : count));
    const { result } = ran(enrolled(input, ['2024 Tahap I', real]), over(balanganPlan, 1));
    expect(heads(result.regions.phases[0]!)).toEqual(real);
    expect(result.allocated).toBe(20_000);
    const left = 20_000 - real.reduce((total, count) => total + count, 0);
    // 7,000 to 5,000 as before.
    expect(result.phases.map((phase) => phase.heads)).toEqual([
      20_000 - left,
      Math.round((left * 7) / 12),
      left - Math.round((left * 7) / 12),
    ]);
    expect(Math.min(...result.regions.allocated)).toBeGreaterThanOrEqual(100);
    expect(sum(result.funds.map((fund) => fund.heads))).toBe(result.funded);
    expect(result.warnings.map(({ code }) => code)).not.toContain('enrolled-above-quota');
  });

  it('leaves the plan as it is where everybody was enrolled who was planned', () => {
    const spec: PlanSpec = { ...balanganPlan, rule: { kind: 'raise-lowest' } };
    const before = ran(balangan(), spec).result;
    const input = enrolled(balangan(), ['2024 Tahap I', heads(before.regions.phases[0]!)]);
    expect(heads(ran(input, over(spec, 1)).result.regions.allocated)).toEqual(
      heads(before.regions.allocated),
    );
  });

  it('keeps every sum and bound, whatever was enrolled', () => {
    const desa = fc.record({
      covered: fc.nat(60),
      gap: fc.nat(60),
      enrolled: fc.nat(50),
      reported: fc.boolean(),
    });
    const rule = fc.constantFrom<PlanSpec['rule']>(
      { kind: 'equal' },
      { kind: 'proportional', weight: 'gap', floor: 10 },
      { kind: 'raise-lowest', floor: 5 },
    );
    fc.assert(
      fc.property(
        fc.array(desa, { minLength: 1, maxLength: 8 }),
        fc.tuple(fc.nat(150), fc.nat(150), fc.nat(150)),
        rule,
        fc.option(fc.nat(40), { nil: undefined }),
        fc.option(fc.record({ ceiling: fc.nat(20_000_000) })),
        (regions, quotas, rule, cap, fund) => {
          const input = enrolled(
            inputOf(
              regions.map(({ covered, gap }) => covered + gap),
              regions.map(({ covered }) => covered),
            ),
            ['2024 0', regions.map(({ enrolled, reported }) => (reported ? enrolled : NaN))],
          );
          const spec: PlanSpec = {
            ...plan,
            quota: sum(quotas),
            rule,
            limits: cap === undefined ? undefined : { cap: { heads: cap } },
            phases: quotas.map((quota, t) => ({ name: `${t}`, year: 2024, from: 1 + t, to: 5 + t, quota })),
            funds: fund ? [{ ...fund, name: 'APBD' }] : [],
          };
          const run = runPlan(input, over(spec, 1));
          fc.pre(run.ok);
          const { result } = run.value;
          const real = regions.map(({ enrolled, reported }) => (reported ? enrolled : 0));
          const total = real.reduce((all, count) => all + count, 0);
          expect(heads(result.regions.phases[0]!)).toEqual(real);
          expect(sum(result.regions.allocated)).toBe(result.allocated);
          expect(sum(result.phases.map((phase) => phase.heads))).toBe(result.allocated);
          expect(result.allocated).toBe(Math.max(total, spec.quota) - result.unallocated);
          expect(sum(result.funds.map(({ used }) => used)) + result.shortfall).toBe(result.cost);
          expect(result.funded).toBeLessThanOrEqual(result.allocated);
          const { headsAtTheseMonths } = run.value.alternatives();
          if (fund && result.fits) expect(headsAtTheseMonths).toBeGreaterThanOrEqual(result.allocated);
          if (fund && !result.fits && result.unallocated === 0 && total <= spec.quota)
            expect(headsAtTheseMonths).toBeLessThan(result.allocated);
          for (const [slot, { gap }] of regions.entries()) {
            const given = result.regions.allocated[slot]!;
            expect(given).toBeGreaterThanOrEqual(real[slot]!);
            expect(given).toBeLessThanOrEqual(Math.max(real[slot]!, Math.min(gap, cap ?? Infinity)));
            const parts = run.value.explain(slot).map((reason) => {
              if (reason.kind === 'enrolled') return reason.heads.reduce((all, count) => all + count, 0);
              return reason.kind === 'floor' || reason.kind === 'share' ? reason.heads : 0;
            });
            expect(parts.reduce<number>((all, count) => all + count, 0)).toBe(given);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is paid for before the others', () => {
    const spec: PlanSpec = {
      ...plan,
      quota: 20,
      phases: [
        { name: 'A', year: 2024, from: 1, to: 12, quota: 10 },
        { name: 'B', year: 2024, from: 12, to: 12, quota: 10 },
      ],
      // Ten heads of the first phase; heads of the second are a twelfth of the price.
      funds: [{ name: 'APBD', ceiling: 10 * 201_600 }],
    };
    expect(ran(inputOf([100]), spec).result.funded).toBe(19);
    const { result } = ran(enrolled(inputOf([100]), ['2024 A', [10]]), over(spec, 1));
    expect(result.funded).toBe(10);
    expect(result.alternatives!.headsAtTheseMonths).toBe(10);
  });

  it('counts towards locks and the floor', () => {
    const input = enrolled(inputOf([100, 100, 100]), ['2024 A', [30, 8, 0]]);
    const spec: PlanSpec = {
      ...plan,
      quota: 80,
      rule: { kind: 'equal', floor: 10 },
      locks: { '63.11.01.2001': 35 },
      phases: [
        { name: 'A', year: 2024, from: 1, to: 6, quota: 40, done: true },
        { name: 'B', year: 2024, from: 7, to: 12, quota: 40 },
      ],
    };
    const run = ran(input, spec);
    expect(heads(run.result.regions.allocated)).toEqual([35, 23, 22]);
    const told = run.explain(1).map((reason) => describeReason(reason, 'id', 'Desa-2'));
    expect(told).toContain('Sudah didaftarkan: A 8. Masih belum terlindungi 92.');
    expect(told).toContain('Setiap desa mendapat minimum 10, termasuk yang sudah didaftarkan; ditambah 2.');
  });

  it('without a report is a problem', () => {
    const run = runPlan(balangan(), over(balanganPlan, 1));
    expect(run.ok ? null : run.problem.code).toBe('phase-without-enrolment');
  });

  it.each<[string, readonly number[], Partial<PlanSpec>]>([
    ['enrolled-above-quota', [120, 0], {}],
    ['enrolled-above-gap', [60, 0], {}],
    [
      'enrolled-below-quota',
      [10, 10],
      { phases: [{ name: 'A', year: 2024, from: 1, to: 6, quota: 100, done: true }] },
    ],
  ])('is warned of: %s', (code, reported, changes) => {
    const phases = [
      { name: 'A', year: 2024, from: 1, to: 6, quota: 50, done: true },
      { name: 'B', year: 2024, from: 7, to: 12, quota: 50 },
    ];
    const input = enrolled(inputOf([50, 300]), ['2024 A', reported]);
    const { result } = ran(input, { ...plan, phases, ...changes });
    expect(result.warnings.map((warning) => warning.code)).toContain(code);
  });

  it('leaves to warnings only those who have no cover yet: those enrolled are not taken off twice', () => {
    const phases = [
      { name: 'A', year: 2024, from: 1, to: 6, quota: 40, done: true },
      { name: 'B', year: 2024, from: 7, to: 12, quota: 60 },
    ];
    const spec: PlanSpec = { ...plan, phases, goal: { year: 2024, heads: 200 } };
    const input = enrolled(inputOf([100, 100]), ['2024 A', [30, 10]]);
    const warning = (code: string, changes: Partial<PlanSpec> = {}) =>
      ran(input, { ...spec, ...changes }).result.warnings.find((each) => each.code === code)!;
    expect(warning('goal-missed').why.en).toContain('100 workers of the area are still not covered');
    const capped = warning('flat-leaves-over', { limits: { cap: { heads: 40 } } });
    expect(capped.what.en).toContain('only 80 of the quota of 100');
    expect(capped.why.en).toContain('though 120 workers of the area are still not covered');
  });

  it('counts those enrolled in the area alone, and says where others were', () => {
    const input = { ...enrolled(inputOf([50, 300]), ['2024 A', [10, 7]]), inArea: Uint8Array.of(1, 0) };
    const phases = [
      { name: 'A', year: 2024, from: 1, to: 6, quota: 10, done: true },
      { name: 'B', year: 2024, from: 7, to: 12, quota: 10 },
    ];
    const { result } = ran(input, { ...plan, quota: 20, phases });
    expect(heads(result.regions.allocated)).toEqual([20, 0]);
    expect(result.warnings.map((warning) => warning.code)).toContain('enrolled-outside-area');
  });
});
