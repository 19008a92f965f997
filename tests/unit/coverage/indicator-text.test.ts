import { describe, expect, it } from 'vitest';
import { classify, classifyAt } from '#shared/coverage/classify.ts';
import {
  formatClass,
  formatIndicator,
  indicatorTitle,
  indicatorUnit,
  type IndicatorNames,
} from '#shared/coverage/indicator-text.ts';
import type { Indicator } from '#shared/coverage/indicator.ts';

const all: readonly Indicator[] = [
  { kind: 'coverage' },
  { kind: 'gap' },
  { kind: 'eligible' },
  { kind: 'allocated' },
  { kind: 'coverage-after' },
  { kind: 'coverage-after', phase: 0 },
  { kind: 'cost' },
  { kind: 'cost-per-head' },
  { kind: 'fund', fund: 0 },
  { kind: 'column', name: 'Penduduk' },
  { kind: 'phase', phase: 0 },
  { kind: 'difference' },
  { kind: 'enrolled' },
  { kind: 'enrolled-share' },
];

const names: IndicatorNames = {
  phases: ['Tahap I'],
  funds: ['BKBK'],
  columns: [{ name: 'Penduduk', unit: 'jiwa' }],
};

describe('titles and units', () => {
  it('differ from indicator to indicator in both languages', () => {
    for (const language of ['id', 'en'] as const) {
      const titles = all.map((indicator) => indicatorTitle(indicator, names)[language]);
      expect(new Set(titles).size).toBe(all.length);
      for (const indicator of all) expect(indicatorUnit(indicator, names)[language]).not.toBe('');
    }
  });

  it('name the phase, by its number when it has no name', () => {
    expect(indicatorTitle({ kind: 'phase', phase: 1 }, { phases: ['Tahap I', 'APBD-P'] }).id).toBe(
      'Kuota APBD-P',
    );
    expect(indicatorTitle({ kind: 'phase', phase: 1 }).id).toBe('Kuota tahap 2');
    expect(indicatorTitle({ kind: 'coverage-after', phase: 0 }, names).id).toBe('Cakupan setelah Tahap I');
    expect(indicatorTitle({ kind: 'fund', fund: 0 }, names).en).toBe('Paid by BKBK');
    expect(indicatorTitle({ kind: 'fund', fund: 3 }, names).id).toBe('Dibayar sumber dana 4');
  });
});

describe('formatIndicator', () => {
  it('writes values with their unit', () => {
    expect(formatIndicator({ kind: 'coverage' }, 0.58742, 'id')).toBe('58,74%');
    expect(formatIndicator({ kind: 'gap' }, 28880, 'id')).toBe('28.880 orang');
    expect(formatIndicator({ kind: 'gap' }, 28880, 'en')).toBe('28,880 people');
    expect(formatIndicator({ kind: 'cost' }, 20_563_200, 'id')).toBe('Rp20.563.200');
    expect(formatIndicator({ kind: 'cost-per-head' }, 201_600, 'id')).toBe('Rp201.600');
    expect(formatIndicator({ kind: 'column', name: 'Penduduk' }, 1250, 'id', names)).toBe('1.250 jiwa');
    expect(formatIndicator({ kind: 'column', name: 'Rasio' }, 0.5, 'id', names)).toBe('0,50');
  });

  it('never writes unknown as a number', () => {
    for (const indicator of all) {
      expect(formatIndicator(indicator, NaN, 'id')).toBe('tidak ada data');
      expect(formatIndicator(indicator, NaN, 'en')).toBe('no data');
    }
  });
});

describe('formatClass', () => {
  it('writes ranges of whole heads that do not overlap', () => {
    const classes = classify(Float64Array.of(1, 2, 3, 50, 51, 52), { count: 2, method: 'natural' });
    expect(formatClass({ kind: 'gap' }, classes, 0, 'id')).toBe('1–49');
    expect(formatClass({ kind: 'gap' }, classes, 1, 'id')).toBe('50–52');
  });

  it('writes a class of one number as that number', () => {
    const classes = classify(Float64Array.of(100, 100), { count: 5, method: 'natural' });
    expect(formatClass({ kind: 'allocated' }, classes, 0, 'id')).toBe('100');
  });

  it('writes differences with their sign, so that no dash is read as one', () => {
    const classes = classifyAt(Float64Array.of(-30, 0, 30), [-30, -9, 0, 1, 10, 30]);
    const ranges = classes.counts.map((_, index) =>
      formatClass({ kind: 'difference' }, classes, index, 'id'),
    );
    expect(ranges).toEqual(['−30 … −10', '−9 … −1', '0', '+1 … +9', '+10 … +30']);
    expect(formatIndicator({ kind: 'difference' }, -4, 'id')).toBe('−4 orang');
  });

  it('writes percent and million rupiah in the unit beside the title', () => {
    const percent = classifyAt(Float64Array.of(0.07), [0.07, 0.14]);
    expect(formatClass({ kind: 'coverage' }, percent, 0, 'id')).toBe('7–14');
    const money = classify(Float64Array.of(20_160_000, 35_280_000), { count: 1, method: 'equal' });
    expect(formatClass({ kind: 'cost' }, money, 0, 'id')).toBe('20,2–35,3');
  });

  it('writes a column in the decimals it has, and a minus apart from the dash', () => {
    const column: Indicator = { kind: 'column', name: 'Rasio' };
    const classes = classifyAt(Float64Array.of(-0.5, 0.25, 2), [-1, 0, 0.5, 2]);
    expect(classes.counts.map((_, index) => formatClass(column, classes, index, 'id'))).toEqual([
      '-1 … 0',
      '0–0,50',
      '0,50–2',
    ]);
  });

  it('refuses a class that is not there', () => {
    const classes = classify(Float64Array.of(1, 2), { count: 1, method: 'equal' });
    expect(() => formatClass({ kind: 'gap' }, classes, 1, 'id')).toThrow(RangeError);
  });
});
