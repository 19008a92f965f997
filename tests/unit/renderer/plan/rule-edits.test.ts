import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankedMeasure } from '#shared/allocation/rule.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import { planSpecSchema, type PlanSpec } from '#shared/plan/spec.ts';
import { classCount } from '../../../../renderer/plan/classes.ts';
import { withUpgrades } from '../../../../renderer/plan/commitment-edits.ts';
import {
  fractionOf,
  parsePercent,
  percentOf,
  percentText,
} from '../../../../renderer/plan/controls/percent.ts';
import { named } from '../../../../renderer/plan/named.ts';
import { moved, toggled } from '../../../../renderer/plan/order.ts';
import { offeredProgrammes, withGroup, withProgramme } from '../../../../renderer/plan/payment.ts';
import {
  ruleChoice,
  ruleChoices,
  withFloor,
  withGoal,
  withLimits,
  withRanks,
  withReserve,
  withRounding,
  withRuleChoice,
} from '../../../../renderer/plan/rule-edits.ts';
import { codes, directory, problem, snapshotOf, spec } from '../small.ts';

/** Every edit must leave a plan the document accepts. */
function valid(plan: PlanSpec): PlanSpec {
  return planSpecSchema.parse(plan);
}

describe('rules', () => {
  it('keeps the floor through every rule and back', () => {
    const there = ruleChoices.reduce((plan, choice) => {
      const next = valid(withRuleChoice(plan, choice, 'penyandang disabilitas'));
      expect(ruleChoice(next.rule)).toBe(choice);
      return next;
    }, spec);
    expect(withRuleChoice(there, 'proportional-gap', '').rule).toEqual(spec.rule);
    expect('floor' in withFloor(spec, null).rule).toBe(false);
  });

  it('keeps the ranks while priority is chosen again, at least one and at most three of them', () => {
    const ranked = withRuleChoice(spec, 'priority', '');
    const two = withRanks(ranked, (by) => [...by, { measure: { column: 'miskin' }, first: 'high' }]);
    expect(withRuleChoice(two, 'priority', '')).toEqual(two);
    expect(withRanks(two, (by) => moved(by, 1, -1)).rule).toMatchObject({
      by: [{ measure: { column: 'miskin' } }, { measure: 'coverage' }],
    });
    expect(withRanks(two, () => [])).toBe(two);
    expect(withRanks(two, (by) => [...by, ...by])).toBe(two);
    expect(withRanks(spec, (by) => by)).toBe(spec);
  });

  it('leaves a plan without settings as one that never had any', () => {
    const set = withGoal(
      withReserve(withRounding(withLimits(spec, { minimum: 5, cap: { coverage: 0.8 } }), 'sainte-lague'), 6),
      { year: 2026, heads: 70_000 },
    );
    expect(valid(set)).toMatchObject({
      limits: { minimum: 5, cap: { coverage: 0.8 } },
      rounding: 'sainte-lague',
      reservePercent: 6,
      goal: { year: 2026, heads: 70_000 },
    });
    const cleared = withLimits(set, { minimum: undefined, cap: undefined });
    expect(withGoal(withReserve(withRounding(cleared, 'largest-remainder'), null), null)).toEqual(spec);
  });
});

function by(...measures: RankedMeasure['measure'][]): RankedMeasure[] {
  return measures.map((measure) => ({ measure, first: 'high' }));
}

describe('priority classes', () => {
  it('counts the combinations of the measures, unknown as one of them', () => {
    const { coverage } = snapshotOf({ revision: 1 });
    expect(classCount(by('covered'), coverage, [])).toBe(2);
    expect(classCount(by('coverage'), coverage, [])).toBe(3);
    const column = { name: 'kelas', values: Float64Array.of(1, 1, NaN) };
    expect(classCount(by({ column: 'kelas' }), coverage, [column])).toBe(2);
    expect(classCount(by({ column: 'kelas' }, 'gap'), coverage, [column])).toBe(3);
  });
});

describe('who is insured', () => {
  const payment = {
    group: 'non-asn',
    programmes: ['JKK', 'JHT', 'JP'],
    wage: 3_000_000,
    riskClass: 2,
  } as const;
  const own = { ...payment, programmes: [...payment.programmes] };

  it('keeps the programmes another group may join, and a wage where that needs one', () => {
    expect(withGroup(own, 'vulnerable', shippedRates)).toEqual({
      group: 'vulnerable',
      programmes: ['JKK', 'JHT'],
    });
    expect(withGroup(own, 'non-asn-teacher', shippedRates)).toEqual({ ...own, group: 'non-asn-teacher' });
    const pensionOnly = { ...own, programmes: ['JP' as const] };
    expect(withGroup(pensionOnly, 'vulnerable', shippedRates).programmes).toEqual(['JKK', 'JKM']);
  });

  it('offers what the group may join and what is chosen all the same', () => {
    const vulnerable = { group: 'vulnerable', programmes: ['JKK' as const, 'JP' as const] } as const;
    const chosen = { ...vulnerable, programmes: [...vulnerable.programmes] };
    expect(offeredProgrammes(shippedRates, chosen)).toEqual(['JKK', 'JKM', 'JHT', 'JP']);
  });

  it('never lets the last programme go', () => {
    const one = withProgramme(withProgramme(own, 'JHT', false), 'JP', false);
    expect(one.programmes).toEqual(['JKK']);
    expect(withProgramme(one, 'JKK', false)).toBe(one);
    expect(withProgramme(one, 'JKM', true).programmes).toEqual(['JKK', 'JKM']);
  });
});

function nameOf(group: string): string {
  return `Tambahan ${group}`;
}

describe('upgrades as commitments', () => {
  const teachers = { group: 'non-asn-teacher', heads: 100, wage: 3_000_000 } as const;
  const upgrade = { ...teachers, added: ['JHT' as const, 'JP' as const] };

  it('splits months that run into the next year, and applies once', () => {
    const plan = valid(withUpgrades(spec, [upgrade], { year: 2024, from: 10, months: 6 }, nameOf));
    expect(plan.commitments).toMatchObject([
      { name: 'Tambahan non-asn-teacher', kind: 'upgrade', heads: 100, year: 2024, from: 10, to: 12 },
      { name: 'Tambahan non-asn-teacher 2025', year: 2025, from: 1, to: 3, programmes: ['JHT', 'JP'] },
    ]);
    expect(withUpgrades(plan, [upgrade], { year: 2024, from: 10, months: 6 }, nameOf)).toEqual(plan);
  });
});

describe('percentages', () => {
  it('reads back what it writes, to two decimals', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 10_000 }),
        fc.constantFrom('id' as const, 'en' as const),
        (parts, language) => {
          const percent = parts / 100;
          expect(parsePercent(percentText(percent, language))).toBe(percent);
          expect(percentOf(fractionOf(percent))).toBe(percent);
        },
      ),
    );
  });

  it.each(['', '-1', '100,01', '12,345', '1e1', 'sepuluh'])('refuses %j', (text) => {
    expect(parsePercent(text)).toBeNull();
  });
});

describe('choices', () => {
  it('come in the order they are offered in, what is not offered last', () => {
    expect(toggled(['a', 'b', 'c'], ['x', 'c'], 'a', true)).toEqual(['a', 'c', 'x']);
    expect(toggled(['a', 'b', 'c'], ['a', 'c', 'x'], 'x', false)).toEqual(['a', 'c']);
    expect(toggled(['a'], ['a'], 'a', true)).toEqual(['a']);
  });
});

describe('problems', () => {
  it('call desa by their names', () => {
    const what = `Kunci desa ${codes[1]} dan 11.01.01.2001`;
    expect(named({ ...problem, what: { id: what, en: '' } }, directory).what.id).toBe(
      'Kunci desa Ampah (99.01.01.2002) dan 11.01.01.2001',
    );
  });
});
