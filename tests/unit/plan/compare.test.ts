import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareScenarios, scenarioOf, type ScenarioPlan } from '#shared/plan/compare.ts';
import type { PlanInput } from '#shared/plan/input.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { Source } from '#shared/text/source.ts';
import { inputOf, onePhase, ran } from './samples.ts';

const input = inputOf([100, 100, 100, NaN], [0, 50, 80, 5]);

function scenario(spec: PlanSpec, of: PlanInput = input): ScenarioPlan {
  return { id: spec.name, spec, official: false, run: ran(of, spec) };
}

const dinas: Source = {
  title: 'Pendataan dinas',
  publisher: '',
  licence: '',
  edition: '',
  date: '2025-02-01',
  definition: '',
  note: '',
  illustrative: false,
};

const equal = onePhase(60, 12, { name: 'Rata', rule: { kind: 'equal' } });
const raise = onePhase(60, 12, { name: 'Terendah', rule: { kind: 'raise-lowest' } });

/** What is said of a plan beside itself over other figures. */
function cautions(of: PlanInput) {
  return compareScenarios(scenario(equal), scenario(equal, of)).cautions;
}

describe('a scenario', () => {
  test('holds the totals of its run and coverage after, unknown where figures are', () => {
    expect(scenarioOf(scenario(raise))).toMatchObject({
      id: 'Terendah',
      official: false,
      allocated: 60,
      unallocated: 0,
      cost: 60 * 201_600,
      committedCost: 0,
      desa: 2,
      heads: Int32Array.of(55, 5, 0, 0),
      coverage: Float64Array.of(0.55, 0.55, 0.8, NaN),
      fairness: { movedAgainstEqual: 35 },
    });
  });
});

describe('two scenarios', () => {
  test('differ desa by desa', () => {
    expect(compareScenarios(scenario(equal), scenario(raise))).toMatchObject({
      difference: Int32Array.of(35, -15, -20, 0),
      more: 1,
      fewer: 2,
      same: 1,
      moved: 35,
    });
  });

  test('heads one has more in all are not moved', () => {
    const more = onePhase(90, 12, { name: 'Lebih', rule: { kind: 'equal' } });
    expect(compareScenarios(scenario(equal), scenario(more))).toMatchObject({
      difference: Int32Array.of(15, 15, 0, 0),
      moved: 0,
    });
  });

  test('over other figures or another area are hard to compare, which is said', () => {
    const newer = {
      ...input,
      covered: Float64Array.of(0, 50, 90, 5),
      coverageYear: 2025,
      coverageSource: dinas,
    };
    const part = { ...input, inArea: Uint8Array.of(1, 1, 0, 1) };
    expect(cautions(input)).toEqual([]);
    const [figures, ...others] = cautions(newer);
    expect(others).toEqual([]);
    expect(figures!.en).toContain('(A: source not recorded, 2023; B: Pendataan dinas, 2025)');
    expect(figures!.id).toContain('data cakupan yang berbeda');
    expect(cautions(part)).toEqual([
      { id: expect.any(String), en: expect.stringContaining('different areas') },
    ]);
    expect(cautions({ ...newer, inArea: part.inArea })).toHaveLength(2);
  });

  test('over other desa cannot be compared', () => {
    expect(() => compareScenarios(scenario(equal), scenario(equal, inputOf([100])))).toThrow(RangeError);
  });

  test('the other way round, everything is mirrored', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        (eligible, first, second) => {
          const of = inputOf(eligible);
          const a = scenario(onePhase(first, 6, { rule: { kind: 'equal' } }), of);
          const b = scenario(onePhase(second, 3), of);
          const [there, back] = [compareScenarios(a, b), compareScenarios(b, a)];
          expect([...there.difference]).toEqual([...back.difference].map((heads) => 0 - heads));
          expect([there.more, there.fewer, there.same]).toEqual([back.fewer, back.more, back.same]);
          expect(there.moved).toBe(back.moved);
          expect(Number.isInteger(there.moved) && there.moved >= 0).toBe(true);
          expect(there.more + there.fewer + there.same).toBe(eligible.length);
        },
      ),
    );
  });
});
