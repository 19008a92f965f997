import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movable, stepFor, withBreakAt, withBreakTyped } from '../../../../renderer/map/style/break-moves.ts';

describe('limits moved by hand', () => {
  const cases = fc.record({
    limits: fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 3, maxLength: 8 }),
    at: fc.nat(),
    to: fc.integer({ min: -500, max: 4000 }),
    whole: fc.boolean(),
  });

  it('stay in order and between the ends, on a round number, and leave the others alone', () => {
    fc.assert(
      fc.property(cases, ({ limits, at, to, whole }) => {
        const breaks = limits.toSorted((a, b) => a - b);
        const index = 1 + (at % (breaks.length - 2));
        const step = stepFor(breaks[0]!, breaks.at(-1)!, whole);
        const moved = withBreakAt(breaks, index, to, step);
        if (!moved) return;
        for (let i = 1; i < moved.length; i++) expect(moved[i]).toBeGreaterThan(moved[i - 1]!);
        expect(moved.filter((_, i) => i !== index)).toEqual(breaks.filter((_, i) => i !== index));
        expect(Math.abs(moved[index]! / step - Math.round(moved[index]! / step))).toBeLessThan(1e-6);
        if (whole) expect(Number.isInteger(moved[index])).toBe(true);
      }),
    );
  });

  it('go where they are dragged as far as their neighbours let them', () => {
    expect(withBreakAt([0, 50, 60, 200], 1, 23, 1)).toEqual([0, 23, 60, 200]);
    expect(withBreakAt([0, 50, 60, 200], 1, 99, 1)).toEqual([0, 59, 60, 200]);
    expect(withBreakAt([0, 50, 60, 200], 2, -5, 1)).toEqual([0, 50, 51, 200]);
    expect(withBreakAt([0, 0.5, 1], 1, 0.3001, 0.005)).toEqual([0, 0.3, 1]);
  });

  it('go where they are typed, and nowhere else than between their neighbours', () => {
    expect(withBreakTyped([0, 50, 60], 1, 23.45)).toEqual([0, 23.45, 60]);
    for (const to of [0, 60, -1, 99, NaN]) expect(withBreakTyped([0, 50, 60], 1, to)).toBeNull();
    expect(withBreakTyped([0, 50, 60], 0, -5)).toBeNull();
    expect(withBreakTyped([0, 50, 60], 2, 70)).toBeNull();
  });

  it('do not move at the ends, nor where there is no room', () => {
    expect(withBreakAt([0, 50, 60], 0, 20, 1)).toBeNull();
    expect(withBreakAt([0, 50, 60], 2, 20, 1)).toBeNull();
    expect(withBreakAt([3, 4, 5], 1, 5, 1)).toEqual([3, 4, 5]);
    expect(withBreakAt([3.2, 3.5, 3.9], 1, 3.7, 1)).toBeNull();
  });

  it('move by round steps, whole ones where figures are whole', () => {
    expect(stepFor(0, 1000, true)).toBe(5);
    expect(stepFor(126, 271, true)).toBe(1);
    expect(stepFor(0.3, 1.1, false)).toBeCloseTo(0.005, 12);
    expect(stepFor(7, 7, true)).toBe(1);
  });

  it('begin from classes that are there, two at least', () => {
    expect(movable([1, 5, 9], 1)).toEqual([1, 5, 9]);
    expect(movable([1, 5, 5], 1)).toEqual([1, 3, 5]);
    expect(movable([7, 7], 1)).toEqual([7, 8, 9]);
    expect(movable([0, 1], 1)).toEqual([0, 1, 2]);
    expect(movable([], 1)).toEqual([]);
  });
});
