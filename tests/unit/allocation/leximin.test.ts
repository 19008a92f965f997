import * as fc from 'fast-check';
import loadHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { judged, smallPlans } from './leximin-oracle.ts';

let highs: Awaited<ReturnType<typeof loadHighs>>;
beforeAll(async () => {
  highs = await loadHighs();
});

describe('raise-lowest', () => {
  it('is the leximin optimum that HiGHS finds, up to ties for the last heads', () => {
    let untied = 0;
    fc.assert(
      fc.property(smallPlans, (plan) => {
        const found = judged(highs, plan);
        fc.pre(found !== null);
        if (!found.tied) untied++;
        expect(found.reached).toEqual(found.best);
      }),
      { numRuns: 1000 },
    );
    expect(untied).toBeGreaterThan(100);
  }, 60_000);
});
