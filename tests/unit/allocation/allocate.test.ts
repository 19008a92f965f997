import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '#shared/allocation/allocate.ts';
import { sum } from '#shared/allocation/exact.ts';
import { allocated, inputOf, regionsArbitrary, ruleArbitrary, type Sample } from './samples.ts';

const quotaArbitrary = fc.integer({ min: 0, max: 900 });

function gapOf({ eligible, covered, inArea }: Sample): number {
  const gap = Math.max(0, eligible - covered);
  return inArea === false || Number.isNaN(gap) ? 0 : gap;
}

describe('allocate', () => {
  it('gives the whole quota, or all the room there is, never more than a room, never less than a floor', () => {
    fc.assert(
      fc.property(regionsArbitrary, quotaArbitrary, ruleArbitrary, (samples, quota, rule) => {
        const result = allocate(inputOf(samples, quota, rule));
        fc.pre(result.ok);
        const { heads, room, floor, share, capped, rest, unallocated, leftOut } = result.value;
        expect([...room]).toEqual(samples.map(gapOf));
        expect(sum(heads)).toBe(Math.min(quota, sum(room)));
        expect(result.value.allocated).toBe(sum(heads));
        expect(unallocated).toBe(quota - sum(heads));
        expect(rest).toBe(quota - sum(floor));
        expect(sum(share)).toBeCloseTo(sum(heads) - sum(floor), 6);
        for (const slot of samples.keys()) {
          expect(heads[slot]).toBeLessThanOrEqual(room[slot]!);
          expect(floor[slot]).toBe(Math.min(rule.floor ?? 0, room[slot]!));
          expect(Math.abs(heads[slot]! - floor[slot]! - share[slot]!)).toBeLessThan(1);
          expect(capped[slot]).toBe(room[slot]! > 0 && heads[slot] === room[slot] ? 1 : 0);
        }
        expect(leftOut).toEqual(
          [...samples.keys()].filter(
            (slot) => samples[slot]!.inArea && Number.isNaN(samples[slot]!.eligible + samples[slot]!.covered),
          ),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of regions, ties apart', () => {
    fc.assert(
      fc.property(
        regionsArbitrary.chain((samples) =>
          fc.tuple(
            fc.constant(samples),
            fc.shuffledSubarray([...samples.keys()], {
              minLength: samples.length,
              maxLength: samples.length,
            }),
          ),
        ),
        quotaArbitrary,
        ruleArbitrary,
        ([samples, order], quota, rule) => {
          const result = allocate(inputOf(samples, quota, rule));
          fc.pre(result.ok);
          const shuffled = allocated(
            inputOf(
              order.map((slot) => samples[slot]!),
              quota,
              rule,
            ),
          );
          // Ties alone depend on the order, and a tie is about one head.
          for (const [place, slot] of order.entries()) {
            expect(Math.abs(shuffled.heads[place]! - result.value.heads[slot]!)).toBeLessThanOrEqual(1);
            if (rule.kind !== 'raise-lowest') expect(shuffled.share[place]).toBe(result.value.share[slot]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('fixes locks first and counts them against the quota', () => {
    const samples = Array.from({ length: 4 }, () => ({ eligible: 100, covered: 0 }));
    const { heads, rest } = allocated(
      inputOf(
        samples,
        100,
        { kind: 'equal', floor: 10 },
        new Map([
          [1, 40],
          [3, 0],
        ]),
      ),
    );
    expect([...heads]).toEqual([30, 40, 30, 0]);
    expect(rest).toBe(40);
  });

  it('refuses a lock above its room, naming the region, the lock and the room', () => {
    const samples = [
      { eligible: 100, covered: 90 },
      { eligible: 100, covered: 0, inArea: false },
      { eligible: NaN, covered: 0 },
    ];
    for (const [slot, lock, room] of [
      [0, 11, 10],
      [1, 1, 0],
      [2, 1, 0],
    ] as const) {
      const result = allocate(inputOf(samples, 1000, { kind: 'equal' }, new Map([[slot, lock]])));
      expect(result).toMatchObject({ ok: false, problem: { code: 'lock-exceeds-room' } });
      if (result.ok) continue;
      expect(result.problem.what.id).toContain(`63.11.01.${2001 + slot}`);
      expect(result.problem.what.id).toContain(`sebesar ${lock} melebihi ruangnya, ${room}.`);
    }
    expect(
      allocate(
        inputOf(
          samples,
          1000,
          { kind: 'equal' },
          new Map([
            [0, 10],
            [2, 0],
          ]),
        ),
      ).ok,
    ).toBe(true);
  });

  it('refuses locks above the quota, naming both sums', () => {
    const samples = [
      { eligible: 3000, covered: 0 },
      { eligible: 3000, covered: 0 },
    ];
    const result = allocate(
      inputOf(
        samples,
        2000,
        { kind: 'equal' },
        new Map([
          [0, 1500],
          [1, 501],
        ]),
      ),
    );
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'locks-exceed-quota', what: { id: 'Jumlah kunci 2.001 melebihi kuota 2.000.' } },
    });
  });

  it('refuses floors above what locks leave, naming both sums and the largest floor that fits', () => {
    const samples = [5, 200, 200, 200].map((eligible) => ({ eligible, covered: 0 }));
    const result = allocate(inputOf(samples, 350, { kind: 'raise-lowest', floor: 150 }, new Map([[3, 100]])));
    expect(result).toMatchObject({ ok: false, problem: { code: 'floors-exceed-quota' } });
    if (result.ok) return;
    expect(result.problem.what.en).toContain('takes 305, but the locks leave 250');
    expect(result.problem.next.en).toContain('Lower the floor to 122 per desa at most');
    expect(
      allocate(inputOf(samples, 350, { kind: 'raise-lowest', floor: 122 }, new Map([[3, 100]]))).ok,
    ).toBe(true);
  });

  it('leaves 4,300 of 20,000 after a flat 100 in each of 157 desa, and gives them by gap', () => {
    const samples = Array.from({ length: 157 }, (_, i) => ({ eligible: 400 + i, covered: 262 }));
    const { rest, heads, share } = allocated(
      inputOf(samples, 20_000, { kind: 'proportional', weight: 'gap', floor: 100 }),
    );
    expect(rest).toBe(4300);
    expect(sum(heads)).toBe(20_000);
    const left = samples.map((s) => s.eligible - s.covered - 100);
    expect(share[156]).toBeCloseTo((4300 * left[156]!) / left.reduce((a, b) => a + b, 0), 9);
  });

  it('gives nothing to regions without eligible workers', () => {
    const samples = [
      { eligible: 0, covered: 0 },
      { eligible: 10, covered: 0 },
    ];
    for (const rule of [{ kind: 'raise-lowest' }, { kind: 'proportional', weight: 'eligible' }] as const)
      expect([...allocated(inputOf(samples, 20, rule)).heads]).toEqual([0, 10]);
  });

  it('takes figures that are no whole heads for a bug', () => {
    for (const eligible of [1.5, -1, 2 ** 31, Infinity])
      expect(() => allocate(inputOf([{ eligible, covered: 0 }], 1, { kind: 'equal' }))).toThrow(RangeError);
    for (const quota of [-1, 0.5, NaN, 2 ** 53])
      expect(() => allocate(inputOf([], quota, { kind: 'equal' }))).toThrow(RangeError);
  });
});
