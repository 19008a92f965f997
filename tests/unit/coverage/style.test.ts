import { describe, expect, it } from 'vitest';
import { classifyDifference, classifyIndicator } from '#shared/coverage/indicator-classes.ts';
import { indicatorName, type Indicator } from '#shared/coverage/indicator.ts';
import { regionsOf } from '#shared/coverage/levels.ts';
import { divergingIds, palette } from '#shared/coverage/palette.ts';
import { defaultStyle, styleFor, styleName, styleTitle, type MapStyle } from '#shared/coverage/style.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { coverage, result } from './plan-result.ts';

const gap: Indicator = { kind: 'gap' };
const byHand: MapStyle = {
  method: 'manual',
  classes: 2,
  breaks: [0, 50, 60],
  palette: 'Purples',
  reversed: true,
};

describe('a look chosen by hand', () => {
  it('makes the classes and colours of its indicator, and of no other', () => {
    const styles = { gap: byHand };
    const { classes, colours, style } = classifyIndicator(gap, coverage, result, { styles });
    expect(classes.breaks).toEqual([0, 50, 60]);
    expect(classes.counts).toEqual([2, 1]);
    expect(colours).toEqual(palette('Purples', 2, true));
    expect(style).toBe(byHand);
    const other = classifyIndicator({ kind: 'eligible' }, coverage, result, { styles });
    expect(other.style).toEqual(defaultStyle({ kind: 'eligible' }));
  });

  it('reaches out to figures that came later', () => {
    const styles = { gap: { ...byHand, breaks: [10, 20, 30] } };
    const { classes } = classifyIndicator(gap, coverage, result, { styles });
    expect(classes.breaks).toEqual([0, 20, 60]);
    expect(classes.counts).toEqual([2, 1]);
  });

  it('of coverage is that of coverage after the plan and after each phase too', () => {
    const styles = {
      [styleName({ kind: 'coverage-after', phase: 1 }, 'desa')]: { ...byHand, breaks: [0, 0.5, 2] },
    };
    for (const indicator of [{ kind: 'coverage' }, { kind: 'coverage-after', phase: 0 }] as const)
      expect(classifyIndicator(indicator, coverage, result, { styles }).classes.breaks).toEqual([0, 0.5, 2]);
  });

  it('of desa gives its colours to the levels above, not its limits', () => {
    const styles = { gap: byHand };
    const regions = regionsOf(
      ['63.11.01.2001', '63.11.01.2002', '63.11.02.2001', '63.11.02.2002'] as RegionCode[],
      'kecamatan',
    );
    const { style, colours } = classifyIndicator(gap, coverage, result, { styles, regions });
    expect(style).toEqual({ ...byHand, method: 'natural', breaks: [] });
    expect(colours).toEqual(palette('Purples', colours.length, true));
    const own = { ...byHand, palette: 'Blues' } as const;
    expect(styleFor(gap, 'kecamatan', { gap: byHand, 'gap@kecamatan': own })).toBe(own);
    expect(styleFor(gap, 'kecamatan', { gap: { ...byHand, method: 'equal', breaks: [] } }).method).toBe(
      'equal',
    );
  });

  it('chooses limits by its method', () => {
    const figures = {
      eligible: Float64Array.from({ length: 100 }, (_, i) => i + 1),
      covered: new Float64Array(100),
    };
    const of = (method: MapStyle['method']): readonly number[] =>
      classifyIndicator(gap, figures, null, {
        styles: { gap: { ...byHand, method, classes: 4, breaks: [] } },
      }).classes.breaks;
    expect(of('quantile')).toEqual([1, 26, 51, 76, 100]);
    expect(of('equal')).toEqual([1, 26, 51, 76, 100]);
    expect(of('pretty')).toEqual([0, 50, 100]);
    expect(of('natural')).toHaveLength(5);
  });

  it('keeps "the same" in the middle of differences, in as many classes as fit on both sides', () => {
    const figures = { eligible: new Float64Array(6).fill(9), covered: new Float64Array(6) };
    const difference = { difference: Int32Array.of(-40, -3, 0, 0, 5, 12) };
    for (const method of ['natural', 'quantile', 'equal', 'pretty'] as const) {
      const style: MapStyle = { method, classes: 5, breaks: [], palette: 'PuOr', reversed: false };
      const { classes } = classifyDifference(difference, figures, { styles: { difference: style } });
      expect(classes.counts).toHaveLength(5);
      expect(classes.classOf(0)).toBe(2);
      expect(classes.classOf(-1)).toBe(1);
      expect(classes.classOf(1)).toBe(3);
    }
  });
});

describe('defaults', () => {
  it('diverge where there is a middle, and nowhere else', () => {
    const kinds = [
      'coverage',
      'gap',
      'eligible',
      'allocated',
      'cost',
      'cost-per-head',
      'difference',
    ] as const;
    for (const kind of kinds)
      expect((divergingIds as readonly string[]).includes(defaultStyle({ kind }).palette)).toBe(
        kind === 'difference',
      );
  });

  it('give all stops of the plan in time the same classes', () => {
    const stops: Indicator[] = [
      { kind: 'coverage' },
      { kind: 'coverage-after', phase: 0 },
      { kind: 'coverage-after', phase: 1 },
      { kind: 'coverage-after' },
    ];
    const breaks = stops.map((stop) => classifyIndicator(stop, coverage, result).classes.breaks);
    for (const other of breaks) expect(other).toEqual(breaks[0]);
  });
});

describe('names', () => {
  it('tell indicators apart, and levels of one', () => {
    const all: Indicator[] = [
      gap,
      { kind: 'coverage-after' },
      { kind: 'coverage-after', phase: 0 },
      { kind: 'phase', phase: 0 },
      { kind: 'fund', fund: 0 },
      { kind: 'column', name: 'gap' },
    ];
    expect(new Set(all.map(indicatorName)).size).toBe(all.length);
    expect(styleName(gap, 'desa')).toBe('gap');
    expect(styleName(gap, 'provinsi')).toBe('gap@provinsi');
  });

  it('are told in words', () => {
    expect(styleTitle('gap').id).toBe('Belum terlindungi');
    expect(styleTitle('gap@kecamatan')).toEqual({
      id: 'Belum terlindungi per kecamatan',
      en: 'Not covered by kecamatan',
    });
    expect(styleTitle(styleName({ kind: 'phase', phase: 2 }, 'desa')).en).toBe('Quota by phase');
    expect(styleTitle('column-a@b').id).toBe('a@b');
    expect(styleTitle('kelak').id).toBe('kelak');
  });
});
