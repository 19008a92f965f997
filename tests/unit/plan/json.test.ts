import { describe, expect, it } from 'vitest';
import { planResultJson } from '#shared/plan/json.ts';
import { renewalOf } from '../../fixtures/small-document.ts';
import { inputOf, onePhase, ran } from './samples.ts';

describe('planResultJson', () => {
  const input = inputOf([200, NaN, 0, 80], [50, 10, 0, 0]);
  input.inArea[3] = 0;
  const spec = onePhase(30, 12, { funds: [{ name: 'APBD', ceiling: 201_600 * 20 }] });
  const json = planResultJson(ran(input, spec), input, input, spec, 'id');

  it('has the plan in all', () => {
    expect(json).toMatchObject({
      allocated: 30,
      unallocated: 0,
      cost: 6_048_000,
      funded: 20,
      shortfall: 2_016_000,
      fits: false,
      alternatives: { headsAtTheseMonths: 20, monthsAtTheseHeads: 8 },
      phases: [{ name: 'Tahap I', heads: 30, months: 12, cost: 6_048_000 }],
      funds: [{ name: 'APBD', heads: 20, used: 4_032_000, left: 0 }],
    });
    expect(json.warnings.map((warning) => Object.keys(warning))).toEqual(
      json.warnings.map(() => ['code', 'what', 'why', 'next']),
    );
    expect(json.warnings.map((warning) => warning.code)).toEqual(['coverage-unknown', 'funds-short']);
  });

  it('has what the funds pay also where they pay for all', () => {
    const fewer = { ...spec, quota: 10, phases: [{ ...spec.phases[0]!, quota: 10 }] };
    expect(planResultJson(ran(input, fewer), input, input, fewer, 'id')).toMatchObject({
      fits: true,
      alternatives: { headsAtTheseMonths: 20, monthsAtTheseHeads: 12 },
    });
  });

  it('has every desa by code, unknown as null', () => {
    expect(json.regions).toMatchObject([
      {
        code: '63.11.01.2001',
        name: 'Desa-1',
        inArea: true,
        eligible: 200,
        covered: 50,
        gap: 150,
        allocated: 30,
        phases: [30],
        funds: [20],
        cost: 6_048_000,
        coverageBefore: 0.25,
        coverageAfter: 0.4,
      },
      {
        eligible: null,
        covered: 10,
        gap: null,
        allocated: 0,
        cost: 0,
        coverageBefore: null,
        coverageAfter: null,
      },
      { eligible: 0, gap: 0, allocated: 0, coverageBefore: null, coverageAfter: null },
      { inArea: false, gap: 80, allocated: 0, coverageBefore: 0, coverageAfter: 0 },
    ]);
    for (const region of json.regions) expect(region.reasons.length).toBeGreaterThan(0);
  });

  it('has reserve, commitments and the path of coverage', () => {
    const full = onePhase(30, 12, {
      reservePercent: 10,
      commitments: [renewalOf({ year: 2022 })],
      funds: [{ name: 'APBD', agency: 'Disnaker', ceiling: 201_600 * 70 }],
      goal: { year: 2024, coverage: 0.5 },
    });
    const known = planResultJson(ran(input, full), input, input, full, 'en');
    expect(known).toMatchObject({
      committedCost: 201_600 * 60,
      discount: 0,
      commitments: [{ name: 'Perpanjangan', kind: 'renewal', heads: 60, funded: 60 }],
      agencies: [{ name: 'Disnaker', ceiling: null, used: 201_600 * 70, left: null }],
    });
    expect(known.regions.map(({ reserve, commitments }) => [reserve, commitments])).toEqual([
      [3, [50]],
      [0, [10]],
      [0, [0]],
      [0, [0]],
    ]);
    expect(known.path.at(-1)).toEqual({
      year: 2024,
      enrolled: 0,
      covered: 80,
      coverage: 0.4,
      goal: 100,
      short: 20,
    });
    const nothing = inputOf([NaN]);
    const unknown = planResultJson(ran(nothing, full), nothing, nothing, full, 'en');
    expect(unknown.path.at(-1)).toMatchObject({ covered: null, coverage: null, goal: null, short: null });
  });

  it('survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});
