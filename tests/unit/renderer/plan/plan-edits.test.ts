import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSpecSchema, type PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { areaChoice, kabupatenCodes, kecamatanList } from '../../../../renderer/plan/area.ts';
import {
  withCommitment,
  withCommitmentRemoved,
  withRenewal,
} from '../../../../renderer/plan/commitment-edits.ts';
import {
  phaseSum,
  scaledPhases,
  withHeads,
  withLock,
  withMonths,
  withPhase,
  withPhaseAdded,
  withPhaseRemoved,
  withQuota,
} from '../../../../renderer/plan/edits.ts';
import { planFigures } from '../../../../renderer/plan/figures.ts';
import { codes, directory, resultOf, spec } from '../small.ts';

/** Every edit must leave a plan the document accepts. */
function valid(plan: PlanSpec): PlanSpec {
  return planSpecSchema.parse(plan);
}

describe('quota and phases', () => {
  it('types from 2 to 25000 without losing the proportions of the phases', () => {
    const shape = spec.phases;
    const typed = [2, 25, 250, 2500, 25_000].reduce((plan, quota) => withQuota(plan, quota, shape), spec);
    expect(valid(typed).phases.map(({ quota }) => quota)).toEqual([10_000, 8750, 6250]);
  });

  it('leaves phases alone that did not add up before', () => {
    expect(withQuota(spec, 500, null).phases).toBe(spec.phases);
  });

  it('always makes phases add up, whatever their shape', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 12 }),
        fc.nat({ max: 1_000_000 }),
        (quotas, quota) => {
          const shape = quotas.map((each) => ({ ...spec.phases[0]!, quota: each }));
          expect(phaseSum(scaledPhases(shape, quota))).toBe(quota);
        },
      ),
    );
  });

  it('adds an empty phase and gives the heads of a removed one to the others', () => {
    const four = withPhaseAdded(spec, 'Tahap IV', 2023);
    expect(phaseSum(four.phases)).toBe(spec.quota);
    expect(four.phases.at(-1)).toEqual({ name: 'Tahap IV', year: 2024, from: 10, to: 12, quota: 0 });
    const two = withPhaseRemoved(spec, 0);
    expect(phaseSum(two.phases)).toBe(spec.quota);
    expect(two.phases.map(({ name }) => name)).toEqual(['Tahap II', 'Tahap III']);
    const last = { ...spec, phases: [spec.phases[0]!] };
    expect(withPhaseRemoved(last, 0)).toBe(last);
  });

  it('pays every phase for the same months within its year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (months) => {
        for (const { from, to } of valid(withMonths(spec, months)).phases) {
          expect(to - from + 1).toBe(months);
          expect(from).toBeGreaterThanOrEqual(1);
          expect(to).toBeLessThanOrEqual(12);
        }
      }),
    );
  });
});

describe('fewer heads', () => {
  const { regions } = resultOf([50, 50, 50]);

  it('lowers the floor only as far as needed', () => {
    expect(withHeads(spec, 90, regions, codes).rule.floor).toBe(30);
    expect(withHeads(spec, 300, regions, codes).rule.floor).toBe(100);
    expect(phaseSum(withHeads(spec, 91, regions, codes).phases)).toBe(91);
  });

  it('lowers the minimum as the floor, and leaves out none that was not there', () => {
    const { floor: _, ...rule } = spec.rule;
    const bounded = { ...spec, rule, limits: { minimum: 100 } };
    expect(withHeads(bounded, 90, regions, codes)).toMatchObject({ limits: { minimum: 30 } });
    expect('floor' in withHeads(bounded, 90, regions, codes).rule).toBe(false);
    expect(withHeads(spec, 90, regions, codes).limits).toBeUndefined();
  });

  it('keeps locks that fit and scales those that do not', () => {
    const locked = withLock(withLock(spec, codes[0]!, 60), codes[1]!, 30);
    expect(withHeads(locked, 100, regions, codes)).toMatchObject({
      locks: { [codes[0]!]: 60, [codes[1]!]: 30 },
      rule: { floor: 10 },
    });
    expect(valid(withHeads(locked, 45, regions, codes)).locks).toEqual({ [codes[0]!]: 30, [codes[1]!]: 15 });
  });
});

describe('lines and who names them', () => {
  const named: PlanSpec = {
    ...spec,
    commitments: [
      {
        name: 'Perpanjangan',
        kind: 'renewal',
        heads: { phases: ['Tahap I', 'Tahap II'] },
        group: 'vulnerable',
        programmes: ['JKK', 'JKM'],
        year: 2025,
        from: 1,
        to: 12,
      },
    ],
    funds: [
      { name: 'A', ceiling: 1, phases: ['Tahap I', 'Perpanjangan'] },
      { name: 'B', ceiling: 1, phases: ['Tahap III'] },
    ],
  };

  it('follows a name as it is typed over', () => {
    const typed = ['Tahap 1', 'Tahap 1a', 'Awal'].reduce((plan, name) => withPhase(plan, 0, { name }), named);
    expect(valid(typed).funds[0]!.phases).toEqual(['Awal', 'Perpanjangan']);
    expect(typed.commitments![0]!.heads).toEqual({ phases: ['Awal', 'Tahap II'] });
    const renewed = withCommitment(typed, 0, { name: 'Lanjutan' });
    expect(renewed.funds[0]!.phases).toEqual(['Awal', 'Lanjutan']);
  });

  it('keeps names that another phase of the same name goes by', () => {
    const twice = withPhase(named, 1, { name: 'Tahap I', year: 2025 });
    expect(withPhase(twice, 1, { name: 'Lain' }).funds[0]!.phases).toEqual(['Tahap I', 'Perpanjangan']);
  });

  it('forgets a removed line, but never turns the last one named into all', () => {
    const less = valid(withPhaseRemoved(named, 0));
    expect(less.funds[0]!.phases).toEqual(['Perpanjangan']);
    expect(less.commitments![0]!.heads).toEqual({ phases: ['Tahap II'] });
    expect(withPhaseRemoved(named, 2).funds[1]!.phases).toEqual(['Tahap III']);
    const none = withCommitmentRemoved(named, 0);
    expect('commitments' in none).toBe(false);
    expect(none.funds[0]!.phases).toEqual(['Tahap I']);
  });

  it('names new lines as no other', () => {
    expect(withPhaseAdded(spec, 'Tahap I', 2024).phases.at(-1)!.name).toBe('Tahap I 2');
    expect(withRenewal(named, 'Perpanjangan', 2024).commitments!.at(-1)!.name).toBe('Perpanjangan 2');
  });
});

describe('locks', () => {
  it('puts a lock and takes it away again', () => {
    const locked = withLock(spec, codes[0]!, 0);
    expect(locked.locks).toEqual({ [codes[0]!]: 0 });
    expect(withLock(locked, codes[0]!, null)).toEqual(spec);
  });
});

describe('area', () => {
  it('knows the whole document however it is named', () => {
    expect(kabupatenCodes(directory)).toEqual(['99.01']);
    for (const whole of [['99'], ['99.01'], ['99.01.01', '99.01.02'], [...codes]])
      expect(areaChoice({ codes: whole }, directory, [])).toEqual({ kind: 'all' });
  });

  it('shows kecamatan as chosen', () => {
    expect(areaChoice({ codes: ['99.01.02'] }, directory, [])).toEqual({
      kind: 'kecamatan',
      codes: ['99.01.02'],
    });
    expect(kecamatanList(directory)).toEqual([
      { code: '99.01.01' as RegionCode, name: 'Hulu', desa: 2 },
      { code: '99.01.02' as RegionCode, name: 'Hilir', desa: 1 },
    ]);
  });

  it('finds the stored area of a polygon, by outline and predicate', () => {
    const polygon = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    const area = { polygon, predicate: 'centroid' as const };
    const stored = { id: 'a', name: 'Utara', colour: '#0072b2', note: '', area };
    expect(areaChoice({ polygon, predicate: 'centroid' }, directory, [stored])).toEqual({
      kind: 'saved',
      id: 'a',
    });
    expect(areaChoice({ polygon, predicate: 'majority' }, directory, [stored])).toEqual({
      kind: 'saved',
      id: null,
    });
  });

  it('finds the stored area of a list of desa, in any order, and never takes desa for kecamatan', () => {
    const listed = { codes: ['99.01.01.2001', '99.01.02'] };
    const stored = { id: 'b', name: 'Daftar', colour: '#0072b2', note: '', area: listed };
    expect(areaChoice({ codes: listed.codes.toReversed() }, directory, [stored])).toEqual({
      kind: 'saved',
      id: 'b',
    });
    expect(areaChoice({ codes: ['99.01.01.2001'] }, directory, [stored])).toEqual({
      kind: 'saved',
      id: null,
    });
  });
});

describe('the answer', () => {
  it('leaves desa without figures out of range and coverage', () => {
    const result = resultOf([20, 80, 0]);
    result.regions.gap[2] = NaN;
    result.regions.eligible.set([200, 400, NaN]);
    result.regions.covered.set([100, 100, 5]);
    const figures = planFigures(result);
    expect(figures).toEqual({
      desa: 2,
      range: { least: 20, most: 80 },
      coverageBefore: 200 / 600,
      coverageAfter: 300 / 600,
      lowestBefore: 100 / 400,
      lowestAfter: 180 / 400,
    });
  });
});
