import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSpecSchema, type PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { areaChoice, kabupatenCodes, kecamatanList } from '../../../renderer/plan/area.ts';
import {
  phaseSum,
  scaledPhases,
  withHeads,
  withLock,
  withMonths,
  withPhaseAdded,
  withPhaseRemoved,
  withQuota,
} from '../../../renderer/plan/edits.ts';
import { planFigures } from '../../../renderer/plan/figures.ts';
import {
  ceilingKind,
  withCeilingKind,
  withFund,
  withFundAdded,
  withFundRemoved,
} from '../../../renderer/budget/edits.ts';
import { codes, directory, resultOf, snapshotOf, spec } from './small.ts';

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
    const four = withPhaseAdded(spec, 'Tahap IV');
    expect(phaseSum(four.phases)).toBe(spec.quota);
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

  it('keeps locks that fit and scales those that do not', () => {
    const locked = withLock(withLock(spec, codes[0]!, 60), codes[1]!, 30);
    expect(withHeads(locked, 100, regions, codes)).toMatchObject({
      locks: { [codes[0]!]: 60, [codes[1]!]: 30 },
      rule: { floor: 10 },
    });
    expect(valid(withHeads(locked, 45, regions, codes)).locks).toEqual({ [codes[0]!]: 30, [codes[1]!]: 15 });
  });
});

describe('locks', () => {
  it('puts a lock and takes it away again', () => {
    const locked = withLock(spec, codes[0]!, 0);
    expect(locked.locks).toEqual({ [codes[0]!]: 0 });
    expect(withLock(locked, codes[0]!, null)).toEqual(spec);
  });
});

describe('funds', () => {
  it('has exactly one kind of ceiling, with the amount kept when the kind changes', () => {
    const perDesa = withCeilingKind(spec, 0, 'perRegion');
    expect(perDesa.funds[0]).toEqual({
      name: 'APBD Kabupaten',
      agency: 'Disnaker',
      perRegion: 1_500_000_000,
    });
    expect(ceilingKind(perDesa.funds[0]!)).toBe('perRegion');
    expect(withCeilingKind(perDesa, 0, 'ceiling')).toEqual(spec);
  });

  it('adds, changes and removes', () => {
    const two = withFund(withFundAdded(spec, 'APBDes'), 1, { ceiling: 5 });
    expect(valid(two).funds[1]).toEqual({ name: 'APBDes', ceiling: 5 });
    expect(withFundRemoved(two, 1)).toEqual(spec);
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
    const stored = { id: 'a', name: 'Utara', geometry: polygon, predicate: 'centroid' as const };
    expect(areaChoice({ polygon, predicate: 'centroid' }, directory, [stored])).toEqual({
      kind: 'drawn',
      id: 'a',
    });
    expect(areaChoice({ polygon, predicate: 'majority' }, directory, [stored])).toEqual({
      kind: 'drawn',
      id: null,
    });
  });
});

describe('the answer', () => {
  it('leaves desa without figures out of range and coverage', () => {
    const result = resultOf([20, 80, 0]);
    result.regions.gap[2] = NaN;
    const figures = planFigures(result, snapshotOf({ revision: 1 }).coverage);
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
