import { describe, expect, it } from 'vitest';
import { stepForKey, stepsOf } from '../../../../renderer/present/steps.ts';

describe('stepsOf', () => {
  it('stops once on each slide and once for each phase', () => {
    expect(stepsOf(3).map(({ slide, phase }) => `${slide} ${phase}`)).toEqual([
      'today 0',
      'gap 0',
      'target 0',
      'phases 0',
      'phases 1',
      'phases 2',
      'money 0',
    ]);
  });

  it('has all five slides without a plan as well', () => {
    expect(stepsOf(0)).toHaveLength(5);
  });
});

describe('stepForKey', () => {
  it('turns forwards and backwards and stays within the ends', () => {
    expect(stepForKey('ArrowRight', 0, 5)).toBe(1);
    expect(stepForKey('PageDown', 4, 5)).toBe(4);
    expect(stepForKey('ArrowLeft', 0, 5)).toBe(0);
    expect(stepForKey('Home', 3, 5)).toBe(0);
    expect(stepForKey('End', 0, 5)).toBe(4);
  });

  it('leaves other keys alone', () => {
    expect(stepForKey('a', 2, 5)).toBeNull();
  });
});
