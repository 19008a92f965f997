import { describe, expect, it } from 'vitest';
import {
  classifyCumulative,
  classifyDifference,
  classifyIndicator,
} from '#shared/coverage/indicator-classes.ts';
import {
  indicatorName,
  indicatorOf,
  indicatorValues,
  isAmount,
  type Indicator,
} from '#shared/coverage/indicator.ts';
import { palette } from '#shared/coverage/palette.ts';
import type { MapStyle } from '#shared/coverage/style.ts';
import { coverage, result } from './plan-result.ts';

const values = (indicator: Indicator, plan: typeof result | null = result): number[] =>
  Array.from(indicatorValues(indicator, coverage, plan));

describe('indicatorValues', () => {
  it('leaves unknown desa unknown and never below zero', () => {
    expect(values({ kind: 'coverage' })).toEqual([0.4, 1.25, 1, NaN]);
    expect(values({ kind: 'gap' })).toEqual([60, 0, 0, NaN]);
    expect(values({ kind: 'eligible' })).toEqual([100, 200, 50, NaN]);
  });

  it('has no coverage where nobody is eligible', () => {
    const none = { eligible: Float64Array.of(0), covered: Float64Array.of(0) };
    expect(Array.from(indicatorValues({ kind: 'coverage' }, none, null))).toEqual([NaN]);
  });

  it('shows figures of the plan inside its area only', () => {
    expect(values({ kind: 'allocated' })).toEqual([30, 0, NaN, NaN]);
    expect(values({ kind: 'cost' })).toEqual([3_000_000, 0, NaN, NaN]);
    expect(values({ kind: 'phase', phase: 1 })).toEqual([10, 0, NaN, NaN]);
    expect(values({ kind: 'phase', phase: 5 })).toEqual([NaN, NaN, NaN, NaN]);
    expect(values({ kind: 'coverage-after' })).toEqual([0.7, 1.25, 1, NaN]);
  });

  it('adds the phases up to the one named to what is covered', () => {
    expect(values({ kind: 'coverage-after', phase: 0 })).toEqual([0.6, 1.25, 1, NaN]);
    expect(values({ kind: 'coverage-after', phase: 1 })).toEqual(values({ kind: 'coverage-after' }));
  });

  it('divides money by heads, and shows what a fund pays for', () => {
    expect(values({ kind: 'cost-per-head' })).toEqual([100_000, NaN, NaN, NaN]);
    const funded = { ...result, regions: { ...result.regions, funds: [Int32Array.of(25, 0, 0, 0)] } };
    expect(values({ kind: 'fund', fund: 0 }, funded)).toEqual([25, 0, NaN, NaN]);
    expect(values({ kind: 'fund', fund: 1 }, funded)).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('measures what was enrolled against what was planned, where it was reported', () => {
    const enrolled = { planned: Int32Array.of(30, 5, 0, 0), enrolled: Float64Array.of(12, NaN, 4, NaN) };
    const of = (kind: 'enrolled' | 'enrolled-share'): number[] =>
      Array.from(indicatorValues({ kind }, coverage, result, { enrolled }));
    expect(of('enrolled')).toEqual([12, NaN, NaN, NaN]);
    expect(of('enrolled-share')).toEqual([0.4, NaN, NaN, NaN]);
    expect(values({ kind: 'enrolled' })).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('takes columns by their name, and knows nothing of one that is gone', () => {
    const columns = [{ name: 'Penduduk', unit: 'jiwa', values: Float64Array.of(1, 2, 3, 4) }];
    const of = (name: string): number[] =>
      Array.from(indicatorValues({ kind: 'column', name }, coverage, null, { columns }));
    expect(of('Penduduk')).toEqual([1, 2, 3, 4]);
    expect(of('Luas')).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('has no figures of a plan without a result', () => {
    for (const kind of ['allocated', 'cost', 'coverage-after'] as const)
      expect(values({ kind }, null)).toEqual([NaN, NaN, NaN, NaN]);
  });
});

describe('classifyIndicator', () => {
  it('counts desa outside the area apart from those without data', () => {
    const classified = classifyIndicator({ kind: 'allocated' }, coverage, result);
    expect(classified.outside).toBe(1);
    expect(classified.missing).toBe(1);
    expect([0, 1, 2, 3].filter((slot) => classified.isOutside(slot))).toEqual([2]);
    expect(classified.colours.length).toBe(classified.classes.counts.length);
  });

  it('knows no outside for figures of today', () => {
    const { outside, missing } = classifyIndicator({ kind: 'gap' }, coverage, result);
    expect({ outside, missing }).toEqual({ outside: 0, missing: 1 });
  });

  it('gives coverage before and after the same classes', () => {
    const before = classifyIndicator({ kind: 'coverage' }, coverage, result);
    const after = classifyIndicator({ kind: 'coverage-after' }, coverage, result);
    expect(after.classes.breaks).toEqual(before.classes.breaks);
    expect(after.colours).toEqual(before.colours);
  });

  it('gives all phases the same classes', () => {
    const [first, second] = [0, 1].map((phase) =>
      classifyIndicator({ kind: 'phase', phase }, coverage, result),
    );
    expect(second!.classes.breaks).toEqual(first!.classes.breaks);
  });

  it('draws a document without any figure as nothing but missing', () => {
    const empty = { eligible: Float64Array.of(NaN, NaN), covered: Float64Array.of(NaN, NaN) };
    const { classes, colours, missing } = classifyIndicator({ kind: 'coverage' }, empty, null);
    expect(classes.breaks).toEqual([]);
    expect(colours).toEqual([]);
    expect(missing).toBe(2);
  });
});

function differing(heads: readonly number[]) {
  const figures = {
    eligible: new Float64Array(heads.length).fill(100),
    covered: new Float64Array(heads.length),
  };
  return classifyDifference({ difference: Int32Array.from(heads) }, figures);
}

describe('classifyDifference', () => {
  it('puts what is equally far from the same on both sides into mirrored classes', () => {
    const heads = [-30, -28, -5, -1, 0, 0, 1, 5, 28, 30];
    const { classes, colours } = differing(heads);
    const of = heads.map((value) => classes.classOf(value));
    const last = classes.counts.length - 1;
    expect(of.map((value) => last - value).reverse()).toEqual(of);
    expect(heads.filter((value) => classes.classOf(value) === last / 2)).toEqual([0, 0]);
    expect(colours).toHaveLength(classes.counts.length);
    expect(new Set(colours).size).toBe(colours.length);
  });

  it('keeps "the same" in the middle where all desa get more', () => {
    const { classes } = differing([1, 2, 3, 40]);
    expect(classes.classOf(0)).toBe((classes.counts.length - 1) / 2);
    expect(classes.breaks[0]).toBe(-40);
  });

  it('has one class for two plans that are the same, and none without figures', () => {
    expect(differing([0, 0]).classes.counts).toEqual([2]);
    const unknown = { eligible: Float64Array.of(NaN), covered: Float64Array.of(1) };
    const classified = classifyDifference({ difference: Int32Array.of(3) }, unknown);
    expect([classified.missing, classified.colours.length]).toEqual([1, 0]);
  });
});

const inLook = (style: MapStyle) => classifyCumulative(1, coverage, result, { styles: { 'phase-0': style } });

describe('classifyCumulative', () => {
  it('adds up the phases and ends at the allocation', () => {
    expect(Array.from(classifyCumulative(0, coverage, result).values)).toEqual([20, 0, NaN, NaN]);
    expect(classifyCumulative(1, coverage, result).values).toEqual(
      indicatorValues({ kind: 'allocated' }, coverage, result),
    );
  });

  it('keeps its classes from phase to phase', () => {
    expect(classifyCumulative(1, coverage, result).classes.breaks).toEqual(
      classifyCumulative(0, coverage, result).classes.breaks,
    );
  });

  it('wears the look of the phases, but for limits of one phase alone', () => {
    const chosen: MapStyle = { method: 'equal', classes: 2, breaks: [], palette: 'Purples', reversed: true };
    const byHand = inLook({ ...chosen, method: 'manual', breaks: [0, 5, 20] });
    expect(inLook(chosen).colours).toEqual(palette('Purples', 2, true));
    expect(inLook(chosen).classes.breaks).toEqual([0, 15, 30]);
    expect(byHand.colours).toEqual(palette('Purples', 2, true));
    expect(byHand.classes.breaks).toEqual(inLook({ ...chosen, method: 'natural' }).classes.breaks);
  });

  it('refuses a phase the plan does not have', () => {
    expect(() => classifyCumulative(2, coverage, result)).toThrow(RangeError);
  });
});

describe('indicatorOf', () => {
  it('finds the indicator of every name', () => {
    const all: readonly Indicator[] = [
      { kind: 'coverage' },
      { kind: 'gap' },
      { kind: 'coverage-after' },
      { kind: 'coverage-after', phase: 2 },
      { kind: 'phase', phase: 0 },
      { kind: 'fund', fund: 11 },
      { kind: 'cost-per-head' },
      { kind: 'column', name: 'phase-0\n@kecamatan' },
    ];
    for (const indicator of all) expect(indicatorOf(indicatorName(indicator))).toEqual(indicator);
    for (const name of ['', 'penduduk', 'phase-', 'phase-x', 'column-']) expect(indicatorOf(name)).toBeNull();
  });
});

describe('isAmount', () => {
  it('tells what adds up from shares, means and densities', () => {
    const amounts = [
      ['Penduduk', 'jiwa'],
      ['Iuran', 'Rp/bulan'],
      ['Panen', 'ton per tahun'],
      ['Keluarga', ''],
    ] as const;
    const others = [
      ['Kemiskinan', '%'],
      ['Kemiskinan (%)', ''],
      ['Persentase miskin', ''],
      ['Penduduk', 'jiwa/km²'],
      ['Lulusan', 'orang per desa'],
      ['Indeks Desa', ''],
      ['Umur rata-rata', 'tahun'],
    ] as const;
    for (const [name, unit] of amounts) expect(isAmount({ name, unit }), `${name} ${unit}`).toBe(true);
    for (const [name, unit] of others) expect(isAmount({ name, unit }), `${name} ${unit}`).toBe(false);
  });
});
