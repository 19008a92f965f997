import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '#shared/allocation/allocate.ts';
import { columnWeights } from '#shared/allocation/column.ts';
import type { Rule } from '#shared/allocation/rule.ts';
import { allocated, codesOf, inputOf, type Sample } from './samples.ts';

const byUnit: Rule = { kind: 'proportional', weight: { column: 'unit' } };

function regionsOf(units: readonly number[], gap = 10_000): Sample[] {
  return units.map((unit) => ({ eligible: gap, covered: 0, unit }));
}

function weightsOf(values: readonly number[]) {
  return columnWeights(
    'unit',
    Float64Array.from(values),
    new Int32Array(values.length).fill(1),
    codesOf(values.length),
  );
}

function rounded(...values: number[]): number[] {
  const weights = weightsOf(values);
  return weights.ok ? [...weights.value.weight] : [];
}

describe('sharing by a column', () => {
  it('divides 20,000 over the kecamatan of Balangan by their number of desa', () => {
    const { heads, allocated: given } = allocated(
      inputOf(regionsOf([21, 24, 23, 18, 27, 14, 15, 12]), 20_000, byUnit),
    );
    expect([...heads]).toEqual([2727, 3117, 2987, 2338, 3507, 1818, 1948, 1558]);
    expect(given).toBe(20_000);
  });

  it('gives nothing beyond the floor where the figure is 0 or unknown, and names the unknown', () => {
    const { heads, withoutWeight, unallocated } = allocated(
      inputOf(regionsOf([0, NaN, 1, 3]), 50, { ...byUnit, floor: 5 }),
    );
    expect([...heads]).toEqual([5, 5, 13, 27]);
    expect(withoutWeight).toEqual([1]);
    expect(unallocated).toBe(0);
  });

  it('leaves the rest unallocated where nothing has a weight', () => {
    const { heads, unallocated } = allocated(inputOf(regionsOf([0, NaN, 0]), 50, { ...byUnit, floor: 5 }));
    expect([...heads]).toEqual([5, 5, 5]);
    expect(unallocated).toBe(35);
  });

  it('refuses a column that is not there, naming those that are', () => {
    for (const rule of [
      { kind: 'proportional', weight: { column: 'desa miskin' } },
      { kind: 'priority', by: [{ measure: { column: 'desa miskin' }, first: 'high' }] },
      { kind: 'proportional', weight: { column: '__proto__' } },
    ] as const) {
      const result = allocate(inputOf(regionsOf([1]), 1, rule));
      expect(result).toMatchObject({ ok: false, problem: { code: 'column-unknown' } });
      if (!result.ok) expect(result.problem.why.en).toContain('"unit"');
    }
  });

  it('refuses figures that are no weights, naming the desa', () => {
    for (const wrong of [-0.5, Infinity, -Infinity]) {
      const result = allocate(inputOf(regionsOf([1, wrong]), 1, byUnit));
      expect(result).toMatchObject({ ok: false, problem: { code: 'column-not-weight' } });
      if (!result.ok) expect(result.problem.what.id).toContain(`berisi ${wrong} untuk desa 63.11.01.2002`);
    }
    // Outside the area nobody asks for a weight.
    expect(allocate(inputOf([{ ...regionsOf([-1])[0]!, inArea: false }], 1, byUnit)).ok).toBe(true);
  });
});

describe('columnWeights', () => {
  it('keeps the proportion of figures with up to six decimals exactly', () => {
    const figure = fc
      .tuple(fc.nat(2_000_000_000), fc.constantFrom(0, 1, 2, 3, 4, 5, 6))
      .map(([digits, decimals]) => ({ digits, decimals, value: Number(`${digits}e-${decimals}`) }));
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 8 }), (figures) => {
        const weights = weightsOf(figures.map(({ value }) => value));
        if (!weights.ok) throw new Error(weights.problem.what.en);
        const { weight } = weights.value;
        const exact = ({ digits, decimals }: (typeof figures)[number]): bigint =>
          BigInt(digits) * 10n ** BigInt(6 - decimals);
        fc.pre(figures.reduce((total, { value }) => total + value, 0) < 9e9);
        for (const [a, left] of figures.entries())
          for (const [b, right] of figures.entries())
            expect(BigInt(weight[a]!) * exact(right)).toBe(BigInt(weight[b]!) * exact(left));
      }),
    );
  });

  it('rounds to six decimals, and to fewer where the sum would not be safe', () => {
    expect(rounded(1 / 3, 2)).toEqual([333_333, 2_000_000]);
    expect(rounded(0.25, 4e15)).toEqual([0, 4e15]);
    expect(rounded(0.123_456, 123_456_789_012.25)).toEqual([1235, 1_234_567_890_122_500]);
  });

  it('refuses figures too large to add up exactly', () => {
    expect(weightsOf([6e15, 6e15])).toMatchObject({ ok: false, problem: { code: 'column-too-large' } });
  });
});
