import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorHeads, largestFloor } from '#shared/allocation/floor.ts';
import { sum } from '#shared/allocation/exact.ts';

const rooms = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 10 }).map((r) => Int32Array.from(r));

describe('largestFloor', () => {
  it('fits, and one more does not', () => {
    fc.assert(
      fc.property(rooms, fc.integer({ min: 0, max: 300 }), (room, heads) => {
        const floor = largestFloor(room, heads);
        expect(sum(floorHeads(floor, room))).toBeLessThanOrEqual(heads);
        const next = sum(floorHeads(floor + 1, room));
        expect(next > heads || next === sum(room)).toBe(true);
      }),
    );
  });

  it('is 127 for 20,000 heads in 157 desa with room enough', () => {
    expect(largestFloor(new Int32Array(157).fill(184), 20_000)).toBe(127);
  });
});
