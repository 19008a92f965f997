import { describe, expect, it } from 'vitest';
import { classifyIndicator } from '#shared/coverage/indicator-classes.ts';
import { fillsOf } from '../../../../renderer/map/choropleth.ts';
import { coverage, result } from '../../coverage/plan-result.ts';

describe('fillsOf', () => {
  it('gives a class colour, the colour of outside, or none for hatching', () => {
    const classified = classifyIndicator({ kind: 'allocated' }, coverage, result);
    const fills = fillsOf(classified, '#outside');
    expect(fills).toEqual([classified.colours[1], classified.colours[0], '#outside', null]);
  });
});
