import { describe, expect, it } from 'vitest';
import { indicatorAt, reachedAt, stopOf } from '../../../../renderer/map/phase-time.ts';
import { coverage, result } from '../../coverage/plan-result.ts';

describe('the plan in time', () => {
  it('knows at every stop what the map shows, and back', () => {
    for (let stop = 0; stop <= 3; stop++) expect(stopOf(indicatorAt(stop, 3), 3)).toBe(stop);
    expect(indicatorAt(0, 3)).toEqual({ kind: 'coverage' });
    expect(indicatorAt(2, 3)).toEqual({ kind: 'coverage-after', phase: 1 });
    expect(indicatorAt(3, 3)).toEqual({ kind: 'coverage-after' });
    expect(stopOf({ kind: 'coverage-after', phase: 2 }, 3)).toBe(3);
    expect(stopOf({ kind: 'gap' }, 3)).toBeNull();
  });

  it('adds up heads and money of the phases so far', () => {
    const { phases } = result;
    expect(reachedAt(0, coverage, phases)).toEqual({ covered: 340, coverage: 340 / 350, cost: 0 });
    expect(reachedAt(1, coverage, phases)).toEqual({ covered: 360, coverage: 360 / 350, cost: 3_024_000 });
    expect(reachedAt(2, coverage, phases)).toEqual({ covered: 370, coverage: 370 / 350, cost: 4_032_000 });
  });

  it('counts those a plan takes off the gap', () => {
    const beside = Int32Array.of(7, 0, 0, 0);
    expect(reachedAt(1, { ...coverage, beside }, result.phases)).toMatchObject({
      covered: 367,
      coverage: 367 / 350,
    });
  });

  it('knows of no one covered where there are no figures', () => {
    const none = { eligible: Float64Array.of(NaN, 5), covered: Float64Array.of(3, NaN) };
    expect(reachedAt(0, none, [])).toEqual({ covered: NaN, coverage: NaN, cost: 0 });
  });
});
